/*
 * step_rules.h - what may be done with a request for support, as one table:
 * from which states, into which, and what the step has to say. Pure rules.
 *
 * The states are the list support_state of conf/law/terms.xml.
 */
#ifndef SUPPORT_STEP_RULES_H
#define SUPPORT_STEP_RULES_H

#include "common/err.h"

/* The state of a request that nobody has received yet: it has no row of the
 * office's own. */
#define STATE_NEW "MOI"
/* Sent on to another unit, which has not received it yet. */
#define STATE_SENT_ON "CD_DV"

enum step_flag {
	STEP_TEXT = 1,	    /* words to the citizen, required */
	STEP_MAY_TEXT = 2,  /* words to the citizen, if there are any */
	STEP_NOTE = 4,	    /* a note inside the office, required */
	STEP_PERSON = 8,    /* who works on it from now on */
	STEP_UNIT = 16,	    /* another unit takes over */
	STEP_DATE = 32,	    /* an appointment: day, hour, place */
	STEP_DRAFT = 64,    /* the words are a draft that the head approves */
	STEP_ANSWER = 128,  /* the words are the answer */
	STEP_APPROVE = 256, /* needs the right to approve */
	STEP_DIRECT = 512,  /* an answer without the head, where allowed */
	STEP_TAKES = 1024,  /* whoever does it works on it, if nobody does */
	STEP_CLOCK = 2048   /* the time for the answer starts anew */
};

struct step {
	const char *code;
	const char *label; /* the button */
	const char *from;  /* codes of states, blanks between */
	const char *to;
	unsigned flags;
	const char *said; /* to the citizen, before words of one's own */
	const char *done; /* the sentence after it */
};

/* What a person may do here. */
struct step_rights {
	bool answer;  /* support.answer reaches this request */
	bool approve; /* so does support.approve */
	/* Answers do: of this service, or of a request of which the head gave
	 * a draft back. */
	bool needs_approval;
	bool own_draft; /* it was he who submitted the draft last */
};

/* The step of this code, NULL for none. */
const struct step *step_find(const char *code);

/* True when the step may be taken in this state by this person. Nobody
 * approves his own draft; he may take it back (PR-2). */
bool step_allowed(const struct step *step, const char *state,
		  const struct step_rights *rights);

/* Nothing but that keeps the person from the step. */
bool step_is_own_draft(const struct step *step, const char *state,
		       const struct step_rights *rights);

/* The i-th step that may be taken, in the order of the table, NULL behind
 * the last one. */
const struct step *step_at(const char *state, const struct step_rights *rights,
			   size_t i);

/* The class of the state for status_label: plain, run, good, ... */
const char *step_state_class(const char *state);

/* What the step keeps for the citizen: its own sentence, then the words typed;
 * of an answer the answer alone, so that the step proves what the request has
 * as its answer. Memory of ctx; "" for a step inside the office. */
char *step_public_text(TALLOC_CTX *ctx, const struct step *step,
		       const char *typed);

/* What is shown of it on the way: the answer is shown as the answer, not once
 * more. kind is the code of the step. */
const char *step_shown_text(const char *kind, const char *public_text);

#endif
