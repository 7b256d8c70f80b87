/*
 * series.h - numbers of decisions and books.
 *
 * A series belongs to a unit, a group of documents and a period (the
 * statistical year from 1 October, or the calendar year). Its next number is
 * handed out under the row lock of number_counter, in the transaction of the
 * document that carries it: a number is never given twice, and a document
 * that was rolled back leaves no gap. The writers of one series wait for one
 * another for the length of one small transaction; officials read a gap as a
 * lost decision, so that is the price.
 */
#ifndef CASEWORK_SERIES_H
#define CASEWORK_SERIES_H

#include "common/db.h"

struct series_number {
	const char *group;   /* "enforce", "decision", "judgment", "request" */
	int period;          /* the year the series counts in */
	int64_t number;
	const char *text;    /* as printed: "218/QĐ-THADS" */
};

/* Hands out the next number of the unit's series for a document of this day.
 * Memory of ctx. Call it in a writing transaction, as late as possible. */
MUST_CHECK struct err *series_next(TALLOC_CTX *ctx, struct db *db,
				   int64_t unit_id, const char *group,
				   struct date on,
				   struct series_number *number);

/* Lifts the counter of a series above a number that came from elsewhere
 * (import of running dossiers), so that it is not given again. */
MUST_CHECK struct err *series_raise(struct db *db, int64_t unit_id,
				    const char *group, int period,
				    int64_t used_number);

#endif
