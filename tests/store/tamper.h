/*
 * tamper.h - the trail that test_tamper.c tampers with, and the table of what
 * it does.
 */
#ifndef STORE_TAMPER_H
#define STORE_TAMPER_H

#include "store/store_test.h"

#include "tasks/checkpoint.h"

#define A	     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define B	     "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define C	     "cccccccccccccccccccccccccccccccc"
#define X	     "dddddddddddddddddddddddddddddddd"
#define ROWS_A_STAGE 4
#define STAGES	     3
#define ROWS	     (ROWS_A_STAGE * STAGES)
#define STEPS_MAX    5

struct ground {
	struct store_test test;
	const char *folder;
	const char *keys_path;
	const char *path; /* of the copied checkpoints */
	const char *secret;
	const char *new_secret; /* the key after a rotation */
	const char *foreign;	/* a key of nobody's */
	char *copy;		/* the text as it was */
	const char *block[STAGES];
};

/* What is done to the text of the copy. */
typedef char *edit_fn(struct ground *g);

struct tamper {
	const char *name;
	const char *sql[STEPS_MAX];
	const char *reseal; /* chain sealed anew after the statements */
	bool reanchor;	    /* and the anchors with it */
	edit_fn *edit;
	const char *named; /* what the difference says */
};

/* Alterations of the copied checkpoints (tamper_edits.c). */
edit_fn cut_last, drop_middle, drop_first, drop_all;
edit_fn swap_two, replay_first, alter_end, alter_root;
edit_fn alter_signature, alter_previous, drop_line, sign_foreign;
edit_fn sign_as_ours, sign_other_end, sign_back_in_time, sign_with_old_key;

/* Every kind (tamper_kinds.c). */
extern const struct tamper tampers[];
extern const size_t n_tampers;

void tamper_write(const char *path, const char *text);

#endif
