#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/crypto.h"
#include "thadsctl/folder.h"
#include "thadsctl/grant_files.h"
#include "thadsctl/grant_store.h"
#include "thadsctl/migration_store.h"

#include <unistd.h>

/* The files of DIR/migrations with numbers and checksums; memory of ctx. */
static struct err *
read_migrations(TALLOC_CTX *ctx, const char *dir, struct migration **files,
		size_t *n_files)
{
	struct folder_file *found;
	struct err *e;

	e = folder_read(ctx, talloc_asprintf(ctx, "%s/migrations", dir), ".sql",
			&found, n_files);
	if (e)
		return e;
	*files = talloc_zero_array(ctx, struct migration, (unsigned)*n_files);
	for (size_t i = 0; i < *n_files; i++) {
		(*files)[i].version = migration_version(found[i].name);
		(*files)[i].name = found[i].name;
		(*files)[i].checksum = crypto_hash_text(ctx, found[i].text);
		(*files)[i].sql = found[i].text;
		if ((*files)[i].version == 0)
			return err_new(ERR_USAGE, NULL,
				       "TH1851: %s: a migration is called "
				       "NNNN_name.sql",
				       found[i].name);
	}
	return NULL;
}

/* Names the file in front of what the server said of it. */
static struct err *
failed_file(struct err *e, const char *name)
{
	struct err *named = err_new(e->code, NULL, "%s: %s", name, e->detail);

	err_free(&e);
	return named;
}

static struct err *
apply_migrations(struct db *db, TALLOC_CTX *ctx, const char *dir)
{
	struct migration *files;
	struct migration *applied;
	size_t n_files;
	size_t n_applied;
	size_t first;
	struct err *e;

	e = read_migrations(ctx, dir, &files, &n_files);
	if (e)
		return e;
	e = migration_list(db, ctx, &applied, &n_applied);
	if (e)
		return e;
	e = migration_plan(files, n_files, applied, n_applied, &first);
	if (e)
		return e;
	for (size_t i = first; i < n_files; i++) {
		e = migration_apply(db, &files[i]);
		if (e)
			return failed_file(e, files[i].name);
		printf("migration %s\n", files[i].name);
	}
	return NULL;
}

/* Views are made anew each time, in the order of their names. */
static struct err *
apply_views(struct db *db, TALLOC_CTX *ctx, const char *dir)
{
	struct folder_file *files;
	size_t n_files;
	struct err *e;

	e = folder_read(ctx, talloc_asprintf(ctx, "%s/views", dir), ".sql",
			&files, &n_files);
	if (e)
		return e;
	for (size_t i = 0; i < n_files; i++) {
		e = db_run_text(db, files[i].text);
		if (e)
			return failed_file(e, files[i].name);
		printf("view %s\n", files[i].name);
	}
	return NULL;
}

/*
 * Gives what is wanted and not held, then takes what is held and not wanted;
 * in this order, and nothing else, so that a program that runs meanwhile
 * never misses a right.
 */
static struct err *
settle_rights(struct db *db, TALLOC_CTX *ctx, const char *user,
	      const struct grant_list *wanted)
{
	struct grant_list *held;
	struct err *e;

	e = grant_list_held(db, ctx, user, &held);
	if (e)
		return e;
	for (size_t i = 0; i < wanted->count; i++) {
		if (grant_has(held, &wanted->grants[i]))
			continue;
		e = grant_give(db, ctx, user, &wanted->grants[i]);
		if (e)
			return e;
	}
	for (size_t i = 0; i < held->count; i++) {
		if (grant_has(wanted, &held->grants[i]))
			continue;
		e = grant_take(db, ctx, user, &held->grants[i]);
		if (e)
			return e;
	}
	return NULL;
}

/*
 * The account of one grants file. Its name and password stand in the
 * program's own configuration; a host without that program has none.
 */
static struct err *
apply_grants_file(struct db *db, TALLOC_CTX *ctx, const char *programs_dir,
		  const struct grant_file *file)
{
	const char *path = talloc_asprintf(ctx, "%s/%s.conf", programs_dir,
					   file->program);
	struct conf *conf;
	struct err *e;

	if (access(path, F_OK) != 0) {
		printf("account of %s left alone: no %s\n", file->name, path);
		return NULL;
	}
	e = conf_read(ctx, path, &conf);
	if (e)
		return e;
	e = grant_account(db, ctx, conf->db_user, conf->db_password);
	if (e)
		return e;
	e = settle_rights(db, ctx, conf->db_user, file->wanted);
	if (e)
		return failed_file(e, file->name);
	printf("account %s\n", conf->db_user);
	return NULL;
}

static struct err *
apply_grants(struct db *db, TALLOC_CTX *ctx, const char *dir,
	     const char *programs_dir)
{
	struct grant_file *files;
	size_t n_files;
	struct err *e;

	e = grant_files_read(ctx, dir, &files, &n_files);
	for (size_t i = 0; !e && i < n_files; i++)
		e = apply_grants_file(db, ctx, programs_dir, &files[i]);
	return e;
}

struct err *
ctl_migrate(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	static const char *const names[] = { "sql-dir", "programs-dir", NULL };
	const char *values[] = { "/usr/share/thads/sql", "/etc/thads" };
	struct err *e;

	e = ctl_options(argc, argv, names, values);
	if (e)
		return e;
	e = migration_lock(ctl->db, ctx);
	if (e)
		return e;
	e = apply_migrations(ctl->db, ctx, values[0]);
	if (e)
		return e;
	e = apply_views(ctl->db, ctx, values[0]);
	if (e)
		return e;
	return apply_grants(ctl->db, ctx, values[0], values[1]);
}
