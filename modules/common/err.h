/*
 * err.h - how a function fails.
 *
 * A function that can fail returns struct err *, NULL is success:
 *
 *	e = matter_get(ctx, db, scope, id, &matter);
 *	if (e)
 *		return e;
 *
 * An error is made once, passed up unchanged, and logged once, where it
 * becomes a page (common/route.c) or an exit status. It has two texts: the
 * sentence for the visitor, in Vietnamese, without names of files, SQL or
 * values of others; and the detail for the log, which starts with a number
 * one can search for ("TH1042: ...").
 */
#ifndef COMMON_ERR_H
#define COMMON_ERR_H

enum err_code {
	ERR_INTERNAL = 1, /* a fault of ours: 500 */
	ERR_DB,		  /* a statement failed: 500 */
	ERR_DB_LOST,	  /* connection lost before the commit: 503 */
	ERR_DB_UNSURE,	  /* open whether the commit took place: 503 */
	ERR_DB_SLOW,	  /* the server ended a statement: 503 */
	ERR_BUSY,	  /* deadlock or lock wait; the router tries again */
	ERR_READ_ONLY,	  /* the database takes no writes for now: 503 */
	ERR_SCHEMA,	  /* database older than the program: 503 */
	ERR_CONFLICT,	  /* a unique key says it is already there: 409 */
	ERR_STALE,	  /* somebody changed it meanwhile: 409 */
	ERR_MISSING,	  /* no such object, or outside the scope: 404 */
	ERR_FORBIDDEN,	  /* signed in, without the right: 403 */
	ERR_SIGNED_OUT,	  /* no valid session: 401, the sign-in page */
	ERR_FORGED,	  /* token of the form missing or wrong: 403 */
	ERR_METHOD,	  /* 405 */
	ERR_TOO_LARGE,	  /* 413 */
	ERR_WAIT,	  /* more often than is fair: 429 */
	ERR_INPUT,	  /* a request no form of ours sends: 400 */
	ERR_USAGE	  /* command line or configuration */
};

struct err {
	enum err_code code;
	const char *text;   /* for the visitor; NULL: the code's own sentence */
	const char *detail; /* for the log */
	int64_t retry_secs; /* when to come again (Retry-After); 0: unsaid */
};

/*
 * Makes an error. text may be NULL; it must be a literal or live as long as
 * the error. The detail is formatted into memory of the error.
 */
struct err *err_new(enum err_code code, const char *text, const char *detail,
		    ...) PRINTF_LIKE(3, 4) __attribute__((returns_nonnull));

/* Makes an error whose text for the visitor is formatted and owned by it. */
struct err *err_told(enum err_code code, const char *text, ...)
	PRINTF_LIKE(2, 3);

/* Ends an error; *e becomes NULL. NULL is allowed. */
void err_free(struct err **e);

/* The sentence for the visitor, never NULL. */
const char *err_text(const struct err *e);

/* The HTTP status that tells this error. */
int err_status(const struct err *e);

#endif
