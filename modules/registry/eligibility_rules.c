#include "common/base.h"

#include "registry/eligibility_rules.h"

struct book_verdict
book_judge(const struct law_separate_book *rule,
	   const struct book_facts *facts, struct date today)
{
	struct book_verdict verdict = { 0 };

	verdict.months = facts->special ? rule->months_special : rule->months;
	if (date_is_set(facts->no_means_on)) {
		verdict.eligible_on = date_add_months(facts->no_means_on,
						      (int)verdict.months);
		verdict.long_enough =
			date_compare(today, verdict.eligible_on) >= 0;
	}
	verdict.verified_enough = facts->verifications >= rule->verifications;
	verdict.quiet = !facts->new_information;
	verdict.ready = verdict.long_enough && verdict.verified_enough
			&& verdict.quiet;
	return verdict;
}
