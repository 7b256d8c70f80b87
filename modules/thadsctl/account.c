#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/audit.h"
#include "common/password_rules.h"
#include "common/password_words.h"
#include "common/session.h"
#include "common/signin_rules.h"
#include "common/text.h"
#include "staff/staff.h"
#include "staff/unit.h"
#include "thadsctl/account_options.h"
#include "thadsctl/account_store.h"

#include <errno.h>

/* One run of a subcommand. */
struct work {
	struct ctl *ctl;
	TALLOC_CTX *ctx;
	struct audit_chain *audit;
	struct account_options in;
	struct date today;
};

MUST_CHECK static struct err *
note(struct work *work, const char *action, int64_t id, const char *detail)
{
	struct audit_row row = { .action = action,
				 .object_kind = "account",
				 .object_id = id,
				 .detail = detail };

	return audit_add_row(work->audit, work->ctl->db, &row);
}

/* The first line of a file, or of standard input for "-". */
MUST_CHECK static struct err *
read_password(struct work *work, char **password)
{
	const char *path = work->in.password_file;
	bool here = text_same(path, "-");
	char line[PASSWORD_MAX_CHARS * 4 + 2] = "";
	FILE *file = here ? stdin : fopen(path, "r");
	const char *got;

	if (!file)
		return err_new(ERR_USAGE, NULL, "TH1321: %s: %s", path,
			       strerror(errno));
	got = fgets(line, sizeof(line), file);
	if (!here)
		fclose(file);
	line[strcspn(line, "\r\n")] = '\0';
	*password = talloc_strdup(work->ctx, line);
	if (!got || !text_is_utf8(line, strlen(line)))
		return err_new(ERR_USAGE, NULL,
			       "TH1832: %s has no line of text", path);
	return NULL;
}

/* Sets the password given, or a new one, which *told is then. */
MUST_CHECK static struct err *
give_password(struct work *work, const struct staff_account *account,
	      const char **told)
{
	const char **words;
	const char *fault;
	char *password = NULL;
	struct err *e;

	*told = NULL;
	if (work->in.password_file) {
		e = read_password(work, &password);
		if (e)
			return e;
	} else {
		password = staff_password_make(work->ctx, account->login);
		*told = password;
	}
	e = password_words(work->ctx, work->ctl->conf, &words);
	if (e)
		return e;
	fault = password_fault(password, account->login, words);
	if (fault)
		return err_new(ERR_INPUT, NULL, "TH1833: %s", fault);
	return staff_password_set(work->ctx, work->ctl->db, account->id,
				  password, !work->in.no_must_change);
}

/* Grants one role; a role held already stays as it is. */
MUST_CHECK static struct err *
give_role(struct work *work, const struct staff_account *account,
	  const struct account_role_word *word, const struct staff_role *role,
	  const struct unit *unit)
{
	struct staff_grant grant = { .account_id = account->id,
				     .role_code = word->code,
				     .unit_id = unit->id,
				     .from = work->in.from };
	int64_t id;
	struct err *e;

	if (!staff_level_fits(role->level, unit->kind))
		return err_new(ERR_INPUT, NULL,
			       "TH1834: role %s is not for unit %s", role->code,
			       unit->code);
	e = staff_grant_add(work->ctx, work->ctl->db, &grant, &id);
	if (e && e->code == ERR_CONFLICT) {
		err_free(&e);
		return NULL;
	}
	if (!e)
		e = note(work, "role.grant", account->id,
			 talloc_asprintf(work->ctx, "%s, %s (%s)", role->label,
					 unit->name, unit->code));
	if (!e && role->makes_officer)
		e = staff_officer_link(work->ctx, work->ctl->db, account,
				       work->in.officer, unit->id,
				       work->in.from);
	return e;
}

MUST_CHECK static struct err *
give_roles(struct work *work, const struct staff_account *account)
{
	struct staff_role *roles;
	size_t n;
	struct err *e;

	e = staff_roles(work->ctx, work->ctl->db, work->today, &roles, &n);
	for (size_t i = 0; !e && i < work->in.n_roles; i++) {
		const struct account_role_word *word = &work->in.roles[i];
		const struct staff_role *role =
			staff_role_find(roles, n, word->code);
		struct unit *unit;

		if (!role)
			return err_new(ERR_USAGE, NULL,
				       "TH1835: there is no role %s",
				       word->code);
		if (word->unit)
			e = unit_find(work->ctx, work->ctl->db, word->unit,
				      work->today, &unit);
		else
			e = unit_get(work->ctx, work->ctl->db, account->unit_id,
				     &unit);
		if (!e)
			e = give_role(work, account, word, role, unit);
	}
	return e;
}

/* What is not given stays as it was. */
static void
take_over(struct work *work, struct staff_account *account)
{
	const struct account_options *in = &work->in;

	account->login = in->login;
	account->name = in->name ? in->name : account->name;
	account->title = in->title ? in->title : account->title;
	account->email = in->email ? in->email : account->email;
	account->phone = in->phone ? in->phone : account->phone;
}

