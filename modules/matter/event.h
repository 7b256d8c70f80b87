/*
 * event.h - the one way a fact is added to a matter.
 *
 * event_record() does, in the caller's transaction, all that follows from a
 * fact: the decision with its number, the event, the ledger legs, the state
 * of the matter, due dates, and the public list. Whatever a page or the
 * import records goes through here or through the same rules.
 */
#ifndef MATTER_EVENT_H
#define MATTER_EVENT_H

#include "matter/matter.h"

/* A sum on one obligation line: collected, paid out, or reduced. */
struct event_money {
	size_t line; /* position in the matter's obligations, from 0 */
	int64_t dong;
	const char *receipt; /* number of the receipt or order, "" */
};

/* The paper of a sum: a receipt, or a voucher. */
struct event_paper {
	const char *book;    /* its number is the only one there; "": none */
	const char *number;  /* as printed */
	const char *way;     /* term of collect_way, pay_way */
	const char *person;  /* who paid, or who came for the money */
	const char *account; /* at a bank, "" */
	int64_t payee_id;    /* party; 0: each line its creditor */
};

/* What is added to a line, and how it was reckoned. */
struct event_added {
	const char *kind; /* term of added_kind */
	struct date from; /* of interest: the days, */
	struct date to;
	int64_t rate;	   /* millionths a year, */
	int64_t rule_dong; /* and what the rule makes of it; 0: none */
};

/* The fee of enforcement for what somebody gets of a sum that is paid out. */
struct event_fee {
	int64_t party_id; /* who receives */
	int64_t payer_id; /* who owes the fee; the same: it is kept back */
	int64_t received_dong;
	const char *share;  /* fee_rules.h */
	const char *relief; /* "": none */
	bool counts;
	int64_t full_dong;
	int64_t rule_dong;  /* as the rule has it */
	int64_t dong;	    /* as it is charged */
	const char *reason; /* when it is another one; "" */
};

/* What a verification found. */
struct event_finding {
	int64_t party_id;   /* 0: of nobody by name */
	const char *result; /* a code of verification_result */
	const char *place;
	const char *content;
};

/* Where a line goes back to when the decision that moved it is taken back. */
struct event_back {
	size_t line;
	int account;	    /* where it stood before */
	int64_t ended_dong; /* what of it had ended before */
	bool elsewhere;	    /* it had ended in the hands of others */
	struct date since;  /* when the decision moved it */
};

/* The decision that another is on (EFFECT_RETURN, EFFECT_AMEND). */
struct event_target {
	int64_t event_id;
	int64_t decision_id;
	const struct event_back *lines; /* of a return */
	size_t n;
};

/* To whom lines go that leave the agency (event->transfers). */
struct event_receiver {
	int64_t unit_id;  /* 0: a body by name */
	const char *name; /* "": of a unit, or the papers name none */
	bool on_paper;	  /* it answers on paper: the sender enters what */
};

struct event_input {
	const char *kind;	  /* a code of ledger_event */
	struct date effective_on; /* when it happened */
	const char *ground;	  /* code of a ground term, NULL */
	const char *note;	  /* "" if none */
	int64_t to_unit_id;	  /* dimension events */
	int64_t to_officer_id;
	const struct event_money *money; /* collected, paid_out, reduced */
	size_t n_money;
	const struct event_paper *paper; /* NULL: none is known */
	const struct event_added *added; /* NULL: it adds nothing */
	const struct event_fee *fees;	 /* of paid_out; matter_fee.h */
	size_t n_fees;
	/* Which lines it moves, by their positions; n_lines 0: all from where
	 * it is lawful. */
	const size_t *lines;
	size_t n_lines;
	const struct event_finding *finding; /* of a verification, NULL */
	/* What it takes back or mends; NULL: nothing. */
	const struct event_target *target;
	const struct event_receiver *receiver; /* NULL: none is named */
	const char *signer; /* of the decision, if the kind has one */
	int64_t signer_id;  /* account, 0 */
	/* Printed on a decision that was signed on paper: refused unless it is
	 * the next of its series. NULL: the series gives one. */
	const char *paper_number;
};

/* The sum of the money lines; MONEY_MAX_DONG + 1 when it does not fit. */
int64_t event_money_sum(const struct event_input *input);

/* What of the input a refusal is about. */
enum event_part {
	EVENT_KIND,
	EVENT_DAY,
	EVENT_SUM,
	EVENT_TO,
	EVENT_LINES,
	EVENT_TARGET
};

/* Of a decision on a decision that names none. */
#define EVENT_NO_TARGET "Chọn quyết định được thu hồi, sửa đổi hoặc hủy."

