/*
 * route.h - the route table: every guard of a page is a column of its row.
 *
 *	{ METHOD_POST, "judgment/new", RIGHT("judgment.write"),
 *	  page_judgment_create, ROUTE_WRITES },
 *
 * The router checks method, session, rights, CSRF token and one-time form id,
 * opens the transaction when the row writes, calls the row's loader, and
 * commits when the page returned NULL with a status below 400. A page checks
 * none of this, and what it is about stands in the row, not in its address.
 *
 * Path: relative to "/PROGRAM/"; "#" stands for an id (req->id, req->id2),
 * "@act" for a word (req->word) that the row's .word knows: such a row stands
 * behind those whose paths have a word of their own there.
 * By convention a form is GET and POST of one path, so that a form whose
 * session ended can be shown again, filled, after signing in.
 */
#ifndef COMMON_ROUTE_H
#define COMMON_ROUTE_H

#include "common/allowance_rules.h"
#include "common/gauges.h"
#include "common/request.h"

typedef struct err *page_fn(struct request *req);

/* Any of these rights of conf/law/roles.xml lets in. */
#define RIGHTS(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define RIGHT(code) RIGHTS(code)
/* Anybody, without a session. */
#define RIGHT_PUBLIC RIGHTS("public")
/* Anybody who is signed in. */
#define RIGHT_SIGNED_IN RIGHTS("signed-in")

enum route_flag {
	/* The page writes: transaction, form id; with a session also CSRF. */
	ROUTE_WRITES = 1,
	/* The page takes a file: larger body, streamed to the spool. */
	ROUTE_UPLOAD = 2,
	/* The page may be indexed and cached by nobody, and counts no activity
	 * of the session (polling). */
	ROUTE_QUIET = 4,
	/* A write without one-time form id: the page guards itself. */
	ROUTE_NO_FORM_ID = 8,
	/* What the page reads need not be of one moment, or it finds out itself
	 * that it is not (ERR_BUSY: it runs again): no transaction around. */
	ROUTE_NO_SNAPSHOT = 16,
	/* Who asked may keep the page, and asks each time whether it is still
	 * so (ETag, 304). For what everybody may read and nothing else: pages
	 * of a session have data of persons, and a form that counts once. */
	ROUTE_KEPT = 32
};

/* A flag, too: the page is served to one person only so often. */
#define ROUTE_LIMIT(kind) ((unsigned)(kind) << ROUTE_LIMIT_SHIFT)
#define ROUTE_LIMIT_SHIFT 8

/* What a page is about: read by the router, within the scopes of the session,
 * and put into req->loaded. ERR_MISSING when the session cannot reach it. */
struct loader {
	const char *name; /* as --routes prints it */
	struct err *(*load)(struct request *req);
};

/*
 * What the word of a path may be, where the law says it and not the table.
 * find: puts what req->word names into req->named; *any is then the rights of
 * that, some of the row's. ERR_MISSING when there is no such thing. It is
 * asked once the session has one of the row's rights.
 */
struct route_word {
	struct err *(*find)(struct request *req, const char *const **any);
};

struct route {
	enum method method;
	const char *path;
	const char *const *any; /* rights; the first held sets req->scope */
	page_fn *page;
	unsigned flags;
	const struct loader *loader; /* NULL: the page reads what it needs */
	const void *of; /* of which of its kind the page is: its own words */
	const struct route_word *word; /* of a path with "@"; NULL */
};

#define ROUTE_WORD_CHARS 40

/* A row that fits a path, and what the path has in its places. */
struct route_match {
	const struct route *route;
	int64_t ids[2];
	char word[ROUTE_WORD_CHARS + 1]; /* "": it has none */
};

/*
 * A page whose reading leaves a line in the trail (see trail.h). The path is
 * that of its route; action is "matter.export", whose first word is the kind
 * of object. field: only when that parameter of the request says something, as
 * a search does.
 */
struct trail {
	const char *path;
	const char *action;
	const char *field; /* NULL: always */
};

/* A second-level tab of a program, shown to who has the right. */
struct tab {
	const char *label;
	const char *path;	/* relative to "/PROGRAM/" */
	const char *const *any; /* rights */
};

/* What was last done to what a form is about, for who was a moment late. */
struct last_change {
	const char *what; /* NULL: it is not known */
	const char *who;
	const char *at; /* UTC */
};

struct list;

struct program {
	const char *name;  /* "intake" */
	int schema_needed; /* highest migration it relies on */
	const struct route *routes;
	size_t n_routes;
	const struct trail *trails;
	size_t n_trails;
	const struct tab *tabs;
	size_t n_tabs;
	const struct list *const *lists; /* see list.h */
	size_t n_lists;
	bool has_sign_in; /* serves sign-in (all but the portal) */
	bool seals;	  /* seals what strangers bring back, by a key
			   * that its database password is the root of:
			   * it must have one (APP_SECRET_MIN_CHARS) */
	/* What each request of a session is given before its page (each
	 * request, where nobody signs in); NULL: nothing. Not within the page's
	 * transaction. */
	struct err *(*prepare)(struct request *req);
	/* Reads the last change of what the route and its ids name, in memory
	 * of the request; NULL: the error of the page says it already. */
	struct err *(*last_change)(struct request *req,
				   struct last_change *change);
	gauges_fn *gauges; /* of its own work, for those who watch; NULL:
			    * none */
};

/* The first of the rights that lets in who has the session (NULL: nobody is
 * signed in); NULL when none does. */
const char *right_held(const char *const *any, const struct session *session);

bool right_is_public(const char *const *any);

/* Whether the request's route, and what its word names, lets its session in;
 * req->scope is then how far the right reaches that did. ERR_FORBIDDEN, or
 * ERR_MISSING when the word names nothing. */
MUST_CHECK struct err *route_guard(struct request *req);

/*
 * Refuses a table with a row without right or page, or two rows of one
 * method and path, one that writes without a transaction, one that others
 * than the public read and that may be kept, or one with a word that nothing
 * knows. Called at start.
 */
MUST_CHECK struct err *route_check(const struct program *program);

/*
 * Prints a line for each row, fields parted by tabs: method, address with #
 * for an id, rights parted by commas, flags ("writes", "upload", "quiet",
 * "no-form-id", "no-snapshot", "kept", "limit"; "-": none), the loader's name
 * ("-": none). What is measured or compared reads it (--routes).
 */
void route_print(const char *program, const struct route *routes,
		 size_t n_routes);

/*
 * Finds the row for method and path (below "/PROGRAM/"). ERR_MISSING, or
 * ERR_METHOD when only another method has this path.
 */
MUST_CHECK struct err *route_find(const struct program *program,
				  enum method method, const char *path,
				  struct route_match *match);

#endif
