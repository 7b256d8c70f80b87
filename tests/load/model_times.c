/*
 * model_times TIMES: how long it takes to open a matter with the lines of one
 * that is there, and to write a receipt that is divided over its lines; a line
 * "opening MS" or "receipt MS" each. Openings are rolled back, receipts stay.
 */
#include "store/staff.h"

#include "common/text.h"
#include "law/law_keep.h"
#include "matter/allocate.h"
#include "matter/event.h"
#include "matter/lines.h"

#include <time.h>

static const char SQL_GET_HEAD[] =
	"SELECT id FROM account WHERE login = 'model.head'";
/* Those that can take money, wherever they are. */
static const char SQL_LIST_MATTERS[] =
	"SELECT m.id FROM matter m JOIN ledger_account a"
	" ON a.id = m.account_id WHERE m.ended_on IS NULL"
	" AND a.code = 'enforcing' AND m.balance_dong > 1000000"
	" ORDER BY m.last_seq, m.id LIMIT ?";

static const struct scope everywhere = { "%", 0 };

static double
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* The lines of the matter, to be decided on once more. */
static struct matter_new
same_again(struct request *req, const struct matter *m)
{
	struct matter_new_obligation *lines =
		talloc_zero_array(req, struct matter_new_obligation,
				  (unsigned)m->n_obligations + 1);
	struct matter_new_party *parties =
		talloc_zero_array(req, struct matter_new_party, 2);
	const struct obligation *first = &m->obligations[0];

	parties[0] = (struct matter_new_party){ side_first(&first->debtors),
						"debtor" };
	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct obligation *o = &m->obligations[i];

		lines[i] = (struct matter_new_obligation){
			.obligation_type = o->obligation_type,
			.debtors = o->debtors,
			.creditors = o->creditors,
			.thing = o->thing,
			.owed_dong = o->owed_dong,
		};
	}
	return (struct matter_new){
		.judgment_id = m->judgment_id,
		.basis = m->basis,
		.case_type = m->case_type,
		.unit_id = m->state.unit_id,
		.officer_id = m->state.officer_id,
		.decided_on = m->last_on,
		.debtor_names = m->debtor_names,
		.creditor_names = m->creditor_names,
		.signer = "Người Thử",
		.obligations = lines,
		.n_obligations = m->n_obligations,
		.parties = parties,
		.n_parties = parties[0].party_id ? 1 : 0,
	};
}

static void
time_opening(struct request *req, const struct matter *m)
{
	struct matter_new new = same_again(req, m);
	const char *number;
	int64_t id;
	double began;

	store_must(db_begin_write(req->db));
	began = now_ms();
	store_must(event_open_matter(req, &new, &id, &number));
	printf("opening %.3f\n", now_ms() - began);
	db_rollback(req->db);
	audit_chain_rollback(req->app->audit);
}

/* Half of what is left, by the order of payment. */
static void
time_receipt(struct request *req, const struct matter *seen)
{
	struct event_input input = { .kind = "collected",
				     .effective_on = seen->last_on,
				     .note = "" };
	struct event_money *money;
	struct matter *m;
	double began;

	store_must(db_begin_write(req->db));
	began = now_ms();
	store_must(matter_lock(req, req->db, req->law, &everywhere, seen->id,
			       seen->version, &m));
	money = talloc_zero_array(req, struct event_money,
				  (unsigned)m->n_obligations + 1);
	for (size_t i = 0; i < m->n_obligations; i++)
		money[i] = (struct event_money){ i, 0, "" };
	(void)allocate(req->law, m->obligations, m->n_obligations, false,
		       input.effective_on, matter_open(m, false) / 2, money);
	input.money = money;
	input.n_money = m->n_obligations;
	store_must(event_record(req, m, &input, NULL));
	store_must(db_commit(req->db));
	printf("receipt %.3f\n", now_ms() - began);
	audit_chain_commit(req->app->audit);
}

static void
time_matter(const struct request *base, int64_t id)
{
	struct request *req = talloc(NULL, struct request);
	struct matter *m;

	*req = *base;
	store_must(matter_get(req, req->db, req->law, &everywhere, id, &m));
	time_opening(req, m);
	time_receipt(req, m);
	talloc_free(req);
}

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "enforcement" };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct request *base;
	struct db_rows *rows;
	struct law *law = NULL;
	int64_t times;
	char *token;

	if (argc != 2 || !text_to_int(argv[1], &times)) {
		fputs("usage: model_times TIMES\n", stderr);
		return 2;
	}
	store_must(crypto_start());
	base = staff_request(ctx, store_connect(ctx), &program);
	base->app->audit = audit_chain_new(base->app, program.name);
	store_must(db_query(base->db, ctx, SQL_GET_HEAD, &rows, DB_NO_ARGS));
	base->session = staff_session(base, db_int(rows, 0, 0), &token);
	store_must(law_refresh(ctx, base->db, NULL, &law));
	base->law = law;
	store_must(db_query(base->db, ctx, SQL_LIST_MATTERS, &rows,
			    DB_ARGS(DB_INT(times))));
	for (size_t i = 0; i < rows->count; i++)
		time_matter(base, db_int(rows, i, 0));
	talloc_free(ctx);
	return 0;
}
