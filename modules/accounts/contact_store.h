/*
 * contact_store.h - how citizens reach an agency: address, telephone, mail.
 */
#ifndef ACCOUNTS_CONTACT_STORE_H
#define ACCOUNTS_CONTACT_STORE_H

#include "common/db.h"

struct contact {
	int64_t unit_id;
	const char *unit_name;
	const char *path;    /* of the unit */
	const char *address; /* "" for what is not known yet */
	const char *phone;
	const char *email;
	int64_t version; /* 0: never written */
};

/* The contact of an agency that stands today, empty when nobody wrote it;
 * ERR_MISSING when there is no such agency. Memory of ctx. */
MUST_CHECK struct err *contact_get(TALLOC_CTX *ctx, struct db *db,
				   int64_t unit_id, struct date today,
				   struct contact **contact);

/* Writes it; ERR_STALE when contact->version is not the one that is stored. */
MUST_CHECK struct err *contact_write(struct db *db,
				     const struct contact *contact);

#endif
