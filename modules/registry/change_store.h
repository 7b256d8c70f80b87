/*
 * change_store.h - what officials do to an entry, in the database. The entry
 * must be locked (entry_lock); each act raises its version.
 */
#ifndef REGISTRY_CHANGE_STORE_H
#define REGISTRY_CHANGE_STORE_H

#include "common/request.h"
#include "registry/entry_store.h"

/* Why, and since when the agency knows of it (no date: now). */
struct change_note {
	const char *reason;
	struct date known_on;
};

/* Replaces the texts, and the words by which the name is found. */
MUST_CHECK struct err *entry_correct(struct request *req,
				     const struct entry *entry,
				     const struct entry_text *text,
				     const struct change_note *note);

/* Takes the entry out of public sight at once. */
MUST_CHECK struct err *
entry_hide(struct request *req, const struct entry *entry, const char *reason);

/* The second person's answer: shown again, or kept hidden. */
MUST_CHECK struct err *entry_review(struct request *req,
				    const struct entry *entry, bool show,
				    const char *reason);

#endif
