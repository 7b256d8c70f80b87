#include "common/base.h"

#include "registry/entry_store.h"

#include "common/text.h"
#include "law/law.h"

#define WITHIN_SCOPE                                                           \
	" WHERE p.id = ? AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"

/* Columns in the order that read_entry() reads them. */
static const char SQL_GET_ENTRY[] =
	"SELECT p.version, p.matter_id, p.party_id, u.name,"
	" p.debtor_kind, p.debtor_name, p.debtor_address,"
	" p.obligation_text, p.judgment_text, p.enforcement_text,"
	" p.no_means_text, p.reason_text, p.decided_on, p.due_on,"
	" DATE(p.published_at + INTERVAL 7 HOUR), p.published_at,"
	" p.updated_at, p.hidden_at, p.hidden_reason, p.ended_at, p.ended_on,"
	" p.end_reason, m.number, m.decided_on, m.basis,"
	" m.account_id, w.name, o.name, m.officer_id, m.creditor_names,"
	" m.owed_dong,"
	" m.balance_dong, c.due_on, c.article, q.id_number, q.birth_year,"
	" q.phone, g.account_id, b.name"
	" FROM publication p"
	" JOIN matter m ON m.id = p.matter_id"
	" JOIN unit u ON u.id = p.unit_id"
	" JOIN unit w ON w.id = m.unit_id"
	" JOIN party q ON q.id = p.party_id"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" LEFT JOIN due c ON c.id = (SELECT y.id FROM due y"
	"  WHERE y.matter_id = m.id AND y.done_on IS NULL"
	"  AND y.rule IN ('reverification', 'reverification_special')"
	"  ORDER BY y.due_on LIMIT 1)"
	" LEFT JOIN publication_change g ON g.id = (SELECT MAX(z.id)"
	"  FROM publication_change z WHERE z.publication_id = p.id"
	"  AND z.kind = 'hidden')"
	" LEFT JOIN account b ON b.id = g.account_id" WITHIN_SCOPE;

static const char SQL_LOCK_ENTRY[] =
	"SELECT version FROM publication WHERE id = ? FOR UPDATE";

static const char SQL_FIND_ENTRY[] =
	"SELECT p.id FROM publication p"
	" JOIN matter m ON m.id = p.matter_id"
	" JOIN unit u ON u.id = p.unit_id" WITHIN_SCOPE;

static const char SQL_LIST_CHECKS[] =
	"SELECT v.verified_on, v.result, q.name, v.place,"
	" v.content, EXISTS (SELECT 1 FROM event x"
	"  WHERE x.matter_id = v.matter_id AND x.kind = 'voided'"
	"  AND x.refers_to = v.event_id)"
	" FROM verification v"
	" LEFT JOIN party q ON q.id = v.party_id"
	" WHERE v.matter_id = ? ORDER BY v.verified_on DESC, v.id DESC";

static const char SQL_LIST_CHANGES[] =
	"SELECT g.kind, g.field, g.text_before, g.text_after, g.reason,"
	" g.known_on, DATE(g.recorded_at + INTERVAL 7 HOUR), g.recorded_at,"
	" b.name"
	" FROM publication_change g"
	" LEFT JOIN account b ON b.id = g.account_id"
	" WHERE g.publication_id = ? ORDER BY g.id DESC";

static void
read_shown(const struct db_rows *rows, const struct law *law,
	   struct entry *entry)
{
	entry->version = db_int(rows, 0, 0);
	entry->matter_id = db_int(rows, 0, 1);
	entry->party_id = db_int(rows, 0, 2);
	entry->unit_shown = db_text(rows, 0, 3);
	entry->text.name = db_text(rows, 0, 5);
	entry->text.address = db_text(rows, 0, 6);
	entry->text.obligation = db_text(rows, 0, 7);
	entry->judgment = db_text(rows, 0, 8);
	entry->enforcement = db_text(rows, 0, 9);
	entry->no_means = db_text(rows, 0, 10);
	entry->reason = db_text(rows, 0, 11);
	entry->decided_on = db_date(rows, 0, 12);
	entry->kind_label = law_label(law, "person_kind", db_text(rows, 0, 4),
				      entry->decided_on);
	entry->due_on = db_date(rows, 0, 13);
	entry->published_on = db_date(rows, 0, 14);
	entry->published_at = db_text(rows, 0, 15);
	entry->updated_at = db_text(rows, 0, 16);
	entry->hidden_at = db_text(rows, 0, 17);
	entry->hidden_reason = db_text(rows, 0, 18);
	entry->ended_at = db_text(rows, 0, 19);
	entry->ended_on = db_date(rows, 0, 20);
	entry->end_reason = law_label(law, "publication_end_reason",
				      db_text(rows, 0, 21), entry->ended_on);
}

