/*
 * person.h - a person behind the parties of judgments, and two of them that
 * turn out to be one: entered twice, once without his number. Merging moves the
 * parties of one to the other; it is a recorded fact that another undoes.
 */
#ifndef INTAKE_PERSON_H
#define INTAKE_PERSON_H

#include "common/request.h"
#include "common/view.h"

struct person {
	int64_t id;
	const char *kind;
	const char *name;
	const char *name_fold;
	const char *number;   /* NULL: none is known */
	int64_t birth_year;   /* 0: not known */
	int64_t n_parties;    /* of all judgments */
	int64_t n_seen;	      /* of those within the scope */
	const char *address;  /* of a party within it; "" */
	const char *judgment; /* the number of such a judgment; "" */
};

/* A party that he is, within the scope. */
struct person_party {
	int64_t judgment_id;
	const char *judgment;
	const char *court;
	struct date received_on;
	const char *role;
	const char *name;
	const char *id_number; /* NULL */
	int64_t birth_year;    /* 0 */
	const char *address;
	const char *unit;
};

/* Somebody was merged into him, and stands so. */
struct person_merge {
	int64_t id;
	int64_t from_id;
	int64_t into_id;
	const char *name; /* of who was */
	const char *reason;
	const char *by; /* who did it */
	const char *at;
	int64_t n_parties; /* that went over, */
	int64_t n_seen;	   /* within the scope of who asks, */
	int64_t n_gone;	   /* and on to somebody else since */
};

/* So many candidates are offered. */
#define PERSON_CANDIDATES_MAX 20

/* Within the scope of the request; ERR_MISSING where no party of his is.
 * Memory of the request. */
MUST_CHECK struct err *person_get(struct request *req, int64_t id,
				  struct person **person);

/* Holds both until the transaction ends. */
MUST_CHECK struct err *person_lock(struct request *req, int64_t a, int64_t b);

MUST_CHECK struct err *person_parties(struct request *req, int64_t id,
				      struct person_party **parties, size_t *n);

/* Others of the scope whose name begins so, or whose number it is. */
MUST_CHECK struct err *person_candidates(struct request *req, int64_t id,
					 const char *find,
					 struct person **found, size_t *n);

/* What stands merged into him, the last first. */
MUST_CHECK struct err *person_merges(struct request *req, int64_t id,
				     struct person_merge **merges, size_t *n);

/* Moves the parties of one to the other. */
MUST_CHECK struct err *person_merge(struct request *req, int64_t from_id,
				    int64_t into_id, const char *reason);

/* Moves them back. */
MUST_CHECK struct err *person_part(struct request *req,
				   const struct person_merge *merge,
				   const char *reason);

/* Which of the two goes into the other: who has no number; of two without, the
 * other of the page. Pure, like the rest. */
bool person_goes(const struct person *person, const struct person *other);

/* Why the one cannot be merged into the other, as a sentence; NULL: he can. */
const char *person_merge_refusal(const struct person *from,
				 const struct person *into);

/* What hardly is of one person, as a question; NULL: nothing. Memory of ctx. */
const char *person_merge_doubt(TALLOC_CTX *ctx, const struct person *from,
			       const struct person *into);

/* Why the merging cannot be undone, as a sentence; NULL: it can. */
const char *person_part_refusal(const struct person_merge *merge);

#endif
