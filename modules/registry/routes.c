#include "common/base.h"

#include "law/law_keep.h"
#include "registry/alert_list.h"
#include "registry/book_list.h"
#include "registry/entry_list.h"
#include "registry/registry.h"
#include "staff/reach.h"

/* clang-format off */
static const struct route routes[] = {
	LIST_ROUTES("", "", "registry.view", list_page, &entry_list),
	{ METHOD_GET,  "start", RIGHT("registry.view"), waits_page, 0, NULL,
	  &registry_waits },
	LOOKUP_ROUTE("suggest/unit", "registry.view", &reach_units),
	LOOKUP_ROUTE("suggest/officer", "registry.view", &reach_officers),
	{ METHOD_GET,  "entry/#", RIGHT("registry.view"), page_entry_show, 0 },

	{ METHOD_GET,  "entry/#/correct", RIGHT("registry.correct"), page_correction_edit, 0 },
	{ METHOD_POST, "entry/#/correct", RIGHT("registry.correct"), page_correction_record,
	  ROUTE_WRITES },
	{ METHOD_GET,  "entry/#/hide", RIGHT("registry.correct"), page_hiding_edit, 0 },
	{ METHOD_POST, "entry/#/hide", RIGHT("registry.correct"), page_hiding_record,
	  ROUTE_WRITES },
	{ METHOD_GET,  "entry/#/review", RIGHT("registry.correct"), page_review_edit, 0 },
	{ METHOD_POST, "entry/#/review", RIGHT("registry.correct"), page_review_record,
	  ROUTE_WRITES },

	LIST_ROUTES("compare", "compare/", "registry.view", page_alert_list,
		    &compare_list),
	LIST_ROUTES("alerts", "alerts/", "registry.view", page_alert_list,
		    &alert_list),
	LIST_ROUTES("book", "book/", "registry.view", list_page, &book_list),
};

/* What is looked at and leaves a line in the trail. */
static const struct trail trails[] = {
	{ "", "publication.search", "find" },
	LIST_TRAILS("", "publication"),
	{ "entry/#", "publication.view", NULL },
	LIST_TRAILS("compare/", "publication"),
	LIST_TRAILS("alerts/", "publication"),
	{ "book", "matter.search", "find" },
	LIST_TRAILS("book/", "matter"),
};

static const struct tab tabs[] = {
	{ "Việc đang chờ", "start", RIGHT("registry.view") },
	{ "Danh sách công khai", "", RIGHT("registry.view") },
	{ "Cảnh báo", "alerts", RIGHT("registry.view") },
	{ "Đối chiếu", "compare", RIGHT("registry.view") },
	{ "Sổ theo dõi riêng", "book", RIGHT("registry.view") },
};
/* clang-format on */

static const struct list *const lists[] = {
	&entry_list,
	&alert_list,
	&compare_list,
	&book_list,
};

const struct program registry_program = {
	.name = "registry",
	.schema_needed = 755,
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
	.last_change = entry_last_change,
	.gauges = registry_gauges,
};
