/*
 * checkpoint.h - a signed note of where all chains of the trail end.
 *
 * A checkpoint is a block of lines, each "WORD VALUES":
 *
 *	checkpoint 42 2026-11-29 01:00:00.123 changes
 *	previous HASH		fingerprint of the block before, "-" of none
 *	key PUBLIC
 *	anchor 1234		the newest row of audit_anchor it knows
 *	chains 61 rows 90117	all there are, and the rows in them
 *	root HASH		fingerprint of the ends of all chains
 *	end CHAIN SEQ HASH	of each chain that grew since the last one
 *	signature HEX		of all lines above
 *
 * The first block of a file has "all" for "changes" and the ends of all
 * chains, so that each file can be checked alone. thads-tasks alone can sign;
 * the blocks are copied away as they come, so that who rewrites the trail
 * with its anchors, and even the blocks at home, cannot rewrite the copy.
 * These functions are pure: no database, no clock, no file but the one given.
 */
#ifndef TASKS_CHECKPOINT_H
#define TASKS_CHECKPOINT_H

#include "common/err.h"

#define CHAIN_CHARS 32
#define HASH_CHARS  64
#define TIME_CHARS  23

/* The last row of a chain. */
struct chain_end {
	char chain[CHAIN_CHARS + 1];
	int64_t seq;
	char hash[HASH_CHARS + 1];
};

/* Chains by their names, in order. A talloc object. */
struct chain_ends {
	struct chain_end *ends;
	size_t n;
	int64_t rows; /* of all chains together */
};

struct chain_ends *chain_ends_new(TALLOC_CTX *ctx);

/* The end of that chain, or NULL; until the next put. */
const struct chain_end *chain_ends_find(const struct chain_ends *ends,
					const char *chain);
void chain_ends_put(struct chain_ends *ends, const struct chain_end *end);

/* The fingerprint of all. Memory of ctx. */
char *chain_ends_root(TALLOC_CTX *ctx, const struct chain_ends *ends);

struct checkpoint {
	int64_t number;		 /* 1, 2, ... */
	char at[TIME_CHARS + 1]; /* UTC */
	bool all;		 /* ends are those of all chains */
	char previous[HASH_CHARS + 1];
	char key[HASH_CHARS + 1]; /* the public key */
	int64_t anchor;
	int64_t chains;
	int64_t rows;
	char root[HASH_CHARS + 1];
	struct chain_ends *grown;
	const char *text; /* the lines that are signed */
	char signature[2 * HASH_CHARS + 1];
	const char *hash; /* of the whole block */
};

/* Signs what is filled in above text; fills key, text, signature and hash and
 * gives the block. Memory of ctx. The secret is one (crypto.h). */
char *checkpoint_seal(TALLOC_CTX *ctx, struct checkpoint *c,
		      const char *secret);

/* A file of checkpoints that is being read. */
struct checkpoint_reader {
	FILE *file;
	int64_t line;	/* of the last one read */
	int64_t strays; /* lines that belong to no whole block, as a crash
			 * leaves them; they prove nothing */
};

/* The next whole block; *c NULL at the end. Memory of ctx. */
void checkpoint_next(TALLOC_CTX *ctx, struct checkpoint_reader *reader,
		     struct checkpoint **c);

#endif
