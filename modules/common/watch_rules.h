/*
 * watch_rules.h - when a program is ready to serve. Pure.
 */
#ifndef COMMON_WATCH_RULES_H
#define COMMON_WATCH_RULES_H

/* What /NAME/ready looks at, in this order. */
enum watch_check {
	WATCH_DATABASE,
	WATCH_SCHEMA,
	WATCH_SPOOL,
	WATCH_QUEUE,
	WATCH_CHECKS
};

enum watch_state { WATCH_OK, WATCH_FAILED, WATCH_UNKNOWN };

struct watch_result {
	enum watch_state state;
	const char *words; /* in Vietnamese, for the administrator */
};

struct watch {
	struct watch_result checks[WATCH_CHECKS];
};

/* No check failed: without a database the rest of its checks is unknown. */
bool watch_is_ready(const struct watch *watch);

/* "ready" or "not ready", then a line for each check. Memory of ctx. */
char *watch_text(TALLOC_CTX *ctx, const struct watch *watch);

/* Room of a file system as its users see it, in whole percent rounded down;
 * total is what is used and what they may still use. */
int64_t watch_free_percent(uint64_t free_blocks, uint64_t total_blocks);

/* The UNIX time in the first line of a backup's mark, 0 when there is none. */
int64_t watch_backup_time(const char *line);

#endif
