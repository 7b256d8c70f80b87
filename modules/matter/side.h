/*
 * side.h - who stands on one side of a claim or of a line: debtors who owe all
 * of it jointly (liên đới), or creditors who receive it together, in their
 * order. What a judgment divides among several is a line for each share, so
 * nobody on a side has a part of his own.
 */
#ifndef MATTER_SIDE_H
#define MATTER_SIDE_H

#include "common/db_batch.h"

struct side {
	const int64_t *ids; /* of parties */
	size_t n;
};

/* Columns of a statement: the ids and the names of one side ("debtor",
 * "creditor") of a row of "claim" or "obligation"; NULL: nobody. */
#define SIDE_IDS(of, row, role)                                                \
	"(SELECT GROUP_CONCAT(s.party_id ORDER BY s.position SEPARATOR ' ')"   \
	" FROM " of "_party s WHERE s." of "_id = " row ".id"                  \
	" AND s.role = '" role "')"
#define SIDE_NAMES(of, row, role)                                              \
	"(SELECT GROUP_CONCAT(q.name ORDER BY s.position SEPARATOR ', ')"      \
	" FROM " of "_party s JOIN party q ON q.id = s.party_id"               \
	" WHERE s." of "_id = " row ".id AND s.role = '" role "')"

/* True in a statement: the party owes the line, by name or because nobody is
 * named. */
#define SIDE_OWES(row, party)                                                  \
	"(" row ".debtor_id IS NULL OR " SIDE_HAS(row, party) ")"
#define SIDE_HAS(row, party)                                                   \
	"EXISTS (SELECT 1 FROM obligation_party s"                             \
	" WHERE s.obligation_id = " row ".id AND s.role = 'debtor'"            \
	" AND s.party_id = " party ")"

/* From ids with blanks between; NULL is nobody. Memory of ctx. */
struct side side_read(TALLOC_CTX *ctx, const char *ids);

/* The one party, or nobody (0). Memory of ctx. */
struct side side_of_one(TALLOC_CTX *ctx, int64_t party_id);

/* The names of debtors, told as owing jointly when there are several; NULL:
 * nobody. Memory of ctx, or names. */
const char *side_debtors(TALLOC_CTX *ctx, const struct side *side,
			 const char *names);

/* 0: nobody. */
int64_t side_first(const struct side *side);

bool side_has(const struct side *side, int64_t party_id);

/* Whether the same parties stand there, in whatever order. */
bool side_same(const struct side *a, const struct side *b);

/* Adds rows for those behind the first to a batch of claim_party or
 * obligation_party; the first of each side the database writes itself. ctx:
 * memory of the batch. */
#define SIDE_COLUMNS 4
void side_add_others(TALLOC_CTX *ctx, struct db_batch *batch, int64_t id,
		     const char *role, const struct side *side);

#endif
