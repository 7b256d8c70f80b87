/*
 * import_law.h - the law and the units as an import needs them, wholly in
 * memory: every date of a history is looked up many times.
 *
 * Pure but for import_law_load().
 */
#ifndef EXCHANGE_IMPORT_LAW_H
#define EXCHANGE_IMPORT_LAW_H

#include "common/db.h"
#include "law/calendar_rules.h"
#include "ledger/ledger_rules.h"

/*
 * A code of a list of the law, valid for a while: law_term by its list, kinds
 * of obligation as list "obligation_type", kinds of decision as
 * "decision_type", events that publish or end as "publication_rule".
 */
struct import_code {
	const char *list;
	const char *code;
	const char *label;
	const char *attr;   /* attr1; basis; series group; action. "" if none */
	bool money;         /* obligation_type */
	bool recipient;     /* obligation_type: names who receives */
	bool state_budget;  /* obligation_type */
	struct date from_on;
	struct date to_on;  /* no date: open */
};

struct import_unit {
	int64_t id;
	const char *code;
	const char *path; /* "/1/12/31/" */
	const char *kind;
	int64_t parent_id;
	bool issues_decisions;
	struct date from_on;
	struct date to_on;
};

struct import_unit_name {
	int64_t unit_id;
	const char *name_fold;
	const char *short_fold;
	struct date from_on;
	struct date to_on;
};

/* Who took over the work of a dissolved unit. */
struct import_successor {
	int64_t unit_id;
	int64_t successor_id;
};

/* When a matter without means may go to the separate book. */
struct import_book_rule {
	const char *basis;
	int months;
	int verifications;
	const char *article;
	struct date from_on;
	struct date to_on;
};

/* How often the numbers of a series start again. */
struct import_series_rule {
	const char *group;
	const char *unit_kind;
	const char *reset;
	struct date from_on;
	struct date to_on;
};

/* A time limit (deadline_rule). */
struct import_deadline {
	const char *code;
	const char *alias;
	const char *label;
	const char *article;
	struct period period;
	struct date from_on;
	struct date to_on;
};

struct import_chart {
	struct date from_on;
	struct ledger_chart *chart;
};

struct import_law {
	struct import_code *codes; /* sorted by list, code, from_on */
	size_t n_codes;
	struct import_unit *units; /* sorted by code */
	size_t n_units;
	struct import_unit_name *names;
	size_t n_names;
	struct import_successor *successors;
	size_t n_successors;
	struct import_book_rule *book_rules;
	size_t n_book_rules;
	struct import_series_rule *series_rules;
	size_t n_series_rules;
	struct import_chart *charts; /* sorted by from_on */
	size_t n_charts;
	struct import_deadline *deadlines;
	size_t n_deadlines;
	struct calendar *calendar; /* NULL: Monday to Friday */
};

/* Reads all of it. Memory of ctx. */
MUST_CHECK struct err *import_law_load(TALLOC_CTX *ctx, struct db *db,
				       struct import_law **law);

/* Brings codes and units into the order that the look-ups need. */
void import_law_sort(struct import_law *law);

/* The code of a list on a day, NULL when there is none. */
const struct import_code *import_law_code(const struct import_law *law,
					  const char *list, const char *code,
					  struct date on);

/* Accounts and events of a day; NULL when the law has none so early. */
const struct ledger_chart *import_law_chart(const struct import_law *law,
					    struct date on);

const struct import_unit *import_law_unit(const struct import_law *law,
					  int64_t id);

/* A unit valid on the day, by code or by its only unit of that name (with or
 * without diacritics); NULL when there is none or more than one. */
const struct import_unit *import_law_unit_called(const struct import_law *law,
						 const char *name_or_code,
						 struct date on);

/* The nearest unit at or above this one that issues decisions on the day. */
const struct import_unit *
import_law_issuing(const struct import_law *law,
		   const struct import_unit *unit, struct date on);

/* NULL when the law does not know the separate book for the basis then. */
const struct import_book_rule *
import_law_book_rule(const struct import_law *law, const char *basis,
		     struct date on);

/* The year or other period in which a series of the unit counts on a day. */
int import_law_period(const struct import_law *law,
		      const struct import_unit *unit, const char *group,
		      struct date on);

/* The time limit of a code or alias on a day, NULL when there is none. */
const struct import_deadline *
import_law_deadline(const struct import_law *law, const char *code_or_alias,
		    struct date on);

/* When it ends, if an event of this day starts it. */
struct date import_law_due(const struct import_law *law,
			   const struct import_deadline *deadline,
			   struct date event_on);

/* True when the unit stands at or below path, or one that took over its work
 * does: who has the matters of a dissolved unit brings in their history. */
bool import_law_inside(const struct import_law *law,
		       const struct import_unit *unit, const char *path);

#endif
