/*
 * correct.h - what was entered wrongly of a judgment, a party, a claim, or a
 * request is put right: who takes judgments in writes what is right and why.
 *
 * What a decision already says stays as it is: that decision is amended by
 * another (Điều 37 Luật THADS 2008). All else is put right at any time, and
 * what hangs on it follows in the same transaction: what waits and since when,
 * the person behind a party, the words of searches, the address on the public
 * list.
 */
#ifndef INTAKE_CORRECT_H
#define INTAKE_CORRECT_H

#include "intake/judgment.h"
#include "matter/record.h"

/* What a field of a form was read into. */
struct correct_value {
	const char *text;
	struct date date;
	int64_t number;
};

/* A row as it is. */
struct correct_row {
	const struct record_kind *kind;
	int64_t id;
	int64_t judgment_id;
	int64_t decided;  /* decisions that say the same */
	bool proposed;	  /* a decision on the judgment waits for a signature */
	bool of_transfer; /* a claim that another agency sent */
	bool merged;	  /* a party whose person was merged */
	bool voided;	  /* a request that was taken back */
	const char *name;
	/* In the order of the fields, as the database has them. */
	const char *values[RECORD_FIELDS_MAX];
};

/* Row id of a kind, locked with its judgment when it is to be changed. What is
 * outside of the scope is ERR_MISSING. Memory of the request. */
MUST_CHECK struct err *correct_load(struct request *req, const char *table,
				    bool locked, struct correct_row **row,
				    struct judgment **judgment);

/* Writes the values, each change with the reason, and raises the version of the
 * judgment. */
MUST_CHECK struct err *correct_write(struct request *req,
				     const struct correct_row *row,
				     const char *const *after,
				     const char *reason);

/* Takes a request back: it asks for nothing any more. */
MUST_CHECK struct err *request_void(struct request *req,
				    const struct correct_row *row,
				    const char *reason);

/* Another judgment of the unit with number, court, and day of these values;
 * *id is 0 without. */
MUST_CHECK struct err *correct_find_same(struct request *req,
					 const struct judgment *judgment,
					 const char *const *after, int64_t *id);

/* ---- Rules: pure ---- */

/* What a form brought as the database is to have it, in the order of the
 * fields: what did not change stays exactly as it was. Memory of ctx. */
const char **correct_after(TALLOC_CTX *ctx, const struct correct_row *row,
			   const struct correct_value *in);

bool correct_changes(const struct correct_row *row, const char *const *after);

/* Why the field cannot be put right here though it is to change; NULL: it
 * can. */
const char *correct_refusal(const struct correct_row *row, size_t field);

/* Why a request cannot be taken back; NULL: it can. */
const char *request_void_refusal(const struct correct_row *row);

/* Errors go to the form, whose fields are called as the columns. */
void correct_check(struct form *form, const struct correct_row *row,
		   const char *const *after);

#endif
