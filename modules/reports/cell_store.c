#include "common/base.h"

#include "reports/cell_store.h"

/*
 * The weights travel as one JSON text, because a column has as many as the
 * law says. Legs come from an index that holds all that is read here; sum and
 * count of the whole list come with its page.
 */
static const char SQL_LIST_MATTERS[] =
	"SELECT p.matter_id, p.value, p.other, p.n, p.total, p.other_total,"
	" m.number, m.decided_on, m.debtor_names, u.name, o.name, a.label"
	" FROM (SELECT f.matter_id, f.value, f.other, COUNT(*) OVER () AS n,"
	"  SUM(f.value) OVER () AS total, SUM(f.other) OVER () AS other_total"
	"  FROM (SELECT STRAIGHT_JOIN l.matter_id,"
	"   SUM(IF(l.effective_on < ?, w.before_times, w.during_times)"
	"    * IF(?, l.matters, l.dong)) AS value,"
	"   SUM(IF(l.effective_on < ?, w.other_before, w.other_during)"
	"    * IF(?, l.matters, l.dong)) AS other"
	"   FROM unit v"
	"   JOIN JSON_TABLE(?, '$[*]' COLUMNS (account_id INT PATH '$[0]',"
	"    before_times INT PATH '$[1]', during_times INT PATH '$[2]',"
	"    other_before INT PATH '$[3]', other_during INT PATH '$[4]')) w"
	"   JOIN ledger_leg l ON l.unit_id = v.id"
	"    AND l.account_id = w.account_id AND l.effective_on <= ?"
	"   WHERE v.path LIKE ? AND v.path LIKE ?"
	"   AND (l.effective_on >= ? OR w.before_times <> 0"
	"    OR w.other_before <> 0)"
	"   AND (? = 0 OR l.officer_id = ?) AND (? = 0 OR l.officer_id = 0)"
	"   GROUP BY l.matter_id HAVING value <> 0 OR other <> 0) f"
	"  ORDER BY f.value DESC, f.matter_id LIMIT ? OFFSET ?) p"
	" LEFT JOIN matter m ON m.id = p.matter_id"
	" LEFT JOIN unit u ON u.id = m.unit_id"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" LEFT JOIN ledger_account a ON a.id = m.account_id"
	" ORDER BY p.value DESC, p.matter_id";

static const struct report_weight *
find_weight(const struct report_weight *weights, size_t n, int account)
{
	for (size_t i = 0; i < n; i++) {
		if (weights[i].account == account)
			return &weights[i];
	}
	return NULL;
}

static char *
append_weights(char *json, int account, const struct report_weight *weight,
	       const struct report_weight *other)
{
	return talloc_asprintf_append(
		json, "%s[%d,%d,%d,%d,%d]", json[1] ? "," : "", account,
		weight ? weight->before : 0, weight ? weight->during : 0,
		other ? other->before : 0, other ? other->during : 0);
}

/* [[account, before, during, other before, other during], ...] */
static char *
weights_json(TALLOC_CTX *ctx, const struct cell_question *question)
{
	char *json = talloc_strdup(ctx, "[");

	for (size_t i = 0; i < question->n_weights; i++) {
		const struct report_weight *weight = &question->weights[i];

		json = append_weights(json, weight->account, weight,
				      find_weight(question->others,
						  question->n_others,
						  weight->account));
	}
	for (size_t i = 0; i < question->n_others; i++) {
		const struct report_weight *other = &question->others[i];

		if (!find_weight(question->weights, question->n_weights,
				 other->account))
			json = append_weights(json, other->account, NULL,
					      other);
	}
	return talloc_strdup_append(json, "]");
}

/* The units of the part as a LIKE pattern: paths hold digits and "/". */
static const char *
path_pattern(TALLOC_CTX *ctx, const struct cell_question *question)
{
	static const char *const endings[] = {
		[CELL_TREE] = "%",
		[CELL_OFFICE] = "",
		[CELL_BELOW] = "_%",
	};

	return talloc_asprintf(ctx, "%s%s", question->range.path,
			       endings[question->part]);
}

MUST_CHECK static struct err *
query_page(TALLOC_CTX *ctx, struct db *db, const struct cell_question *question,
	   int64_t first, int64_t limit, struct db_rows **rows)
{
	const struct report_range *range = &question->range;

	return db_query(db, ctx, SQL_LIST_MATTERS, rows,
			DB_ARGS(DB_DATE(range->from), DB_INT(range->in_matters),
				DB_DATE(range->from), DB_INT(range->in_matters),
				DB_TEXT(weights_json(ctx, question)),
				DB_DATE(range->to),
				DB_TEXT(path_pattern(ctx, question)),
				DB_TEXT(range->scope), DB_DATE(range->from),
				DB_INT(range->officer_id),
				DB_INT(range->officer_id),
				DB_INT(question->of_nobody), DB_INT(limit),
				DB_INT(first)));
}

static void
read_lines(struct cell_list *list, const struct db_rows *rows)
{
	list->n = rows->count;
	list->lines =
		talloc_array(list, struct cell_line, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		list->lines[i] = (struct cell_line){
			.matter_id = db_int(rows, i, 0),
			.value = db_int(rows, i, 1),
			.other = db_int(rows, i, 2),
			.number = db_text(rows, i, 6),
			.decided_on = db_date(rows, i, 7),
			.debtors = db_text(rows, i, 8),
			.unit = db_text(rows, i, 9),
			.officer = db_text(rows, i, 10),
			.state = db_text(rows, i, 11),
		};
	if (rows->count == 0)
		return;
	list->count = db_int(rows, 0, 3);
	list->sum = db_int(rows, 0, 4);
	list->other_sum = db_int(rows, 0, 5);
}

struct err *
cell_matters(TALLOC_CTX *ctx, struct db *db,
	     const struct cell_question *question, int64_t page,
	     int64_t page_size, struct cell_list **list)
{
	struct cell_list *found = talloc_zero(ctx, struct cell_list);
	struct db_rows *rows;
	bool past;
	struct err *e;

	found->first = (page - 1) * page_size;
	e = query_page(found, db, question, found->first, page_size, &rows);
	past = !e && rows->count == 0 && found->first > 0;
	/* Behind the end no row tells how many there are. */
	if (past)
		e = query_page(found, db, question, 0, 1, &rows);
	if (e)
		return e;
	read_lines(found, rows);
	if (past)
		found->n = 0;
	*list = found;
	return NULL;
}
