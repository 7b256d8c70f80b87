/*
 * alert.h - what officials of the registry are to be told of, found from the
 * facts of judgments by the rules of the law: alerts, and what is published
 * otherwise than it was decided (khoản 2 Điều 11 of the regulation on the
 * database of debtors without means).
 *
 * thads-tasks keeps what is found in the table alert, a judgment at a time,
 * soon after a fact of it has changed and once a day; pages read that table
 * alone.
 */
#ifndef MATTER_ALERT_H
#define MATTER_ALERT_H

#include "common/db.h"
#include "law/law.h"

enum alert_list {
	ALERT_RELIEF,	   /* exemption or reduction to be reviewed */
	ALERT_BOOK,	   /* to be moved to the separate book */
	ALERT_CHECK,	   /* a verification comes due */
	ALERT_LATE,	   /* publishing, updating or ending is late */
	ALERT_UNPUBLISHED, /* decided, but no live entry */
	ALERT_UNDECIDED,   /* a live entry, but no decision in force */
	ALERT_OVERDUE,	   /* a live entry that was published too late */
	ALERT_DIFFERS,	   /* the data are not those of the dossier */
	ALERT_LISTS
};

/* As the list is called in the table. */
const char *alert_code(enum alert_list list);

/* A row of the table. */
struct alert {
	enum alert_list list;
	int64_t place; /* within the list, the lowest first */
	int64_t judgment_id;
	int64_t matter_id;
	int64_t entry_id; /* 0: none */
	int64_t party_id; /* 0: the debtors of the matter */
	int64_t unit_id;
	int64_t officer_id; /* 0: not assigned */
	const char *debtor;
	const char *what;	/* to do, or what differs, in a few words; "" */
	const char *why;	/* in full; NULL: what says it all */
	const char *article;	/* NULL: none */
	const char *no_means;	/* number of that decision, NULL */
	struct date decided_on; /* its day */
	struct date on;		/* since when, or by when */
	bool is_limit;		/* on is the last day in time */
	bool was_late;		/* done, but too late: nothing more to do */
	int64_t rest_dong;	/* ALERT_RELIEF: left, */
	int64_t most_dong;	/* and what may be proposed */
};

/*
 * The alerts of these judgments ("[12,15]") on a day, list by list; ERR_MISSING
 * when that day's law says nothing of the separate book. Memory of ctx.
 */
MUST_CHECK struct err *alert_find(TALLOC_CTX *ctx, struct db *db,
				  const struct law *law, struct date today,
				  const char *judgments, struct alert **alerts,
				  size_t *n);

/* A number that is another one when the law was loaded anew. */
int64_t alert_law_mark(const struct law *law);

/*
 * Judgments that can have alerts, or do, above an id and in their order, at
 * most limit: those with a matter without means or an entry of the public
 * list, that stands or ended. Memory of ctx.
 */
MUST_CHECK struct err *alert_judgments(TALLOC_CTX *ctx, struct db *db,
				       int64_t above, int64_t limit,
				       int64_t **ids, size_t *n);

/* Ids as alert_find() takes them. Memory of ctx. */
char *alert_ids(TALLOC_CTX *ctx, const int64_t *ids, size_t n);

#endif
