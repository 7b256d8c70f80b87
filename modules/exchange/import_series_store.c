#include "common/base.h"

#include "exchange/import_series.h"
#include "matter/series.h"

static bool
same_series(const struct import_number *a, const struct import_number *b)
{
	return b->unit && a->unit == b->unit && a->period == b->period &&
	       b->number == 0;
}

struct err *
import_take_numbers(struct import_writer *writer, const char *group,
		    struct import_number *numbers, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (numbers[i].unit)
			numbers[i].period = import_unit_period(
				writer->rules->law, numbers[i].unit, group,
				numbers[i].on);
	}
	for (size_t i = 0; i < n; i++) {
		const struct import_number series = numbers[i];
		int64_t count = 0;
		int64_t next;
		struct err *e;

		if (!series.unit || series.number)
			continue;
		for (size_t k = i; k < n; k++)
			count += same_series(&series, &numbers[k]);
		e = series_take(writer->db,
				&(struct series_of){ writer->rules->law,
						     series.unit->id,
						     series.unit->kind, group,
						     series.period },
				count, &next);
		if (e)
			return e;
		for (size_t k = i; k < n; k++) {
			if (same_series(&series, &numbers[k]))
				numbers[k].number = next++;
		}
	}
	return NULL;
}

/* The number before the first stroke: "218/QĐ-CTHADS" is 218; 0 if none. */
static int64_t
leading_number(const char *text)
{
	int64_t number = 0;

	for (; *text >= '0' && *text <= '9'; text++) {
		number = number * 10 + (*text - '0');
		if (number >= INT32_MAX)
			return 0;
	}
	return number;
}

/* The highest number seen of each series of the chunk. */
struct highest {
	const struct import_unit *unit;
	const char *group;
	int period;
	int64_t number;
};

static void
note_number(struct highest *list, size_t *n, const struct import_unit *unit,
	    const struct series_number *printed)
{
	const char *group = printed->group;
	int64_t number = leading_number(printed->text);
	size_t i = 0;

	if (number == 0 || strcmp(group, "none") == 0)
		return;
	while (i < *n &&
	       (list[i].unit != unit || list[i].period != printed->period ||
		strcmp(list[i].group, group) != 0))
		i++;
	if (i == *n)
		list[(*n)++] =
			(struct highest){ unit, group, printed->period, 0 };
	if (list[i].number < number)
		list[i].number = number;
}

static size_t
count_events(struct import_plan **plans, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += plans[i]->n_plans;
	return count;
}

/* Numbers as printed were given by hand before: they must not come again. */
struct err *
import_raise_series(TALLOC_CTX *ctx, struct import_writer *writer,
		    struct import_plan **plans, size_t n)
{
	struct highest *list = talloc_zero_array(
		ctx, struct highest, (unsigned)count_events(plans, n) + 1);
	size_t n_list = 0;
	struct err *e = NULL;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_plans; k++) {
			const struct plan_decision *document =
				&plans[i]->plans[k].decision;

			if (document->type)
				note_number(list, &n_list, plans[i]->issuers[k],
					    &document->number);
		}
	}
	for (size_t i = 0; !e && i < n_list; i++)
		e = series_raise(writer->db,
				 &(struct series_of){
					 writer->rules->law, list[i].unit->id,
					 list[i].unit->kind, list[i].group,
					 list[i].period },
				 list[i].number);
	return e;
}
