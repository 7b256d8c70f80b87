#include "common/base.h"

#include "tasks/recount_store.h"
#include "tasks/verify_history.h"

#define MATTERS_AT_ONCE 2000

/* What is needed to walk every history. */
struct walker {
	struct db *db;
	struct differences *found;
	struct recount_kind *kinds;
	size_t n_kinds;
	struct recount_accounts accounts;
	struct recount *recount; /* of the matter at hand */
	int64_t matters;
};

static struct recount_sum *
sum_called(struct recount *r, const struct recount_sum *key)
{
	for (size_t i = 0; i < r->n_sums; i++) {
		struct recount_sum *sum = &r->sums[i];

		if (sum->month == key->month && sum->taken == key->taken &&
		    sum->account == key->account &&
		    sum->unit_id == key->unit_id &&
		    sum->officer_id == key->officer_id &&
		    sum->slice == key->slice)
			return sum;
	}
	return NULL;
}

static void
tell_sum(struct walker *w, const struct recount_matter_row *matter,
	 const struct recount_sum *sum, int64_t matters, int64_t dong)
{
	difference(w->found,
		   "việc %s (%" PRId64
		   "): tài khoản %d tháng %d/%d, ghi vào tháng "
		   "%d của năm thống kê %d, đơn vị %" PRId64
		   ", Chấp hành viên %" PRId64 ", nhóm thống kê %" PRId64
		   ": sổ cái lệch %" PRId64 " việc, %" PRId64 " đồng",
		   matter->number, matter->id, sum->account,
		   sum->month % 12 + 1, sum->month / 12, sum->taken % 12 + 1,
		   sum->taken / 12, sum->unit_id, sum->officer_id, sum->slice,
		   matters, dong);
}

/* What the ledger holds is taken off what the history asks for; what is left
 * on either side is a difference. */
static void
compare_sums(struct walker *w, const struct recount_matter_row *matter,
	     const struct recount_sum *legs, size_t n)
{
	struct recount *r = w->recount;

	for (size_t i = 0; i < n; i++) {
		struct recount_sum *sum = sum_called(r, &legs[i]);

		if (sum) {
			sum->matters -= legs[i].matters;
			sum->dong -= legs[i].dong;
		} else if (legs[i].matters || legs[i].dong) {
			tell_sum(w, matter, &legs[i], legs[i].matters,
				 legs[i].dong);
		}
	}
	for (size_t i = 0; i < r->n_sums; i++) {
		if (r->sums[i].matters || r->sums[i].dong)
			tell_sum(w, matter, &r->sums[i], -r->sums[i].matters,
				 -r->sums[i].dong);
	}
}

static void
compare_state(struct walker *w, const struct recount_matter_row *m)
{
	const struct recount *r = w->recount;

	if (m->account != r->matter.account ||
	    m->unit_id != r->matter.unit_id ||
	    m->officer_id != r->matter.officer_id ||
	    m->balance_dong != r->balance_dong ||
	    date_compare(m->inflow_on, r->matter.since) != 0)
		difference(w->found,
			   "việc %s (%" PRId64 "): trạng thái lưu (tài khoản "
			   "%d, còn %" PRId64 ") khác diễn biến (tài khoản "
			   "%d, còn %" PRId64 ")",
			   m->number, m->id, m->account, m->balance_dong,
			   r->matter.account, r->balance_dong);
}

static void
compare_lines(struct walker *w, const struct recount_matter_row *m,
	      const struct recount_line *lines, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct recount_place *place = &w->recount->lines[i];

		if (lines[i].account != place->account ||
		    lines[i].left_dong != place->dong ||
		    date_compare(lines[i].since, place->since) != 0)
			difference(w->found,
				   "việc %s (%" PRId64 "): khoản %" PRId64
				   " lưu (tài khoản %d, còn %" PRId64
				   ") khác diễn biến (tài khoản %d, còn "
				   "%" PRId64 ")",
				   m->number, m->id, lines[i].id,
				   lines[i].account, lines[i].left_dong,
				   place->account, place->dong);
	}
}

/* The run of rows that belong to one matter, from *at on. Rows before it are of
 * matters that are gone: they are told, and *at goes past them. */
static size_t
run_of(struct walker *w, const int64_t *owner, size_t n, size_t *at, int64_t id)
{
	size_t end;

	for (; *at < n && owner[*at] < id; (*at)++) {
		if (*at == 0 || owner[*at - 1] != owner[*at])
			difference(w->found,
				   "việc (%" PRId64
				   "): không còn hồ sơ, mà còn "
				   "sự kiện hoặc bút toán",
				   owner[*at]);
	}
	for (end = *at; end < n && owner[end] == id; end++)
		;
	return end - *at;
}

