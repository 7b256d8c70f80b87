/*
 * import_list.h - the imports of files, and the faults of one of them, as lists
 * (common/list.h).
 */
#ifndef INTAKE_IMPORT_LIST_H
#define INTAKE_IMPORT_LIST_H

#include "common/list.h"
#include "exchange/import_job.h"

/* A row: of the job what the columns need, and the import's counts. */
struct import_line {
	struct import_job import;
	const char *unit; /* short name */
};

extern const struct list import_list;
extern const struct list fault_list; /* of the import of the request */

/* Whether a fault that was read is of a dossier, not of the file itself: only
 * then is there a file of the faulty dossiers. */
bool fault_list_has_dossiers(const struct list_query *query);

#endif
