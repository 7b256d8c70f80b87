/*
 * law.h - the law in memory: what holds on a day.
 *
 * struct law is all that the packs of conf/law say, read once (law_keep.h) and
 * asked by pure functions; no page, import, report or task asks the database
 * what the law says. Two regimes stand side by side (to 30/06/2026 and since
 * 01/07/2026), so every question names its day.
 *
 * Rows and texts are the law's memory: they live as long as the request, or
 * the round of a task, that was given the law. Lists that a function makes are
 * memory of ctx.
 */
#ifndef LAW_LAW_H
#define LAW_LAW_H

#include "common/err.h"
#include "law/calendar_rules.h"
#include "law/chart.h"

/* Both days are included; to_on not set: open. */
struct law_span {
	struct date from_on;
	struct date to_on;
};

bool law_holds(const struct law_span *span, struct date on);

/* A row of a coded list. */
struct law_term {
	const char *list;
	const char *code;
	const char *label;
	const char *article; /* NULL: none */
	/* What a term of this or that list means besides; which list has
	 * which says conf/law/law.rng. NULL, 0, false: nothing. */
	const char *counts_from; /* received, postmark, sent */
	const char *deadline;	 /* the time limit that comes with it */
	const char *rhythm;	 /* that of verifying again */
	const char *leads_to;	 /* event of the ledger */
	const char *document;	 /* kind of decision */
	const char *ends_state;	 /* accounts that the matter leaves, by comma */
	const char *check;	 /* common/plausible.h */
	const char *opens;	 /* "7:00" */
	const char *closes;
	const char *who;     /* account, target, address */
	const char *within;  /* hour, day, closed */
	const char *actions; /* of the trail, parted by blanks */
	/* request, approval, guidance; cash, account; interest */
	const char *handling;
	const char *stage; /* open, waiting, final */
	int64_t threshold; /* so many are odd */
	int64_t months;	   /* of a period from the first month */
	int64_t days;
	bool relief;	/* of exemption and reduction */
	bool again;	/* what it ends is decided anew */
	bool refuses;	/* what fails the check is impossible */
	bool has_means; /* the debtor has */
	bool lists;	/* lists of matters are attached */
	struct law_span span;
};

/* A kind of obligation. */
struct law_obligation_type {
	const char *code;
	const char *label;
	const char *basis; /* ex_officio, on_request */
	bool state_budget;
	bool money;
	bool voluntary_period;	  /* the decision grants ten days */
	bool names_recipient;	  /* a recipient in place of a debtor */
	bool relief;		  /* may be exempted or reduced */
	const char *budget_group; /* NULL: none */
	const char *decision;	  /* kind of that which enforces it */
	const char *within; /* the limit to decide ex officio; code, NULL */
	int64_t rank;	    /* in the order of payment: 1 comes first */
	bool interest;	    /* its principal comes before it */
	bool fee; /* who receives it owes the enforcement fee (law_fee.h) */
	const char *article;
	struct law_span span;
};

/* A kind of decision, notice or record. */
struct law_decision_type {
	const char *code;
	const char *label;
	const char *document;	  /* decision, notice, record */
	const char *book;	  /* number of the book, NULL */
	const char *series_group; /* "none": it has no number of its own */
	const char *signer;	  /* head, officer, issuer, superior */
	const char *article;
	struct law_span span;
};

/* A time limit. */
struct law_deadline {
	const char *code;  /* "T06" */
	const char *alias; /* "decision_on_request" */
	const char *label;
	const char *article;
	const char *owner; /* head, officer, intake, court, ... */
	struct period period;
	int64_t warn_days;
	struct law_span span;
};

/* What an event does to the public list. */
struct law_publication {
	const char *trigger;  /* kind of the event */
	const char *action;   /* publish, update, end */
	const char *reason;   /* of publication_end_reason, NULL */
	const char *deadline; /* code */
	struct law_span span;
};

/* When a matter without means leaves the ordinary count. */
struct law_separate_book {
	const char *basis;
	int64_t months;
	int64_t months_special;	    /* prison for 2 years or more, or address
				     * unknown: */
	const char *special_rhythm; /* who is verified in it; code */
	int64_t verifications;	    /* at least */
	const char *effect;	    /* book, send_back */
	const char *deadline_code;  /* NULL: no limit */
	const char *article;
	struct law_span span;
};

