#include "common/base.h"

#include "common/text.h"
#include "matter/due.h"
#include "matter/event_store.h"

static const char SQL_ADD_DECISION[] =
	"INSERT INTO decision (matter_id, unit_id, decision_type,"
	" series_group, period, series_number, number, printed, decided_on,"
	" signer, signer_id, ground)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, NULLIF(?, ''), ?, ?, ?, ?)";

static const char SQL_ADD_EVENT[] =
	"INSERT INTO event (matter_id, seq, kind, effective_on, recorded_by,"
	" unit_id, officer_id, decision_id, ground, dong, note, refers_to)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_ADD_MONEY[] =
	"INSERT INTO money_entry (event_id, matter_id, obligation_id, kind,"
	" dong, receipt) VALUES";
#define MONEY_COLUMNS 6

/* Each keeps 0 <= paid <= collected <= owed - ended. A line that does not fit
 * is not changed, and its obligation is kept in @over: afterwards nothing
 * tells it from one that was filled. */
#define MONEY_OF_EVENT                                                         \
	"UPDATE obligation b JOIN money_entry x ON x.obligation_id = b.id"     \
	" AND x.matter_id = b.matter_id AND x.event_id = ?"

#define UNLESS_OVER ") OR (@over := b.id) = 0"

static const char SQL_ADD_COLLECTED[] = MONEY_OF_EVENT
	" SET b.collected_dong = b.collected_dong + ? * x.dong"
	" WHERE (b.collected_dong + ? * x.dong"
	" BETWEEN b.paid_dong AND b.owed_dong - b.ended_dong" UNLESS_OVER;

static const char SQL_ADD_PAID[] = MONEY_OF_EVENT
	" SET b.paid_dong = b.paid_dong + ? * x.dong"
	" WHERE (b.paid_dong + ? * x.dong"
	" BETWEEN 0 AND b.collected_dong" UNLESS_OVER;

static const char SQL_ADD_REDUCED[] = MONEY_OF_EVENT
	" SET b.ended_dong = b.ended_dong + ? * x.dong"
	" WHERE (b.ended_dong + ? * x.dong"
	" BETWEEN 0 AND b.owed_dong - b.collected_dong" UNLESS_OVER;

static const char SQL_GET_OVER[] = "SELECT @over";

static const char SQL_END_OBLIGATIONS[] =
	"UPDATE obligation SET ended_dong = owed_dong - paid_dong"
	" WHERE matter_id = ? AND done_on IS NULL";

static const char SQL_FINISH_OBLIGATIONS[] =
	"UPDATE obligation SET done_on = ?"
	" WHERE matter_id = ? AND done_on IS NULL";

static const char SQL_RELEASE_CLAIMS[] =
	"UPDATE obligation SET released_claim_id = claim_id, claim_id = NULL"
	" WHERE matter_id = ? AND claim_id IS NOT NULL";

static const char SQL_UPDATE_MATTER[] =
	"UPDATE matter m SET m.unit_id = ?, m.officer_id = ?, m.account_id = ?,"
	" m.inflow_on = ?, m.last_on = ?, m.last_seq = ?,"
	" m.balance_dong = ?, m.held_dong = ?, m.paid_dong = ?,"
	" m.ended_on = ?," DUE_NEXT_SET ", m.version = m.version + 1"
	" WHERE m.id = ? AND m.version = ?";

static const char SQL_ADD_MATTER[] =
	"INSERT INTO matter (judgment_id, request_id, issuing_unit_id, basis,"
	" case_type, number, number_fold, decided_on, debtor_names,"
	" creditor_names, owed_dong, unit_id, officer_id, account_id,"
	" inflow_on, last_on, last_seq, balance_dong)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_ADD_OBLIGATION[] =
	"INSERT INTO obligation (matter_id, claim_id, position,"
	" obligation_type, debtor_id, creditor_id, thing, owed_dong)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_ADD_MATTER_PARTY[] =
	"INSERT INTO matter_party (matter_id, party_id, role)"
	" VALUES (?, ?, ?)";

static const char SQL_LAST_STANDING[] =
	"SELECT e.id, e.kind, e.effective_on, e.dong, e.recorded_by,"
	" (SELECT k.void_right FROM ledger_event k WHERE k.code = e.kind"
	"  AND k.valid_from <= e.effective_on"
	"  AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on) LIMIT 1)"
	" FROM event e"
	" WHERE e.matter_id = ? AND e.kind <> 'voided' AND NOT EXISTS ("
	"  SELECT 1 FROM event v WHERE v.matter_id = e.matter_id"
	"  AND v.refers_to = e.id AND v.kind = 'voided')"
	" ORDER BY e.seq DESC LIMIT 1";

