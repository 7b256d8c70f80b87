#include "common/base.h"

#include "generate/subject.h"

/* clang-format off */
static const struct subject subjects[] = {
	{ "court_fee", "ex_officio", NULL, true, false, 200000, 30000000, 45 },
	{ "fine", "ex_officio", NULL, true, false, 3000000, 60000000, 14 },
	{ "confiscate_money", "ex_officio", NULL, true, false,
	  500000, 40000000, 8 },
	{ "recovery", "ex_officio", NULL, true, false,
	  1000000, 90000000, 5 },
	{ "return_money", "ex_officio", NULL, false, true,
	  300000, 20000000, 20 },
	{ "destroy", "ex_officio", "Vật chứng ghi trong biên bản giao nhận",
	  true, false, 0, 0, 8 },
	{ "civil_debt", "on_request", NULL, false, false,
	  5000000, 900000000, 58 },
	{ "damages", "on_request", NULL, false, false,
	  3000000, 150000000, 22 },
	{ "maintenance", "on_request", NULL, false, false,
	  6000000, 60000000, 10 },
	{ "hand_over_house", "on_request",
	  "Nhà và đất theo bản án, quyết định", false, false, 0, 0, 10 },
};
/* clang-format on */

static const struct subject *
subject_at(const char *basis, int64_t percent)
{
	for (size_t i = 0; i < ARRAY_LEN(subjects); i++) {
		if (strcmp(subjects[i].basis, basis) != 0)
			continue;
		percent -= subjects[i].percent;
		if (percent < 0)
			return &subjects[i];
	}
	return &subjects[0];
}

/* Things that are returned or destroyed are owed by nobody. */
static bool
is_owed(const struct subject *subject)
{
	return !subject->returned && !(subject->to_state && subject->thing);
}

const struct subject *
subject_choose(struct random *random, bool ends)
{
	const char *basis = random_percent(random, 60) ? "ex_officio"
						       : "on_request";
	const struct subject *subject;

	do {
		subject = subject_at(basis, random_between(random, 0, 99));
	} while (!ends && !is_owed(subject));
	return subject;
}

const struct subject *
subject_beside(const struct subject *first, struct random *random)
{
	const struct subject *subject;

	if (!is_owed(first))
		return NULL;
	do {
		subject =
			subject_at(first->basis, random_between(random, 0, 99));
	} while (!is_owed(subject));
	return subject;
}

int64_t
subject_dong(const struct subject *subject, struct random *random)
{
	int64_t high = subject->high_dong;

	if (subject->thing)
		return 0;
	for (int i = 0; i < 4 && random_percent(random, 60); i++)
		high = high / 4 > subject->low_dong ? high / 4
						    : subject->low_dong;
	return random_between(random, subject->low_dong, high) / 1000 * 1000;
}
