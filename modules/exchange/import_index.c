#include "common/base.h"

#include "exchange/import_index.h"

#define FIRST_ROOM 64 /* a power of two */

struct entry {
	char *key; /* NULL: free */
	int64_t number;
	bool removed;
};

struct import_index {
	struct entry *entries;
	size_t room; /* a power of two */
	size_t used; /* with removed ones */
};

/* FNV-1a. */
static uint64_t
hash_of(const char *key)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (const char *c = key; *c; c++) {
		hash ^= (unsigned char)*c;
		hash *= UINT64_C(1099511628211);
	}
	return hash;
}

struct import_index *
import_index_new(TALLOC_CTX *ctx)
{
	struct import_index *index = talloc_zero(ctx, struct import_index);

	index->room = FIRST_ROOM;
	index->entries = talloc_zero_array(index, struct entry, FIRST_ROOM);
	return index;
}

/* Where the key stands, or the free place where it would. */
static struct entry *
place_of(const struct import_index *index, const char *key)
{
	size_t at = hash_of(key) & (index->room - 1);

	while (index->entries[at].key &&
	       strcmp(index->entries[at].key, key) != 0)
		at = (at + 1) & (index->room - 1);
	return &index->entries[at];
}

static void
grow(struct import_index *index)
{
	struct import_index larger = { .room = index->room * 2 };

	larger.entries =
		talloc_zero_array(index, struct entry, (unsigned)larger.room);
	for (size_t i = 0; i < index->room; i++) {
		struct entry *entry = &index->entries[i];

		if (!entry->key)
			continue;
		if (entry->removed) {
			talloc_free(entry->key);
			continue;
		}
		*place_of(&larger, entry->key) = *entry;
		larger.used++;
	}
	talloc_free(index->entries);
	*index = larger;
}

bool
import_index_get(const struct import_index *index, const char *key,
		 int64_t *number)
{
	const struct entry *entry = place_of(index, key);

	if (!entry->key || entry->removed)
		return false;
	if (number)
		*number = entry->number;
	return true;
}

void
import_index_put(struct import_index *index, const char *key, int64_t number)
{
	struct entry *entry;

	if (index->used * 2 >= index->room)
		grow(index);
	entry = place_of(index, key);
	if (!entry->key) {
		entry->key = talloc_strdup(index, key);
		index->used++;
	}
	entry->number = number;
	entry->removed = false;
}

void
import_index_remove(struct import_index *index, const char *key)
{
	struct entry *entry = place_of(index, key);

	if (entry->key)
		entry->removed = true;
}
