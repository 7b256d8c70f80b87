#include "common/base.h"

#include "fuzz/fuzz.h"

#include "common/text.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void
fuzz_fail(const char *word)
{
	fprintf(stderr, "claim does not hold: %s\n", word);
	abort();
}

const char *
fuzz_top(void)
{
	const char *top = getenv("THADS_TOP");

	fuzz_claim(top != NULL, "THADS_TOP names the folder of the house");
	return top;
}

/* A file without a name, which ends with the process. */
static int
nameless_file(size_t i)
{
	char name[64];
	int fd;

	snprintf(name, sizeof(name), "/thads-fuzz-%ld-%zu", (long)getpid(), i);
	fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
	fuzz_claim(fd >= 0 && shm_unlink(name) == 0, "a file in memory");
	return fd;
}

const char *
fuzz_file(size_t i, const void *bytes, size_t n)
{
	static struct {
		int fd; /* 0: none yet, and never standard input */
		char path[64];
	} files[FUZZ_FILES];

	if (!files[i].fd)
		files[i].fd = nameless_file(i);
	fuzz_claim(ftruncate(files[i].fd, 0) == 0 &&
			   pwrite(files[i].fd, bytes, n, 0) == (ssize_t)n,
		   "the file in memory takes the bytes");
	snprintf(files[i].path, sizeof(files[i].path), "/proc/self/fd/%d",
		 files[i].fd);
	return files[i].path;
}

void
fuzz_told(struct err *e)
{
	if (!e)
		return;
	fuzz_claim(!text_empty(err_text(e)) && !text_empty(e->detail),
		   "an error is told");
	err_free(&e);
}
