#include "common/base.h"

#include "generate/days.h"
#include "generate/history.h"
#include "generate/story.h"
#include "generate/subject.h"

enum {
	CARRIED_DAYS = 4 * 365, /* how far back carried matters go */
	VERIFY_DAYS = 182,	/* between verifications without means */
	BOOK_DAYS = 700,	/* from decision to book, at the longest */
	SATURDAY = 6
};

/* The story being told. */
struct teller {
	struct story *story;
	struct random *random;
	const struct data *data;
	const struct span *span;
	int32_t n_officers;
	struct random of_lines; /* so that all else is as without them */
	int64_t left;		/* of all lines */
};

static int32_t
last_day(const struct teller *t)
{
	const struct story *story = t->story;

	return story->n_events ? story->events[story->n_events - 1].day
			       : story->decided;
}

/* Adds an event, never before the one before it. */
static struct story_event *
tell(struct teller *t, const char *kind, int32_t day)
{
	struct story *story = t->story;
	struct story_event *event;

	assert(story->n_events < EVENTS_MAX);
	day = days_most(day, last_day(t));
	event = &story->events[story->n_events++];
	*event = (struct story_event){ .kind = kind,
				       .ground = "",
				       .result = "",
				       .day = day,
				       .officer = -1,
				       .line = -1 };
	return event;
}

static void
tell_decision(struct teller *t, const char *kind, const char *ground,
	      const char *group, int32_t day)
{
	struct story_event *event = tell(t, kind, day);

	event->ground = ground;
	event->group = group;
}

static void
tell_verified(struct teller *t, const char *result, int32_t day)
{
	tell(t, "verified", day)->result = result;
}

/* The first look, some days after the time for voluntary performance. */
static void
tell_first_look(struct teller *t, const char *result, int32_t not_after)
{
	int32_t day =
		t->story->decided + (int32_t)random_between(t->random, 12, 24);

	tell_verified(t, result, days_least(day, not_after));
}

/* Of what is not money there is none, or of the rest. */
static const char *
no_means_ground(const struct teller *t)
{
	return t->left > 0 ? "NM_A" : "NM_THING";
}

static void
tell_no_means(struct teller *t, int32_t not_after)
{
	int32_t day = last_day(t);

	day = days_between(t->random, day + 2, day + 90);
	tell_decision(t, "no_means", no_means_ground(t), "decision",
		      days_least(day, not_after));
}

/* Looks again about every half year. */
static void
tell_looks(struct teller *t, int32_t until, size_t at_most)
{
	int32_t day = last_day(t) + VERIFY_DAYS;

	for (size_t i = 0; i < at_most && day <= until; i++) {
		tell_verified(t, "no_means", day);
		day += VERIFY_DAYS;
	}
}

/* Money comes in and goes out; all of it when whole. */
static void
tell_money(struct teller *t, bool whole, int32_t until)
{
	int parts = whole && !random_percent(t->random, 20) ? 1 : 2;

	for (int i = 0; i < parts && t->left > 0; i++) {
		int32_t day = days_between(t->random, last_day(t), until);
		int64_t dong = t->left;

		if (i + 1 < parts || !whole)
			dong = t->left * random_between(t->random, 10, 60) /
			       100 / 1000 * 1000;
		if (dong == 0)
			continue;
		tell(t, "collected", day)->dong = dong;
		day = days_least(day + random_between(t->random, 0, 7), until);
		tell(t, "paid_out", day)->dong = dong;
		t->left -= dong;
	}
}

/* Of several lines one is done before the others. */
static void
tell_part(struct teller *t, int32_t until)
{
	static const char *const kinds[] = { "collected", "paid_out" };
	struct random *random = &t->of_lines;
	int64_t dong;
	int line;

	if (t->story->n_lines < 2 || !random_percent(random, 40))
		return;
	line = (int)random_between(random, 1, (int64_t)t->story->n_lines - 1);
	dong = t->story->lines[line].dong;
	until = days_between(random, last_day(t), until);
	for (size_t i = 0; dong > 0 && i < ARRAY_LEN(kinds); i++) {
		struct story_event *event = tell(t, kinds[i], until);

		event->dong = dong;
		event->line = line;
	}
	t->left -= dong;
	tell(t, "completed", until)->line = line;
}

static void
tell_completed(struct teller *t, int32_t from, int32_t until)
{
	if (t->story->carried && t->story->subject->type &&
	    !t->story->subject->returned && random_percent(t->random, 10)) {
		int32_t before = days_least(from - 1, until);

		tell_first_look(t, "no_means", before);
		tell_no_means(t, before);
		tell_decision(t, "continued", "means_found", "decision",
			      days_between(t->random, from, until));
		tell_verified(t, "has_means", last_day(t));
	} else {
		tell_first_look(t, "has_means", until);
	}
	if (t->left > 0) {
		int32_t paid_until = days_most(last_day(t), until - 1);

		tell_money(t, true, paid_until);
	}
	tell(t, "completed",
	     days_between(t->random, days_most(last_day(t), from), until));
}

/* An act of the period that ends the matter. */
static void
tell_ended(struct teller *t, const char *kind, const char *ground, int32_t from,
	   int32_t until)
{
	tell_first_look(t, "has_means", until);
	tell_decision(t, kind, ground, "decision",
		      days_between(t->random, days_most(last_day(t), from),
				   until));
}

/* A state in which the matter stands at the end. */
static void
tell_standing(struct teller *t, const char *kind, const char *ground,
	      const char *group)
{
	int32_t until = t->span->end;

	tell_first_look(t, "has_means", until);
	tell_part(t, until);
	tell_decision(t, kind, ground, group,
		      days_between(t->random, last_day(t), until));
}

