/*
 * import_index.h - a set of texts with a number each, for what an import has
 * to know about its whole file: references, officers, judgments.
 */
#ifndef EXCHANGE_IMPORT_INDEX_H
#define EXCHANGE_IMPORT_INDEX_H

struct import_index;

/* A new, empty index. Memory of ctx. */
struct import_index *import_index_new(TALLOC_CTX *ctx);

/* The number kept for key; false when the key is not there. number may be
 * NULL. */
bool import_index_get(const struct import_index *index, const char *key,
		      int64_t *number);

/* Keeps number for key, in place of what was there. The key is copied. */
void import_index_put(struct import_index *index, const char *key,
		      int64_t number);

/* Takes the key out; nothing happens when it is not there. */
void import_index_remove(struct import_index *index, const char *key);

#endif
