#include "common/base.h"

#include "common/db_internal.h"

#include <errmsg.h>
#include <mysqld_error.h>

void
db_close(struct db *db)
{
	for (size_t i = 0; i < db->n_statements; i++) {
		mysql_stmt_close(db->statements[i].handle);
		talloc_free(db->statements[i].sql);
	}
	db->n_statements = 0;
	if (db->handle)
		mysql_close(db->handle);
	db->handle = NULL;
	db->in_transaction = false;
	db->only_reads = false;
}

struct err *
db_error(struct db *db, unsigned number, const char *message, const char *sql)
{
	char detail[512];

	snprintf(detail, sizeof(detail), "%u %s", number, message);
	switch (number) {
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_SERVER_LOST_EXTENDED:
	case CR_CONNECTION_ERROR:
	case CR_CONN_HOST_ERROR:
	case ER_SERVER_SHUTDOWN:
	case ER_CONNECTION_KILLED:
		db_close(db);
		return err_new(ERR_DB_LOST, NULL, "TH1001: %s", detail);
	case ER_STATEMENT_TIMEOUT:
		return err_new(ERR_DB_SLOW, NULL, "TH1016: %s in: %.300s",
			       detail, sql);
	case ER_OPTION_PREVENTS_STATEMENT:
		return err_new(ERR_READ_ONLY, NULL, "TH2151: %s", detail);
	case ER_DUP_ENTRY:
		return err_new(ERR_CONFLICT, NULL, "TH1002: %s", detail);
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
	case ER_CHECKREAD:
		return err_new(ERR_BUSY, NULL, "TH1003: %s", detail);
	default:
		return err_new(ERR_DB, NULL, "TH1004: %s in: %.300s", detail,
			       sql);
	}
}
