#include "common/base.h"

#include "intake/import_list.h"

/* What is wrong in the file of an import, by line. */
struct fault_line {
	int64_t line; /* 0: of the file itself, and the reason tells where */
	const char *dossier, *field, *reason;
};

bool
fault_list_has_dossiers(const struct list_query *query)
{
	for (size_t i = 0; i < query->n_rows; i++) {
		const struct fault_line *fault = list_row(query, i);

		if (fault->line > 0)
			return true;
	}
	return false;
}

static void
bind_import(const struct list_query *query, struct list_args *args)
{
	list_bind_int(args, query->req->id);
}

static void
show_line(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	  struct cell *cell)
{
	const struct fault_line *fault = row;

	(void)query;
	if (fault->line == 0)
		cell->text = "Cả tệp";
	else if (!cell->text)
		cell->text = talloc_asprintf(ctx, "%" PRId64, fault->line);
}

#define AT(member) .at = offsetof(struct fault_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "line", "Dòng", COLUMN_COUNT, IN_PAGE | IN_PRINT, AT(line),
	  .sql = "f.line", .sort = "f.line", .show = show_line },
	{ "place", "Dòng", COLUMN_MADE, IN_FILE, .show = show_line },
	{ "dossier", "Hồ sơ", COLUMN_TEXT, IN_ALL | NAME, AT(dossier),
	  .sql = "f.dossier", .width = 24 },
	{ "field", "Mục", COLUMN_TEXT, IN_ALL, AT(field), .sql = "f.field" },
	{ "reason", "Lý do", COLUMN_TEXT, IN_ALL, AT(reason),
	  .sql = "f.reason", .width = 80 },
};

static const struct list_source source = {
	"import_fault f FORCE INDEX (import_fault_job)", "f.job_id = ?",
	bind_import,
};

const struct list fault_list = {
	.path = "import/#", .title = "Lỗi theo dòng của tệp", .noun = "lỗi",
	.empty = "Không có lỗi nào.", .file = "loi-nhap-tu-tep",
	.row = LIST_ROW(struct fault_line, columns), .order = "line",
	.counted = true, .sources = &source, .n_sources = 1, .id = "f.id",
	.joins = "",
};
/* clang-format on */
