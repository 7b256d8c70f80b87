#include "common/base.h"

#include "common/text.h"
#include "law/law.h"
#include "upkeep/pattern.h"

/* False: the term says nothing that can be counted. */
static bool
rule_of(const struct law_term *term, struct pattern_rule *rule)
{
	*rule = (struct pattern_rule){
		.code = term->code,
		.label = term->label,
		.actions = term->actions,
		.threshold = term->threshold,
	};
	return !text_empty(term->actions) && term->threshold > 0 &&
	       pattern_who_parse(term->who, &rule->who) &&
	       pattern_span_parse(term->within, &rule->span);
}

void
pattern_rule_on(const struct law *law, const char *code, struct date on,
		struct pattern_rule *rule)
{
	const struct law_term *term = law_term(law, "audit_pattern", code, on);

	if (!term || !rule_of(term, rule))
		*rule = (struct pattern_rule){
			.code = code,
			.label = code,
			.actions = "",
		};
}

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
		if (rule_of(&terms[i], &(*rules)[*n]))
			(*n)++;
	}
}
