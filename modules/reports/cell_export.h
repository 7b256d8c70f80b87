/*
 * cell_export.h - the list of a cell for people outside: CSV and XLSX.
 */
#ifndef REPORTS_CELL_EXPORT_H
#define REPORTS_CELL_EXPORT_H

#include "common/xlsx.h"
#include "reports/cell.h"

/* Both are memory of ctx. */
char *cell_csv(TALLOC_CTX *ctx, const struct cell *cell,
	       const struct cell_list *list);
MUST_CHECK struct err *cell_xlsx(TALLOC_CTX *ctx, const struct cell *cell,
				 const struct cell_list *list, const char *dir,
				 unsigned char **bytes, size_t *n);

#endif
