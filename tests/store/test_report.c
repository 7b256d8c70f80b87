/*
 * Random histories of matters of two lines, each in an account of its own and
 * of its own slice, go
 * through the rules of the ledger; then every cell of every form is compared
 * with a count that knows only the legs, and with the list of matters behind
 * it.
 */
#include "store/report_history.h"
#include "store/report_kinds.h"
#include "store/store_test.h"

#include "law/law_keep.h"
#include "law/period.h"
#include "ledger/ledger.h"
#include "reports/cell_rules.h"
#include "reports/report.h"
#include "reports/slice.h"

/* A posting a minute, in the order of writing: what was known on the fifth of
 * January is the first of them. */
#define KNOWN_ON    ((struct date){ 2025, 1, 5 })
#define KNOWN_COUNT ((size_t)6780)
static const char SQL_DATE_LEGS[] =
	"UPDATE ledger_leg l JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id)"
	"  - 1 AS place FROM ledger_leg WHERE matter_id >= ?) p ON p.id = l.id"
	" SET l.recorded_at = '2025-01-01' + INTERVAL p.place MINUTE";

static void
add_officers(struct store_test *test)
{
	for (int64_t unit = PROVINCE; unit < PROVINCE + UNITS; unit++) {
		for (size_t i = 0; i < OFFICERS; i++) {
			int64_t id = officer_id(unit, i);
			char *code = talloc_asprintf(test->db, "T%" PRId64, id);

			STORE_RUN(test, SQL_ADD_OFFICER,
				  DB_ARGS(DB_INT(id), DB_TEXT(code),
					  DB_TEXT(code), DB_INT(unit)));
			talloc_free(code);
		}
	}
}

/* Does the row count the leg: its unit and officer, or its kind of matter? */
static bool
counts(const struct report_row *row, const struct ledger_entry *entry)
{
	int64_t matter = entry->matter_id - FIRST_MATTER;
	struct slice kind =
		slice_of(matter, (size_t)(entry->line_id - line_id(matter, 0)));

	if (row->kind)
		return kind_takes(row->kind, &kind);
	if (row->level == LEVEL_TOTAL)
		return true;
	if (row->level == LEVEL_GROUP)
		return entry->leg.unit_id != PROVINCE;
	return entry->leg.unit_id == row->unit->id &&
	       (row->level != LEVEL_OFFICER ||
		entry->leg.officer_id == row->officer_id);
}

/* The period that counts the leg by the reading; year 0: none does. */
static struct leg_period
read_period(const struct history *history, const struct report_range *range,
	    size_t i)
{
	const struct ledger_entry *entry = &history->entries[i];

	if (range->reading == READING_KNOWN && i >= KNOWN_COUNT)
		return (struct leg_period){ 0 };
	if (range->reading != READING_RESTATED)
		return entry->leg.period;
	return (struct leg_period){
		.year = period_year(range->year_begins, entry->on),
		.month = period_month(range->year_begins, entry->on),
	};
}

/* What the legs say of an account within a row, apart from all SQL. */
static int64_t
recount(const struct history *history, const struct report *report,
	const struct report_row *row, const struct law_weight *weights,
	size_t n_weights)
{
	const struct report_range *range = &report->range;
	int year = period_year(range->year_begins, range->to);
	int months = period_month(range->year_begins, range->to);
	int64_t sum = 0;

	for (size_t i = 0; i < history->n; i++) {
		const struct ledger_entry *entry = &history->entries[i];
		const struct ledger_leg *leg = &entry->leg;
		struct leg_period period = read_period(history, range, i);
		int64_t amount = row->form->in_matters ? leg->matters
						       : leg->dong;

		if (!counts(row, entry) || !period.year ||
		    (range->officer_id &&
		     leg->officer_id != range->officer_id) ||
		    (period.year == year && period.month > months) ||
		    period.year > year)
			continue;
		for (size_t k = 0; k < n_weights; k++) {
			if (weights[k].account != leg->account)
				continue;
			sum += amount * (period.year < year
						 ? weights[k].before
						 : weights[k].during);
		}
	}
	return sum;
}

/* The question that the link of this cell asks. */
static struct cell_question
question_of(struct history *history, const struct report *report,
	    const struct report_row *row, const struct law_column *column)
{
	struct cell_question question = {
		.range = report->range,
		.unit_id = row->unit->id,
		.weights = column->weights,
		.n_weights = column->n_weights,
	};

	question.range.path = row->unit->path;
	question.range.in_matters = row->form->in_matters;
	if (row->kind)
		cell_take_slices(history, &question, row->kind, history->slices,
				 history->n_slices);
	if (row->level == LEVEL_OFFICE || row->level == LEVEL_OFFICER)
		question.part = CELL_OFFICE;
	if (row->level == LEVEL_GROUP)
		question.part = CELL_BELOW;
	if (row->level == LEVEL_OFFICER) {
		question.range.officer_id = row->officer_id;
		question.of_nobody = row->officer_id == 0;
	}
	return question;
}

