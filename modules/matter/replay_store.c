#include "common/base.h"

#include "matter/replay_store.h"

static const char SQL_LIST_FACTS[] =
	"SELECT e.id, e.kind, e.effective_on, e.ground, e.unit_id,"
	" e.officer_id, e.decision_id, d.number, d.signer, d.signer_id,"
	" v.result, e.refers_to FROM event e"
	" LEFT JOIN decision d ON d.id = e.decision_id"
	" LEFT JOIN verification v ON v.event_id = e.id"
	" WHERE e.matter_id = ? AND e.kind <> 'voided' AND NOT EXISTS ("
	"  SELECT 1 FROM event x WHERE x.matter_id = e.matter_id"
	"  AND x.refers_to = e.id AND x.kind = 'voided')"
	" ORDER BY e.seq";

/* Sums, and lines that moves name; dong 0: of a move. */
static const char SQL_LIST_PARTS[] =
	"SELECT event_id, obligation_id, dong, id FROM money_entry"
	" WHERE matter_id = ? UNION ALL"
	" SELECT event_id, obligation_id, 0, 0 FROM event_line"
	" WHERE matter_id = ? ORDER BY 1, 4, 2";

/* Of the pay-outs that bore a fee. */
static const char SQL_LIST_FEES[] =
	"SELECT event_id, party_id, payer_id, received_dong, share, relief,"
	" counts, full_dong, rule_dong, dong FROM fee_entry"
	" WHERE matter_id = ? ORDER BY id";

static struct replay_fact
read_fact(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i)
{
	struct event_finding *found = talloc_zero(ctx, struct event_finding);

	found->result = db_text(rows, i, 10);
	return (struct replay_fact){
		.event_id = db_int(rows, i, 0),
		.decision_id = db_int(rows, i, 6),
		.number = db_text(rows, i, 7),
		.refers_to = db_int(rows, i, 11),
		.input = { .kind = db_text(rows, i, 1),
			   .effective_on = db_date(rows, i, 2),
			   .ground = db_text(rows, i, 3),
			   .note = "",
			   .to_unit_id = db_int(rows, i, 4),
			   .to_officer_id = db_int(rows, i, 5),
			   .finding = found->result ? found : NULL,
			   .signer = db_text(rows, i, 8),
			   .signer_id = db_int(rows, i, 9) },
	};
}

/* The parts of one fact; those of one that was taken back are nobody's. */
static void
take_parts(TALLOC_CTX *ctx, const struct matter *m, const struct db_rows *parts,
	   struct replay_fact *fact)
{
	struct event_money *money = talloc_zero_array(
		ctx, struct event_money, (unsigned)parts->count + 1);
	size_t *lines =
		talloc_zero_array(ctx, size_t, (unsigned)parts->count + 1);

	for (size_t i = 0; i < parts->count; i++) {
		size_t line = matter_line(m, db_int(parts, i, 1));
		int64_t dong = db_int(parts, i, 2);

		if (db_int(parts, i, 0) != fact->event_id)
			continue;
		if (dong)
			money[fact->input.n_money++] =
				(struct event_money){ .line = line,
						      .dong = dong };
		else
			lines[fact->input.n_lines++] = line;
	}
	fact->input.money = money;
	fact->input.lines = lines;
}

static void
take_fees(TALLOC_CTX *ctx, const struct db_rows *rows, struct replay_fact *fact)
{
	struct event_fee *fees = talloc_zero_array(ctx, struct event_fee,
						   (unsigned)rows->count + 1);

	for (size_t i = 0; i < rows->count; i++) {
		if (db_int(rows, i, 0) == fact->event_id)
			fees[fact->input.n_fees++] = (struct event_fee){
				.party_id = db_int(rows, i, 1),
				.payer_id = db_int(rows, i, 2),
				.received_dong = db_int(rows, i, 3),
				.share = db_text(rows, i, 4),
				.relief = db_text(rows, i, 5),
				.counts = db_int(rows, i, 6) != 0,
				.full_dong = db_int(rows, i, 7),
				.rule_dong = db_int(rows, i, 8),
				.dong = db_int(rows, i, 9),
			};
	}
	fact->input.fees = fees;
}

struct err *
replay_facts_load(TALLOC_CTX *ctx, struct db *db, const struct law *law,
		  const struct matter *m, struct replay_fact **facts, size_t *n)
{
	struct db_rows *rows;
	struct db_rows *parts;
	struct db_rows *fees;
	struct err *e;

	*n = 0;
	e = db_query(db, ctx, SQL_LIST_FACTS, &rows, DB_ARGS(DB_INT(m->id)));
	if (!e)
		e = db_query(db, ctx, SQL_LIST_PARTS, &parts,
			     DB_ARGS(DB_INT(m->id), DB_INT(m->id)));
	if (!e)
		e = db_query(db, ctx, SQL_LIST_FEES, &fees,
			     DB_ARGS(DB_INT(m->id)));
	if (e)
		return e;
	*facts = talloc_zero_array(ctx, struct replay_fact,
				   (unsigned)rows->count + 2);
	for (size_t i = 0; i < rows->count; i++) {
		struct replay_fact fact = read_fact(ctx, rows, i);

		take_parts(ctx, m, parts, &fact);
		take_fees(ctx, fees, &fact);
		(void)replay_put(law, *facts, i, &fact);
	}
	*n = rows->count;
	return NULL;
}
