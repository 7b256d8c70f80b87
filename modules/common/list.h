/*
 * list.h - a list is a table: its columns, where its rows come from, and what
 * it is filtered by. Page, file, spreadsheet, print, pager, sort, filters as
 * addresses, limits and the line in the trail come with it.
 *
 *	static const struct column columns[] = {
 *		{ "number", "Số quyết định", COLUMN_TEXT, IN_ALL | NAME,
 *		  AT(number), "m.number", .to = "/enforcement/matter/",
 *		  .to_at = AT(id) },
 *		{ "left", "Còn lại", COLUMN_MONEY, IN_ALL, AT(left_dong),
 *		  "m.balance_dong" },
 *		{ "due", NULL, COLUMN_DATE, 0, AT(list_key), "m.list_key",
 *		  .sort = "m.list_key" },
 *	};
 *	const struct list unit_list = {
 *		.path = "unit", .title = "Việc của đơn vị", .noun = "việc",
 *		.row = LIST_ROW(struct matter_line, columns),
 *		.sources = sources, .n_sources = ARRAY_LEN(sources), ...
 *	};
 *
 *	... in routes.c:  LIST_ROUTES("unit", "unit/", "matter.view",
 *				      page_matter_list, &unit_list),
 *	... its trail:    LIST_TRAILS("unit/", "matter"),
 *	... its program:  .lists = lists
 *
 * page_X_list() is list_page(), or list_open(), list_read(), list_view() when
 * something stands beside the list.
 *
 * The statement is put together here from these constants, every value bound:
 *
 *	SELECT STRAIGHT_JOIN columns FROM source joins join ...
 *	WHERE source AND scope AND filters AND behind the last row
 *	ORDER BY sort, id LIMIT rows + 1
 *
 * so a source whose index has the order of the sort reads the rows shown and
 * no others: the joins come after it and filters name the source alone. Pages
 * are found by the key of the row before (after=, before=), never by counting
 * rows off, except among the first LIST_COUNT_MAX. What a list can ask is
 * printed by "thads-NAME --lists"; tests/store/check-sql prepares it, and
 * check-plans explains what it asks for the usual scopes and filters (asked).
 *
 * Rows are structs, as forms are: a column says where its value goes (at), and
 * who shows it reads the member. A column without label is never shown; others
 * may need it.
 */
#ifndef COMMON_LIST_H
#define COMMON_LIST_H

#include "common/form.h"
#include "common/route.h"
#include "common/view.h"

struct list;
struct list_query;

enum column_kind {
	COLUMN_TEXT,  /* const char *, NULL: nothing */
	COLUMN_DATE,  /* struct date */
	COLUMN_TIME,  /* const char *: UTC, shown in the time of Viet Nam */
	COLUMN_MONEY, /* int64_t đồng */
	COLUMN_COUNT, /* int64_t */
	COLUMN_ID,    /* int64_t, bare digits */
	COLUMN_FLAG,  /* bool */
	COLUMN_MADE   /* in no row: show() makes it; sql and at are not used */
};

enum column_place {
	IN_PAGE = 1,
	IN_FILE = 2, /* CSV and spreadsheet */
	IN_PRINT = 4,
	IN_ALL = 7,
	/* How it looks on the page: */
	NAME = 8,    /* names the row, and leads to it */
	CUT = 16,    /* one line, the rest behind an ellipsis */
	NARROW = 32, /* only where there is room */
	ROOMY = 64   /* CUT, after more words than others */
};

/* A value as it is shown; memory of the rows. */
struct cell {
	const struct column *column; /* whose value */
	const char *text;	     /* NULL: nothing */
	const char *href;
	const char *status; /* class of the macro status_label, NULL: none */
	const char *due;    /* class of the macro due_badge, NULL: none */
	const char *days;   /* of the badge */
};

/* Changes what a row shows; cell has the value of the column already. New text
 * is memory of ctx. */
typedef void show_fn(TALLOC_CTX *ctx, const struct list_query *query,
		     const void *row, struct cell *cell);

