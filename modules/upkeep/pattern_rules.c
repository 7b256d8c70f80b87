#include "common/base.h"

#include "common/text.h"
#include "upkeep/pattern_rules.h"

#include <stdlib.h>

#define DAY_SECS    86400
#define HOUR_SECS   3600
#define MINUTE_SECS 60
/* Viet Nam is seven hours before UTC. */
#define ZONE_SECS 25200

bool
pattern_who_parse(const char *word, enum pattern_who *who)
{
	if (text_same(word, "account"))
		*who = PATTERN_ACCOUNT;
	else if (text_same(word, "target"))
		*who = PATTERN_TARGET;
	else if (text_same(word, "address"))
		*who = PATTERN_ADDRESS;
	else
		return false;
	return true;
}

bool
pattern_span_parse(const char *word, enum pattern_span *span)
{
	if (text_same(word, "hour"))
		*span = PATTERN_HOUR;
	else if (text_same(word, "day"))
		*span = PATTERN_DAY;
	else if (text_same(word, "closed"))
		*span = PATTERN_CLOSED;
	else
		return false;
	return true;
}

/* One word of a rule: a star stands for anything, at its beginning or end. */
static bool
word_counts(const char *word, size_t length, const char *action)
{
	size_t n = strlen(action);

	if (*word == '*')
		return n >= length - 1 && strncmp(action + n - (length - 1),
						  word + 1, length - 1) == 0;
	if (word[length - 1] == '*')
		return strncmp(action, word, length - 1) == 0;
	return n == length && strncmp(action, word, length) == 0;
}

bool
pattern_counts(const char *actions, const char *action)
{
	const char *at = actions + strspn(actions, " ");

	while (*at) {
		size_t length = strcspn(at, " ");

		if (word_counts(at, length, action))
			return true;
		at += length;
		at += strspn(at, " ");
	}
	return false;
}

char *
pattern_regexp(TALLOC_CTX *ctx, const char *actions)
{
	char *text = talloc_strdup(ctx, "^(");

	for (const char *c = actions + strspn(actions, " "); *c; c++) {
		if (*c == ' ')
			text = talloc_strdup_append_buffer(text, "|");
		else if (*c == '*')
			text = talloc_strdup_append_buffer(text, ".*");
		else if (*c == '.')
			text = talloc_strdup_append_buffer(text, "[.]");
		else
			text = talloc_asprintf_append_buffer(text, "%c", *c);
	}
	return talloc_strdup_append_buffer(text, ")$");
}

/* Digits at text, a number; -1: others. */
static int
digits(const char *text, int n)
{
	int value = 0;

	for (int i = 0; i < n; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + text[i] - '0';
	}
	return value;
}

/* Seconds since 1970 in Viet Nam, negative: no time. */
static int64_t
local_secs(const char *at)
{
	struct date d;
	char day[11];

	if (strlen(at) < PATTERN_TIME_CHARS)
		return -1;
	snprintf(day, sizeof(day), "%.10s", at);
	if (!date_parse(day, &d) || digits(at + 11, 2) < 0 ||
	    digits(at + 14, 2) < 0 || digits(at + 17, 2) < 0)
		return -1;
	return date_to_days(d) * DAY_SECS + ZONE_SECS +
	       (int64_t)digits(at + 11, 2) * HOUR_SECS +
	       (int64_t)digits(at + 14, 2) * MINUTE_SECS + digits(at + 17, 2);
}

struct date
pattern_date(const char *at)
{
	int64_t local = local_secs(at);

	if (local < 0)
		return (struct date){ 0 };
	return date_from_days(local / DAY_SECS);
}

int64_t
pattern_unix(const char *at)
{
	int64_t local = local_secs(at);

	return local < 0 ? 0 : local - ZONE_SECS;
}

