#include "common/base.h"

#include "upkeep/verify_run.h"

static const char SQL_ADD_RUN[] =
	"INSERT INTO verify_run"
	" (began_at, ended_at, matters, differences, kinds, named)"
	" VALUES (FROM_UNIXTIME(?), FROM_UNIXTIME(?), ?, ?, ?, ?)";

static const char SQL_GET_LAST_RUN[] =
	"SELECT UNIX_TIMESTAMP(began_at), UNIX_TIMESTAMP(ended_at),"
	" matters, differences, kinds, named"
	" FROM verify_run ORDER BY id DESC LIMIT 1";

static const char SQL_GET_WELL_RUN[] =
	"SELECT UNIX_TIMESTAMP(began_at) FROM verify_run"
	" WHERE differences = 0 ORDER BY id DESC LIMIT 1";

struct err *
verify_run_add(struct db *db, const struct verify_run *run)
{
	return db_run(db, SQL_ADD_RUN,
		      DB_ARGS(DB_INT(run->began_at), DB_INT(run->ended_at),
			      DB_INT(run->matters), DB_INT(run->differences),
			      DB_TEXT(run->kinds), DB_TEXT(run->named)));
}

struct err *
verify_run_last(TALLOC_CTX *ctx, struct db *db, struct verify_run **run)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_GET_LAST_RUN, &rows, DB_NO_ARGS);

	*run = NULL;
	if (e || rows->count == 0)
		return e;
	*run = talloc(ctx, struct verify_run);
	**run = (struct verify_run){
		.began_at = db_int(rows, 0, 0),
		.ended_at = db_int(rows, 0, 1),
		.matters = db_int(rows, 0, 2),
		.differences = db_int(rows, 0, 3),
		.kinds = db_text(rows, 0, 4),
		.named = db_text(rows, 0, 5),
	};
	return NULL;
}

struct err *
verify_run_well_at(struct db *db, int64_t *began_at)
{
	struct db_rows *rows;
	struct err *e = db_query(db, db, SQL_GET_WELL_RUN, &rows, DB_NO_ARGS);

	*began_at = 0;
	if (e)
		return e;
	if (rows->count == 1)
		*began_at = db_int(rows, 0, 0);
	talloc_free(rows);
	return NULL;
}
