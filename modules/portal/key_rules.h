/*
 * key_rules.h - the public keys of the trail's checkpoints, as thadsctl
 * checkpoint key keeps them in the file checkpoint-keys: a line each, "KEY
 * since YYYY-MM-DD", the oldest first. Pure.
 */
#ifndef PORTAL_KEY_RULES_H
#define PORTAL_KEY_RULES_H

#include "common/date.h"

#define KEYS_MAX  200
#define KEY_CHARS 64

struct trail_key {
	char hex[KEY_CHARS + 1];
	struct date since;
	struct date until; /* when another one took its place; no date: it
			    * signs today */
};

/* Adds the key that the line has, if any, to the *n of keys; further ones than
 * KEYS_MAX are left out. */
void trail_key_add(struct trail_key keys[KEYS_MAX], size_t *n,
		   const char *line);

/* The keys as thads-audit(1) takes them, with a comment. Memory of ctx. */
char *trail_key_text(TALLOC_CTX *ctx, const struct trail_key *keys, size_t n);

#endif
