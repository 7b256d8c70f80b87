#include "common/base.h"

#include "accounts/account_list.h"
#include "accounts/accounts.h"
#include "accounts/pattern_store.h"
#include "common/session.h"

/* Patterns.Open: odd patterns that nobody has looked at, for who may. This is
 * the page that administrators come to. */
MUST_CHECK static struct err *
patterns_to_view(struct request *req, struct view *view)
{
	struct scope scope;
	int64_t n;
	struct err *e;

	if (!session_may(req->session, "audit.view"))
		return NULL;
	scope = session_scope(req, req->session, "audit.view");
	e = pattern_total(req, req->db, scope.path_like, &n);
	if (!e && n > 0)
		view_count(view, "Patterns.Open", n);
	return e;
}

/* GET /accounts/ : who may see no accounts but his own is led there. */
struct err *
page_account_list(struct request *req)
{
	struct list_query *query;
	struct view *view;
	struct err *e;

	if (!session_may(req->session, "account.view"))
		return request_redirect(req, "/accounts/me");
	req->scope = session_scope(req, req->session, "account.view");
	e = list_open(req, &query);
	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (e)
		return e;
	view = list_view(query);
	for (size_t i = 0; i < query->n_rows; i++) {
		const struct account_line *line = list_row(query, i);

		view_flag(list_row_node(view, i), "Faded", !line->active);
	}
	e = patterns_to_view(req, view);
	return e ? e : request_render(req, view, "accounts/account_list.cs");
}
