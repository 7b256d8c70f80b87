#include "common/base.h"

#include "law/period.h"
#include "matter/series_rules.h"

bool
series_period(int year_begins, const char *reset, struct date on, int *period)
{
	if (strcmp(reset, "stat_year") == 0)
		*period = period_year(year_begins, on);
	else if (strcmp(reset, "calendar_year") == 0)
		*period = on.year;
	else if (strcmp(reset, "never") == 0)
		*period = 0;
	else
		return false;
	return true;
}

/* What stands for "{name}" of this length, NULL for an unknown one. */
static const char *
series_value(const char *name, size_t length, const char *digits,
	     const char *suffix)
{
	if (length == 3 && memcmp(name, "{n}", length) == 0)
		return digits;
	if (length == 8 && memcmp(name, "{suffix}", length) == 0)
		return suffix ? suffix : "";
	return NULL;
}

char *
series_text(TALLOC_CTX *ctx, const char *template_text, int64_t number,
	    const char *suffix)
{
	char *text = talloc_strdup(ctx, "");
	char digits[24];
	bool numbered = false;

	snprintf(digits, sizeof(digits), "%" PRId64, number);
	for (const char *at = template_text; *at;) {
		size_t length = strcspn(at, "{");
		const char *value;

		text = talloc_strndup_append_buffer(text, at, length);
		at += length;
		if (!*at)
			break;
		length = strcspn(at, "}") + 1;
		value = series_value(at, length, digits, suffix);
		if (!value) {
			talloc_free(text);
			return NULL;
		}
		numbered = numbered || value == digits;
		text = talloc_strdup_append_buffer(text, value);
		at += length;
	}
	if (numbered)
		return text;
	talloc_free(text);
	return NULL;
}
