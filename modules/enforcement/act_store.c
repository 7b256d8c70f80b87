#include "common/base.h"

#include "enforcement/act_store.h"

#include "law/law.h"

/* Role and right must have held at the same time, too: the head of a Chi cục
 * decided until 30/06/2025, the head of a division never did. */
static const char SQL_LIST_SIGNERS[] =
	"SELECT c.id, c.name, c.title, MIN(LENGTH(h.path)) AS level"
	" FROM account_role r"
	" JOIN account c ON c.id = r.account_id AND c.state = 'active'"
	" JOIN role_right g ON g.role_code = r.role_code"
	"  AND g.right_code = 'matter.decide'"
	"  AND g.valid_from <= ?"
	"  AND (g.valid_to IS NULL OR g.valid_to >= ?)"
	" JOIN unit h ON h.id = r.unit_id"
	" JOIN unit u ON u.id = ?"
	" WHERE r.revoked_at IS NULL AND r.valid_from <= ?"
	" AND (r.valid_to IS NULL OR r.valid_to >= ?)"
	" AND (g.valid_to IS NULL OR r.valid_from <= g.valid_to)"
	" AND (r.valid_to IS NULL OR g.valid_from <= r.valid_to)"
	" AND (g.scope = 'all' OR (g.scope = 'unit' AND h.id = u.id)"
	"  OR (g.scope = 'subtree' AND u.path LIKE CONCAT(h.path, '%')))"
	" GROUP BY c.id ORDER BY level, c.name, c.id";

static const char SQL_LIST_PERSONS[] =
	"SELECT p.id, mp.role, p.name, p.address, p.id_number, p.birth_year,"
	" p.person_id, EXISTS (SELECT 1 FROM party q"
	"  STRAIGHT_JOIN matter_party z ON z.party_id = q.id"
	"   AND z.matter_id <> mp.matter_id"
	"  STRAIGHT_JOIN matter n ON n.id = z.matter_id"
	"  STRAIGHT_JOIN unit u ON u.id = n.unit_id"
	"  WHERE q.person_id = p.person_id"
	"  AND u.path LIKE ? AND (? = 0 OR n.officer_id = ?))"
	" FROM matter_party mp JOIN party p ON p.id = mp.party_id"
	" WHERE mp.matter_id = ?"
	" ORDER BY FIELD(mp.role, 'debtor', 'creditor') = 0,"
	" FIELD(mp.role, 'debtor', 'creditor'), p.position, p.id";

struct err *
signer_list(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, struct date since,
	    struct date today, struct signer **signers, size_t *n)
{
	struct signer *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_SIGNERS, &rows,
		     DB_ARGS(DB_DATE(today), DB_DATE(since), DB_INT(unit_id),
			     DB_DATE(today), DB_DATE(since)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct signer,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].account_id = db_int(rows, i, 0);
		found[i].name = db_text(rows, i, 1);
		found[i].title = db_text(rows, i, 2);
	}
	*signers = found;
	*n = rows->count;
	return NULL;
}

struct err *
matter_persons(struct request *req, int64_t matter_id,
	       struct matter_person **persons, size_t *n)
{
	struct matter_person *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_PERSONS, &rows,
		     DB_ARGS(DB_SCOPE(&req->scope), DB_INT(matter_id)));
	if (e)
		return e;
	found = talloc_zero_array(req, struct matter_person,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct matter_person *person = &found[i];

		person->id = db_int(rows, i, 0);
		person->role = db_text(rows, i, 1);
		person->role_label = law_label(req->law, "party_role",
					       person->role, req->today);
		person->name = db_text(rows, i, 2);
		person->address = db_text(rows, i, 3);
		person->id_number = db_text(rows, i, 4);
		person->birth_year = db_int(rows, i, 5);
		person->person_id = db_int(rows, i, 6);
		person->has_others = db_int(rows, i, 7) != 0;
	}
	*persons = found;
	*n = rows->count;
	return NULL;
}
