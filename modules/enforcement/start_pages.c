#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/view.h"
#include "enforcement/start_store.h"

/*
 * What may wait for somebody, most pressing first. Who carries matters himself
 * is told of his own, everybody else of those in the scope of the right; each
 * figure is the way to its list.
 */
/* clang-format off */
static const struct {
	enum start_wait wait;
	const char *label;
	const char *right;
	const char *list; /* NULL: of the list of matters that wait so ... */
	const char *as;   /* ... which the filter calls by this word */
} waits[] = {
	{ START_DECIDE, "Chờ ra quyết định (nhận trong 30 ngày)", "matter.decide",
	  PATH_PENDING, NULL },
	{ START_ASSIGN, "Chờ phân công Chấp hành viên", "matter.assign",
	  "/enforcement/assign", NULL },
	{ START_OVER, "Quá hạn", "matter.view", NULL, "over" },
	{ START_WEEK, "Đến hạn trong 7 ngày", "matter.view", NULL, "week" },
	{ START_HELD, "Chưa chi trả", "matter.view", NULL, "held" },
	{ START_NONE, "Không có hạn kế tiếp", "matter.view", NULL, "none" },
};
/* clang-format on */

static void
wait_view(struct view *view, size_t i, bool own, int64_t n)
{
	struct view *row = view_row(view, "Waits");

	view_text(row, "Label", waits[i].label);
	view_flag(row, "Late", waits[i].wait == START_OVER && n > 0);
	if (n > START_COUNT_MAX)
		view_format(row, "Count", "hơn %d", START_COUNT_MAX);
	else
		view_count(row, "Count", n);
	if (waits[i].list)
		view_href(row, "Href", "%s", waits[i].list);
	else
		view_format(row, "Href", "/enforcement/%s?wait=%s",
			    own ? "" : "unit", waits[i].as);
}

/* GET /enforcement/start: how much waits for whoever asks. */
struct err *
page_start_show(struct request *req)
{
	const struct session *session = req->session;
	struct view *view = view_new(req, "Việc đang chờ");

	for (size_t i = 0; i < ARRAY_LEN(waits); i++) {
		bool own = !waits[i].list && session->officer_id;
		struct scope scope;
		int64_t n;
		struct err *e;

		if (!session_may(session, waits[i].right))
			continue;
		scope = session_scope(req, session, waits[i].right);
		if (own)
			scope.officer_id = session->officer_id;
		e = start_count(req, &scope, waits[i].wait, &n);
		if (e)
			return e;
		wait_view(view, i, own, n);
	}
	view_text(view, "Page.Lead",
		  session->officer_id
			  ? "Việc do tài khoản này tổ chức thi hành."
			  : "Việc trong phạm vi được giao theo dõi.");
	return request_render(req, view, "enforcement/start_show.cs");
}
