/*
 * party_new.h - parties of a judgment that is entered, by a page or an import:
 * the one way in. Their words for searches come with them; the person behind
 * each is found by the database (trigger party_person_new): that of its number
 * (matter/person_rules.h), or one of its own.
 */
#ifndef MATTER_PARTY_NEW_H
#define MATTER_PARTY_NEW_H

#include "common/db.h"

struct party_new {
	int64_t judgment_id;
	const char *role; /* law list party_role */
	const char *kind; /* law list person_kind */
	const char *name;
	const char *name_fold; /* text_fold() of it */
	const char *id_number; /* as it was written; NULL or "": none */
	int64_t birth_year;    /* 0: not known */
	const char *address;
	const char *phone; /* NULL or "": none */
	int64_t position;  /* from 1 */
	int64_t id;	   /* out */
};

/* Adds n of them; rows (of any table) are counted up. Memory of ctx. */
MUST_CHECK struct err *party_add(TALLOC_CTX *ctx, struct db *db,
				 struct party_new *parties, size_t n,
				 int64_t *rows);

/* The words by which a party is found, after its name was put right. */
MUST_CHECK struct err *party_rename(TALLOC_CTX *ctx, struct db *db, int64_t id,
				    const char *before, const char *after);

#endif
