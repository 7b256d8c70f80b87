#include "common/base.h"

#include "support/case_store.h"

#include "common/session.h"
#include "upkeep/case_digest.h"

static const char SQL_FIND_CASE[] =
	"SELECT i.id, i.code, i.service, i.sender_role, i.sender_kind,"
	" i.sender_name, i.id_number, i.address, i.phone, i.email,"
	" i.creditor, i.debtor, i.judgment_text, i.decision_text, i.content,"
	" i.asset_information, i.sent_at, u.id, u.name,"
	" COALESCE(c.state, 'MOI'), c.due_on, c.assigned_to, a.name,"
	" COALESCE(c.answer, ''), c.answered_at, COALESCE(c.version, 0),"
	" EXISTS (SELECT 1 FROM support_event r WHERE r.inbox_id = i.id"
	"  AND r.kind = 'return'),"
	" (SELECT s.account_id FROM support_event s WHERE s.inbox_id = i.id"
	"  AND s.kind = 'submit' ORDER BY s.id DESC LIMIT 1)"
	" FROM support_inbox i"
	" LEFT JOIN support_case c ON c.inbox_id = i.id"
	" JOIN unit u ON u.id = COALESCE(c.unit_id, i.unit_id)"
	" LEFT JOIN account a ON a.id = c.assigned_to"
	" WHERE i.id = ? AND u.path LIKE ? AND (? = 0 OR c.assigned_to = ?)";

static const char SQL_LIST_EVENTS[] =
	"SELECT e.kind, e.state, e.public_text, e.internal_note, e.at, a.name"
	" FROM support_event e LEFT JOIN account a ON a.id = e.account_id"
	" WHERE e.inbox_id = ? ORDER BY e.id DESC";

static const char SQL_LIST_REPLIES[] =
	"SELECT r.content, r.sent_at FROM support_reply r"
	" WHERE r.inbox_id = ? ORDER BY r.id";

static const char SQL_ADD_CASE[] =
	"INSERT INTO support_case (inbox_id, unit_id, state, assigned_to,"
	" due_on, answer) VALUES (?, ?, ?, ?, ?, ?)";

static const char SQL_CHANGE_CASE[] =
	"UPDATE support_case SET unit_id = ?, state = ?, assigned_to = ?,"
	" due_on = ?, answer = ?,"
	" answered_at = IF(?, UTC_TIMESTAMP(), answered_at),"
	" answered_by = IF(?, ?, answered_by), version = version + 1"
	" WHERE inbox_id = ? AND version = ?";

static const char SQL_ADD_EVENT[] =
	"INSERT INTO support_event (inbox_id, kind, state, public_text,"
	" internal_note, account_id) VALUES (?, ?, ?, ?, ?, ?)";

static const char SQL_DIGEST_CASE[] =
	"SELECT " CASE_DIGEST " FROM support_case c WHERE c.inbox_id = ?";

/* A right held at a unit reaches that unit; of the subtree, what is below;
 * of the whole country, all. */
static const char SQL_LIST_PERSONS[] =
	"SELECT DISTINCT a.id, a.name, a.title"
	" FROM account a JOIN account_role g ON g.account_id = a.id"
	" JOIN role_right rr ON rr.role_code = g.role_code"
	"  AND rr.right_code = 'support.answer'"
	" JOIN unit h ON h.id = g.unit_id JOIN unit u ON u.id = ?"
	" WHERE a.state = 'active' AND g.revoked_at IS NULL"
	" AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to >= ?)"
	" AND rr.valid_from <= ? AND (rr.valid_to IS NULL OR rr.valid_to >= ?)"
	" AND (h.id = u.id OR rr.scope = 'all'"
	"  OR rr.scope IN ('subtree', 'own')"
	"   AND u.path LIKE CONCAT(h.path, '%'))"
	" ORDER BY a.name_fold, a.id";

struct case_scope
case_scope_of(const struct request *req, const struct scope *scope)
{
	return (struct case_scope){
		.path_like = scope->path_like,
		.own = scope->officer_id != 0,
		.account_id = req->session->account_id,
	};
}

static struct support_case
case_read(const struct db_rows *rows)
{
	return (struct support_case){
		.id = db_int(rows, 0, 0),
		.code = db_text(rows, 0, 1),
		.service = db_text(rows, 0, 2),
		.sender_role = db_text(rows, 0, 3),
		.sender_kind = db_text(rows, 0, 4),
		.sender = db_text(rows, 0, 5),
		.id_number = db_text(rows, 0, 6),
		.address = db_text(rows, 0, 7),
		.phone = db_text(rows, 0, 8),
		.email = db_text(rows, 0, 9),
		.creditor = db_text(rows, 0, 10),
		.debtor = db_text(rows, 0, 11),
		.judgment = db_text(rows, 0, 12),
		.decision = db_text(rows, 0, 13),
		.content = db_text(rows, 0, 14),
		.assets = db_text(rows, 0, 15),
		.sent_at = db_text(rows, 0, 16),
		.unit_id = db_int(rows, 0, 17),
		.unit = db_text(rows, 0, 18),
		.state = db_text(rows, 0, 19),
		.due_on = db_date(rows, 0, 20),
		.assigned_to = db_int(rows, 0, 21),
		.person = db_text(rows, 0, 22),
		.answer = db_text(rows, 0, 23),
		.answered_at = db_text(rows, 0, 24),
		.version = db_int(rows, 0, 25),
		.returned = db_int(rows, 0, 26) != 0,
		.submitted_by = db_int(rows, 0, 27),
	};
}

