#include "common/base.h"

#include "intake/import_list.h"

#include "common/text.h"
#include "intake/import_view.h"
#include "staff/reach.h"

struct import_filters {
	const char *unit; /* code */
	const char *state;
};

enum { OF_UNITS = 1 };

/* ---- Columns ---- */

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct import_line *line = row;

	(void)ctx;
	(void)query;
	cell->text = import_state_words(&line->import, &cell->status);
}

#define AT(member) offsetof(struct import_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(import.job.object_id),
	  .sql = "j.object_id" },
	{ "mode", NULL, COLUMN_TEXT, 0, AT(import.mode), .sql = "i.mode" },
	{ "file", "Tệp", COLUMN_TEXT, IN_ALL | NAME, AT(import.job.title),
	  .sql = "j.title", .to = "/intake/import/",
	  .to_at = AT(import.job.object_id), .width = 40 },
	{ "at", "Gửi lúc", COLUMN_TIME, IN_ALL, AT(import.job.created_at),
	  .sql = "j.created_at", .sort = "j.id", .falls = true },
	{ "who", "Người gửi", COLUMN_TEXT, IN_ALL | NARROW,
	  AT(import.job.account_name), .sql = "a.name",
	  .none = IMPORT_BY_COMMAND },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
	{ "dossiers", "Hồ sơ", COLUMN_COUNT, IN_ALL,
	  AT(import.counts.dossiers), .sql = "i.dossiers" },
	{ "done", "Đã ghi", COLUMN_COUNT, IN_ALL, AT(import.counts.done),
	  .sql = "i.dossiers_done" },
	{ "same", "Không đổi", COLUMN_COUNT, IN_ALL | NARROW,
	  AT(import.counts.same), .sql = "i.dossiers_same" },
	{ "faulty", "Lỗi", COLUMN_COUNT, IN_ALL, AT(import.counts.faulty),
	  .sql = "i.dossiers_faulty" },
	{ "state", "Tình trạng", COLUMN_TEXT, IN_ALL, AT(import.job.state),
	  .sql = "j.state", .show = show_state, .width = 24 },
};
/* clang-format on */

/* ---- Where rows come from ---- */

static struct err *
choose(struct list_query *query)
{
	const struct import_filters *in = query->in;
	struct err *e = NULL;

	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	return e;
}

#undef AT
#define AT(member) .at = offsetof(struct import_filters, member)

/* clang-format off */
/* Few kinds of work have jobs: the newest of all are the newest imports. */
static const struct list_source source = {
	"job j", "j.kind = '" JOB_IMPORT "'", NULL
};

static const struct list_filter filters[] = {
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "state", "Tình trạng", FIELD_CODE, 0, AT(state) },
	  .where = "j.state = ?",
	  .choices = import_states, .n_choices = IMPORT_STATES },
};

const struct list import_list = {
	.path = "import", .title = "Nhập hồ sơ từ tệp",
	.noun = "lần nhập", .file = "nhap-tu-tep",
	.empty = "Chưa có lần nhập nào.", .page = "intake/import_list.cs",
	.row = LIST_ROW(struct import_line, columns), .order = "at",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct import_filters),
	.sources = &source, .n_sources = 1, .id = "j.id",
	.joins = " JOIN import_job i ON i.id = j.object_id"
		 " JOIN unit u ON u.id = j.unit_id"
		 " LEFT JOIN account a ON a.id = j.account_id",
	.unit = "j.unit_id", .declare = reach_declare, .choose = choose,
};
/* clang-format on */
