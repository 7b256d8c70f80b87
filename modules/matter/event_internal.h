/*
 * event_internal.h - what recording, opening and voiding share.
 */
#ifndef MATTER_EVENT_INTERNAL_H
#define MATTER_EVENT_INTERNAL_H

#include "law/law.h"
#include "ledger/ledger.h"
#include "matter/event_store.h"

/* What one recording carries from step to step. */
struct recording {
	struct request *req;
	const struct ledger_chart *chart;
	const struct ledger_event *event;
	struct matter *matter;
	const struct event_input *input;
	int64_t dong;
	int64_t decision_id;
	const char *decision_number;
	int64_t event_id;
};

/* Adds the event's row, numbered after the last one. */
MUST_CHECK struct err *recording_write_event(struct recording *r);

/* Adds the event's legs, at most LEDGER_LEGS_MAX. */
MUST_CHECK struct err *recording_write_legs(struct recording *r,
					    const struct ledger_leg *legs,
					    size_t n, struct date on);

/* What follows outside the ledger: public list, due dates. */
MUST_CHECK struct err *recording_follow(struct recording *r);

/* The line in the trail. */
MUST_CHECK struct err *recording_note(struct recording *r);

#endif
