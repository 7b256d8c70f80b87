/*
 * pack_rows.h - the rows of the law packs, before they go to the database.
 *
 * A pack element becomes a row of an entity (a table). The entities describe
 * themselves in tables: which attributes, which of them are the key, which
 * name rows of other entities. Everything is checked over all packs at once,
 * so that one load names every mistake with file and line.
 */
#ifndef LAW_PACK_ROWS_H
#define LAW_PACK_ROWS_H

#include "common/err.h"

enum law_kind {
	LAW_TEXT,
	LAW_NUMBER,
	LAW_DAY, /* 2026-07-01 */
	LAW_YES_NO,
	LAW_FOLD,    /* the folded form of the text in attribute attr */
	LAW_POSITION /* the place of the element in its parent */
};

struct law_field {
	const char *name; /* of the field; also the attribute, unless attr, and
			   * the column ("-" is "_" there), unless column */
	const char *attr; /* the attribute if it is called otherwise */
	const char *column; /* the column if it is called otherwise */
	/* What the column has of the value: the id of the row that this field,
	 * and those after it that are joined, name. NULL: the value itself. */
	const char *found;
	bool joined;
	bool kept; /* stays as it was first stored */
	enum law_kind kind;
	bool of_parent;	      /* the attribute of the element around */
	bool key;	      /* part of what makes the row one of its kind */
	bool many;	      /* names rows by comma */
	size_t most;	      /* so many values in all rows; 0: any number */
	const char *refers;   /* entity whose first key field it names, NULL */
	const char *list;     /* refers to terms of this list */
	const char *fallback; /* when the attribute is missing; NULL: none */
	/* The field of the row from which this one leads on to another of the
	 * same kind: no way may come back to where it began. NULL: none. */
	const char *leads_from;
};

struct law_entity {
	const char *element;
	const char *table;
	const char *sql_after; /* once stored, with the first field; NULL: - */
	const char *sql_keys;  /* id and key of all rows there are; NULL: the
				* column id, and those of the key */
	const char *sql_drop;  /* a row in no pack, by id; NULL: kept */
	const struct law_field *fields;
	size_t n_fields;
};

struct law_row {
	const struct law_entity *entity;
	const char *file;
	int64_t line;
	const char **values;  /* as text, NULL: none; yes and no as written */
	const char *key;      /* key fields joined by '|'; after law_seal() */
	const char *from;     /* days of validity, NULL: the entity has none */
	const char *to;	      /* NULL: open */
	const char *identity; /* the key without the first day */
};

struct law_fault {
	const char *file;
	int64_t line;
	const char *text;
};

/* All rows of all packs, and what is wrong with them. */
struct law_set {
	struct law_row **rows;
	size_t n_rows;
	struct law_fault *faults;
	size_t n_faults;
};

struct law_set *law_set_new(TALLOC_CTX *ctx);

/* Adds an empty row; memory of the set. */
struct law_row *law_row_add(struct law_set *set,
			    const struct law_entity *entity, const char *file,
			    int64_t line);

/* Which of its fields is called so; the field must be one of the entity's. */
size_t law_row_field(const struct law_entity *entity, const char *field);

/* The value of a field. */
const char *law_row_get(const struct law_row *row, const char *field);
void law_row_set(struct law_row *row, const char *field, const char *value);

/* Notes a fault; the words are formatted into memory of the set. */
void law_fault_add(struct law_set *set, const char *file, int64_t line,
		   const char *format, ...) PRINTF_LIKE(4, 5);

/*
 * Completes the rows (folded names, keys) and checks all of them: keys twice,
 * periods of validity that end before they begin or overlap, numbers too
 * large, names of rows that are not there, rows that lead in a circle back to
 * themselves (.leads_from), a value more than there is room for (.most). Faults
 * are added to the set.
 */
void law_set_check(struct law_set *set);

/* The row with this key after law_set_check(), or NULL. */
const struct law_row *law_set_find(const struct law_set *set,
				   const struct law_entity *entity,
				   const char *key);

/* The number of rows of an entity. */
size_t law_set_count(const struct law_set *set,
		     const struct law_entity *entity);

#endif
