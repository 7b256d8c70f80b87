/*
 * account_list.h - the accounts inside a scope as a list (common/list.h).
 */
#ifndef ACCOUNTS_ACCOUNT_LIST_H
#define ACCOUNTS_ACCOUNT_LIST_H

#include "common/list.h"

/* A role that is over within so many days is told of before. */
#define ENDING_DAYS "30"

struct account_line {
	int64_t id;
	const char *login;
	const char *name;
	const char *title;
	const char *email;
	const char *phone;
	const char *unit_name;
	const char *roles; /* labels; NULL: none today */
	bool active;
	bool waits;
	const char *seen_at; /* UTC; NULL: never signed in */
};

extern const struct list account_list;

#endif
