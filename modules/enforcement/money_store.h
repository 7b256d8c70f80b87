/*
 * money_store.h - receipts and vouchers that are in the books.
 */
#ifndef ENFORCEMENT_MONEY_STORE_H
#define ENFORCEMENT_MONEY_STORE_H

#include "common/request.h"

struct receipt_wish {
	int64_t matter_id;
	const char *kind;   /* collected, paid_out */
	const char *number; /* as typed */
	struct date on;
};

struct receipt_same {
	const char *matter; /* number of the matter that has it */
	struct date on;
	int64_t dong;
	const char *sentence; /* of the law's list plausible_receipt */
	bool refused;	      /* else asked about */
};

/* A paper of a book. */
struct book_wish {
	int64_t unit_id;
	const char *kind; /* collected, paid_out */
	const char *book;
	const char *number;
};

/* The paper that has the number in the book of the unit; *same is NULL when
 * none has. Its sentence is NULL. */
MUST_CHECK struct err *book_find(struct request *req,
				 const struct book_wish *wish,
				 struct receipt_same **same);

/* An entry that stands with the same number, in this matter or in another of
 * the unit that issued its decision; *same is NULL when there is none, or
 * nothing is said about it. Memory of ctx. */
MUST_CHECK struct err *receipt_find(struct request *req,
				    const struct receipt_wish *wish,
				    struct receipt_same **same);

#endif
