/*
 * matter_source_sql.h - where the rows of the lists of matters come from, as
 * text of SQL; for matter_list_store.c and what it asks before.
 */
#ifndef ENFORCEMENT_MATTER_SOURCE_SQL_H
#define ENFORCEMENT_MATTER_SOURCE_SQL_H

#include "common/list.h"
#include "matter/bearers.h"
#include "matter/words.h"

/* The index that has them in the order of the list, of all states or of one. */
enum source {
	BY_STATE = REACHES,
	FROM_OFFICER = BY_STATE + REACHES,
	IDLE,
	FROM_HELD = IDLE + REACHES,
	FOUND,			  /* few, put in order */
	NEWEST = FOUND + REACHES, /* many who bear the name */
	NAMED = NEWEST + REACHES, /* looked at one by one */
	FROM_NAMED_OWN = NAMED + REACHES,
	SOURCES
};

#define BY_INDEX(index, is, binds)                                             \
	{ "matter m FORCE INDEX (" index ")", is, binds }

/* Found by number of decision or judgment, by the name of a party: one word by
 * the index, the whole name by what is left; or by his own number. Open and
 * finished matters alike. */
#define MATTERS_FOUND(words, reach)                                            \
	"(SELECT n.id FROM matter n WHERE n.number_fold LIKE ?"                \
	"  UNION SELECT k.id FROM judgment j"                                  \
	"   JOIN matter k ON k.judgment_id = j.id WHERE j.number_fold LIKE ?"  \
	"  UNION SELECT w.matter_id FROM " words                               \
	"   WHERE " reach "w.word LIKE ? AND " WORDS_ALL                       \
	"  UNION SELECT mp.matter_id FROM " BEARERS_OF_NUMBER                  \
	"   JOIN matter_party mp ON mp.party_id = p.id) f"                     \
	" JOIN matter m ON m.id = f.id"
void matter_bind_found(const struct list_query *query, struct list_args *args);

/* Those of one word, as the index has them. */
#define MATTERS_OF_WORD(words) words " JOIN matter m ON m.id = w.matter_id"
#define IS_OF_WORD(reach)      reach "w.word = ? AND " WORDS_ALL
void matter_bind_newest(const struct list_query *query, struct list_args *args);

/* The same as a condition on one matter. */
#define MATTER_NAMED                                                           \
	"(m.number_fold LIKE ? OR (SELECT 1 FROM judgment j"                   \
	"  WHERE j.id = m.judgment_id AND j.number_fold LIKE ?) = 1"           \
	" OR (SELECT 1 FROM matter_party mp JOIN party p"                      \
	"  ON p.id = mp.party_id WHERE mp.matter_id = m.id"                    \
	"  AND (p.name_fold LIKE ? OR " BEARS_NUMBER ") LIMIT 1) = 1)"
void matter_bind_named(const struct list_query *query, struct list_args *args);

/* Chooses how what was typed is looked for, and the order; own: among the
 * matters of one officer. */
MUST_CHECK struct err *matter_search(struct list_query *query, bool own);

#endif
