/*
 * series.h - numbers of decisions and books.
 *
 * A series takes its numbers from a counter, alone or with others that print
 * the same (counter in conf/law/series.xml). A counter that stands behind its
 * book, after a repair by hand or a restored copy, is set right from the book
 * when a number is next taken, and the log says so (TH2251); one that stands
 * ahead is left alone: a gap is for verify to tell.
 *
 * A series belongs to a unit, a group of documents and a period (the
 * statistical year from 1 October, or the calendar year). Its next number is
 * handed out under the row lock of number_counter, in the transaction of the
 * document that carries it: a number is never given twice, and a document
 * that was rolled back leaves no gap. The writers of one series wait for one
 * another for the length of one small transaction; officials read a gap as a
 * lost decision, so that is the price.
 */
#ifndef MATTER_SERIES_H
#define MATTER_SERIES_H

#include "common/db.h"
#include "law/law.h"

struct series_number {
	const char *group; /* "enforce", "decision", "judgment", "request" */
	int period;	   /* the year the series counts in */
	int64_t number;
	const char *text; /* as printed: "218/QĐ-THADS" */
};

/* Hands out the next number of the unit's series for a document of this day.
 * Memory of ctx. Call it in a writing transaction, as late as possible. */
MUST_CHECK struct err *series_next(TALLOC_CTX *ctx, struct db *db,
				   const struct law *law, int64_t unit_id,
				   const char *group, struct date on,
				   struct series_number *number);

/* The number that a document of this day would get now, as it would be printed.
 * Nothing is locked or taken: whoever is first gets it. Memory of ctx. */
MUST_CHECK struct err *series_coming(TALLOC_CTX *ctx, struct db *db,
				     const struct law *law, int64_t unit_id,
				     const char *group, struct date on,
				     const char **text);

/* The year in which a document of this day counts. */
MUST_CHECK struct err *series_period_on(TALLOC_CTX *ctx, struct db *db,
					const struct law *law, int64_t unit_id,
					const char *group, struct date on,
					int *period);

/* The series of a unit in a period. */
struct series_of {
	const struct law *law;
	int64_t unit_id;
	const char *unit_kind;
	const char *group;
	int period;
};

/* Takes n numbers of the series for documents that are written together; *first
 * is the lowest of them. */
MUST_CHECK struct err *series_take(struct db *db, const struct series_of *of,
				   int64_t n, int64_t *first);

/* Lifts the counter of a series above a number that came from elsewhere
 * (import of running dossiers), so that it is not given again. */
MUST_CHECK struct err *series_raise(struct db *db, const struct series_of *of,
				    int64_t used_number);

#endif
