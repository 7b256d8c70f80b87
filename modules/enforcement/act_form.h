/*
 * act_form.h - the form of an act: day, ground, note. Of what the officer
 * proposes it asks no day: that of the signature counts.
 */
#ifndef ENFORCEMENT_ACT_FORM_H
#define ENFORCEMENT_ACT_FORM_H

#include "common/form.h"
#include "enforcement/act_access.h"
#include "enforcement/act_store.h"
#include "matter/act_condition.h"
#include "matter/event.h"
#include "matter/proposal.h"

struct loader;
struct act_receiver;
struct act_target;

/* A line of the matter, and whether the act is on it. */
struct act_line {
	int64_t id;
	bool taken;
};

struct act_form {
	struct date on;	    /* none: today */
	const char *ground; /* code, "" or NULL when the act has none */
	const char *note;
	int64_t version;
	struct act_line *lines; /* n_lines 0: not asked */
	size_t n_lines;
	const char *number; /* of a decision on paper, as typed */
	const char *signer; /* its signer's account */
	const char *to;	    /* who receives the lines: code of a unit */
	const char *body;   /* or a name, "" */
	const char *target; /* event of the decision that it is on */
};

/* All that a page of an act works with. Memory of the request. */
struct act_work {
	struct request *req;
	const struct law_act *act;
	struct matter *matter;
	const struct ledger_chart *chart;
	const struct ledger_event *event;	  /* lawful now */
	const struct law_decision_type *decision; /* NULL: none goes with it */
	struct date on;				  /* whose law holds */
	struct law_term *grounds;
	size_t n_grounds;
	bool unsigned_here;	/* nobody may sign for the head there */
	struct proposal *open;	/* what is proposed already; NULL */
	bool on_paper;		/* it was signed on paper (act_paper.h) */
	struct signer *signers; /* who may have signed it */
	size_t n_signers;
	const char *coming; /* the number that is next; NULL: it has none */
	struct act_receiver *receiver; /* act_receiver.h; NULL: not asked */
	struct act_target *target;     /* act_target.h; NULL: none chosen */
	struct act_form in;
	struct form *form;
};

/*
 * Loads what the act that the address names needs: a struct act_work. For a
 * route that writes, the matter is locked at the version the form was shown
 * with. ERR_MISSING outside the scope, ERR_FORBIDDEN when the session may only
 * look, ERR_STALE with a sentence when the act is not lawful now.
 */
extern const struct loader act_loader;

/*
 * What the law says of the act on the matter, by the law of a day that is not
 * before the last fact: chart, event, decision, grounds, and what the matter's
 * conditions are weighed by. work has request, act, matter, and the day. Its
 * event is NULL when the act is not lawful now.
 */
MUST_CHECK struct err *act_work_fill(struct act_work *work);

/* True when who asks proposes the decision of the act, and signs it not. */
bool act_work_proposes(const struct act_work *work);

/*
 * Why the act cannot be recorded with what work->in has, as a sentence, and of
 * which field ("": none). NULL: *input is ready for event_record().
 */
const char *act_work_refusal(struct act_work *work, struct event_input *input,
			     const char **field);

/* The form with its options; preset for the first showing. */
void act_form_make(struct act_work *work);

/* Checks what was read; what is wrong becomes errors of the form. *input is
 * ready for event_record() when the form is valid. */
void act_form_check(struct act_work *work, struct event_input *input);

/* Why the act cannot be entered: with where the matter stands, or because who
 * asks may only look. */
MUST_CHECK struct err *act_not_lawful(const struct act_work *work);
MUST_CHECK struct err *act_only_to_look(void);

/* What its conditions are weighed by, on a day. */
struct act_case act_work_case(const struct act_work *work, struct date on);

/* What the page is called: the decision in its own words. */
const char *act_work_title(const struct act_work *work);

/* Everything act_edit.cs reads but the form. */
MUST_CHECK struct err *act_work_view(struct act_work *work, struct view *view);

#endif
