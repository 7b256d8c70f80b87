#include "common/base.h"

#include "common/crypto.h"
#include "tasks/recount_store.h"
#include "tasks/verify_marks.h"

#define ROWS_AT_ONCE 10000

static const char SQL_LIST_SEALS[] =
	"SELECT seq, hash, at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND, at"
	" FROM audit WHERE chain_id = ? AND seq > ? ORDER BY seq LIMIT ?";

static const char SQL_LIST_ANCHORS[] =
	"SELECT seq, hash FROM audit_anchor WHERE chain_id = ? ORDER BY seq";

static const char SQL_FIND_LATER_CHECKPOINTS[] =
	"SELECT MIN(number), MAX(number) FROM audit_checkpoint"
	" WHERE number > ? AND at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND";

static const char SQL_LIST_CHECKPOINTS[] =
	"SELECT number, hash FROM audit_checkpoint"
	" WHERE number > ? AND number <= ? ORDER BY number LIMIT ?";

/* A chain being walked, and what the checkpoints say of it. */
struct walk {
	struct differences *found;
	const char *chain;
	const struct chain_mark *marks;
	size_t n_marks;
	size_t at;	  /* the mark that comes next */
	int64_t good;	  /* rows up to here are those of a checkpoint */
	int64_t seq;	  /* the last row read */
	int64_t unmarked; /* the first row that is too old to be in none */
};

static void
tell_altered(struct walk *w, const struct chain_mark *mark)
{
	difference(w->found,
		   "nhật ký %s: dòng %" PRId64 "–%" PRId64 " khác mốc %" PRId64
		   ": bị sửa, thay hoặc đổi chỗ",
		   w->chain, w->good + 1, mark->end.seq, mark->number);
	w->good = mark->end.seq;
}

/* Marks that the rows have passed without a row of that number. */
static void
pass_marks(struct walk *w, int64_t seq)
{
	while (w->at < w->n_marks && w->marks[w->at].end.seq < seq)
		tell_altered(w, &w->marks[w->at++]);
}

static void
take_row(struct walk *w, int64_t seq, const char *hash, bool old,
	 const char *at)
{
	pass_marks(w, seq);
	w->seq = seq;
	if (w->at < w->n_marks && w->marks[w->at].end.seq == seq) {
		const struct chain_mark *mark = &w->marks[w->at++];

		if (crypto_same(mark->end.hash, hash))
			w->good = seq;
		else
			tell_altered(w, mark);
	} else if (w->at == w->n_marks && old && !w->unmarked) {
		w->unmarked = seq;
		difference(w->found,
			   "nhật ký %s: từ dòng %" PRId64 " (%s) không có "
			   "trong mốc nào: chèn thêm về sau, hoặc các mốc bị "
			   "cắt",
			   w->chain, seq, at);
	}
}

static void
end_rows(struct walk *w)
{
	const struct chain_mark *last;

	if (w->at == w->n_marks)
		return;
	last = &w->marks[w->n_marks - 1];
	difference(w->found,
		   w->seq == 0 ? "nhật ký %s: bị xóa cả chuỗi, từ dòng %" PRId64
				 " đến dòng %" PRId64 " của mốc %" PRId64
			       : "nhật ký %s: bị cắt từ dòng %" PRId64
				 " đến dòng %" PRId64 " của mốc %" PRId64,
		   w->chain, w->seq + 1, last->end.seq, last->number);
}

MUST_CHECK static struct err *
walk_chain(struct db *db, struct walk *w)
{
	size_t n = ROWS_AT_ONCE;
	struct err *e = NULL;

	while (!e && n == ROWS_AT_ONCE) {
		TALLOC_CTX *ctx = talloc_new(db);
		struct db_rows *rows;

		e = db_query(db, ctx, SQL_LIST_SEALS, &rows,
			     DB_ARGS(DB_INT(MARKS_LAG_SECS), DB_TEXT(w->chain),
				     DB_INT(w->seq), DB_INT(ROWS_AT_ONCE)));
		n = e ? 0 : rows->count;
		for (size_t i = 0; i < n; i++)
			take_row(w, db_int(rows, i, 0), db_text(rows, i, 1),
				 db_int(rows, i, 2) != 0, db_text(rows, i, 3));
		talloc_free(ctx);
	}
	if (!e)
		end_rows(w);
	return e;
}

