#include "common/base.h"

#include "law/law_keep.h"
#include "support/case_list.h"
#include "support/support.h"

/* clang-format off */
static const struct route routes[] = {
	LIST_ROUTES("", "", "support.view", page_case_list, &case_list),
	{ METHOD_GET,  "start", RIGHT("support.view"), waits_page, 0, NULL,
	  &support_waits },
	{ METHOD_GET,  "case/#", RIGHT("support.view"), page_case_show, 0 },
	{ METHOD_GET,  "case/#/step", RIGHTS("support.answer", "support.approve"),
	  page_step_edit, 0 },
	{ METHOD_POST, "case/#/step", RIGHTS("support.answer", "support.approve"),
	  page_step_take, ROUTE_WRITES },
	{ METHOD_GET,  "suggest/agency",
	  RIGHTS("support.answer", "support.approve"), page_lookup_suggest,
	  ROUTE_QUIET, NULL, &step_agencies },
};

/* What is looked at and leaves a line in the trail. */
static const struct trail trails[] = {
	{ "", "support.search", "find" },
	LIST_TRAILS("", "support"),
	{ "case/#", "support.view", NULL },
};

static const struct tab tabs[] = {
	{ "Việc đang chờ", "start", RIGHT("support.view") },
	{ "Hồ sơ hỗ trợ trực tuyến", "", RIGHT("support.view") },
};
/* clang-format on */

static const struct list *const lists[] = { &case_list };

const struct program support_program = {
	.name = "support",
	.schema_needed = 673,
	.routes = routes,
	.n_routes = ARRAY_LEN(routes),
	.trails = trails,
	.n_trails = ARRAY_LEN(trails),
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
	.lists = lists,
	.n_lists = ARRAY_LEN(lists),
	.has_sign_in = true,
	.prepare = law_prepare,
	.last_change = case_last_change,
};
