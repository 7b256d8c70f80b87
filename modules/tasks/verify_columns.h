/*
 * verify_columns.h - what thads-verify proves of each column, and what not.
 *
 * Every column of every table is listed once: with the check that finds it
 * altered, or with the reason why none can. tests/store/planted.sh compares
 * the list with the migrated schema and alters each column that it calls
 * proved.
 */
#ifndef TASKS_VERIFY_COLUMNS_H
#define TASKS_VERIFY_COLUMNS_H

struct verify_columns {
	const char *table;
	const char *names;  /* parted by blanks */
	const char *proof;  /* the check; NULL: none */
	const char *reason; /* why none */
	const char *where;  /* NULL: all rows */
};

/* Those of the packs of the law, which are proved by none. */
extern const struct verify_columns verify_columns_of_law[];
extern const size_t verify_columns_of_law_count;

/* Prints a line a column: table, column ("*": that its rows are all there and
 * no others), "proved" or "unproved", the check or the reason, and the rows
 * that it holds for as a condition of SQL (empty: all); parted by tabs. */
void verify_columns_print(void);

#endif
