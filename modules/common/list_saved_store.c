#include "common/base.h"

#include "common/list_saved.h"

#include "common/app.h"
#include "common/session.h"

static const char SQL_LIST_SAVED[] =
	"SELECT v.id, v.name, v.query, v.is_default FROM saved_view v"
	" WHERE v.account_id = ? AND v.list = ? ORDER BY v.name, v.id";

static const char SQL_COUNT_SAVED[] =
	"SELECT COUNT(*) FROM saved_view v"
	" WHERE v.account_id = ? AND v.list = ? AND v.name <> ?";

static const char SQL_SAVE_VIEW[] =
	"INSERT INTO saved_view (account_id, list, name, query)"
	" VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE query = VALUES(query),"
	" id = LAST_INSERT_ID(id)";

static const char SQL_DROP_SAVED[] =
	"DELETE FROM saved_view WHERE account_id = ? AND list = ? AND id = ?";

static const char SQL_SET_FIRST[] =
	"UPDATE saved_view SET is_default = (id = ?)"
	" WHERE account_id = ? AND list = ?";

const char *
list_saved_key(struct request *req, const struct list *list)
{
	return talloc_asprintf(req, "%s/%s", req->app->program->name,
			       list->path);
}

struct err *
list_saved_read(struct request *req, const struct list *list,
		struct list_saves *saves)
{
	struct db_rows *rows;
	struct err *e;

	*saves = (struct list_saves){ 0 };
	e = db_query(req->db, req, SQL_LIST_SAVED, &rows,
		     DB_ARGS(DB_INT(req->session->account_id),
			     DB_TEXT(list_saved_key(req, list))));
	if (e)
		return e;
	saves->list =
		talloc_array(req, struct list_saved, (unsigned)rows->count + 1);
	saves->n = rows->count;
	for (size_t i = 0; i < rows->count; i++) {
		saves->list[i] = (struct list_saved){
			.id = db_int(rows, i, 0),
			.name = db_text(rows, i, 1),
			.query = db_text(rows, i, 2),
			.is_default = db_int(rows, i, 3) != 0,
		};
		if (saves->list[i].is_default)
			saves->has_default = true;
	}
	return NULL;
}

struct err *
list_saved_add(struct request *req, const char *key,
	       const struct list_saved *saved, int64_t *id)
{
	int64_t account = req->session->account_id;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_COUNT_SAVED, &rows,
		     DB_ARGS(DB_INT(account), DB_TEXT(key),
			     DB_TEXT(saved->name)));
	if (e)
		return e;
	if (db_int(rows, 0, 0) >= req->conf->saved_views_max)
		return err_new(
			ERR_INPUT,
			talloc_asprintf(req,
					"Mỗi danh sách lưu được tối đa %" PRId64
					" bộ lọc. Xin xóa bớt rồi lưu lại.",
					req->conf->saved_views_max),
			"TH5140: %s has its saved views", key);
	return db_insert(req->db, SQL_SAVE_VIEW, id,
			 DB_ARGS(DB_INT(account), DB_TEXT(key),
				 DB_TEXT(saved->name), DB_TEXT(saved->query)));
}

struct err *
list_saved_first(struct request *req, const char *key, int64_t id)
{
	return db_run(req->db, SQL_SET_FIRST,
		      DB_ARGS(DB_INT(id), DB_INT(req->session->account_id),
			      DB_TEXT(key)));
}

struct err *
list_saved_drop(struct request *req, const char *key, int64_t id)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(req->db, SQL_DROP_SAVED, &changed,
			   DB_ARGS(DB_INT(req->session->account_id),
				   DB_TEXT(key), DB_INT(id)));
	if (!e && changed == 0)
		return err_new(ERR_MISSING, "Bộ lọc đã lưu này không còn.",
			       "TH5141: no saved view %" PRId64 " of %s", id,
			       key);
	return e;
}
