#include "common/base.h"

#include "common/text.h"
#include "exchange/import_units.h"
#include "law/period.h"
#include "matter/series_rules.h"

static int
compare_units(const void *a, const void *b)
{
	const struct import_unit *x = a;
	const struct import_unit *y = b;

	return strcmp(x->code, y->code);
}

void
import_units_sort(struct import_units *units)
{
	if (units->n_units)
		qsort(units->units, units->n_units, sizeof(*units->units),
		      compare_units);
}

const struct import_unit *
import_unit_get(const struct import_units *units, int64_t id)
{
	for (size_t i = 0; i < units->n_units; i++) {
		if (units->units[i].id == id)
			return &units->units[i];
	}
	return NULL;
}

static const struct import_unit *
unit_by_code(const struct import_units *units, const char *code)
{
	const struct import_unit wanted = { .code = code };

	if (units->n_units == 0)
		return NULL;
	return bsearch(&wanted, units->units, units->n_units, sizeof(wanted),
		       compare_units);
}

static const struct import_unit *
unit_by_name(const struct import_units *units, const char *fold, struct date on)
{
	const struct import_unit *found = NULL;

	for (size_t i = 0; i < units->n_names; i++) {
		const struct import_unit_name *name = &units->names[i];
		const struct import_unit *unit;

		if ((strcmp(name->name_fold, fold) != 0 &&
		     strcmp(name->short_fold, fold) != 0) ||
		    !law_holds(&name->span, on))
			continue;
		unit = import_unit_get(units, name->unit_id);
		if (found && unit != found)
			return NULL;
		found = unit;
	}
	return found;
}

const struct import_unit *
import_unit_called(const struct import_units *units, const char *name_or_code,
		   struct date on)
{
	const struct import_unit *unit = unit_by_code(units, name_or_code);
	char *fold;

	if (!unit) {
		fold = text_fold(NULL, name_or_code);
		unit = unit_by_name(units, fold, on);
		talloc_free(fold);
	}
	return unit && law_holds(&unit->span, on) ? unit : NULL;
}

const struct import_unit *
import_unit_issuing(const struct import_units *units,
		    const struct import_unit *unit, struct date on)
{
	while (unit && (!unit->issues_decisions || !law_holds(&unit->span, on)))
		unit = import_unit_get(units, unit->parent_id);
	return unit;
}

static bool
stands_below(const struct import_unit *unit, const char *path)
{
	return strncmp(unit->path, path, strlen(path)) == 0;
}

bool
import_unit_inside(const struct import_units *units,
		   const struct import_unit *unit, const char *path)
{
	if (stands_below(unit, path))
		return true;
	for (size_t i = 0; i < units->n_successors; i++) {
		const struct import_unit *next;

		if (units->successors[i].unit_id != unit->id)
			continue;
		next = import_unit_get(units,
				       units->successors[i].successor_id);
		if (next && stands_below(next, path))
			return true;
	}
	return false;
}

int
import_unit_period(const struct law *law, const struct import_unit *unit,
		   const char *group, struct date on)
{
	const struct law_series *rule = law_series(law, group, unit->kind, on);
	int period;

	if (rule && series_period(law->year_begins, rule->reset, on, &period))
		return period;
	return period_year(law->year_begins, on);
}