static void
tell_suspended(struct teller *t)
{
	/* A protest suspends by notice, a bankruptcy by decision. */
	if (random_percent(t->random, 50))
		tell_standing(t, "suspended", "protest", "notice");
	else
		tell_standing(t, "suspended", "bankruptcy", "decision");
}

static void
tell_enforcing(struct teller *t)
{
	int32_t until = t->span->end;

	if (t->story->decided + 25 > until || random_percent(t->random, 15))
		return;
	tell_first_look(t, "has_means", until);
	tell_part(t, until);
	if (t->left > 0 && random_percent(t->random, 35))
		tell_money(t, false, until);
}

static void
tell_without_means(struct teller *t)
{
	int32_t until = t->span->end;

	tell_first_look(t, "no_means", until);
	tell_no_means(t, until);
	tell_looks(t, until, 6);
}

/* The day for the separate book: most went before the year, some in it. The
 * day must be one on which the law knows the book for this basis. */
static int32_t
book_day(struct teller *t)
{
	const struct span *span = t->span;
	bool in_year = random_percent(t->random, 6);
	int32_t first =
		days_most(span->start - 2 * 365, span->floor + BOOK_DAYS);
	int32_t day = in_year ? days_between(t->random, span->start, span->end)
			      : days_between(t->random, first, span->start - 1);
	struct date last = data_last_day(t->data, "book", "book",
					 t->story->subject->basis,
					 date_from_days(day));

	return (int32_t)date_to_days(last);
}

static void
tell_book(struct teller *t)
{
	const struct data_rule *rule;
	int32_t moved = book_day(t);
	int32_t no_means;

	rule = data_rule_on(t->data, "book", "book", t->story->subject->basis,
			    date_from_days(moved));
	no_means = (int32_t)date_to_days(
		date_add_months(date_from_days(moved), -rule->months));
	no_means = days_between(t->random, no_means - 60, no_means - 1);
	t->story->decided = days_most(days_between(t->random, no_means - 200,
						   no_means - 30),
				      t->span->floor);
	tell_first_look(t, "no_means", no_means);
	tell_decision(t, "no_means", no_means_ground(t), "decision", no_means);
	tell_looks(t, moved, 3);
	tell(t, "book_moved", moved);
}

static void
choose_decided(struct teller *t)
{
	const struct span *span = t->span;
	int32_t back = CARRIED_DAYS;

	if (!t->story->carried) {
		t->story->decided =
			days_between(t->random, span->start, span->end);
		return;
	}
	/* Most carried matters are of the year before. */
	if (random_percent(t->random, 60))
		back = 365;
	t->story->decided = days_between(
		t->random, days_most(span->start - back, span->floor),
		span->start - 1);
}

/* The head names the officer with the decision, or some days later; a new
 * matter may still wait for one. */
static void
choose_officer(struct teller *t)
{
	struct story *story = t->story;
	int32_t officer =
		(int32_t)random_between(t->random, 0, t->n_officers - 1);

	story->officer = officer;
	if (story->decided < t->span->unit_from)
		return; /* by the hand-over */
	if (story->column == C11 && !story->carried &&
	    story->decided > t->span->end - 20) {
		story->officer = -1;
	} else if (random_percent(t->random, 15)) {
		int64_t day = story->decided + random_between(t->random, 0, 3);

		story->officer = -1;
		tell(t, "assigned", days_least(day, t->span->end))->officer =
			officer;
	}
}

/* Flows count in the period, so their day lies in it. */
static void
tell_column(struct teller *t, int32_t from, int32_t until)
{
	switch (t->story->column) {
	case C4:
		tell_ended(t, "entrusted_out", "", from, until);
		break;
	case C5:
		tell_ended(t, "withdrawn", "content_error", from, until);
		break;
	case C5B:
		tell_ended(t, "pulled_up", "", from, until);
		break;
	case C9:
		tell_completed(t, from, until);
		break;
	case C10:
		tell_ended(t, "terminated",
			   random_percent(t->random, 50) ? "agreed"
							 : "debtor_dead",
			   from, until);
		break;
	case C12:
		tell_standing(t, "postponed_agreed", "agreed", "decision");
		break;
	case C13:
		tell_without_means(t);
		break;
	case C14:
		tell_standing(t, "postponed", "asset_in_court", "decision");
		break;
	case C15:
		tell_suspended(t);
		break;
	case C16:
		tell_standing(t, "paused", "", NULL);
		break;
	case C2:
	case C3:
	case C11:
	case C17:
	case COLUMN_COUNT:
	default:
		tell_enforcing(t);
		break;
	}
}

void
story_invent(struct story *story, struct random *random,
	     const struct data *data, const struct span *span,
	     int32_t n_officers, const struct line_range *lines)
{
	struct teller t = { .story = story,
			    .random = random,
			    .data = data,
			    .span = span,
			    .n_officers = n_officers };
	int32_t until = span->end;
	int32_t from = days_most(span->start, span->unit_from);

	story_choose_subject(story, random, &t.of_lines, lines);
	t.left = story->dong;
	if (story->column == C17) {
		tell_book(&t);
		story->officer =
			(int32_t)random_between(random, 0, n_officers - 1);
		story_hand_over(story, span);
		return;
	}
	choose_decided(&t);
	if (story->column == C5B)
		until = span->pulled_until;
	story->decided = days_least(story->decided, until);
	choose_officer(&t);
	tell_column(&t, days_most(story->decided, from), until);
	story_hand_over(story, span);
}
