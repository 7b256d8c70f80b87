#include "common/base.h"

#include "staff/staff.h"

#include "common/text.h"

static const char SQL_FIND_OFFICER[] =
	"SELECT o.id, a.id FROM officer o"
	" LEFT JOIN account a ON a.officer_id = o.id AND a.id <> ?"
	" WHERE o.code = ? FOR UPDATE";

static const char SQL_ADD_OFFICER[] =
	"INSERT INTO officer (code, name, name_fold, unit_id, valid_from)"
	" VALUES (?, ?, ?, ?, ?)";

/* An officer serves without a gap as far as the books need to know. */
static const char SQL_RETURN_OFFICER[] =
	"UPDATE officer SET unit_id = ?, valid_from = LEAST(valid_from, ?),"
	" valid_to = NULL WHERE id = ?";

static const char SQL_LINK_OFFICER[] =
	"UPDATE account SET officer_id = ?, version = version + 1"
	" WHERE id = ? AND (officer_id IS NULL OR officer_id <> ?)";

static const char SQL_END_OFFICER[] =
	"UPDATE officer SET valid_to = ? WHERE id = ?"
	" AND (valid_to IS NULL OR valid_to > ?)";

/* The officer of a code, 0 when there is none; nobody else's. */
MUST_CHECK static struct err *
find_officer(TALLOC_CTX *ctx, struct db *db, int64_t account_id,
	     const char *code, int64_t *id)
{
	struct db_rows *rows;
	struct err *e;

	*id = 0;
	e = db_query(db, ctx, SQL_FIND_OFFICER, &rows,
		     DB_ARGS(DB_INT(account_id), DB_TEXT(code)));
	if (e || rows->count == 0)
		return e;
	*id = db_int(rows, 0, 0);
	if (db_is_null(rows, 0, 1))
		return NULL;
	return err_new(ERR_CONFLICT,
		       "Chấp hành viên này đã gắn với một tài khoản khác.",
		       "TH3083: officer %s has another account", code);
}

struct err *
staff_officer_add(struct db *db, const struct staff_officer *in, int64_t *id)
{
	return db_insert(db, SQL_ADD_OFFICER, id,
			 DB_ARGS(DB_TEXT(in->code), DB_TEXT(in->name),
				 DB_TEXT(in->name_fold), DB_INT(in->unit_id),
				 DB_DATE(in->from)));
}

MUST_CHECK static struct err *
add_officer(TALLOC_CTX *ctx, struct db *db, const struct staff_account *account,
	    int64_t unit_id, struct date from, int64_t *id)
{
	const struct staff_officer officer = {
		.code = account->login,
		.name = account->name,
		.name_fold = text_fold(ctx, account->name),
		.unit_id = unit_id,
		.from = from,
	};

	return staff_officer_add(db, &officer, id);
}

struct err *
staff_officer_link(TALLOC_CTX *ctx, struct db *db,
		   const struct staff_account *account, const char *code,
		   int64_t unit_id, struct date from)
{
	int64_t id = code ? 0 : account->officer_id;
	struct err *e = NULL;

	if (!id)
		e = find_officer(ctx, db, account->id,
				 code ? code : account->login, &id);
	if (e)
		return e;
	if (!id && code)
		return err_told(ERR_MISSING,
				"Không có Chấp hành viên mang mã “%s”.", code);
	if (id)
		e = db_run(db, SQL_RETURN_OFFICER,
			   DB_ARGS(DB_INT(unit_id), DB_DATE(from), DB_INT(id)));
	else
		e = add_officer(ctx, db, account, unit_id, from, &id);
	if (e)
		return e;
	return db_run(db, SQL_LINK_OFFICER,
		      DB_ARGS(DB_INT(id), DB_INT(account->id), DB_INT(id)));
}

struct err *
staff_officer_end(struct db *db, int64_t officer_id, struct date last)
{
	return db_run(db, SQL_END_OFFICER,
		      DB_ARGS(DB_DATE(last), DB_INT(officer_id),
			      DB_DATE(last)));
}
