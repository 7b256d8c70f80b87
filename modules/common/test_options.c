#include "common/base.h"

#include "common/options.h"

#include <setjmp.h>

#include <cmocka.h>

struct asked {
	const char *conf;
	const char *unit;
	bool check;
	struct option_texts roles;
};

static const struct option_row rows[] = {
	{ "c", OPTION_TEXT, offsetof(struct asked, conf) },
	{ "unit", OPTION_TEXT, offsetof(struct asked, unit) },
	{ "check", OPTION_FLAG, offsetof(struct asked, check) },
	{ "role", OPTION_TEXTS, offsetof(struct asked, roles) },
};

#define WORDS_MAX 64

/* The words of a line, of which the first is the name. */
static struct err *
read_line(const char *line, struct asked *asked, char **words, int *n)
{
	static char kept[512];
	char *argv[WORDS_MAX + 1] = { NULL };
	char *rest = kept;
	char *word;
	int argc = 0;
	int first;
	struct err *e;

	snprintf(kept, sizeof(kept), "%s", line);
	while ((word = strtok_r(rest, " ", &rest)))
		argv[argc++] = word;
	*asked = (struct asked){ .conf = "usual" };
	e = options_read(argc, argv, rows, ARRAY_LEN(rows), asked, &first);
	*n = argc - first;
	for (int i = 0; i < *n; i++)
		words[i] = argv[first + i];
	return e;
}

static void
test_what_is_given(void **state)
{
	char *words[WORDS_MAX];
	struct asked asked;
	int n;

	(void)state;
	assert_null(read_line("me", &asked, words, &n));
	assert_string_equal(asked.conf, "usual");
	assert_false(asked.check);
	assert_int_equal(n, 0);
	assert_null(read_line("me -c a --unit=V1 --check", &asked, words, &n));
	assert_string_equal(asked.conf, "a");
	assert_string_equal(asked.unit, "V1");
	assert_true(asked.check);
	assert_null(read_line("me --role A --role B@C", &asked, words, &n));
	assert_int_equal(asked.roles.n, 2);
	assert_string_equal(asked.roles.texts[1], "B@C");
}

static void
test_words(void **state)
{
	char *words[WORDS_MAX];
	struct asked asked;
	int n;

	(void)state;
	assert_null(
		read_line("me one --check two -- --unit", &asked, words, &n));
	assert_true(asked.check);
	assert_null(asked.unit);
	assert_int_equal(n, 3);
	assert_string_equal(words[0], "one");
	assert_string_equal(words[2], "--unit");
}

static void
test_what_is_wrong(void **state)
{
	static const struct {
		const char *line;
		const char *told;
	} wrong[] = {
		{ "me --none", "TH1315: --none is" },
		{ "me word -x", "TH1315: -x is" },
		{ "me --check=yes", "TH1315: --check=yes is" },
		{ "me --unit", "TH1316: --unit needs" },
		{ "me -c", "TH1316: -c needs" },
	};
	char *words[WORDS_MAX];
	struct asked asked;
	int n;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		struct err *e = read_line(wrong[i].line, &asked, words, &n);

		assert_non_null(e);
		assert_int_equal(e->code, ERR_USAGE);
		assert_non_null(strstr(e->detail, wrong[i].told));
		err_free(&e);
	}
}

static void
test_too_often(void **state)
{
	char line[512] = "me";
	char *words[WORDS_MAX];
	struct asked asked;
	struct err *e;
	int n;

	(void)state;
	for (size_t i = 0; i <= OPTION_TEXTS_MAX; i++)
		snprintf(line + strlen(line), sizeof(line) - strlen(line),
			 " --role R");
	e = read_line(line, &asked, words, &n);
	assert_non_null(e);
	assert_non_null(strstr(e->detail, "TH1317"));
	err_free(&e);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_given),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_what_is_wrong),
		cmocka_unit_test(test_too_often),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
