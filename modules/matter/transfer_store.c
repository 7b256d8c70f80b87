#include "common/base.h"

#include "matter/transfer.h"

#define SELECT_TRANSFER                                                        \
	"SELECT t.id, t.matter_id, t.event_id, t.from_unit_id, t.to_unit_id,"  \
	" COALESCE(u.name, NULLIF(t.to_name, '')), t.on_paper, d.number,"      \
	" t.sent_on, t.first_on, t.dong, t.state, t.received_on,"              \
	" t.answered_on, t.answer, t.judgment_id, t.to_matter_id, o.number,"   \
	" t.return_event_id, t.version, COALESCE(g.name, f.name)"              \
	" FROM transfer t JOIN event e ON e.id = t.event_id"                   \
	" JOIN unit f ON f.id = t.from_unit_id"                                \
	" LEFT JOIN decision d ON d.id = e.decision_id"                        \
	" LEFT JOIN unit g ON g.id = d.unit_id"                                \
	" LEFT JOIN unit u ON u.id = t.to_unit_id"                             \
	" LEFT JOIN matter o ON o.id = t.to_matter_id"

static const char SQL_LIST_TRANSFERS[] =
	SELECT_TRANSFER " WHERE t.matter_id = ? OR t.to_matter_id = ?"
			" ORDER BY t.id DESC";

/* The lines that somebody else has received. */
static const char SQL_LIST_RECEIVED[] =
	"SELECT l.obligation_id, t.event_id, t.state, t.received_on,"
	" COALESCE(u.name, t.to_name), o.number, t.on_paper"
	" FROM transfer t JOIN transfer_line l ON l.transfer_id = t.id"
	" LEFT JOIN unit u ON u.id = t.to_unit_id"
	" LEFT JOIN matter o ON o.id = t.to_matter_id"
	" WHERE t.matter_id = ? AND t.state IN ('received', 'opened')"
	" ORDER BY t.id";

static const char SQL_OPEN[] =
	"UPDATE transfer SET state = 'opened', to_matter_id = ?,"
	" answered_on = ?, answered_by = ?, version = version + 1"
	" WHERE state = 'received' AND id IN (SELECT c.transfer_id"
	"  FROM obligation o JOIN claim c ON c.id = o.claim_id"
	"  WHERE o.matter_id = ?)";

static const char SQL_SETTLE_TRANSFER[] =
	"UPDATE transfer SET state = ?, dong = ?, version = version + 1"
	" WHERE id = ? AND version = ?";

static const char SQL_SETTLE_LINE[] =
	"UPDATE transfer_line SET dong = ?"
	" WHERE transfer_id = ? AND obligation_id = ?";

static struct transfer
read_transfer(const struct db_rows *rows, size_t i)
{
	return (struct transfer){
		.id = db_int(rows, i, 0),
		.matter_id = db_int(rows, i, 1),
		.event_id = db_int(rows, i, 2),
		.from_unit_id = db_int(rows, i, 3),
		.to_unit_id = db_int(rows, i, 4),
		.to = db_text(rows, i, 5),
		.on_paper = db_int(rows, i, 6) != 0,
		.number = db_text(rows, i, 7),
		.sent_on = db_date(rows, i, 8),
		.first_on = db_date(rows, i, 9),
		.dong = db_int(rows, i, 10),
		.state = transfer_state_named(db_text(rows, i, 11)),
		.received_on = db_date(rows, i, 12),
		.answered_on = db_date(rows, i, 13),
		.answer = db_text(rows, i, 14),
		.judgment_id = db_int(rows, i, 15),
		.to_matter_id = db_int(rows, i, 16),
		.to_number = db_text(rows, i, 17),
		.return_event_id = db_int(rows, i, 18),
		.version = db_int(rows, i, 19),
		.from = db_text(rows, i, 20),
	};
}

struct err *
transfer_list(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
	      struct transfer **transfers, size_t *n)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_LIST_TRANSFERS, &rows,
				 DB_ARGS(DB_INT(matter_id), DB_INT(matter_id)));

	if (e)
		return e;
	*n = rows->count;
	*transfers =
		talloc_array(ctx, struct transfer, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*transfers)[i] = read_transfer(rows, i);
	return NULL;
}

static bool
same_line(const struct obligation *a, const struct obligation *b)
{
	return a->account == b->account && a->ended_dong == b->ended_dong &&
	       date_compare(a->done_on, b->done_on) == 0;
}