/* A case of exemption or reduction; the first that holds is the better. */
struct law_relief {
	const char *code;
	const char *kind; /* exempt, reduce */
	const char *label;
	int64_t years;	    /* since the first decision */
	const char *tested; /* value, rest */
	int64_t min_dong;
	bool min_inclusive;
	int64_t max_dong; /* 0: without upper limit */
	bool max_inclusive;
	int64_t part_paid_denominator; /* 1/n of the value paid; 0: no matter */
	int64_t limit_denominator;     /* at most 1/n of the rest; 0: all */
	int64_t cap_dong;	       /* and at most this; 0: no cap */
	bool hardship;		       /* by hardship or merit: no alert */
	bool once_a_year;
	const char *article;
	struct law_span span;
};

/* How the numbers of a group of documents look and when they start again. */
struct law_series {
	const char *group;
	const char *unit_kind;
	const char *counter;	   /* NULL: of its own */
	const char *template_text; /* "{n}/{suffix}" */
	const char *suffix;	   /* NULL: none */
	const char *reset;	   /* stat_year, calendar_year, never */
	struct law_span span;
};

/* The chart holds from the day until that of the next one. */
struct law_chart {
	struct date from_on;
	const struct ledger_chart *chart;
};

/* Rows of a kind stand in the order of their packs. */
struct law {
	const char *version; /* of the packs as the database has them */
	int year_begins;     /* month of the statistical year: period.h */
	int64_t serious_delay_days;   /* a due date missed by more is so */
	int64_t late_told_days;	      /* a late entry is told of so long */
	const struct law_term *terms; /* those of a list side by side */
	size_t n_terms;
	const struct law_obligation_type *obligations;
	size_t n_obligations;
	const struct law_decision_type *decisions;
	size_t n_decisions;
	const struct law_deadline *deadlines;
	size_t n_deadlines;
	const struct law_publication *publications;
	size_t n_publications;
	const struct law_separate_book *books;
	size_t n_books;
	const struct law_relief *reliefs;
	size_t n_reliefs;
	const struct law_fees *fees; /* law_fee.h */
	const struct law_series *series;
	size_t n_series;
	const struct law_chart *charts; /* earliest first */
	size_t n_charts;
	const struct law_act *acts; /* act.h */
	size_t n_acts;
	const struct law_act_effect *effects;
	size_t n_effects;
	const struct law_form *forms; /* law_form.h */
	size_t n_forms;
	struct calendar calendar; /* of all years that are loaded */
};

/* The terms of a list ("refusal_ground") on a day, in order. */
void law_terms(TALLOC_CTX *ctx, const struct law *law, const char *list,
	       struct date on, struct law_term **terms, size_t *n);

/* NULL when that day's law does not know it; so all that follow. */
const struct law_term *law_term(const struct law *law, const char *list,
				const char *code, struct date on);

/* Who gets what a decision gives to nobody by name: the State budget, the one
 * term of the list state_creditor, or its latest when none holds on the day. */
const char *law_state_creditor(const struct law *law, struct date on);

/* Names of creditors as they are stored; where none is, the State budget. */
const char *law_creditor(const struct law *law, const char *names,
			 struct date on);

/* The same of one line of this kind of obligation; NULL when it is for nobody:
 * an interim measure, what is destroyed. Who asks for enforcement asks for
 * somebody, so of what is asked for without a name it is the State budget. */
const char *law_line_creditor(const struct law *law, const char *type,
			      const char *name, struct date on);

/* In the words of that day's law; the code itself when it does not know it. */
const char *law_label(const struct law *law, const char *list, const char *code,
		      struct date on);
const char *law_decision_label(const struct law *law, const char *code,
			       struct date on);

/* basis NULL: of both. */
void law_obligation_types(TALLOC_CTX *ctx, const struct law *law,
			  const char *basis, struct date on,
			  struct law_obligation_type **types, size_t *n);

const struct law_obligation_type *
law_obligation_type(const struct law *law, const char *code, struct date on);

const struct law_decision_type *
law_decision_type(const struct law *law, const char *code, struct date on);

/* So many limits to decide ex officio has a law at most: a pack with more is
 * refused. */
#define LAW_DECIDING_MAX 4

