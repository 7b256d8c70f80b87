#include "common/base.h"

#include "common/app.h"
#include "common/crypto.h"
#include "common/draft.h"
#include "common/params.h"
#include "common/route.h"
#include "common/session.h"
#include "common/text.h"

#define TOKEN_BYTES    16
#define TOKEN_CHARS    32
#define PATH_MAX_BYTES 400

static const char SQL_INSERT_DRAFT[] =
	"INSERT INTO form_draft (token, account_id, path, body)"
	" SELECT ?, s.account_id, ?, ? FROM session s"
	" WHERE s.csrf = ?"
	" AND (SELECT COUNT(*) FROM form_draft d"
	" WHERE d.account_id = s.account_id"
	" AND d.kept_at > UTC_TIMESTAMP() - INTERVAL ? SECOND) < ?";

static const char SQL_FIND_DRAFT[] =
	"SELECT path, body FROM form_draft"
	" WHERE token = ? AND account_id = ?"
	" AND kept_at > UTC_TIMESTAMP() - INTERVAL ? SECOND";

static bool
is_token(const char *text)
{
	return strlen(text) == TOKEN_CHARS &&
	       strspn(text, "0123456789abcdef") == TOKEN_CHARS;
}

/* A form page is GET and POST of one path (route.h). The pages of the house
 * (sign-in, password) are not in the table of the program. */
bool
draft_has_form_page(const struct request *req)
{
	const struct program *program = req->app->program;
	struct route_match match;
	struct err *e;

	e = route_find(program, METHOD_GET,
		       req->path + strlen(program->name) + 2, &match);
	if (!e)
		return true;
	err_free(&e);
	return false;
}

struct err *
draft_keep(struct request *req, const char *body, size_t n, char **draft_token)
{
	const char *csrf = request_param(req, "csrf");
	char *token;
	char *text;
	int64_t kept;
	struct err *e;

	*draft_token = NULL;
	if (!csrf || !is_token(csrf) || n > DRAFT_MAX_BYTES ||
	    strlen(req->path) > PATH_MAX_BYTES || !text_is_utf8(body, n) ||
	    !draft_has_form_page(req))
		return NULL;
	token = crypto_token(req, TOKEN_BYTES);
	text = talloc_strndup(token, body, n);
	e = db_run_counted(req->db, SQL_INSERT_DRAFT, &kept,
			   DB_ARGS(DB_TEXT(token), DB_TEXT(req->path),
				   DB_TEXT(text), DB_TEXT(csrf),
				   DB_INT(req->conf->draft_keep_secs),
				   DB_INT(DRAFT_MAX_WAITING)));
	if (e)
		return e;
	if (kept == 1)
		*draft_token = token;
	return NULL;
}

/* *rows is path and body, or NULL. */
MUST_CHECK static struct err *
find_draft(struct request *req, int64_t account_id, const char *token,
	   struct db_rows **rows)
{
	struct err *e;

	*rows = NULL;
	if (!is_token(token))
		return NULL;
	e = db_query(req->db, req, SQL_FIND_DRAFT, rows,
		     DB_ARGS(DB_TEXT(token), DB_INT(account_id),
			     DB_INT(req->conf->draft_keep_secs)));
	if (!e && (*rows)->count == 0)
		*rows = NULL;
	return e;
}

struct err *
draft_path(struct request *req, int64_t account_id, const char *draft_token,
	   const char **path)
{
	struct db_rows *rows;
	struct err *e;

	*path = NULL;
	e = find_draft(req, account_id, draft_token, &rows);
	if (!e && rows)
		*path = db_text(rows, 0, 0);
	return e;
}

/* The token was that of the session that ended. The form id stays: the work
 * is stored once, however often its draft is opened and sent. */
size_t
draft_drop_csrf(struct param *params, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (strcmp(params[i].name, "csrf") != 0)
			params[kept++] = params[i];
	}
	return kept;
}

struct err *
draft_take(struct request *req, const char *draft_token,
	   const struct param **params, size_t *n)
{
	struct param *typed = NULL;
	struct db_rows *rows;
	const char *body;
	size_t n_typed = 0;
	struct err *e;

	e = find_draft(req, req->session->account_id, draft_token, &rows);
	req->draft_gone = !e && !rows;
	if (e || !rows || strcmp(db_text(rows, 0, 0), req->path) != 0)
		return e;
	body = db_text(rows, 0, 1);
	e = params_parse(req, body, strlen(body), &typed, &n_typed);
	if (e)
		return e;
	*params = typed;
	*n = draft_drop_csrf(typed, n_typed);
	req->from_draft = true;
	return NULL;
}
