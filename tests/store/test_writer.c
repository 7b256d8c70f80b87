/*
 * A page is an import of one fact: the same facts, recorded one by one or taken
 * over as a whole history, leave the same rows, but for what the law gives a
 * page alone (a number of ours, the moment of publication). All in one
 * transaction that is rolled back.
 */
#include "store/judgment.h"

#include "law/law_keep.h"
#include "matter/plan.h"

#define FACTS 7

static const int64_t debtor_ids[] = { DEBTOR, CREDITOR };

static const struct scope everywhere = { "%", 0 };

/* What is compared, a line a row, without ids and numbers of documents. */
static const char *const compared[] = {
	"SELECT CONCAT_WS('|', m.basis, m.case_type, m.decided_on,"
	" m.debtor_names, m.owed_dong, m.unit_id, m.officer_id, m.account_id,"
	" m.inflow_on, m.last_on, m.last_seq, m.balance_dong, m.held_dong,"
	" m.paid_dong, COALESCE(m.ended_on, '-'), COALESCE(m.due_on, '-'),"
	" COALESCE(m.due_rule, '-')) FROM matter m WHERE m.id = ?",
	"SELECT CONCAT_WS('|', x.party_id, x.role) FROM matter_party x"
	" WHERE x.matter_id = ? ORDER BY x.party_id, x.role",
	"SELECT CONCAT_WS('|', o.position, o.obligation_type, o.owed_dong,"
	" o.collected_dong, o.paid_dong, o.ended_dong,"
	" COALESCE(o.done_on, '-')) FROM obligation o WHERE o.matter_id = ?"
	" ORDER BY o.position",
	"SELECT CONCAT_WS('|', o.position, y.role, y.party_id, y.position)"
	" FROM obligation_party y JOIN obligation o ON o.id = y.obligation_id"
	" WHERE o.matter_id = ? ORDER BY o.position, y.role, y.position",
	"SELECT CONCAT_WS('|', e.seq, e.kind, e.effective_on, e.unit_id,"
	" e.officer_id, COALESCE(e.ground, '-'), e.dong, e.note,"
	" COALESCE(d.decision_type, '-'), COALESCE(d.unit_id, '-'),"
	" COALESCE(d.decided_on, '-')) FROM event e"
	" LEFT JOIN decision d ON d.id = e.decision_id"
	" WHERE e.matter_id = ? ORDER BY e.seq",
	"SELECT CONCAT_WS('|', e.seq, o.position, y.kind, y.dong, y.receipt)"
	" FROM money_entry y JOIN event e ON e.id = y.event_id"
	" JOIN obligation o ON o.id = y.obligation_id"
	" WHERE y.matter_id = ? ORDER BY y.id",
	"SELECT CONCAT_WS('|', e.seq, v.party_id, v.verified_on, v.result,"
	" v.place) FROM verification v JOIN event e ON e.id = v.event_id"
	" WHERE v.matter_id = ? ORDER BY e.seq",
	"SELECT CONCAT_WS('|', e.seq, l.account_id, l.unit_id, l.officer_id,"
	" l.effective_on, l.matters, l.dong) FROM ledger_leg l"
	" JOIN event e ON e.id = l.event_id"
	" WHERE l.matter_id = ? ORDER BY l.id",
	"SELECT CONCAT_WS('|', x.rule, x.from_on, x.due_on, e.seq,"
	" COALESCE(x.done_on, '-'), COALESCE(f.seq, '-')) FROM due x"
	" JOIN event e ON e.id = x.from_event_id"
	" LEFT JOIN event f ON f.id = x.done_event_id"
	" WHERE x.matter_id = ? ORDER BY x.id",
	"SELECT CONCAT_WS('|', p.party_id, p.unit_id, p.obligation_text,"
	" p.reason_text, p.decided_on, p.due_on, COALESCE(p.ended_on, '-'))"
	" FROM publication p WHERE p.matter_id = ? ORDER BY p.id",
};

static const char *const names[] = {
	"matters",
	"parties",
	"lines of the decision",
	"parties of the lines",
	"facts and documents",
	"sums",
	"findings",
	"legs",
	"due dates",
	"entries",
};

static const struct event_money all_of_it[] = { { 0, 6000000, "" } };
static const struct event_money part_of_it[] = { { 0, 2000000, "" } };
static const struct event_finding nothing_found = {
	.party_id = DEBTOR,
	.result = "no_means",
	.place = "UBND xã Thử",
};

/* From the decision to the second look while there are no means. */
static const struct event_input facts[FACTS] = {
	{ .kind = "verified",
	  .effective_on = { 2026, 1, 20 },
	  .note = "",
	  .finding = &nothing_found },
	{ .kind = "collected",
	  .effective_on = { 2026, 1, 21 },
	  .note = "",
	  .money = all_of_it,
	  .n_money = 1 },
	{ .kind = "paid_out",
	  .effective_on = { 2026, 1, 22 },
	  .note = "",
	  .money = part_of_it,
	  .n_money = 1 },
	{ .kind = "no_means",
	  .effective_on = { 2026, 2, 2 },
	  .note = "ghi chú",
	  .ground = "NM_ADDR_DEBTOR" },
	{ .kind = "verified",
	  .effective_on = { 2026, 5, 4 },
	  .note = "",
	  .finding = &nothing_found },
	{ .kind = "paid_out",
	  .effective_on = { 2026, 5, 5 },
	  .note = "",
	  .money = part_of_it,
	  .n_money = 1 },
	{ .kind = "reduced",
	  .effective_on = { 2026, 5, 6 },
	  .note = "",
	  .money = part_of_it,
	  .n_money = 1 },
};

