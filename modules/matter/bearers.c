#include "common/base.h"

#include "matter/bearers.h"
#include "matter/person_rules.h"

const char *
bearers_number(const struct list_query *query, const char *typed)
{
	const char *number = person_number(query->req, typed);

	return number ? number : "";
}