struct column {
	const char *name;  /* in addresses: sort=NAME */
	const char *label; /* NULL: never shown */
	enum column_kind kind;
	unsigned places;  /* enum column_place */
	size_t at;	  /* offsetof the member of the row */
	const char *sql;  /* of source, joins and join */
	const char *join; /* " JOIN ...", of this column alone: what it takes
			   * is read only where the column is shown */
	const char *sort; /* sort key, never NULL in SQL; of the source */
	bool falls;	  /* sorts from the latest, the largest */
	unsigned when;	  /* bits that query->has must have for it to show */
	const char *none; /* what it says where there is nothing */
	show_fn *show;
	const void *of;	  /* what show asks by: law/law_column.h */
	const char *head; /* a shorter label, for the page; NULL: label */
	int width;	  /* characters in a spreadsheet, 0: by kind */
	const char *to;	  /* leads to this and the id at to_at */
	size_t to_at;
};

/* A choice of a filter that is a condition of its own, not a value. That of
 * the value "" holds while nothing is chosen. */
struct list_choice {
	const char *value;
	const char *label;
	const char *where; /* condition, each ? is today; NULL: none */
};

/* A field of the form above the list. An empty value asks nothing. */
struct list_filter {
	struct field field;
	const char *where; /* condition, each ? the value; NULL: the source's
			    * or that of the choice */
	const struct list_choice *choices; /* their options are declared here */
	size_t n_choices;
	const char *chip; /* what it is called once chosen; NULL: label */
	unsigned when;	  /* bits that query->has must have for it to show */
	bool given; /* what the list is of, in its address: no person chose it,
		     * so it is no field and no chip */
};

/* The values of a statement, in the order of its text. */
struct list_args;
void list_bind_text(struct list_args *args, const char *text);
void list_bind_int(struct list_args *args, int64_t n);
void list_bind_date(struct list_args *args, struct date d);

struct list_source {
	const char *from;  /* "matter m FORCE INDEX (matter_list)" */
	const char *where; /* condition, NULL: none */
	/* The values of the ? in from, then of those in where. */
	void (*bind)(const struct list_query *query, struct list_args *args);
	bool by_units; /* has the units of rows in an index, not the province */
	const char *rows; /* "matter m", in no order: joined once chosen */
};

struct list_row {
	const struct column *columns;
	size_t n_columns;
	size_t size;
};
#define LIST_ROW(type, table)                                                  \
	{                                                                      \
		(table), ARRAY_LEN(table), sizeof(type)                        \
	}

/* Which rows a list without sources has to find: those behind a key, or before
 * it and backwards; and what it found. Memory of the ctx of find(). */
struct list_turn {
	bool backwards;
	const char *key; /* NULL: from the end where the turn begins */
	int64_t id;
	size_t limit;
	bool counts; /* n is all that is asked: rows and keys may be left out */
};
struct list_found {
	void *rows;	   /* n of list->row.size bytes */
	const char **keys; /* of each row: list_key() */
	size_t n;
};

struct list {
	const char *path; /* of its page below "/PROGRAM/"; # is the id of
			   * the request, as in routes */
	const char *title;
	const char *noun;  /* what is counted: "việc" */
	const char *empty; /* why there is nothing, when nothing is chosen */
	const char *file;  /* name of its files, without ending */
	const char *page;  /* template of list_page(); NULL: the house's */
	const char *print; /* template of its print; NULL: the house's */
	struct list_row row;
	const struct list_filter *filters;
	size_t n_filters;
	size_t filters_size; /* of the struct that they fill */
	const struct list_source *sources;
	size_t n_sources;
	const char *id;	      /* "m.id": parts rows of one key */
	const char *part;     /* "t.chain_id": text that comes before id where
			       * ids repeat; NULL: they do not */
	const char *joins;    /* of the columns, after the source; "" */
	const char *unit;     /* "m.unit_id"; NULL: no scope, the list's own */
	const char *province; /* "m.province_id"; NULL: the unit tells */
	const char *officer;  /* "m.officer_id" */
	const char *order;    /* name of the column it is sorted by at first */
	bool counted;	      /* told how many, also when nothing is chosen */
	size_t get_source;    /* the one that list_get() asks */
	/* Before the form is read: options of its fields. May be NULL. */
	struct err *(*declare)(struct list_query *query);
	/* After: source, has, title, officer. May be NULL: source 0. */
	struct err *(*choose)(struct list_query *query);
	/* Instead of sources, for rows that no single index has in their
	 * order; NULL: the statement is put together here. */
	struct err *(*find)(TALLOC_CTX *ctx, struct list_query *query,
			    const struct list_turn *turn,
			    struct list_found *found);
};

