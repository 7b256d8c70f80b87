#include "common/base.h"

#include "law/law_keep.h"
#include "reports/cell.h"
#include "reports/late_list.h"
#include "reports/reports.h"
#include "reports/schema.h"
#include "staff/reach.h"

/* clang-format off */
static const struct route routes[] = {
	{ METHOD_GET, "start", RIGHT("report.view"), waits_page, 0, NULL,
	  &reports_waits },
	{ METHOD_GET, "", RIGHT("report.view"), page_report_show, 0 },
	LOOKUP_ROUTE("suggest/unit", "report.view", &reach_units),
	{ METHOD_GET, "csv", RIGHT("report.export"), page_report_csv,
	  ROUTE_LIMIT(ALLOW_EXPORT) },
	{ METHOD_GET, "xlsx", RIGHT("report.export"), page_report_xlsx,
	  ROUTE_LIMIT(ALLOW_EXPORT) },
	{ METHOD_GET, "period", RIGHT("report.export"), page_period_show, 0 },
	{ METHOD_POST, "period/move", RIGHT("report.export"), page_period_move,
	  ROUTE_WRITES },
	LIST_ROUTES("late", "late/", "report.view", list_page, &late_list),
	{ METHOD_GET, "cell", RIGHT("report.view"), page_cell_list, 0, NULL,
	  &cell_list },
	LIST_FILES("cell/", "report.export", page_cell_list, &cell_list),
};

/* What is looked at and leaves a line in the trail. */
static const struct trail trails[] = {
	{ "csv", "report.export", NULL },
	{ "xlsx", "report.export", NULL },
	LIST_TRAILS("cell/", "report"),
	LIST_TRAILS("late/", "report"),
};

static const struct tab tabs[] = {
	{ "Việc đang chờ", "start", RIGHT("report.view") },
	{ "Biểu thống kê", "", RIGHT("report.view") },
	{ "Khóa số liệu", "period", RIGHT("report.export") },
	{ "Ghi muộn", "late", RIGHT("report.view") },
};
/* clang-format on */

static const struct list *const lists[] = { &cell_list, &late_list };

const struct program reports_program = {
	.name = "reports",
	.schema_needed = REPORTS_SCHEMA,
	.routes = routes,
	.n_routes = ARRAY_LEN(routes),
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
	.lists = lists,
	.n_lists = ARRAY_LEN(lists),
	.trails = trails,
	.n_trails = ARRAY_LEN(trails),
	.has_sign_in = true,
	.prepare = law_prepare,
	.gauges = reports_gauges,
};
