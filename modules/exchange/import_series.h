/*
 * import_series.h - numbers of books for many documents at once.
 */
#ifndef EXCHANGE_IMPORT_SERIES_H
#define EXCHANGE_IMPORT_SERIES_H

#include "exchange/import_write.h"

struct import_number {
	const struct import_unit *unit; /* NULL: needs no number */
	struct date on;
	int period;	/* out */
	int64_t number; /* out */
};

/*
 * Takes the next numbers of the series for all documents that need one, one
 * statement per unit and period, in the caller's transaction.
 */
MUST_CHECK struct err *import_take_numbers(struct import_writer *writer,
					   const char *group,
					   struct import_number *numbers,
					   size_t n);

#endif
