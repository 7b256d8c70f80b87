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
 * A view with everything the layout needs: Site, Page, User, Menu, Tabs,
 * Session, flash sentence. title is the page's title. Memory of the request.
 */
struct view *view_new(struct request *req, const char *title);

/* Values. A NULL text sets nothing. name is a name of ours, never of users. */
void view_text(struct view *view, const char *name, const char *text);
void view_format(struct view *view, const char *name, const char *format, ...)
	PRINTF_LIKE(3, 4);
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
 * List.* of templates/macros/list.cs: pages of page_size rows, path with
 * query as base of the links ("/intake/judgment?find=an", the page number is
 * appended). total < 0: not counted, only "next" when has_more.
 */
void view_pager(struct view *view, const char *base, int64_t page,
		int64_t page_size, int64_t total, bool has_more);

/* Renders the template to text; memory of ctx. */
MUST_CHECK struct err *view_render(TALLOC_CTX *ctx, struct view_cache *cache,
				   struct view *view, const char *page_template,
				   char **html);

/* Parsed templates of a directory, kept until a file of theirs changes. */
struct view_cache *view_cache_new(TALLOC_CTX *ctx, const char *template_dir);

/* A view without request, for tests and error pages before the session. */
struct view *view_bare(TALLOC_CTX *ctx);

#endif
