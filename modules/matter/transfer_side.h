/*
 * transfer_side.h - a transfer as either side reads it: what the sender had,
 * line by line, and how far he came; and what is done with it.
 */
#ifndef MATTER_TRANSFER_SIDE_H
#define MATTER_TRANSFER_SIDE_H

#include "common/view.h"
#include "matter/side.h"
#include "matter/transfer.h"

struct transfer_line {
	int64_t obligation_id;
	const char *obligation_type;
	const char *label;
	const char *thing;
	bool is_money;
	struct side debtors; /* parties of the sender's judgment */
	const char *debtor;  /* their names, NULL */
	struct side creditors;
	const char *creditor; /* or the State budget; NULL: for nobody */
	int64_t dong;
};

struct transfer_side {
	struct transfer of;
	const char *from_path; /* of the sending unit */
	const char *to_path;   /* of the receiving one, NULL */
	const char *matter_number;
	struct date decided_on;
	const char *debtor_names;
	const char *ground; /* in words, NULL */
	const char *note;
	int64_t judgment_id; /* the sender's */
	const char *court;
	const char *judgment_number;
	struct date issued_on;
	struct date effective_on;
	const char *case_type;
	int64_t verifications; /* of the sender, so far */
	struct date verified_on;
	const char *verified; /* what the last found, in words */
	struct transfer_line *lines;
	size_t n;
};

/* ERR_MISSING without. Whether the session may see it the caller asks. Memory
 * of the request. */
MUST_CHECK struct err *transfer_side_get(struct request *req, int64_t id,
					 struct transfer_side **side);

/* Sent, Answer, Lines: what both sides read; and links to what of both sides
 * the session reaches. */
void transfer_side_view(struct view *view, struct request *req,
			const struct transfer_side *side);

/* Whether a right of the session reaches all that is in the unit of this path
 * (NULL: no unit). */
bool transfer_reaches(struct request *req, const char *right, const char *path);

/* What the receiver does. ERR_STALE with a sentence when somebody else was
 * first. judgment_id 0: on paper. */
MUST_CHECK struct err *transfer_receive(struct request *req,
					const struct transfer *transfer,
					int64_t judgment_id, struct date on,
					const char *answer);

/* Why it cannot be given back, as a sentence; NULL: it can. */
MUST_CHECK struct err *transfer_back_refusal(struct request *req,
					     const struct transfer *transfer,
					     const char **refusal);

/*
 * Gives it back on a day: the lines of the sender's matter stand where they
 * stood before, by a fact of that matter. *refusal: the sender's matter does
 * not take it. ground: a code of the event's list.
 */
MUST_CHECK struct err *transfer_give_back(struct request *req,
					  const struct transfer *transfer,
					  struct date on, const char *ground,
					  const char *reason,
					  const char **refusal);

/* The list of grounds to give back, by the law of a day; NULL: none. */
const char *transfer_back_grounds(const struct law *law, struct date on);

#endif
