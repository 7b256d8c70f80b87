/*
 * intake.h - the pages of thads-intake: judgments and requests received,
 * enforcement decisions, import.
 */
#ifndef INTAKE_INTAKE_H
#define INTAKE_INTAKE_H

#include "common/route.h"
#include "common/waits.h"

extern const struct program intake_program;

/* Where the day of who takes judgments in begins (start_waits.c). */
extern const struct waits intake_waits;

/* Import files that wait (watch_store.c). */
gauges_fn intake_gauges;

/* The last decision on the judgment of the route, or request for it
 * (last_change_store.c). */
MUST_CHECK struct err *judgment_last_change(struct request *req,
					    struct last_change *change);

page_fn page_judgment_new;
page_fn page_judgment_create;
page_fn page_judgment_show;
page_fn page_judgment_correct;
page_fn page_judgment_corrected;
page_fn page_party_correct;
page_fn page_party_corrected;
page_fn page_claim_correct;
page_fn page_claim_corrected;
page_fn page_request_correct;
page_fn page_request_corrected;
page_fn page_request_void;
page_fn page_request_voided;
page_fn page_request_new;
page_fn page_request_create;
page_fn page_person_show;
page_fn page_person_merge;
page_fn page_person_part_edit;
page_fn page_person_part;
page_fn page_decide_new;
page_fn page_decide_create;
page_fn page_suggest_court;
page_fn page_suggest_person;
page_fn page_related_matters;

#endif
