/*
 * plan.h - what a fact does to a matter, as rows that are yet to be written.
 *
 * event_plan() is the whole rule and pure: no database, no clock. A page plans
 * one fact on a matter that it has locked, the import all facts of a history
 * one after the other; both are written by the same statements. So a
 * page is an import of one fact.
 */
#ifndef MATTER_PLAN_H
#define MATTER_PLAN_H

#include "law/law.h"
#include "matter/event.h"
#include "matter/series.h"

/* The group of documents that carry no number of ours (a record, a court's
 * decision). */
#define SERIES_NONE "none"

/* The document that goes with the fact. */
struct plan_decision {
	const struct law_decision_type *type; /* NULL: none */
	int64_t unit_id;		      /* who issues it */
	/* number.number is 0 when it was taken over as printed. */
	struct series_number number;
	int64_t supersedes_id; /* the decision that it is on, 0 */
	const char *signer;
	int64_t signer_id; /* account, 0 */
};

/* A leg with the line whose sum it moves; PLAN_WHOLE: the matter's alone. */
#define PLAN_WHOLE ((size_t)-1)

struct plan_leg {
	size_t line;
	struct ledger_leg leg;
	struct date on; /* when it happened */
};

struct plan {
	const struct ledger_event *event;
	struct date on;
	const char *ground; /* NULL: none */
	const char *note;
	int64_t dong;
	int64_t seq;
	int64_t unit_id;    /* of the matter after it */
	int64_t officer_id; /* 0: none */
	int64_t refers_to;  /* the event that it takes back or mends, 0 */
	struct plan_decision decision;
	const struct event_money *money;
	size_t n_money;
	const struct event_paper *paper; /* NULL: none */
	const struct event_added *added; /* NULL: nothing */
	const struct event_fee *fees;
	size_t n_fees;
	const struct event_finding *finding;   /* NULL: none */
	const struct event_target *target;     /* NULL: none */
	const struct event_receiver *receiver; /* NULL: none is named */
	const size_t *lines;		       /* that it moves, in order */
	size_t n_lines;
	struct plan_leg *legs;
	size_t n_legs;
	bool part;	 /* not all lines that were open */
	bool rest_there; /* lines still stand where those of it stood */
	bool rest_open;	 /* lines stand elsewhere than it leads */
	const struct law_publication *publication; /* NULL: nothing follows */
	struct date publication_due;		   /* of one that publishes */
	bool moves;				   /* to another unit */
	bool frees_claims; /* of its lines: they are decided anew */
	int64_t event_id;  /* when written */
	int64_t decision_id;
};

/* True when an event of this kind and day is weighed against what was found
 * of means or ends duties: the matter must be recalled before it is planned. */
bool event_weighs_past(const struct law *law, const struct ledger_event *event,
		       struct date on);

/*
 * Plans the fact and takes the matter to where it stands after it: state,
 * sums, obligations, what is known of means, duties. Who issues the document
 * and its number are left to the caller. A sentence, memory of ctx, when the
 * fact is refused (event_refusal()); the matter is then as it was. What the
 * plan points to is memory of the input, the law and ctx.
 */
const char *event_plan(TALLOC_CTX *ctx, const struct law *law,
		       struct matter *matter, const struct event_input *input,
		       struct date today, struct plan *plan,
		       enum event_part *part);

/*
 * The same for the fact by which the matter comes into being: the decision of
 * matter->decided_on by its basis, with unit and officer of its state and the
 * obligations that it has. False when the law of that day has no such
 * decision, or its year is closed (event_year_refusal()).
 */
bool event_plan_opening(TALLOC_CTX *ctx, const struct law *law,
			struct matter *matter, struct plan *plan) MUST_CHECK;

/* A matter and what is to be written of it. */
struct history {
	struct matter *matter;
	const struct matter_new_party *parties; /* of one without its row */
	size_t n_parties;
	struct plan *plans;
	size_t n_plans;
};

/* Who writes. */
struct plan_writer {
	struct db *db;
	const struct law *law;
	int64_t account_id; /* 0: the command line */
	int64_t rows;	    /* written so far: counted up */
};

/*
 * Writes matters that have no row yet, with the facts that they begin with, in
 * the caller's transaction; matters and plans get their ids.
 */
MUST_CHECK struct err *plan_write_new(struct plan_writer *writer,
				      struct history *histories, size_t n);

/*
 * What facts carry that follow the opening, of matters that plan_write_new()
 * has written with their whole past: sums, findings, entries of the public
 * list, freed claims.
 */
MUST_CHECK struct err *plan_write_past(struct plan_writer *writer,
				       struct history *histories, size_t n);

/* Writes the new facts of a matter that has its row. ERR_STALE when its
 * version moved. */
MUST_CHECK struct err *plan_write_fact(struct plan_writer *writer,
				       struct history *history);

#endif
