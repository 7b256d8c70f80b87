#include "common/base.h"

#include "ledger/ledger.h"

#define LEG_COLUMNS  13
#define TAIL_COLUMNS 9
#define LATE_COLUMNS 5

static const char SQL_ADD_LEGS[] =
	"INSERT INTO ledger_leg (event_id, matter_id, obligation_id,"
	" account_id, unit_id, officer_id, effective_on, matters, dong, year,"
	" month, late, slice_id)"
	" VALUES";

static const char SQL_ADD_TAIL[] =
	"INSERT INTO ledger_tail (leg_id, account_id, unit_id, officer_id,"
	" effective_on, matters, dong, year, month) VALUES";

static const char SQL_ADD_LATE[] =
	"INSERT INTO ledger_late (leg_id, unit_id, year, is_first,"
	" correction_id) VALUES";

/* With 1 the version before marked them, which summed no slices: what it takes
 * away a trigger sums by them. */
static const char SQL_MARK_TAIL[] =
	"UPDATE ledger_tail SET batch = 2 WHERE batch = 0"
	" ORDER BY leg_id LIMIT ?";

/* By the period that took them, as a calendar month. The sums of whole years,
 * ledger_year_sum, follow by triggers. */
static const char SQL_FOLD_TAIL[] =
	"INSERT INTO ledger_sum (unit_id, month, account_id, officer_id,"
	" matters, dong)"
	" SELECT t.unit_id,"
	"  t.year * 12 + t.month - 1 - (13 - y.begins) % 12,"
	"  t.account_id, t.officer_id, SUM(t.matters), SUM(t.dong)"
	" FROM ledger_tail t JOIN (SELECT ? AS begins) y WHERE t.batch = 2"
	" GROUP BY 1, 2, 3, 4"
	" ON DUPLICATE KEY UPDATE matters = ledger_sum.matters"
	"  + VALUES(matters), dong = ledger_sum.dong + VALUES(dong)";

/* The same for each unit with all its officers, by statistical year and its
 * months; month 0 is the whole year. */
static const char SQL_FOLD_UNITS[] =
	"INSERT INTO ledger_unit_sum (unit_id, month, year, account_id,"
	" matters, dong)"
	" SELECT t.unit_id, IF(w.whole, 0, t.month), t.year,"
	"  t.account_id, SUM(t.matters), SUM(t.dong)"
	" FROM ledger_tail t JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w"
	" WHERE t.batch = 2"
	" GROUP BY 1, 2, 3, 4"
	" ON DUPLICATE KEY UPDATE matters = ledger_unit_sum.matters"
	"  + VALUES(matters), dong = ledger_unit_sum.dong + VALUES(dong)";

/* And by slice: all years in year 0, a whole year in month 0. */
static const char SQL_FOLD_SLICES[] =
	"INSERT INTO ledger_slice_sum (unit_id, year, month, account_id,"
	" slice_id, matters, dong)"
	" SELECT l.unit_id, IF(w.level = 0, 0, l.year),"
	"  IF(w.level = 2, l.month, 0), l.account_id, l.slice_id,"
	"  SUM(l.matters), SUM(l.dong)"
	" FROM ledger_tail t JOIN ledger_leg l ON l.id = t.leg_id"
	" JOIN (SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2) w"
	" WHERE t.batch = 2"
	" GROUP BY 1, 2, 3, 4, 5"
	" ON DUPLICATE KEY UPDATE matters = ledger_slice_sum.matters"
	"  + VALUES(matters), dong = ledger_slice_sum.dong + VALUES(dong)";

static const char SQL_DELETE_TAIL[] =
	"DELETE FROM ledger_tail WHERE batch = 2";

/* The values of an entry for both tables; the tail has no event and matter
 * but the leg's id, and is summed however the period took it. */
static void
leg_values(struct db_arg *args, const struct ledger_entry *entry)
{
	const struct ledger_leg *leg = &entry->leg;

	assert(leg->period.year && leg->period.month);
	args[0] = (struct db_arg)DB_INT(leg->account);
	args[1] = (struct db_arg)DB_INT(leg->unit_id);
	args[2] = (struct db_arg)DB_INT(leg->officer_id);
	args[3] = (struct db_arg)DB_DATE(entry->on);
	args[4] = (struct db_arg)DB_INT(leg->matters);
	args[5] = (struct db_arg)DB_INT(leg->dong);
	args[6] = (struct db_arg)DB_INT(leg->period.year);
	args[7] = (struct db_arg)DB_INT(leg->period.month);
}

