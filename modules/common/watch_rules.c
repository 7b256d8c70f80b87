#include "common/base.h"

#include "common/text.h"
#include "common/watch_rules.h"

static const char *const names[] = {
	[WATCH_DATABASE] = "database",
	[WATCH_SCHEMA] = "schema",
	[WATCH_SPOOL] = "spool",
	[WATCH_QUEUE] = "queue",
};

bool
watch_is_ready(const struct watch *watch)
{
	for (size_t i = 0; i < WATCH_CHECKS; i++) {
		if (watch->checks[i].state == WATCH_FAILED)
			return false;
	}
	return true;
}

char *
watch_text(TALLOC_CTX *ctx, const struct watch *watch)
{
	static const char *const states[] = {
		[WATCH_OK] = "ok",
		[WATCH_FAILED] = "FAILED",
		[WATCH_UNKNOWN] = "unknown",
	};
	char *text = talloc_strdup(ctx, watch_is_ready(watch) ? "ready\n"
							      : "not ready\n");

	for (size_t i = 0; i < WATCH_CHECKS; i++) {
		const struct watch_result *result = &watch->checks[i];

		text = talloc_asprintf_append(
			text, "%s: %s%s%s\n", names[i], states[result->state],
			result->words ? ", " : "",
			result->words ? result->words : "");
	}
	return text;
}

int64_t
watch_free_percent(uint64_t free_blocks, uint64_t total_blocks)
{
	/* A file system of no size, such as a mount that is empty, is full. */
	if (total_blocks == 0)
		return 0;
	if (free_blocks >= total_blocks)
		return 100;
	if (free_blocks > UINT64_MAX / 100)
		return (int64_t)(free_blocks / (total_blocks / 100));
	return (int64_t)(free_blocks * 100 / total_blocks);
}

int64_t
watch_backup_time(const char *line)
{
	char number[20];
	size_t n = strspn(line, "0123456789");
	int64_t secs;

	if (n == 0 || n >= sizeof(number) || !strchr(" \t\r\n", line[n]))
		return 0;
	memcpy(number, line, n);
	number[n] = '\0';
	return text_to_int(number, &secs) ? secs : 0;
}
