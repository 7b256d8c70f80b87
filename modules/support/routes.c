#include "common/base.h"

#include "law/law_keep.h"
#include "support/support.h"

/* clang-format off */
static const struct route routes[] = {
	{ METHOD_GET,  "", RIGHT("support.view"), page_case_list, 0 },
	{ METHOD_GET,  "export", RIGHT("support.view"), page_case_export,
	  ROUTE_LIMIT(ALLOW_EXPORT) },
	{ METHOD_GET,  "case/#", RIGHT("support.view"), page_case_show, 0 },
	{ METHOD_GET,  "case/#/step", RIGHTS("support.answer", "support.approve"),
	  page_step_edit, 0 },
	{ METHOD_POST, "case/#/step", RIGHTS("support.answer", "support.approve"),
	  page_step_take, ROUTE_WRITES },
};

/* What is looked at and leaves a line in the trail. */
static const struct trail trails[] = {
	{ "", "support.search", "find" },
	{ "export", "support.export", NULL },
	{ "case/#", "support.view", NULL },
};

static const struct tab tabs[] = {
	{ "Hồ sơ hỗ trợ trực tuyến", "", RIGHT("support.view") },
};
/* clang-format on */

const struct program support_program = {
	.name = "support",
	.schema_needed = 213,
	.routes = routes,
	.n_routes = ARRAY_LEN(routes),
	.trails = trails,
	.n_trails = ARRAY_LEN(trails),
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
	.has_sign_in = true,
	.prepare = law_prepare,
};
