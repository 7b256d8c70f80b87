/*
 * import_lookup.h - what the database already knows of a chunk of dossiers.
 */
#ifndef EXCHANGE_IMPORT_LOOKUP_H
#define EXCHANGE_IMPORT_LOOKUP_H

#include "common/db.h"
#include "exchange/import_plan.h"

/* What is known of a reference of the source. */
enum import_known {
	IMPORT_NEW,
	IMPORT_DONE, /* written by this very job, before it was interrupted */
	IMPORT_SAME, /* came before with the same content */
	IMPORT_DIFFERENT /* or with another one */
};

/*
 * Tells for each plan what is known of its dossier. job_id is that of the job,
 * 0 for none. known has room for n.
 */
MUST_CHECK struct err *import_find_refs(struct db *db, const char *source,
					int64_t job_id,
					struct import_plan **plans, size_t n,
					enum import_known *known);

/*
 * Finds judgments that stand in the register of their unit. The plan takes
 * over the ids of judgment, parties and claims, because several enforcement
 * decisions may hang on one judgment (Điều 2, 29 Luật THADS 2008); where its
 * facts differ from the register's, the dossier gets a fault.
 */
MUST_CHECK struct err *
import_find_judgments(struct db *db, struct import_plan **plans, size_t n);

/* Enforcement decisions that are in the system already become faults. */
MUST_CHECK struct err *import_find_decisions(struct db *db,
					     const struct law *law,
					     struct import_plan **plans,
					     size_t n);

/* Officers inside the scope into the rules. Memory of ctx. */
MUST_CHECK struct err *import_load_officers(TALLOC_CTX *ctx, struct db *db,
					    struct import_rules *rules);

/* Writes the row of a new officer and takes over its id, in the caller's
 * transaction. */
MUST_CHECK struct err *import_write_officer(struct db *db,
					    struct import_known_officer *known,
					    const struct import_officer *from);

#endif
