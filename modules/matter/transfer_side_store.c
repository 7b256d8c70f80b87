#include "common/base.h"

#include "matter/transfer_side.h"

static const char SQL_GET_SIDE[] =
	"SELECT t.matter_id, t.event_id, t.from_unit_id,"
	" COALESCE(g.name, f.name), t.to_unit_id,"
	" COALESCE(u.name, NULLIF(t.to_name, '')), u.path, t.on_paper,"
	" d.number, t.sent_on, t.first_on, t.dong, t.state, t.received_on,"
	" t.answered_on, t.answer, t.judgment_id, t.to_matter_id, o.number,"
	" t.return_event_id, t.version, m.number, m.decided_on,"
	" m.debtor_names, e.kind, e.ground, e.note, j.id, j.court, j.number,"
	" j.issued_on, j.effective_on, j.case_type, f.path"
	" FROM transfer t JOIN event e ON e.id = t.event_id"
	" JOIN matter m ON m.id = t.matter_id"
	" JOIN judgment j ON j.id = m.judgment_id"
	" JOIN unit f ON f.id = t.from_unit_id"
	" LEFT JOIN decision d ON d.id = e.decision_id"
	" LEFT JOIN unit g ON g.id = d.unit_id"
	" LEFT JOIN unit u ON u.id = t.to_unit_id"
	" LEFT JOIN matter o ON o.id = t.to_matter_id WHERE t.id = ?";

static const char SQL_LIST_LINES[] =
	"SELECT o.id, o.obligation_type, o.thing, "
	SIDE_IDS("obligation", "o", "debtor") ", "
	SIDE_NAMES("obligation", "o", "debtor") ", "
	SIDE_IDS("obligation", "o", "creditor") ", "
	SIDE_NAMES("obligation", "o", "creditor") ", l.dong"
	" FROM transfer_line l JOIN obligation o ON o.id = l.obligation_id"
	" WHERE l.transfer_id = ? ORDER BY o.position, o.id";

/* Those that nobody took back, the last first. */
static const char SQL_LIST_VERIFIED[] =
	"SELECT v.verified_on, v.result FROM verification v"
	" WHERE v.matter_id = ? AND NOT EXISTS (SELECT 1 FROM event x"
	"  WHERE x.matter_id = v.matter_id AND x.refers_to = v.event_id"
	"  AND x.kind = 'voided')"
	" ORDER BY v.verified_on DESC, v.id DESC";

static struct transfer
read_transfer(const struct db_rows *rows, int64_t id)
{
	return (struct transfer){
		.id = id,
		.matter_id = db_int(rows, 0, 0),
		.event_id = db_int(rows, 0, 1),
		.from_unit_id = db_int(rows, 0, 2),
		.from = db_text(rows, 0, 3),
		.to_unit_id = db_int(rows, 0, 4),
		.to = db_text(rows, 0, 5),
		.on_paper = db_int(rows, 0, 7) != 0,
		.number = db_text(rows, 0, 8),
		.sent_on = db_date(rows, 0, 9),
		.first_on = db_date(rows, 0, 10),
		.dong = db_int(rows, 0, 11),
		.state = transfer_state_named(db_text(rows, 0, 12)),
		.received_on = db_date(rows, 0, 13),
		.answered_on = db_date(rows, 0, 14),
		.answer = db_text(rows, 0, 15),
		.judgment_id = db_int(rows, 0, 16),
		.to_matter_id = db_int(rows, 0, 17),
		.to_number = db_text(rows, 0, 18),
		.return_event_id = db_int(rows, 0, 19),
		.version = db_int(rows, 0, 20),
	};
}

/* The ground in the words of the law of its day. */
static const char *
ground_of(const struct law *law, const char *kind, const char *code,
	  struct date on)
{
	const struct ledger_event *event = law_event(law, kind, on);
	const struct law_term *term =
		event && code ? law_ground(law, event, code, on) : NULL;

	return term ? term->label : NULL;
}

static struct transfer_side
read_side(const struct law *law, const struct db_rows *rows, int64_t id)
{
	return (struct transfer_side){
		.of = read_transfer(rows, id),
		.from_path = db_text(rows, 0, 33),
		.to_path = db_text(rows, 0, 6),
		.matter_number = db_text(rows, 0, 21),
		.decided_on = db_date(rows, 0, 22),
		.debtor_names = db_text(rows, 0, 23),
		.ground = ground_of(law, db_text(rows, 0, 24),
				    db_text(rows, 0, 25), db_date(rows, 0, 9)),
		.note = db_text(rows, 0, 26),
		.judgment_id = db_int(rows, 0, 27),
		.court = db_text(rows, 0, 28),
		.judgment_number = db_text(rows, 0, 29),
		.issued_on = db_date(rows, 0, 30),
		.effective_on = db_date(rows, 0, 31),
		.case_type = db_text(rows, 0, 32),
	};
}

static struct transfer_line
read_line(TALLOC_CTX *ctx, const struct law *law, const struct db_rows *rows,
	  size_t i, struct date on)
{
	const char *code = db_text(rows, i, 1);
	const struct law_obligation_type *type =
		law_obligation_type(law, code, on);

	return (struct transfer_line){
		.obligation_id = db_int(rows, i, 0),
		.obligation_type = code,
		.label = type ? type->label : code,
		.is_money = type && type->money,
		.thing = db_text(rows, i, 2),
		.debtors = side_read(ctx, db_text(rows, i, 3)),
		.debtor = db_text(rows, i, 4),
		.creditors = side_read(ctx, db_text(rows, i, 5)),
		.creditor =
			law_line_creditor(law, code, db_text(rows, i, 6), on),
		.dong = db_int(rows, i, 7),
	};
}

MUST_CHECK static struct err *
load_lines(struct request *req, struct transfer_side *side)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_LIST_LINES, &rows,
				 DB_ARGS(DB_INT(side->of.id)));

	if (e)
		return e;
	side->n = rows->count;
	side->lines = talloc_array(req, struct transfer_line,
				   (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		side->lines[i] =
			read_line(req, req->law, rows, i, side->of.sent_on);
	return NULL;
}

MUST_CHECK static struct err *
load_verified(struct request *req, struct transfer_side *side)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_LIST_VERIFIED, &rows,
				 DB_ARGS(DB_INT(side->of.matter_id)));

	if (e || rows->count == 0)
		return e;
	side->verifications = (int64_t)rows->count;
	side->verified_on = db_date(rows, 0, 0);
	side->verified = law_label(req->law, "verification_result",
				   db_text(rows, 0, 1), side->verified_on);
	return NULL;
}

struct err *
transfer_side_get(struct request *req, int64_t id, struct transfer_side **side)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_GET_SIDE, &rows,
				 DB_ARGS(DB_INT(id)));

	if (!e && rows->count == 0)
		e = err_new(ERR_MISSING, NULL, "TH5500: transfer %" PRId64, id);
	if (e)
		return e;
	*side = talloc(req, struct transfer_side);
	**side = read_side(req->law, rows, id);
	e = load_lines(req, *side);
	return e ? e : load_verified(req, *side);
}
