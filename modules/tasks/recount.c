#include "common/base.h"

#include "law/period.h"
#include "tasks/recount.h"

/* Where a matter stands. */
struct place {
	int account; /* 0: nowhere yet */
	int64_t unit_id;
	int64_t officer_id;
	int64_t dong;
	struct date since; /* when it came into the figures */
};

struct walk {
	const struct recount_kind *kinds;
	size_t n_kinds;
	const struct recount_accounts *accounts;
	const struct recount_event *events;
	struct recount *recount;
	struct place places[2]; /* before and after the event at hand */
	int64_t at;		/* when it was recorded */
};

static const struct recount_kind *
kind_on(const struct walk *w, const char *code, struct date on)
{
	for (size_t i = 0; i < w->n_kinds; i++) {
		const struct recount_kind *kind = &w->kinds[i];

		if (strcmp(kind->code, code) == 0 &&
		    date_compare(kind->from, on) <= 0 &&
		    (!date_is_set(kind->to) || date_compare(kind->to, on) >= 0))
			return kind;
	}
	return NULL;
}

/* The first move of the unit's year. */
static size_t
first_move(const struct recount_accounts *a, int64_t unit_id, int year)
{
	size_t low = 0;
	size_t high = a->n_moves;

	while (low < high) {
		size_t middle = (low + high) / 2;
		const struct recount_move *move = &a->moves[middle];

		if (move->unit_id < unit_id ||
		    (move->unit_id == unit_id && move->year < year))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/*
 * The period that takes what happened that day, as the moves stood when it was
 * recorded: its own month, or the one after the last that was locked. Of a
 * closed year that is the thirteenth month, which no posting has.
 */
static int
taken_by(const struct walk *w, int64_t unit_id, struct date on)
{
	const struct recount_accounts *a = w->accounts;
	int year = period_year(a->year_begins, on);
	int month = period_month(a->year_begins, on);
	unsigned locked = 0;

	for (size_t i = first_move(a, unit_id, year);
	     i < a->n_moves && a->moves[i].unit_id == unit_id &&
	     a->moves[i].year == year && a->moves[i].at <= w->at;
	     i++) {
		unsigned bit = 1U << a->moves[i].month;

		locked = a->moves[i].locked ? locked | bit : locked & ~bit;
	}
	while (locked >> month)
		month++;
	return year * 12 + month - 1;
}

/* Adds to the sum of one key; a matter with more keys than fit is refused by
 * the caller, who sees n_sums at its limit. */
static void
add(struct walk *w, struct date on, int account, const struct place *where,
    int64_t matters, int64_t dong)
{
	struct recount *r = w->recount;
	int month = period_month_key(on);
	int taken = taken_by(w, where->unit_id, on);

	for (size_t i = 0; i < r->n_sums; i++) {
		struct recount_sum *sum = &r->sums[i];

		if (sum->month == month && sum->taken == taken &&
		    sum->account == account && sum->unit_id == where->unit_id &&
		    sum->officer_id == where->officer_id) {
			sum->matters += matters;
			sum->dong += dong;
			return;
		}
	}
	if (r->n_sums < RECOUNT_SUMS_MAX)
		r->sums[r->n_sums++] = (struct recount_sum){
			month,
			taken,
			account,
			where->unit_id,
			where->officer_id,
			matters,
			dong,
		};
}

/* By which account a matter at this place counts as having come in. */
static int
entry_of(const struct walk *w, const struct place *p, struct date on)
{
	int begins = w->accounts->year_begins;

	if (p->account == w->accounts->book)
		return w->accounts->book_in;
	if (period_year(begins, p->since) == period_year(begins, on))
		return w->accounts->new_in;
	return w->accounts->carried;
}

static bool
is_over(const struct walk *w, int account)
{
	return account >= w->accounts->first_outflow &&
	       account <= w->accounts->last_outflow;
}

/*
 * The rule of the ledger in one sentence: what stood somewhere before no
 * longer does, what stands somewhere now does, and the entry moves along when
 * the matter changed unit, officer or half of the ledger.
 */
static void
compare_places(struct walk *w, const struct place *before,
	       const struct place *after, struct date on)
{
	bool other_hands = before->unit_id != after->unit_id ||
			   before->officer_id != after->officer_id;
	bool other_half = (before->account == w->accounts->book) !=
			  (after->account == w->accounts->book);

	if (before->account)
		add(w, on, before->account, before, -1, -before->dong);
	add(w, on, after->account, after, 1, after->dong);
	if (!before->account || other_hands || other_half) {
		if (before->account)
			add(w, on, entry_of(w, before, on), before, 1,
			    before->dong);
		add(w, on, entry_of(w, after, on), after, -1, -after->dong);
	}
}

static void
money_leaves(struct walk *w, const struct place *p, int to, struct date on,
	     int64_t dong)
{
	add(w, on, p->account, p, 0, -dong);
	add(w, on, to, p, 0, dong);
	if (p->account == w->accounts->book) {
		add(w, on, w->accounts->book_in, p, 0, dong);
		add(w, on, w->accounts->new_in, p, 0, -dong);
	}
}

static const struct recount_event *
event_called(const struct walk *w, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++) {
		if (w->events[i].id == id)
			return &w->events[i];
	}
	return NULL;
}

/* A voided event is undone on the day of the voiding: money comes back, the
 * matter returns to the hands it was in before. */
static const char *
walk_void(struct walk *w, size_t at, struct place *now)
{
	const struct recount_event *event = &w->events[at];
	const struct recount_event *other =
		event_called(w, at, event->refers_to);
	const struct recount_kind *kind =
		other ? kind_on(w, other->kind, other->on) : NULL;

	if (!kind)
		return "hủy ghi nhận một sự kiện không có trong hồ sơ";
	if (strcmp(kind->effect, "money") == 0) {
		money_leaves(w, now, kind->to_account, event->on, -other->dong);
		now->dong += other->dong;
	} else if (strcmp(kind->effect, "dimension") == 0) {
		struct place before = *now;

		now->unit_id = event->unit_id;
		now->officer_id = event->officer_id;
		/* The entry returns to the account it was taken from. */
		compare_places(w, &before, now, event->on);
	} else if (strcmp(kind->effect, "none") != 0) {
		return "hủy ghi nhận một việc đã làm đổi trạng thái";
	}
	return NULL;
}

static const char *
walk_move(struct walk *w, const struct recount_event *event,
	  const struct recount_kind *kind, struct place *now)
{
	struct place before = *now;

	if (is_over(w, now->account))
		return "có sự kiện sau khi việc đã kết thúc";
	now->account = kind->to_account;
	if (before.account == w->accounts->book)
		now->since = event->on;
	compare_places(w, &before, now, event->on);
	if (is_over(w, now->account))
		now->dong = 0;
	return NULL;
}

static const char *
walk_event(struct walk *w, size_t at, struct place *now)
{
	const struct recount_event *event = &w->events[at];
	const struct recount_kind *kind;
	struct place before = *now;

	w->at = event->recorded_at;
	if (strcmp(event->kind, "voided") == 0)
		return walk_void(w, at, now);
	kind = kind_on(w, event->kind, event->on);
	if (!kind)
		return "sự kiện không có trong pháp luật ở ngày đó";
	if ((now->account == 0) != (strcmp(kind->effect, "intake") == 0))
		return "hồ sơ phải bắt đầu bằng quyết định thi hành án";
	if (strcmp(kind->effect, "intake") == 0) {
		*now = (struct place){ kind->to_account, event->unit_id,
				       event->officer_id, event->dong,
				       event->on };
		compare_places(w, &before, now, event->on);
	} else if (strcmp(kind->effect, "move") == 0) {
		return walk_move(w, event, kind, now);
	} else if (strcmp(kind->effect, "money") == 0) {
		if (event->dong > now->dong)
			return "số tiền lớn hơn số còn phải thi hành";
		money_leaves(w, now, kind->to_account, event->on, event->dong);
		now->dong -= event->dong;
	} else if (strcmp(kind->effect, "dimension") == 0) {
		now->unit_id = event->unit_id;
		now->officer_id = event->officer_id;
		compare_places(w, &before, now, event->on);
	}
	return NULL;
}

const char *
recount_matter(const struct recount_kind *kinds, size_t n_kinds,
	       const struct recount_accounts *accounts,
	       const struct recount_event *events, size_t n_events,
	       struct recount *recount, size_t *at)
{
	struct walk w = { .kinds = kinds,
			  .n_kinds = n_kinds,
			  .accounts = accounts,
			  .events = events,
			  .recount = recount };
	struct place now = { 0 };

	recount->n_sums = 0;
	for (*at = 0; *at < n_events; (*at)++) {
		const char *fault = walk_event(&w, *at, &now);

		if (fault)
			return fault;
	}
	*at = n_events ? n_events - 1 : 0;
	if (recount->n_sums == RECOUNT_SUMS_MAX)
		return "hồ sơ có quá nhiều sự kiện để đếm lại";
	recount->account = now.account;
	recount->unit_id = now.unit_id;
	recount->officer_id = now.officer_id;
	recount->balance_dong = now.dong;
	recount->since = now.since;
	return NULL;
}
