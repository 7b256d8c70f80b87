#include "common/base.h"

#include "tasks/recount_internal.h"

static const struct recount_event *
event_called(const struct walk *w, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++) {
		if (w->history->events[i].id == id)
			return &w->history->events[i];
	}
	return NULL;
}

static bool
is_void(const struct recount_event *event)
{
	return strcmp(event->kind, "voided") == 0;
}

/* Whether one of the first n events takes it back. */
static bool
is_taken_back(const struct walk *w, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++) {
		const struct recount_event *event = &w->history->events[i];

		if (is_void(event) && event->refers_to == id)
			return true;
	}
	return false;
}

/* Walks those of the first n events that stood when there were n, from nowhere
 * on; the sums are of the sign. */
static const char *
walk_standing(struct walk *w, size_t n, int sign)
{
	const char *fault = NULL;
	struct walk again = *w;

	again.at = 0;
	again.known = n;
	again.sign = sign;
	w->recount->matter = (struct recount_place){ 0 };
	memset(w->recount->lines, 0, sizeof(w->recount->lines));
	for (size_t i = 0; !fault && i < n; i++) {
		const struct recount_event *event = &w->history->events[i];

		if (!is_void(event) && !is_taken_back(w, n, event->id))
			fault = recount_fact(&again, event);
	}
	return fault;
}

/* The months in which the sums of a walk are, as the moves stand now. */
static void
take_sums(struct walk *w, const struct recount *sums)
{
	for (size_t i = 0; i < sums->n_sums; i++) {
		const struct recount_sum *sum = &sums->sums[i];
		const struct recount_place where = {
			.unit_id = sum->unit_id,
			.officer_id = sum->officer_id,
			.slice = sum->slice,
		};
		const struct date on = { sum->month / 12, sum->month % 12 + 1,
					 1 };

		if (sum->matters || sum->dong)
			recount_add(w, on, sum->account, &where, sum->matters,
				    sum->dong);
	}
}

/*
 * What was taken back was never there: the ledger has got what the histories
 * with and without it differ by, in the months of their days.
 */
static const char *
walk_again(struct walk *w, size_t at)
{
	struct recount *r = talloc_zero(NULL, struct recount);
	struct walk other = *w;
	const char *fault;

	other.recount = r;
	fault = walk_standing(&other, at, -1);
	if (!fault)
		fault = walk_standing(&other, at + 1, 1);
	if (!fault && r->n_sums == RECOUNT_SUMS_MAX)
		fault = "hồ sơ có quá nhiều sự kiện để đếm lại";
	if (!fault) {
		take_sums(w, r);
		memcpy(w->recount->lines, r->lines, sizeof(r->lines));
		w->recount->matter = r->matter;
	}
	talloc_free(r);
	return fault;
}

/* The ways of the releases before: only the last fact went, on the day of the
 * voiding. Money comes back, the matter returns to the hands before. */
static const char *
walk_void_dated(struct walk *w, const struct recount_event *event,
		const struct recount_event *other)
{
	const struct recount_kind *kind =
		recount_kind_on(w, other->kind, other->on);

	if (!kind)
		return "hủy ghi nhận một sự kiện không có trong pháp luật";
	if (strcmp(kind->effect, "money") == 0)
		return recount_money(w, other->id, kind, event->on, -1);
	if (strcmp(kind->effect, "dimension") == 0)
		recount_hands(w, event);
	else if (strcmp(kind->effect, "none") != 0)
		return "hủy ghi nhận một việc đã làm đổi trạng thái";
	return NULL;
}

static const char *
walk_void(struct walk *w, size_t at)
{
	const struct recount_event *event = &w->history->events[at];
	const struct recount_event *other =
		event_called(w, at, event->refers_to);

	if (!other || is_void(other))
		return "hủy ghi nhận một sự kiện không có trong hồ sơ";
	if (date_compare(event->on, other->on) == 0)
		return walk_again(w, at);
	return walk_void_dated(w, event, other);
}

static const char *
walk_event(struct walk *w, size_t at)
{
	const struct recount_event *event = &w->history->events[at];

	w->at = event->recorded_at;
	w->known = at;
	return is_void(event) ? walk_void(w, at) : recount_fact(w, event);
}

const char *
recount_matter(const struct recount_kind *kinds, size_t n_kinds,
	       const struct recount_accounts *accounts,
	       const struct recount_history *history, struct recount *recount,
	       size_t *at)
{
	struct walk w = { .kinds = kinds,
			  .n_kinds = n_kinds,
			  .accounts = accounts,
			  .history = history,
			  .recount = recount,
			  .sign = 1 };

	*at = 0;
	recount->n_sums = 0;
	recount->matter = (struct recount_place){ 0 };
	if (history->n_lines > RECOUNT_LINES_MAX)
		return "hồ sơ có quá nhiều khoản để đếm lại";
	memset(recount->lines, 0, history->n_lines * sizeof(*recount->lines));
	for (; *at < history->n_events; (*at)++) {
		const char *fault = walk_event(&w, *at);

		if (fault)
			return fault;
	}
	*at = history->n_events ? history->n_events - 1 : 0;
	if (recount->n_sums == RECOUNT_SUMS_MAX)
		return "hồ sơ có quá nhiều sự kiện để đếm lại";
	recount->balance_dong = 0;
	for (size_t i = 0; i < history->n_lines; i++)
		recount->balance_dong += recount->lines[i].dong;
	return NULL;
}
