#include "common/base.h"

#include "reports/cell.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "reports/report_words.h"
#include "staff/unit.h"

/* Where a column stands whose heads the cell gives. */
enum { AT_VALUE = 6, AT_OTHER = 7 };

/* Of a ratio: two values. */
#define OF_RATIO 1

/* ---- Columns ---- */

static void
show_number(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct cell_line *line = row;

	if (session_may(query->req->session, "matter.view") &&
	    request_has_program(query->req, "enforcement"))
		cell->href = talloc_asprintf(ctx, PATH_MATTER, line->matter_id);
}

#define AT(member) offsetof(struct cell_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "number", "Số quyết định", COLUMN_TEXT, IN_ALL | NAME, AT(number),
	  .show = show_number, .width = 24 },
	{ "decided", "Ngày ra quyết định", COLUMN_DATE, IN_ALL,
	  AT(decided_on) },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .width = 40 },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .width = 44 },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_ALL, AT(officer),
	  .none = OFFICER_NONE, .width = 26 },
	{ "state", "Tình trạng hiện nay", COLUMN_TEXT, IN_ALL, AT(state) },
	[AT_VALUE] = { "value", "Trong ô này", COLUMN_MONEY, IN_ALL,
	  AT(value) },
	[AT_OTHER] = { "other", "Số chia", COLUMN_MONEY, IN_ALL, AT(other),
	  .when = OF_RATIO },
	{ "key", NULL, COLUMN_MADE, 0, .sort = "" },
};

#undef AT
#define AT(member) .at = offsetof(struct asked, member)

static const struct list_filter filters[] = {
	{ { "form", "Biểu", FIELD_LINE, 0, .max = 10, AT(form) },
	  .given = true },
	{ { "unit", "Đơn vị", FIELD_LINE, 0, .max = 20, AT(unit) },
	  .given = true },
	{ { "year", "Năm thống kê", FIELD_INT, 0, .max = 2190, AT(year) },
	  .given = true },
	{ { "month", "Kỳ", FIELD_INT, 0, .max = 12, AT(month) },
	  .given = true },
	{ { "detail", "Chi tiết", FIELD_LINE, 0, .max = 10, AT(detail) },
	  .given = true },
	{ { "officer", "Chấp hành viên", FIELD_LINE, 0, .max = 20,
	    AT(officer) }, .given = true },
	{ { "reading", "Cách tính", FIELD_LINE, 0, .max = 10, AT(reading) },
	  .given = true },
	{ { "known", "Đến hết ngày", FIELD_DATE, 0, AT(known) },
	  .given = true },
	{ { "part", "Phần", FIELD_LINE, 0, .max = 10, AT(part) },
	  .given = true },
	{ { "column", "Cột", FIELD_LINE, 0, .max = 10, AT(column) },
	  .given = true },
	{ { "identity", "Đẳng thức", FIELD_LINE, 0, .max = 10, AT(identity) },
	  .given = true },
	{ { "row", "Dòng", FIELD_LINE, 0, .max = 10, AT(row) },
	  .given = true },
};
/* clang-format on */

/* ---- Rows ---- */

/* "12.345~678" in an address: unit, officer, matter. */
static bool
take_key(const struct list_turn *turn, struct cell_key *key)
{
	const char *dot = strchr(turn->key, '.');
	char *unit;
	bool well;

	if (!dot)
		return false;
	unit = talloc_strndup(NULL, turn->key, (size_t)(dot - turn->key));
	key->matter_id = turn->id;
	well = text_to_int(unit, &key->unit_id) &&
	       text_to_int(dot + 1, &key->officer_id);
	talloc_free(unit);
	return well;
}

static const char *
key_of(TALLOC_CTX *ctx, const struct cell_key *key)
{
	char *text = talloc_asprintf(ctx, "%" PRId64 ".%" PRId64, key->unit_id,
				     key->officer_id);

	return list_key(ctx, key->matter_id, text);
}

static struct err *
find(TALLOC_CTX *ctx, struct list_query *query, const struct list_turn *turn,
     struct list_found *found)
{
	const struct report_cell *cell = query->of;
	struct cell_turn members_turn = { .backwards = turn->backwards,
					  .limit = turn->limit };
	struct db *db = query->req->db;
	struct cell_member *members;
	struct cell_line *lines;
	struct cell_key key;
	struct err *e;

	if (turn->key && !take_key(turn, &key))
		return err_new(ERR_INPUT, NULL, "TH5160: no key of a cell");
	members_turn.from = turn->key ? &key : NULL;
	e = cell_members(ctx, db, query->req->law, &cell->question,
			 &members_turn, &members, &found->n);
	if (e || turn->counts)
		return e;
	e = cell_lines(ctx, db, query->req->law, members, found->n, &lines);
	if (e)
		return e;
	found->rows = lines;
	found->keys = talloc_array(ctx, const char *, (unsigned)found->n + 1);
	for (size_t i = 0; i < found->n; i++)
		found->keys[i] = key_of(ctx, &members[i].key);
	return NULL;
}

/* clang-format off */
const struct list cell_list = {
	.path = "cell", .title = "Việc trong một ô của biểu", .noun = "việc",
	.empty = "Không có việc nào trong ô này.", .file = "viec-trong-o",
	.row = LIST_ROW(struct cell_line, columns), .order = "key",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct asked), .find = find,
};
/* clang-format on */

/* ---- The list of one cell ---- */

static const char *
head_of(TALLOC_CTX *ctx, const struct report_cell *cell,
	const struct law_column *column)
{
	return talloc_asprintf(ctx, "%s (%s)",
			       column ? column->label : "Chênh lệch",
			       cell->form->in_matters ? "việc" : "đồng");
}

/* The list with the heads and the name of its file that this cell gives. */
static const struct list *
list_of(TALLOC_CTX *ctx, const struct report_cell *cell)
{
	struct list *made = talloc_memdup(ctx, &cell_list, sizeof(*made));
	struct column *named = talloc_memdup(made, columns, sizeof(columns));

	named[AT_VALUE].label = head_of(made, cell, cell->value_column);
	if (cell->other_column)
		named[AT_OTHER].label = head_of(made, cell, cell->other_column);
	made->row.columns = named;
	made->file = talloc_asprintf(
		made, "%s-%s", words_file(made, &cell->ask),
		cell->column ? cell->column->code : cell->identity->code);
	return made;
}

struct err *
cell_open(struct request *req, struct list_query **opened,
	  struct report_cell **cell)
{
	struct list_query *query;
	struct err *e = list_open(req, &query);

	if (!e)
		e = cell_read(req, query->form, query->in, cell);
	if (e)
		return e;
	query->of = *cell;
	query->list = list_of(query, *cell);
	query->has = (*cell)->other_column ? OF_RATIO : 0;
	query->title = talloc_asprintf(query, "%s – %s, %s, %s", (*cell)->what,
				       (*cell)->who,
				       words_form(query, (*cell)->form),
				       words_period(query, &(*cell)->ask));
	*opened = query;
	return NULL;
}
