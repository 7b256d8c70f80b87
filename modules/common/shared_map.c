#include "common/base.h"

#include "common/shared_map.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define OPEN_TRIES 10

/* A map with what is needed to make and end it. */
struct own_map {
	struct shared_map map;
	size_t size;
	int64_t layout;
};

static int
map_free(struct own_map *own)
{
	if (own->map.file >= 0) {
		munmap(own->map.bytes, own->size);
		close(own->map.file);
	}
	return 0;
}

/* True when the file is still the one at path: another worker may have put a
 * new one there. */
static bool
is_at_path(int file, const char *path)
{
	struct stat ours;
	struct stat there;

	return fstat(file, &ours) == 0 && stat(path, &there) == 0 &&
	       ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

/* A file of another size is never changed in place, because a worker of
 * another version may have mapped it. */
static bool
has_size(int file, const char *path, size_t size)
{
	struct stat found;

	if (fstat(file, &found) != 0)
		return false;
	/* With its room, because a map without would kill us when written. */
	if (found.st_size == 0) {
		errno = posix_fallocate(file, 0, (off_t)size);
		return errno == 0;
	}
	if (found.st_size == (off_t)size)
		return true;
	unlink(path);
	return false;
}

/* Maps a file of ours that is locked against other workers that begin. */
static bool
map_file(struct own_map *own, const char *path)
{
	_Atomic int64_t *layout;
	int64_t none = 0;
	void *bytes;

	if (!is_at_path(own->map.file, path) ||
	    !has_size(own->map.file, path, own->size))
		return false;
	bytes = mmap(NULL, own->size, PROT_READ | PROT_WRITE, MAP_SHARED,
		     own->map.file, 0);
	if (bytes == MAP_FAILED)
		return false;
	layout = bytes;
	if (atomic_compare_exchange_strong(layout, &none, own->layout) ||
	    none == own->layout) {
		own->map.bytes = bytes;
		return true;
	}
	munmap(bytes, own->size);
	unlink(path);
	return false;
}

/* One attempt; false with errno when the file cannot be used. */
static bool
open_file(struct own_map *own, const char *path)
{
	bool mapped;

	own->map.file =
		open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0660);
	if (own->map.file < 0)
		return false;
	if (flock(own->map.file, LOCK_EX) == 0) {
		mapped = map_file(own, path);
		flock(own->map.file, LOCK_UN);
		if (mapped)
			return true;
	}
	close(own->map.file);
	own->map.file = -1;
	return false;
}

struct err *
shared_map_open(TALLOC_CTX *ctx, const char *path, size_t size, int64_t layout,
		struct shared_map **map)
{
	struct own_map *own = talloc_zero(ctx, struct own_map);
	int reason = 0;

	own->map.file = -1;
	own->size = size;
	own->layout = layout;
	talloc_set_destructor(own, map_free);
	*map = &own->map;
	for (int i = 0; *path && i < OPEN_TRIES && own->map.file < 0; i++) {
		errno = 0;
		if (!open_file(own, path))
			reason = errno;
	}
	if (own->map.file >= 0)
		return NULL;
	own->map.bytes = talloc_zero_size(own, size);
	if (!*path)
		return NULL;
	return err_new(ERR_USAGE, NULL,
		       "TH1330: %s: %s; this worker counts for itself", path,
		       reason ? strerror(reason) : "not usable");
}

void
shared_map_leave(struct shared_map *map)
{
	struct own_map *own = (struct own_map *)map;

	if (map->file < 0)
		return;
	map_free(own);
	map->file = -1;
	map->bytes = talloc_zero_size(own, own->size);
}
