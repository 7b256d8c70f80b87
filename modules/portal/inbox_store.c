#include "common/base.h"

#include "portal/inbox_store.h"

#include "common/crypto.h"
#include "common/text.h"

/* Two citizens who write to one agency in the same instant want the same
 * number; the later one takes the next. */
#define CODE_TRIES 20

static const char SQL_FIND_NOW[] = "SELECT UNIX_TIMESTAMP()";

static const char SQL_FIND_SENT_FORM[] =
	"SELECT s.code, DATE(s.sent_at + INTERVAL 7 HOUR)"
	" FROM published_support_status s WHERE s.form_id = ?";

static const char SQL_FIND_LAST_NUMBER[] =
	"SELECT COALESCE(MAX(CAST(SUBSTRING_INDEX(s.code, '-', -1)"
	" AS UNSIGNED)), 0) FROM published_support_status s"
	" WHERE s.code LIKE ?";

static const char SQL_ADD_REQUEST[] =
	"INSERT INTO support_inbox (form_id, code, secret_hash, service,"
	" unit_id, sender_role, sender_kind, sender_name, sender_fold,"
	" id_number, address, phone, email, creditor, debtor, judgment_text,"
	" decision_text, content, asset_information)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_FIND_STATUS[] =
	"SELECT s.id, s.code, s.secret_hash, s.service, s.unit_id, u.name,"
	" s.sent_at, s.state, s.due_on, s.answer, s.answered_at,"
	" COALESCE(k.address, a.address, ''), COALESCE(k.phone, a.phone, ''),"
	" COALESCE(k.email, a.email, '')"
	" FROM published_support_status s"
	" LEFT JOIN published_unit u ON u.id = s.unit_id"
	" LEFT JOIN published_contact k ON k.unit_id = u.id"
	" LEFT JOIN published_contact a ON a.unit_id = u.parent_id"
	" WHERE s.code = ?";

static const char SQL_FIND_REPLY[] =
	"SELECT r.inbox_id FROM published_support_reply r"
	" WHERE r.form_id = ?";

static const char SQL_ADD_REPLY[] =
	"INSERT INTO support_reply (form_id, inbox_id, content, due_on)"
	" VALUES (?, ?, ?, ?)";

static const char SQL_LIST_EVENTS[] =
	"SELECT e.at, e.state, e.public_text FROM published_support_event e"
	" WHERE e.inbox_id = ? ORDER BY e.id DESC";

struct err *
inbox_now(TALLOC_CTX *ctx, struct db *db, int64_t *now)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_NOW, &rows, DB_NO_ARGS);
	if (!e)
		*now = db_int(rows, 0, 0);
	return e;
}

struct err *
inbox_find_sent(TALLOC_CTX *ctx, struct db *db, const char *form_id,
		const char **code, struct date *on)
{
	struct db_rows *rows;
	struct err *e;

	*code = NULL;
	e = db_query(db, ctx, SQL_FIND_SENT_FORM, &rows,
		     DB_ARGS(DB_TEXT(form_id)));
	if (e || rows->count == 0)
		return e;
	*code = db_text(rows, 0, 0);
	*on = db_date(rows, 0, 1);
	return NULL;
}

MUST_CHECK static struct err *
last_number(TALLOC_CTX *ctx, struct db *db, const struct inbox_request *request,
	    int64_t *number)
{
	char *start = inbox_code_start(ctx, request->agency->code, request->on);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_LAST_NUMBER, &rows,
		     DB_ARGS(DB_TEXT(talloc_asprintf(ctx, "%s%%", start))));
	if (!e)
		*number = db_int(rows, 0, 0);
	return e;
}

static const char *
given(const char *text)
{
	return text ? text : "";
}

/* Whoever asks for himself need not write himself down twice. */
static const char *
party_text(TALLOC_CTX *ctx, const struct inbox_form *in, const char *role,
	   const char *written)
{
	if (!text_empty(written) || !text_same(in->sender_role, role))
		return given(written);
	return text_cut(ctx,
			talloc_asprintf(ctx, "%s, %s", in->sender_name,
					in->address),
			300);
}

