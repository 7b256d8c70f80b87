/*
 * dossier_store.h - what a dossier shows beside the matter itself.
 */
#ifndef ENFORCEMENT_DOSSIER_STORE_H
#define ENFORCEMENT_DOSSIER_STORE_H

#include "common/request.h"

/* What is enforced: the judgment, and who asked for it. */
struct dossier_title {
	int64_t judgment_id;
	const char *court;
	const char *number;
	struct date issued_on;
	struct date effective_on;
	const char *case_label;
	const char *basis_label; /* chủ động, theo yêu cầu */
	const char *requester;	 /* NULL: ex officio */
	struct date requested_on;
	const char *issuing_unit;
	const char *signer;	 /* of the enforcement decision */
	struct date received_on; /* the judgment */
	bool is_transferred; /* to or from another agency: transfer_list() */
	bool is_corrected;   /* the judgment, a party, ...: record_changes() */
	bool is_public;	     /* or was: dossier_entries() */
	bool is_proposed;    /* something is: proposal_list() */
};

MUST_CHECK struct err *dossier_title_get(struct request *req, int64_t matter_id,
					 struct dossier_title **title);

/* A public entry, as citizens read it. */
struct dossier_entry {
	const char *debtor;
	const char *published_at; /* in Viet Nam */
	struct date due_on;
	struct date ended_on; /* no date: it is on the list */
	bool hidden;
};

MUST_CHECK struct err *dossier_entries(TALLOC_CTX *ctx, struct db *db,
				       int64_t matter_id,
				       struct dossier_entry **entries,
				       size_t *n);

#endif
