#include "common/base.h"

#include "law/period.h"
#include "tasks/recount_internal.h"

const struct recount_kind *
recount_kind_on(const struct walk *w, const char *code, struct date on)
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

/* Adds to the sum of one key; the caller refuses n_sums at its limit. */
void
recount_add(struct walk *w, struct date on, int account,
	    const struct recount_place *where, int64_t matters, int64_t dong)
{
	struct recount *r = w->recount;
	int month = period_month_key(on);
	int taken = recount_taken(w->accounts, w->at, where->unit_id, on);

	matters *= w->sign;
	dong *= w->sign;
	for (size_t i = 0; i < r->n_sums; i++) {
		struct recount_sum *sum = &r->sums[i];

		if (sum->month == month && sum->taken == taken &&
		    sum->account == account && sum->unit_id == where->unit_id &&
		    sum->officer_id == where->officer_id &&
		    sum->slice == where->slice) {
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
			where->slice,
			matters,
			dong,
		};
}

/* By which account what stands at this place counts as having come in. */
static int
entry_of(const struct walk *w, const struct recount_place *p, struct date on)
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
 * it changed unit, officer or half of the ledger.
 */
static void
compare_places(struct walk *w, const struct recount_place *before,
	       const struct recount_place *after, struct date on)
{
	bool other_hands = before->unit_id != after->unit_id ||
			   before->officer_id != after->officer_id;
	bool other_half = (before->account == w->accounts->book) !=
			  (after->account == w->accounts->book);
	int n = after->matters;

	if (before->account)
		recount_add(w, on, before->account, before, -n, -before->dong);
	recount_add(w, on, after->account, after, n, after->dong);
	if (!before->account || other_hands || other_half) {
		if (before->account)
			recount_add(w, on, entry_of(w, before, on), before, n,
				    before->dong);
		recount_add(w, on, entry_of(w, after, on), after, -n,
			    -after->dong);
	}
}

static void
money_leaves(struct walk *w, const struct recount_place *p, int to,
	     struct date on, int64_t dong)
{
	recount_add(w, on, p->account, p, 0, -dong);
	recount_add(w, on, to, p, 0, dong);
	if (p->account == w->accounts->book) {
		recount_add(w, on, w->accounts->book_in, p, 0, dong);
		recount_add(w, on, w->accounts->new_in, p, 0, -dong);
	}
}

/* Puts a line or the matter where the place says. */
static void
put(struct walk *w, struct recount_place *now, struct recount_place after,
    struct date on)
{
	if (now->account == w->accounts->book && after.account != now->account)
		after.since = on;
	compare_places(w, now, &after, on);
	if (is_over(w, after.account)) {
		after.dong = 0;
		after.over = on;
	}
	*now = after;
}

static struct recount_place *
line_called(const struct walk *w, int64_t id)
{
	for (size_t i = 0; i < w->history->n_lines; i++) {
		if (w->history->lines[i].id == id)
			return &w->recount->lines[i];
	}
	return NULL;
}

/* The next part of the event, from *at on; NULL: no more. */
static const struct recount_part *
part_next(const struct walk *w, int64_t event_id, size_t *at)
{
	while (*at < w->history->n_parts) {
		const struct recount_part *part = &w->history->parts[(*at)++];

		if (part->event_id == event_id)
			return part;
	}
	return NULL;
}

/* Where the matter stands by its lines. */
static int
account_of_lines(const struct walk *w)
{
	int lowest = 0;

	for (size_t i = 0; i < w->history->n_lines; i++) {
		int account = w->recount->lines[i].account;

		if (!lowest ||
		    w->accounts->ranks[account] < w->accounts->ranks[lowest])
			lowest = account;
	}
	return lowest;
}

/* Sums of the event leave their lines; way -1: they come back. */
const char *
recount_money(struct walk *w, int64_t event_id, const struct recount_kind *kind,
	      struct date on, int way)
{
	const struct recount_part *part;
	size_t at = 0;

	if (kind->adds)
		way = -way;
	while ((part = part_next(w, event_id, &at))) {
		struct recount_place *line = line_called(w, part->line_id);

		if (!line)
			return "số tiền của khoản không có trong hồ sơ";
		if (way > 0 && part->dong > line->dong)
			return "số tiền lớn hơn số còn phải thi hành";
		money_leaves(w, line, kind->to_account, on, way * part->dong);
		line->dong -= way * part->dong;
	}
	return NULL;
}

/* The matter with the lines that are open goes to other hands. */
void
recount_hands(struct walk *w, const struct recount_event *event)
{
	struct recount *r = w->recount;

	for (size_t i = 0; i <= w->history->n_lines; i++) {
		struct recount_place *now =
			i < w->history->n_lines ? &r->lines[i] : &r->matter;
		struct recount_place after = *now;

		after.unit_id = event->unit_id;
		after.officer_id = event->officer_id;
		if (!is_over(w, now->account))
			put(w, now, after, event->on);
	}
}

static const char *
move_line(struct walk *w, const struct recount_event *event, int account,
	  struct recount_place *line)
{
	struct recount_place after;

	if (!line)
		return "có sự kiện trên khoản không có trong hồ sơ";
	if (is_over(w, line->account))
		return "có sự kiện sau khi khoản đã kết thúc";
	after = *line;
	after.account = account;
	put(w, line, after, event->on);
	return NULL;
}

/* All lines that are open. */
static void
move_open(struct walk *w, const struct recount_event *event, int account)
{
	for (size_t i = 0; i < w->history->n_lines; i++) {
		struct recount_place *line = &w->recount->lines[i];

		if (!is_over(w, line->account))
			(void)move_line(w, event, account, line);
	}
}

static const char *
walk_move(struct walk *w, const struct recount_event *event,
	  const struct recount_kind *kind)
{
	struct recount_place after = w->recount->matter;
	const struct recount_part *part;
	const char *fault = NULL;
	size_t named = 0;
	size_t at = 0;

	if (is_over(w, after.account))
		return "có sự kiện sau khi việc đã kết thúc";
	while (!fault && (part = part_next(w, event->id, &at))) {
		fault = move_line(w, event, kind->to_account,
				  line_called(w, part->line_id));
		named++;
	}
	if (!named)
		move_open(w, event, kind->to_account);
	after.account = account_of_lines(w);
	if (after.account != w->recount->matter.account)
		put(w, &w->recount->matter, after, event->on);
	return fault;
}

static void
walk_intake(struct walk *w, const struct recount_event *event,
	    const struct recount_kind *kind)
{
	struct recount_place after = { .account = kind->to_account,
				       .unit_id = event->unit_id,
				       .officer_id = event->officer_id,
				       .since = event->on };

	for (size_t i = 0; i < w->history->n_lines; i++) {
		after.dong = w->history->lines[i].owed_dong;
		after.slice = w->history->lines[i].slice;
		put(w, &w->recount->lines[i], after, event->on);
	}
	after.dong = 0;
	after.slice = w->history->n_lines ? w->history->lines[0].slice : 0;
	after.matters = 1;
	put(w, &w->recount->matter, after, event->on);
}

/* A place that was left goes back to an account: what was over this year, in
 * the same hands, leaves where it was; else it comes in as new. */
static void
put_back(struct walk *w, struct recount_place *now, int account, int64_t dong,
	 const struct recount_place *hands, struct date on)
{
	int begins = w->accounts->year_begins;
	bool same_hands = now->unit_id == hands->unit_id &&
			  now->officer_id == hands->officer_id;
	struct recount_place after = *now;

	after.account = account;
	if (!is_over(w, now->account)) {
		put(w, now, after, on);
		return;
	}
	after.dong = dong;
	if (same_hands &&
	    period_year(begins, now->over) == period_year(begins, on)) {
		now->dong = dong;
		compare_places(w, now, &after, on);
	} else {
		after.unit_id = hands->unit_id;
		after.officer_id = hands->officer_id;
		after.since = on;
		recount_add(w, on, account, &after, after.matters, dong);
		recount_add(w, on, entry_of(w, &after, on), &after,
			    -after.matters, -dong);
	}
	*now = after;
}

/* Whether an event that is known takes it back. */
static bool
is_mistake(const struct walk *w, const struct recount_event *event)
{
	for (size_t i = 0; i < w->known; i++) {
		const struct recount_event *other = &w->history->events[i];

		if (strcmp(other->kind, "voided") == 0 &&
		    (other->refers_to == event->id || event == other))
			return true;
	}
	return false;
}

/* The places before the event that a later one takes back. */
static const char *
walk_until(struct walk *w, const struct recount_event *by, struct recount *r)
{
	struct walk before = *w;
	const char *fault = NULL;

	before.recount = r;
	for (size_t i = 0; !fault && i < w->history->n_events; i++) {
		const struct recount_event *event = &w->history->events[i];

		if (event->id == by->id)
			break;
		if (event->id == by->refers_to)
			return NULL;
		if (!is_mistake(w, event))
			fault = recount_fact(&before, event);
	}
	return fault ? fault : "thu hồi một quyết định không có trong hồ sơ";
}

/* A decision is taken back: its lines go where they were before it. */
static const char *
walk_return(struct walk *w, const struct recount_event *event)
{
	struct recount *before = talloc_zero(NULL, struct recount);
	const char *fault = walk_until(w, event, before);
	struct recount *r = w->recount;
	const struct recount_part *part;
	size_t at = 0;

	while (!fault && (part = part_next(w, event->id, &at))) {
		struct recount_place *line = line_called(w, part->line_id);
		const struct recount_place *was =
			line ? &before->lines[line - r->lines] : NULL;

		if (was)
			put_back(w, line, was->account, was->dong, &r->matter,
				 event->on);
		else
			fault = "thu hồi trên khoản không có trong hồ sơ";
	}
	if (!fault && account_of_lines(w) != r->matter.account)
		put_back(w, &r->matter, account_of_lines(w), 0, &r->matter,
			 event->on);
	talloc_free(before);
	return fault;
}

const char *
recount_fact(struct walk *w, const struct recount_event *event)
{
	bool nowhere = w->recount->matter.account == 0;
	const struct recount_kind *kind =
		recount_kind_on(w, event->kind, event->on);

	if (!kind)
		return "sự kiện không có trong pháp luật ở ngày đó";
	if (nowhere != (strcmp(kind->effect, "intake") == 0))
		return "hồ sơ phải bắt đầu bằng quyết định thi hành án";
	if (strcmp(kind->effect, "intake") == 0)
		walk_intake(w, event, kind);
	else if (strcmp(kind->effect, "move") == 0)
		return walk_move(w, event, kind);
	else if (strcmp(kind->effect, "money") == 0)
		return recount_money(w, event->id, kind, event->on, 1);
	else if (strcmp(kind->effect, "return") == 0)
		return walk_return(w, event);
	else if (strcmp(kind->effect, "dimension") == 0)
		recount_hands(w, event);
	return NULL;
}
