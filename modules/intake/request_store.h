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

struct request_line {
	int64_t id;
	int64_t judgment_id;
	const char *book;
	struct date received_on;
	const char *channel;
	const char *requester;
	const char *judgment;
	const char *debtors;
	bool decided;
};

/* Registers the request for the claims given. */
MUST_CHECK struct err *request_add(struct request *req, int64_t judgment_id,
				   const struct request_form *in,
				   int64_t requester_id,
				   const int64_t *claim_ids, size_t n,
				   int64_t *id);

MUST_CHECK struct err *request_list(TALLOC_CTX *ctx, struct db *db,
				    const struct scope *scope, int64_t page,
				    int64_t page_size,
				    struct request_line **lines, size_t *n);
MUST_CHECK struct err *request_count(TALLOC_CTX *ctx, struct db *db,
				     const struct scope *scope, int64_t *total);

/* What waits for an enforcement decision: claims ex officio, and requests. */
struct pending_line {
	int64_t judgment_id;
	const char *judgment;
	const char *court;
	const char *debtors;
	const char *basis;
	struct date since;
	int64_t claims;
	int64_t amount_dong;
};

MUST_CHECK struct err *pending_list(TALLOC_CTX *ctx, struct db *db,
				    const struct scope *scope, int64_t page,
				    int64_t page_size,
				    struct pending_line **lines, size_t *n);
MUST_CHECK struct err *pending_count(TALLOC_CTX *ctx, struct db *db,
				     const struct scope *scope, int64_t *total);

#endif
