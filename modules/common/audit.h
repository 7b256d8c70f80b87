/*
 * audit.h - who did what, sealed.
 *
 * Each row carries the fingerprint of its content and of the row before it
 * in its chain. Every worker process owns a chain, so writers never queue on
 * one another; thads-tasks anchors the ends of all chains regularly, which
 * shows a cut end as well, and signs them all (tasks/checkpoint.h).
 * thads-verify recounts every chain, thads-audit proves them by the signatures.
 *
 * The database takes from a program's account rows of its own program alone,
 * for nobody or somebody who is signed in, as the next of a chain of that
 * program (trigger audit_guard).
 */
#ifndef COMMON_AUDIT_H
#define COMMON_AUDIT_H

#include "common/request.h"

struct audit_chain;

/* A new chain of the program for this process. Memory of ctx. */
struct audit_chain *audit_chain_new(TALLOC_CTX *ctx, const char *program);

/*
 * Adds a row in the request's transaction. action is a verb of the program
 * ("judgment.create"); object_kind and object_id name the thing; detail is
 * short text, never a password or token.
 */
MUST_CHECK struct err *audit_add(struct request *req, const char *action,
				 const char *object_kind, int64_t object_id,
				 const char *detail);

/* A row as the table has it; at is "YYYY-MM-DD HH:MM:SS.mmm" in UTC. */
struct audit_row {
	const char *chain_id;
	int64_t seq; /* 1, 2, ... in its chain */
	const char *at;
	int64_t account_id;
	const char *program;
	const char *number;
	const char *action;
	const char *object_kind;
	int64_t object_id;
	const char *detail;
};

/*
 * The same outside a request (command lines, tasks): account_id (may be 0),
 * number, action, object_kind, object_id and detail come from row; what
 * belongs to the chain is filled in. NULL text is stored as "".
 */
MUST_CHECK struct err *audit_add_row(struct audit_chain *chain, struct db *db,
				     const struct audit_row *row);

/* The transaction ended: keep or drop the rows added since the last call. */
void audit_chain_commit(struct audit_chain *chain);
void audit_chain_rollback(struct audit_chain *chain);

/*
 * The fingerprint of a row, for writer and verifier alike: it covers every
 * column. previous_hash is that of the row before, "" for the first row of a
 * chain. No text is NULL. Memory of ctx.
 */
char *audit_row_hash(TALLOC_CTX *ctx, const char *previous_hash,
		     const struct audit_row *row);

#endif
