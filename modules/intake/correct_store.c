#include "common/base.h"

#include "common/text.h"
#include "intake/correct.h"
#include "matter/party_new.h"
#include "matter/publication_correct.h"

/* Whether a decision on the judgment waits for a signature. */
#define PROPOSED(judgment)                                                     \
	"EXISTS (SELECT 1 FROM proposal r WHERE r.judgment_id = " judgment     \
	" AND r.matter_id IS NULL AND r.state IN ('proposed', 'returned'))"

/* Each: the judgment, decisions on the row, whether one is proposed, of a
 * transfer, merged, its name, voided; then the columns of its fields
 * (record_rules.c) in their order. */
static const char SQL_GET_JUDGMENT[] =
	"SELECT f.id, (SELECT COUNT(*) FROM matter m"
	"  WHERE m.judgment_id = f.id), " PROPOSED("f.id") ", 0, 0, '',"
	" 0, f.court, f.number, f.issued_on, f.effective_on, f.case_type,"
	" f.received_on, f.channel, f.sender, f.papers, f.note"
	" FROM judgment f WHERE f.id = ?";

static const char SQL_GET_PARTY[] =
	"SELECT f.judgment_id, (SELECT COUNT(*) FROM matter_party m"
	"  WHERE m.party_id = f.id), " PROPOSED("f.judgment_id") ", 0,"
	" EXISTS (SELECT 1 FROM person_merge_party v"
	"  JOIN person_merge g ON g.id = v.merge_id AND g.kind = 'merged'"
	"  WHERE v.party_id = f.id AND NOT EXISTS"
	"   (SELECT 1 FROM person_merge z WHERE z.undoes_id = g.id)), f.name,"
	" 0, f.role, f.kind, f.name, f.id_number, f.birth_year, f.address,"
	" f.phone FROM party f WHERE f.id = ?";

static const char SQL_GET_CLAIM[] =
	"SELECT f.judgment_id, (SELECT COUNT(*) FROM obligation o"
	"  WHERE o.claim_id = f.id) + (SELECT COUNT(*) FROM obligation w"
	"  WHERE w.released_claim_id = f.id), " PROPOSED("f.judgment_id") ","
	" f.transfer_id IS NOT NULL, 0, f.thing,"
	" 0, f.obligation_type, f.amount_dong, f.thing"
	" FROM claim f WHERE f.id = ?";

static const char SQL_GET_REQUEST[] =
	"SELECT f.judgment_id, (SELECT COUNT(*) FROM matter m"
	"  WHERE m.judgment_id = f.judgment_id AND m.request_id = f.id), "
	PROPOSED("f.judgment_id") ", 0, 0,"
	" CONCAT('số ', f.book_number, '/', f.book_year),"
	" f.state = '" RECORD_VOIDED "', f.received_on, f.channel,"
	" f.content, f.asset_information,"
	" f.account_number FROM enforcement_request f WHERE f.id = ?";
#define FIRST_FIELD 7

/* What is folded stands before its field; the id is last. */
static const char SQL_PUT_JUDGMENT[] =
	"UPDATE judgment SET court_fold = ?, court = ?, number_fold = ?,"
	" number = ?, issued_on = ?, effective_on = ?, case_type = ?,"
	" received_on = ?, channel = ?, sender = ?, papers = ?, note = ?"
	" WHERE id = ?";

static const char SQL_PUT_PARTY[] =
	"UPDATE party SET role = ?, kind = ?, name_fold = ?, name = ?,"
	" id_number = ?, birth_year = ?, address = ?, phone = ? WHERE id = ?";

static const char SQL_PUT_REQUEST[] =
	"UPDATE enforcement_request SET received_on = ?, channel = ?,"
	" content = ?, asset_information = ?, account_number = ?,"
	" version = version + 1 WHERE id = ?";

/* What waits is counted anew with it (trigger judgment_followed). */
static const char SQL_RAISE_JUDGMENT[] =
	"UPDATE judgment SET version = version + 1 WHERE id = ?";

static const char SQL_FIND_SAME[] =
	"SELECT j.id FROM judgment j WHERE j.unit_id = ? AND j.number_fold = ?"
	" AND j.court_fold = ? AND j.issued_on = ? AND j.id <> ?";

static const char SQL_LIST_ASKED[] =
	"SELECT GROUP_CONCAT(k.claim_id ORDER BY k.claim_id)"
	" FROM request_claim k WHERE k.request_id = ?";

static const struct statements {
	const char *table;
	const char *get;
	const char *put; /* NULL: the recorded change does it (0694) */
} statements[] = {
	{ "judgment", SQL_GET_JUDGMENT, SQL_PUT_JUDGMENT },
	{ "party", SQL_GET_PARTY, SQL_PUT_PARTY },
	{ "claim", SQL_GET_CLAIM, NULL },
	{ "enforcement_request", SQL_GET_REQUEST, SQL_PUT_REQUEST },
};

static const struct statements *
statements_of(const char *table)
{
	size_t i = 0;

	while (strcmp(statements[i].table, table) != 0)
		i++;
	return &statements[i];
}

