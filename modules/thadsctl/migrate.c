#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/crypto.h"
#include "thadsctl/folder.h"
#include "thadsctl/grant_store.h"
#include "thadsctl/migration_store.h"

#include <unistd.h>

/* The table every program reads to see whether its schema is there. */
#define VERSION_TABLE "schema_migration"

#define GRANTS_SUFFIX ".grants"

/* What every program with sign-in may do. The portal has no sign-in. */
#define COMMON_GRANTS "common.grants"
#define PORTAL_GRANTS "portal.grants"

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

/* The rights of one grants file, with the common ones where they belong. */
static struct err *
read_grants(TALLOC_CTX *ctx, const struct folder_file *file,
	    const struct grant_list *common, struct grant_list **wanted)
{
	struct err *e;

	e = grant_parse(ctx, file->name, file->text, wanted);
	if (e)
		return e;
	grant_add(*wanted, "SELECT", VERSION_TABLE, "version");
	if (strcmp(file->name, PORTAL_GRANTS) == 0)
		return NULL;
	for (size_t i = 0; i < common->count; i++)
		grant_add(*wanted, common->grants[i].right,
			  common->grants[i].object, common->grants[i].column);
	return NULL;
}

/*
 * The account of one grants file. Its name and password stand in the
 * program's own configuration; a host without that program has none.
 */
static struct err *
apply_grants_file(struct db *db, TALLOC_CTX *ctx, const char *programs_dir,
		  const struct folder_file *file,
		  const struct grant_list *common)
{
	int length = (int)(strlen(file->name) - strlen(GRANTS_SUFFIX));
	struct grant_list *wanted;
	struct conf *conf;
	const char *path;
	struct err *e;

	e = read_grants(ctx, file, common, &wanted);
	if (e)
		return e;
	path = talloc_asprintf(ctx, "%s/%.*s.conf", programs_dir, length,
			       file->name);
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
	e = settle_rights(db, ctx, conf->db_user, wanted);
	if (e)
		return failed_file(e, file->name);
	printf("account %s\n", conf->db_user);
	return NULL;
}

/* The list of common.grants; empty when there is no such file. */
static struct err *
read_common_grants(TALLOC_CTX *ctx, const struct folder_file *files,
		   size_t n_files, struct grant_list **common)
{
	for (size_t i = 0; i < n_files; i++) {
		if (strcmp(files[i].name, COMMON_GRANTS) == 0)
			return grant_parse(ctx, files[i].name, files[i].text,
					   common);
	}
	*common = talloc_zero(ctx, struct grant_list);
	return NULL;
}

static struct err *
apply_grants(struct db *db, TALLOC_CTX *ctx, const char *dir,
	     const char *programs_dir)
{
	struct folder_file *files;
	struct grant_list *common;
	size_t n_files;
	struct err *e;

	e = folder_read(ctx, talloc_asprintf(ctx, "%s/grants", dir),
			GRANTS_SUFFIX, &files, &n_files);
	if (e)
		return e;
	e = read_common_grants(ctx, files, n_files, &common);
	if (e)
		return e;
	for (size_t i = 0; i < n_files; i++) {
		if (strcmp(files[i].name, COMMON_GRANTS) == 0)
			continue;
		e = apply_grants_file(db, ctx, programs_dir, &files[i],
				      common);
		if (e)
			return e;
	}
	return NULL;
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
