#include "common/base.h"

#include "common/session.h"
#include "common/text.h"
#include "matter/publication_correct.h"

static const char SQL_ADD_CHANGE[] =
	"INSERT INTO publication_change (publication_id, kind, field,"
	" text_before, text_after, reason, known_on, account_id)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_LIST_ENTRIES[] =
	"SELECT p.id, p.debtor_address FROM matter_party x"
	" JOIN publication p ON p.matter_id = x.matter_id"
	"  AND p.party_id = x.party_id"
	" WHERE x.party_id = ? AND x.role = 'debtor'"
	" ORDER BY p.id FOR UPDATE";

static const char SQL_PUT_ADDRESS[] =
	"UPDATE publication SET debtor_address = ?, address_fold = ?,"
	" updated_at = UTC_TIMESTAMP(), version = version + 1 WHERE id = ?";

struct err *
publication_change_add(struct request *req,
		       const struct publication_change *change)
{
	return db_run(req->db, SQL_ADD_CHANGE,
		      DB_ARGS(DB_INT(change->publication_id),
			      DB_TEXT(change->kind), DB_TEXT(change->field),
			      DB_TEXT(change->before), DB_TEXT(change->after),
			      DB_TEXT(change->reason),
			      DB_DATE(change->known_on),
			      DB_INT(req->session->account_id)));
}

struct err *
publication_correct_address(struct request *req, int64_t party_id,
			    const char *address, const char *reason)
{
	const char *fold = text_fold(req, address);
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_LIST_ENTRIES, &rows,
				 DB_ARGS(DB_INT(party_id)));

	for (size_t i = 0; !e && i < rows->count; i++) {
		const struct publication_change change = {
			.publication_id = db_int(rows, i, 0),
			.kind = "corrected",
			.field = "address",
			.before = db_text(rows, i, 1),
			.after = address,
			.reason = reason,
			.known_on = req->today,
		};

		if (text_same(change.before, address))
			continue;
		e = publication_change_add(req, &change);
		if (!e)
			e = db_run(req->db, SQL_PUT_ADDRESS,
				   DB_ARGS(DB_TEXT(address), DB_TEXT(fold),
					   DB_INT(change.publication_id)));
	}
	return e;
}
