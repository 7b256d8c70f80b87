#include "common/base.h"

#include "tasks/verify_keep.h"

static const char SQL_LOCK_RUN[] =
	"SELECT GET_LOCK(CONCAT(DATABASE(), '-verify'), 0)";

struct err *
verify_lock(struct db *db)
{
	struct db_rows *rows;
	struct err *e = db_query(db, db, SQL_LOCK_RUN, &rows, DB_NO_ARGS);
	bool held;

	if (e)
		return e;
	held = db_int(rows, 0, 0) == 1;
	talloc_free(rows);
	if (held)
		return NULL;
	return err_new(ERR_USAGE, NULL,
		       "TH4550: another run is under way, and keeps its "
		       "result");
}

struct err *
verify_keep(struct db *db, const struct verify_run *run)
{
	struct err *e = db_begin_write(db);

	if (!e)
		e = verify_run_add(db, run);
	if (!e)
		return db_commit(db);
	db_rollback(db);
	return e;
}
