/*
 * search_rules.h - what a visitor looks for: pure rules, no database.
 *
 * A name is found with or without diacritics, in any order of words, and by
 * the beginning of its last word. How well an entry fits decides its place:
 * the very name, the name without diacritics, names that begin so, and then
 * names that hold all the words.
 */
#ifndef PORTAL_SEARCH_RULES_H
#define PORTAL_SEARCH_RULES_H

#include "common/date.h"

/*
 * The list is for looking somebody up, not for taking it away: a search
 * shows its first ten pages, and whoever needs more of it says more
 * exactly whom he looks for (Luật Bảo vệ dữ liệu cá nhân 2025: no more than
 * the purpose needs).
 */
#define SEARCH_RESULTS_MAX 500

/*
 * A name whose rarest word so many entries have is common: with further
 * conditions it is looked for among the entries of one agency only, because
 * none of the indexes would end the search early.
 */
#define SEARCH_COMMON 20000

/* Words of a name that are looked up in the index of words; those before
 * them are compared with the whole name. */
#define SEARCH_WORDS 4

/* Words that may stand in any order where names are compared one by one. */
#define SEARCH_PATTERNS 6

/* The search form; no member is NULL after form_read(). */
struct search_form {
	const char *name;
	const char *unit;     /* id of a province or division, as text */
	const char *decision; /* number of the enforcement decision */
	const char *address;
	const char *kind;    /* code of person_kind, "" for both */
	struct date from_on; /* published from .. to */
	struct date to_on;
};

/* How a search is carried out. */
enum search_way {
	SEARCH_NOTHING, /* nothing was asked */
	SEARCH_BY_NAME,
	SEARCH_BY_NUMBER,
	SEARCH_BY_UNIT /* entries of a unit */
};

/* A search, ready for the statements. Patterns are for LIKE; folded text has
 * letters, digits and blanks only, so it holds no wildcard of its own. */
struct search {
	enum search_way way;
	const char *name;	/* as typed, cleaned */
	const char *fold;	/* "dang thi anh" */
	const char *fold_start; /* "dang thi anh%" */
	/* Whole words, the first repeated to fill up; NULL when there is no
	 * other word than the last one. */
	const char *words[SEARCH_WORDS];
	const char *last_start; /* "anh%": a word begins so, or is "y" */
	const char *rest;	/* "% dang% thi%": further words, or "%" */
	/* Every word as a pattern of its own, "%" to fill up; further ones
	 * together in the last. */
	const char *each[SEARCH_PATTERNS];
	/* How number_key of an entry begins: "12 %", or "%"; and what follows
	 * there, in its order: "% qd% thads% 2026%", or "%". */
	const char *number_start;
	const char *number_rest;
	const char *address; /* "% le loi%", or "%" */
	const char *kind;
	struct date from_on;
	struct date to_on;
	bool narrow; /* address, kind or days are asked for */
};

/* What is asked too little to search for: a sentence with what to add, or
 * NULL when the search can be made (or nothing was asked). */
const char *search_lack(TALLOC_CTX *ctx, const struct search_form *in);

/* What the number of a decision lacks: a sentence when letters alone were
 * typed for it, else NULL. */
const char *search_number_lack(TALLOC_CTX *ctx, const struct search_form *in);

/* Memory of ctx, which also has to outlive in. */
struct search *search_plan(TALLOC_CTX *ctx, const struct search_form *in);

/* A piece of a printed name: whether the visitor asked for it. */
struct search_piece {
	const char *text;
	bool hit;
};

/* The words of name with their blanks, marked where they answer the search.
 * Memory of ctx. */
struct search_piece *search_mark(TALLOC_CTX *ctx, const struct search *search,
				 const char *name, size_t *n);

#endif
