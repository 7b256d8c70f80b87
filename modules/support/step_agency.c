#include "common/base.h"

#include "common/lookup.h"
#include "staff/unit.h"
#include "support/support.h"

/* All agencies of today, whatever the reader's own scope. */
static struct err *
agency_lookup(struct request *req, const struct lookup_ask *ask,
	      struct lookup_found **found, size_t *n)
{
	return unit_lookup_in(req, "%", ask, found, n);
}

const struct lookup step_agencies = {
	.path = "suggest/agency",
	.noun = "cơ quan",
	.find = agency_lookup,
};
