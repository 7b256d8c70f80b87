/*
 * change_rules.h - what may be done to an entry of the public list, and what
 * a correction changes. Pure.
 */
#ifndef REGISTRY_CHANGE_RULES_H
#define REGISTRY_CHANGE_RULES_H

#include "common/date.h"

/* The fields of an entry that a person may correct. */
struct entry_text {
	const char *name;
	const char *address;
	const char *obligation;
};

struct entry_change {
	const char *field; /* name, address, obligation */
	const char *before;
	const char *after;
};

#define ENTRY_CHANGES_MAX 3

/* The fields that differ, into changes; returns how many. */
size_t entry_changes(const struct entry_text *before,
		     const struct entry_text *after,
		     struct entry_change changes[ENTRY_CHANGES_MAX]);

enum entry_act { ACT_CORRECT, ACT_HIDE, ACT_REVIEW };

struct entry_state {
	bool ended;
	bool hidden;
	int64_t hidden_by; /* account; 0: not known */
};

/*
 * Why the account cannot do this to the entry now, as a sentence, or NULL.
 * What one person hid as wrong, another one reviews.
 */
const char *entry_refusal(enum entry_act act, const struct entry_state *state,
			  int64_t account_id);

#endif
