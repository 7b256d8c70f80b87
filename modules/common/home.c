#include "common/base.h"

#include "common/home.h"

#include "common/app.h"
#include "common/paths.h"
#include "common/session.h"

/*
 * Where the day begins, by what one is there to do; the first that is allowed
 * and installed. Who acts on dossiers, gives them out or decides on them
 * begins with them; who registers judgments with these; who answers with what
 * was asked; who draws up the statistics with these; then who may look only;
 * last who has no right so far.
 */
static const struct {
	const char *program;
	const char *const *any; /* rights */
	const char *path;	/* "/PROGRAM/..." */
} homes[] = {
	{ "enforcement", RIGHTS("matter.act", "matter.assign", "matter.decide"),
	  PATH_START },
	{ "intake", RIGHT("judgment.write"), "/intake/start" },
	{ "support", RIGHT("support.answer"), "/support/start" },
	{ "reports", RIGHT("report.export"), "/reports/start" },
	{ "enforcement", RIGHT("matter.view"), PATH_START },
	{ "intake", RIGHT("judgment.view"), "/intake/start" },
	{ "registry", RIGHT("registry.view"), "/registry/start" },
	{ "reports", RIGHT("report.view"), "/reports/start" },
	{ "support", RIGHT("support.view"), "/support/start" },
	{ "accounts", RIGHT("account.view"), "/accounts/start" },
	{ "accounts", RIGHT_SIGNED_IN, "/accounts/" },
};

/* Dossiers first: their search leads on to judgments that have none. */
static const struct {
	const char *program;
	const char *const *any; /* rights */
	const char *action;
	const char *name;
	const char *label;
	const char *hint;
} searches[] = {
	{ "enforcement", RIGHT("matter.view"), PATH_MATTER_SEARCH, "q",
	  "Tìm số quyết định, số bản án, họ tên", "Tìm số, họ tên" },
	{ "intake", RIGHT("judgment.view"), PATH_JUDGMENTS, "q",
	  "Tìm số bản án, tòa án, họ tên", "Tìm số, họ tên" },
	{ "registry", RIGHT("registry.view"), "/registry/", "find",
	  "Tìm số quyết định, họ tên người phải thi hành án",
	  "Tìm số, họ tên" },
	{ "support", RIGHT("support.view"), "/support/", "find",
	  "Tìm mã hồ sơ hỗ trợ, người gửi", "Tìm mã, người gửi" },
	{ "accounts", RIGHT("account.view"), "/accounts/", "q",
	  "Tìm tài khoản theo họ tên, tên đăng nhập", "Tìm tài khoản" },
};

const char *
home_path(struct request *req)
{
	for (size_t i = 0; i < ARRAY_LEN(homes); i++) {
		if (request_has_program(req, homes[i].program) &&
		    right_held(homes[i].any, req->session))
			return homes[i].path;
	}
	return talloc_asprintf(req, "/%s/", req->app->program->name);
}

void
home_search_view(struct view *view, const struct request *req)
{
	struct view *search;

	for (size_t i = 0; i < ARRAY_LEN(searches); i++) {
		if (!request_has_program(req, searches[i].program) ||
		    !right_held(searches[i].any, req->session))
			continue;
		search = view_node(view, "Search");
		view_text(search, "Action", searches[i].action);
		view_text(search, "Name", searches[i].name);
		view_text(search, "Label", searches[i].label);
		view_text(search, "Hint", searches[i].hint);
		return;
	}
}

void
home_sign_in_view(struct view *view, const struct request *req)
{
	for (size_t i = 0; i < ARRAY_LEN(homes); i++) {
		if (!request_has_program(req, homes[i].program))
			continue;
		view_format(view, "Site.SignIn", "/%s/sign-in",
			    homes[i].program);
		return;
	}
}
