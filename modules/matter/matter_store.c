#include "common/base.h"

#include "common/session.h"
#include "law/law.h"
#include "ledger/ledger.h"
#include "matter/event.h"
#include "matter/matter.h"

/* So many changes are told to whom they came in between. */
#define TOLD_MAX 5

/* In the order that read_obligation() reads them. */
#define OBLIGATION_COLUMNS                                                     \
	" b.id, b.obligation_type, m.decided_on, b.thing,"                     \
	SIDE_IDS("obligation", "b", "debtor") ","                              \
	SIDE_NAMES("obligation", "b", "debtor") ","                            \
	SIDE_IDS("obligation", "b", "creditor") ","                            \
	SIDE_NAMES("obligation", "b", "creditor") ","                          \
	" b.owed_dong, b.collected_dong, b.paid_dong, b.ended_dong,"           \
	" b.done_on, b.account_id, b.inflow_on, b.added_dong"
#define OBLIGATION_ORDER " ORDER BY b.position, b.id"

/* In the order that read_matter() reads them: a row for each obligation. */
#define MATTER_OF(matter)                                                      \
	"SELECT m.id, m.judgment_id, m.request_id, m.issuing_unit_id,"         \
	" m.basis, m.case_type, m.number, m.decided_on, m.debtor_names,"       \
	" m.creditor_names, m.owed_dong, m.held_dong, m.paid_dong,"            \
	" m.last_on, m.last_seq, m.ended_on, m.due_on, m.version,"             \
	" m.account_id, m.unit_id, m.officer_id, m.balance_dong,"              \
	" m.inflow_on, u.short_name, u.path, o.name, m.due_rule,"              \
	OBLIGATION_COLUMNS                                                     \
	" FROM " matter " m"                                                   \
	" JOIN unit u ON u.id = m.unit_id"                                     \
	" LEFT JOIN officer o ON o.id = m.officer_id"                          \
	" LEFT JOIN obligation b ON b.matter_id = m.id"                        \
	" WHERE m.id = ? AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"    \
	OBLIGATION_ORDER
#define MATTER_COLUMNS_N 27

static const char SQL_GET_MATTER[] = MATTER_OF("matter");

/* Its row alone is locked; what else is read waits for nobody. */
static const char SQL_LOCK_MATTER[] = MATTER_OF(
	"(SELECT k.id, k.judgment_id, k.request_id, k.issuing_unit_id,"
	" k.basis, k.case_type, k.number, k.decided_on, k.debtor_names,"
	" k.creditor_names, k.owed_dong, k.held_dong, k.paid_dong, k.last_on,"
	" k.last_seq, k.ended_on, k.due_on, k.version, k.account_id,"
	" k.unit_id, k.officer_id, k.balance_dong, k.inflow_on, k.due_rule"
	" FROM matter k WHERE k.id = ? FOR UPDATE)");

/* Duties in the order in which they were opened, each with what was found of
 * the debtor's means; one row of these alone where there are none. */
static const char SQL_RECALL[] =
	"SELECT" SEPARATE_BOOK_COLUMNS ", d.id, d.rule, d.label, d.article,"
	" d.from_on, d.due_on, d.done_on, d.from_event_id, d.done_event_id"
	" FROM matter m" SEPARATE_BOOK_TABLES
	" LEFT JOIN due d ON d.matter_id = m.id"
	" WHERE m.id = ? ORDER BY d.id";
#define MEANS_COLUMNS_N 5

/* Named by the law of the day of the decision. */
static struct obligation
read_obligation(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i,
		size_t first, const struct law *law)
{
	const char *code = db_text(rows, i, first + 1);
	struct date on = db_date(rows, i, first + 2);
	const struct law_obligation_type *type =
		law_obligation_type(law, code, on);
	struct obligation o = {
		.id = db_int(rows, i, first),
		.obligation_type = code,
		.label = type ? type->label : NULL,
		.is_money = type && type->money,
		.thing = db_text(rows, i, first + 3),
		.debtors = side_read(ctx, db_text(rows, i, first + 4)),
		.debtor = db_text(rows, i, first + 5),
		.creditors = side_read(ctx, db_text(rows, i, first + 6)),
		.creditor = law_line_creditor(law, code,
					      db_text(rows, i, first + 7), on),
		.owed_dong = db_int(rows, i, first + 8),
		.collected_dong = db_int(rows, i, first + 9),
		.paid_dong = db_int(rows, i, first + 10),
		.ended_dong = db_int(rows, i, first + 11),
		.done_on = db_date(rows, i, first + 12),
		.account = (int)db_int(rows, i, first + 13),
		.inflow_on = db_date(rows, i, first + 14),
		.added_dong = db_int(rows, i, first + 15),
	};

	o.debtor = side_debtors(ctx, &o.debtors, o.debtor);
	o.left_dong = obligation_left(&o);
	return o;
}

/* Those of all rows, but for the one row of a matter that has none. */
static size_t
read_obligations(TALLOC_CTX *ctx, const struct db_rows *rows, size_t first,
		 const struct law *law, struct obligation **obligations)
{
	size_t n = 0;

	*obligations =
		talloc_array(ctx, struct obligation, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		if (!db_is_null(rows, i, first))
			(*obligations)[n++] = read_obligation(
				*obligations, rows, i, first, law);
	}
	return n;
}

