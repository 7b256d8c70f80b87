#include "common/base.h"

#include "exchange/import_index.h"
#include "generate/number.h"
#include "law/period.h"

struct counters {
	struct import_index *last;
};

struct counters *
counters_new(TALLOC_CTX *ctx)
{
	struct counters *counters = talloc_zero(ctx, struct counters);

	counters->last = import_index_new(counters);
	return counters;
}

int32_t
counters_next(struct counters *counters, const char *unit, const char *series,
	      int year)
{
	char *key = talloc_asprintf(NULL, "%s|%s|%d", unit, series, year);
	int64_t number = 0;

	import_index_get(counters->last, key, &number);
	import_index_put(counters->last, key, ++number);
	talloc_free(key);
	return (int32_t)number;
}

static int
compare_stories(const void *a, const void *b)
{
	const struct story *x = a;
	const struct story *y = b;

	if (x->decided != y->decided)
		return x->decided < y->decided ? -1 : 1;
	/* qsort keeps no order of equals: the seed makes one that comes again
	 * everywhere. */
	return x->seed < y->seed ? -1 : x->seed > y->seed;
}

/* A decision that waits for its number. */
struct waiting {
	int32_t *number;   /* where it goes */
	const char *group; /* of its series */
	int32_t day;
	int32_t story; /* its place, to order equals */
	int32_t event; /* the same; -1: the enforcement decision */
};

static int
compare_waiting(const void *a, const void *b)
{
	const struct waiting *x = a;
	const struct waiting *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (x->story != y->story)
		return x->story < y->story ? -1 : 1;
	return x->event < y->event ? -1 : x->event > y->event;
}

static size_t
count_decisions(const struct story *stories, size_t n)
{
	size_t count = n;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < stories[i].n_events; k++)
			count += stories[i].events[k].group != NULL;
	}
	return count;
}

static int
year_of(const struct data *data, int32_t day)
{
	return period_year(data->year_begins, date_from_days(day));
}

/* Who signed on a day: before the unit began, the one before it. */
static const char *
issuing_unit(const struct data_unit *unit, int32_t day)
{
	bool began = date_compare(date_from_days(day), unit->from_on) >= 0;

	return began || !*unit->before ? unit->issuing : unit->before;
}

/* The counter of a group; what prints the same has one in common. */
static const char *
counter_of(const struct data *data, const char *group, int32_t day)
{
	const struct data_rule *rule =
		data_rule_on(data, "counter", group, NULL, date_from_days(day));

	return rule && *rule->text ? rule->text : group;
}

/* Fills in what waits, in no order; how many there are. */
static size_t
list_waiting(struct story *stories, size_t n, struct waiting *list)
{
	size_t n_list = 0;

	for (size_t i = 0; i < n; i++) {
		struct story *story = &stories[i];

		list[n_list++] = (struct waiting){ &story->number, "enforce",
						   story->decided, (int32_t)i,
						   -1 };
		for (size_t k = 0; k < story->n_events; k++) {
			struct story_event *event = &story->events[k];

			if (event->group)
				list[n_list++] = (struct waiting){
					&event->number, event->group,
					event->day,	(int32_t)i,
					(int32_t)k,
				};
		}
	}
	return n_list;
}

void
counters_number(struct counters *counters, const struct data *data,
		const struct data_unit *unit, struct story *stories, size_t n)
{
	struct waiting *list;
	size_t n_list;

	if (n == 0)
		return;
	list = talloc_zero_array(NULL, struct waiting,
				 (unsigned)count_decisions(stories, n));
	qsort(stories, n, sizeof(*stories), compare_stories);
	n_list = list_waiting(stories, n, list);
	qsort(list, n_list, sizeof(*list), compare_waiting);
	for (size_t i = 0; i < n_list; i++)
		*list[i].number = counters_next(
			counters, issuing_unit(unit, list[i].day),
			counter_of(data, list[i].group, list[i].day),
			year_of(data, list[i].day));
	talloc_free(list);
}
