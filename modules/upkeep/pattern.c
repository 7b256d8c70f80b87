#include "common/base.h"

#include "common/text.h"
#include "law/law.h"
#include "upkeep/pattern.h"

void
pattern_rules(TALLOC_CTX *ctx, const struct law *law, struct date on,
	      struct pattern_rule **rules, size_t *n)
{
	struct law_term *terms;
	size_t n_terms;

	law_terms(ctx, law, "audit_pattern", on, &terms, &n_terms);
	*rules = talloc_zero_array(ctx, struct pattern_rule,
				   (unsigned)n_terms + 1);
	*n = 0;
	for (size_t i = 0; i < n_terms; i++) {
		struct pattern_rule *rule = &(*rules)[*n];

		rule->code = terms[i].code;
		rule->label = terms[i].label;
		rule->actions = terms[i].attr2;
		if (!text_empty(rule->actions) &&
		    pattern_rule_read(terms[i].attr1, rule))
			(*n)++;
	}
}