MUST_CHECK static struct err *
add_request(TALLOC_CTX *ctx, struct db *db, const struct inbox_request *request,
	    const char *code)
{
	const struct inbox_form *in = request->form;
	const char *judgment = inbox_paper_text(ctx, in->judgment_number,
						in->judgment_on, in->court);
	const char *decision = inbox_paper_text(ctx, in->decision_number,
						in->decision_on, NULL);

	return db_run(
		db, SQL_ADD_REQUEST,
		DB_ARGS(DB_TEXT(request->seal->form_id), DB_TEXT(code),
			DB_TEXT(crypto_hash_text(ctx, request->seal->secret)),
			DB_TEXT(in->service), DB_INT(request->agency->id),
			DB_TEXT(in->sender_role), DB_TEXT(in->sender_kind),
			DB_TEXT(in->sender_name),
			DB_TEXT(text_fold(ctx, in->sender_name)),
			DB_TEXT(given(in->id_number)), DB_TEXT(in->address),
			DB_TEXT(given(in->phone)), DB_TEXT(given(in->email)),
			DB_TEXT(party_text(ctx, in, "creditor", in->creditor)),
			DB_TEXT(party_text(ctx, in, "debtor", in->debtor)),
			DB_TEXT(judgment), DB_TEXT(decision),
			DB_TEXT(in->content),
			DB_TEXT(inbox_assets_text(ctx, in))));
}

struct err *
inbox_add(TALLOC_CTX *ctx, struct db *db, const struct inbox_request *request,
	  const char **code)
{
	int64_t number = 0;
	struct date on;
	struct err *e;

	e = inbox_find_sent(ctx, db, request->seal->form_id, code, &on);
	if (e || *code)
		return e;
	e = last_number(ctx, db, request, &number);
	for (int i = 0; !e && i < CODE_TRIES; i++) {
		const char *next = inbox_code(ctx, request->agency->code,
					      request->on, ++number);

		e = add_request(ctx, db, request, next);
		if (!e)
			*code = next;
		if (!e || e->code != ERR_CONFLICT)
			return e;
		/* The number, or the same form sent twice at once. */
		err_free(&e);
		e = inbox_find_sent(ctx, db, request->seal->form_id, code, &on);
		if (e || *code)
			return e;
	}
	return e ? e
		 : err_new(ERR_BUSY, NULL, "TH4121: no number for %s",
			   request->agency->code);
}

struct err *
inbox_status_find(TALLOC_CTX *ctx, struct db *db, const char *code,
		  const char *secret, struct inbox_status **status)
{
	/* Compared with when there is no such code: of nothing. */
	const char *hash = crypto_hash_text(ctx, "");
	struct db_rows *rows;
	struct err *e;

	*status = NULL;
	e = db_query(db, ctx, SQL_FIND_STATUS, &rows, DB_ARGS(DB_TEXT(code)));
	if (e)
		return e;
	if (rows->count)
		hash = db_text(rows, 0, 2);
	if (!crypto_same(hash, crypto_hash_text(ctx, secret)) || !rows->count)
		return NULL;
	*status = talloc(ctx, struct inbox_status);
	**status = (struct inbox_status){
		.id = db_int(rows, 0, 0),
		.code = db_text(rows, 0, 1),
		.service = db_text(rows, 0, 3),
		.unit_id = db_int(rows, 0, 4),
		.unit_name = db_text(rows, 0, 5),
		.sent_at = db_text(rows, 0, 6),
		.state = db_text(rows, 0, 7),
		.due_on = db_date(rows, 0, 8),
		.answer = db_text(rows, 0, 9),
		.answered_at = db_text(rows, 0, 10),
		.unit_address = db_text(rows, 0, 11),
		.unit_phone = db_text(rows, 0, 12),
		.unit_email = db_text(rows, 0, 13),
	};
	return NULL;
}

struct err *
inbox_events(TALLOC_CTX *ctx, struct db *db, int64_t inbox_id,
	     struct inbox_event **events, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_EVENTS, &rows,
		     DB_ARGS(DB_INT(inbox_id)));
	if (e)
		return e;
	*events = talloc_zero_array(ctx, struct inbox_event,
				    (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*events)[i] = (struct inbox_event){
			.at = db_text(rows, i, 0),
			.state = db_text(rows, i, 1),
			.text = db_text(rows, i, 2),
		};
	*n = rows->count;
	return NULL;
}

struct err *
inbox_reply_known(TALLOC_CTX *ctx, struct db *db, const struct seal *seal,
		  bool *known)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_REPLY, &rows,
		     DB_ARGS(DB_TEXT(seal->form_id)));
	if (!e)
		*known = rows->count > 0;
	return e;
}

struct err *
inbox_reply_add(struct db *db, const struct inbox_reply *reply)
{
	struct err *e;

	e = db_run(db, SQL_ADD_REPLY,
		   DB_ARGS(DB_TEXT(reply->seal->form_id),
			   DB_INT(reply->inbox_id), DB_TEXT(reply->content),
			   DB_DATE(reply->due_on)));
	if (e && e->code == ERR_CONFLICT)
		err_free(&e);
	return e;
}
