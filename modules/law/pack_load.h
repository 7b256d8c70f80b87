/*
 * pack_load.h - the packs of a folder, whole: read, checked, and put into the
 * database in one transaction. Loading twice changes nothing. What is read and
 * what is done goes to standard output, a fault with file and line to standard
 * error.
 */
#ifndef LAW_PACK_LOAD_H
#define LAW_PACK_LOAD_H

#include "common/db.h"
#include "common/folder.h"
#include "law/pack_rows.h"

/* The newest migration that the packs rely on. */
#define PACK_SCHEMA 713

struct pack_run {
	struct db *db;
	const char *loaded_by;
	const struct folder_file *files;
	size_t n_files;
	struct law_set *set;
	size_t changes; /* rows that load changes */
};

/*
 * All packs (*.xml) of the folder, which must fit its law.rng; districts is a
 * file of old districts, "" for none. One call names every fault of rows and
 * is then ERR_INPUT. Memory of ctx.
 */
MUST_CHECK struct err *pack_read(TALLOC_CTX *ctx, const char *dir,
				 const char *districts, struct pack_run *run);

/* Stores what was read. only_told: as if, and nothing is changed. */
MUST_CHECK struct err *pack_load(TALLOC_CTX *ctx, struct pack_run *run,
				 bool only_told);

/* Prints the packs that are loaded: name, rows, when and by whom. */
MUST_CHECK struct err *pack_list(TALLOC_CTX *ctx, struct db *db);

#endif
