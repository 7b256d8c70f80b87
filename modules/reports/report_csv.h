/*
 * report_csv.h - a report as comma separated values:
 * level,unit,officer and the columns of the form in its order; the first row
 * is the sum. Values as printed, without dots; ratios with a point.
 */
#ifndef REPORTS_REPORT_CSV_H
#define REPORTS_REPORT_CSV_H

#include "reports/report.h"

/* Memory of ctx. Sums of groups are left out: each row is an agency or an
 * officer. */
char *report_csv(TALLOC_CTX *ctx, const struct report *report);

#endif
