#include "common/base.h"

#include "tasks/fact_seal.h"
#include "tasks/verify_seals.h"

/* Some 12,000 rows. */
#define LINES_AT_ONCE 400
#define ROWS_MAX      INT32_MAX

/* The walk over one table: rows and seals side by side, both by id. */
struct walk {
	struct db *db;
	struct differences *found;
	struct seal_counts *counts;
	const struct sealed_table *table;
	struct fact_digest *rows;
	size_t n_rows;
	size_t at;	   /* the next row */
	int64_t sealed_to; /* the last id of the lines so far */
};

static void
tell(struct walk *w, const struct fact_digest *row, const char *what)
{
	difference(w->found, "%s (%" PRId64 "): %s %" PRId64 " %s",
		   w->table->parent_noun, row->parent_id, w->table->noun,
		   row->id, what);
}

/* Rows below the id that no line speaks of. */
static void
tell_unsealed(struct walk *w, int64_t below)
{
	for (; w->at < w->n_rows && w->rows[w->at].id < below; w->at++)
		tell(w, &w->rows[w->at],
		     "không có dấu niêm phong trong nhật "
		     "ký: thêm vào sau");
}

static void
compare_seal(struct walk *w, int64_t id, const char *seal)
{
	const struct fact_digest *row = &w->rows[w->at];
	bool is_none = strncmp(seal, SEAL_NONE, SEAL_CHARS) == 0;

	if (w->at == w->n_rows || row->id != id) {
		if (!is_none && !w->table->taken_back)
			difference(w->found,
				   "%s %" PRId64 " đã niêm phong bị xóa",
				   w->table->noun, id);
		return;
	}
	w->at++;
	w->counts->sealed++;
	if (is_none)
		tell(w, row, "thêm vào sau khi niêm phong");
	else if (strncmp(seal, row->digest, SEAL_CHARS) != 0)
		tell(w, row, "bị sửa sau khi niêm phong");
}

static void
compare_line(struct walk *w, const struct seal_line *line)
{
	if (line->first_id <= w->sealed_to) {
		difference(w->found,
			   "nhật ký: %s từ %" PRId64 " bị niêm phong hai lần",
			   w->table->noun, line->first_id);
		return;
	}
	tell_unsealed(w, line->first_id);
	for (size_t i = 0; i < line->n; i++)
		compare_seal(w, line->first_id + (int64_t)i,
			     line->digests + i * SEAL_CHARS);
	w->sealed_to = line->first_id + (int64_t)line->n - 1;
}

/* One block of lines and the rows that they speak of. */
MUST_CHECK static struct err *
compare_block(TALLOC_CTX *ctx, struct walk *w, int64_t *above, size_t *n)
{
	struct seal_line *lines;
	int64_t end;
	struct err *e = seal_lines(ctx, w->db, w->table, *above, LINES_AT_ONCE,
				   &lines, n);

	if (e || *n == 0)
		return e;
	*above = lines[*n - 1].first_id;
	end = *above + (int64_t)lines[*n - 1].n - 1;
	e = fact_digests(ctx, w->db, w->table, w->sealed_to, end, ROWS_MAX,
			 &w->rows, &w->n_rows);
	if (e)
		return e;
	w->at = 0;
	for (size_t i = 0; i < *n; i++)
		compare_line(w, &lines[i]);
	return NULL;
}

MUST_CHECK static struct err *
verify_table(struct walk *w)
{
	struct err *e = NULL;
	int64_t above = 0;
	size_t n = 1;

	while (!e && n > 0) {
		TALLOC_CTX *ctx = talloc_new(w->db);

		e = compare_block(ctx, w, &above, &n);
		talloc_free(ctx);
	}
	return e;
}

struct err *
verify_seals(struct db *db, struct differences *found,
	     struct seal_counts *counts)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < sealed_tables_count; i++) {
		struct walk w = { .db = db,
				  .found = found,
				  .counts = counts,
				  .table = &sealed_tables[i] };

		e = verify_table(&w);
		if (!e)
			e = fact_waiting(db, w.table, w.sealed_to,
					 &counts->waiting);
	}
	return e;
}
