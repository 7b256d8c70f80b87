/*
 * plan_store.h - the statements by which plans are written. ctx is the memory
 * of one step. Each file is what one kind of program may do to the tables, so
 * that its database account needs no more.
 */
#ifndef MATTER_PLAN_STORE_H
#define MATTER_PLAN_STORE_H

#include "matter/replay.h"

/* Fresh matters with their parties, then the lines of their decisions. */
MUST_CHECK struct err *plan_add_matters(TALLOC_CTX *ctx,
					struct plan_writer *writer,
					struct history *histories, size_t n);
MUST_CHECK struct err *plan_add_obligations(TALLOC_CTX *ctx,
					    struct plan_writer *writer,
					    struct history *histories,
					    size_t n);

/* The facts: documents and events, then what is of them. */
MUST_CHECK struct err *plan_add_decisions(TALLOC_CTX *ctx,
					  struct plan_writer *writer,
					  struct history *histories, size_t n);
MUST_CHECK struct err *plan_add_events(TALLOC_CTX *ctx,
				       struct plan_writer *writer,
				       struct history *histories, size_t n);
MUST_CHECK struct err *plan_add_details(TALLOC_CTX *ctx,
					struct plan_writer *writer,
					struct history *histories, size_t n);
/* What of them goes to other agencies (transfer.h). */
MUST_CHECK struct err *plan_add_transfers(TALLOC_CTX *ctx,
					  struct plan_writer *writer,
					  struct history *histories, size_t n);
/* The number of the paper of an event that is taken back may be printed
 * again. */
MUST_CHECK struct err *plan_free_paper(struct db *db, int64_t event_id);
MUST_CHECK struct err *plan_add_lines(TALLOC_CTX *ctx,
				      struct plan_writer *writer,
				      struct history *histories, size_t n);
MUST_CHECK struct err *plan_add_legs(TALLOC_CTX *ctx,
				     struct plan_writer *writer,
				     struct history *histories, size_t n);
/* New duties; all learn the events that they are of. */
MUST_CHECK struct err *plan_add_dues(TALLOC_CTX *ctx,
				     struct plan_writer *writer,
				     struct history *histories, size_t n);

/* Claims of lines that are free for a new decision. */
MUST_CHECK struct err *plan_free_claims(struct plan_writer *writer,
					struct history *histories, size_t n);

/* The number of a decision that enforces by now what a line of the matter has
 * freed and the walk has not; NULL: none does. Memory of ctx. */
MUST_CHECK struct err *plan_claims_taken(TALLOC_CTX *ctx, struct db *db,
					 const struct matter *matter,
					 const struct replay *replay,
					 const char **number);

/* Lines take their claims again that the walk has not freed. */
MUST_CHECK struct err *plan_take_claims(struct plan_writer *writer,
					const struct matter *matter,
					const struct replay *replay);

/* A matter that had its row, with its lines and duties, as the last of what
 * changes. */
MUST_CHECK struct err *plan_update_matter(struct plan_writer *writer,
					  struct matter *matter);

#endif
