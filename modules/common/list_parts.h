/*
 * list_parts.h - the inside of a list, for list*.c alone.
 */
#ifndef COMMON_LIST_PARTS_H
#define COMMON_LIST_PARTS_H

#include "common/list.h"

/* The list's own fields of an address, behind those of its form. */
struct list_asked {
	const char *sort;   /* name of a column */
	const char *after;  /* key of the row before the page */
	const char *before; /* of the row behind it; "end": the last page */
	const char *pick;   /* "all": the boxes of the page are ticked */
	int64_t saved;	    /* a saved view, 0: none */
};

enum list_way {
	WAY_PAGE,   /* by number, among the first LIST_COUNT_MAX rows */
	WAY_AFTER,  /* behind a key */
	WAY_BEFORE, /* before a key, or the end */
	WAY_FAR	    /* a number that no rows are counted off for */
};

/* Where the page is in the list. */
struct list_place {
	struct list_asked *asked;
	enum list_way way;
	int64_t page;	  /* from 1; 0: the last one, whose number is not
			   * known */
	int64_t id;	  /* the key of WAY_AFTER and WAY_BEFORE ... */
	const char *key;  /* ... as text; NULL: the end of the list */
	const char *part; /* with list->part */
	bool has_prev;
	bool has_next;
	int64_t total;	   /* -1: not counted, LIST_COUNT_MAX + 1: more */
	const char **keys; /* of the rows: "ID~KEY" */
};

struct list_args {
	TALLOC_CTX *ctx;
	struct db_arg *list;
	size_t n;
};

/* A statement and its values. */
struct list_statement {
	char *sql;
	struct list_args args;
};

/* The rows of the page, at most limit and one more. Memory of ctx. */
struct list_statement *
list_select(TALLOC_CTX *ctx, const struct list_query *query, int64_t limit);

/* How many rows, counted up to limit. */
struct list_statement *
list_counting(TALLOC_CTX *ctx, const struct list_query *query, int64_t limit);

/* Runs list_select(): rows and their keys, in the order of the list, also
 * where they are read from behind; memory of ctx. */
MUST_CHECK struct err *list_rows(TALLOC_CTX *ctx, struct list_query *query,
				 int64_t limit);

/* The same of a list with sources, whose statement is put together. */
MUST_CHECK struct err *
list_stored_rows(TALLOC_CTX *ctx, struct list_query *query, int64_t limit);
MUST_CHECK struct err *list_stored_count(struct list_query *query,
					 int64_t limit, int64_t *count);

MUST_CHECK struct err *list_count(struct list_query *query, int64_t limit,
				  int64_t *count);

/* The units inside a path, for the scope. */
MUST_CHECK struct err *list_scope_read(struct request *req,
				       const struct scope *scope,
				       struct list_scope *made);

/* "17~2026-01-05" as where a page begins or ends: false when it is no key of
 * ours. The text must live as long as the place. */
bool list_take_key(const struct list *list, struct list_place *place,
		   const char *text);

/* list_statement.c: a value, and a piece of a statement, which is a constant of
 * the list. */
void list_bind(struct list_args *args, struct db_arg arg);
void list_add(struct list_statement *statement, const char *piece);

/* list_key.c: where the page begins, and the order. */
void list_add_key(struct list_statement *statement,
		  const struct list_query *query, bool falls);
void list_add_order(struct list_statement *statement,
		    const struct list_query *query, bool falls);

/* list_asked.c: as what the list is asked for, by the last word of its route's
 * path. */
enum list_as list_format(const char *path);

/* Whether the program has the route that ends so for the list, and the person
 * a right to it: "saved", "print". */
bool list_leads_to(const struct list_query *query, const char *word);

/* Whether the column is shown there (enum column_place). */
bool list_shows(const struct list_query *query, const struct column *column,
		enum column_place place);

/* The value of a filter's field; whether the filter asks something. */
struct db_arg list_value(const struct list_query *query,
			 const struct field *field);
bool list_asks(const struct list_query *query,
	       const struct list_filter *filter);

/* The address of the list without any filter, also where it opens with one. */
char *list_plain(const struct list_query *query);

/* What is chosen, in words: "Trạng thái: Đang thi hành; ...". */
const char *list_chosen_words(const struct list_query *query);

/* The whole list in order, row by row: calls add for each. */
typedef void list_add_fn(struct list_query *query, const void *row, void *into);
MUST_CHECK struct err *list_walk(struct list_query *query, int64_t max,
				 list_add_fn *add, void *into);

MUST_CHECK struct err *list_csv(struct list_query *query);
MUST_CHECK struct err *list_xlsx(struct list_query *query);
MUST_CHECK struct err *list_print(struct list_query *query);

#endif
