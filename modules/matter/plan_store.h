/*
 * plan_store.h - the statements by which plans are written. ctx is the memory
 * of one step. Each file is what one kind of program may do to the tables, so
 * that its database account needs no more.
 */
#ifndef MATTER_PLAN_STORE_H
#define MATTER_PLAN_STORE_H

#include "matter/plan.h"

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

/* A matter that had its row, with its lines and duties, as the last of what
 * changes. */
MUST_CHECK struct err *plan_update_matter(struct plan_writer *writer,
					  struct matter *matter);

#endif
