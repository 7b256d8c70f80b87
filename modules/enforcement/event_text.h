/*
 * event_text.h - a fact in the words of the timeline.
 */
#ifndef ENFORCEMENT_EVENT_TEXT_H
#define ENFORCEMENT_EVENT_TEXT_H

#include "law/law.h"
#include "matter/event.h"

/* Number, sum, paper, fee, ground, lines and note, one sentence each. Memory
 * of ctx. */
const char *event_text(TALLOC_CTX *ctx, const struct law *law,
		       const struct event_line *event);

#endif
