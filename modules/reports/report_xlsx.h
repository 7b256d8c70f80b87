/*
 * report_xlsx.h - a report as a spreadsheet with the printed layout.
 */
#ifndef REPORTS_REPORT_XLSX_H
#define REPORTS_REPORT_XLSX_H

#include "common/xlsx.h"
#include "reports/report.h"

/* The bytes are memory of ctx; dir is where the file may grow. */
MUST_CHECK struct err *report_xlsx(TALLOC_CTX *ctx, const struct report *report,
				   const char *dir, unsigned char **bytes,
				   size_t *n);

#endif
