/*
 * fact_seal.h - digests of what is written once and never altered, kept in the
 * trail.
 *
 * Sums, states and numbers follow from other rows, and thads-verify recounts
 * them. What a person wrote (a name, an address, a note, the answer to a
 * citizen) follows from nothing. So thads-tasks adds the digests of new rows
 * to the trail, some thirty in a line, whoever wrote the rows: a page, an
 * import, the portal. The trail is chained, signed and copied away
 * (checkpoint.h), so a row that was altered, deleted or put in between later
 * is found, even when the owner of the database did it.
 *
 * A line has the action "facts.seal", the kind "seal:TABLE" and the id of its
 * first row; its detail is the digests of that row and of the ids that follow,
 * SEAL_NONE for an id that no row has. Lines of a table follow one another.
 * Columns that programs alter later are not in the digest; and a migration
 * leaves those that are in it as they are, or every row it alters is named.
 *
 * A row is sealed one to two minutes after it was written: the window that the
 * trail itself has until a checkpoint was copied.
 */
#ifndef TASKS_FACT_SEAL_H
#define TASKS_FACT_SEAL_H

#include "common/db.h"

#define SEAL_ACTION "facts.seal"
#define SEAL_KIND   "seal:"
/* The program whose lines are seals; the database lets no other write them. */
#define SEAL_PROGRAM "tasks"
/* The first half of a SHA-256, in hexadecimal digits. */
#define SEAL_CHARS 32
#define SEAL_NONE  "--------------------------------"
/* As many as audit.detail has room for. */
#define SEALS_A_LINE 31

/* A table whose rows are sealed. */
struct sealed_table {
	const char *name;
	const char *noun;	 /* of a row, in a sentence */
	const char *parent_noun; /* of what it belongs to */
	const char *sql_digests; /* id, digest, parent: (above, up to, limit) */
	const char *sql_newest;	 /* the highest id, rows above: (above) */
	bool taken_back;	 /* its rows may be deleted by a later fact */
};

extern const struct sealed_table sealed_tables[];
extern const size_t sealed_tables_count;

/* The digest of a row as it is now. */
struct fact_digest {
	int64_t id;
	int64_t parent_id;
	const char *digest;
};

/* Rows with above < id <= up_to by id, at most max; memory of ctx. */
MUST_CHECK struct err *fact_digests(TALLOC_CTX *ctx, struct db *db,
				    const struct sealed_table *table,
				    int64_t above, int64_t up_to, int64_t max,
				    struct fact_digest **digests, size_t *n);

/* The highest id, which is not below above. */
MUST_CHECK struct err *fact_newest(struct db *db,
				   const struct sealed_table *table,
				   int64_t above, int64_t *id);

/* Adds the number of rows above the id to *n. */
MUST_CHECK struct err *fact_waiting(struct db *db,
				    const struct sealed_table *table,
				    int64_t above, int64_t *n);

/* A line of the trail with seals. */
struct seal_line {
	int64_t first_id;
	const char *digests; /* SEAL_CHARS each */
	size_t n;
};

/* Lines of the table that begin above the id, by their first id, at most max;
 * memory of ctx. */
MUST_CHECK struct err *seal_lines(TALLOC_CTX *ctx, struct db *db,
				  const struct sealed_table *table,
				  int64_t above, int64_t max,
				  struct seal_line **lines, size_t *n);

/* The last id that the lines of the table cover, 0 without any. */
MUST_CHECK struct err *seal_last(struct db *db,
				 const struct sealed_table *table, int64_t *id);

#endif
