#include "common/base.h"

#include "matter/event.h"

static const char SQL_LIST_EVENTS[] =
	"SELECT e.id, e.kind, COALESCE(k.label, e.kind), e.effective_on,"
	" e.recorded_at, c.name, d.number, t.label, g.label, e.dong, e.note,"
	" o.name, EXISTS (SELECT 1 FROM event v WHERE v.matter_id ="
	"  e.matter_id AND v.refers_to = e.id AND v.kind = 'voided'),"
	" k.effect, k.decision_type, e.recorded_by, k.void_right,"
	" m.version, d.id, d.decided_on, d.signer, v.verified_on, p.name,"
	" COALESCE(r.label, v.result), v.place, v.content"
	" FROM event e JOIN matter m ON m.id = e.matter_id"
	" LEFT JOIN ledger_event k ON k.code = e.kind"
	"  AND k.valid_from <= e.effective_on"
	"  AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on)"
	" LEFT JOIN decision d ON d.id = e.decision_id"
	" LEFT JOIN decision_type t ON t.code = d.decision_type"
	"  AND t.valid_from <= d.decided_on"
	"  AND (t.valid_to IS NULL OR t.valid_to >= d.decided_on)"
	" LEFT JOIN law_term g ON g.code = e.ground"
	"  AND g.list LIKE '%\\_ground' AND g.list = (CASE"
	"   WHEN e.kind = 'no_means' THEN 'no_means_ground'"
	"   WHEN e.kind IN ('continued', 'book_returned')"
	"    THEN 'continue_ground'"
	"   WHEN e.kind IN ('postponed', 'postponed_agreed')"
	"    THEN 'postpone_ground'"
	"   WHEN e.kind = 'suspended' THEN 'suspend_ground'"
	"   WHEN e.kind = 'terminated' THEN 'terminate_ground'"
	"   ELSE g.list END)"
	"  AND g.valid_from <= e.effective_on"
	"  AND (g.valid_to IS NULL OR g.valid_to >= e.effective_on)"
	" LEFT JOIN verification v ON v.event_id = e.id"
	" LEFT JOIN party p ON p.id = v.party_id"
	" LEFT JOIN law_term r ON r.list = 'verification_result'"
	"  AND r.code = v.result AND r.valid_from <= v.verified_on"
	"  AND (r.valid_to IS NULL OR r.valid_to >= v.verified_on)"
	" LEFT JOIN account c ON c.id = e.recorded_by"
	" LEFT JOIN officer o ON o.id = e.officer_id"
	" WHERE e.matter_id = ?"
	" GROUP BY e.id ORDER BY e.seq DESC";

/* The last event that stands can be voided unless it moved the matter or
 * carries a decision; event_void() has the last word. */
static bool
may_void(const struct event_line *line, const char *effect,
	 const char *decision_type)
{
	return !line->voided && !decision_type && effect &&
	       (strcmp(effect, "none") == 0 || strcmp(effect, "money") == 0 ||
		strcmp(effect, "dimension") == 0);
}

static struct event_verification
read_verification(const struct db_rows *rows, size_t i)
{
	return (struct event_verification){
		.on = db_date(rows, i, 21),
		.person = db_text(rows, i, 22),
		.result = db_text(rows, i, 23),
		.place = db_text(rows, i, 24),
		.content = db_text(rows, i, 25),
	};
}

static struct event_line
read_line(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i)
{
	return (struct event_line){
		.id = db_int(rows, i, 0),
		.kind = db_text(rows, i, 1),
		.label = db_text(rows, i, 2),
		.effective_on = db_date(rows, i, 3),
		.recorded_at = date_time_text(ctx, db_text(rows, i, 4)),
		.recorded_by = db_text(rows, i, 5),
		.decision_number = db_text(rows, i, 6),
		.decision_label = db_text(rows, i, 7),
		.ground_label = db_text(rows, i, 8),
		.dong = db_int(rows, i, 9),
		.note = db_text(rows, i, 10),
		.officer = db_text(rows, i, 11),
		.voided = db_int(rows, i, 12) != 0,
		.recorded_by_id = db_int(rows, i, 15),
		.void_right = db_text(rows, i, 16),
		.version = db_int(rows, i, 17),
		.decision_id = db_int(rows, i, 18),
		.decided_on = db_date(rows, i, 19),
		.signer = db_text(rows, i, 20),
		.verification = read_verification(rows, i),
	};
}

struct err *
event_list(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
	   struct event_line **lines, size_t *n)
{
	struct event_line *found;
	struct db_rows *rows;
	bool standing = false;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_EVENTS, &rows,
		     DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct event_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct event_line *line = &found[i];

		*line = read_line(found, rows, i);
		if (!standing && !line->voided &&
		    strcmp(line->kind, "voided") != 0) {
			standing = true;
			line->can_void = may_void(line, db_text(rows, i, 13),
						  db_text(rows, i, 14));
		}
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}