static struct matter *
read_matter(TALLOC_CTX *ctx, struct db_rows *rows, const struct law *law)
{
	const struct ledger_account *account =
		law_account(law, db_int(rows, 0, 18));
	struct matter *m = talloc_zero(ctx, struct matter);

	talloc_steal(m, rows);
	m->id = db_int(rows, 0, 0);
	m->judgment_id = db_int(rows, 0, 1);
	m->request_id = db_int(rows, 0, 2);
	m->issuing_unit_id = db_int(rows, 0, 3);
	m->basis = db_text(rows, 0, 4);
	m->case_type = db_text(rows, 0, 5);
	m->number = db_text(rows, 0, 6);
	m->decided_on = db_date(rows, 0, 7);
	m->debtor_names = db_text(rows, 0, 8);
	m->creditor_names =
		law_creditor(law, db_text(rows, 0, 9), m->decided_on);
	m->owed_dong = db_int(rows, 0, 10);
	m->held_dong = db_int(rows, 0, 11);
	m->paid_dong = db_int(rows, 0, 12);
	m->last_on = db_date(rows, 0, 13);
	m->last_seq = db_int(rows, 0, 14);
	m->ended_on = db_date(rows, 0, 15);
	m->due_on = db_date(rows, 0, 16);
	m->version = db_int(rows, 0, 17);
	m->state.account = (int)db_int(rows, 0, 18);
	m->state.matters = 1;
	m->state.unit_id = db_int(rows, 0, 19);
	m->state.officer_id = db_int(rows, 0, 20);
	m->state.balance_dong = db_int(rows, 0, 21);
	m->state.inflow_on = db_date(rows, 0, 22);
	m->account_code = account ? account->code : "";
	m->account_label = account ? account->label : "";
	m->unit_name = db_text(rows, 0, 23);
	m->unit_path = db_text(rows, 0, 24);
	m->officer_name = db_text(rows, 0, 25);
	m->due_rule = db_text(rows, 0, 26);
	m->n_obligations = read_obligations(m, rows, MATTER_COLUMNS_N, law,
					    &m->obligations);
	return m;
}

bool
matter_reached(const struct request *req, const char *right,
	       const struct matter *matter)
{
	return session_reaches(req->session, right, matter->unit_path,
			       matter->state.officer_id);
}

MUST_CHECK static struct err *
take_matter(TALLOC_CTX *ctx, struct db_rows *rows, const struct law *law,
	    int64_t id, struct matter **matter)
{
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL, "TH2001: matter %" PRId64,
			       id);
	*matter = read_matter(ctx, rows, law);
	return NULL;
}

struct err *
matter_get(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	   const struct scope *scope, int64_t id, struct matter **matter)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_MATTER, &rows,
		     DB_ARGS(DB_INT(id), DB_SCOPE(scope)));
	return e ? e : take_matter(ctx, rows, law, id, matter);
}

/* What came in between, so many events of it, newest first: who did what, and
 * when. */
MUST_CHECK static struct err *
tell_changes(TALLOC_CTX *ctx, struct db *db, const struct law *law, int64_t id,
	     int64_t n_changes, char **told)
{
	char *text = talloc_strdup(
		ctx, "Hồ sơ đã thay đổi trong khi nội dung này được nhập");
	struct event_line *lines;
	size_t n;
	struct err *e = event_list(ctx, db, law, id, &lines, &n);

	if (e)
		return e;
	for (size_t i = 0; i < n && (int64_t)i < n_changes && i < TOLD_MAX; i++)
		text = talloc_asprintf_append(text, "%s %s (%s, %s)",
					      i ? ";" : ":", lines[i].label,
					      lines[i].recorded_by
						      ? lines[i].recorded_by
						      : "Hệ thống",
					      lines[i].recorded_at);
	*told = talloc_asprintf_append(text, ".");
	return NULL;
}

MUST_CHECK static struct err *
stale(TALLOC_CTX *ctx, struct db *db, const struct law *law,
      const struct matter *matter, int64_t version)
{
	char *told;
	struct err *e = tell_changes(ctx, db, law, matter->id,
				     matter->version - version, &told);

	if (e)
		return e;
	return err_new(ERR_STALE, told,
		       "TH2002: matter %" PRId64 " is at %" PRId64
		       ", the form was at %" PRId64,
		       matter->id, matter->version, version);
}

struct err *
matter_lock(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	    const struct scope *scope, int64_t id, int64_t version,
	    struct matter **matter)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LOCK_MATTER, &rows,
		     DB_ARGS(DB_INT(id), DB_INT(id), DB_SCOPE(scope)));
	if (!e)
		e = take_matter(ctx, rows, law, id, matter);
	if (e)
		return e;
	return (*matter)->version == version
		       ? matter_hold_periods(db, *matter, 0)
		       : stale(ctx, db, law, *matter, version);
}

struct err *
matter_hold_periods(struct db *db, struct matter *m, int64_t to_unit_id)
{
	return ledger_locks_load(m, db, m->state.unit_id, to_unit_id,
				 &m->locks);
}

static struct matter_due
read_due(const struct db_rows *rows, size_t i)
{
	const size_t at = MEANS_COLUMNS_N;

	return (struct matter_due){
		.id = db_int(rows, i, at),
		.rule = db_text(rows, i, at + 1),
		.label = db_text(rows, i, at + 2),
		.article = db_text(rows, i, at + 3),
		.from_on = db_date(rows, i, at + 4),
		.due_on = db_date(rows, i, at + 5),
		.done_on = db_date(rows, i, at + 6),
		.from_event_id = db_int(rows, i, at + 7),
		.done_event_id = db_int(rows, i, at + 8),
	};
}

struct err *
matter_recall(struct db *db, struct matter *m)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, m, SQL_RECALL, &rows, DB_ARGS(DB_INT(m->id)));
	if (e || rows->count == 0)
		return e;
	m->recalled = true;
	m->means = separate_book_facts_read(rows, 0);
	m->n_dues = 0;
	m->dues = talloc_array(m, struct matter_due, (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++) {
		if (!db_is_null(rows, i, MEANS_COLUMNS_N))
			m->dues[m->n_dues++] = read_due(rows, i);
	}
	return NULL;
}
