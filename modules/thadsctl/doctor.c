#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "thadsctl/thadsctl.h"
#include "thadsctl/words.h"

#define AT(member) offsetof(struct doctor, member)

static const struct option_row options[] = {
	{ "private", OPTION_FLAG, AT(is_private) },
	{ "dir", OPTION_TEXT, AT(paths.dir) },
	{ "lib-dir", OPTION_TEXT, AT(paths.lib_dir) },
	{ "run-dir", OPTION_TEXT, AT(paths.run_dir) },
	{ "log-dir", OPTION_TEXT, AT(paths.log_dir) },
	{ "sql-dir", OPTION_TEXT, AT(paths.sql_dir) },
	{ "pools", OPTION_TEXT, AT(paths.pools) },
	{ "apache-modules", OPTION_TEXT, AT(paths.apache_modules) },
	{ "apache-dir", OPTION_TEXT, AT(paths.apache_dir) },
};

static const struct doctor_paths usual_paths = {
	.dir = CTL_CONF_DIR,
	.lib_dir = "/usr/lib/thads",
	.run_dir = "/run/thads",
	.log_dir = "/var/log/thads",
	.sql_dir = CTL_SQL_DIR,
	.pools = "/usr/share/thads/pools",
	.apache_modules = "/usr/share/thads/apache/modules",
	.apache_dir = "/etc/apache2",
};

/* Reaches the database as the administrator, or tells why not. */
static void
connect_db(struct doctor *d)
{
	const char *subject = "connection";
	struct conf *conf;
	struct err *e;

	d->no_db = "the database cannot be reached as administrator";
	e = conf_read(d->ctx, d->paths.admin_conf, &conf);
	if (e) {
		doctor_tell_error(d, subject, e,
				  "mend that file; see thadsctl check-config");
		return;
	}
	d->db_elsewhere = !text_empty(conf->db_host);
	d->db = db_new(d->ctx, conf);
	e = db_ready(d->db, 0);
	if (!e) {
		doctor_tell(d, subject,
			    verdict_ok(talloc_asprintf(
				    d->ctx, "%s, database %s", conf->db_user,
				    conf->db_name)));
		return;
	}
	talloc_free(d->db);
	d->db = NULL;
	doctor_tell_error(d, subject, e,
			  "run: systemctl start mariadb; when the database "
			  "is missing: thadsctl setup");
}

static void
check_all(struct doctor *d)
{
	doctor_group("programs");
	doctor_find_programs(d);
	doctor_check_programs(d);
	doctor_check_secrets(d);
	doctor_find_pools(d);
	doctor_check_sockets(d);
	doctor_group("database");
	connect_db(d);
	doctor_check_server(d);
	doctor_check_schema(d);
	doctor_check_accounts(d);
	doctor_check_verify(d);
	doctor_check_jobs(d);
	doctor_group("host");
	doctor_check_host(d);
	doctor_check_trail(d);
	doctor_group("Apache");
	doctor_check_web(d);
}

struct err *
ctl_doctor(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	struct doctor d = { .ctx = ctx, .paths = usual_paths };
	struct err *e;

	d.paths.admin_conf = ctl->conf_path;
	e = ctl_options(argc, argv, options, ARRAY_LEN(options), &d);
	if (e)
		return e;
	check_all(&d);
	printf("\ndoctor: %zu failures, %zu warnings\n", d.n_of[GRADE_FAIL],
	       d.n_of[GRADE_WARN]);
	if (d.n_of[GRADE_FAIL] == 0)
		return NULL;
	return err_new(ERR_INTERNAL, NULL,
		       "TH1881: this host is not well: see the lines FAIL");
}
