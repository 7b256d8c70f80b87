#include "common/base.h"

#include "tasks/board.h"

#include <errno.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

struct board {
	size_t places;
	atomic_llong *signs; /* of each place, by board_clock_secs() */
};

int64_t
board_clock_secs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec;
}

static int
unmap(struct board *board)
{
	return munmap(board->signs, board->places * sizeof(*board->signs));
}

struct err *
board_new(TALLOC_CTX *ctx, size_t places, struct board **board)
{
	struct board *b = talloc_zero(ctx, struct board);
	size_t size = places * sizeof(*b->signs);
	FILE *file = tmpfile();
	void *memory = MAP_FAILED;

	if (file && ftruncate(fileno(file), (off_t)size) == 0)
		memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED,
			      fileno(file), 0);
	if (file)
		fclose(file);
	if (memory == MAP_FAILED)
		return err_new(ERR_INTERNAL, NULL, "TH4850: shared memory: %s",
			       strerror(errno));
	b->places = places;
	b->signs = memory;
	talloc_set_destructor(b, unmap);
	for (size_t i = 0; i < places; i++)
		board_sign(b, i);
	*board = b;
	return NULL;
}

void
board_sign(struct board *board, size_t place)
{
	if (board)
		atomic_store(&board->signs[place], board_clock_secs());
}

int64_t
board_age_secs(const struct board *board, size_t place)
{
	return board_clock_secs() - atomic_load(&board->signs[place]);
}

int64_t
board_oldest_secs(const struct board *board)
{
	int64_t oldest = 0;

	for (size_t i = 0; board && i < board->places; i++) {
		int64_t age = board_age_secs(board, i);

		if (age > oldest)
			oldest = age;
	}
	return oldest;
}
