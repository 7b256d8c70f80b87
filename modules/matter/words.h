/*
 * words.h - by which word of a typed name matters are found. The table
 * matter_word has the syllables of each party of a matter, alone and in twos as
 * they stand side by side, behind the reach of a list: so those of a word are
 * one range of an index, the newest first. Of a name that few bear a list puts
 * in order what it found; of one that many bear it reads that range.
 */
#ifndef MATTER_WORDS_H
#define MATTER_WORDS_H

#include "common/list.h"

enum words_borne {
	WORDS_FEW,  /* by at most LIST_COUNT_MAX matters of the reach */
	WORDS_MANY, /* by more */
	WORDS_OPEN  /* by more; but no syllable is typed to its end, or it may
		     * be meant for the number of a decision */
};

/* Memory of the request. */
struct words {
	enum words_borne borne;
	const char *like; /* few: the pattern of the word that tells most */
	const char *word; /* many: the word itself */
	bool whole;	  /* that is all that was typed; or else: */
	const char *also; /* another word of the name ... */
	const char *part; /* ... and the pattern of all of it */
};

/* For a list of matters whose scope is known: three sources, of each reach
 * (list_reach()), with its index. */
MUST_CHECK struct err *words_choose(struct list_query *query, const char *typed,
				    struct words **words);

/* The words w of each reach, and what makes them a range; then that the matter
 * has a party with all that was typed. Bound by words_bind(). */
#define WORDS_NATION	  "matter_word w FORCE INDEX (PRIMARY)"
#define WORDS_PROVINCE	  "matter_word w FORCE INDEX (matter_word_province)"
#define WORDS_UNIT	  "matter_word w FORCE INDEX (matter_word_unit)"
#define WORDS_OF_PROVINCE "w.province_id = ? AND "
#define WORDS_OF_UNIT	  "w.unit_id = ? AND "
#define WORDS_ALL                                                              \
	"(? OR ((SELECT 1 FROM matter_word v"                                  \
	"  WHERE v.word = ? AND v.matter_id = w.matter_id) = 1"                \
	" AND (SELECT 1 FROM matter_party y JOIN party q ON q.id = y.party_id" \
	"  WHERE y.matter_id = w.matter_id AND q.name_fold LIKE ?"             \
	"  LIMIT 1) = 1))"
void words_bind(const struct list_query *query, const struct words *words,
		struct list_args *args);

#endif
