/*
 * shared_map.h - memory that the workers of a module share: a file that all of
 * them map. It outlives each of them, even one that is killed, and begins with
 * noughts anew when a program with another layout comes.
 */
#ifndef COMMON_SHARED_MAP_H
#define COMMON_SHARED_MAP_H

#include "common/err.h"

#include <stdatomic.h>

_Static_assert(ATOMIC_LLONG_LOCK_FREE == 2,
	       "memory of several processes needs atomics without locks");

struct shared_map {
	/* The first eight bytes are the layout; the rest is the owner's. */
	void *bytes;
	int file; /* -1: memory of this process alone */
};

/*
 * Maps the file at path, making it when need be, or, without a path ("") or
 * when the file cannot be used, memory of this process alone. Memory of ctx,
 * unmapped with it. size in bytes; layout is a number for what lies there:
 * another layout is another number. *map is usable after an error, too, which
 * says why the workers do not share.
 */
MUST_CHECK struct err *shared_map_open(TALLOC_CTX *ctx, const char *path,
				       size_t size, int64_t layout,
				       struct shared_map **map);

/* Leaves the file: from now on memory of this process alone, with noughts. */
void shared_map_leave(struct shared_map *map);

#endif
