#include "common/base.h"

#include "common/signin_rules.h"

struct lock_step {
	int64_t failures; /* in a row */
	int secs;
};

/* Four slips are free; from the tenth on, each costs a quarter of an hour. */
static const struct lock_step lock_steps[] = {
	{ 10, 15 * 60 },
	{ 8, 5 * 60 },
	{ 5, 60 },
};

int
signin_lock_secs(int64_t failed_count)
{
	for (size_t i = 0; i < ARRAY_LEN(lock_steps); i++) {
		if (failed_count >= lock_steps[i].failures)
			return lock_steps[i].secs;
	}
	return 0;
}

char *
signin_login(TALLOC_CTX *ctx, const char *typed)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	char *login = talloc_strdup(ctx, typed);

	for (char *at = login; *at; at++) {
		if (*at >= 'A' && *at <= 'Z')
			*at = letters[*at - 'A'];
	}
	return login;
}

bool
signin_path_is_ours(const char *path)
{
	size_t n = 0;

	/* "//host" and "/\host" are other hosts to a browser. */
	if (path[0] != '/' || path[1] == '/')
		return false;
	for (; path[n]; n++) {
		if (path[n] <= ' ' || path[n] > '~' || path[n] == '\\')
			return false;
	}
	return n <= SIGNIN_PATH_MAX_BYTES;
}