/* Codes of the kinds of decision by which obligations are enforced, and of the
 * limits to decide on them ex officio, of whichever day; each once; memory of
 * ctx. */
const char **law_enforcing(TALLOC_CTX *ctx, const struct law *law, size_t *n);
const char **law_deciding(TALLOC_CTX *ctx, const struct law *law, size_t *n);

/* Numbers of the books that keep the decisions and notices which are issued on
 * matters, of whichever day; each once, the lowest first; memory of ctx. A
 * record (biên bản) is kept with its matter. */
const char **law_books(TALLOC_CTX *ctx, const struct law *law, size_t *n);

/* By code or alias. */
const struct law_deadline *law_deadline(const struct law *law, const char *rule,
					struct date on);

/* What is due, in the words of the law of that day, or of the latest that had
 * the limit: a period that began under an old law goes on under its name. The
 * rule itself when no law has it. */
const char *law_deadline_label(const struct law *law, const char *rule,
			       struct date on);

/* The last day of the limit, if an event of this day starts it. */
struct date law_deadline_end(const struct law *law,
			     const struct law_deadline *deadline,
			     struct date event_on);

/* A due date and why it is due. */
struct law_due {
	struct date due_on;
	struct date warn_on; /* from when to remind; never after due_on */
	bool certain;	     /* false: that year's holidays are not known */
	const char *code;    /* "T06" */
	const char *alias;   /* "decision_on_request" */
	const char *label;
	const char *period; /* "05 ngày làm việc" */
	const char *article;
	const char *owner; /* head, officer, intake, court, ... */
};

/* When a rule (code or alias) that an event of this day starts is due, by the
 * law of that day. Memory of ctx; NULL when that law has no such limit. */
struct law_due *law_due(TALLOC_CTX *ctx, const struct law *law,
			const char *rule, struct date event_on);

const struct law_publication *
law_publication(const struct law *law, const char *trigger, struct date on);

const struct law_separate_book *
law_separate_book(const struct law *law, const char *basis, struct date on);

void law_reliefs(TALLOC_CTX *ctx, const struct law *law, struct date on,
		 struct law_relief **reliefs, size_t *n);

/* The latest of the rules that hold on the day. */
const struct law_series *law_series(const struct law *law, const char *group,
				    const char *unit_kind, struct date on);

/* What a group's numbers are counted by; the group itself, unless the latest
 * of its rules names another. */
const char *law_series_counter(const struct law *law, const char *group,
			       const char *unit_kind);

/* The groups that are counted by this counter, each once; memory of ctx. */
const char **law_series_sharing(TALLOC_CTX *ctx, const struct law *law,
				const char *counter, size_t *n);

/* Accounts and events of a day. */
const struct ledger_chart *law_chart(const struct law *law, struct date on);

const struct ledger_event *law_event(const struct law *law, const char *code,
				     struct date on);

/* In the words of the law of that day, or of the latest that had the event;
 * NULL when no law has it. */
const char *law_event_label(const struct law *law, const char *code,
			    struct date on);

/* All charts have the same accounts; NULL: none of this id. */
const struct ledger_account *law_account(const struct law *law, int64_t id);
const char *law_account_label(const struct law *law, int64_t id);

/* The ground of an event by its code (NULL: none). */
const struct law_term *law_ground(const struct law *law,
				  const struct ledger_event *event,
				  const char *code, struct date on);

/*
 * The decision, notice or record that goes with an event; NULL when none does.
 * A ground may name its own: who may protest suspends, and the head tells it
 * by a notice (khoản 1 Điều 49 Luật THADS 2008, khoản 2 Điều 47 Luật THADS
 * 2025). ground NULL: not known yet.
 */
const struct law_decision_type *law_document(const struct law *law,
					     const struct ledger_event *event,
					     const char *ground,
					     struct date on);

/* True when someone else than the officer in charge signs the decision; NULL
 * is none. */
bool law_signed_by_head(const struct law_decision_type *type);

/* Whether what an event of this ground ends is decided anew: a decision that
 * was withdrawn because of its content. */
bool law_claims_again(const struct law *law, const struct ledger_event *event,
		      const char *ground, struct date on);

/*
 * The missing row as an error, ERR_MISSING: for who cannot go on without it.
 */
MUST_CHECK struct err *law_lacks(const char *what, const char *code,
				 struct date on);

#endif
