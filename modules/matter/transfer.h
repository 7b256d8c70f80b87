/*
 * transfer.h - lines that go from one agency to another by a decision (ủy thác
 * thi hành án: Điều 55-57 Luật THADS 2008, Điều 49 Luật THADS 2025).
 *
 * The event of the decision (transfers in conf/law/ledger.xml) takes the lines
 * out of the sender's matter, and writes a transfer with what was left of each.
 * Who receives it takes it in and opens a matter of his own, or gives it back
 * with a reason: then the lines stand again where they stood before, by a fact
 * of the sender's matter. Until it is received the sender may take it back as
 * any other fact; afterwards its lines stay as they were received.
 *
 * The army and other bodies answer on paper: the sender enters what. Which
 * state a transfer is in follows from the facts of both sides.
 */
#ifndef MATTER_TRANSFER_H
#define MATTER_TRANSFER_H

#include "matter/replay.h"

enum transfer_state {
	TRANSFER_SENT,
	TRANSFER_RECEIVED,
	TRANSFER_OPENED, /* the receiver has a matter of it */
	TRANSFER_RETURNED,
	TRANSFER_WITHDRAWN /* by the sender, before it was received */
};

/* Of the code in the row, and back. */
enum transfer_state transfer_state_named(const char *code);
const char *transfer_state_code(enum transfer_state state);

/* "Đang chuyển", and the class of its status label. */
const char *transfer_state_words(enum transfer_state state);
const char *transfer_state_class(enum transfer_state state);

struct transfer {
	int64_t id;
	int64_t matter_id; /* the sender's */
	int64_t event_id;
	int64_t from_unit_id;
	const char *from;   /* the agency that decided */
	int64_t to_unit_id; /* 0: a body by name, or none is named */
	const char *to;	    /* its name; NULL: the papers name none */
	bool on_paper;
	const char *number;   /* of the decision */
	struct date sent_on;  /* its day */
	struct date first_on; /* of the first enforcement decision */
	int64_t dong;
	enum transfer_state state;
	struct date received_on;
	struct date answered_on;
	const char *answer;	 /* what the receiver wrote, "" */
	int64_t judgment_id;	 /* where he took it in, 0 */
	int64_t to_matter_id;	 /* the first that he opened of it, 0 */
	const char *to_number;	 /* of that, NULL */
	int64_t return_event_id; /* by which it came back, 0 */
	int64_t version;
};

/* How the name of one that the papers do not name is written. */
#define TRANSFER_TO_NOBODY "Cơ quan không ghi trong hồ sơ"

/* In which state it is by the facts of the sender's matter. Pure. */
enum transfer_state transfer_state_by(const struct transfer *transfer,
				      const struct replay *replay);

/* What of the line the fact took along. Pure. */
int64_t transfer_sum(const struct plan *plan, size_t line);

/* What went from a matter, and what it was opened of, the latest first. Memory
 * of ctx. */
MUST_CHECK struct err *transfer_list(TALLOC_CTX *ctx, struct db *db,
				     int64_t matter_id,
				     struct transfer **transfers, size_t *n);

/*
 * Why the matter cannot go to where `after` is, as a sentence: a line that
 * another agency has received would change. NULL: it can. A transfer that the
 * receiver gives back (event_id, 0: none) may. Memory of ctx.
 */
MUST_CHECK struct err *transfer_weigh(TALLOC_CTX *ctx, struct db *db,
				      const struct matter *now,
				      const struct matter *after,
				      int64_t event_id, const char **refusal);

/* Brings the transfers of a matter up to its facts, after one was taken back;
 * all plans of the walk know their events. */
MUST_CHECK struct err *transfer_settle(TALLOC_CTX *ctx,
				       struct plan_writer *writer,
				       const struct matter *matter,
				       const struct replay *replay);

/* The claims of a new matter came from other agencies: their transfers have
 * their matter. */
MUST_CHECK struct err *transfer_open(struct plan_writer *writer,
				     const struct matter *matter);

#endif
