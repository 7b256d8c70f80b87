#include "common/base.h"

#include "law/law.h"
#include "matter/event.h"

static const char SQL_LIST_EVENTS[] =
	"SELECT e.id, e.kind, e.ground, e.effective_on, e.recorded_at, c.name,"
	" d.number, d.decision_type, d.decided_on, e.dong, e.note, o.name,"
	" IF(e.kind = 'voided', e.refers_to, NULL), e.recorded_by, m.version,"
	" d.id, d.signer, v.verified_on, p.name, v.result, v.place, v.content,"
	" (SELECT GROUP_CONCAT(b.position"
	"  ORDER BY b.position SEPARATOR ', ') FROM event_line x"
	"  JOIN obligation b ON b.id = x.obligation_id"
	"  WHERE x.matter_id = e.matter_id AND x.event_id = e.id), d.signer_id,"
	" (SELECT SUM(f.dong) FROM fee_entry f WHERE f.event_id = e.id),"
	" r.book, r.number, r.way, r.person, q.name,"
	" g.kind, g.from_on, g.to_on, g.rate"
	" FROM event e JOIN matter m ON m.id = e.matter_id"
	" LEFT JOIN decision d ON d.id = e.decision_id"
	" LEFT JOIN verification v ON v.event_id = e.id"
	" LEFT JOIN party p ON p.id = v.party_id"
	" LEFT JOIN money_paper r ON r.event_id = e.id"
	" LEFT JOIN money_added g ON g.event_id = e.id"
	" LEFT JOIN party q ON q.id = r.payee_id"
	" LEFT JOIN account c ON c.id = e.recorded_by"
	" LEFT JOIN officer o ON o.id = e.officer_id"
	" WHERE e.matter_id = ? ORDER BY e.seq DESC";

static struct event_verification
read_verification(const struct db_rows *rows, size_t i, const struct law *law)
{
	struct date on = db_date(rows, i, 17);
	const char *result = db_text(rows, i, 19);

	return (struct event_verification){
		.on = on,
		.person = db_text(rows, i, 18),
		.result = result ? law_label(law, "verification_result", result,
					     on)
				 : NULL,
		.place = db_text(rows, i, 20),
		.content = db_text(rows, i, 21),
	};
}

/* What the law of its day calls the event, its ground and its decision. */
static void
name_line(struct event_line *line, const struct law *law,
	  const struct ledger_event *event, const char *ground,
	  const char *decision_type)
{
	const struct law_term *term =
		event ? law_ground(law, event, ground, line->effective_on)
		      : NULL;

	line->label = event ? event->label : line->kind;
	line->void_right = event ? event->void_right : NULL;
	line->ground_label = term ? term->label : NULL;
	if (!decision_type)
		return;
	line->decision_label =
		law_decision_label(law, decision_type, line->decided_on);
	line->signed_by_head = law_signed_by_head(
		law_decision_type(law, decision_type, line->decided_on));
}

static struct event_line
read_line(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i,
	  const struct law *law)
{
	return (struct event_line){
		.id = db_int(rows, i, 0),
		.kind = db_text(rows, i, 1),
		.effective_on = db_date(rows, i, 3),
		.recorded_at = date_time_text(ctx, db_text(rows, i, 4)),
		.recorded_by = db_text(rows, i, 5),
		.decision_number = db_text(rows, i, 6),
		.decided_on = db_date(rows, i, 8),
		.dong = db_int(rows, i, 9),
		.note = db_text(rows, i, 10),
		.officer = db_text(rows, i, 11),
		.recorded_by_id = db_int(rows, i, 13),
		.version = db_int(rows, i, 14),
		.decision_id = db_int(rows, i, 15),
		.signer = db_text(rows, i, 16),
		.verification = read_verification(rows, i, law),
		.lines = db_text(rows, i, 22),
		.signer_id = db_int(rows, i, 23),
		.fee_dong = db_int(rows, i, 24),
		.paper = { .book = db_text(rows, i, 25),
			   .number = db_text(rows, i, 26),
			   .way = db_text(rows, i, 27),
			   .person = db_text(rows, i, 28) },
		.payee = db_text(rows, i, 29),
		.added = { .kind = db_text(rows, i, 30),
			   .from = db_date(rows, i, 31),
			   .to = db_date(rows, i, 32),
			   .rate = db_int(rows, i, 33) },
	};
}

/* What a later fact of the matter took back. */
static void
mark_voided(struct event_line *lines, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++) {
		if (lines[i].id == id) {
			lines[i].voided = true;
			lines[i].can_void = false;
		}
	}
}

struct err *
event_list(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	   int64_t matter_id, struct event_line **lines, size_t *n)
{
	struct event_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_EVENTS, &rows,
		     DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct event_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct event_line *line = &found[i];
		const struct ledger_event *event;

		*line = read_line(found, rows, i, law);
		event = law_event(law, line->kind, line->effective_on);
		name_line(line, law, event, db_text(rows, i, 2),
			  db_text(rows, i, 7));
		line->can_void = event && event->effect != EFFECT_INTAKE;
	}
	for (size_t i = 0; i < rows->count; i++)
		mark_voided(found, rows->count, db_int(rows, i, 12));
	*lines = found;
	*n = rows->count;
	return NULL;
}
