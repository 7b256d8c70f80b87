#include "common/base.h"

#include "staff/reach.h"

#include "common/text.h"
#include "staff/unit.h"

const struct lookup reach_units = {
	.path = "suggest/unit",
	.noun = "đơn vị",
	.find = unit_lookup,
};

const struct lookup reach_officers = {
	.path = "suggest/officer",
	.noun = "Chấp hành viên",
	.find = officer_lookup,
};

MUST_CHECK static struct err *
declare(struct list_query *query, const char *name, const struct lookup *lookup)
{
	for (size_t i = 0; i < query->list->n_filters; i++) {
		if (text_same(query->list->filters[i].field.name, name))
			return form_lookup(query->form, name, lookup, "Tất cả",
					   request_param(query->req, name));
	}
	return NULL;
}

struct err *
reach_declare(struct list_query *query)
{
	struct err *e = declare(query, "unit", &reach_units);

	return e ? e : declare(query, "officer", &reach_officers);
}
