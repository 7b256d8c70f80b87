/*
 * test_help.h - what the unit tests share. Include it after base.h; each test
 * function gets its own talloc context as *state.
 */
#ifndef COMMON_TEST_HELP_H
#define COMMON_TEST_HELP_H

#include "common/err.h"

#include <setjmp.h>
#include <unistd.h>

#include <cmocka.h>

static inline int
give_memory(void **state)
{
	*state = talloc_new(NULL);
	return *state ? 0 : -1;
}

static inline int
take_memory(void **state)
{
	talloc_free(*state);
	return 0;
}

/* A test with its own memory. */
#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, give_memory, take_memory)

static inline void
expect_success(struct err *e)
{
	if (e) {
		print_error("%s\n", e->detail);
		err_free(&e);
		fail();
	}
}

/* The error has this code, and the words stand in its texts. */
static inline void
expect_error(struct err *e, enum err_code code, const char *words)
{
	assert_non_null(e);
	if (e->code != code ||
	    (!strstr(err_text(e), words) && !strstr(e->detail, words))) {
		print_error("%d: %s | %s\n", (int)e->code, err_text(e),
			    e->detail);
		err_free(&e);
		fail();
	}
	err_free(&e);
}

static inline int
remove_test_file(char *path)
{
	unlink(path);
	return 0;
}

/* A file with these bytes, which goes when ctx does. */
static inline char *
test_file(TALLOC_CTX *ctx, const char *bytes, size_t length)
{
	const char *dir = getenv("TMPDIR");
	char *path = talloc_asprintf(ctx, "%s/thads-test-XXXXXX",
				     dir ? dir : "/tmp");
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	talloc_set_destructor(path, remove_test_file);
	assert_int_equal(write(fd, bytes, length), (ssize_t)length);
	close(fd);
	return path;
}

/* The same with a text. */
static inline char *
test_text_file(TALLOC_CTX *ctx, const char *text)
{
	return test_file(ctx, text, strlen(text));
}

#endif