/* Reads the list of a cell to its end, or from there to its beginning, by
 * pages of so many; false unless each matter comes once and in order. */
static bool
walk(struct history *history, const struct cell_question *question,
     bool backwards, size_t limit, int64_t *sum)
{
	struct db *db = history->test->db;
	struct cell_turn turn = { .backwards = backwards, .limit = limit };
	struct cell_key last = { 0 };
	struct cell_member *members;
	size_t n = limit;
	bool well = true;

	*sum = 0;
	while (n == limit) {
		TALLOC_CTX *ctx = talloc_new(db);

		store_must(cell_members(ctx, db, history->law, question, &turn,
					&members, &n));
		for (size_t i = 0; i < n; i++) {
			bool first = !turn.from && i == 0;
			int order = cell_key_compare(&members[i].key, &last);

			well = well && (first || order == (backwards ? -1 : 1));
			last = members[i].key;
			history->seen[last.matter_id - FIRST_MATTER]++;
			*sum += members[i].value;
		}
		turn.from = &last;
		talloc_free(ctx);
	}
	for (size_t i = 0; i < MATTERS; i++) {
		well = well && history->seen[i] <= 1;
		history->seen[i] = 0;
	}
	return well;
}

/* The list of a cell is some thirty statements: of officers, whose rows are
 * most, each third column is walked; from behind and by small pages some. */
static bool
lists_agree(struct history *history, const struct report_row *row, size_t i,
	    const struct cell_question *question)
{
	int64_t there = row->values[i];
	int64_t back = there;
	bool well = true;

	if (row->level != LEVEL_OFFICER || (i + history->walked++) % 3 == 0)
		well = walk(history, question, false,
			    row->level == LEVEL_TOTAL ? 37 : 500, &there);
	if (well && i % 7 == 3 && row->level != LEVEL_OFFICER)
		well = walk(history, question, true, 64, &back);
	if (well && there == row->values[i] && back == row->values[i])
		return true;
	printf("# list %" PRId64 ", back %" PRId64 "\n", there, back);
	return false;
}

/* True when cell, recount and list agree on every column of the row. */
static bool
row_agrees(struct history *history, const struct report *report,
	   const struct report_row *row)
{
	bool agrees = true;

	for (size_t i = 0; i < report->form->n_columns && agrees; i++) {
		const struct law_column *column = &report->form->columns[i];
		struct cell_question question =
			question_of(history, report, row, column);
		int64_t value = row->values[i];
		int64_t sum, other;

		if (column->is_ratio)
			continue;
		store_must(
			cell_sums(history->test->db, &question, &sum, &other));
		agrees = lists_agree(history, row, i, &question) &&
			 value == sum &&
			 value == recount(history, report, row, column->weights,
					  column->n_weights);
		if (!agrees)
			printf("# %s %s: cell %" PRId64 ", sum %" PRId64 "\n",
			       column->code, row->unit->name, value, sum);
	}
	return agrees;
}

/* A run of a form for the province, of one officer or (0) of all. */
struct run {
	const char *form;
	int year;
	int months;
	enum report_detail detail;
	int64_t officer;
	bool old; /* as the law of 2019 had the form, of figures of today */
	enum report_reading reading;
};

/* *cells counts what was compared. */
static bool
run_agrees(struct history *history, const struct run *run, int *cells)
{
	static const struct unit province = { .id = PROVINCE,
					      .path = "/970001/" };
	static const struct date old_day = { 2019, 9, 30 };
	struct report_ask ask = { run->form, run->year,	   run->months,
				  &province, run->officer, run->detail,
				  "%",	     10,	   run->reading,
				  KNOWN_ON };
	struct db *db = history->test->db;
	TALLOC_CTX *ctx = talloc_new(db);
	const struct law_form *form;
	struct report *report;
	bool agrees;

	store_must(slice_list(ctx, db, &history->slices, &history->n_slices));
	if (run->old)
		form = law_form(history->law, run->form, old_day);
	else
		store_must(report_form(history->law, &ask, &form));
	store_must(report_make(ctx, db, &ask, form, &report));
	agrees = report->n_faults == 0;
	for (size_t i = 0; i < report->rows->n && agrees; i++)
		agrees = row_agrees(history, report, &report->rows->rows[i]);
	*cells += (int)(report->rows->n * (form->n_columns - 1));
	talloc_free(ctx);
	return agrees;
}

