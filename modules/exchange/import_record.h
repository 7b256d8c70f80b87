/*
 * import_record.h - one record of an import file into its struct, by tables
 * of fields that both formats share.
 */
#ifndef EXCHANGE_IMPORT_RECORD_H
#define EXCHANGE_IMPORT_RECORD_H

#include "exchange/import_model.h"

enum import_record {
	RECORD_OFFICER,
	RECORD_DOSSIER,
	RECORD_JUDGMENT,
	RECORD_PARTY,
	RECORD_CLAIM,
	RECORD_REQUEST,
	RECORD_DECISION,
	RECORD_EVENT,
	RECORD_COUNT
};

/* Where a record's fields come from: the attribute or column called name, or
 * NULL. The text must live until the next call. */
struct import_source {
	const char *(*get)(const struct import_source *source,
			   const char *name);
	int64_t line;
};

/* The word by which files call the record ("judgment"). */
const char *import_record_name(enum import_record record);

/* The record called so; RECORD_COUNT when there is none. */
enum import_record import_record_called(const char *name);

/* True when the record has a field of this name. */
bool import_record_has(enum import_record record, const char *name);

/* A new, empty dossier. Memory of ctx. */
struct import_dossier *import_dossier_new(TALLOC_CTX *ctx, int64_t line);

/*
 * Reads the record from source and adds it to the dossier; what is wrong with
 * it goes to the dossier's faults.
 */
void import_record_add(struct import_dossier *dossier,
		       enum import_record record,
		       const struct import_source *source);

/* Reads an officer of the file's head; faults go to dossier, which is one
 * without content that only carries them. */
struct import_officer import_record_officer(struct import_dossier *dossier,
					    const struct import_source *source);

/* Room for a new record of the dossier, zeroed but for its line; NULL after a
 * fault (too many, or one that a dossier has only once), which calls it by the
 * name. */
void *import_dossier_room(struct import_dossier *dossier,
			  enum import_record record, const char *name,
			  int64_t line);

/* Call when the last record was added: seals content_hash. */
void import_dossier_end(struct import_dossier *dossier);

#endif
