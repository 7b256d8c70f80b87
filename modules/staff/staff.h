/*
 * staff.h - accounts, the roles they hold, and the officers behind them, as
 * they are written by thads-accounts and by thadsctl.
 *
 * A role belongs to an account at a unit between two dates. What a role may
 * do is data (conf/law/roles.xml); that it makes its holder an enforcement
 * officer is data too (list officer_role of conf/law/terms.xml).
 */
#ifndef STAFF_STAFF_H
#define STAFF_STAFF_H

#include "common/date.h"
#include "common/db.h"

#define STAFF_LOGIN_MIN_CHARS 3
#define STAFF_LOGIN_MAX_CHARS 60

struct staff_account {
	int64_t id;
	const char *login;
	const char *name;
	const char *email; /* NULL: none, like the next two */
	const char *phone;
	const char *title;
	int64_t unit_id;
	int64_t officer_id; /* 0: no enforcement officer */
	bool active;	    /* false: closed by an administrator */
	int64_t version;
};

/* A role as the law of a day has it. */
struct staff_role {
	const char *code;
	const char *label;
	const char *level; /* nation, province, district, unit */
	const char *note;  /* NULL: none */
	bool makes_officer;
	bool reaches_all; /* one of its rights is for the whole country */
	bool administers; /* it creates accounts and grants roles */
};

/* A role held at a unit. */
struct staff_grant {
	int64_t account_id;
	const char *role_code;
	int64_t unit_id;
	struct date from;
	struct date to;	    /* no date: open; both days are included */
	int64_t granted_by; /* 0: by the command line */
};

/*
 * What is wrong with a login: a sentence, or NULL. It is the name of the
 * person's mailbox in lower case: letters a-z, digits, and single dots,
 * hyphens and underscores between them.
 */
const char *staff_login_fault(const char *login);

/* True when a role of this level may be held at a unit of this kind. The army
 * has no users: it receives entrustments only. */
bool staff_level_fits(const char *level, const char *unit_kind);

/* A new password for the account, good by password_rules.h and fit to be read
 * out or copied by hand. Memory of ctx. */
char *staff_password_make(TALLOC_CTX *ctx, const char *login);

/* The account of a login, NULL when there is none. Memory of ctx. */
MUST_CHECK struct err *staff_account_find(TALLOC_CTX *ctx, struct db *db,
					  const char *login,
					  struct staff_account **account);

/*
 * Adds an account without password, open, with login, name, email, phone,
 * title and unit_id of in. created_by 0: the command line. ERR_CONFLICT when
 * the login is taken.
 */
MUST_CHECK struct err *staff_account_add(TALLOC_CTX *ctx, struct db *db,
					 const struct staff_account *in,
					 int64_t created_by, int64_t *id);

/* Writes name, email, phone, title and unit_id of the account with the id and
 * version of in; ERR_STALE when that version is gone. */
MUST_CHECK struct err *staff_account_change(TALLOC_CTX *ctx, struct db *db,
					    const struct staff_account *in);

/* Wrong passwords of the account are forgotten, and nobody waits for them. An
 * address that got many accounts wrong goes on waiting. */
MUST_CHECK struct err *staff_waits_end(struct db *db, int64_t account_id);

/* Sets a password; must_change: its owner has to choose another one first.
 * Counted failures are forgotten. Sessions stay: end them where it matters. */
MUST_CHECK struct err *staff_password_set(TALLOC_CTX *ctx, struct db *db,
					  int64_t account_id,
					  const char *password,
					  bool must_change);

/* The roles of a day, in the order of the law pack. Memory of ctx. */
MUST_CHECK struct err *staff_roles(TALLOC_CTX *ctx, struct db *db,
				   struct date on, struct staff_role **roles,
				   size_t *n);

/* The role of this code among roles, or NULL. */
const struct staff_role *staff_role_find(const struct staff_role *roles,
					 size_t n, const char *code);

/* Grants a role; *id is the new row. Two grants of one role at one unit may
 * not hold on one day: ERR_CONFLICT. */
MUST_CHECK struct err *staff_grant_add(TALLOC_CTX *ctx, struct db *db,
				       const struct staff_grant *grant,
				       int64_t *id);

struct staff_officer {
	const char *code;
	const char *name;
	const char *name_fold; /* text_fold() of it */
	int64_t unit_id;
	struct date from;
};

/* Adds an officer whom nobody has yet; *id is the new row. */
MUST_CHECK struct err *staff_officer_add(struct db *db,
					 const struct staff_officer *officer,
					 int64_t *id);

/*
 * Makes the account that of an enforcement officer at the unit since a day:
 * of the officer with this code when code is not NULL (ERR_MISSING if none),
 * else of the one the account has, else of the one whose code is the login,
 * else of a new one. An officer who left is there again, an officer of another
 * unit moves. ERR_CONFLICT when the officer has another account.
 */
MUST_CHECK struct err *staff_officer_link(TALLOC_CTX *ctx, struct db *db,
					  const struct staff_account *account,
					  const char *code, int64_t unit_id,
					  struct date from);

/* The officer's last day in his unit. */
MUST_CHECK struct err *staff_officer_end(struct db *db, int64_t officer_id,
					 struct date last);

#endif