enum list_as { LIST_PAGE, LIST_CSV, LIST_XLSX, LIST_PRINT };

/*
 * Whose rows: units by id, as the scope of the request or narrower. A path
 * would let the optimizer begin at the units and sort what it finds. The units
 * of a province are one range of an index where the rows have the province,
 * too. The own matters of one officer are few already: their units are looked
 * at one by one (path_like).
 */
struct list_scope {
	const char *path; /* as scopes are written: "%", "/1/12/%" */
	bool everywhere;
	const char *path_like; /* NULL: unit_ids */
	const int64_t *unit_ids;
	size_t n_units;
	int64_t province_id; /* of all these units, several; 0: none is */
	bool whole;	     /* no unit of the province is missing */
	int64_t officer_id;  /* 0: everybody's */
};

struct list_query {
	struct request *req;
	const struct list *list;
	struct form *form; /* NULL: list_get() */
	void *in;	   /* the list's struct of filters */
	void *of;	   /* what the page has read for its find() */
	const char *title;
	const char *empty;
	size_t source; /* which of list->sources */
	/* Of list->sources, too: what counts rows, which have no order then;
	 * NULL: source. */
	const struct list_source *counted_by;
	unsigned has; /* what columns ask for by .when */
	struct list_scope scope;
	bool filtered;	/* the person chose something */
	bool uncounted; /* how many would take reading them all: not told */
	enum list_as as;
	char *path; /* "/enforcement/unit" */
	const struct column *sort;
	int64_t id; /* the row that list_get() looks for */
	void *rows; /* n_rows of list->row.size bytes each */
	size_t n_rows;
	struct list_place *place; /* which page, of how many */
	struct list_saves *saves; /* list_saved.h */
};

/* Rows of a page; beyond so many nothing is counted. */
#define LIST_PAGE_ROWS 50
#define LIST_COUNT_MAX 500

/* The rows of a page are one statement; how many there are, and what stands
 * beside them, may be of a moment later. A file or print is of one moment. */

/* Rows of one file or print are limited by the settings export_rows_max and
 * print_rows_max: more is refused with a sentence, as the page says before. */

/* clang-format off */
#define LIST_ROUTES(path, below, right, page, list) \
	{ METHOD_GET, path, RIGHT(right), page, ROUTE_NO_SNAPSHOT, NULL, \
	  list }, \
	LIST_FILES(below, right, page, list)
#define LIST_FILES(below, right, page, list) \
	{ METHOD_POST, below "saved", RIGHT(right), page_saved_record, \
	  ROUTE_WRITES, NULL, list }, \
	LIST_TAKEN(below, right, page, list)
/* Of a list that nobody keeps a view of: what it is of is in its path. */
#define LIST_TAKEN(below, right, page, list) \
	{ METHOD_GET, below "export", RIGHT(right), page, \
	  ROUTE_LIMIT(ALLOW_EXPORT), NULL, list }, \
	{ METHOD_GET, below "xlsx", RIGHT(right), page, \
	  ROUTE_LIMIT(ALLOW_EXPORT), NULL, list }, \
	{ METHOD_GET, below "print", RIGHT(right), page, \
	  ROUTE_LIMIT(ALLOW_EXPORT), NULL, list }
#define LIST_TRAILS(below, noun) \
	{ below "export", noun ".export", NULL }, \
	{ below "xlsx", noun ".export", NULL }, \
	{ below "print", noun ".print", NULL }
/* clang-format on */

page_fn page_saved_record;

