/*
 * act_store.h - what a decision on a matter needs to know: who may sign it,
 * and what was done before.
 */
#ifndef ENFORCEMENT_ACT_STORE_H
#define ENFORCEMENT_ACT_STORE_H

#include "common/request.h"

/* Who may sign decisions of the head for a unit. */
struct signer {
	int64_t account_id;
	const char *name;
	const char *title; /* NULL */
};

/*
 * Accounts that hold the right to decide (matter.decide) over the unit today
 * or held it at any time since a day: a decision signed by the head of last
 * month is still recorded. The widest first. Memory of ctx.
 */
MUST_CHECK struct err *signer_list(TALLOC_CTX *ctx, struct db *db,
				   int64_t unit_id, struct date since,
				   struct date today, struct signer **signers,
				   size_t *n);

/* A person the matter names. */
struct matter_person {
	int64_t id;
	const char *role; /* debtor, creditor, related */
	const char *role_label;
	const char *name;
	const char *address;
	const char *id_number; /* NULL */
	int64_t birth_year;    /* 0: not known */
	int64_t person_id;     /* who that is over all judgments */
	bool has_others;       /* matters, within the scope of the request */
};

/* The persons of a matter, debtors first; labels as of today. */
MUST_CHECK struct err *matter_persons(struct request *req, int64_t matter_id,
				      struct matter_person **persons,
				      size_t *n);

#endif
