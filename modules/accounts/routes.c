#include "common/base.h"

#include "accounts/account_list.h"
#include "accounts/accounts.h"
#include "accounts/audit_list.h"
#include "accounts/job_list.h"
#include "accounts/pattern_list.h"
#include "law/law_keep.h"
#include "staff/reach.h"

/* clang-format off */
static const struct route routes[] = {
	{ METHOD_GET,  "", RIGHT_SIGNED_IN, page_account_list, 0, NULL,
	  &account_list },
	LIST_FILES("", "account.view", page_account_list, &account_list),
	{ METHOD_GET,  "start", RIGHT("account.view"), waits_page, 0, NULL,
	  &accounts_waits },
	LOOKUP_ROUTE("suggest/unit", "account.view", &reach_units),
	{ METHOD_GET,  "account/new", RIGHT("account.manage"), page_account_new, 0 },
	{ METHOD_POST, "account/new", RIGHT("account.manage"), page_account_create,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#", RIGHT("account.view"), page_account_show, 0 },
	{ METHOD_GET,  "account/#/edit", RIGHT("account.manage"), page_account_edit, 0 },
	{ METHOD_POST, "account/#/edit", RIGHT("account.manage"), page_account_change,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#/disable", RIGHT("account.manage"), page_disabling_ask, 0 },
	{ METHOD_POST, "account/#/disable", RIGHT("account.manage"), page_disabling_do,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#/enable", RIGHT("account.manage"), page_enabling_ask, 0 },
	{ METHOD_POST, "account/#/enable", RIGHT("account.manage"), page_enabling_do,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#/reset", RIGHT("account.manage"), page_reset_ask, 0 },
	{ METHOD_POST, "account/#/reset", RIGHT("account.manage"), page_reset_do,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#/sessions", RIGHT("account.manage"), page_ending_ask, 0 },
	{ METHOD_POST, "account/#/sessions", RIGHT("account.manage"), page_ending_do,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#/waits", RIGHT("account.manage"), page_waits_ask, 0 },
	{ METHOD_POST, "account/#/waits", RIGHT("account.manage"), page_waits_do,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#/role", RIGHT("account.manage"), page_role_new, 0 },
	{ METHOD_POST, "account/#/role", RIGHT("account.manage"), page_role_grant,
	  ROUTE_WRITES },
	{ METHOD_GET,  "account/#/role/#", RIGHT("account.manage"), page_role_ask, 0 },
	{ METHOD_POST, "account/#/role/#", RIGHT("account.manage"), page_role_revoke,
	  ROUTE_WRITES },
	{ METHOD_GET,  "units", RIGHT_SIGNED_IN, page_unit_list, 0 },
	{ METHOD_GET,  "unit/#/contact", RIGHT("account.manage"), page_contact_edit, 0 },
	{ METHOD_POST, "unit/#/contact", RIGHT("account.manage"), page_contact_change,
	  ROUTE_WRITES },
	LIST_ROUTES("audit", "audit/", "audit.view", list_page, &audit_list),
	LIST_ROUTES("patterns", "patterns/", "audit.view", list_page, &pattern_list),
	{ METHOD_GET,  "pattern/#", RIGHT("audit.view"), page_pattern_show, 0,
	  NULL, &pattern_lines },
	{ METHOD_POST, "pattern/#", RIGHT("audit.view"), page_pattern_review,
	  ROUTE_WRITES, NULL, &pattern_lines },
	LIST_TAKEN("pattern/#/", "audit.view", page_pattern_show,
		   &pattern_lines),
	{ METHOD_GET,  "me", RIGHT_SIGNED_IN, page_me_show, 0 },
	{ METHOD_GET,  "delegation", RIGHT("matter.delegate"),
	  page_delegation_list, 0 },
	{ METHOD_POST, "delegation", RIGHT("matter.delegate"),
	  page_delegation_give, ROUTE_WRITES },
	{ METHOD_POST, "delegation/#", RIGHT("matter.delegate"),
	  page_delegation_end, ROUTE_WRITES },
	{ METHOD_GET,  "me/edit", RIGHT_SIGNED_IN, page_me_edit, 0 },
	{ METHOD_POST, "me/edit", RIGHT_SIGNED_IN, page_me_change, ROUTE_WRITES },
	{ METHOD_GET,  "me/sessions", RIGHT_SIGNED_IN, page_me_ask, 0 },
	{ METHOD_POST, "me/sessions", RIGHT_SIGNED_IN, page_me_end, ROUTE_WRITES },
	LIST_ROUTES("jobs", "jobs/", "signed-in", list_page, &accounts_jobs),
	{ METHOD_GET,  "job/#", RIGHT_SIGNED_IN, page_job_show, 0 },
	{ METHOD_POST, "job/#", RIGHT_SIGNED_IN, page_job_stop, ROUTE_WRITES },
};

/* What is looked at and leaves a line in the trail. */
static const struct trail trails[] = {
	{ "", "account.search", "q" },
	LIST_TRAILS("", "account"),
	{ "account/#", "account.view", NULL },
	{ "audit", "audit.view", NULL },
	LIST_TRAILS("audit/", "audit"),
	LIST_TRAILS("jobs/", "job"),
	LIST_TRAILS("patterns/", "pattern"),
	LIST_TRAILS("pattern/#/", "pattern"),
	{ "job/#", "job.view", NULL },
	{ "pattern/#", "pattern.view", NULL },
};

static const struct tab tabs[] = {
	{ "Việc đang chờ", "start", RIGHT("account.view") },
	{ "Danh sách tài khoản", "", RIGHT("account.view") },
	{ "Tạo tài khoản", "account/new", RIGHT("account.manage") },
	{ "Cơ cấu đơn vị", "units", RIGHT_SIGNED_IN },
	{ "Ủy quyền ký", "delegation", RIGHT("matter.delegate") },
	{ "Nhật ký", "audit", RIGHT("audit.view") },
	{ "Dấu hiệu bất thường", "patterns", RIGHT("audit.view") },
	{ "Tài khoản của tôi", "me", RIGHT_SIGNED_IN },
	{ "Việc đang chạy của tôi", "jobs", RIGHT_SIGNED_IN },
};
/* clang-format on */

static const struct list *const lists[] = { &account_list, &audit_list,
					    &accounts_jobs, &pattern_list,
					    &pattern_lines };

const struct program accounts_program = {
	.name = "accounts",
	.schema_needed = 673,
	.routes = routes,
	.n_routes = ARRAY_LEN(routes),
	.trails = trails,
	.n_trails = ARRAY_LEN(trails),
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
	.lists = lists,
	.n_lists = ARRAY_LEN(lists),
	.gauges = accounts_gauges,
	.has_sign_in = true,
	.prepare = law_prepare,
	.last_change = audit_last_change,
};
