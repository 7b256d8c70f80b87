#include "common/base.h"

#include "law/law.h"
#include "staff/office_hours.h"

struct err *
office_hours_list(TALLOC_CTX *ctx, struct db *db, struct date on,
		  struct office_hours **hours, size_t *n)
{
	struct law_term *terms;
	size_t n_terms;
	struct err *e;

	e = law_terms(ctx, db, "office_hours", on, &terms, &n_terms);
	if (e)
		return e;
	*hours = talloc_zero_array(ctx, struct office_hours,
				   (unsigned)n_terms + 1);
	*n = 0;
	for (size_t i = 0; i < n_terms; i++) {
		struct office_hours *span = &(*hours)[*n];

		if (terms[i].attr1 && hour_parse(terms[i].attr1, &span->from) &&
		    terms[i].attr2 && hour_parse(terms[i].attr2, &span->to))
			(*n)++;
	}
	return NULL;
}
