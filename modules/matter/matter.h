/*
 * matter.h - a matter (việc thi hành án): one enforcement decision, with the
 * state after its last event.
 */
#ifndef MATTER_MATTER_H
#define MATTER_MATTER_H

#include "common/db.h"
#include "common/request.h"
#include "ledger/ledger_rules.h"
#include "matter/separate_book.h"
#include "matter/side.h"

struct plan;

struct obligation {
	int64_t id;
	int64_t claim_id; /* of a matter that is being opened */
	const char *obligation_type;
	const char *label; /* of the type */
	const char *thing;
	bool is_money;
	struct side debtors;   /* nobody: what is there to be handed over */
	const char *debtor;    /* their names; NULL: none named */
	struct side creditors; /* nobody: the State budget, or none */
	const char *creditor;  /* their names, or the budget's; NULL: none */
	int64_t owed_dong;     /* by the decision, */
	int64_t added_dong;    /* and by what was added since */
	int64_t collected_dong;
	int64_t paid_dong;
	int64_t ended_dong;
	int64_t left_dong; /* owed + added - paid - ended */
	struct date done_on;
	int account;	       /* of the ledger, where it stands */
	struct date inflow_on; /* when it came in, or back from the book */
	bool changed;	       /* since it was read */
	int64_t slice_id;      /* of one just written; 0: not known */
};

/* A duty with its day: kept, cancelled or still open. */
struct matter_due {
	int64_t id;	  /* 0: not written yet */
	const char *rule; /* alias of the time limit */
	const char *label;
	const char *article;
	struct date from_on;
	struct date due_on;
	struct date done_on; /* no date: open */
	int64_t from_event_id;
	int64_t done_event_id;
	const struct plan *from; /* what opens it, while it is not written; */
	const struct plan *done; /* what settles it now */
	bool changed;		 /* since it was read */
	bool gone;		 /* what opened it was taken back */
};

/* What somebody has received so far of what the fee counts (fee_rules.h). */
struct matter_fee {
	int64_t party_id;
	int64_t received_dong;
	int64_t charged_dong; /* for that, before shares and reliefs */
};

struct matter {
	int64_t id;
	int64_t judgment_id;
	int64_t request_id;	 /* 0: ex officio */
	int64_t issuing_unit_id; /* whose head signed */
	const char *basis;	 /* ex_officio, on_request */
	const char *case_type;
	const char *number; /* of the enforcement decision */
	struct date decided_on;
	const char *debtor_names;
	const char *creditor_names;
	int64_t owed_dong;
	int64_t held_dong; /* collected, not yet paid out */
	int64_t paid_dong;
	struct date last_on; /* of the last event */
	int64_t last_seq;
	struct date ended_on; /* no date: open */
	struct date due_on;   /* the nearest due date, */
	const char *due_rule; /* and its rule; NULL: none */
	int64_t version;
	struct ledger_state state;
	struct posting_locks locks; /* of its unit, once it is locked */
	const char *account_code;   /* "enforcing" */
	const char *account_label;  /* "Đang thi hành" */
	const char *unit_name;
	const char *unit_path;
	const char *officer_name;	/* NULL: not assigned */
	struct obligation *obligations; /* in order, as of when it was read */
	size_t n_obligations;
	/* What a new fact may be weighed against; matter_recall() reads it, if
	 * it was not known from the beginning. */
	bool recalled;
	struct separate_book_facts means;
	bool fees_known; /* matter_fees_recall() or a replay told them */
	struct matter_fee *fees;
	size_t n_fees;
	struct matter_due *dues; /* in the order in which they were opened */
	size_t n_dues;
};

/* The position of an obligation; n_obligations when the matter has none of
 * this id. */
size_t matter_line(const struct matter *matter, int64_t obligation_id);

/* What all of it comes to, and what of that is neither paid nor ended. */
int64_t obligation_whole(const struct obligation *obligation);
int64_t obligation_left(const struct obligation *obligation);

/* What the obligation can still take: to be collected or reduced (not yet
 * collected nor ended), or to be paid out (collected, not yet paid). */
int64_t obligation_open(const struct obligation *obligation, bool paying);

/* Whether a right of the session reaches the matter. */
bool matter_reached(const struct request *req, const char *right,
		    const struct matter *matter);

/* A matter inside the scope; ERR_MISSING outside. Memory of ctx. */
MUST_CHECK struct err *matter_get(TALLOC_CTX *ctx, struct db *db,
				  const struct law *law,
				  const struct scope *scope, int64_t id,
				  struct matter **matter);

/*
 * The same, locked until the transaction ends. version is what the form was
 * shown with: ERR_STALE, which tells by whom and how, when the matter was
 * changed since.
 */
MUST_CHECK struct err *matter_lock(TALLOC_CTX *ctx, struct db *db,
				   const struct law *law,
				   const struct scope *scope, int64_t id,
				   int64_t version, struct matter **matter);

/* The periods of its unit, and of one that it goes to (0: none), stay as they
 * are until the transaction ends. matter_lock() has those of its unit. */
MUST_CHECK struct err *matter_hold_periods(struct db *db, struct matter *matter,
					   int64_t to_unit_id);

/* Reads what was found of the debtor's means, and the duties. */
MUST_CHECK struct err *matter_recall(struct db *db, struct matter *matter);

#endif
