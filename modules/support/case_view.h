/*
 * case_view.h - requests for support as templates read them.
 */
#ifndef SUPPORT_CASE_VIEW_H
#define SUPPORT_CASE_VIEW_H

#include "common/view.h"
#include "law/law.h"
#include "matter/due_view.h"
#include "support/case_store.h"
#include "support/step_rules.h"

/* The words of the law for codes of a request. */
struct case_words {
	struct law_term *services;
	size_t n_services;
	struct law_term *states;
	size_t n_states;
	struct law_term *roles;
	size_t n_roles;
	struct law_term *kinds;
	size_t n_kinds;
};

/* Reads the lists of a day. Memory of ctx. */
void case_words_read(TALLOC_CTX *ctx, const struct law *law, struct date on,
		     struct case_words *words);

/* Its label, or else the code. */
const char *case_label(const struct law_term *terms, size_t n,
		       const char *code);

/* The day of an instant in UTC, in Viet Nam. */
struct date case_day(TALLOC_CTX *ctx, const char *utc);

/*
 * When the office has to act on a request of this service that it received on
 * this day: before it is received by the rule of receiving, then by the rule of
 * its service. No date when that law has no such limit.
 */
struct date case_due(const struct request *req, const char *service,
		     bool received, struct date on);

/*
 * The last day of sending for which the day of receiving is past today: a
 * request of that day or before that nobody has received is late. No date
 * when the law of these days has no such limit.
 */
struct date case_late_sent(const struct request *req);

/* The badge: of a request that nobody received, by the rule of receiving;
 * none while it waits for the sender or is done. Memory of ctx. */
struct case_stand {
	const char *service;
	const char *state;
	struct date due_on; /* no date: not received yet */
	const char *sent_at;
};
struct due_words case_badge(TALLOC_CTX *ctx, const struct request *req,
			    const struct case_stand *stand);

/* What the person may do with the request: his rights to answer and to
 * approve, as far as they reach it. */
MUST_CHECK struct err *case_rights(struct request *req,
				   const struct case_words *words,
				   const struct support_case *c,
				   struct step_rights *rights);

/* The bar (Case.*), the facts of the request (Sender, Papers, ...). */
void case_to_view(struct request *req, struct view *view,
		  const struct case_words *words, const struct support_case *c);

/* Replies.N.{At, Text}: what the sender added. */
void case_replies_to_view(struct view *view, const struct case_reply *replies,
			  size_t n);

/* Timeline.N as templates/macros/case.cs reads it. */
void case_events_to_view(struct view *view, const struct case_words *words,
			 const struct case_event *events, size_t n);

#endif
