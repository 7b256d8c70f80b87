/*
 * checkpoint_check.h - whether files of checkpoints are whole and genuine.
 */
#ifndef TASKS_CHECKPOINT_CHECK_H
#define TASKS_CHECKPOINT_CHECK_H

#include "tasks/checkpoint.h"
#include "tasks/difference.h"

/* What a checkpoint says of a chain. */
struct chain_mark {
	struct chain_end end;
	int64_t number; /* of the first checkpoint that says so */
};

/* One checkpoint that was read. */
struct checkpoint_seen {
	int64_t number;
	char hash[HASH_CHARS + 1];
};

/* What the files say, once they were read. A talloc object. */
struct checkpoint_book {
	const char **keys; /* public keys, the oldest first */
	size_t n_keys;
	struct chain_ends *ends;
	struct chain_mark *marks; /* by chain and row, after the last file */
	size_t n_marks;
	struct checkpoint_seen *seen;
	size_t n_seen;
	char last_at[TIME_CHARS + 1]; /* "" none */
	size_t last_key;
	int64_t strays;
};

/* Reads the public keys, one a line; "#" begins a comment. */
MUST_CHECK struct err *checkpoint_book_new(TALLOC_CTX *ctx,
					   const char *keys_path,
					   struct checkpoint_book **book);

/*
 * Reads a file, which goes on where the one before ended, and tells each
 * block that is not signed by a key of the list, does not follow from the one
 * before, or does not add up.
 */
MUST_CHECK struct err *checkpoint_book_read(struct checkpoint_book *book,
					    const char *path,
					    struct differences *found);

/* No more files: the marks are put in order. */
void checkpoint_book_close(struct checkpoint_book *book);

#endif
