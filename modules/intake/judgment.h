/*
 * judgment.h - a judgment as thads-intake knows it (Điều 29 Luật THADS 2008;
 * Điều 7 Nghị định 152/2026/NĐ-CP): court, number, dates, parties, and what
 * is owed to whom.
 */
#ifndef INTAKE_JUDGMENT_H
#define INTAKE_JUDGMENT_H

#include "common/form.h"
#include "common/view.h"
#include "law/law.h"
#include "matter/side.h"

#define PARTIES_MAX 20
#define CLAIMS_MAX  30

/* What the form brings. */
struct party_form {
	const char *role;
	const char *kind;
	const char *name;
	const char *id_number;
	int64_t birth_year;
	const char *address;
	const char *phone;
};

struct claim_form {
	const char *type;
	const char *debtor;   /* "1".."20": the party's place on the form */
	const char *creditor; /* the same, or "state" */
	int64_t amount_dong;
	const char *thing;
	/* claim_sides.h: "3, 4", and "30.000.000; 20.000.000". */
	const char *with_debtors;
	const char *debtor_shares;
	const char *with_creditors;
	const char *creditor_shares;
};

struct judgment_form {
	const char *court;
	const char *number;
	struct date issued_on;
	struct date effective_on;
	const char *case_type;
	const char *channel;
	struct date received_on;
	const char *sender;
	const char *papers;
	const char *note;
	struct party_form *parties;
	size_t n_parties;
	struct claim_form *claims;
	size_t n_claims;
	int64_t transfer_id; /* by which another agency sent it, 0 */
};

/* What the store gives back. */
struct judgment {
	int64_t id;
	int64_t unit_id;
	int64_t book_year;
	int64_t book_number;
	const char *court;
	const char *number;
	struct date issued_on;
	struct date effective_on;
	const char *case_type;
	const char *case_label;
	const char *channel_label;
	struct date received_on;
	const char *sender;
	const char *papers;
	const char *note;
	const char *unit_name;
	const char *recorded_by;
	const char *recorded_at;
	int64_t version;
};

struct party {
	int64_t id;
	int64_t person_id;
	const char *role;
	const char *role_label;
	const char *kind;
	const char *name;
	const char *id_number;
	int64_t birth_year;
	const char *address;
	const char *phone;
};

struct claim {
	int64_t id;
	int64_t position; /* in the judgment; shares of one have the same */
	const char *type;
	const char *label;
	const char *basis;
	const char *decision; /* kind of that which enforces it */
	bool is_money;
	struct side debtors;
	const char *debtor; /* their names; NULL: nobody */
	struct side creditors;
	const char *creditor; /* or the State budget; NULL: for nobody */
	int64_t amount_dong;
	const char *thing;
	int64_t matter_id; /* 0: no enforcement decision yet */
	const char *matter_number;
	int64_t request_id;  /* 0: not asked for */
	int64_t transfer_id; /* 0: no other agency sent it */
	bool given_back;     /* to that agency */
	/* Enforced under a decision that was withdrawn since. */
	int64_t paid_dong;
};

/* Store. Memory of ctx; a judgment outside the scope is ERR_MISSING. */
/* The same judgment in the book of the session's unit; *same is NULL
 * without. */
MUST_CHECK struct err *judgment_find_same(struct request *req,
					  const struct judgment_form *in,
					  struct judgment **same);
MUST_CHECK struct err *
judgment_add(struct request *req, const struct judgment_form *in, int64_t *id);
/* Adds to a judgment that is in the book what another agency sends: parties
 * that it has not yet, and the claims. */
MUST_CHECK struct err *judgment_append(struct request *req, int64_t id,
				       const struct judgment_form *in);
/* Within the scope of the request, in the words of the law of the day on which
 * it was received; so all that follows. Memory of the request. */
MUST_CHECK struct err *judgment_get(struct request *req, int64_t id,
				    struct judgment **judgment);
/* Holds the judgment until the transaction ends: two heads cannot decide on
 * one claim at once. */
MUST_CHECK struct err *judgment_lock(struct db *db, int64_t id);
MUST_CHECK struct err *judgment_parties(struct request *req,
					const struct judgment *of,
					struct party **parties, size_t *n);
MUST_CHECK struct err *judgment_claims(struct request *req,
				       const struct judgment *of,
				       struct claim **claims, size_t *n);
/* Matters that enforce claims of a judgment. */
struct judgment_matter {
	int64_t id;
	const char *number;
	struct date decided_on;
	const char *basis;
	const char *debtors;
	const char *state_label;
	const char *officer;
	int64_t owed_dong;
};

MUST_CHECK struct err *judgment_matters(struct request *req,
					const struct judgment *of,
					struct judgment_matter **matters,
					size_t *n);

/* Rules: errors go to the form. Pure. */
void judgment_check(struct form *form, const struct judgment_form *in,
		    const struct law_obligation_type *kinds, size_t n_kinds);

/* Form and view. */
struct form *judgment_form_new(struct request *req, struct judgment_form *in);
void judgment_to_view(struct view *view, const struct judgment *judgment);
void claims_to_view(struct view *view, const char *list,
		    const struct claim *claims, size_t n);

#endif
