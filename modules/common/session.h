/*
 * session.h - who is signed in, and what he may do today.
 *
 * Sessions are rows; the cookie holds a random token, the row its
 * fingerprint. A right comes from a role that the account holds at a unit
 * between two dates (role x unit x dates), with the scope that the role has
 * for that right.
 */
#ifndef COMMON_SESSION_H
#define COMMON_SESSION_H

#include "common/request.h"

#define SESSION_COOKIE "thads_session"

/* Activity is written down when the last note is older than this. */
#define SESSION_TOUCH_SECS 60

enum scope_kind { SCOPE_OWN, SCOPE_UNIT, SCOPE_SUBTREE, SCOPE_ALL };

struct grant {
	const char *right;
	enum scope_kind kind;
	int64_t unit_id;
	const char *unit_path;
};

struct session {
	const char *token_hash;
	const char *csrf;
	int64_t account_id;
	int64_t officer_id; /* 0 when the account is no enforcement officer */
	int64_t unit_id;    /* the account's unit */
	const char *login;
	const char *name;
	const char *title;
	const char *unit_name;
	const char *unit_path;
	bool must_change;	 /* the password must be changed first */
	bool read_only;		 /* the database takes no writes for now */
	bool has_saved;		 /* some saved view of a list */
	const char *flash;	 /* of the form that led here (form_use.h) */
	const char *law_version; /* of the law packs that are loaded */
	int64_t idle_secs;	 /* how long it lasts without activity */
	int64_t idle_left_secs;	 /* until it ends for want of it */
	int64_t life_left_secs;	 /* until it ends in any case */
	const struct grant *grants;
	size_t n_grants;
};

/*
 * Loads the session of the token as of the request's day, or *session = NULL
 * when there is none, it ended, or was idle too long. Memory of the request.
 * Where its account stands and what it may do are what the worker remembers
 * (known_store.h): good until the next is loaded.
 */
MUST_CHECK struct err *session_load(struct request *req, const char *token,
				    struct session **session);

/* What a new session is made of; sign_in_try.sql makes it. */
struct session_key {
	char *token; /* the cookie's value, which is kept nowhere */
	const char *token_hash;
	const char *csrf;
	const char *address; /* NULL: not known, like agent */
	const char *agent;
};

/* Memory of ctx. */
struct session_key *session_key_new(TALLOC_CTX *ctx, const char *address,
				    const char *agent);

/* Ends one session, or all sessions of an account, or all but one of them. */
MUST_CHECK struct err *session_end(struct db *db, const char *token_hash);
MUST_CHECK struct err *session_end_all(struct db *db, int64_t account_id);
MUST_CHECK struct err *session_end_others(struct db *db, int64_t account_id,
					  const char *token_hash);

/* Notes activity, at most one write a minute. While the database is read-only
 * nothing can be noted, and a session ends by its length alone. */
MUST_CHECK struct err *session_touch(struct db *db,
				     const struct session *session);

/* Seconds until the session ends when nothing more happens; after_activity:
 * counted from a page of now. For the reminder before the end. */
int64_t session_left_secs(const struct session *session, bool after_activity);

bool session_may(const struct session *session, const char *right);

/*
 * The scope of a right for this session. Text is memory of ctx. A session
 * without the right gets a scope that finds nothing; so does the right to
 * own matters of an account that is no enforcement officer.
 */
struct scope session_scope(TALLOC_CTX *ctx, const struct session *session,
			   const char *right);

/* The same for one thing that was read already: whether the right reaches what
 * lies with the unit of this path and with the officer (0: nobody). */
bool session_reaches(const struct session *session, const char *right,
		     const char *unit_path, int64_t officer_id);

#endif