/*
 * Reads what the address asks of the list of its route; where a form beside the
 * list comes back with errors (POST), nothing is asked. Wrong dates are
 * errors of the form and leave their filter out. ERR_INPUT for an unknown
 * filter, an unknown sort, a choice outside the scope. Memory of the request.
 */
MUST_CHECK struct err *list_open(struct request *req,
				 struct list_query **query);

/* The rows of the page, and how many there are when that is told. */
MUST_CHECK struct err *list_read(struct list_query *query);

/* The page's view: form, filters, heads, rows, pager; of the ways to save,
 * take along and print it those that are routes of the program. */
struct view *list_view(struct list_query *query);

/* The whole list as what the address asks for: file, spreadsheet, print. */
MUST_CHECK struct err *list_send(struct list_query *query);

/* One row inside the scope of the request, by the source that binds its id
 * (list_bind_id()): list_row(query, 0). ERR_MISSING without. */
MUST_CHECK struct err *list_get(struct request *req, const struct list *list,
				int64_t id, struct list_query **query);
void list_bind_id(const struct list_query *query, struct list_args *args);

/*
 * How many rows these filters, the list's struct, find inside the scope,
 * counted up to max: what the list itself would say, for who leads to it.
 */
MUST_CHECK struct err *list_tally(struct request *req, const struct list *list,
				  const struct scope *scope,
				  const void *filters, int64_t max, int64_t *n);

/* Total of a view: so many, or "hơn 500". */
void list_total_view(struct view *view, const char *name, int64_t total);

/* How many rows each choice of a filter finds, the other filters as they are:
 * up to LIST_COUNT_MAX + 1. */
MUST_CHECK struct err *list_count_choices(struct list_query *query,
					  const char *filter, int64_t *counts);

/* Narrows the scope to the unit of this code and those below it; for choose().
 */
MUST_CHECK struct err *list_within(struct list_query *query, const char *code);

/*
 * Whose rows the list has, for choose(): each has its index, that of a list's
 * sort alone or behind the province or the unit. Sources of a list stand in
 * this order.
 */
enum list_reach { REACH_MANY, REACH_PROVINCE, REACH_UNIT, REACHES };
enum list_reach list_reach(const struct list_query *query);

/* The unit, when the list is that of one unit alone; else 0. */
int64_t list_unit(const struct list_query *query);

/* All of it: GET of a list beside which stands nothing but what the template
 * itself says. */
MUST_CHECK struct err *list_page(struct request *req);

/* The address of the list with its filters, but for one ("": none left out);
 * memory of the request. */
char *list_href(const struct list_query *query, const char *path,
		const char *without);

/* List.Heads of the macro list_heads, for rows that a page puts itself. */
void list_heads_view(struct list_query *query, struct view *view);

/* The node of row i of a view made by list_view(), for what stands beside its
 * cells. */
struct view *list_row_node(struct view *view, size_t i);

/* The cells of a row of the page: row.Cells of the macro list_cells. */
void list_row_view(const struct list_query *query, const void *row,
		   struct view *view);

/* The key of a row as addresses have it; memory of ctx. */
char *list_key(TALLOC_CTX *ctx, int64_t id, const char *key);

/* Row i; the column's value in it as shown, memory of ctx. */
const void *list_row(const struct list_query *query, size_t i);
struct cell list_cell(TALLOC_CTX *ctx, const struct list_query *query,
		      const struct column *column, const void *row);

/* The column that sorts while the address asks for none; for choose(). */
void list_sort(struct list_query *query, const char *name);

/*
 * The patterns of LIKE that a typed number or name is looked for by: what
 * begins with it, what contains it, and what begins with the syllable that
 * tells most, for an index of syllables. Memory of the request.
 */
struct list_find {
	const char *start;
	const char *part;
	const char *token;
};
struct list_find list_find(const struct list_query *query, const char *typed);

/* Prints every statement that the lists of a program can be made of (--lists):
 * a name and a text, each ended by a zero byte. */
void list_print_statements(const struct program *program);

/* The same for those that they ask on the database of the program for the usual
 * scopes, filters and sorts (-c FILE --lists). */
MUST_CHECK struct err *list_print_asked(struct app *app);

#endif
