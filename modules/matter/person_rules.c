#include "common/base.h"

#include "matter/person_rules.h"

#include "common/text.h"

#define PERSONAL_DIGITS 12
#define CARD_DIGITS	9
#define TAX_DIGITS	10
#define BRANCH_DIGITS	13

const char *
person_number(TALLOC_CTX *ctx, const char *typed)
{
	char digits[BRANCH_DIGITS + 1] = "";
	size_t n = 0;

	if (text_empty(typed))
		return NULL;
	for (const char *c = typed; *c; c++) {
		if (*c == ' ' || *c == '.' || *c == '-')
			continue;
		if (*c < '0' || *c > '9' || n == BRANCH_DIGITS)
			return NULL;
		digits[n++] = *c;
	}
	digits[n] = '\0';
	if (n != PERSONAL_DIGITS && n != CARD_DIGITS && n != TAX_DIGITS &&
	    n != BRANCH_DIGITS)
		return NULL;
	return talloc_strdup(ctx, digits);
}
