/*
 * view.h - the view model and the templates (ClearSilver).
 *
 * A view is a tree of named texts. Names are ours, values may be anybody's;
 * every value is escaped where the template prints it. Numbers, money and
 * dates become text here, because templates do not compute.
 *
 *	view_text(view, "Judgment.Number", judgment->number);
 *	row = view_row(view, "Rows");
 *	view_money(row, "Owed", matter->owed_dong);
 *
 * Names: the template reads them as Judgment.Number, Rows.0.Owed. Functions
 * here cannot fail except for lack of memory, which ends the process.
 */
#ifndef COMMON_VIEW_H
#define COMMON_VIEW_H

#include "common/date.h"
#include "common/err.h"
#include "common/request.h"

struct view;
struct view_cache;

/*
 * A view with everything the layout needs. title is the page's title. Memory
 * of the request. Filled in, when there is something to fill in:
 *	Site.{Name, Assets}
 *	Page.{Title, Path, Program, Number, Flash}; Page.Id names the kind of
 *		page, "intake-judgment-edit"; Number is the request's
 *	User.{Name, Login, Title, Unit}; User.Home is "/PROGRAM",
 *		User.Account where a person finds his own account
 *	Session.{Csrf, Secs}: Secs until the session ends without activity
 *	Has.NAME: the program is here
 *	Search.* and Site.SignIn: see home.h
 *	Menu.N.{Label, Href, Active}: programs that are installed and allowed
 *	Tabs.N.{Label, Href, Active}: tabs of this program that are allowed; of
 *		a program without sign-in they are its Menu
 * Pages add by hand what top.cs reads besides: Page.Lead, Page.Wide, ...
 */
struct view *view_new(struct request *req, const char *title);

/* Values. A NULL text sets nothing. name is a name of ours, never of users;
 * dots lead into the tree. */
void view_text(struct view *view, const char *name, const char *text);
void view_format(struct view *view, const char *name, const char *format, ...)
	PRINTF_LIKE(3, 4);
/* The path of a page of another program ("/enforcement/matter/7"), formatted;
 * sets nothing when that program is not here (Has.NAME of view_new()). */
void view_href(struct view *view, const char *name, const char *path, ...)
	PRINTF_LIKE(3, 4);
/* True when links to the program lead on from this page. */
bool view_has_program(const struct view *view, const char *program);
/* Whole numbers with dots between thousands: for people. */
void view_count(struct view *view, const char *name, int64_t n);
/* A bare number: for links and fields. */
void view_int(struct view *view, const char *name, int64_t n);
void view_money(struct view *view, const char *name, int64_t dong);
void view_date(struct view *view, const char *name, struct date d);
/* Sets "1", or nothing: templates ask with if:. */
void view_flag(struct view *view, const char *name, bool set);

/* Appends an element to the list name and returns it: name.0, name.1, ... */
struct view *view_row(struct view *view, const char *name);

/* The subtree called name. */
struct view *view_node(struct view *view, const char *name);

/* A crumb above the title: label and, unless NULL, its link. */
void view_crumb(struct view *view, const char *label, const char *href);

/* An option of a choice: value, label, chosen or not, under NAME.Options. */
void view_option(struct view *view, const char *name, const char *value,
		 const char *label, bool selected);

/*
 * Renders the whole template to text; memory of ctx. ERR_INTERNAL names the
 * template when it is missing, wrong, or makes more than 16 MiB. A template
 * includes others by their path below the template folder.
 */
MUST_CHECK struct err *view_render(TALLOC_CTX *ctx, struct view_cache *cache,
				   struct view *view, const char *page_template,
				   char **html);

/* The templates of a folder as they are now; each is parsed when it is first
 * used. ERR_USAGE when the folder cannot be read. */
MUST_CHECK struct err *view_cache_new(TALLOC_CTX *ctx, const char *template_dir,
				      struct view_cache **cache);

/* Whether the template and all that it includes are there: ERR_INTERNAL names
 * what is missing. */
MUST_CHECK struct err *view_check(const struct view_cache *cache,
				  const char *page_template);

/* A view without request, for tests and error pages before the session. */
struct view *view_bare(TALLOC_CTX *ctx);

#endif