/*
 * Why the event cannot be recorded now, as a sentence for the form, or NULL.
 * Pure: not lawful from where its lines stand; before the last event; in the
 * future; in a year that is closed; a sum that is nothing or more than what is
 * open. *part (may be NULL) is what the sentence is about. The sentence is
 * memory of ctx or a literal.
 */
const char *event_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
			  const struct matter *matter,
			  const struct event_input *input, struct date today,
			  enum event_part *part);

/* Whether facts of the kind are decisions on decisions (event_return.h). */
bool event_is_on_decision(const struct ledger_event *event);

/* Whether facts of the kind may come late, with their true day: they post
 * nothing and belong to no decision (event_late.h). */
bool event_may_come_late(const struct ledger_event *event);

/* Why nothing is counted on the day for the unit: its statistical year is
 * closed (ledger/posting.h). NULL: it is not. Memory of ctx. */
const char *event_year_refusal(TALLOC_CTX *ctx, int year_begins,
			       const struct posting_locks *locks,
			       int64_t unit_id, struct date on);

/*
 * Records the event on a matter that is locked (matter_lock) and updates
 * *matter. What event_refusal() refuses is ERR_INPUT with its sentence.
 * What may come late (event_late.h) may be of a day before the last fact.
 * *number (number may be NULL) is that of the decision, memory of the request;
 * NULL or "" when the fact has none of its own.
 */
MUST_CHECK struct err *event_record(struct request *req, struct matter *matter,
				    const struct event_input *input,
				    const char **number);

/*
 * Opens a new matter: row, enforcement decision with its number, first event
 * "decided", legs, obligations, parties, due dates. *number is the number of
 * the decision, memory of the request. Call it as the last thing before the
 * redirect: it holds the lock of the number series.
 */
struct matter_new_obligation {
	int64_t claim_id;
	const char *obligation_type;
	struct side debtors;
	struct side creditors;
	const char *thing;
	int64_t owed_dong;
};

struct matter_new_party {
	int64_t party_id;
	const char *role; /* debtor, creditor, related */
};

struct matter_new {
	int64_t judgment_id;
	int64_t request_id; /* 0: ex officio */
	const char *basis;
	const char *case_type;
	int64_t unit_id;    /* who enforces */
	int64_t officer_id; /* 0: assigned later */
	struct date decided_on;
	const char *debtor_names;
	const char *creditor_names;
	const char *signer;
	int64_t signer_id;
	struct posting_locks locks; /* of the unit: ledger_locks_load() */
	const struct matter_new_obligation *obligations;
	size_t n_obligations;
	const struct matter_new_party *parties;
	size_t n_parties;
};

MUST_CHECK struct err *event_open_matter(struct request *req,
					 const struct matter_new *input,
					 int64_t *matter_id,
					 const char **number);

/* The document that would open it now, and the number that it would get: who
 * is first gets that. *type is NULL when the law of the day has none. Memory of
 * the request. */
MUST_CHECK struct err *
event_opening_coming(struct request *req, const struct matter_new *input,
		     const struct law_decision_type **type,
		     const char **number);

/* A line of the timeline. */
/* What was found by a verification. */
struct event_verification {
	struct date on;	    /* no date: the event is none */
	const char *person; /* NULL: of nobody by name */
	const char *result;
	const char *place;
	const char *content;
};

struct event_line {
	int64_t id;
	int64_t version; /* of the matter, as of when this was read */
	const char *kind;
	const char *label;
	struct date effective_on;
	const char *recorded_at;     /* in Viet Nam */
	const char *recorded_by;     /* name of the account */
	int64_t recorded_by_id;	     /* 0: imported */
	const char *void_right;	     /* who else may take it back, NULL */
	int64_t decision_id;	     /* 0: none goes with it */
	const char *decision_number; /* NULL; "": it has none of its own */
	const char *decision_label;
	struct date decided_on;
	const char *signer;
	int64_t signer_id;   /* account, 0 */
	bool signed_by_head; /* the law has the head sign it */
	struct event_verification verification;
	const char *ground_label; /* NULL */
	int64_t dong;
	int64_t fee_dong;	  /* of enforcement, charged for it */
	struct event_paper paper; /* number NULL: none; without the account */
	const char *payee;	  /* NULL: each line its creditor */
	struct event_added added; /* kind NULL: nothing */
	const char *note;
	const char *officer; /* NULL */
	const char *lines;   /* numbers of those it moved; NULL: all */
	bool voided;	     /* a later event took it back */
	bool can_void;	     /* it stands, and is not what opened the matter */
};

/* The events of a matter, newest first, in the words of the law of their
 * days. Memory of ctx and of the law. */
MUST_CHECK struct err *event_list(TALLOC_CTX *ctx, struct db *db,
				  const struct law *law, int64_t matter_id,
				  struct event_line **lines, size_t *n);

#endif
