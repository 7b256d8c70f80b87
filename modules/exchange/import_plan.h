/*
 * import_plan.h - a dossier that was checked: everything its rows will say,
 * but the ids that only the database can give.
 *
 * import_plan_make() is the rule: each fact of the history is planned as a page
 * plans one (matter/plan.h), under the law of its day. Pure: no database, no
 * clock.
 */
#ifndef EXCHANGE_IMPORT_PLAN_H
#define EXCHANGE_IMPORT_PLAN_H

#include "exchange/import_index.h"
#include "exchange/import_model.h"
#include "exchange/import_units.h"
#include "matter/plan.h"

/* What a file is checked against. */
struct import_rules {
	const struct law *law;
	const struct import_units *units;
	const char *scope_path;	  /* units below may be imported */
	const char *default_unit; /* for dossiers that name none; may be "" */
	struct date today;
	struct posting_locks locks;    /* of all units */
	struct import_index *officers; /* code -> position in officer_list */
	struct import_known_officer *officer_list;
	size_t n_officers;
};

/* An officer that the database or the file's head knows. */
struct import_known_officer {
	int64_t id; /* negative until the row is there */
	const char *code;
	const char *name_fold;
	const struct import_unit *unit;
};

struct import_plan_party {
	const struct import_party *from;
	const char *name_fold;
	struct import_plan_party
		*same;	/* of an earlier plan of the chunk, NULL */
	int64_t id;	/* of the row, when there is one */
	bool is_debtor; /* of this matter */
	bool is_creditor;
};

/* What the file says of an obligation of the matter. */
struct import_line {
	const struct import_claim *from;
	size_t claim; /* its position in the dossier */
};

struct import_plan {
	struct import_dossier *dossier;
	const struct import_unit *unit;
	const struct import_unit *issuing; /* of the enforcement decision */
	const char *court_fold;
	const char *number_fold; /* of the judgment */
	struct import_plan_party *parties;
	int64_t judgment_id;
	bool judgment_exists;	  /* attach to it, do not write it */
	int64_t claims_before;	  /* that the judgment has already */
	struct import_plan *same; /* earlier plan of its judgment, NULL */
	int64_t *claim_ids;	  /* 0: to be written */
	int64_t request_id;
	bool has_matter;
	const char *decision_fold; /* number of the enforcement decision */
	struct matter matter;	   /* as its last fact leaves it */
	struct import_line *lines; /* of its obligations, in their order */
	struct plan *plans;	   /* its facts; the first one opens it */
	size_t n_plans;
	/* Of each fact: who issues its document, what a verification found;
	 * NULL: nobody, nothing. */
	const struct import_unit **issuers;
	struct event_finding **findings;
};

/*
 * Checks the dossier and makes its plan; memory of the dossier. What is wrong
 * goes to the dossier's faults: a dossier with faults has no valid plan.
 */
struct import_plan *import_plan_make(const struct import_rules *rules,
				     struct import_dossier *dossier);

/* The parts of it, in their files. */
void import_check_dossier(const struct import_rules *rules,
			  struct import_plan *plan);

/* The known officer of the code whose unit is in the scope, or NULL. */
const struct import_known_officer *
import_rules_officer(const struct import_rules *rules, const char *code);

/* Takes an officer of the file's head in, unless known; adds faults to
 * dossier. True when he is new and needs a row. */
bool import_rules_add_officer(struct import_rules *rules, TALLOC_CTX *ctx,
			      const struct import_officer *officer,
			      struct import_dossier *dossier);

#endif
