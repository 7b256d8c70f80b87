/*
 * series_book.h - what the books hold of a series: the truth that a counter
 * must not stand behind.
 */
#ifndef MATTER_SERIES_BOOK_H
#define MATTER_SERIES_BOOK_H

#include "matter/series.h"

/* The highest number given of all series that share the counter, 0 if none:
 * of judgments and requests received, or of decisions. */
MUST_CHECK struct err *series_book_highest(struct db *db, const struct law *law,
					   int64_t unit_id, const char *counter,
					   int period, int64_t *highest);

/* True when the unit has printed exactly this in the period. */
MUST_CHECK struct err *series_book_printed(struct db *db, int64_t unit_id,
					   const struct series_number *number,
					   bool *taken);

/* The highest number among what was printed in the period with the ending of
 * this text. Reads a year of the book: for repairs. */
MUST_CHECK struct err *series_book_highest_printed(struct db *db,
						   int64_t unit_id, int period,
						   const char *text,
						   int64_t *highest);

#endif
