#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/folder.h"
#include "thadsctl/grant.h"
#include "thadsctl/migrate.h"
#include "thadsctl/migration_files.h"
#include "thadsctl/migration_store.h"
#include "thadsctl/words.h"

/* What stands before the migrations of a database that is in use: a backup,
 * and that the programs which run meanwhile go on working. */
MUST_CHECK static struct err *
prepare_upgrade(TALLOC_CTX *ctx, const struct migrate_options *options,
		const struct migration *files, size_t n_files)
{
	char *words[] = { talloc_strdup(ctx, "--label"),
			  talloc_strdup(ctx, "before-migration"), NULL };

	for (size_t i = 0; i < n_files; i++) {
		if (!options->contract && migration_contracts(files[i].sql))
			return err_new(ERR_USAGE, NULL,
				       "TH1852: %s takes away what the "
				       "programs of before may use; when all "
				       "are upgraded: thadsctl migrate "
				       "--contract",
				       files[i].name);
	}
	if (options->no_backup)
		return NULL;
	return ctl_helper_run(ctx, options->conf_path, "backup", 2, words);
}

MUST_CHECK static struct err *
apply_migrations(struct db *db, TALLOC_CTX *ctx,
		 const struct migrate_options *options)
{
	struct migration *files;
	struct migration *applied;
	size_t n_files;
	size_t n_applied;
	size_t first;
	struct err *e;

	e = migration_files_read(ctx, options->sql_dir, &files, &n_files);
	if (e)
		return e;
	e = migration_list(db, ctx, &applied, &n_applied);
	if (e)
		return e;
	e = migration_plan(files, n_files, applied, n_applied, &first);
	if (!e && n_applied > 0 && first < n_files)
		e = prepare_upgrade(ctx, options, files + first,
				    n_files - first);
	if (e)
		return e;
	for (size_t i = first; i < n_files; i++) {
		e = migration_apply(db, &files[i]);
		if (e)
			return folder_fault(e, files[i].name);
		printf("migration %s\n", files[i].name);
	}
	return NULL;
}

/* Views and routines are made anew each time, in the order of their names. */
MUST_CHECK static struct err *
apply_folder(struct db *db, TALLOC_CTX *ctx, const char *sql_dir,
	     const char *kind)
{
	struct folder_file *files;
	size_t n_files;
	struct err *e;

	e = folder_read(ctx, talloc_asprintf(ctx, "%s/%ss", sql_dir, kind),
			".sql", &files, &n_files);
	if (e)
		return e;
	for (size_t i = 0; i < n_files; i++) {
		e = db_run_text(db, files[i].text);
		if (e)
			return folder_fault(e, files[i].name);
		printf("%s %s\n", kind, files[i].name);
	}
	return NULL;
}

struct err *
migrate_all(struct db *db, TALLOC_CTX *ctx,
	    const struct migrate_options *options)
{
	struct grant_run run = { .db = db,
				 .programs_dir = options->programs_dir,
				 .contract = options->contract };
	struct err *e;

	e = migration_lock(db, ctx);
	if (!e)
		e = apply_migrations(db, ctx, options);
	if (!e)
		e = apply_folder(db, ctx, options->sql_dir, "view");
	if (!e)
		e = apply_folder(db, ctx, options->sql_dir, "routine");
	if (!e)
		e = grant_all(&run, ctx, options->sql_dir);
	return e;
}

#define AT(member) offsetof(struct migrate_options, member)

struct err *
ctl_migrate(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	static const struct option_row rows[] = {
		{ "sql-dir", OPTION_TEXT, AT(sql_dir) },
		{ "programs-dir", OPTION_TEXT, AT(programs_dir) },
		{ "no-backup", OPTION_FLAG, AT(no_backup) },
		{ "contract", OPTION_FLAG, AT(contract) },
	};
	struct migrate_options options = { .conf_path = ctl->conf_path,
					   .sql_dir = CTL_SQL_DIR,
					   .programs_dir = CTL_CONF_DIR };
	struct err *e;

	e = ctl_options(argc, argv, rows, ARRAY_LEN(rows), &options);
	return e ? e : migrate_all(ctl->db, ctx, &options);
}
