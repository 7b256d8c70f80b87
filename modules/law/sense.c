#include "common/base.h"

#include "common/plausible.h"
#include "common/text.h"
#include "law/law.h"
#include "law/sense.h"

#define LIST_MAX_BYTES 64

/* The first check that does not hold says what is wrong. */
void
sense_check(const struct request *req, struct form *form, const char *field,
	    const char *what, const char *text)
{
	char list[LIST_MAX_BYTES];
	struct law_term *checks;
	size_t n;

	if (text_empty(text))
		return;
	snprintf(list, sizeof(list), "plausible_%s", what);
	law_terms((TALLOC_CTX *)form, req->law, list, req->today, &checks, &n);
	for (size_t i = 0; i < n; i++) {
		if (!checks[i].check ||
		    plausible(checks[i].check, text, req->today))
			continue;
		if (checks[i].refuses)
			form_error(form, field, "%s", checks[i].label);
		else
			form_doubt(form, field, "%s", checks[i].label);
		break;
	}
}
