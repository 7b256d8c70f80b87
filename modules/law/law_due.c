#include "common/base.h"

#include "common/text.h"
#include "law/law.h"

const struct law_deadline *
law_deadline(const struct law *law, const char *rule, struct date on)
{
	for (size_t i = 0; i < law->n_deadlines; i++) {
		const struct law_deadline *found = &law->deadlines[i];

		if ((text_same(found->code, rule) ||
		     text_same(found->alias, rule)) &&
		    law_holds(&found->span, on))
			return found;
	}
	return NULL;
}

const char *
law_deadline_label(const struct law *law, const char *rule, struct date on)
{
	const struct law_deadline *found = law_deadline(law, rule, on);

	for (size_t i = law->n_deadlines; !found && i > 0; i--) {
		const struct law_deadline *last = &law->deadlines[i - 1];

		if (text_same(last->code, rule) || text_same(last->alias, rule))
			found = last;
	}
	return found ? found->label : rule;
}

struct date
law_deadline_end(const struct law *law, const struct law_deadline *deadline,
		 struct date event_on)
{
	return calendar_period_end(&law->calendar, event_on, &deadline->period);
}

/* "05 ngày làm việc": as officials write a period. */
static const char *
period_text(TALLOC_CTX *ctx, const struct period *period)
{
	static const char *const words[] = {
		[PERIOD_WORKING_DAY] = "ngày làm việc",
		[PERIOD_DAY] = "ngày",
		[PERIOD_MONTH] = "tháng",
		[PERIOD_YEAR] = "năm",
	};

	if (period->amount == 0)
		return "ngay";
	return talloc_asprintf(ctx, "%02" PRId64 " %s", period->amount,
			       words[period->measure]);
}

struct law_due *
law_due(TALLOC_CTX *ctx, const struct law *law, const char *rule,
	struct date event_on)
{
	const struct law_deadline *found = law_deadline(law, rule, event_on);
	struct law_due *due;

	if (!found)
		return NULL;
	due = talloc_zero(ctx, struct law_due);
	due->due_on = law_deadline_end(law, found, event_on);
	due->warn_on = date_add_days(due->due_on, -found->warn_days);
	due->certain = calendar_covers(&law->calendar, due->due_on);
	due->code = found->code;
	due->alias = found->alias;
	due->label = found->label;
	due->period = period_text(due, &found->period);
	due->article = found->article;
	due->owner = found->owner;
	return due;
}
