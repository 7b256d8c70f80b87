#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "thadsctl/thadsctl.h"

/* An option that says where something is. */
static const struct {
	const char *name;
	size_t at;
	const char *fallback;
} path_options[] = {
	{ "dir", offsetof(struct doctor_paths, dir), CTL_CONF_DIR },
	{ "lib-dir", offsetof(struct doctor_paths, lib_dir), "/usr/lib/thads" },
	{ "run-dir", offsetof(struct doctor_paths, run_dir), "/run/thads" },
	{ "log-dir", offsetof(struct doctor_paths, log_dir), "/var/log/thads" },
	{ "sql-dir", offsetof(struct doctor_paths, sql_dir), CTL_SQL_DIR },
	{ "pools", offsetof(struct doctor_paths, pools),
	  "/usr/share/thads/pools" },
	{ "apache-modules", offsetof(struct doctor_paths, apache_modules),
	  "/usr/share/thads/apache/modules" },
	{ "apache-dir", offsetof(struct doctor_paths, apache_dir),
	  "/etc/apache2" },
};

const char *const doctor_modules[] = {
	"intake",  "enforcement", "registry", "reports",
	"support", "accounts",	  "portal",   "tasks",
};
const size_t n_doctor_modules = ARRAY_LEN(doctor_modules);

void
doctor_group(const char *title)
{
	printf("\n%s\n", title);
}

void
doctor_tell(struct doctor *d, const char *subject, struct verdict v)
{
	d->n_of[v.grade]++;
	printf("%-4s  %s: %s%s%s\n", grade_word(v.grade), subject, v.found,
	       v.advice ? "; " : "", v.advice ? v.advice : "");
	/* Some checks wait; what is known already shall be seen. */
	fflush(stdout);
}

void
doctor_tell_production(struct doctor *d, const char *subject, struct verdict v)
{
	if (d->is_private && v.grade > GRADE_NOTE)
		v.grade = GRADE_NOTE;
	doctor_tell(d, subject, v);
}

void
doctor_tell_error(struct doctor *d, const char *subject, struct err *e,
		  const char *advice)
{
	doctor_tell(d, subject,
		    verdict_fail(talloc_strdup(d->ctx, e->detail), advice));
	err_free(&e);
}

bool
doctor_has_db(struct doctor *d, const char *subject)
{
	if (d->db)
		return true;
	doctor_tell(d, subject, verdict_skip(d->no_db));
	return false;
}

const struct conf *
doctor_conf(const struct doctor *d)
{
	for (size_t i = 0; i < d->n_programs; i++) {
		if (d->programs[i].conf)
			return d->programs[i].conf;
	}
	return NULL;
}

MUST_CHECK static struct err *
read_options(struct doctor *d, int argc, char **argv)
{
	const char *names[ARRAY_LEN(path_options) + 1] = { NULL };
	const char *values[ARRAY_LEN(path_options)];
	struct err *e;

	for (size_t i = 0; i < ARRAY_LEN(path_options); i++) {
		names[i] = path_options[i].name;
		values[i] = path_options[i].fallback;
	}
	d->is_private = ctl_flag(&argc, argv, "private");
	e = ctl_options(argc, argv, names, values);
	for (size_t i = 0; !e && i < ARRAY_LEN(path_options); i++)
		memcpy((char *)&d->paths + path_options[i].at, &values[i],
		       sizeof(values[i]));
	return e;
}

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
	struct doctor d = { .ctx = ctx };
	struct err *e;

	d.paths.admin_conf = ctl->conf_path;
	e = read_options(&d, argc, argv);
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