/* A mark was taken from an anchor: that one is still there. */
MUST_CHECK static struct err *
check_anchors(struct db *db, const struct walk *w)
{
	TALLOC_CTX *ctx = talloc_new(db);
	struct db_rows *rows;
	size_t at = 0;
	struct err *e = db_query(db, ctx, SQL_LIST_ANCHORS, &rows,
				 DB_ARGS(DB_TEXT(w->chain)));

	for (size_t i = 0; !e && i < w->n_marks; i++) {
		const struct chain_end *end = &w->marks[i].end;

		while (at < rows->count && db_int(rows, at, 0) < end->seq)
			at++;
		if (at == rows->count || db_int(rows, at, 0) != end->seq)
			difference(w->found,
				   "nhật ký %s: mốc neo ở dòng %" PRId64
				   " bị xóa",
				   w->chain, end->seq);
		else if (!crypto_same(end->hash, db_text(rows, at, 1)))
			difference(w->found,
				   "nhật ký %s: mốc neo ở dòng %" PRId64
				   " bị thay",
				   w->chain, end->seq);
	}
	talloc_free(ctx);
	return e;
}

/* The run of marks of the chain, from *at on, which it passes. */
static struct walk
walk_of(const struct checkpoint_book *book, const char *chain, size_t *at,
	struct differences *found)
{
	struct walk w = { .found = found, .chain = chain };

	w.marks = book->marks + *at;
	while (*at < book->n_marks &&
	       strcmp(book->marks[*at].end.chain, chain) == 0) {
		w.n_marks++;
		++*at;
	}
	return w;
}

MUST_CHECK static struct err *
check_chain(struct db *db, struct walk w)
{
	struct err *e = walk_chain(db, &w);

	return e || w.n_marks == 0 ? e : check_anchors(db, &w);
}

/* Chains of the database and of the book, both in order. */
MUST_CHECK static struct err *
check_chains(struct db *db, const struct checkpoint_book *book,
	     struct differences *found)
{
	const char **chains;
	size_t n;
	size_t at = 0;
	struct err *e = recount_chains(db, db, &chains, &n);

	for (size_t i = 0; !e && (i < n || at < book->n_marks);) {
		const char *chain = i < n ? chains[i] : NULL;

		if (at < book->n_marks &&
		    (!chain || strcmp(book->marks[at].end.chain, chain) < 0))
			chain = book->marks[at].end.chain;
		else
			i++;
		e = check_chain(db, walk_of(book, chain, &at, found));
	}
	return e;
}

/* The checkpoints that were written, and those that the files have. */
MUST_CHECK static struct err *
check_numbers(struct db *db, const struct checkpoint_book *book,
	      struct differences *found)
{
	int64_t last = book->n_seen ? book->seen[book->n_seen - 1].number : 0;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_FIND_LATER_CHECKPOINTS, &rows,
		     DB_ARGS(DB_INT(last), DB_INT(MARKS_LAG_SECS)));
	if (!e && !db_is_null(rows, 0, 0))
		difference(found,
			   "mốc %" PRId64 "–%" PRId64
			   ": đã lập mà không có trong tệp",
			   db_int(rows, 0, 0), db_int(rows, 0, 1));
	return e;
}

static const char *
hash_of(const struct checkpoint_book *book, int64_t number)
{
	for (size_t i = book->n_seen; i > 0; i--) {
		if (book->seen[i - 1].number == number)
			return book->seen[i - 1].hash;
	}
	return NULL;
}

MUST_CHECK static struct err *
check_hashes(struct db *db, const struct checkpoint_book *book,
	     struct differences *found)
{
	int64_t above = book->n_seen ? book->seen[0].number - 1 : 0;
	int64_t last = book->n_seen ? book->seen[book->n_seen - 1].number : 0;
	size_t n = ROWS_AT_ONCE;
	struct err *e = NULL;

	while (!e && n == ROWS_AT_ONCE) {
		struct db_rows *rows;

		e = db_query(db, db, SQL_LIST_CHECKPOINTS, &rows,
			     DB_ARGS(DB_INT(above), DB_INT(last),
				     DB_INT(ROWS_AT_ONCE)));
		n = e ? 0 : rows->count;
		for (size_t i = 0; i < n; i++) {
			const char *hash = hash_of(book, db_int(rows, i, 0));

			above = db_int(rows, i, 0);
			if (hash && !crypto_same(hash, db_text(rows, i, 1)))
				difference(found,
					   "mốc %" PRId64 ": cơ sở dữ liệu "
					   "ghi khác tệp",
					   above);
		}
	}
	return e;
}

struct err *
verify_marks(struct db *db, const struct checkpoint_book *book,
	     struct differences *found)
{
	struct err *e = check_chains(db, book, found);

	if (!e)
		e = check_numbers(db, book, found);
	if (!e)
		e = check_hashes(db, book, found);
	return e;
}