static const char SQL_LIST_MONEY[] =
	"SELECT obligation_id, dong, receipt FROM money_entry"
	" WHERE event_id = ? ORDER BY id";

struct err *
event_add_decision(struct db *db, const struct decision_row *row, int64_t *id)
{
	return db_insert(
		db, SQL_ADD_DECISION, id,
		DB_ARGS(DB_INT(row->matter_id), DB_INT(row->unit_id),
			DB_TEXT(row->decision_type), DB_TEXT(row->number.group),
			DB_INT(row->number.period), DB_ID(row->number.number),
			DB_TEXT(row->number.text), DB_TEXT(row->number.text),
			DB_DATE(row->decided_on),
			DB_TEXT(row->signer ? row->signer : ""),
			DB_ID(row->signer_id), DB_TEXT(row->ground)));
}

struct err *
event_add(struct db *db, const struct event_row *row, int64_t *id)
{
	return db_insert(db, SQL_ADD_EVENT, id,
			 DB_ARGS(DB_INT(row->matter_id), DB_INT(row->seq),
				 DB_TEXT(row->kind), DB_DATE(row->effective_on),
				 DB_INT(row->recorded_by), DB_INT(row->unit_id),
				 DB_ID(row->officer_id),
				 DB_ID(row->decision_id), DB_TEXT(row->ground),
				 DB_INT(row->dong),
				 DB_TEXT(row->note ? row->note : ""),
				 DB_ID(row->refers_to)));
}

int64_t
event_count_money(const struct event_money *money, size_t n)
{
	int64_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += money[i].dong != 0;
	return count;
}

struct err *
event_add_money(struct db *db, int64_t event_id, int64_t matter_id,
		const char *kind, const struct event_money *money, size_t n)
{
	struct db_arg *args = talloc_array(NULL, struct db_arg,
					   (unsigned)(n * MONEY_COLUMNS) + 1);
	struct db_arg *row = args;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		const char *receipt = money[i].receipt;

		if (money[i].dong == 0)
			continue;
		row[0] = (struct db_arg)DB_INT(event_id);
		row[1] = (struct db_arg)DB_INT(matter_id);
		row[2] = (struct db_arg)DB_INT(money[i].obligation_id);
		row[3] = (struct db_arg)DB_TEXT(kind);
		row[4] = (struct db_arg)DB_INT(money[i].dong);
		row[5] = (struct db_arg)DB_TEXT(receipt ? receipt : "");
		row += MONEY_COLUMNS;
	}
	e = db_insert_many(db, SQL_ADD_MONEY, args, MONEY_COLUMNS,
			   (size_t)(row - args) / MONEY_COLUMNS, NULL);
	talloc_free(args);
	return e;
}

static const char *
money_statement(const char *kind)
{
	if (strcmp(kind, "collected") == 0)
		return SQL_ADD_COLLECTED;
	if (strcmp(kind, "paid_out") == 0)
		return SQL_ADD_PAID;
	return SQL_ADD_REDUCED;
}

/* What the line that did not fit is called. */
MUST_CHECK static struct err *
tell_over(struct db *db, const struct matter *m, const char *kind)
{
	const char *label = NULL;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, NULL, SQL_GET_OVER, &rows, DB_NO_ARGS);
	if (e)
		return e;
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (m->obligations[i].id == db_int(rows, 0, 0))
			label = m->obligations[i].label;
	}
	talloc_free(rows);
	return err_told(ERR_INPUT,
			"Số tiền của khoản “%s” lớn hơn số %s của khoản đó.",
			label ? label : "–",
			strcmp(kind, "paid_out") == 0 ? "chưa chi trả"
						      : "còn phải thu");
}

struct err *
event_apply_money(struct db *db, const struct matter *m, int64_t event_id,
		  const char *kind, int64_t n, enum money_way way)
{
	int64_t changed;
	struct err *e;

	if (n == 0)
		return NULL;
	e = db_run_counted(db, money_statement(kind), &changed,
			   DB_ARGS(DB_INT(event_id), DB_INT(way), DB_INT(way)));
	if (e || changed == n)
		return e;
	return tell_over(db, m, kind);
}

