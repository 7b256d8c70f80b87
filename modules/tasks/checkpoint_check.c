#include "common/base.h"

#include "common/crypto.h"
#include "tasks/checkpoint_check.h"

#include <errno.h>
#include <stdlib.h>

#define ROOM_STEP      1024
#define LINE_MAX_BYTES 200

static void
add_key(struct checkpoint_book *book, const char *line)
{
	size_t length = strspn(line, "0123456789abcdef");

	if (length != CRYPTO_KEY_HEX)
		return;
	book->keys = talloc_realloc(book, book->keys, const char *,
				    (unsigned)book->n_keys + 1);
	book->keys[book->n_keys++] = talloc_strndup(book, line, length);
}

struct err *
checkpoint_book_new(TALLOC_CTX *ctx, const char *keys_path,
		    struct checkpoint_book **made)
{
	struct checkpoint_book *book = talloc_zero(ctx, struct checkpoint_book);
	char line[LINE_MAX_BYTES];
	FILE *file = fopen(keys_path, "r");

	if (!file)
		return err_new(ERR_USAGE, NULL, "TH2211: %s: %s", keys_path,
			       strerror(errno));
	while (fgets(line, sizeof(line), file))
		add_key(book, line);
	fclose(file);
	if (book->n_keys == 0)
		return err_new(ERR_USAGE, NULL, "TH2212: %s has no public key",
			       keys_path);
	book->ends = chain_ends_new(book);
	*made = book;
	return NULL;
}

/* The keys come one after the other: who has an old one signs nothing new. */
static void
check_signature(struct checkpoint_book *book, const struct checkpoint *c,
		struct differences *found)
{
	size_t at = 0;

	while (at < book->n_keys && strcmp(book->keys[at], c->key) != 0)
		at++;
	if (at == book->n_keys)
		difference(found, "mốc %" PRId64 ": ký bằng khóa lạ %s",
			   c->number, c->key);
	else if (!crypto_signed(c->key, c->text, c->signature))
		difference(found, "mốc %" PRId64 ": chữ ký sai", c->number);
	else if (at < book->last_key)
		difference(found, "mốc %" PRId64 ": ký bằng khóa đã thay",
			   c->number);
	else
		book->last_key = at;
}

static void
check_order(const struct checkpoint_book *book, const struct checkpoint *c,
	    struct differences *found)
{
	const struct checkpoint_seen *last;

	if (book->n_seen == 0)
		return;
	last = &book->seen[book->n_seen - 1];
	if (c->number <= last->number)
		difference(found, "mốc %" PRId64 ": lặp lại sau mốc %" PRId64,
			   c->number, last->number);
	else if (c->number != last->number + 1)
		difference(found, "mốc %" PRId64 "–%" PRId64 ": bị mất",
			   last->number + 1, c->number - 1);
	if (!crypto_same(last->hash, c->previous))
		difference(found,
			   "mốc %" PRId64 ": không nối tiếp mốc %" PRId64,
			   c->number, last->number);
	if (strcmp(c->at, book->last_at) <= 0)
		difference(found, "mốc %" PRId64 ": giờ lùi về %s", c->number,
			   c->at);
}

static void
add_mark(struct checkpoint_book *book, const struct chain_end *end,
	 int64_t number)
{
	if (book->n_marks % ROOM_STEP == 0)
		book->marks =
			talloc_realloc(book, book->marks, struct chain_mark,
				       (unsigned)(book->n_marks + ROOM_STEP));
	book->marks[book->n_marks++] = (struct chain_mark){ *end, number };
}

static void
add_seen(struct checkpoint_book *book, const struct checkpoint *c)
{
	struct checkpoint_seen *seen;

	if (book->n_seen % ROOM_STEP == 0)
		book->seen =
			talloc_realloc(book, book->seen, struct checkpoint_seen,
				       (unsigned)(book->n_seen + ROOM_STEP));
	seen = &book->seen[book->n_seen++];
	seen->number = c->number;
	snprintf(seen->hash, sizeof(seen->hash), "%s", c->hash);
	snprintf(book->last_at, sizeof(book->last_at), "%s", c->at);
}

/* A chain only grows; what stands still says the same as before. */
static void
take_end(struct checkpoint_book *book, const struct checkpoint *c,
	 const struct chain_end *end, struct differences *found)
{
	const struct chain_end *old = chain_ends_find(book->ends, end->chain);

	if (old && old->seq == end->seq && crypto_same(old->hash, end->hash))
		return;
	if (old && old->seq >= end->seq)
		difference(found,
			   "mốc %" PRId64 ": nhật ký %s lùi từ dòng %" PRId64
			   " về dòng %" PRId64,
			   c->number, end->chain, old->seq, end->seq);
	chain_ends_put(book->ends, end);
	add_mark(book, end, c->number);
}

static void
check_sums(struct checkpoint_book *book, const struct checkpoint *c,
	   struct differences *found)
{
	char *root = chain_ends_root(book, book->ends);

	if (c->chains != (int64_t)book->ends->n ||
	    c->rows != book->ends->rows || !crypto_same(c->root, root))
		difference(found,
			   "mốc %" PRId64 ": tổng của các nhật ký không khớp "
			   "các mốc trước",
			   c->number);
	talloc_free(root);
}

static void
take_checkpoint(struct checkpoint_book *book, const struct checkpoint *c,
		struct differences *found)
{
	check_signature(book, c, found);
	check_order(book, c, found);
	for (size_t i = 0; i < c->grown->n; i++)
		take_end(book, c, &c->grown->ends[i], found);
	/* The sums of a file that begins in its middle cannot be known. */
	if (book->n_seen > 0 || c->all)
		check_sums(book, c, found);
	else
		difference(found,
			   "mốc %" PRId64 ": tệp không bắt đầu bằng mốc đầy đủ",
			   c->number);
	add_seen(book, c);
}

struct err *
checkpoint_book_read(struct checkpoint_book *book, const char *path,
		     struct differences *found)
{
	struct checkpoint_reader reader = { .file = fopen(path, "r") };
	struct checkpoint *c;

	if (!reader.file)
		return err_new(ERR_USAGE, NULL, "TH2213: %s: %s", path,
			       strerror(errno));
	for (;;) {
		checkpoint_next(book, &reader, &c);
		if (!c)
			break;
		take_checkpoint(book, c, found);
		talloc_free(c);
	}
	fclose(reader.file);
	book->strays += reader.strays;
	return NULL;
}

static int
by_chain_and_row(const void *a, const void *b)
{
	const struct chain_mark *left = a;
	const struct chain_mark *right = b;
	int order = strcmp(left->end.chain, right->end.chain);

	if (order)
		return order;
	return (left->end.seq > right->end.seq) -
	       (left->end.seq < right->end.seq);
}

void
checkpoint_book_close(struct checkpoint_book *book)
{
	if (book->n_marks > 0)
		qsort(book->marks, book->n_marks, sizeof(*book->marks),
		      by_chain_and_row);
}
