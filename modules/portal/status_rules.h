/*
 * status_rules.h - how a request for support stands, in the citizen's words.
 */
#ifndef PORTAL_STATUS_RULES_H
#define PORTAL_STATUS_RULES_H

#include "law/law.h"

/* What a state means to the sender. */
struct status_words {
	const char *state; /* code of support_state */
	const char *title; /* "Đã tiếp nhận" */
	const char *next;  /* what happens now, or what the sender does */
	const char *look;  /* class of the label: plain, run, good, ... */
	bool asks;	   /* the agency waits for what the sender adds */
};

/* Never NULL: a state that the portal does not know is "at work". */
const struct status_words *status_words(const char *state);

/* True while the agency is at work, so that a date may be expected: the law's
 * list of states says so, and a state that it does not know is one. */
bool status_running(const struct law *law, const char *state, struct date on);

/* Until when an agency has to act that gets a request for this service on this
 * day; not set when that day's law has no such service or limit. */
struct date status_due(const struct law *law, const char *service,
		       struct date on);

#endif
