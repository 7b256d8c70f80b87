/*
 * act_receiver.h - to whom the lines of an act go that leave the agency
 * (event->transfers): an agency of the country, chosen among suggestions, or a
 * body that is none, by its name.
 */
#ifndef ENFORCEMENT_ACT_RECEIVER_H
#define ENFORCEMENT_ACT_RECEIVER_H

#include "common/lookup.h"
#include "enforcement/act_form.h"

/* What was chosen, once it is looked up. */
struct act_receiver {
	struct event_receiver to;
	const char *name;    /* as people read it */
	const char *field;   /* of the refusal */
	const char *refusal; /* a sentence; NULL: it may receive */
};

/* Agencies that may receive today, then any other: what is chosen of these the
 * page answers with the one to choose instead. */
extern const struct lookup act_receiver_lookup;

/* The fields of the form; how many. */
#define ACT_RECEIVER_FIELDS 2
extern const struct field act_receiver_fields[ACT_RECEIVER_FIELDS];

/* Their choices, when the act asks for them. After act_form_make(). */
MUST_CHECK struct err *act_receiver_declare(struct act_work *work);

/* Looks up what work->in has; work->receiver is NULL of an act that asks for
 * none. */
MUST_CHECK struct err *act_receiver_take(struct act_work *work);

/* What is proposed, as the form has it. */
MUST_CHECK struct err *act_receiver_of(struct act_work *work,
				       const struct proposal *proposal);

/* Store: the agency that has taken the place of one that ended (NULL: none
 * has), as of a day. */
struct unit;
MUST_CHECK struct err *act_receiver_successor(struct request *req,
					      const struct unit *ended,
					      struct date on,
					      struct unit **unit);
MUST_CHECK struct err *act_receiver_find(struct request *req,
					 const struct lookup_ask *ask,
					 struct lookup_found **found,
					 size_t *n);

#endif
