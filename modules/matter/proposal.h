/*
 * proposal.h - what an officer proposes and the head signs.
 *
 * A decision that the law gives to the head (signer in
 * conf/law/decisions.xml) is proposed by who enters it, and is a fact only
 * once a head has signed it: then, and not before, event_record() gives it
 * its number, dated the day of the signature. Nobody signs what he proposed
 * himself. Until then it may go back with a reason, be proposed again, and be
 * withdrawn; each of these steps leaves a line in the trail.
 *
 * A decision that was signed on paper is entered by who keeps the books
 * (decision.register) and is a fact at once, as the paper is. It stands in the
 * same queue until a head other than who entered it confirms it, or disputes
 * it with a reason; then it stands with who entered it, to be taken back.
 */
#ifndef MATTER_PROPOSAL_H
#define MATTER_PROPOSAL_H

#include "matter/event.h"

enum proposal_state {
	PROPOSAL_PROPOSED = 1,
	PROPOSAL_RETURNED,
	PROPOSAL_SIGNED,
	PROPOSAL_WITHDRAWN,
	PROPOSAL_REGISTERED, /* signed on paper: to be confirmed */
	PROPOSAL_CONFIRMED,
	PROPOSAL_DISPUTED
};

/* The act of one that is to open a matter, and what it is called. */
#define PROPOSAL_OPENING       "decide"
#define PROPOSAL_OPENING_TITLE "Quyết định thi hành án"

/* Of the code in the row. */
enum proposal_state proposal_state_of(const char *code);

struct proposal {
	int64_t id;
	int64_t matter_id; /* 0: it is to open one, of judgment_id */
	int64_t unit_id;
	const char *act;    /* verb of conf/law/acts.xml, or the opening */
	const char *ground; /* code, NULL */
	const char *note;
	const char *line_ids; /* that it is on, blanks between; "": all */
	enum proposal_state state;
	int64_t to_unit_id;  /* to whom its lines go (transfer.h), 0 */
	const char *to_name; /* of a body that is no unit, "" */
	int64_t on_event_id; /* whose decision it is on, 0 */
	int64_t version;
	int64_t proposed_by; /* account */
	const char *proposer;
	const char *proposed_at; /* in Viet Nam */
	const char *answerer;	 /* of the last answer; NULL: none yet */
	const char *answered_at;
	const char *reason; /* why it was returned or disputed, "" */
	int64_t decision_id;
	const char *number; /* of the decision, NULL */
	const char *signer; /* of the decision, NULL */
	struct date decided_on;
	/* Of one that is to open a matter: */
	int64_t judgment_id;
	const char *claim_ids; /* blanks between */
	int64_t to_officer_id; /* 0: assigned later */
	const char *debtor_names;
	int64_t owed_dong;
};

/* What is proposed and not signed yet, or was returned. */
bool proposal_is_open(const struct proposal *proposal);

/* Entered from paper, and not confirmed (yet). */
bool proposal_is_on_paper(const struct proposal *proposal);

/* "Chờ ký", and the class of its status label. */
const char *proposal_state_words(enum proposal_state state);
const char *proposal_state_class(enum proposal_state state);

/* How the session signs what the law gives to the head: his name, or for whom a
 * deputy signs with it. Memory of the request. */
const char *proposal_signature(struct request *req);

/* ERR_MISSING without. Memory of ctx. */
MUST_CHECK struct err *proposal_get(TALLOC_CTX *ctx, struct db *db, int64_t id,
				    struct proposal **proposal);

/* What the dossier shows of a proposal p: it is open, or on paper. */
#define PROPOSAL_SHOWN "(p.open_act IS NOT NULL OR p.on_paper = 1)"

/* Those that the dossier of a matter shows, the oldest first. Memory of
 * ctx. */
MUST_CHECK struct err *proposal_list(TALLOC_CTX *ctx, struct db *db,
				     int64_t matter_id,
				     struct proposal **proposals, size_t *n);

/* The open one of an act; *proposal is NULL without. Memory of ctx. */
MUST_CHECK struct err *proposal_find(TALLOC_CTX *ctx, struct db *db,
				     int64_t matter_id, const char *act,
				     struct proposal **proposal);

/* Proposes on a locked matter what has act, ground, note, lines, receiver and
 * the decision that it is on; open is what proposal_find() found, which is
 * proposed anew, or NULL. */
MUST_CHECK struct err *proposal_put(struct request *req,
				    const struct matter *matter,
				    const struct proposal *open,
				    const struct proposal *what);

/* The same for a decision that is to open a matter, on a judgment that is
 * locked: what has judgment, unit, claims, officer, names and sum. */
MUST_CHECK struct err *proposal_put_opening(struct request *req,
					    const struct proposal *open,
					    const struct proposal *what);

/* The open ones of a judgment, the oldest first. Memory of ctx. */
MUST_CHECK struct err *proposal_openings(TALLOC_CTX *ctx, struct db *db,
					 int64_t judgment_id,
					 struct proposal **proposals,
					 size_t *n);

/* Enters the decision of the last event of a matter as signed on paper: after
 * event_record(). */
MUST_CHECK struct err *proposal_register(struct request *req,
					 const struct matter *matter,
					 const char *act,
					 const struct event_input *input,
					 const char *line_ids);

/* What a head says of a decision on paper. ERR_STALE as below. */
MUST_CHECK struct err *proposal_confirm(struct request *req,
					const struct proposal *proposal);
MUST_CHECK struct err *proposal_dispute(struct request *req,
					const struct proposal *proposal,
					const char *reason);

/*
 * What becomes of an open proposal: the caller has asked whether the session
 * may. ERR_STALE with a sentence when it is not as it was read.
 * proposal_signed(): after the event of its matter was recorded as the seq-th.
 */
MUST_CHECK struct err *proposal_return(struct request *req,
				       const struct proposal *proposal,
				       const char *reason);
MUST_CHECK struct err *proposal_withdraw(struct request *req,
					 const struct proposal *proposal);
MUST_CHECK struct err *proposal_signed(struct request *req,
				       const struct proposal *proposal,
				       int64_t matter_id, int64_t seq);

#endif
