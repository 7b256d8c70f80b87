#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "thadsctl/doctor_store.h"
#include "thadsctl/grant_files.h"
#include "thadsctl/grant_store.h"

#define RIGHTS_SHOWN 3 /* of those that are wrong; the rest is counted */

/* Connects as the program itself does. */
static void
check_sign_in(struct doctor *d, const struct doctor_program *program)
{
	const char *subject = talloc_asprintf(d->ctx, "database account of %s",
					      program->name);
	struct db *db;
	struct err *e;

	if (!program->conf) {
		doctor_tell(d, subject,
			    verdict_skip("its configuration has a fault"));
		return;
	}
	db = db_new(d->ctx, program->conf);
	e = db_ready(db, 0);
	if (e)
		doctor_tell_error(d, subject, e,
				  d->db ? "run: thadsctl setup"
					: "run: systemctl start mariadb");
	else
		doctor_tell(d, subject, verdict_ok(program->conf->db_user));
	talloc_free(db);
}

/* The rights of one list that the other has not, as words. */
static const char *
list_difference(TALLOC_CTX *ctx, const struct grant_list *a,
		const struct grant_list *b)
{
	char *words = talloc_strdup(ctx, "");
	size_t n = 0;

	for (size_t i = 0; i < a->count; i++) {
		const struct grant *g = &a->grants[i];

		if (grant_has(b, g) || n++ >= RIGHTS_SHOWN)
			continue;
		words = talloc_asprintf_append(words, "%s%s%s%s%s on %s",
					       *words ? ", " : "", g->right,
					       *g->column ? " (" : "",
					       g->column, *g->column ? ")" : "",
					       g->object);
	}
	if (n > RIGHTS_SHOWN)
		words = talloc_asprintf_append(words, " and %zu more",
					       n - RIGHTS_SHOWN);
	return words;
}

/* More than wanted may be left from before an upgrade: a warning. */
static struct verdict
judge_rights(TALLOC_CTX *ctx, const struct grant_list *wanted,
	     const struct grant_list *held)
{
	const char *lacks = list_difference(ctx, wanted, held);
	const char *extra = list_difference(ctx, held, wanted);

	if (*lacks)
		return verdict_fail(talloc_asprintf(ctx, "lacks %s", lacks),
				    "run: thadsctl migrate");
	if (*extra)
		return verdict_warn(
			talloc_asprintf(ctx, "should not have %s", extra),
			"when every module is upgraded run: thadsctl migrate "
			"--contract");
	return verdict_ok(
		talloc_asprintf(ctx, "%zu, as they should be", held->count));
}

MUST_CHECK static struct err *
check_rights_of(struct doctor *d, const struct grantee *account,
		const struct grant_list *wanted)
{
	const char *name =
		talloc_asprintf(d->ctx, "%s@%s", account->user, account->host);
	const char *subject = talloc_asprintf(d->ctx, "rights of %s", name);
	const char *wide = NULL;
	struct grant_list *held;
	struct err *e;

	e = grant_list_held(d->db, d->ctx, account, &held);
	if (!e)
		e = account_wide_rights(d->db, d->ctx, account, &wide);
	if (e)
		return e;
	doctor_tell(d, subject, judge_rights(d->ctx, wanted, held));
	if (wide)
		doctor_tell(d, subject,
			    verdict_fail(
				    talloc_asprintf(d->ctx,
						    "should not have %s", wide),
				    talloc_asprintf(d->ctx,
						    "take each away in the "
						    "database: REVOKE SELECT "
						    "ON *.* FROM '%s'@'%s'",
						    account->user,
						    account->host)));
	return NULL;
}

/* The rights of the account here and of those for other hosts. */
static void
check_rights(struct doctor *d, const struct doctor_program *program,
	     const struct grant_list *wanted)
{
	struct grantee *accounts;
	size_t n = 0;
	struct err *e;

	e = grant_list_accounts(d->db, d->ctx, program->conf->db_user,
				&accounts, &n);
	for (size_t i = 0; !e && i < n; i++)
		e = check_rights_of(d, &accounts[i], wanted);
	if (e)
		doctor_tell_error(d,
				  talloc_asprintf(d->ctx, "rights of %s",
						  program->name),
				  e, "run: thadsctl migrate");
}

void
doctor_check_accounts(struct doctor *d)
{
	struct grant_file *files = NULL;
	size_t n_files = 0;
	struct err *e;

	for (size_t i = 0; i < d->n_programs; i++)
		check_sign_in(d, &d->programs[i]);
	if (!doctor_has_db(d, "rights"))
		return;
	e = grant_files_read(d->ctx, d->paths.sql_dir, &files, &n_files);
	if (e) {
		doctor_tell_error(d, "rights", e,
				  "run: apt-get install --reinstall "
				  "thads-common");
		return;
	}
	for (size_t i = 0; i < d->n_programs; i++) {
		for (size_t k = 0; k < n_files; k++) {
			if (d->programs[i].conf &&
			    text_same(files[k].program, d->programs[i].name))
				check_rights(d, &d->programs[i],
					     files[k].wanted);
		}
	}
}
