#include "common/base.h"

#include "thadsctl/grant.h"

#include "common/conf.h"
#include "common/folder.h"
#include "thadsctl/grant_files.h"
#include "thadsctl/grant_store.h"

#include <unistd.h>

/*
 * Gives what is wanted and not held. What is held and not wanted is taken
 * only on request, because the former version of the program may use it
 * still.
 */
MUST_CHECK static struct err *
settle_rights(struct db *db, TALLOC_CTX *ctx, const struct grantee *user,
	      const struct grant_list *wanted, bool contract)
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
	for (size_t i = 0; contract && i < held->count; i++) {
		if (grant_has(wanted, &held->grants[i]))
			continue;
		e = grant_take(db, ctx, user, &held->grants[i]);
		if (e)
			return e;
	}
	return NULL;
}

/* The account on this host, which has the program's own configuration. */
MUST_CHECK static struct err *
settle_local(struct db *db, TALLOC_CTX *ctx, const char *path,
	     const char **user)
{
	struct grantee local = { .host = GRANT_LOCAL };
	struct conf *conf;
	struct err *e;

	e = conf_read(ctx, path, &conf);
	if (e)
		return e;
	*user = local.user = conf->db_user;
	return grant_account(db, ctx, &local, conf->db_password);
}

/*
 * The accounts of one grants file: the one of this host, when the program is
 * here, and those that other hosts were given (thadsctl setup --from).
 */
MUST_CHECK static struct err *
settle_file(const struct grant_run *run, TALLOC_CTX *ctx,
	    const struct grant_file *file)
{
	const char *path = talloc_asprintf(ctx, "%s/%s.conf", run->programs_dir,
					   file->program);
	const char *user = talloc_asprintf(ctx, "thads_%s", file->program);
	struct grantee *grantees;
	size_t n;
	struct err *e = NULL;

	if (access(path, F_OK) == 0)
		e = settle_local(run->db, ctx, path, &user);
	if (!e)
		e = grant_list_accounts(run->db, ctx, user, &grantees, &n);
	for (size_t i = 0; !e && i < n; i++) {
		e = settle_rights(run->db, ctx, &grantees[i], file->wanted,
				  run->contract);
		if (!e)
			printf("account %s@%s\n", user, grantees[i].host);
	}
	return e ? folder_fault(e, file->name) : NULL;
}

struct err *
grant_all(const struct grant_run *run, TALLOC_CTX *ctx, const char *sql_dir)
{
	struct grant_file *files;
	size_t n_files;
	struct err *e;

	e = grant_files_read(ctx, sql_dir, &files, &n_files);
	for (size_t i = 0; !e && i < n_files; i++)
		e = settle_file(run, ctx, &files[i]);
	return e;
}
