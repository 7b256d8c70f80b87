#include "common/base.h"

#include "law/law_keep.h"
#include "portal/entry_list.h"
#include "portal/portal.h"

/* clang-format off */
static const struct route routes[] = {
	{ METHOD_GET,  "", RIGHT_PUBLIC, page_entry_list,
	  ROUTE_KEPT | ROUTE_LIMIT(ALLOW_SEARCH), NULL, &entry_list },
	{ METHOD_GET,  "print", RIGHT_PUBLIC, page_entry_list,
	  ROUTE_LIMIT(ALLOW_EXPORT), NULL, &entry_list },
	{ METHOD_GET,  "entry/#", RIGHT_PUBLIC, page_entry_show,
	  ROUTE_KEPT | ROUTE_LIMIT(ALLOW_ENTRY) },
	{ METHOD_GET,  "figures", RIGHT_PUBLIC, page_figure_list,
	  ROUTE_KEPT },
	{ METHOD_GET,  "keys", RIGHT_PUBLIC, page_key_list, ROUTE_KEPT },
	{ METHOD_GET,  "keys/text", RIGHT_PUBLIC, page_key_text, ROUTE_KEPT },
	{ METHOD_GET,  "support", RIGHT_PUBLIC, page_support_show, 0 },
	{ METHOD_GET,  "support/new", RIGHT_PUBLIC, page_support_new, 0 },
	{ METHOD_POST, "support/new", RIGHT_PUBLIC, page_support_create,
	  ROUTE_WRITES | ROUTE_LIMIT(ALLOW_SEND) },
	{ METHOD_GET,  "support/status", RIGHT_PUBLIC, page_status_edit, 0 },
	/* A POST that only reads, so that the secret stands in no address. */
	{ METHOD_POST, "support/status", RIGHT_PUBLIC, page_status_show,
	  ROUTE_LIMIT(ALLOW_GUESS) },
	{ METHOD_POST, "support/status/reply", RIGHT_PUBLIC,
	  page_reply_create, ROUTE_WRITES | ROUTE_LIMIT(ALLOW_GUESS) },
};

static const struct tab tabs[] = {
	{ "Tra cứu", "", RIGHT_PUBLIC },
	{ "Hỗ trợ trực tuyến", "support", RIGHT_PUBLIC },
	{ "Theo dõi hồ sơ", "support/status", RIGHT_PUBLIC },
	{ "Số liệu", "figures", RIGHT_PUBLIC },
};
/* clang-format on */

static const struct list *const lists[] = { &entry_list };

const struct program portal_program = {
	.name = "portal",
	.schema_needed = 361,
	.routes = routes,
	.n_routes = ARRAY_LEN(routes),
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
	.lists = lists,
	.n_lists = ARRAY_LEN(lists),
	.seals = true,
	.has_sign_in = false,
	.prepare = law_prepare_public,
};