/* What whoever wants the line back does instead. */
static const char *
received_sentence(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i)
{
	const char *who = db_text(rows, i, 4);
	const char *number = db_text(rows, i, 5);
	const char *on = date_text(ctx, db_date(rows, i, 3));

	if (number)
		return talloc_asprintf(
			ctx,
			"“%s” đã nhận ủy thác và ra quyết định thi hành án số "
			"%s, nên không thu hồi, hủy được nữa. Nếu việc phải "
			"trở lại, cơ quan đó thu hồi quyết định của mình rồi "
			"trả lại, hoặc ủy thác lại.",
			who, number);
	if (db_int(rows, i, 6))
		return talloc_asprintf(
			ctx,
			"Đã ghi “%s” nhận ủy thác ngày %s, nên không thu hồi, "
			"hủy được. Nếu cơ quan đó trả lại, ghi văn bản trả "
			"lại ở mục “Ủy thác đi”.",
			who, on);
	return talloc_asprintf(
		ctx,
		"“%s” đã nhận ủy thác ngày %s, nên không thu hồi, hủy được. "
		"Đề nghị cơ quan đó trả lại; khi trả lại, các khoản về trạng "
		"thái trước khi ủy thác.",
		who, on);
}

struct err *
transfer_weigh(TALLOC_CTX *ctx, struct db *db, const struct matter *now,
	       const struct matter *after, int64_t event_id,
	       const char **refusal)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_LIST_RECEIVED, &rows,
				 DB_ARGS(DB_INT(now->id)));

	*refusal = NULL;
	for (size_t i = 0; !e && !*refusal && i < rows->count; i++) {
		size_t line = matter_line(now, db_int(rows, i, 0));

		if (line < now->n_obligations &&
		    db_int(rows, i, 1) != event_id &&
		    !same_line(&now->obligations[line],
			       &after->obligations[line]))
			*refusal = received_sentence(ctx, rows, i);
	}
	return e;
}

/* The fact by which it went; NULL when that is gone. */
static const struct plan *
sent_by(const struct transfer *t, const struct replay *r)
{
	for (size_t i = 0; i < r->n; i++) {
		if (r->plans[i].event && r->plans[i].event_id == t->event_id)
			return &r->plans[i];
	}
	return NULL;
}

/* The lines as the fact took them; their sum. */
MUST_CHECK static struct err *
settle_lines(struct db *db, const struct transfer *t, const struct matter *m,
	     const struct replay *r, int64_t *sum)
{
	const struct plan *plan = sent_by(t, r);
	struct err *e = NULL;

	*sum = plan ? 0 : t->dong;
	for (size_t i = 0; plan && !e && i < plan->n_lines; i++) {
		size_t line = plan->lines[i];
		int64_t dong = transfer_sum(plan, line);

		*sum += dong;
		e = db_run(db, SQL_SETTLE_LINE,
			   DB_ARGS(DB_INT(dong), DB_INT(t->id),
				   DB_INT(m->obligations[line].id)));
	}
	return e;
}

/* What was received is what was sent then, whatever was wrong about it; so it
 * does not come back to the receiver with another sum. */
MUST_CHECK static struct err *
check_received(const struct transfer *t, enum transfer_state state,
	       const struct replay *r)
{
	const struct plan *plan = sent_by(t, r);
	int64_t sum = 0;

	for (size_t i = 0; plan && i < plan->n_lines; i++)
		sum += transfer_sum(plan, plan->lines[i]);
	if (!plan || sum == t->dong ||
	    (state != TRANSFER_RECEIVED && state != TRANSFER_OPENED))
		return NULL;
	return err_told(ERR_INPUT,
			"“%s” đã ghi sổ ủy thác này với số tiền khác, nên việc "
			"trả lại không hủy được. Ra quyết định ủy thác mới.",
			t->to ? t->to : "Nơi nhận");
}

/* What the receiver did meanwhile stays. */
MUST_CHECK static struct err *
settle_one(struct db *db, const struct transfer *t, enum transfer_state state,
	   int64_t sum)
{
	int64_t changed = 0;
	struct err *e;

	if (t->state == state && t->dong == sum)
		return NULL;
	e = db_run_counted(db, SQL_SETTLE_TRANSFER, &changed,
			   DB_ARGS(DB_TEXT(transfer_state_code(state)),
				   DB_INT(sum), DB_INT(t->id),
				   DB_INT(t->version)));
	if (!e && changed != 1)
		e = err_told(ERR_STALE, "Cơ quan nhận ủy thác vừa trả lời. Xin "
					"mở lại hồ sơ để xem.");
	return e;
}

struct err *
transfer_settle(TALLOC_CTX *ctx, struct plan_writer *w, const struct matter *m,
		const struct replay *r)
{
	struct transfer *transfers;
	size_t n = 0;
	struct err *e = transfer_list(ctx, w->db, m->id, &transfers, &n);

	for (size_t i = 0; !e && i < n; i++) {
		const struct transfer *t = &transfers[i];
		enum transfer_state state = transfer_state_by(t, r);
		int64_t sum = t->dong;

		if (t->matter_id != m->id)
			continue;
		if (date_is_set(t->received_on))
			e = check_received(t, state, r);
		else
			e = settle_lines(w->db, t, m, r, &sum);
		if (!e)
			e = settle_one(w->db, t, state, sum);
	}
	return e;
}

struct err *
transfer_open(struct plan_writer *w, const struct matter *m)
{
	return db_run(w->db, SQL_OPEN,
		      DB_ARGS(DB_INT(m->id), DB_DATE(m->decided_on),
			      DB_ID(w->account_id), DB_INT(m->id)));
}
