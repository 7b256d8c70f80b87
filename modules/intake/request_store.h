/*
 * request_store.h - requests for enforcement (book 02): Điều 31 Luật THADS
 * 2008; Điều 34 Luật THADS 2025, Điều 9 Nghị định 152/2026/NĐ-CP.
 */
#ifndef INTAKE_REQUEST_STORE_H
#define INTAKE_REQUEST_STORE_H

#include "intake/judgment.h"

struct request_form {
	const char *requester; /* id of a party, as text */
	struct date received_on;
	const char *channel;
	const char *content;
	const char *asset_information;
	const char *account_number;
};

/* Registers the request for the claims given. */
MUST_CHECK struct err *request_add(struct request *req, int64_t judgment_id,
				   const struct request_form *in,
				   int64_t requester_id,
				   const int64_t *claim_ids, size_t n,
				   int64_t *id);

/* One of a judgment, in the words of the day on which it was received. */
struct judgment_request {
	int64_t id;
	int64_t book_number;
	int64_t book_year;
	const char *requester;
	struct date received_on;
	const char *channel_label;
	const char *content;
	size_t n_claims;
	bool decided; /* a decision was made by it */
	bool voided;
};

/* Of a judgment, in the order of the book. Memory of the request. */
MUST_CHECK struct err *judgment_requests(struct request *req,
					 const struct judgment *of,
					 struct judgment_request **requests,
					 size_t *n);

#endif