/* The first n_runs of them: the list of each cell is a query. */
static bool
all_agree(struct history *history, size_t n_runs, int *cells)
{
	static const struct run runs[] = {
		{ "04", 2025, 9, DETAIL_OFFICERS, 0, false },
		{ "05", 2025, 3, DETAIL_CHILDREN, 0, false },
		{ "01", 2025, 9, DETAIL_CHILDREN, 0, false },
		{ "04", 2025, 9, DETAIL_CHILDREN, 0, false },
		{ "04", 2022, 12, DETAIL_OFFICERS, 0, false },
		{ "04", 2024, 1, DETAIL_CHILDREN, 0, false },
		{ "04", 2024, 12, DETAIL_OFFICERS, 0, false },
		{ "05", 2023, 6, DETAIL_CHILDREN, 0, false },
		{ "05", 2025, 12, DETAIL_OFFICERS, 0, false },
		{ "02", 2024, 3, DETAIL_CHILDREN, 0, false },
		{ "03", 2023, 12, DETAIL_CHILDREN, 0, false },
		{ "03", 2025, 2, DETAIL_CHILDREN, 0, false },
		{ "01", 2024, 12, DETAIL_CHILDREN, 970111, false },
		{ "06", 2025, 9, DETAIL_CHILDREN, 0, true },
		{ "07", 2024, 12, DETAIL_CHILDREN, 0, true },
		{ "02", 2024, 7, DETAIL_CHILDREN, 0, true },
		{ "03", 2025, 12, DETAIL_CHILDREN, 0, true },
		{ "05", 2023, 9, DETAIL_CHILDREN, 0, true },
		{ "04", 2024, 12, DETAIL_OFFICERS, 0,
		  .reading = READING_RESTATED },
		{ "05", 2025, 3, DETAIL_CHILDREN, 0,
		  .reading = READING_RESTATED },
		{ "01", 2024, 12, DETAIL_CHILDREN, 0,
		  .reading = READING_RESTATED },
		{ "03", 2023, 5, DETAIL_CHILDREN, 970111,
		  .reading = READING_RESTATED },
		{ "05", 2024, 12, DETAIL_OFFICERS, 0,
		  .reading = READING_KNOWN },
		{ "04", 2025, 2, DETAIL_CHILDREN, 0, .reading = READING_KNOWN },
		{ "02", 2024, 9, DETAIL_CHILDREN, 0, .reading = READING_KNOWN },
	};
	bool agree = true;

	for (size_t i = 0; i < n_runs && i < ARRAY_LEN(runs); i++)
		agree = run_agrees(history, &runs[i], cells) && agree;
	return agree;
}

/* How many were folded: of all that wait, also of other tests. */
static int64_t
fold(struct history *history, size_t most)
{
	struct db *db = history->test->db;
	int64_t folded;

	store_must(db_begin_write(db));
	store_must(ledger_fold(db, history->law->year_begins, (int64_t)most,
			       &folded));
	store_must(db_commit(db));
	return folded;
}

int
main(void)
{
	static const struct date today = { 2025, 12, 31 };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct history *history = talloc_zero(ctx, struct history);
	int cells = 0;

	history->test = &test;
	history->dice = 2025;
	clear(&test);
	STORE_RUN(&test, SQL_LOOSEN, DB_NO_ARGS);
	STORE_RUN(&test, SQL_ADD_PROVINCE, DB_NO_ARGS);
	STORE_RUN(&test, SQL_ADD_BELOW, DB_NO_ARGS);
	add_officers(&test);
	store_must(law_refresh(history, test.db, NULL, &history->law));
	history->chart = law_chart(history->law, today);
	for (int64_t i = 0; i < MATTERS; i++)
		live(history, i);
	store_must(db_begin_write(test.db));
	store_must(ledger_write(test.db, history->entries, history->n));
	STORE_RUN(&test, SQL_DATE_LEGS, DB_ARGS(DB_INT(FIRST_MATTER)));
	store_must(db_commit(test.db));
	store_check(&test, all_agree(history, 3, &cells),
		    "report_cells_equal_their_lists_unfolded");
	store_check(&test, forms_agree(history),
		    "report_kinds_have_the_sums_of_agencies_unfolded");
	(void)fold(history, history->n / 2);
	store_check(&test, all_agree(history, 3, &cells),
		    "report_cells_equal_their_lists_half_folded");
	while (fold(history, history->n) > 0)
		;
	store_check(&test, all_agree(history, SIZE_MAX, &cells),
		    "report_cells_equal_their_lists_folded");
	store_check(&test, forms_agree(history),
		    "report_kinds_have_the_sums_of_agencies_folded");
	store_check(&test, old_fold_is_summed(history),
		    "report_slices_are_summed_by_the_version_before");
	printf("# %zu legs, %d cells compared\n", history->n, cells);
	clear(&test);
	talloc_free(ctx);
	return test.failed != 0;
}
