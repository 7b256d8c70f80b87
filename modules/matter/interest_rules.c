#include "common/base.h"

#include "matter/interest_rules.h"

#define YEAR_DAYS INT64_C(365)
#define MILLION	  INT64_C(1000000)
#define PER_CENT  INT64_C(10000) /* of a million */
#define DECIMALS  4
/* A hundred years, and so much that its days still fit. */
#define DAYS_MAX INT64_C(36525)

/* Adds what the principal bears from a day to a day. */
static bool
add_days(int64_t *sum, int64_t principal, struct date from, struct date to)
{
	int64_t days = date_to_days(to) - date_to_days(from);
	int64_t more;

	return principal <= 0 || days <= 0 ||
	       (!__builtin_mul_overflow(principal, days, &more) &&
		!__builtin_add_overflow(*sum, more, sum));
}

/* The later of two days. */
static struct date
later(struct date a, struct date b)
{
	return date_compare(a, b) > 0 ? a : b;
}

/* Đồng times days; the principal goes down on the day of a step, which still
 * bears interest on what it took. */
static bool
sum_days(const struct interest_case *c, int64_t *sum)
{
	int64_t principal = c->principal_dong;
	struct date since = c->from;

	*sum = 0;
	for (size_t i = 0; i < c->n_steps; i++) {
		struct date on = later(c->steps[i].on, c->from);

		if (date_compare(on, c->to) > 0)
			break;
		if (!add_days(sum, principal, since, on))
			return false;
		principal -= c->steps[i].dong;
		since = on;
	}
	return add_days(sum, principal, since, c->to);
}

bool
interest_of(const struct interest_case *c, int64_t *dong)
{
	const int64_t whole = YEAR_DAYS * MILLION;
	int64_t days = date_to_days(c->to) - date_to_days(c->from);
	int64_t sum;
	int64_t part;

	*dong = 0;
	if (days <= 0 || days > DAYS_MAX || c->rate <= 0 || c->rate > MILLION ||
	    !sum_days(c, &sum))
		return false;
	if (__builtin_mul_overflow(sum / whole, c->rate, &part))
		return false;
	*dong = part + (2 * (sum % whole * c->rate) + whole) / (2 * whole);
	return true;
}

bool
interest_rate_parse(const char *text, int64_t *rate)
{
	int64_t value = 0;
	int decimals = -1;

	for (; *text >= '0' && *text <= '9'; text++) {
		value = value * 10 + (*text - '0');
		if (value > 100)
			return false;
	}
	if (*text == ',' || *text == '.') {
		for (decimals = 0, text++; *text >= '0' && *text <= '9';
		     text++) {
			if (++decimals > DECIMALS)
				return false;
			value = value * 10 + (*text - '0');
		}
		if (decimals == 0)
			return false;
	}
	for (int i = decimals > 0 ? decimals : 0; i < DECIMALS; i++)
		value *= 10;
	*rate = value;
	return *text == '\0' && value > 0 && value <= MILLION;
}

char *
interest_rate_text(TALLOC_CTX *ctx, int64_t rate)
{
	char *text = talloc_asprintf(ctx, "%" PRId64 ",%04" PRId64,
				     rate / PER_CENT, rate % PER_CENT);
	size_t length = strlen(text);

	while (text[length - 1] == '0')
		text[--length] = '\0';
	if (text[length - 1] == ',')
		text[--length] = '\0';
	return text;
}