/* Writes the account's own row; a new one gets a password in any case. */
MUST_CHECK static struct err *
write_account(struct work *work, struct staff_account *account, bool fresh,
	      const char **told)
{
	struct db *db = work->ctl->db;
	struct unit *unit;
	struct err *e = NULL;

	*told = NULL;
	take_over(work, account);
	if (work->in.unit) {
		e = unit_find(work->ctx, db, work->in.unit, work->today, &unit);
		if (e)
			return e;
		account->unit_id = unit->id;
	}
	if (fresh)
		e = staff_account_add(work->ctx, db, account, 0, &account->id);
	else
		e = staff_account_change(work->ctx, db, account);
	if (!e && (fresh || work->in.password_file))
		e = give_password(work, account, told);
	if (!e)
		e = note(work, fresh ? "account.create" : "account.change",
			 account->id, account->login);
	if (!e)
		e = give_roles(work, account);
	return e;
}

MUST_CHECK static struct err *
check_words(const struct account_options *in, bool fresh)
{
	const char *fault = in->login ? staff_login_fault(in->login) : NULL;

	if (!in->login)
		return err_new(ERR_USAGE, NULL, "TH1836: --login is missing");
	if (fault)
		return err_new(ERR_USAGE, NULL, "TH1837: %s", fault);
	if (fresh && (!in->name || !in->unit))
		return err_new(ERR_USAGE, NULL,
			       "TH1838: a new account needs --name and --unit");
	return NULL;
}

/* Everything in one transaction. */
MUST_CHECK static struct err *
commit_account(struct work *work, struct staff_account *account, bool fresh,
	       const char **told)
{
	struct err *e;

	e = db_begin_write(work->ctl->db);
	if (e)
		return e;
	e = write_account(work, account, fresh, told);
	if (e) {
		db_rollback(work->ctl->db);
		return e;
	}
	return db_commit(work->ctl->db);
}

/* account create ... */
static struct err *
create_account(struct work *work)
{
	struct staff_account *account;
	const char *told;
	bool fresh;
	struct err *e;

	if (work->in.login)
		work->in.login = signin_login(work->ctx, work->in.login);
	e = check_words(&work->in, false);
	if (!e)
		e = staff_account_find(work->ctx, work->ctl->db, work->in.login,
				       &account);
	if (e)
		return e;
	fresh = !account;
	if (!fresh && !work->in.update) {
		printf("%s: exists\n", work->in.login);
		if (work->in.if_missing)
			return NULL;
		return err_new(
			ERR_CONFLICT, NULL,
			"TH1839: account %s exists (--update changes it)",
			work->in.login);
	}
	e = check_words(&work->in, fresh);
	if (e)
		return e;
	if (fresh)
		account = talloc_zero(work->ctx, struct staff_account);
	e = commit_account(work, account, fresh, &told);
	if (e)
		return e;
	printf("%s: %s%s%s\n", account->login, fresh ? "created" : "updated",
	       told ? ", password " : "", told ? told : "");
	return NULL;
}

/* account list */
static struct err *
list_accounts(struct work *work)
{
	struct account_line *lines;
	size_t n;
	struct err *e;

	e = account_lines(work->ctx, work->ctl->db, work->today, &lines, &n);
	for (size_t i = 0; !e && i < n; i++)
		printf("%-24s %-9s %-10s %s  %s\n", lines[i].login,
		       lines[i].state, lines[i].unit, lines[i].name,
		       lines[i].roles ? lines[i].roles : "-");
	return e;
}

MUST_CHECK static struct err *
reset_in_transaction(struct work *work, const struct staff_account *account,
		     const char **told)
{
	struct err *e;

	e = give_password(work, account, told);
	if (!e)
		e = session_end_all(work->ctl->db, account->id);
	if (!e)
		e = note(work, "password.reset", account->id, account->login);
	return e;
}

/* account password LOGIN ... */
static struct err *
reset_password(struct work *work)
{
	struct staff_account *account;
	const char *told = NULL;
	struct err *e;

	e = staff_account_find(work->ctx, work->ctl->db,
			       signin_login(work->ctx, work->in.login),
			       &account);
	if (e)
		return e;
	if (!account)
		return err_new(ERR_MISSING, NULL,
			       "TH1840: there is no account %s",
			       work->in.login);
	e = db_begin_write(work->ctl->db);
	if (!e)
		e = reset_in_transaction(work, account, &told);
	if (e) {
		db_rollback(work->ctl->db);
		return e;
	}
	e = db_commit(work->ctl->db);
	if (!e)
		printf("%s: password %s\n", account->login,
		       told ? told : "set");
	return e;
}

struct err *
account_create(struct ctl *ctl, TALLOC_CTX *ctx,
	       const struct account_options *options)
{
	struct work work = {
		.ctl = ctl, .ctx = ctx, .in = *options, .today = date_today()
	};

	work.audit = audit_chain_new(ctx, "thadsctl");
	return create_account(&work);
}

struct err *
ctl_account(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	struct work work = { .ctl = ctl, .ctx = ctx, .today = date_today() };
	const char *verb = argc > 0 ? argv[0] : "";
	bool named = text_same(verb, "password") && argc > 1;
	int used = named ? 2 : 1;
	struct err *e;

	work.in.from = work.today;
	work.audit = audit_chain_new(ctx, "thadsctl");
	if (named)
		work.in.login = argv[1];
	if (argc < 1)
		return err_new(ERR_USAGE, NULL,
			       "TH1322: account create, list or password");
	e = account_options_read(ctx, argc - used, argv + used, &work.in);
	if (e)
		return e;
	if (text_same(verb, "create"))
		return create_account(&work);
	if (text_same(verb, "list"))
		return list_accounts(&work);
	if (named)
		return reset_password(&work);
	return err_new(ERR_USAGE, NULL,
		       "TH1323: account create, list or password LOGIN");
}
