#include "common/base.h"

#include "common/view.h"

#include "common/app.h"
#include "common/draft.h"
#include "common/error_page.h"
#include "common/home.h"
#include "common/paths.h"
#include "common/read_only.h"
#include "common/session.h"

/* A program in the menu of the staff pages. */
struct menu_entry {
	const char *program;
	const char *label;
	const char *const *any; /* rights */
};

static const struct menu_entry menu[] = {
	{ "intake", "Thụ lý", RIGHT("judgment.view") },
	{ "enforcement", "Thi hành", RIGHT("matter.view") },
	{ "registry", "Chưa có điều kiện", RIGHT("registry.view") },
	{ "reports", "Thống kê", RIGHT("report.view") },
	{ "support", "Hỗ trợ trực tuyến", RIGHT("support.view") },
	{ "accounts", "Tài khoản", RIGHT_SIGNED_IN },
};

static bool
may_see(const struct request *req, const char *const *any)
{
	return right_held(any, req->session) != NULL;
}

static void
add_link(struct view *view, const char *list, const char *label,
	 const char *href, bool active)
{
	struct view *link = view_row(view, list);

	view_text(link, "Label", label);
	view_text(link, "Href", href);
	view_flag(link, "Active", active);
}

/* What pages link to one another, besides the portal: those of the menu. */
static void
fill_programs(struct view *view, const struct request *req)
{
	struct view *has = view_node(view, "Has");

	view_flag(has, "portal", request_has_program(req, "portal"));
	for (size_t i = 0; i < ARRAY_LEN(menu); i++)
		view_flag(has, menu[i].program,
			  request_has_program(req, menu[i].program));
}

static void
fill_menu(struct view *view, const struct request *req)
{
	for (size_t i = 0; i < ARRAY_LEN(menu); i++) {
		const struct menu_entry *entry = &menu[i];
		bool here = strcmp(entry->program, req->app->program->name) ==
			    0;
		char *href;

		if (!request_has_program(req, entry->program) ||
		    !may_see(req, entry->any))
			continue;
		href = talloc_asprintf(view, "/%s/", entry->program);
		add_link(view, "Menu", entry->label, href, here);
		talloc_free(href);
	}
}

/*
 * How well the tab fits where we are: the length of its path plus 1 when the
 * request is there or below it, else 0. The first page of a program fits
 * only itself. A query in the tab's path does not count.
 */
static size_t
tab_fit(const struct request *req, const struct tab *tab)
{
	const char *name = req->app->program->name;
	size_t n = strcspn(tab->path, "?");
	const char *at = req->path;

	if (at[0] != '/' || strncmp(at + 1, name, strlen(name)) != 0)
		return 0;
	at += 1 + strlen(name);
	if (*at++ != '/' || strncmp(at, tab->path, n) != 0)
		return 0;
	if (at[n] == '\0' || (at[n] == '/' && n > 0))
		return n + 1;
	return 0;
}

/* Among tabs of one path the first is the active one. */
static const struct tab *
active_tab(const struct request *req)
{
	const struct program *program = req->app->program;
	const struct tab *best = NULL;
	size_t best_fit = 0;

	for (size_t i = 0; i < program->n_tabs; i++) {
		size_t fit = tab_fit(req, &program->tabs[i]);

		if (fit > best_fit && may_see(req, program->tabs[i].any)) {
			best = &program->tabs[i];
			best_fit = fit;
		}
	}
	return best;
}

static void
fill_tabs(struct view *view, const struct request *req, const char *list)
{
	const struct program *program = req->app->program;
	const struct tab *active = active_tab(req);

	for (size_t i = 0; i < program->n_tabs; i++) {
		const struct tab *tab = &program->tabs[i];
		char *href;

		if (!may_see(req, tab->any))
			continue;
		href = talloc_asprintf(view, "/%s/%s", program->name,
				       tab->path);
		add_link(view, list, tab->label, href, tab == active);
		talloc_free(href);
	}
}

/* What came of the form before, or of one that was kept over a sign-in. */
static const char *
sentence(const struct request *req)
{
	if (req->unsaved)
		return NULL;
	if (req->draft_gone)
		return DRAFT_GONE;
	return req->from_draft ? DRAFT_HERE : req->session->flash;
}

static void
fill_user(struct view *view, const struct request *req)
{
	const struct session *session = req->session;

	if (!session)
		return;
	view_format(view, "User.Home", "/%s", req->app->program->name);
	view_text(view, "User.Name", session->name);
	view_text(view, "User.Login", session->login);
	view_text(view, "User.Title", session->title);
	view_text(view, "User.Unit", session->unit_name);
	if (request_has_program(req, "accounts"))
		view_text(view, "User.Account", PATH_ME);
	view_text(view, "Session.Csrf", session->csrf);
	view_int(view, "Session.Secs", session_left_secs(session, true));
	view_format(view, "Session.Renew", "/%s/session/renew",
		    req->app->program->name);
	view_text(view, "Page.Flash", sentence(req));
	home_search_view(view, req);
}

/* "intake-judgment-edit" for judgment/#/edit: one name for every page of a
 * kind, for style sheets, help and tests. */
static void
fill_page_id(struct view *view, const struct request *req)
{
	const char *at = req->route ? req->route->path : "";
	char *id = talloc_strdup(view, req->app->program->name);

	while (*at) {
		size_t n = strcspn(at, "/");

		if (n > 0 && *at != '#')
			id = talloc_asprintf_append(id, "-%.*s", (int)n, at);
		at += n;
		at += *at == '/';
	}
	view_text(view, "Page.Id", id);
	talloc_free(id);
}

struct view *
view_new(struct request *req, const char *title)
{
	struct view *view = view_bare(req);
	const struct program *program = req->app->program;

	view_text(view, "Site.Name", req->conf->site_name);
	view_text(view, "Site.Assets", req->app->asset_path);
	view_text(view, "Page.Title", title);
	view_text(view, "Page.Path", req->path);
	view_text(view, "Page.Program", program->name);
	view_text(view, "Page.Number", req->number);
	fill_page_id(view, req);
	fill_programs(view, req);
	fill_user(view, req);
	view_text(view, "Page.ReadOnly", read_only_banner(req));
	view_text(view, "Page.Unsaved", req->unsaved);
	if (program->has_sign_in) {
		fill_menu(view, req);
		fill_tabs(view, req, "Tabs");
	} else {
		home_sign_in_view(view, req);
		fill_tabs(view, req, "Menu");
	}
	return view;
}

void
view_crumb(struct view *view, const char *label, const char *href)
{
	struct view *crumb = view_row(view, "Crumbs");

	view_text(crumb, "Label", label);
	view_text(crumb, "Href", href);
}

void
view_option(struct view *view, const char *name, const char *value,
	    const char *label, bool selected)
{
	struct view *option = view_row(view_node(view, name), "Options");

	view_text(option, "Value", value);
	view_text(option, "Label", label);
	view_flag(option, "Selected", selected);
}
