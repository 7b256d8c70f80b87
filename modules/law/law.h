/*
 * law.h - the law as data: what holds on a day.
 *
 * Every function takes the day and reads the rows of that day; two regimes
 * stand side by side (to 30/06/2026 and since 01/07/2026). Lists and rows are
 * memory of ctx. The rows come from conf/law by `thadsctl law load`.
 */
#ifndef LAW_LAW_H
#define LAW_LAW_H

#include "common/db.h"
#include "law/calendar_rules.h"

#define LAW_CALENDAR_MAX_DAYS 4000

/* A row of a coded list. */
struct law_term {
	const char *code;
	const char *label;
	const char *article; /* NULL: none */
	const char *attr1;   /* what it means: conf/law/terms.xml; NULL */
	const char *attr2;
};

/* The terms of a list ("refusal_ground") on a day, in order. */
MUST_CHECK struct err *law_terms(TALLOC_CTX *ctx, struct db *db,
				 const char *list, struct date on,
				 struct law_term **terms, size_t *n);

/* A kind of obligation. */
struct law_obligation_type {
	const char *code;
	const char *label;
	const char *basis;        /* ex_officio, on_request */
	bool state_budget;
	bool money;
	bool voluntary_period;    /* the decision grants ten days */
	bool names_recipient;     /* a recipient in place of a debtor */
	bool relief;              /* may be exempted or reduced */
	const char *budget_group; /* NULL: none */
	const char *article;
};

/* basis NULL: of both. */
MUST_CHECK struct err *
law_obligation_types(TALLOC_CTX *ctx, struct db *db, const char *basis,
		     struct date on, struct law_obligation_type **types,
		     size_t *n);

/* A kind of decision, notice or record. */
struct law_decision_type {
	const char *code;
	const char *label;
	const char *document;     /* decision, notice, record */
	const char *book;         /* number of the book, NULL */
	const char *series_group; /* "none": it has no number of its own */
	const char *signer;       /* head, officer, issuer, superior */
	const char *article;
};

/* ERR_MISSING when that day's law does not know it. */
MUST_CHECK struct err *
law_decision_type_get(TALLOC_CTX *ctx, struct db *db, const char *code,
		      struct date on, struct law_decision_type **type);

/* The calendar of all years that are loaded. A page that computes many dates
 * reads it once. */
MUST_CHECK struct err *law_calendar(TALLOC_CTX *ctx, struct db *db,
				    struct calendar **calendar);

/* A due date and why it is due. */
struct law_due {
	struct date due_on;
	struct date warn_on;  /* from when to remind; never after due_on */
	bool certain;         /* false: that year's holidays are not known */
	const char *code;     /* "T06" */
	const char *alias;    /* "decision_on_request" */
	const char *label;
	const char *period;   /* "05 ngày làm việc" */
	const char *article;
	const char *owner;    /* head, officer, intake, court, ... */
};

/*
 * When a rule (code or alias) that an event of this day starts is due, by the
 * law of that day. calendar NULL: it is read. ERR_MISSING when that law has no
 * such limit.
 */
MUST_CHECK struct err *law_due(TALLOC_CTX *ctx, struct db *db,
			       const struct calendar *calendar,
			       const char *rule, struct date event_on,
			       struct law_due **due);

/* When a matter without means leaves the ordinary count. */
struct law_separate_book {
	int64_t months;
	int64_t months_special;    /* prison for 2 years or more, or address
				    * unknown */
	int64_t verifications;     /* at least */
	const char *effect;        /* book, send_back */
	const char *deadline_code; /* NULL: no limit */
	const char *article;
};

MUST_CHECK struct err *
law_separate_book_get(TALLOC_CTX *ctx, struct db *db, const char *basis,
		      struct date on, struct law_separate_book **rule);

/* A case of exemption or reduction; the first that holds is the better. */
struct law_relief {
	const char *code;
	const char *kind;              /* exempt, reduce */
	const char *label;
	int64_t years;                 /* since the first decision */
	const char *tested;            /* value, rest */
	int64_t min_dong;
	bool min_inclusive;
	int64_t max_dong;              /* 0: without upper limit */
	bool max_inclusive;
	int64_t part_paid_denominator; /* 1/n of the value paid; 0: no matter */
	int64_t limit_denominator;     /* at most 1/n of the rest; 0: all */
	int64_t cap_dong;              /* and at most this; 0: no cap */
	bool hardship;                 /* by hardship or merit: no alert */
	bool once_a_year;
	const char *article;
};

MUST_CHECK struct err *law_reliefs(TALLOC_CTX *ctx, struct db *db,
				   struct date on,
				   struct law_relief **reliefs, size_t *n);

#endif
