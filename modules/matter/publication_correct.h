/*
 * publication_correct.h - the public list follows what is put right on the
 * parties of a judgment (khoản 5 Điều 11 Nghị định 62/2015; Điều 23 Nghị định
 * 152/2026), in its transaction and with a change of its own.
 */
#ifndef MATTER_PUBLICATION_CORRECT_H
#define MATTER_PUBLICATION_CORRECT_H

#include "common/request.h"

/* What officials did to an entry: kind of publication_change, field, texts, and
 * since when the agency knows of it (no date: now). */
struct publication_change {
	int64_t publication_id;
	const char *kind;
	const char *field;
	const char *before;
	const char *after;
	const char *reason;
	struct date known_on;
};

/* Who did it is the session. */
MUST_CHECK struct err *
publication_change_add(struct request *req,
		       const struct publication_change *change);

/* Each entry of the party says the address. One that is over does, too: a fact
 * that is taken back brings it back. */
MUST_CHECK struct err *publication_correct_address(struct request *req,
						   int64_t party_id,
						   const char *address,
						   const char *reason);

#endif
