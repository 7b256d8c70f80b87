#include "common/base.h"

#include "common/text.h"
#include "staff/office_hours.h"

#define HOUR_MINUTES 60
#define DAY_HOURS    24

/* Reads one or two digits at *at and moves it behind them. */
static bool
read_number(const char **at, int *number)
{
	size_t n = strspn(*at, "0123456789");

	if (n == 0 || n > 2)
		return false;
	*number = 0;
	for (size_t i = 0; i < n; i++)
		*number = *number * 10 + (*at)[i] - '0';
	*at += n;
	return true;
}

/* Moves *at behind the word if it stands there. */
static bool
skip_word(const char **at, const char *word)
{
	size_t n = strlen(word);

	if (strncmp(*at, word, n) != 0)
		return false;
	*at += n;
	return true;
}

bool
hour_parse(const char *typed, int *minutes)
{
	/* Signs fold to blanks: "08:30" is "08 30". */
	char *fold = text_fold(NULL, typed);
	const char *at = fold;
	int minute = 0;
	int hour;
	bool good = read_number(&at, &hour);

	if (good) {
		at += strspn(at, " ");
		if (!skip_word(&at, "gio"))
			skip_word(&at, "h");
		at += strspn(at, " ");
		if (*at)
			good = read_number(&at, &minute);
		at += strspn(at, " ");
		if (!skip_word(&at, "phut"))
			skip_word(&at, "p");
		good = good && !*at && hour < DAY_HOURS &&
		       minute < HOUR_MINUTES;
	}
	if (good)
		*minutes = hour * HOUR_MINUTES + minute;
	talloc_free(fold);
	return good;
}

char *
hour_text(TALLOC_CTX *ctx, int minutes)
{
	int minute = minutes % HOUR_MINUTES;

	if (minute == 0)
		return talloc_asprintf(ctx, "%d giờ", minutes / HOUR_MINUTES);
	return talloc_asprintf(ctx, "%d giờ %02d", minutes / HOUR_MINUTES,
			       minute);
}

void
office_hours_list(TALLOC_CTX *ctx, const struct law *law, struct date on,
		  struct office_hours **hours, size_t *n)
{
	struct law_term *terms;
	size_t n_terms;

	law_terms(ctx, law, "office_hours", on, &terms, &n_terms);
	*hours = talloc_zero_array(ctx, struct office_hours,
				   (unsigned)n_terms + 1);
	*n = 0;
	for (size_t i = 0; i < n_terms; i++) {
		struct office_hours *span = &(*hours)[*n];

		if (terms[i].opens && hour_parse(terms[i].opens, &span->from) &&
		    terms[i].closes && hour_parse(terms[i].closes, &span->to))
			(*n)++;
	}
}