struct err *
case_get(TALLOC_CTX *ctx, struct db *db, const struct case_scope *scope,
	 int64_t id, struct support_case **found)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_CASE, &rows,
		     DB_ARGS(DB_INT(id), DB_TEXT(scope->path_like),
			     DB_INT(scope->own), DB_INT(scope->account_id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, "Không tìm thấy hồ sơ hỗ trợ.",
			       "TH1326: no support case %" PRId64, id);
	*found = talloc(ctx, struct support_case);
	**found = case_read(rows);
	return NULL;
}

struct err *
case_events(TALLOC_CTX *ctx, struct db *db, int64_t id,
	    struct case_event **events, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_EVENTS, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	*events = talloc_zero_array(ctx, struct case_event,
				    (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*events)[i] = (struct case_event){
			.kind = db_text(rows, i, 0),
			.state = db_text(rows, i, 1),
			.public_text = db_text(rows, i, 2),
			.note = db_text(rows, i, 3),
			.at = db_text(rows, i, 4),
			.person = db_text(rows, i, 5),
		};
	*n = rows->count;
	return NULL;
}

struct err *
case_replies(TALLOC_CTX *ctx, struct db *db, int64_t id,
	     struct case_reply **replies, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_REPLIES, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	*replies = talloc_zero_array(ctx, struct case_reply,
				     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*replies)[i] = (struct case_reply){ db_text(rows, i, 0),
						     db_text(rows, i, 1) };
	*n = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
stale(int64_t id)
{
	return err_new(ERR_STALE, "Hồ sơ này vừa được người khác xử lý.",
		       "TH4202: support case %" PRId64 " changed", id);
}

/* The office's first row of a request; somebody else's is there already when
 * two receive it at once. */
MUST_CHECK static struct err *
add_case(struct db *db, const struct case_change *change)
{
	struct err *e;

	e = db_run(db, SQL_ADD_CASE,
		   DB_ARGS(DB_INT(change->before->id), DB_INT(change->unit_id),
			   DB_TEXT(change->state), DB_ID(change->assigned_to),
			   DB_DATE(change->due_on), DB_TEXT(change->answer)));
	if (!e || e->code != ERR_CONFLICT)
		return e;
	err_free(&e);
	return stale(change->before->id);
}

MUST_CHECK static struct err *
change_case(struct db *db, const struct case_change *change)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(
		db, SQL_CHANGE_CASE, &changed,
		DB_ARGS(DB_INT(change->unit_id), DB_TEXT(change->state),
			DB_ID(change->assigned_to), DB_DATE(change->due_on),
			DB_TEXT(change->answer), DB_INT(change->answered),
			DB_INT(change->answered), DB_INT(change->account_id),
			DB_INT(change->before->id),
			DB_INT(change->before->version)));
	if (!e && changed == 0)
		return stale(change->before->id);
	return e;
}

struct err *
case_write(struct db *db, const struct case_change *change)
{
	struct err *e;

	e = change->before->version ? change_case(db, change)
				    : add_case(db, change);
	if (e)
		return e;
	return db_run(
		db, SQL_ADD_EVENT,
		DB_ARGS(DB_INT(change->before->id), DB_TEXT(change->kind),
			DB_TEXT(change->state), DB_TEXT(change->public_text),
			DB_TEXT(change->note), DB_INT(change->account_id)));
}

struct err *
case_digest(TALLOC_CTX *ctx, struct db *db, int64_t id, const char **digest)
{
	struct db_rows *rows;
	struct err *e =
		db_query(db, ctx, SQL_DIGEST_CASE, &rows, DB_ARGS(DB_INT(id)));

	if (!e)
		*digest = rows->count ? db_text(rows, 0, 0) : "";
	return e;
}

struct err *
case_persons(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, struct date on,
	     struct case_person **persons, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_PERSONS, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_DATE(on), DB_DATE(on),
			     DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	*persons = talloc_zero_array(ctx, struct case_person,
				     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		(*persons)[i].account_id = db_int(rows, i, 0);
		(*persons)[i].name = db_text(rows, i, 1);
		(*persons)[i].title = db_text(rows, i, 2);
	}
	*n = rows->count;
	return NULL;
}
