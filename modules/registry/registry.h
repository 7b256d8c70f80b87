/*
 * registry.h - the pages of thads-registry: debtors without means (người phải
 * thi hành án chưa có điều kiện), as the public sees them and as the officer
 * in charge does.
 */
#ifndef REGISTRY_REGISTRY_H
#define REGISTRY_REGISTRY_H

#include "common/route.h"
#include "common/waits.h"

extern const struct program registry_program;

/* The public list in figures (watch.c). */
gauges_fn registry_gauges;

/* Where the day begins (start_waits.c). */
extern const struct waits registry_waits;

/* An entry (entry_pages.c). */
page_fn page_entry_show;

/* What officials do to an entry (change_pages.c). */
/* The last of that to the entry of the route (history_view.c). */
MUST_CHECK struct err *entry_last_change(struct request *req,
					 struct last_change *change);
page_fn page_correction_edit;
page_fn page_correction_record;
page_fn page_hiding_edit;
page_fn page_hiding_record;
page_fn page_review_edit;
page_fn page_review_record;

/* What is to be done, and published against decided (alert_pages.c). */
page_fn page_alert_list;

#endif