static const struct matter_new_party parties[] = {
	{ DEBTOR, "debtor" },
	{ CREDITOR, "creditor" },
	{ CREDITOR, "debtor" },
};

static const struct matter_new_obligation fee = {
	.obligation_type = "court_fee",
	.debtors = { debtor_ids, 2 },
	.thing = "",
	.owed_dong = 15000000,
};

/* As pages do: one after the other, each on the matter as it is read then. */
static int64_t
record_by_pages(struct request *req)
{
	const struct matter_new input = {
		.judgment_id = JUDGMENT,
		.basis = "ex_officio",
		.case_type = "civil",
		.unit_id = STAFF_UNIT,
		.officer_id = OFFICER,
		.decided_on = { 2026, 1, 5 },
		.debtor_names = "Đặng Thử Ánh",
		.creditor_names = "",
		.signer = "Trần Thử Một",
		.obligations = &fee,
		.n_obligations = 1,
		.parties = parties,
		.n_parties = ARRAY_LEN(parties),
	};
	struct matter *m;
	const char *number;
	int64_t id;

	store_must(event_open_matter(req, &input, &id, &number));
	for (size_t i = 0; i < FACTS; i++) {
		store_must(matter_get(req, req->db, req->law, &everywhere, id,
				      &m));
		store_must(event_record(req, m, &facts[i], NULL));
	}
	return id;
}

/* The document of a plan as an old paper has it. */
static void
print_document(struct plan *plan, size_t i)
{
	static const char *const numbers[] = { "1/X", "2/X", "3/X", "4/X",
					       "5/X", "6/X", "7/X", "8/X" };

	if (plan->decision.type)
		plan->decision.unit_id = STAFF_UNIT;
	plan->decision.number = (struct series_number){
		plan->decision.type ? plan->decision.type->series_group : "",
		2026, 0, numbers[i]
	};
}

/* As the import does: the whole history first, then its rows. */
static int64_t
take_over(struct request *req)
{
	const struct law_obligation_type *type = law_obligation_type(
		req->law, fee.obligation_type, (struct date){ 2026, 1, 5 });
	struct obligation line = {
		.obligation_type = fee.obligation_type,
		.label = type->label,
		.thing = "",
		.is_money = true,
		.debtors = { debtor_ids, 2 },
		.owed_dong = fee.owed_dong,
		.left_dong = fee.owed_dong,
	};
	struct matter *m = talloc(req, struct matter);
	struct plan *plans = talloc_zero_array(req, struct plan, FACTS + 1);
	struct history history = { m, parties, ARRAY_LEN(parties), plans,
				   FACTS + 1 };
	struct plan_writer writer = { req->db, req->law, STAFF_CHIEF, 0 };

	*m = (struct matter){
		.judgment_id = JUDGMENT,
		.issuing_unit_id = STAFF_UNIT,
		.basis = "ex_officio",
		.case_type = "civil",
		.number = "1/X",
		.decided_on = { 2026, 1, 5 },
		.debtor_names = "Đặng Thử Ánh",
		.creditor_names = "",
		.owed_dong = fee.owed_dong,
		.state = { .unit_id = STAFF_UNIT, .officer_id = OFFICER },
		.obligations = &line,
		.n_obligations = 1,
	};
	if (!event_plan_opening(req, req->law, m, &plans[0]))
		exit(1);
	for (size_t i = 0; i < FACTS; i++) {
		const char *refusal = event_plan(req, req->law, m, &facts[i],
						 req->today, &plans[i + 1],
						 NULL);

		if (refusal)
			printf("# %s: %s\n", facts[i].kind, refusal);
	}
	for (size_t i = 0; i <= FACTS; i++)
		print_document(&plans[i], i);
	store_must(plan_write_new(&writer, &history, 1));
	store_must(plan_write_past(&writer, &history, 1));
	return m->id;
}

static struct db_rows *
rows_of(struct request *req, const char *sql, int64_t matter_id)
{
	struct db_rows *rows;

	store_must(
		db_query(req->db, req, sql, &rows, DB_ARGS(DB_INT(matter_id))));
	return rows;
}

static bool
same_rows(struct request *req, const char *sql, int64_t one, int64_t other)
{
	struct db_rows *a = rows_of(req, sql, one);
	struct db_rows *b = rows_of(req, sql, other);
	bool same = a->count == b->count && a->count > 0;

	for (size_t i = 0; i < a->count && i < b->count; i++) {
		if (strcmp(db_text(a, i, 0), db_text(b, i, 0)) == 0)
			continue;
		printf("# %s\n# %s\n", db_text(a, i, 0), db_text(b, i, 0));
		same = false;
	}
	return same;
}

int
main(void)
{
	static const struct program program = { .name = "storetest" };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct request *req;
	int64_t recorded;
	int64_t taken;
	char *token;

	staff_prepare(&test);
	req = staff_request(ctx, test.db, &program);
	req->session = staff_session(req, STAFF_CHIEF, &token);
	store_must(law_prepare(req));
	store_must(db_begin_write(test.db));
	judgment_add(&test);
	recorded = record_by_pages(req);
	taken = take_over(req);
	for (size_t i = 0; i < ARRAY_LEN(compared); i++)
		store_check(&test, same_rows(req, compared[i], recorded, taken),
			    talloc_asprintf(ctx, "page and import: the same %s",
					    names[i]));
	db_rollback(test.db);
	staff_clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
