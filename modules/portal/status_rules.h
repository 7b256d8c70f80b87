/*
 * status_rules.h - how a request for support stands, in the citizen's words.
 */
#ifndef PORTAL_STATUS_RULES_H
#define PORTAL_STATUS_RULES_H

#include "common/date.h"

/* What a state means to the sender. */
struct status_words {
	const char *state; /* code of support_state */
	const char *title; /* "Đã tiếp nhận" */
	const char *next;  /* what happens now, or what the sender does */
	const char *look;  /* class of the label: plain, run, good, ... */
	bool running;	   /* the agency is at work: a date may be expected */
	bool asks;	   /* the agency waits for what the sender adds */
};

/* Never NULL: a state that the portal does not know is "at work". */
const struct status_words *status_words(const char *state);

/* True when the agency is late: at work, and the day has passed. */
bool status_late(const struct status_words *words, struct date due_on,
		 struct date today);

#endif
