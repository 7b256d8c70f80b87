/*
 * import_plan.h - a dossier that was checked: everything its rows will say,
 * but the ids that only the database can give.
 *
 * import_plan_make() is the rule: the same ledger rules by which pages record
 * events, over the whole history, each event under the law of its day. Pure:
 * no database, no clock.
 */
#ifndef EXCHANGE_IMPORT_PLAN_H
#define EXCHANGE_IMPORT_PLAN_H

#include "exchange/import_index.h"
#include "exchange/import_model.h"
#include "exchange/import_units.h"
#include "ledger/ledger_rules.h"

/* What a file is checked against. */
struct import_rules {
	const struct law *law;
	const struct import_units *units;
	const char *scope_path;	  /* units below may be imported */
	const char *default_unit; /* for dossiers that name none; may be "" */
	struct date today;
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

struct plan_party {
	const struct import_party *from;
	const char *name_fold;
	struct plan_party *same; /* of an earlier plan of the chunk, NULL */
	int64_t id;		 /* of the row, when there is one */
	bool is_debtor;		 /* of this matter */
	bool is_creditor;
};

struct plan_obligation {
	const struct import_claim *from;
	size_t claim;		     /* its position in the dossier */
	struct plan_party *debtor;   /* NULL: none */
	struct plan_party *creditor; /* NULL: the State budget */
	bool is_money;
	int64_t owed_dong;
	int64_t collected_dong;
	int64_t paid_dong;
	int64_t ended_dong;
	struct date done_on;
	int64_t id;
};

/* A sum of an event for one obligation. */
struct plan_money {
	size_t obligation;
	int64_t dong;
};

struct plan_event {
	const struct import_event *from; /* NULL: the enforcement decision */
	const struct ledger_event *rule;
	struct date on;
	int64_t unit_id;    /* after it */
	int64_t officer_id; /* after it, 0: none */
	int account;	    /* after it */
	int64_t held_dong;  /* after it */
	int64_t dong;
	const struct law_decision_type *decision_type; /* NULL: no decision */
	int decision_period;
	const struct import_unit *issuing;
	struct plan_money *money;
	size_t n_money;
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	size_t n_legs;
	int64_t id;
	int64_t decision_id;
};

/* A duty that is open at the end of the history. */
struct plan_due {
	const struct law_deadline *rule;
	struct date from_on;
	struct date due_on;
	size_t event; /* position of the one it comes from */
};

struct import_plan {
	struct import_dossier *dossier;
	const struct import_unit *unit;
	const struct import_unit *issuing; /* of the enforcement decision */
	const char *court_fold;
	const char *number_fold; /* of the judgment */
	struct plan_party *parties;
	int64_t judgment_id;
	bool judgment_exists;	  /* attach to it, do not write it */
	int64_t claims_before;	  /* that the judgment has already */
	struct import_plan *same; /* earlier plan of its judgment, NULL */
	int64_t *claim_ids;	  /* 0: to be written */
	int64_t request_id;
	bool has_matter;
	const char *basis;
	const char *decision_fold; /* number of the enforcement decision */
	struct plan_obligation *obligations;
	size_t n_obligations;
	int64_t owed_dong;
	struct plan_event *events; /* the first is the intake */
	size_t n_events;
	struct ledger_state state; /* after the last event */
	int64_t held_dong;
	int64_t paid_dong;
	struct date last_on;
	struct date ended_on;
	size_t no_means;  /* position of the last no-means event, 0: none */
	size_t published; /* the same while it is on the public list */
	struct plan_due *dues; /* open ones, nearest first */
	size_t n_dues;
	int64_t matter_id;
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
void import_find_dues(const struct import_rules *rules,
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