struct err *
event_end_obligations(struct db *db, int64_t matter_id, struct date on,
		      bool done)
{
	struct err *e = NULL;

	if (!done)
		e = db_run(db, SQL_END_OBLIGATIONS, DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	return db_run(db, SQL_FINISH_OBLIGATIONS,
		      DB_ARGS(DB_DATE(on), DB_INT(matter_id)));
}

struct err *
event_release_claims(struct db *db, int64_t matter_id)
{
	return db_run(db, SQL_RELEASE_CLAIMS, DB_ARGS(DB_INT(matter_id)));
}

struct err *
event_update_matter(struct db *db, const struct matter *m)
{
	int64_t changed;
	struct err *e;

	e = db_run_counted(
		db, SQL_UPDATE_MATTER, &changed,
		DB_ARGS(DB_INT(m->state.unit_id), DB_ID(m->state.officer_id),
			DB_INT(m->state.account), DB_DATE(m->state.inflow_on),
			DB_DATE(m->last_on), DB_INT(m->last_seq),
			DB_INT(m->state.balance_dong), DB_INT(m->held_dong),
			DB_INT(m->paid_dong), DB_DATE(m->ended_on),
			DB_INT(m->id), DB_INT(m->version)));
	if (e)
		return e;
	if (changed != 1)
		return err_new(ERR_STALE, NULL, "TH2102: matter %" PRId64,
			       m->id);
	return NULL;
}

struct err *
event_insert_matter(struct db *db, const struct matter *m, int64_t *id)
{
	char *fold = text_fold(NULL, m->number);
	struct err *e;

	e = db_insert(
		db, SQL_ADD_MATTER, id,
		DB_ARGS(DB_INT(m->judgment_id), DB_ID(m->request_id),
			DB_INT(m->issuing_unit_id), DB_TEXT(m->basis),
			DB_TEXT(m->case_type), DB_TEXT(m->number),
			DB_TEXT(fold), DB_DATE(m->decided_on),
			DB_TEXT(m->debtor_names), DB_TEXT(m->creditor_names),
			DB_INT(m->owed_dong), DB_INT(m->state.unit_id),
			DB_ID(m->state.officer_id), DB_INT(m->state.account),
			DB_DATE(m->state.inflow_on), DB_DATE(m->last_on),
			DB_INT(m->last_seq), DB_INT(m->state.balance_dong)));
	talloc_free(fold);
	return e;
}

struct err *
event_insert_obligations(struct db *db, int64_t matter_id,
			 const struct matter_new_obligation *rows, size_t n)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++)
		e = db_run(db, SQL_ADD_OBLIGATION,
			   DB_ARGS(DB_INT(matter_id), DB_ID(rows[i].claim_id),
				   DB_INT((int64_t)i + 1),
				   DB_TEXT(rows[i].obligation_type),
				   DB_ID(rows[i].debtor_id),
				   DB_ID(rows[i].creditor_id),
				   DB_TEXT(rows[i].thing ? rows[i].thing : ""),
				   DB_INT(rows[i].owed_dong)));
	return e;
}

struct err *
event_insert_parties(struct db *db, int64_t matter_id,
		     const struct matter_new_party *rows, size_t n)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++)
		e = db_run(db, SQL_ADD_MATTER_PARTY,
			   DB_ARGS(DB_INT(matter_id), DB_INT(rows[i].party_id),
				   DB_TEXT(rows[i].role)));
	return e;
}

struct err *
event_last_standing(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
		    struct standing_event *event)
{
	struct db_rows *rows;
	struct err *e;

	*event = (struct standing_event){ 0 };
	e = db_query(db, ctx, SQL_LAST_STANDING, &rows,
		     DB_ARGS(DB_INT(matter_id)));
	if (e || rows->count == 0)
		return e;
	event->id = db_int(rows, 0, 0);
	event->kind = db_text(rows, 0, 1);
	event->effective_on = db_date(rows, 0, 2);
	event->dong = db_int(rows, 0, 3);
	event->recorded_by = db_int(rows, 0, 4);
	event->void_right = db_text(rows, 0, 5);
	return NULL;
}

struct err *
event_money_of(TALLOC_CTX *ctx, struct db *db, int64_t event_id,
	       struct event_money **money, size_t *n)
{
	struct event_money *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_MONEY, &rows, DB_ARGS(DB_INT(event_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct event_money,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].obligation_id = db_int(rows, i, 0);
		found[i].dong = db_int(rows, i, 1);
		found[i].receipt = db_text(rows, i, 2);
	}
	*money = found;
	*n = rows->count;
	return NULL;
}