struct block {
	struct recount_matter_row *matters;
	size_t n;
	struct recount_event *events;
	int64_t *event_owner;
	size_t n_events;
	struct recount_line *lines;
	int64_t *line_owner;
	size_t n_lines;
	struct recount_part *parts;
	int64_t *part_owner;
	size_t n_parts;
	struct recount_sum *legs;
	int64_t *leg_owner;
	size_t n_legs;
};

/* How far the rows of a block are gone through. */
struct progress {
	size_t event;
	size_t line;
	size_t part;
	size_t leg;
};

/* What the block has of the matter. */
static struct recount_history
history_of(struct walker *w, const struct block *b, struct progress *at,
	   int64_t id)
{
	struct recount_history h = {
		.n_events =
			run_of(w, b->event_owner, b->n_events, &at->event, id),
		.n_lines = run_of(w, b->line_owner, b->n_lines, &at->line, id),
		.n_parts = run_of(w, b->part_owner, b->n_parts, &at->part, id),
	};

	h.events = b->events + at->event;
	h.lines = b->lines + at->line;
	h.parts = b->parts + at->part;
	at->event += h.n_events;
	at->line += h.n_lines;
	at->part += h.n_parts;
	return h;
}

static void
verify_matter(struct walker *w, const struct recount_matter_row *m,
	      const struct recount_history *h, const struct recount_sum *legs,
	      size_t n_legs)
{
	size_t at;
	const char *fault = recount_matter(w->kinds, w->n_kinds, &w->accounts,
					   h, w->recount, &at);

	if (fault || h->n_events == 0)
		difference(w->found, "việc %s (%" PRId64 "): %s", m->number,
			   m->id, fault ? fault : "không có sự kiện nào");
	compare_sums(w, m, legs, n_legs);
	if (fault)
		return;
	compare_state(w, m);
	compare_lines(w, m, h->lines, h->n_lines);
}

static void
verify_block(struct walker *w, const struct block *b)
{
	struct progress at = { 0 };

	for (size_t i = 0; i < b->n; i++) {
		const struct recount_matter_row *m = &b->matters[i];
		struct recount_history h = history_of(w, b, &at, m->id);
		size_t n = run_of(w, b->leg_owner, b->n_legs, &at.leg, m->id);

		verify_matter(w, m, &h, b->legs + at.leg, n);
		at.leg += n;
	}
	w->matters += (int64_t)b->n;
}

/* All rows of the matters of the block. */
MUST_CHECK static struct err *
read_block(TALLOC_CTX *ctx, struct db *db, int64_t from, struct block *b)
{
	int64_t to = b->matters[b->n - 1].id;
	struct err *e = recount_events(ctx, db, from, to, &b->events,
				       &b->event_owner, &b->n_events);

	if (!e)
		e = recount_lines(ctx, db, from, to, &b->lines, &b->line_owner,
				  &b->n_lines);
	if (!e)
		e = recount_parts(ctx, db, from, to, &b->parts, &b->part_owner,
				  &b->n_parts);
	if (!e)
		e = recount_legs(ctx, db, from, to, &b->legs, &b->leg_owner,
				 &b->n_legs);
	return e;
}

MUST_CHECK static struct err *
verify_matters(struct walker *w)
{
	struct err *e = NULL;
	int64_t above = 0;
	size_t n = 1;

	while (!e && n > 0) {
		TALLOC_CTX *ctx = talloc_new(w->db);
		struct block b = { 0 };

		e = recount_matters(ctx, w->db, above, MATTERS_AT_ONCE,
				    &b.matters, &b.n);
		n = e ? 0 : b.n;
		if (n > 0) {
			e = read_block(ctx, w->db, above + 1, &b);
			if (!e)
				verify_block(w, &b);
			above = b.matters[n - 1].id;
		}
		talloc_free(ctx);
	}
	return e;
}

struct err *
verify_histories(struct db *db, struct differences *found, int64_t *matters)
{
	TALLOC_CTX *ctx = talloc_new(db);
	struct walker w = { .db = db,
			    .found = found,
			    .recount = talloc_zero(ctx, struct recount) };
	struct err *e = recount_kinds(ctx, db, &w.kinds, &w.n_kinds);

	if (!e)
		e = recount_accounts_load(db, &w.accounts);
	if (!e)
		e = recount_moves(ctx, db, &w.accounts);
	if (!e)
		e = verify_matters(&w);
	*matters = w.matters;
	talloc_free(ctx);
	return e;
}