MUST_CHECK static struct err *
read_row(struct request *req, const char *table, struct correct_row **row)
{
	struct correct_row *found = talloc_zero(req, struct correct_row);
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, statements_of(table)->get, &rows,
				 DB_ARGS(DB_INT(req->id)));

	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL, "TH5540: %s %" PRId64, table,
			       req->id);
	found->kind = record_kind(table);
	found->id = req->id;
	found->judgment_id = db_int(rows, 0, 0);
	found->decided = db_int(rows, 0, 1);
	found->proposed = db_int(rows, 0, 2) != 0;
	found->of_transfer = db_int(rows, 0, 3) != 0;
	found->merged = db_int(rows, 0, 4) != 0;
	found->name = db_text(rows, 0, 5);
	found->voided = db_int(rows, 0, 6) != 0;
	for (size_t i = 0; i < found->kind->n_fields; i++)
		found->values[i] = db_text(rows, 0, FIRST_FIELD + i);
	*row = found;
	return NULL;
}

struct err *
correct_load(struct request *req, const char *table, bool locked,
	     struct correct_row **row, struct judgment **judgment)
{
	struct err *e = read_row(req, table, row);

	if (!e && locked)
		e = judgment_lock(req->db, (*row)->judgment_id);
	if (!e && locked)
		e = read_row(req, table, row);
	return e ? e : judgment_get(req, (*row)->judgment_id, judgment);
}

struct err *
correct_find_same(struct request *req, const struct judgment *judgment,
		  const char *const *after, int64_t *id)
{
	struct db_rows *rows;
	struct err *e =
		db_query(req->db, req, SQL_FIND_SAME, &rows,
			 DB_ARGS(DB_INT(judgment->unit_id),
				 DB_TEXT(text_fold(req, after[1])),
				 DB_TEXT(text_fold(req, after[0])),
				 DB_TEXT(after[2]), DB_INT(judgment->id)));

	if (!e)
		*id = rows->count > 0 ? db_int(rows, 0, 0) : 0;
	return e;
}

MUST_CHECK static struct err *
add_change(struct request *req, const struct correct_row *row,
	   const char *column, const char *before, const char *after,
	   const char *reason)
{
	const struct record_change change = {
		.table = row->kind->table,
		.id = row->id,
		.judgment_id = row->judgment_id,
		.column = column,
		.before = before,
		.after = after,
	};

	return record_change_add(req, &change, reason);
}

/* Each value that is another, and what is folded of it. */
MUST_CHECK static struct err *
add_changes(struct request *req, const struct correct_row *row,
	    const char *const *after, const char *reason)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < row->kind->n_fields; i++) {
		const struct record_field *f = &row->kind->fields[i];
		const char *before = row->values[i];

		if (!record_differs(before, after[i]))
			continue;
		e = add_change(req, row, f->column, before, after[i], reason);
		if (!e && (f->how & RECORD_FOLDED))
			e = add_change(req, row,
				       talloc_asprintf(req, "%s_fold",
						       f->column),
				       text_fold(req, before),
				       text_fold(req, after[i]), reason);
	}
	return e;
}

MUST_CHECK static struct err *
put_values(struct request *req, const struct correct_row *row,
	   const char *const *after)
{
	const char *put = statements_of(row->kind->table)->put;
	struct db_arg args[2 * RECORD_FIELDS_MAX + 1];
	size_t n = 0;

	if (!put)
		return NULL;
	for (size_t i = 0; i < row->kind->n_fields; i++) {
		if (row->kind->fields[i].how & RECORD_FOLDED)
			args[n++] = (struct db_arg)DB_TEXT(
				text_fold(req, after[i]));
		args[n++] = (struct db_arg)DB_TEXT(after[i]);
	}
	args[n++] = (struct db_arg)DB_INT(row->id);
	return db_run(req->db, put, args, n);
}

/* What hangs on a party. */
MUST_CHECK static struct err *
follow_party(struct request *req, const struct correct_row *row,
	     const char *const *after, const char *reason)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < row->kind->n_fields; i++) {
		const char *column = row->kind->fields[i].column;

		if (!record_differs(row->values[i], after[i]))
			continue;
		if (strcmp(column, "name") == 0)
			e = party_rename(req, req->db, row->id, row->values[i],
					 after[i]);
		else if (strcmp(column, "address") == 0)
			e = publication_correct_address(req, row->id, after[i],
							reason);
	}
	return e;
}

/* What a request is and asks for changes with the recorded changes (trigger
 * request_voided). */
struct err *
request_void(struct request *req, const struct correct_row *row,
	     const char *reason)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_LIST_ASKED, &rows,
				 DB_ARGS(DB_INT(row->id)));

	if (!e && !db_is_null(rows, 0, 0))
		e = add_change(req, row, "claims", db_text(rows, 0, 0), NULL,
			       reason);
	if (!e)
		e = add_change(req, row, "state", RECORD_STANDS, RECORD_VOIDED,
			       reason);
	return e ? e
		 : db_run(req->db, SQL_RAISE_JUDGMENT,
			  DB_ARGS(DB_INT(row->judgment_id)));
}

struct err *
correct_write(struct request *req, const struct correct_row *row,
	      const char *const *after, const char *reason)
{
	struct err *e = add_changes(req, row, after, reason);

	if (!e)
		e = put_values(req, row, after);
	if (!e && strcmp(row->kind->table, "party") == 0)
		e = follow_party(req, row, after, reason);
	return e ? e
		 : db_run(req->db, SQL_RAISE_JUDGMENT,
			  DB_ARGS(DB_INT(row->judgment_id)));
}
