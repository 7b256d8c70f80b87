#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/text.h"
#include "thadsctl/checkpoint.h"
#include "thadsctl/grant.h"
#include "thadsctl/grant_files.h"
#include "thadsctl/grant_store.h"
#include "thadsctl/migrate.h"
#include "thadsctl/migration_store.h"
#include "thadsctl/secret.h"
#include "thadsctl/words.h"

#include <unistd.h>

/* One run of setup. */
struct setup {
	struct ctl *ctl;
	TALLOC_CTX *ctx;
	const char *dir; /* the programs' NAME.conf and secrets/ */
	const char *sql_dir;
	const char *law_dir;
	const char *from; /* NULL: this host */
	bool no_backup;
	bool contract;
};

/* Makes the database, which nobody can connect to before it is there. */
MUST_CHECK static struct err *
create_database(struct setup *setup, const struct conf *conf)
{
	struct conf without = *conf;
	struct db *db;
	struct err *e;

	without.db_name = "";
	db = db_new(setup->ctx, &without);
	e = db_ready(db, 0);
	if (!e)
		e = database_create(db, setup->ctx, conf->db_name);
	talloc_free(db);
	return e;
}

MUST_CHECK static struct err *
connect_setup(struct setup *setup)
{
	struct conf *conf;
	struct err *e;

	e = ctl_conf_read(setup->ctx, setup->ctl->conf_path, &conf);
	if (!e)
		e = create_database(setup, conf);
	if (e)
		return e;
	setup->ctl->conf = conf;
	setup->ctl->db = db_new(setup->ctx, conf);
	return db_ready(setup->ctl->db, 0);
}

/* The secret of a module: DIR/secrets/MODULE, or MODULE@HOST. */
static const char *
secret_path(const struct setup *setup, const char *module)
{
	return talloc_asprintf(setup->ctx, "%s/secrets/%s%s%s", setup->dir,
			       module, setup->from ? "@" : "",
			       setup->from ? setup->from : "");
}

MUST_CHECK static struct err *
make_secret(const struct setup *setup, const char *module)
{
	const char *path = secret_path(setup, module);
	bool made;
	struct err *e;

	e = secret_make(setup->ctx, path,
			talloc_asprintf(setup->ctx, "thads-%s", module), &made);
	if (!e && made)
		printf("secret %s\n", path);
	return e;
}

/* Of each module that is configured on this host. */
MUST_CHECK static struct err *
make_secrets(const struct setup *setup)
{
	struct grant_file *files;
	size_t n;
	struct err *e;

	e = grant_files_read(setup->ctx, setup->sql_dir, &files, &n);
	for (size_t i = 0; !e && i < n; i++) {
		const char *path = talloc_asprintf(
			setup->ctx, "%s/%s.conf", setup->dir, files[i].program);

		if (access(path, F_OK) != 0)
			continue;
		e = make_secret(setup, files[i].program);
		if (!e && text_same(files[i].program, "tasks"))
			e = checkpoint_key(setup->ctx, setup->dir, false);
	}
	return e;
}

/* By the program that has the rights to it, where it is configured. */
MUST_CHECK static struct err *
load_law(const struct setup *setup)
{
	char *conf = talloc_asprintf(setup->ctx, "%s/law.conf", setup->dir);
	char *words[] = { talloc_strdup(setup->ctx, "-c"), conf,
			  talloc_strdup(setup->ctx, "load"),
			  talloc_strdup(setup->ctx, setup->law_dir) };

	if (access(conf, F_OK) != 0)
		return err_new(
			ERR_USAGE, NULL,
			"TH5101: %s is not there: the law was not "
			"loaded; install thads-law, then run setup again",
			conf);
	return ctl_program_run(setup->ctx, "thads-law", ARRAY_LEN(words),
			       words);
}

/* Schema, rights, law. */
MUST_CHECK static struct err *
fill_database(const struct setup *setup)
{
	struct migrate_options options = { .conf_path = setup->ctl->conf_path,
					   .sql_dir = setup->sql_dir,
					   .programs_dir = setup->dir,
					   .no_backup = setup->no_backup,
					   .contract = setup->contract };
	struct err *e;

	e = migrate_all(setup->ctl->db, setup->ctx, &options);
	return e ? e : load_law(setup);
}

/* Whether sql_dir has rights for a module of that name. */
MUST_CHECK static struct err *
check_module(const struct setup *setup, const char *module)
{
	struct grant_file *files;
	size_t n;
	struct err *e;

	e = grant_files_read(setup->ctx, setup->sql_dir, &files, &n);
	for (size_t i = 0; !e && i < n; i++) {
		if (text_same(files[i].program, module))
			return NULL;
	}
	return e ? e
		 : err_new(ERR_USAGE, NULL, "TH1854: there is no module %s",
			   module);
}

/* The account of one module for the other host. */
MUST_CHECK static struct err *
admit_module(const struct setup *setup, const char *module)
{
	struct grantee account = {
		.user = talloc_asprintf(setup->ctx, "thads_%s", module),
		.host = setup->from,
	};
	const char *password;
	struct err *e;

	e = make_secret(setup, module);
	if (!e)
		e = secret_read(setup->ctx, secret_path(setup, module),
				&password);
	if (!e)
		e = grant_account(setup->ctl->db, setup->ctx, &account,
				  password);
	if (!e)
		printf("carry %s to %s:%s/secrets/%s\n",
		       secret_path(setup, module), setup->from, setup->dir,
		       module);
	return e;
}

MUST_CHECK static struct err *
admit_host(const struct setup *setup, int argc, char **argv)
{
	struct grant_run run = { .db = setup->ctl->db,
				 .programs_dir = setup->dir };
	struct err *e = NULL;

	for (int i = 0; !e && i < argc; i++)
		e = check_module(setup, argv[i]);
	for (int i = 0; !e && i < argc; i++)
		e = admit_module(setup, argv[i]);
	if (e)
		return e;
	return grant_all(&run, setup->ctx, setup->sql_dir);
}

#define AT(member) offsetof(struct setup, member)

struct err *
ctl_setup(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	static const struct option_row rows[] = {
		{ "dir", OPTION_TEXT, AT(dir) },
		{ "sql-dir", OPTION_TEXT, AT(sql_dir) },
		{ "law-dir", OPTION_TEXT, AT(law_dir) },
		{ "from", OPTION_TEXT, AT(from) },
		{ "no-backup", OPTION_FLAG, AT(no_backup) },
		{ "contract", OPTION_FLAG, AT(contract) },
	};
	struct setup setup = { .ctl = ctl,
			       .ctx = ctx,
			       .dir = CTL_CONF_DIR,
			       .sql_dir = CTL_SQL_DIR,
			       .law_dir = CTL_LAW_DIR };
	struct err *e;

	e = ctl_words(&argc, &argv, rows, ARRAY_LEN(rows), &setup);
	if (e)
		return e;
	if ((setup.from != NULL) != (argc > 0))
		return err_new(ERR_USAGE, NULL,
			       "TH1855: --from HOST and the modules that run "
			       "there go together");
	e = connect_setup(&setup);
	if (e)
		return e;
	if (setup.from)
		return admit_host(&setup, argc, argv);
	e = make_secrets(&setup);
	if (!e)
		e = fill_database(&setup);
	return e;
}
