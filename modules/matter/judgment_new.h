/*
 * judgment_new.h - judgments, their claims, and requests for enforcement that
 * are entered, by a page or an import: the one way in. Parties have theirs in
 * matter/party_new.h, numbers of the books come of matter/series.h.
 *
 * Each function adds n rows and their ids; *rows (of any table) are counted
 * up. Memory of ctx.
 */
#ifndef MATTER_JUDGMENT_NEW_H
#define MATTER_JUDGMENT_NEW_H

#include "common/date.h"
#include "common/db.h"
#include "matter/side.h"

struct judgment_new {
	int64_t unit_id;
	int64_t book_year;
	int64_t book_number;
	const char *court;
	const char *court_fold; /* text_fold() of it */
	const char *number;
	const char *number_fold;
	struct date issued_on;
	struct date effective_on;
	const char *case_type; /* law list case_type */
	const char *channel;   /* law list channel */
	struct date received_on;
	const char *sender; /* NULL: not known, like the next two */
	const char *papers;
	const char *note;
	int64_t recorded_by;
	int64_t id; /* out */
};

MUST_CHECK struct err *judgment_new_add(TALLOC_CTX *ctx, struct db *db,
					struct judgment_new *judgments,
					size_t n, int64_t *rows);

struct claim_new {
	int64_t judgment_id;
	int64_t position; /* from 1; shares of one claim have the same */
	const char *type; /* obligation_type of the law */
	struct side debtors;
	struct side creditors;
	int64_t dong;
	const char *thing;   /* "": none */
	int64_t transfer_id; /* by which it came, 0 */
	int64_t id;	     /* out */
};

MUST_CHECK struct err *claim_new_add(TALLOC_CTX *ctx, struct db *db,
				     struct claim_new *claims, size_t n,
				     int64_t *rows);

struct request_new {
	int64_t judgment_id;
	int64_t unit_id;
	int64_t book_year;
	int64_t book_number;
	int64_t requester_id; /* party */
	struct date received_on;
	const char *channel;
	const char *content;
	const char *asset_information;
	const char *account_number;
	bool decided; /* its decision comes with it */
	const int64_t *claim_ids;
	size_t n_claims;
	int64_t recorded_by;
	int64_t id; /* out */
};

MUST_CHECK struct err *request_new_add(TALLOC_CTX *ctx, struct db *db,
				       struct request_new *requests, size_t n,
				       int64_t *rows);

#endif
