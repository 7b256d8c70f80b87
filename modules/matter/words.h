/*
 * words.h - by which word of a typed name matters or judgments are found. The
 * tables of words stand behind the reach of a list: so those of a word are one
 * range of an index, in the order in which they came. Of a name that few bear a
 * list puts in order what it found; of one that many bear it reads that range.
 */
#ifndef MATTER_WORDS_H
#define MATTER_WORDS_H

#include "common/list.h"
#include "matter/bearers.h"

/* A table of words, and how many rows of a word it has in each reach. */
struct words_index {
	const char *counts[REACHES];
	bool in_twos; /* has syllables also as they stand side by side */
};

/* matter_word: the syllables of all parties of a matter, alone and in twos;
 * party_token: those of a party, alone. */
extern const struct words_index words_of_matters;
extern const struct words_index words_of_parties;

enum words_borne {
	WORDS_FEW,  /* by at most LIST_COUNT_MAX of the reach */
	WORDS_MANY, /* by more */
	WORDS_OPEN  /* by more; but no syllable is typed to its end, or it may
		     * be meant for a number */
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

/*
 * For a list whose scope is known: of each way it has three sources, for each
 * reach (list_reach()) that with its index. What is typed may also be the
 * number of a person (bearers.h).
 */
MUST_CHECK struct err *words_choose(struct list_query *query,
				    const struct words_index *index,
				    const char *typed, struct words **words);

/* Binds the reach, which is none of the nation, and the word. */
void words_bind(const struct list_query *query, const struct words *words,
		struct list_args *args);

/* The words w of matters in each reach, and what makes them a range; then that
 * the matter has a party with all that was typed: words_bind_all(). */
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
void words_bind_all(const struct words *words, struct list_args *args);

/* The words t of parties in each reach. */
#define TOKENS_NATION "party_token t FORCE INDEX (party_token_judgment)"
#define TOKENS_PROVINCE                                                        \
	"party_token t FORCE INDEX (party_token_judgment_province)"
#define TOKENS_UNIT                                                            \
	"party_token t FORCE INDEX (party_token_judgment_unit)"
#define TOKENS_OF_PROVINCE "t.province_id = ? AND "
#define TOKENS_OF_UNIT	   "t.unit_id = ? AND "

#endif