static void
put_time(char text[PATTERN_TIME_CHARS + 1], int64_t local)
{
	int64_t utc = local - ZONE_SECS;
	struct date d = date_from_days(utc / DAY_SECS);
	int secs = (int)(utc % DAY_SECS);
	char *day = date_iso(NULL, d);

	snprintf(text, PATTERN_TIME_CHARS + 1, "%s %02d:%02d:%02d", day,
		 secs / HOUR_SECS, secs / MINUTE_SECS % 60, secs % 60);
	talloc_free(day);
}

/* From when to when the office is closed around this second of the day; false:
 * it is open. */
static bool
closed_around(const struct pattern_day *day, int64_t second, int64_t *from,
	      int64_t *to)
{
	int64_t opens = (int64_t)day->opens * MINUTE_SECS;
	int64_t closes = (int64_t)day->closes * MINUTE_SECS;

	*from = 0;
	*to = DAY_SECS;
	if (!day->works)
		return true;
	if (opens == closes)
		return false;
	if (second < opens)
		*to = opens;
	else if (second >= closes)
		*from = closes;
	else
		return false;
	return true;
}

static bool
take_span(enum pattern_span span, const struct pattern_day *day, const char *at,
	  struct pattern_count *count)
{
	int64_t local = local_secs(at);
	int64_t second;
	int64_t from = 0;
	int64_t to = DAY_SECS;

	if (local < 0)
		return false;
	second = local % DAY_SECS;
	if (span == PATTERN_CLOSED && !closed_around(day, second, &from, &to))
		return false;
	if (span == PATTERN_HOUR) {
		from = second - second % HOUR_SECS;
		to = from + HOUR_SECS;
	}
	put_time(count->began_at, local - second + from);
	put_time(count->ended_at, local - second + to);
	return true;
}

/* "10.0.0.7; wrong password": what stands before the sign. */
static bool
take_address(const char *detail, char address[PATTERN_ADDRESS_CHARS + 1])
{
	size_t length = strspn(detail, "0123456789abcdefABCDEF.:");

	if (length == 0 || length > PATTERN_ADDRESS_CHARS ||
	    detail[length] != ';')
		return false;
	memcpy(address, detail, length);
	address[length] = '\0';
	return true;
}

static bool
take_who(enum pattern_who who, const struct pattern_line *line,
	 struct pattern_count *count)
{
	switch (who) {
	case PATTERN_ACCOUNT:
		count->account_id = line->account_id;
		break;
	case PATTERN_TARGET:
		if (text_same(line->object_kind, "account"))
			count->account_id = line->object_id;
		break;
	case PATTERN_ADDRESS:
		return line->account_id == 0 &&
		       take_address(line->detail, count->address);
	}
	return count->account_id != 0;
}

bool
pattern_take(const struct pattern_rule *rule, const struct pattern_line *line,
	     const struct pattern_day *day, struct pattern_count *count)
{
	*count = (struct pattern_count){ .rule = rule, .n = 1 };
	return pattern_counts(rule->actions, line->action) &&
	       take_who(rule->who, line, count) &&
	       take_span(rule->span, day, line->at, count);
}

static int
compare(const void *a, const void *b)
{
	const struct pattern_count *x = a;
	const struct pattern_count *y = b;
	int order = strcmp(x->rule->code, y->rule->code);

	if (order == 0)
		order = (x->account_id > y->account_id) -
			(x->account_id < y->account_id);
	if (order == 0)
		order = strcmp(x->address, y->address);
	return order ? order : strcmp(x->began_at, y->began_at);
}

size_t
pattern_sum(struct pattern_count *counts, size_t n)
{
	size_t kept = 0;

	if (n == 0)
		return 0;
	qsort(counts, n, sizeof(*counts), compare);
	for (size_t i = 1; i < n; i++) {
		if (compare(&counts[kept], &counts[i]) == 0)
			counts[kept].n += counts[i].n;
		else
			counts[++kept] = counts[i];
	}
	return kept + 1;
}
