/*
 * route.h - the route table: every guard of a page is a column of its row.
 *
 *	{ METHOD_POST, "judgment/new", RIGHT("judgment.write"),
 *	  page_judgment_create, ROUTE_WRITES },
 *
 * The router checks method, session, right, CSRF token and one-time form id,
 * opens the transaction when the row writes, and commits when the page
 * returned NULL with a status below 400. A page checks none of this.
 *
 * Path: relative to "/PROGRAM/"; "#" stands for an id (req->id, req->id2).
 * By convention a form is GET and POST of one path, so that a form whose
 * session ended can be shown again, filled, after signing in.
 */
#ifndef COMMON_ROUTE_H
#define COMMON_ROUTE_H

#include "common/allowance_rules.h"
#include "common/gauges.h"
#include "common/request.h"

typedef struct err *page_fn(struct request *req);

/* A right of the right table (conf/law/roles.xml). */
#define RIGHT(code) (code)
/* Anybody, without a session. */
#define RIGHT_PUBLIC "public"
/* Anybody who is signed in. */
#define RIGHT_SIGNED_IN "signed-in"

enum route_flag {
	/* The page writes: transaction, form id; with a session also CSRF. */
	ROUTE_WRITES = 1,
	/* The page takes a file: larger body, streamed to the spool. */
	ROUTE_UPLOAD = 2,
	/* The page may be indexed and cached by nobody, and counts no activity
	 * of the session (polling). */
	ROUTE_QUIET = 4,
	/* A write without one-time form id: the page guards itself. */
	ROUTE_NO_FORM_ID = 8
};

/* A flag, too: the page is served to one person only so often. */
#define ROUTE_LIMIT(kind) ((unsigned)(kind) << ROUTE_LIMIT_SHIFT)
#define ROUTE_LIMIT_SHIFT 8

struct route {
	enum method method;
	const char *path;
	const char *right;
	page_fn *page;
	unsigned flags;
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
	const char *path; /* relative to "/PROGRAM/" */
	const char *right;
};

struct program {
	const char *name;         /* "intake" */
	int schema_needed;        /* highest migration it relies on */
	const struct route *routes;
	size_t n_routes;
	const struct trail *trails;
	size_t n_trails;
	const struct tab *tabs;
	size_t n_tabs;
	bool has_sign_in;         /* serves sign-in (all but the portal) */
	bool seals;               /* seals what strangers bring back, by a key
				   * that its database password is the root of:
				   * it must have one (APP_SECRET_MIN_CHARS) */
	gauges_fn *gauges;       /* of its own work, for those who watch; NULL:
				   * none */
};

/*
 * Refuses a table with a row without right or page, or two rows of one
 * method and path. Called at start.
 */
MUST_CHECK struct err *route_check(const struct program *program);

/*
 * Prints a line for each row, fields parted by tabs: method, address with #
 * for an id, right, flags ("writes", "upload", "quiet", "no-form-id",
 * "limit"; "-": none). What is measured or compared reads it (--routes).
 */
void route_print(const char *program, const struct route *routes,
		 size_t n_routes);

/*
 * Finds the row for method and path (below "/PROGRAM/"), fills id and id2.
 * ERR_MISSING, or ERR_METHOD when only another method has this path.
 */
MUST_CHECK struct err *route_find(const struct program *program,
				  enum method method, const char *path,
				  const struct route **route, int64_t ids[2]);

#endif
