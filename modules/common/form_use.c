#include "common/base.h"

#include "common/form_use.h"
#include "common/session.h"
#include "common/text.h"

#define LOCATION_MAX_BYTES 400
#define SENTENCE_MAX_CHARS 500

static const char SQL_INSERT_USE[] =
	"INSERT INTO form_use (form_id, account_id, location, sentence)"
	" VALUES (?, ?, ?, ?)";

static const char SQL_FIND_USE[] =
	"SELECT location FROM form_use WHERE form_id = ? AND account_id = ?";

bool
form_use_is_id(const char *text)
{
	return strlen(text) == FORM_ID_CHARS &&
	       strspn(text, "0123456789abcdef") == FORM_ID_CHARS;
}

struct err *
form_use_taken(void)
{
	return err_new(ERR_CONFLICT,
		       "Biểu mẫu này đã được ghi nhận trước đó. Xin mở lại "
		       "trang để xem kết quả.",
		       "TH1622: form id used");
}

struct err *
form_use_find(struct request *req, const char *form_id, const char **location)
{
	struct db_rows *rows;
	struct err *e;

	*location = NULL;
	if (!form_use_is_id(form_id))
		return NULL;
	e = db_query(req->db, req, SQL_FIND_USE, &rows,
		     DB_ARGS(DB_TEXT(form_id),
			     DB_INT(req->session->account_id)));
	if (!e && rows->count)
		*location = db_text(rows, 0, 0);
	return e;
}

/* By this account, or by one whose form it is not. */
MUST_CHECK static struct err *
used_before(struct request *req, const char *form_id)
{
	const char *location;
	struct err *e = form_use_find(req, form_id, &location);

	if (e)
		return e;
	if (!location)
		return err_new(ERR_FORGED, NULL,
			       "TH1621: form id of another account");
	return form_use_taken();
}

struct err *
form_use_keep(struct request *req, const char *form_id)
{
	const struct answer *answer = req->answer;
	const char *location = answer->location ? answer->location : "";
	const char *sentence = answer->flash;
	struct err *e;

	if (strlen(location) > LOCATION_MAX_BYTES)
		location = "";
	if (sentence)
		sentence = text_cut(req, sentence, SENTENCE_MAX_CHARS);
	e = db_run(req->db, SQL_INSERT_USE,
		   DB_ARGS(DB_TEXT(form_id), DB_INT(req->session->account_id),
			   DB_TEXT(location), DB_TEXT(sentence)));
	if (!e || e->code != ERR_CONFLICT)
		return e;
	err_free(&e);
	return used_before(req, form_id);
}
