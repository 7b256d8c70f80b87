/*
 * inbox_store.h - requests for online support: adding one, and how one
 * stands. The portal's account may add to the inbox and read the views
 * published_support_*; it never reads what others wrote.
 */
#ifndef PORTAL_INBOX_STORE_H
#define PORTAL_INBOX_STORE_H

#include "common/db.h"
#include "portal/agency_store.h"
#include "portal/inbox_rules.h"

/* Seconds since 1970 by the database's clock. */
MUST_CHECK struct err *inbox_now(TALLOC_CTX *ctx, struct db *db, int64_t *now);

/* *code: what the form got when it was sent before, with the day in Viet Nam;
 * NULL when it was not. Memory of ctx. */
MUST_CHECK struct err *inbox_find_sent(TALLOC_CTX *ctx, struct db *db,
				       const char *form_id, const char **code,
				       struct date *on);

/* A request ready for the inbox. */
struct inbox_request {
	const struct inbox_form *form;
	const struct agency *agency;
	const struct seal *seal;
	struct date on; /* today in Viet Nam */
};

/*
 * Adds the request and gives its code, the next one of the agency and day.
 * A form that was sent before (same seal) adds nothing and gives the code it
 * got then. Call in a writing transaction.
 */
MUST_CHECK struct err *inbox_add(TALLOC_CTX *ctx, struct db *db,
				 const struct inbox_request *request,
				 const char **code);

struct inbox_status {
	int64_t id;
	const char *code;
	const char *service;
	int64_t unit_id;
	const char *unit_name;
	/* How it is reached, or else the agency above it; "" for not known. */
	const char *unit_address;
	const char *unit_phone;
	const char *unit_email;
	const char *sent_at;	 /* UTC */
	const char *state;	 /* code of support_state */
	struct date due_on;	 /* no date: not received yet */
	const char *answer;	 /* "" until there is one */
	const char *answered_at; /* UTC, NULL */
};

/*
 * How the request of this code and secret stands, *status NULL when there is
 * none. A wrong code and a wrong secret take the same path: one look-up, one
 * comparison. Memory of ctx.
 */
MUST_CHECK struct err *inbox_status_find(TALLOC_CTX *ctx, struct db *db,
					 const char *code, const char *secret,
					 struct inbox_status **status);

struct inbox_event {
	const char *at; /* UTC */
	const char *state;
	const char *text;
};

/* What the agency told the sender, the newest first. Memory of ctx. */
MUST_CHECK struct err *inbox_events(TALLOC_CTX *ctx, struct db *db,
				    int64_t inbox_id,
				    struct inbox_event **events, size_t *n);

/* What a citizen adds to a request that waits for him. */
struct inbox_reply {
	const struct seal *seal;
	int64_t inbox_id;
	const char *content;
	struct date due_on; /* of the answer, from today; no date: no limit */
};

/* True when this form has come in before. */
MUST_CHECK struct err *inbox_reply_known(TALLOC_CTX *ctx, struct db *db,
					 const struct seal *seal, bool *known);

/* Adds it, which puts the request back to work (trigger
 * support_reply_taken); the same form sent twice at once adds it once. */
MUST_CHECK struct err *inbox_reply_add(struct db *db,
				       const struct inbox_reply *reply);

#endif
