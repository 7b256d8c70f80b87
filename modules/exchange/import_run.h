/*
 * import_run.h - an import from its first byte to its last.
 *
 * Three ways: a check writes nothing; "good" writes the dossiers without
 * fault, some hundred in a transaction each, so that it can be stopped and
 * taken up again (what is done is known by import_ref); "all" writes
 * everything in one transaction or, at the first fault, nothing.
 */
#ifndef EXCHANGE_IMPORT_RUN_H
#define EXCHANGE_IMPORT_RUN_H

#include "common/db.h"
#include "exchange/import_read.h"

enum import_mode { IMPORT_CHECK, IMPORT_GOOD, IMPORT_ALL };

struct import_counts {
	int64_t bytes;
	int64_t bytes_done;
	int64_t dossiers; /* read so far */
	int64_t fresh;	  /* without fault, not there before this job */
	int64_t same;	  /* came before it, unchanged */
	int64_t faulty;
	int64_t done; /* written and committed (all: written), also before
		       * the job was interrupted */
	int64_t rows; /* of the database */
};

/* A fault with the dossier it belongs to. */
struct import_found {
	int64_t dossier_line;
	const char *ref;
	struct import_fault fault;
};

struct import_input {
	const char *path;
	enum import_format format;
	const char *schema_path;  /* NULL: not validated */
	const char *scope_path;	  /* units below may be imported, "/" all */
	const char *default_unit; /* code for dossiers that name none, or "" */
	struct date today;
	int64_t account_id;
	int64_t job_id;
	enum import_mode mode;
	/* Called after each chunk; false asks to stop. */
	bool (*watch)(void *data, const struct import_counts *counts);
	void *watch_data;
};

struct import_result {
	struct import_counts counts;
	struct import_found *faults; /* memory of the result */
	size_t n_faults;
	bool stopped; /* by watch */
};

/*
 * Runs it. The file's own faults (not well-formed, wrong encoding) are in the
 * result too, with line 0 of the dossier. An error is one of ours or of the
 * database; what was committed before it stays. Memory of ctx.
 */
MUST_CHECK struct err *import_run(TALLOC_CTX *ctx, struct db *db,
				  const struct import_input *input,
				  struct import_result **result);

/* Copies the faults of a dossier into the result. */
void import_result_keep(struct import_result *result,
			const struct import_dossier *dossier);

/* Writes the faulty dossiers of the result to a file of the same format, each
 * with its reasons, to be corrected and sent again. */
MUST_CHECK struct err *
import_write_error_file(const struct import_input *input,
			const struct import_result *result, const char *path);

#endif