static void
read_dossier(const struct db_rows *rows, const struct law *law,
	     struct entry *entry)
{
	const struct ledger_account *account =
		law_account(law, db_int(rows, 0, 25));

	entry->matter_number = db_text(rows, 0, 22);
	entry->matter_decided_on = db_date(rows, 0, 23);
	entry->basis = db_text(rows, 0, 24);
	entry->account_label = account ? account->label : NULL;
	entry->in_book = account && account->kind == LEDGER_BOOK;
	entry->without_means = account && account->without_means;
	entry->unit = db_text(rows, 0, 26);
	entry->officer = db_text(rows, 0, 27);
	entry->officer_id = db_int(rows, 0, 28);
	entry->creditors = law_creditor(law, db_text(rows, 0, 29),
					entry->matter_decided_on);
	entry->owed_dong = db_int(rows, 0, 30);
	entry->left_dong = db_int(rows, 0, 31);
	entry->check_on = db_date(rows, 0, 32);
	entry->check_article = db_text(rows, 0, 33);
	entry->id_number = db_text(rows, 0, 34);
	entry->birth_year = db_int(rows, 0, 35);
	entry->phone = db_text(rows, 0, 36);
	entry->state.hidden_by = db_int(rows, 0, 37);
	entry->hidden_by = db_text(rows, 0, 38);
}

struct err *
entry_get(struct request *req, int64_t id, struct entry **entry)
{
	struct entry *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_GET_ENTRY, &rows,
		     DB_ARGS(DB_INT(id), DB_SCOPE(&req->scope)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL,
			       "TH5001: publication %" PRId64, id);
	found = talloc_zero(req, struct entry);
	found->id = id;
	read_shown(rows, req->law, found);
	read_dossier(rows, req->law, found);
	found->state.ended = date_is_set(found->ended_on);
	found->state.hidden = found->hidden_at != NULL;
	*entry = found;
	return NULL;
}

struct err *
entry_lock(struct request *req, int64_t id, int64_t version,
	   struct entry **entry)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LOCK_ENTRY, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	e = entry_get(req, id, entry);
	if (e)
		return e;
	if ((*entry)->version != version)
		return err_new(ERR_STALE, NULL,
			       "TH5002: publication %" PRId64 " is at %" PRId64
			       ", the form was at %" PRId64,
			       id, (*entry)->version, version);
	return NULL;
}

struct err *
entry_within(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	     int64_t id, bool *within)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_ENTRY, &rows,
		     DB_ARGS(DB_INT(id), DB_SCOPE(scope)));
	if (e)
		return e;
	*within = rows->count > 0;
	return NULL;
}

struct err *
entry_checks(struct request *req, int64_t matter_id, struct check_line **lines,
	     size_t *n)
{
	struct check_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_CHECKS, &rows,
		     DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	found = talloc_zero_array(req, struct check_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		const char *code = db_text(rows, i, 1);
		struct date on = db_date(rows, i, 0);
		const struct law_term *result =
			law_term(req->law, "verification_result", code, on);

		found[i].on = on;
		found[i].result = result ? result->label : code;
		found[i].found_means = result && result->has_means;
		found[i].debtor = db_text(rows, i, 2);
		found[i].place = db_text(rows, i, 3);
		found[i].content = db_text(rows, i, 4);
		found[i].voided = db_int(rows, i, 5) != 0;
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
entry_history(TALLOC_CTX *ctx, struct db *db, int64_t id,
	      struct change_line **lines, size_t *n)
{
	struct change_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_CHANGES, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct change_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].kind = db_text(rows, i, 0);
		found[i].field = db_text(rows, i, 1);
		found[i].before = db_text(rows, i, 2);
		found[i].after = db_text(rows, i, 3);
		found[i].reason = db_text(rows, i, 4);
		found[i].known_on = db_date(rows, i, 5);
		found[i].recorded_on = db_date(rows, i, 6);
		found[i].recorded_at = db_text(rows, i, 7);
		found[i].who = db_text(rows, i, 8);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}
