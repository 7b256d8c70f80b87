/*
 * request.h - one request and its answer: what a page sees.
 *
 * The request is a talloc context: whatever a page allocates on it ends with
 * the request.
 */
#ifndef COMMON_REQUEST_H
#define COMMON_REQUEST_H

#include "common/conf.h"
#include "common/date.h"
#include "common/db.h"
#include "common/err.h"

struct app;
struct law;
struct route;
struct session;
struct trail_line;
struct view;

/* HEAD is GET whose body the web server drops; no page takes the others. */
enum method { METHOD_GET, METHOD_POST, METHOD_OTHER };

/* A name and value as sent: UTF-8 checked, not yet cleaned. */
struct param {
	const char *name;
	const char *value;
};

/* A file sent with a form. It lies in the spool and is removed with the
 * request unless the page renames it. */
struct upload {
	const char *field;
	const char *file_name; /* as the browser named it, never a path */
	const char *path_raw;  /* where it lies */
	int64_t bytes;
};

/*
 * How far a right reaches, ready to be bound into a statement:
 *	... JOIN unit u ON u.id = m.unit_id
 *	WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)
 * with DB_SCOPE(scope). Outside the scope an object does not exist (404).
 */
struct scope {
	const char *path_like; /* "/1/12/%", "/1/12/31/" or "%" */
	int64_t officer_id;    /* 0: not limited to own matters */
};

/* clang-format off */
#define DB_SCOPE(s) DB_TEXT((s)->path_like), DB_INT((s)->officer_id), \
		    DB_INT((s)->officer_id)
/* clang-format on */

/* What is known of the one-time id that a form brings. */
enum form_state {
	FORM_UNSEEN, /* nobody has looked it up yet */
	FORM_FREE,   /* looked up: what it brings was never saved */
	FORM_USED    /* looked up: it was saved by an earlier sending */
};

struct request {
	struct app *app;
	const struct conf *conf;
	struct db *db;
	const struct route *route;
	const struct session *session; /* NULL on public pages */
	const struct law *law;	       /* law/law.h; NULL without a
					* session, but for the portal */
	enum method method;
	const char *path;     /* "/intake/judgment/17" */
	const char *query;    /* after "?", "" if none */
	const char *cookies;  /* the Cookie header as sent, "" if none */
	int64_t id;	      /* the first # of the route's path */
	int64_t id2;	      /* the second # */
	const char *word;     /* its @, NULL: it has none */
	const void *named;    /* what the word is of (struct route_word) */
	const char *number;   /* request number, 8 hex digits */
	struct date today;    /* in Viet Nam; the only clock a page has */
	const char *address;  /* of the client */
	const char *agent;    /* the browser as it names itself, "" if none */
	const char *programs; /* those the web server has, blanks between */
	struct scope scope;   /* of the route's right, for this session */
	void *loaded;	      /* by the route's loader; NULL: it has none */
	const struct param *params; /* of query or body, in order */
	size_t n_params;
	const struct upload *uploads;
	size_t n_uploads;
	int64_t hits; /* rows that the page found, for the trail */
	bool has_hits;
	struct trail_line *line; /* for the trail; NULL: none */
	bool read_only;		 /* the database takes no writes for now */
	bool received;		 /* params are what was sent, all of it */
	bool from_draft;	 /* params are a form kept over a sign-in */
	bool draft_gone;	 /* which is not kept any more */
	const char *unsaved; /* why the page shows a form again; NULL: it does
			      * not (unsaved.h) */
	bool renewed;	     /* and shows it on a newer state than it was
			      * sent on */
	enum form_state form_state;
	struct answer *answer;
};

struct answer {
	int status;	      /* 200 unless set */
	const char *type;     /* "text/html; charset=utf-8" */
	const char *headers;  /* further header lines, each with \r\n */
	const char *location; /* of a redirect */
	const char *flash;    /* sentence for the next page */
	const unsigned char *body;
	size_t body_length;
};

/* The value of the parameter, NULL if absent. For the few fields that the
 * house itself adds; pages read forms through common/form.h. */
const char *request_param(const struct request *req, const char *name);

/* How often the parameter was sent. */
size_t request_param_count(const struct request *req, const char *name);

/* The value of the cookie, "" if absent. Memory of the request. */
const char *request_cookie(struct request *req, const char *name);

/*
 * True when the web server has the program, so that links to it lead on. Its
 * configuration says so by the request parameter THADS_HAS_NAME. The program
 * that answers is always there.
 */
bool request_has_program(const struct request *req, const char *program);

/* The page number of a list (parameter page), 1 when absent or nonsense;
 * at most 100,000, which is behind the end of every list. */
int64_t request_page(const struct request *req);

/* How many rows a list, a search or an export found: told to the trail. */
void request_hits(struct request *req, int64_t hits);

/* Renders a template ("intake/judgment_list.cs") as the answer. */
MUST_CHECK struct err *request_render(struct request *req, struct view *view,
				      const char *page_template);

/*
 * Renders the form again with its errors: status 422, and the router rolls
 * the transaction back. The typed values stay, the form can be sent again.
 */
MUST_CHECK struct err *request_render_invalid(struct request *req,
					      struct view *view,
					      const char *page_template);

/* See other: the answer after every successful POST. The path is formatted;
 * it must begin with "/". */
MUST_CHECK struct err *request_redirect(struct request *req, const char *path,
					...) PRINTF_LIKE(2, 3);

/* A sentence that the next page shows once ("Đã ghi nhận bản án."). Set it
 * before request_redirect(). */
void request_flash(struct request *req, const char *sentence);

/* The body as a download with a file name (ASCII, no quotes). The bytes must
 * live as long as the request. */
MUST_CHECK struct err *request_download(struct request *req, const char *type,
					const char *file_name,
					const unsigned char *bytes,
					size_t length);

/* A plain-text or JSON answer; text is memory of the request. */
MUST_CHECK struct err *request_text(struct request *req, const char *type,
				    const char *text);

/* Adds one header line "Name: value". */
void request_header(struct request *req, const char *name, const char *value);

#endif
