#include "common/base.h"

#include "common/plausible.h"
#include "common/text.h"
#include "law/law.h"
#include "law/sense.h"

#define LIST_MAX_BYTES 64

static struct law_term *
checks_of(const struct request *req, struct form *form, const char *what,
	  size_t *n)
{
	char list[LIST_MAX_BYTES];
	struct law_term *checks;

	snprintf(list, sizeof(list), "plausible_%s", what);
	law_terms((TALLOC_CTX *)form, req->law, list, req->today, &checks, n);
	return checks;
}

static void
say(struct form *form, const char *field, const struct law_term *check)
{
	if (check->refuses)
		form_error(form, field, "%s", check->label);
	else
		form_doubt(form, field, "%s", check->label);
}

/* The first check that does not hold says what is wrong. */
void
sense_check(const struct request *req, struct form *form, const char *field,
	    const char *what, const char *text)
{
	struct law_term *checks;
	size_t n;

	if (text_empty(text))
		return;
	checks = checks_of(req, form, what, &n);
	for (size_t i = 0; i < n; i++) {
		if (!checks[i].check ||
		    plausible(checks[i].check, text, req->today))
			continue;
		say(form, field, &checks[i]);
		break;
	}
}

static bool
day_holds(const struct request *req, const char *check, struct date on)
{
	static const char back[] = "days-back ";
	static const char ahead[] = "days-ahead ";
	int64_t days = date_to_days(req->today) - date_to_days(on);
	int64_t most;

	if (strcmp(check, "working") == 0)
		return days == 0 || !calendar_covers(&req->law->calendar, on) ||
		       calendar_works(&req->law->calendar, on);
	if (strncmp(check, back, strlen(back)) == 0 &&
	    text_to_int(check + strlen(back), &most))
		return days <= most;
	if (strncmp(check, ahead, strlen(ahead)) == 0 &&
	    text_to_int(check + strlen(ahead), &most))
		return -days <= most;
	return true;
}

/* Each that does not hold is asked about: a day can be both. */
void
sense_check_day(const struct request *req, struct form *form, const char *field,
		const char *what, struct date on)
{
	struct law_term *checks;
	size_t n;

	if (!date_is_set(on))
		return;
	checks = checks_of(req, form, what, &n);
	for (size_t i = 0; i < n; i++) {
		if (checks[i].check && !day_holds(req, checks[i].check, on))
			say(form, field, &checks[i]);
	}
}
