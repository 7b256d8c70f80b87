/*
 * doctor_store.h - what the database server says of itself.
 */
#ifndef THADSCTL_DOCTOR_STORE_H
#define THADSCTL_DOCTOR_STORE_H

#include "common/db.h"

#include "thadsctl/grant_store.h"

/* All variables of the server with their global values. */
MUST_CHECK struct err *server_variables(struct db *db, TALLOC_CTX *ctx,
					struct db_rows **rows);

/* The value of one of them; NULL when there is none of that name. */
const char *server_variable(const struct db_rows *rows, const char *name);

/* The server's clock in milliseconds since 1970. */
MUST_CHECK struct err *server_clock(struct db *db, TALLOC_CTX *ctx,
				    int64_t *now_ms);

/* Character sets and collations of the database in use. */
struct database_text {
	const char *charset; /* of new tables */
	const char *collation;
	const char *table_collation; /* of the first table; NULL: no table */
	const char *foreign_column;  /* one not in UTF-8; NULL: none */
};

MUST_CHECK struct err *database_text(struct db *db, TALLOC_CTX *ctx,
				     struct database_text *text);

/* Rights of the account beyond single tables ("SELECT on *.*"), or NULL. */
MUST_CHECK struct err *account_wide_rights(struct db *db, TALLOC_CTX *ctx,
					   const struct grantee *account,
					   const char **rights);

/* The checksum under which a law pack was loaded, or NULL. */
MUST_CHECK struct err *law_pack_checksum(struct db *db, TALLOC_CTX *ctx,
					 const char *name,
					 const char **checksum);

#endif
