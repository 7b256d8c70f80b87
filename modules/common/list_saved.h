/*
 * list_saved.h - filters and sort of a list that a person keeps under a name:
 * links above the list, one of them what the list opens with.
 *
 * They are kept as the query of an address, each account its own, so many of a
 * list as the setting saved_views_max says. What a list has no longer - a
 * filter, a choice of one, a column to sort by - is left out when such a view
 * is opened (?saved=ID), and the page says so. ?saved=0 is the list without
 * any, also where one opens it.
 */
#ifndef COMMON_LIST_SAVED_H
#define COMMON_LIST_SAVED_H

#include "common/list.h"

struct list_saved {
	int64_t id;
	const char *name;
	const char *query; /* "state=3&sort=due" */
	bool is_default;
};

struct list_saves {
	struct list_saved *list; /* by name */
	size_t n;
	const struct list_saved *open; /* what was asked for by it; NULL */
	bool has_default;
	bool is_gone; /* what was asked for is there no longer */
};

/* The key of a list in the table: "enforcement/unit". */
const char *list_saved_key(struct request *req, const struct list *list);

/* The views that the person has of the list. */
MUST_CHECK struct err *list_saved_read(struct request *req,
				       const struct list *list,
				       struct list_saves *saves);

/* What was saved by this name becomes this. ERR_INPUT (TH5140) when there are
 * as many as may be. */
MUST_CHECK struct err *list_saved_add(struct request *req, const char *key,
				      const struct list_saved *saved,
				      int64_t *id);

/* The list opens with this one of them; 0: with none. */
MUST_CHECK struct err *list_saved_first(struct request *req, const char *key,
					int64_t id);

/* ERR_MISSING (TH5141) when the person has no such view of the list. */
MUST_CHECK struct err *list_saved_drop(struct request *req, const char *key,
				       int64_t id);

/* Reads them for the query, and puts what is asked for, or what the list opens
 * with, in place of what was sent. Before the form is made. */
MUST_CHECK struct err *list_saved_open(struct list_query *query);

/* List.Saved.N.{Id, Name, Href, Active, First}, List.Plain, List.Notice,
 * List.Save, List.Query, List.SavedMax. After the form was read. */
void list_saved_view(struct list_query *query, struct view *list);

#endif
