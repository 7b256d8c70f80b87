/*
 * pattern_rules.h - odd patterns in the trail: what is counted, for whom, in
 * which span of time, and how much of it is odd. Pure: what is odd is data,
 * the law's list audit_pattern (conf/law/terms.xml):
 *
 *	who		account: who did it; target: the account at whose door
 *			somebody stands; address: from where, of those who are
 *			not signed in
 *	span		hour, day: of the clock in Viet Nam; closed: a part of
 *			a day in which the office is closed: before it opens,
 *			after it closes, a day off
 *	threshold	so many are odd
 *	actions		those of the trail that count, blanks between:
 *			"matter.view", "*.export", "refused.*", "*"
 *
 * No law says what is odd; the numbers are well above what a day's work needs.
 * A pattern is a reason to ask, never a proof.
 */
#ifndef UPKEEP_PATTERN_RULES_H
#define UPKEEP_PATTERN_RULES_H

#include "common/date.h"

/* "YYYY-MM-DD HH:MM:SS" */
#define PATTERN_TIME_CHARS 19
/* An address of IPv6 in full. */
#define PATTERN_ADDRESS_CHARS 45

enum pattern_who { PATTERN_ACCOUNT, PATTERN_TARGET, PATTERN_ADDRESS };
enum pattern_span { PATTERN_HOUR, PATTERN_DAY, PATTERN_CLOSED };

struct pattern_rule {
	const char *code;
	const char *label;
	const char *actions;
	enum pattern_who who;
	enum pattern_span span;
	int64_t threshold; /* this many are odd */
};

/* A line of the trail, as far as it matters here. */
struct pattern_line {
	const char *at; /* UTC, as the trail has it */
	int64_t account_id;
	const char *action;
	const char *object_kind;
	int64_t object_id;
	const char *detail;
};

/* A day of the office: minutes from midnight. opens = closes: hours are not
 * known, it is never closed. */
struct pattern_day {
	struct date on;
	bool works;
	int opens;
	int closes;
};

/* For whom and for which span a line counts; times are UTC. */
struct pattern_count {
	const struct pattern_rule *rule;
	int64_t account_id; /* 0: of an address */
	char address[PATTERN_ADDRESS_CHARS + 1];
	char began_at[PATTERN_TIME_CHARS + 1];
	char ended_at[PATTERN_TIME_CHARS + 1]; /* the first second after it */
	int64_t n;
};

/* The words of the list; false when it is none of them. */
bool pattern_who_parse(const char *word, enum pattern_who *who);
bool pattern_span_parse(const char *word, enum pattern_span *span);

/* True when the rule counts this action. */
bool pattern_counts(const char *actions, const char *action);

/* The same as a pattern for REGEXP of the database: "^(matter[.]view)$".
 * Memory of ctx. */
char *pattern_regexp(TALLOC_CTX *ctx, const char *actions);

/* The day in Viet Nam of a time of the trail; no date: it is none. */
struct date pattern_date(const char *at);

/* The time of the trail as UNIX time; 0: it is none. */
int64_t pattern_unix(const char *at);

/* Whether and where the line counts, once. day is that of pattern_date(). */
bool pattern_take(const struct pattern_rule *rule,
		  const struct pattern_line *line,
		  const struct pattern_day *day, struct pattern_count *count);

/* Puts counts of the same together, in the order of who and when; the number
 * of those that are left. */
size_t pattern_sum(struct pattern_count *counts, size_t n);

#endif
