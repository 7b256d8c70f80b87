/*
 * money_form.h - the form of an act whose sums are on the lines of a matter:
 * what is collected, or paid out with the fee of enforcement.
 */
#ifndef ENFORCEMENT_MONEY_FORM_H
#define ENFORCEMENT_MONEY_FORM_H

#include "common/form.h"
#include "enforcement/act_form.h"
#include "matter/matter_fee.h"

struct money_line {
	int64_t id; /* of the obligation */
	int64_t dong;
};

struct money_form {
	struct date on;
	const char *book;
	const char *receipt; /* its number there */
	const char *way;
	const char *person;
	const char *account;
	const char *payee;  /* id of a party; "": each line its creditor */
	int64_t total_dong; /* to be spread over the lines */
	bool full;	    /* the button "all of it" */
	bool divide;	    /* the button that shows how it is divided */
	const char *note;
	int64_t version;
	const char *share;  /* of the fee: how the money came */
	const char *relief; /* why less is owed, "" */
	int64_t fee_dong;   /* as typed; nothing: as the rule has it */
	const char *fee_reason;
	struct money_line *lines;
	size_t n_lines;
};

struct money_work {
	struct act_work *act;
	bool paying;			/* out of what is held, */
	bool returning;			/* to who paid it */
	struct obligation *obligations; /* those that can take money */
	size_t n;
	struct event_money *money;     /* one for each of them */
	struct matter_person *persons; /* where a line has several creditors */
	size_t n_persons;
	struct event_paper paper;
	int64_t payee_id; /* 0: each line its creditor; below: the State */
	bool asks_fee;	  /* some of it bears the fee */
	struct fee_facts facts;
	struct event_fee *fees; /* of what was typed */
	size_t n_fees;
	struct money_form in;
	struct form *form;
};

/* The work of the act that act_loader has loaded, with its form. */
MUST_CHECK struct err *money_form_make(struct request *req,
				       struct money_work *work);

/* The page with the form as it stands. */
MUST_CHECK struct err *money_form_show(struct money_work *work, bool invalid);

/* What one of the creditors of a line is called. */
const char *money_creditor_name(const struct money_work *work,
				const struct obligation *line,
				int64_t party_id);

/* Receipt and voucher (money_paper.c): what the form offers; what was typed,
 * once it is read; what is wrong with it. */
MUST_CHECK struct err *money_paper_offer(struct money_work *work);
void money_paper_take(struct money_work *work);
MUST_CHECK struct err *money_paper_check(struct money_work *work);

/* Whether the payee that was chosen may be paid for the line. */
bool money_pays_line(const struct money_work *work,
		     const struct obligation *line);

/* The fee of enforcement (money_fee.c): what it needs is read before the form
 * is made, its choices are offered after. */
MUST_CHECK struct err *money_fee_load(struct money_work *work);
void money_fee_offer(struct money_work *work);

/* What is owed for the sums of the input by what was chosen. check: what was
 * typed instead has to have its reason; else it is put into the form. */
void money_fee_assess(struct money_work *work, struct event_input *input);
void money_fee_check(struct money_work *work);
void money_fee_put(struct money_work *work);

/* What of the sum is kept back or owed by others. */
int64_t money_fee_sum(const struct money_work *work);
void money_fee_view(const struct money_work *work, struct view *view);

#endif
