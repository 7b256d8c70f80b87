#include "common/base.h"

#include "common/crypto.h"
#include "common/text.h"
#include "tasks/checkpoint.h"

#define ROOM_STEP 256

/* A line of a block is short; a longer one belongs to none. */
#define LINE_MAX_BYTES 512

#define DAY_CHARS  10
#define DIGITS_MAX 19

struct chain_ends *
chain_ends_new(TALLOC_CTX *ctx)
{
	return talloc_zero(ctx, struct chain_ends);
}

/* Where the chain is, or would be. */
static size_t
place_of(const struct chain_ends *ends, const char *chain)
{
	size_t from = 0;
	size_t to = ends->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (strcmp(ends->ends[middle].chain, chain) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static bool
is_at(const struct chain_ends *ends, size_t at, const char *chain)
{
	return at < ends->n && strcmp(ends->ends[at].chain, chain) == 0;
}

const struct chain_end *
chain_ends_find(const struct chain_ends *ends, const char *chain)
{
	size_t at = place_of(ends, chain);

	return is_at(ends, at, chain) ? &ends->ends[at] : NULL;
}

void
chain_ends_put(struct chain_ends *ends, const struct chain_end *end)
{
	size_t at = place_of(ends, end->chain);

	if (is_at(ends, at, end->chain)) {
		ends->rows -= ends->ends[at].seq;
	} else {
		if (ends->n % ROOM_STEP == 0)
			ends->ends = talloc_realloc(
				ends, ends->ends, struct chain_end,
				(unsigned)(ends->n + ROOM_STEP));
		memmove(&ends->ends[at + 1], &ends->ends[at],
			(ends->n - at) * sizeof(*ends->ends));
		ends->n++;
	}
	ends->ends[at] = *end;
	ends->rows += end->seq;
}

/* "end CHAIN SEQ HASH" of each. */
static char *
add_ends(char *text, const struct chain_ends *ends)
{
	for (size_t i = 0; i < ends->n; i++)
		text = talloc_asprintf_append_buffer(
			text, "end %s %" PRId64 " %s\n", ends->ends[i].chain,
			ends->ends[i].seq, ends->ends[i].hash);
	return text;
}

char *
chain_ends_root(TALLOC_CTX *ctx, const struct chain_ends *ends)
{
	char *text = add_ends(talloc_strdup(ctx, ""), ends);
	char *root = crypto_hash_text(ctx, text);

	talloc_free(text);
	return root;
}

static char *
block_text(TALLOC_CTX *ctx, const struct checkpoint *c)
{
	char *text = talloc_asprintf(
		ctx,
		"checkpoint %" PRId64 " %s %s\n"
		"previous %s\nkey %s\nanchor %" PRId64 "\n"
		"chains %" PRId64 " rows %" PRId64 "\nroot %s\n",
		c->number, c->at, c->all ? "all" : "changes", c->previous,
		c->key, c->anchor, c->chains, c->rows, c->root);

	return add_ends(text, c->grown);
}

/* The block of signed lines and their signature. */
static char *
whole_block(TALLOC_CTX *ctx, const struct checkpoint *c)
{
	return talloc_asprintf(ctx, "%ssignature %s\n", c->text, c->signature);
}

char *
checkpoint_seal(TALLOC_CTX *ctx, struct checkpoint *c, const char *secret)
{
	char *block;

	snprintf(c->key, sizeof(c->key), "%s", crypto_key_public(ctx, secret));
	c->text = block_text(ctx, c);
	snprintf(c->signature, sizeof(c->signature), "%s",
		 crypto_sign_text(ctx, secret, c->text));
	block = whole_block(ctx, c);
	c->hash = crypto_hash_text(ctx, block);
	return block;
}

/* Takes the word that comes next; false when it is another one. */
static bool
take(const char **at, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(*at, word, length) != 0)
		return false;
	*at += length;
	return true;
}

/* Takes what stands up to the blank or the end of the line, of at most size - 1
 * characters. */
static bool
take_word(const char **at, char *word, size_t size)
{
	size_t length = strcspn(*at, " \n");

	if (length == 0 || length >= size)
		return false;
	memcpy(word, *at, length);
	word[length] = '\0';
	*at += length;
	*at += **at == ' ';
	return true;
}

static bool
take_number(const char **at, int64_t *number)
{
	char digits[DIGITS_MAX + 1];

	return take_word(at, digits, sizeof(digits)) &&
	       text_to_int(digits, number);
}

/* "end ..." of the block. */
static bool
read_end(struct checkpoint *c, const char *at)
{
	struct chain_end end;

	if (!take(&at, "end ") ||
	    !take_word(&at, end.chain, sizeof(end.chain)) ||
	    !take_number(&at, &end.seq) ||
	    !take_word(&at, end.hash, sizeof(end.hash)))
		return false;
	chain_ends_put(c->grown, &end);
	return true;
}

static bool
read_head(struct checkpoint *c, const char *at)
{
	char day[DAY_CHARS + 1];
	char hour[TIME_CHARS - DAY_CHARS];
	char kind[8];

	if (!take(&at, "checkpoint ") || !take_number(&at, &c->number) ||
	    !take_word(&at, day, sizeof(day)) ||
	    !take_word(&at, hour, sizeof(hour)) ||
	    !take_word(&at, kind, sizeof(kind)))
		return false;
	snprintf(c->at, sizeof(c->at), "%s %s", day, hour);
	c->all = strcmp(kind, "all") == 0;
	return true;
}

/* The line with this index of the block. What is left of it, or is written
 * otherwise than we do, shows when the block is put together again. */
static bool
read_line(struct checkpoint *c, int index, const char *at)
{
	switch (index) {
	case 0:
		return read_head(c, at);
	case 1:
		return take(&at, "previous ") &&
		       take_word(&at, c->previous, sizeof(c->previous));
	case 2:
		return take(&at, "key ") &&
		       take_word(&at, c->key, sizeof(c->key));
	case 3:
		return take(&at, "anchor ") && take_number(&at, &c->anchor);
	case 4:
		return take(&at, "chains ") && take_number(&at, &c->chains) &&
		       take(&at, "rows ") && take_number(&at, &c->rows);
	case 5:
		return take(&at, "root ") &&
		       take_word(&at, c->root, sizeof(c->root));
	default:
		if (take(&at, "signature "))
			return take_word(&at, c->signature,
					 sizeof(c->signature));
		return read_end(c, at);
	}
}

static struct checkpoint *
block_new(TALLOC_CTX *ctx)
{
	struct checkpoint *c = talloc_zero(ctx, struct checkpoint);

	c->grown = chain_ends_new(c);
	c->text = talloc_strdup(c, "");
	return c;
}

/* What was read of a block reads the same when it is written: no line was
 * left out or added, which the signature would not cover. */
static bool
is_whole(struct checkpoint *c, char *read)
{
	c->text = block_text(c, c);
	return strcmp(c->text, read) == 0;
}

/* A block of which some lines were read, and what they were. */
struct part {
	struct checkpoint *c;
	char *read;
	int lines;
};

static void
drop_part(struct checkpoint_reader *reader, struct part *part)
{
	reader->strays += part->lines;
	talloc_free(part->c);
	*part = (struct part){ 0 };
}

/* Takes up a line; true when it was the last of a whole block. */
static bool
take_line(TALLOC_CTX *ctx, struct checkpoint_reader *reader, struct part *part,
	  const char *line)
{
	if (strncmp(line, "checkpoint ", 11) == 0) {
		drop_part(reader, part);
		part->c = block_new(ctx);
		part->read = talloc_strdup(part->c, "");
	}
	part->lines++;
	if (!part->c || !read_line(part->c, part->lines - 1, line)) {
		drop_part(reader, part);
		return false;
	}
	if (!part->c->signature[0]) {
		part->read = talloc_strdup_append_buffer(part->read, line);
		return false;
	}
	if (is_whole(part->c, part->read))
		return true;
	drop_part(reader, part);
	return false;
}

void
checkpoint_next(TALLOC_CTX *ctx, struct checkpoint_reader *reader,
		struct checkpoint **c)
{
	char line[LINE_MAX_BYTES];
	struct part part = { 0 };

	*c = NULL;
	while (fgets(line, sizeof(line), reader->file)) {
		reader->line++;
		if (take_line(ctx, reader, &part, line)) {
			*c = part.c;
			(*c)->hash = crypto_hash_text(*c, whole_block(*c, *c));
			return;
		}
	}
	drop_part(reader, &part);
}
