#include "common/base.h"

#include "common/crypto.h"
#include "common/test_help.h"
#include "intake/import_keep.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

/* What the kernel was asked, in order: "f" a file synced, "d" a folder, "l" a
 * second name; the linker leads the calls here. */
static char asked[16];
static bool disk_fails;

/* NOLINTBEGIN(readability-identifier-naming): the linker names them */
int __real_fsync(int fd);
int __real_link(const char *from, const char *to);
int __wrap_fsync(int fd);
int __wrap_link(const char *from, const char *to);
/* NOLINTEND(readability-identifier-naming) */

static void
note(char what)
{
	size_t n = strlen(asked);

	assert_true(n + 1 < sizeof(asked));
	asked[n] = what;
	asked[n + 1] = '\0';
}

int
__wrap_fsync(int fd)
{
	struct stat about;

	assert_int_equal(fstat(fd, &about), 0);
	note(S_ISDIR(about.st_mode) ? 'd' : 'f');
	if (disk_fails) {
		errno = EIO;
		return -1;
	}
	return __real_fsync(fd);
}

int
__wrap_link(const char *from, const char *to)
{
	note('l');
	return __real_link(from, to);
}

/* A folder with a file as it was sent. */
static char *
sent_file(TALLOC_CTX *ctx, char *folder)
{
	char *file;
	int fd;

	assert_non_null(mkdtemp(folder));
	file = talloc_asprintf(ctx, "%s/body", folder);
	fd = open(file, O_CREAT | O_WRONLY, 0600);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, "<dossiers/>", 11), 11);
	close(fd);
	asked[0] = '\0';
	disk_fails = false;
	return file;
}

static void
clear(const char *file, const char *kept, const char *folder)
{
	unlink(file);
	unlink(kept);
	rmdir(folder);
}

static void
bytes_then_name_then_folder_reach_the_disk(void **state)
{
	char folder[] = "keep-XXXXXX";
	char *file = sent_file(*state, folder);
	struct stat about;
	char *kept;

	expect_success(import_keep(*state, file, folder, &kept));
	assert_string_equal(asked, "fld");
	assert_int_equal(stat(kept, &about), 0);
	assert_int_equal(about.st_size, 11);
	clear(file, kept, folder);
}

static void
what_is_not_on_the_disk_is_not_kept(void **state)
{
	char folder[] = "keep-XXXXXX";
	char *file = sent_file(*state, folder);
	char *kept;

	disk_fails = true;
	expect_error(import_keep(*state, file, folder, &kept), ERR_INTERNAL,
		     "TH2420");
	assert_string_equal(asked, "f");
	assert_int_not_equal(access(kept, F_OK), 0);
	clear(file, kept, folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(bytes_then_name_then_folder_reach_the_disk),
		TEST(what_is_not_on_the_disk_is_not_kept),
	};

	expect_success(crypto_start());
	return cmocka_run_group_tests(tests, NULL, NULL);
}
