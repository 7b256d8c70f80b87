#include "common/base.h"

#include "accounts/contact_store.h"

static const char SQL_GET_CONTACT[] =
	"SELECT u.id, u.name, u.path, COALESCE(c.address, ''),"
	" COALESCE(c.phone, ''), COALESCE(c.email, ''),"
	" COALESCE(c.version, 0)"
	" FROM unit u LEFT JOIN unit_contact c ON c.unit_id = u.id"
	" WHERE u.id = ? AND u.valid_from <= ?"
	" AND (u.valid_to IS NULL OR u.valid_to >= ?)";

static const char SQL_ADD_CONTACT[] =
	"INSERT INTO unit_contact (unit_id, address, phone, email)"
	" VALUES (?, ?, ?, ?)";

static const char SQL_CHANGE_CONTACT[] =
	"UPDATE unit_contact SET address = ?, phone = ?, email = ?,"
	" version = version + 1 WHERE unit_id = ? AND version = ?";

struct err *
contact_get(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, struct date today,
	    struct contact **contact)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_CONTACT, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_DATE(today), DB_DATE(today)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, "Không tìm thấy đơn vị.",
			       "TH2231: no unit %" PRId64, unit_id);
	*contact = talloc(ctx, struct contact);
	**contact = (struct contact){
		.unit_id = db_int(rows, 0, 0),
		.unit_name = db_text(rows, 0, 1),
		.path = db_text(rows, 0, 2),
		.address = db_text(rows, 0, 3),
		.phone = db_text(rows, 0, 4),
		.email = db_text(rows, 0, 5),
		.version = db_int(rows, 0, 6),
	};
	return NULL;
}

MUST_CHECK static struct err *
stale(int64_t unit_id)
{
	return err_new(ERR_STALE, "Thông tin liên hệ vừa được người khác sửa.",
		       "TH2232: contact of unit %" PRId64 " changed", unit_id);
}

MUST_CHECK static struct err *
add_contact(struct db *db, const struct contact *contact)
{
	struct err *e;

	e = db_run(db, SQL_ADD_CONTACT,
		   DB_ARGS(DB_INT(contact->unit_id), DB_TEXT(contact->address),
			   DB_TEXT(contact->phone), DB_TEXT(contact->email)));
	if (!e || e->code != ERR_CONFLICT)
		return e;
	err_free(&e);
	return stale(contact->unit_id);
}

struct err *
contact_write(struct db *db, const struct contact *contact)
{
	int64_t changed = 0;
	struct err *e;

	if (contact->version == 0)
		return add_contact(db, contact);
	e = db_run_counted(
		db, SQL_CHANGE_CONTACT, &changed,
		DB_ARGS(DB_TEXT(contact->address), DB_TEXT(contact->phone),
			DB_TEXT(contact->email), DB_INT(contact->unit_id),
			DB_INT(contact->version)));
	if (!e && changed == 0)
		return stale(contact->unit_id);
	return e;
}
