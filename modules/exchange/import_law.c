#include "common/base.h"

#include "common/text.h"
#include "exchange/import_law.h"
#include "law/period.h"
#include "matter/series_rules.h"

static bool
is_valid(struct date from_on, struct date to_on, struct date on)
{
	return date_compare(from_on, on) <= 0 &&
	       (!date_is_set(to_on) || date_compare(to_on, on) >= 0);
}

static int
compare_codes(const void *a, const void *b)
{
	const struct import_code *x = a;
	const struct import_code *y = b;
	int order = strcmp(x->list, y->list);

	if (order == 0)
		order = strcmp(x->code, y->code);
	return order ? order : date_compare(x->from_on, y->from_on);
}

static int
compare_units(const void *a, const void *b)
{
	const struct import_unit *x = a;
	const struct import_unit *y = b;

	return strcmp(x->code, y->code);
}

void
import_law_sort(struct import_law *law)
{
	if (law->n_codes)
		qsort(law->codes, law->n_codes, sizeof(*law->codes),
		      compare_codes);
	if (law->n_units)
		qsort(law->units, law->n_units, sizeof(*law->units),
		      compare_units);
}

const struct import_code *
import_law_code(const struct import_law *law, const char *list,
		const char *code, struct date on)
{
	const struct import_code wanted = { .list = list, .code = code };
	size_t low = 0;
	size_t high = law->n_codes;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_codes(&law->codes[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < law->n_codes; low++) {
		const struct import_code *found = &law->codes[low];

		if (strcmp(found->list, list) != 0 ||
		    strcmp(found->code, code) != 0)
			return NULL;
		if (is_valid(found->from_on, found->to_on, on))
			return found;
	}
	return NULL;
}

const struct ledger_chart *
import_law_chart(const struct import_law *law, struct date on)
{
	const struct ledger_chart *chart = NULL;

	for (size_t i = 0; i < law->n_charts; i++) {
		if (date_compare(law->charts[i].from_on, on) > 0)
			break;
		chart = law->charts[i].chart;
	}
	return chart;
}

const struct import_unit *
import_law_unit(const struct import_law *law, int64_t id)
{
	for (size_t i = 0; i < law->n_units; i++) {
		if (law->units[i].id == id)
			return &law->units[i];
	}
	return NULL;
}

static const struct import_unit *
unit_by_code(const struct import_law *law, const char *code)
{
	const struct import_unit wanted = { .code = code };

	if (law->n_units == 0)
		return NULL;
	return bsearch(&wanted, law->units, law->n_units, sizeof(wanted),
		       compare_units);
}

static const struct import_unit *
unit_by_name(const struct import_law *law, const char *fold, struct date on)
{
	const struct import_unit *found = NULL;

	for (size_t i = 0; i < law->n_names; i++) {
		const struct import_unit_name *name = &law->names[i];
		const struct import_unit *unit;

		if ((strcmp(name->name_fold, fold) != 0 &&
		     strcmp(name->short_fold, fold) != 0) ||
		    !is_valid(name->from_on, name->to_on, on))
			continue;
		unit = import_law_unit(law, name->unit_id);
		if (found && unit != found)
			return NULL;
		found = unit;
	}
	return found;
}

const struct import_unit *
import_law_unit_called(const struct import_law *law, const char *name_or_code,
		       struct date on)
{
	const struct import_unit *unit = unit_by_code(law, name_or_code);
	char *fold;

	if (!unit) {
		fold = text_fold(NULL, name_or_code);
		unit = unit_by_name(law, fold, on);
		talloc_free(fold);
	}
	return unit && is_valid(unit->from_on, unit->to_on, on) ? unit : NULL;
}

const struct import_unit *
import_law_issuing(const struct import_law *law, const struct import_unit *unit,
		   struct date on)
{
	while (unit && (!unit->issues_decisions ||
			!is_valid(unit->from_on, unit->to_on, on)))
		unit = import_law_unit(law, unit->parent_id);
	return unit;
}

const struct import_book_rule *
import_law_book_rule(const struct import_law *law, const char *basis,
		     struct date on)
{
	for (size_t i = 0; i < law->n_book_rules; i++) {
		const struct import_book_rule *rule = &law->book_rules[i];

		if (strcmp(rule->basis, basis) == 0 &&
		    is_valid(rule->from_on, rule->to_on, on))
			return rule;
	}
	return NULL;
}

int
import_law_period(const struct import_law *law, const struct import_unit *unit,
		  const char *group, struct date on)
{
	int period = period_year(on);

	for (size_t i = 0; i < law->n_series_rules; i++) {
		const struct import_series_rule *rule = &law->series_rules[i];

		if (strcmp(rule->group, group) == 0 &&
		    strcmp(rule->unit_kind, unit->kind) == 0 &&
		    is_valid(rule->from_on, rule->to_on, on) &&
		    series_period(rule->reset, on, &period))
			break;
	}
	return period;
}

const struct import_deadline *
import_law_deadline(const struct import_law *law, const char *code_or_alias,
		    struct date on)
{
	for (size_t i = 0; i < law->n_deadlines; i++) {
		const struct import_deadline *found = &law->deadlines[i];

		if ((strcmp(found->code, code_or_alias) == 0 ||
		     strcmp(found->alias, code_or_alias) == 0) &&
		    is_valid(found->from_on, found->to_on, on))
			return found;
	}
	return NULL;
}

struct date
import_law_due(const struct import_law *law,
	       const struct import_deadline *deadline, struct date event_on)
{
	static const struct calendar no_holidays = { NULL, 0 };

	return calendar_period_end(law->calendar ? law->calendar : &no_holidays,
				   event_on, &deadline->period);
}

static bool
stands_below(const struct import_unit *unit, const char *path)
{
	return strncmp(unit->path, path, strlen(path)) == 0;
}

bool
import_law_inside(const struct import_law *law, const struct import_unit *unit,
		  const char *path)
{
	if (stands_below(unit, path))
		return true;
	for (size_t i = 0; i < law->n_successors; i++) {
		const struct import_unit *next;

		if (law->successors[i].unit_id != unit->id)
			continue;
		next = import_law_unit(law, law->successors[i].successor_id);
		if (next && stands_below(next, path))
			return true;
	}
	return false;
}
