#include "common/base.h"

#include "common/form_use.h"
#include "common/session.h"

#define LOCATION_MAX_BYTES 400

static const char SQL_INSERT_USE[] =
	"INSERT INTO form_use (form_id, account_id) VALUES (?, ?)";

static const char SQL_FIND_USE[] =
	"SELECT location FROM form_use WHERE form_id = ? AND account_id = ?";

static const char SQL_SET_LOCATION[] =
	"UPDATE form_use SET location = ? WHERE form_id = ?";

static bool
is_form_id(const char *text)
{
	return strlen(text) == FORM_ID_CHARS &&
	       strspn(text, "0123456789abcdef") == FORM_ID_CHARS;
}

/* Where the first use of the form led to. */
MUST_CHECK static struct err *
find_location(struct request *req, const char *form_id, char **location)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_FIND_USE, &rows,
		     DB_ARGS(DB_TEXT(form_id),
			     DB_INT(req->session->account_id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_FORGED, NULL,
			       "TH1621: form id of another account");
	*location = talloc_strdup(req, db_text(rows, 0, 0));
	if (!**location)
		return err_new(ERR_CONFLICT,
			       "Biểu mẫu này đã được ghi nhận trước đó. Xin "
			       "mở lại trang để xem kết quả.",
			       "TH1622: form id used, without a location");
	return NULL;
}

struct err *
form_use_find(struct request *req, const char *form_id, const char **location)
{
	struct db_rows *rows;
	struct err *e;

	*location = NULL;
	if (!is_form_id(form_id))
		return NULL;
	e = db_query(req->db, req, SQL_FIND_USE, &rows,
		     DB_ARGS(DB_TEXT(form_id),
			     DB_INT(req->session->account_id)));
	if (!e && rows->count)
		*location = db_text(rows, 0, 0);
	return e;
}

struct err *
form_use_begin(struct request *req, const char *form_id, bool *used,
	       char **location)
{
	struct err *e;

	*used = false;
	if (!is_form_id(form_id))
		return err_new(ERR_FORGED, NULL, "TH1623: not a form id");
	req->form_state = FORM_UNSEEN;
	e = db_run(req->db, SQL_INSERT_USE,
		   DB_ARGS(DB_TEXT(form_id), DB_INT(req->session->account_id)));
	if (!e)
		req->form_state = FORM_FREE;
	if (!e || e->code != ERR_CONFLICT)
		return e;
	err_free(&e);
	*used = true;
	req->form_state = FORM_USED;
	return find_location(req, form_id, location);
}

struct err *
form_use_end(struct request *req, const char *form_id, const char *location)
{
	if (strlen(location) > LOCATION_MAX_BYTES)
		return NULL;
	return db_run(req->db, SQL_SET_LOCATION,
		      DB_ARGS(DB_TEXT(location), DB_TEXT(form_id)));
}
