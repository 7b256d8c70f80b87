/*
 * reports.h - the pages of thads-reports: statutory forms, the matters behind
 * each cell, exports.
 */
#ifndef REPORTS_REPORTS_H
#define REPORTS_REPORTS_H

#include "common/gauges.h"
#include "common/route.h"
#include "common/waits.h"

extern const struct program reports_program;

/* For those who watch: what the last daily run of thads-verify found. */
gauges_fn reports_gauges;

extern const struct waits reports_waits;

page_fn page_report_show;
page_fn page_report_csv;
page_fn page_report_xlsx;
page_fn page_cell_list;
page_fn page_period_show;
page_fn page_period_move;

#endif
