#include "common/base.h"

#include "common/asset.h"
#include "common/crypto.h"
#include "common/test_help.h"

#include <sys/stat.h>

static const char *const files[] = { "/a.css", "/deep/b.js", "/.hidden" };

static int
remove_folder(char *dir)
{
	for (size_t i = 0; i < ARRAY_LEN(files); i++)
		unlink(talloc_asprintf(dir, "%s%s", dir, files[i]));
	rmdir(talloc_asprintf(dir, "%s/deep", dir));
	rmdir(dir);
	return 0;
}

static void
put(char *dir, const char *name, const char *text)
{
	FILE *file = fopen(talloc_asprintf(dir, "%s%s", dir, name), "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* A folder with two files, one of them in a folder. */
static char *
make_folder(TALLOC_CTX *ctx)
{
	char *dir = talloc_strdup(ctx, "/tmp/thads-test-XXXXXX");

	assert_non_null(mkdtemp(dir));
	talloc_set_destructor(dir, remove_folder);
	assert_int_equal(mkdir(talloc_asprintf(dir, "%s/deep", dir), 0700), 0);
	put(dir, "/a.css", "body {}\n");
	put(dir, "/deep/b.js", "1;\n");
	return dir;
}

static char *
version_of(TALLOC_CTX *ctx, const char *dir)
{
	char *path = NULL;

	expect_success(asset_path(ctx, dir, &path));
	return path;
}

static void
same_files_have_the_same_address(void **state)
{
	char *first = version_of(*state, make_folder(*state));
	char *second = version_of(*state, make_folder(*state));

	assert_int_equal(strncmp(first, "/assets/", 8), 0);
	assert_int_equal(strlen(first), strlen("/assets/") + 12);
	assert_int_equal(strspn(first + 8, "0123456789abcdef"), 12);
	assert_string_equal(first, second);
}

static void
a_changed_file_changes_the_address(void **state)
{
	char *dir = make_folder(*state);
	char *before = version_of(*state, dir);
	char *after;

	put(dir, "/.hidden", "no file of ours");
	assert_string_equal(version_of(*state, dir), before);
	put(dir, "/deep/b.js", "2;\n");
	after = version_of(*state, dir);
	assert_string_not_equal(before, after);
	unlink(talloc_asprintf(dir, "%s/a.css", dir));
	assert_string_not_equal(version_of(*state, dir), after);
}

static void
a_missing_folder_is_told(void **state)
{
	char *path = NULL;

	expect_error(asset_path(*state, "/nonexistent/htdocs", &path),
		     ERR_USAGE, "/nonexistent/htdocs: No such file");
	assert_null(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(same_files_have_the_same_address),
		TEST(a_changed_file_changes_the_address),
		TEST(a_missing_folder_is_told),
	};
	struct err *e = crypto_start();

	if (e) {
		err_free(&e);
		return 1;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
