#include "common/base.h"

#include "store/tamper.h"

#include "common/crypto.h"

static char *
blocks(struct ground *g, int first, int second, int third)
{
	return talloc_asprintf(g->test.db, "%s%s%s",
			       first < 0 ? "" : g->block[first],
			       second < 0 ? "" : g->block[second],
			       third < 0 ? "" : g->block[third]);
}

char *
cut_last(struct ground *g)
{
	return blocks(g, 0, 1, -1);
}

char *
drop_middle(struct ground *g)
{
	return blocks(g, 0, 2, -1);
}

char *
drop_first(struct ground *g)
{
	return blocks(g, 1, 2, -1);
}

char *
swap_two(struct ground *g)
{
	return blocks(g, 0, 2, 1);
}

char *
replay_first(struct ground *g)
{
	return talloc_asprintf(g->test.db, "%s%s", g->copy, g->block[0]);
}

char *
drop_all(struct ground *g)
{
	return talloc_strdup(g->test.db, "\n");
}

/* The last letter of the first line that begins so is another one. */
static char *
alter_line(struct ground *g, const char *begin)
{
	char *text = talloc_strdup(g->test.db, g->copy);
	char *at = strstr(text, begin);

	at += strcspn(at, "\n") - 1;
	*at = *at == '0' ? '1' : '0';
	return text;
}

char *
alter_end(struct ground *g)
{
	return alter_line(g, "end " B);
}

char *
alter_root(struct ground *g)
{
	return alter_line(g, "root ");
}

char *
alter_signature(struct ground *g)
{
	return alter_line(g, "signature ");
}

char *
alter_previous(struct ground *g)
{
	return alter_line(g, "previous ");
}

char *
drop_line(struct ground *g)
{
	char *text = talloc_strdup(g->test.db, g->copy);
	char *at = strstr(text, "end " B);
	char *next = at + strcspn(at, "\n") + 1;

	memmove(at, next, strlen(next) + 1);
	return text;
}

/* The last block of the copy. */
static struct checkpoint *
last_block(struct ground *g)
{
	struct checkpoint_reader reader = { .file = fopen(g->path, "r") };
	struct checkpoint *c = NULL;
	struct checkpoint *last = NULL;

	if (!reader.file)
		store_must(err_new(ERR_INTERNAL, NULL, "%s: %m", g->path));
	do {
		last = c;
		checkpoint_next(g->test.db, &reader, &c);
	} while (c);
	fclose(reader.file);
	if (!last) {
		store_must(err_new(ERR_INTERNAL, NULL, "no checkpoint"));
		abort();
	}
	return last;
}

/* The last block is made anew with that key, as change has altered it. */
static char *
sign_last(struct ground *g, const char *secret, const char *at,
	  const char *hash_of_b)
{
	struct checkpoint *last = last_block(g);
	char *block;

	if (at)
		snprintf(last->at, sizeof(last->at), "%s", at);
	for (size_t i = 0; hash_of_b && i < last->grown->n; i++) {
		if (strcmp(last->grown->ends[i].chain, B) == 0)
			snprintf(last->grown->ends[i].hash, HASH_CHARS + 1,
				 "%s", hash_of_b);
	}
	block = checkpoint_seal(g->test.db, last, secret);
	return talloc_asprintf(g->test.db, "%s%s%s", g->block[0], g->block[1],
			       block);
}

char *
sign_foreign(struct ground *g)
{
	return sign_last(g, g->foreign, NULL, NULL);
}

/* Signed by nobody's key, and said to be signed by ours. */
char *
sign_as_ours(struct ground *g)
{
	char *text = sign_last(g, g->foreign, NULL, NULL);
	char *key = strstr(text + strlen(g->block[0]) + strlen(g->block[1]),
			   "key ") +
		    4;

	memcpy(key, crypto_key_public(g->test.db, g->secret), HASH_CHARS);
	return text;
}

/* Even with the true key a chain does not add up to what was said before. */
char *
sign_other_end(struct ground *g)
{
	return sign_last(g, g->secret, NULL,
			 crypto_hash_text(g->test.db, "other"));
}

char *
sign_back_in_time(struct ground *g)
{
	return sign_last(g, g->secret, "2026-01-05 03:00:30.000", NULL);
}

/* The second block has the new key, and the third the old one again. */
char *
sign_with_old_key(struct ground *g)
{
	char *text = sign_last(g, g->new_secret, NULL, NULL);
	struct checkpoint *last;

	tamper_write(g->path, text);
	last = last_block(g);
	last->number++;
	snprintf(last->previous, sizeof(last->previous), "%s", last->hash);
	snprintf(last->at, sizeof(last->at), "2026-01-05 03:03:00.000");
	last->grown->n = 0;
	return talloc_asprintf(g->test.db, "%s%s", text,
			       checkpoint_seal(g->test.db, last, g->secret));
}
