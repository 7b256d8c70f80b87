/*
 * account_store.h - accounts as their pages show them. All memory is of ctx,
 * all times are texts for people.
 */
#ifndef ACCOUNTS_ACCOUNT_STORE_H
#define ACCOUNTS_ACCOUNT_STORE_H

#include "common/request.h"
#include "staff/staff.h"

struct account {
	struct staff_account staff;
	const char *unit_name;
	const char *unit_path;
	const char *officer_code; /* NULL: no enforcement officer */
	bool waits;		  /* somewhere, after wrong passwords */
	bool must_change;
	const char *password_set_at;
	const char *created_by; /* NULL: the command line */
	const char *created_at;
};

/* A role that an account holds, will hold or held. */
struct role_line {
	int64_t id;
	const char *role_code;
	const char *role_label;
	int64_t unit_id;
	const char *unit_code;
	const char *unit_name;
	const char *unit_path;
	struct date from;
	struct date to;
	const char *granted_by; /* NULL: the command line */
	const char *granted_at;
	bool revoked;
	const char *revoked_by;
	const char *revoked_at;
};

/* A right that an account has today. */
struct right_line {
	const char *label;
	const char *scope; /* all, subtree, unit, own */
	const char *unit_name;
	const char *role_label;
};

struct session_line {
	const char *token_hash;
	const char *begun_at;
	const char *seen_at;
	const char *address;
	const char *agent;
	bool open;
};

/* Where an account has to wait after wrong passwords. */
struct wait_line {
	const char *address; /* NULL: wherever it was never in use */
	const char *until;
};

/* An account inside a scope path; ERR_MISSING outside. */
MUST_CHECK struct err *account_get(TALLOC_CTX *ctx, struct db *db,
				   const char *path_like, int64_t id,
				   struct account **account);

/* The roles of an account, those of today first. */
MUST_CHECK struct err *account_roles(TALLOC_CTX *ctx, struct db *db,
				     int64_t account_id, struct date today,
				     struct role_line **lines, size_t *n);

/* The rights that follow from them today. */
MUST_CHECK struct err *account_rights(TALLOC_CTX *ctx, struct db *db,
				      int64_t account_id, struct date today,
				      struct right_line **lines, size_t *n);

/* The sessions that are open, and the last ones that ended. */
MUST_CHECK struct err *account_waits(TALLOC_CTX *ctx, struct db *db,
				     int64_t account_id,
				     struct wait_line **lines, size_t *n);
MUST_CHECK struct err *account_sessions(TALLOC_CTX *ctx, struct db *db,
					const struct conf *conf,
					int64_t account_id,
					struct session_line **lines, size_t *n);

/* Closes or opens an account; ERR_STALE when the version is gone or the
 * account is already so. */
MUST_CHECK struct err *account_set_active(struct db *db, int64_t id,
					  int64_t version, bool active);

/* Takes a role away: at once when last is no date, else after that day.
 * ERR_STALE when it was taken away meanwhile. */
MUST_CHECK struct err *account_end_role(struct db *db, int64_t role_id,
					struct date last, int64_t by);

#endif