/* Whether no late leg of its fact in the unit comes before it. */
static bool
is_first(const struct ledger_entry *entries, size_t i)
{
	for (size_t k = 0; k < i; k++) {
		if (entries[k].leg.period.late &&
		    entries[k].event_id == entries[i].event_id &&
		    entries[k].leg.unit_id == entries[i].leg.unit_id)
			return false;
	}
	return true;
}

/* Few, of most facts none. */
MUST_CHECK static struct err *
write_late(TALLOC_CTX *ctx, struct db *db, const struct ledger_entry *entries,
	   size_t n, const int64_t *ids)
{
	struct db_arg *late = talloc_zero_array(
		ctx, struct db_arg, (unsigned)(n * LATE_COLUMNS) + 1);
	size_t n_late = 0;

	for (size_t i = 0; i < n; i++) {
		const struct leg_period *period = &entries[i].leg.period;
		struct db_arg *row = late + n_late * LATE_COLUMNS;

		if (!period->late)
			continue;
		row[0] = (struct db_arg)DB_INT(ids[i]);
		row[1] = (struct db_arg)DB_INT(entries[i].leg.unit_id);
		row[2] = (struct db_arg)DB_INT(period->year);
		row[3] = (struct db_arg)DB_INT(is_first(entries, i));
		row[4] = (struct db_arg)DB_ID(period->correction_id);
		n_late++;
	}
	if (!n_late)
		return NULL;
	return db_insert_many(db, SQL_ADD_LATE, late, LATE_COLUMNS, n_late,
			      NULL);
}

struct err *
ledger_write(struct db *db, const struct ledger_entry *entries, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct db_arg *legs = talloc_zero_array(
		ctx, struct db_arg, (unsigned)(n * LEG_COLUMNS) + 1);
	struct db_arg *tail = talloc_zero_array(
		ctx, struct db_arg, (unsigned)(n * TAIL_COLUMNS) + 1);
	int64_t *ids = talloc_zero_array(ctx, int64_t, (unsigned)n + 1);
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		const struct leg_period *period = &entries[i].leg.period;
		struct db_arg *row = legs + i * LEG_COLUMNS;

		row[0] = (struct db_arg)DB_INT(entries[i].event_id);
		row[1] = (struct db_arg)DB_INT(entries[i].matter_id);
		row[2] = (struct db_arg)DB_INT(entries[i].line_id);
		leg_values(row + 3, &entries[i]);
		row[11] = (struct db_arg)DB_INT(period->late);
		row[12] = (struct db_arg)DB_INT(entries[i].slice_id);
	}
	e = db_insert_many(db, SQL_ADD_LEGS, legs, LEG_COLUMNS, n, ids);
	for (size_t i = 0; !e && i < n; i++) {
		struct db_arg *row = tail + i * TAIL_COLUMNS;

		row[0] = (struct db_arg)DB_INT(ids[i]);
		leg_values(row + 1, &entries[i]);
	}
	if (!e)
		e = db_insert_many(db, SQL_ADD_TAIL, tail, TAIL_COLUMNS, n,
				   NULL);
	if (!e)
		e = write_late(ctx, db, entries, n, ids);
	talloc_free(ctx);
	return e;
}

/*
 * The rows are marked first: what another transaction commits between the two
 * later statements is not marked, so it can be neither summed nor taken away
 * by half.
 */
struct err *
ledger_fold(struct db *db, int year_begins, int64_t max_legs, int64_t *folded)
{
	struct err *e;

	e = db_run_counted(db, SQL_MARK_TAIL, folded,
			   DB_ARGS(DB_INT(max_legs)));
	if (e || *folded == 0)
		return e;
	e = db_run(db, SQL_FOLD_TAIL, DB_ARGS(DB_INT(year_begins)));
	if (!e)
		e = db_run(db, SQL_FOLD_UNITS, DB_NO_ARGS);
	if (!e)
		e = db_run(db, SQL_FOLD_SLICES, DB_NO_ARGS);
	if (e)
		return e;
	return db_run(db, SQL_DELETE_TAIL, DB_NO_ARGS);
}
