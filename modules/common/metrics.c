#include "common/base.h"

#include "common/metrics.h"
#include "common/shared_map.h"

#include <fcntl.h>
#include <unistd.h>

/* The layout of struct shared: another layout is another number. */
#define METRICS_LAYOUT INT64_C(0x7468616473000003)
#define METRICS_SLOTS  128

#define SECS INT64_C(1000000)

const int64_t metrics_bounds_usecs[METRICS_BOUNDS] = {
	SECS / 200, SECS / 100,	   SECS / 50, SECS / 20,     SECS / 10,
	SECS / 5,   SECS * 3 / 10, SECS / 2,  SECS * 8 / 10, SECS,
	SECS * 2,   SECS * 5,	   SECS * 10, SECS * 30,
};

/* Of one worker. It holds a lock on the byte of the file whose number is that
 * of the slot; the kernel drops the lock with the process, and so knows
 * better than a process id, which is soon another's, who is alive. */
struct slot {
	_Atomic int64_t busy;
};

struct shared {
	_Atomic int64_t layout;
	_Atomic int64_t requests[METRICS_METHODS][METRICS_CLASSES];
	_Atomic int64_t buckets[METRICS_BOUNDS + 1];
	_Atomic int64_t usecs;
	_Atomic int64_t faults[METRICS_FAULTS];
	_Atomic int64_t retries;
	_Atomic int64_t read_only_since; /* 0: takes writes */
	_Atomic int64_t waits;
	_Atomic int64_t sign_ins[METRICS_SIGN_INS];
	struct slot slots[METRICS_SLOTS];
};

struct metrics {
	struct shared *shared; /* what is mapped */
	struct shared_map *map;
	size_t slot;
};

static void
add(_Atomic int64_t *counter, int64_t n)
{
	atomic_fetch_add_explicit(counter, n, memory_order_relaxed);
}

static int64_t
get(_Atomic int64_t *counter)
{
	return atomic_load_explicit(counter, memory_order_relaxed);
}

/* The lock of one slot, taken or asked for. */
static struct flock
slot_lock(size_t slot)
{
	return (struct flock){ .l_type = F_WRLCK,
			       .l_whence = SEEK_SET,
			       .l_start = (off_t)slot,
			       .l_len = 1 };
}

/* Takes the first slot that no living worker has. */
static bool
take_slot(struct metrics *metrics)
{
	for (size_t i = 0; i < METRICS_SLOTS; i++) {
		struct flock lock = slot_lock(i);

		if (fcntl(metrics->map->file, F_SETLK, &lock) == 0) {
			metrics->slot = i;
			atomic_store(&metrics->shared->slots[i].busy, 0);
			return true;
		}
	}
	return false;
}

static bool
slot_is_alive(const struct metrics *metrics, size_t slot)
{
	struct flock lock = slot_lock(slot);

	if (slot == metrics->slot)
		return true;
	return metrics->map->file >= 0 &&
	       fcntl(metrics->map->file, F_GETLK, &lock) == 0 &&
	       lock.l_type != F_UNLCK;
}

struct err *
metrics_open(TALLOC_CTX *ctx, const char *path, struct metrics **metrics)
{
	struct metrics *opened = talloc_zero(ctx, struct metrics);
	struct err *e;

	*metrics = opened;
	e = shared_map_open(opened, path, sizeof(struct shared), METRICS_LAYOUT,
			    &opened->map);
	opened->shared = opened->map->bytes;
	if (e || opened->map->file < 0 || take_slot(opened))
		return e;
	shared_map_leave(opened->map);
	opened->shared = opened->map->bytes;
	opened->slot = 0;
	return err_new(ERR_USAGE, NULL,
		       "TH1931: %s: more workers than slots; this worker "
		       "counts for itself",
		       path);
}

void
metrics_begin(struct metrics *metrics)
{
	atomic_store(&metrics->shared->slots[metrics->slot].busy, 1);
}

int64_t
metrics_read_only(struct metrics *metrics, bool read_only, int64_t now)
{
	_Atomic int64_t *since = &metrics->shared->read_only_since;
	int64_t none = 0;

	if (!read_only) {
		if (get(since) != 0)
			atomic_store(since, 0);
		return 0;
	}
	atomic_compare_exchange_strong(since, &none, now);
	return get(since);
}

size_t
metrics_bucket(int64_t usecs)
{
	size_t i = 0;

	while (i < METRICS_BOUNDS && usecs > metrics_bounds_usecs[i])
		i++;
	return i;
}

void
metrics_end(struct metrics *metrics, enum method method, int status,
	    int64_t usecs)
{
	struct shared *shared = metrics->shared;
	int class = status / 100;

	if (class < 1 || class > METRICS_CLASSES)
		class = 5;
	add(&shared->requests[method][class - 1], 1);
	add(&shared->buckets[metrics_bucket(usecs)], 1);
	add(&shared->usecs, usecs);
	atomic_store(&shared->slots[metrics->slot].busy, 0);
}

void
metrics_fault(struct metrics *metrics, enum err_code code)
{
	static const struct {
		enum err_code code;
		enum metrics_fault fault;
	} faults[] = {
		{ ERR_DB, METRICS_STATEMENT },
		{ ERR_DB_LOST, METRICS_LOST },
		{ ERR_DB_UNSURE, METRICS_UNSURE },
		{ ERR_DB_SLOW, METRICS_SLOW },
		{ ERR_BUSY, METRICS_BUSY },
		{ ERR_SCHEMA, METRICS_SCHEMA },
	};

	for (size_t i = 0; i < ARRAY_LEN(faults); i++) {
		if (faults[i].code == code)
			add(&metrics->shared->faults[faults[i].fault], 1);
	}
}

void
metrics_retry(struct metrics *metrics)
{
	add(&metrics->shared->retries, 1);
}

void
metrics_wait(struct metrics *metrics)
{
	add(&metrics->shared->waits, 1);
}

void
metrics_sign_in(struct metrics *metrics, enum metrics_sign_in told)
{
	add(&metrics->shared->sign_ins[told], 1);
}

void
metrics_read(struct metrics *metrics, struct metrics_sums *sums)
{
	struct shared *shared = metrics->shared;

	*sums = (struct metrics_sums){ .usecs = get(&shared->usecs),
				       .retries = get(&shared->retries),
				       .waits = get(&shared->waits) };
	for (size_t m = 0; m < METRICS_METHODS; m++) {
		for (size_t c = 0; c < METRICS_CLASSES; c++)
			sums->requests[m][c] = get(&shared->requests[m][c]);
	}
	for (size_t i = 0; i <= METRICS_BOUNDS; i++)
		sums->buckets[i] = get(&shared->buckets[i]);
	for (size_t i = 0; i < METRICS_FAULTS; i++)
		sums->faults[i] = get(&shared->faults[i]);
	for (size_t i = 0; i < METRICS_SIGN_INS; i++)
		sums->sign_ins[i] = get(&shared->sign_ins[i]);
	for (size_t i = 0; i < METRICS_SLOTS; i++) {
		if (!slot_is_alive(metrics, i))
			continue;
		sums->workers++;
		sums->busy += get(&shared->slots[i].busy);
	}
}
