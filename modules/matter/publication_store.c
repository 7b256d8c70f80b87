#include "common/base.h"

#include "common/db_batch.h"
#include "common/text.h"
#include "matter/publication.h"

/* The fields of an entry but for the obligations: one row a debtor. One that
 * is taken over stands since its decision. */
static const char SQL_LIST_ENTRIES[] =
	"SELECT p.id, p.kind, p.name, p.address,"
	" CONCAT('Bản án, quyết định số ', j.number, ' ngày ',"
	"  DATE_FORMAT(j.issued_on, '%d/%m/%Y'), ' của ', j.court),"
	" CONCAT('Quyết định số ', m.number, ' ngày ',"
	"  DATE_FORMAT(m.decided_on, '%d/%m/%Y')),"
	" CONCAT('Quyết định số ', d.number, ' ngày ',"
	"  DATE_FORMAT(d.decided_on, '%d/%m/%Y')),"
	" d.decided_on, IF(?, d.decided_on, UTC_TIMESTAMP())"
	" FROM matter m JOIN judgment j ON j.id = m.judgment_id"
	" JOIN matter_party x ON x.matter_id = m.id AND x.role = 'debtor'"
	" JOIN party p ON p.id = x.party_id"
	" JOIN decision d ON d.id = ?"
	" WHERE m.id = ? ORDER BY p.position, p.id";

static const char SQL_ADD_ENTRIES[] =
	"INSERT INTO publication (matter_id, party_id, unit_id, decision_id,"
	" debtor_kind, debtor_name, debtor_fold, debtor_address, address_fold,"
	" judgment_text, enforcement_text, enforcement_fold, no_means_text,"
	" obligation_text, reason_text, decided_on, due_on, published_at)"
	" VALUES";
#define ENTRY_COLUMNS 18
#define ENTRY_FOLD    6 /* column of debtor_fold */

static const char SQL_ADD_TOKENS[] =
	"INSERT INTO publication_token (token, publication_id) VALUES";

/* The key begins with the word: deleting by entry alone would read all. */
static const char SQL_DELETE_TOKEN[] =
	"DELETE FROM publication_token WHERE token = ? AND publication_id = ?";

static const char SQL_END_ENTRY[] =
	"UPDATE publication SET ended_on = ?, ended_at = UTC_TIMESTAMP(),"
	" end_reason = ?, version = version + 1"
	" WHERE matter_id = ? AND party_id = ? AND ended_on IS NULL";

static const char SQL_UPDATE_OBLIGATION[] =
	"UPDATE publication SET obligation_text = ?,"
	" updated_at = UTC_TIMESTAMP(), version = version + 1"
	" WHERE matter_id = ? AND party_id = ? AND ended_on IS NULL";

static const char SQL_LIST_LIVE[] = "SELECT DISTINCT party_id FROM publication"
				    " WHERE matter_id = ? AND ended_on IS NULL";

static const char SQL_MOVE_ENTRIES[] =
	"UPDATE publication SET unit_id = ?, updated_at = UTC_TIMESTAMP(),"
	" version = version + 1 WHERE matter_id = ? AND ended_on IS NULL"
	" AND unit_id <> ?";

static const char SQL_LIST_DEBTORS[] = "SELECT party_id FROM matter_party"
				       " WHERE matter_id = ? AND role = 'debtor'";

static const char SQL_FIND_ENTRY[] =
	"SELECT ended_on IS NULL FROM publication"
	" WHERE matter_id = ? AND party_id = ? AND decision_id = ?";

static const char SQL_REOPEN_ENTRY[] =
	"UPDATE publication SET ended_on = NULL, ended_at = NULL,"
	" end_reason = NULL, updated_at = UTC_TIMESTAMP(),"
	" version = version + 1"
	" WHERE matter_id = ? AND party_id = ? AND decision_id = ?";

static const char SQL_LIST_OTHERS[] =
	"SELECT decision_id FROM publication WHERE matter_id = ?"
	" AND party_id = ? AND ended_on IS NULL AND decision_id <> ?";

/* Entries of many matters that are being written. */
struct entries {
	TALLOC_CTX *ctx;
	struct plan_writer *writer;
	bool taken_over;
	struct db_batch batch;
};

/* Why there are no means, in the words of the law; "" when it has none. */
static const char *
reason_of(const struct law *law, const struct plan *plan)
{
	const struct law_term *term =
		law_ground(law, plan->event, plan->ground, plan->on);

	return term ? term->label : "";
}

static void
add_entry(struct entries *entries, const struct matter *m,
	  const struct plan *plan, const struct db_rows *rows, size_t i)
{
	TALLOC_CTX *ctx = entries->ctx;
	const char *name = db_text(rows, i, 2);
	const char *address = db_text(rows, i, 3);
	const char *decision = db_text(rows, i, 5);
	const struct db_arg row[ENTRY_COLUMNS] = {
		DB_INT(m->id),
		DB_INT(db_int(rows, i, 0)),
		DB_INT(m->state.unit_id),
		DB_INT(plan->decision_id),
		DB_TEXT(db_text(rows, i, 1)),
		DB_TEXT(name),
		DB_TEXT(text_fold(ctx, name)),
		DB_TEXT(address),
		DB_TEXT(text_fold(ctx, address)),
		DB_TEXT(db_text(rows, i, 4)),
		DB_TEXT(decision),
		DB_TEXT(text_fold(ctx, decision)),
		DB_TEXT(db_text(rows, i, 6)),
		DB_TEXT(publication_owed(ctx, entries->writer->law, m,
					 db_int(rows, i, 0))),
		DB_TEXT(reason_of(entries->writer->law, plan)),
		DB_DATE(db_date(rows, i, 7)),
		DB_DATE(plan->publication_due),
		DB_TEXT(db_text(rows, i, 8)),
	};

	db_batch_add(ctx, &entries->batch, row);
}

MUST_CHECK static struct err *
write_entries(struct entries *entries)
{
	struct db_batch tokens = { SQL_ADD_TOKENS, 2, NULL, 0, 0 };
	struct plan_writer *w = entries->writer;
	int64_t *ids;
	struct err *e;

	e = db_batch_write(entries->ctx, w->db, &entries->batch, &ids,
			   &w->rows);
	for (size_t i = 0; !e && i < entries->batch.n; i++) {
		const struct db_arg *row =
			entries->batch.args + i * ENTRY_COLUMNS;

		db_batch_add_tokens(entries->ctx, &tokens, row[ENTRY_FOLD].text,
				    ids[i]);
	}
	return e ? e
		 : db_batch_write(entries->ctx, w->db, &tokens, NULL, &w->rows);
}

struct err *
publication_rename(TALLOC_CTX *ctx, struct db *db, int64_t entry_id,
		   const char *before, const char *now)
{
	struct db_batch old = { SQL_ADD_TOKENS, 2, NULL, 0, 0 };
	struct db_batch tokens = { SQL_ADD_TOKENS, 2, NULL, 0, 0 };
	int64_t rows = 0;
	struct err *e = NULL;

	db_batch_add_tokens(ctx, &old, before, entry_id);
	db_batch_add_tokens(ctx, &tokens, now, entry_id);
	for (size_t i = 0; !e && i < old.n; i++)
		e = db_run(db, SQL_DELETE_TOKEN, old.args + 2 * i, 2);
	return e ? e : db_batch_write(ctx, db, &tokens, NULL, &rows);
}

MUST_CHECK static struct err *
end_entry(struct db *db, const struct matter *m, int64_t party_id,
	  struct date on, const char *reason)
{
	return db_run(db, SQL_END_ENTRY,
		      DB_ARGS(DB_DATE(on), DB_TEXT(reason), DB_INT(m->id),
			      DB_INT(party_id)));
}

/* Whether the debtor stands on the list by any line. */
static bool
is_listed(const struct law *law, const struct matter *m, int64_t debtor_id)
{
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (publication_is_due(law, &m->obligations[i], debtor_id))
			return true;
	}
	return false;
}

MUST_CHECK static struct err *
tell_again(struct db *db, const struct law *law, const struct matter *m,
	   int64_t party_id)
{
	char *text = publication_owed(NULL, law, m, party_id);
	struct err *e =
		db_run(db, SQL_UPDATE_OBLIGATION,
		       DB_ARGS(DB_TEXT(text), DB_INT(m->id), DB_INT(party_id)));

	talloc_free(text);
	return e;
}

/* What is owed has changed: the live entries follow. By a plan that ends them,
 * those do that no line holds any more. */
MUST_CHECK static struct err *
refresh_entries(struct db *db, const struct law *law, const struct matter *m,
		const struct plan *ending)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_LIVE, &rows, DB_ARGS(DB_INT(m->id)));
	for (size_t i = 0; !e && i < rows->count; i++) {
		int64_t party_id = db_int(rows, i, 0);

		if (ending && !is_listed(law, m, party_id))
			e = end_entry(db, m, party_id, ending->on,
				      ending->publication->reason);
		else
			e = tell_again(db, law, m, party_id);
	}
	talloc_free(ctx);
	return e;
}

MUST_CHECK static struct err *
move_entries(struct db *db, const struct matter *m)
{
	return db_run(db, SQL_MOVE_ENTRIES,
		      DB_ARGS(DB_INT(m->state.unit_id), DB_INT(m->id),
			      DB_INT(m->state.unit_id)));
}

/*
 * An entry for each debtor (only_id: for this one) who stands on the list by
 * this fact. One by an
 * earlier decision that was never ended (no means, postponed, no means again)
 * gives way to the new one without a reason of its own: nobody stands on the
 * list twice for one matter.
 */
MUST_CHECK static struct err *
publish(struct entries *entries, const struct history *h,
	const struct plan *plan, int64_t only_id)
{
	struct plan_writer *w = entries->writer;
	struct db_rows *rows;
	struct err *e;

	e = db_query(w->db, entries->ctx, SQL_LIST_ENTRIES, &rows,
		     DB_ARGS(DB_INT(entries->taken_over),
			     DB_INT(plan->decision_id), DB_INT(h->matter->id)));
	for (size_t i = 0; !e && i < rows->count; i++) {
		int64_t debtor_id = db_int(rows, i, 0);

		if ((only_id && only_id != debtor_id) ||
		    publication_by(w->law, h, debtor_id) != plan)
			continue;
		if (!entries->taken_over)
			e = end_entry(w->db, h->matter, debtor_id, plan->on,
				      NULL);
		add_entry(entries, h->matter, plan, rows, i);
	}
	return e;
}

MUST_CHECK static struct err *
follow_one(struct entries *entries, const struct history *h,
	   const struct plan *plan)
{
	struct db *db = entries->writer->db;
	const struct law *law = entries->writer->law;
	struct err *e = NULL;

	if (publication_does(plan, "end"))
		e = refresh_entries(db, law, h->matter, plan);
	else if (publication_does(plan, "update"))
		e = refresh_entries(db, law, h->matter, NULL);
	else if (publication_does(plan, "publish"))
		e = publish(entries, h, plan, 0);
	return e || !plan->moves ? e : move_entries(db, h->matter);
}

/* Whether a line that the plan put on the list may still be there. */
static bool
still_lists(const struct law *law, const struct matter *m,
	    const struct plan *plan)
{
	for (size_t i = 0;
	     publication_does(plan, "publish") && i < plan->n_lines; i++) {
		const struct obligation *line = &m->obligations[plan->lines[i]];

		if (publication_is_due(law, line, side_first(&line->debtors)))
			return true;
	}
	return false;
}

static struct entries
entries_of(TALLOC_CTX *ctx, struct plan_writer *writer, bool taken_over)
{
	return (struct entries){
		.ctx = ctx,
		.writer = writer,
		.taken_over = taken_over,
		.batch = { SQL_ADD_ENTRIES, ENTRY_COLUMNS, NULL, 0, 0 },
	};
}

struct err *
publication_follow(TALLOC_CTX *ctx, struct plan_writer *w,
		   const struct history *h)
{
	struct entries entries = entries_of(ctx, w, false);
	struct err *e = NULL;

	for (size_t i = 0; !e && i < h->n_plans; i++)
		e = follow_one(&entries, h, &h->plans[i]);
	return e ? e : write_entries(&entries);
}

struct err *
publication_take_over(TALLOC_CTX *ctx, struct plan_writer *w,
		      const struct history *h, size_t n)
{
	struct entries entries = entries_of(ctx, w, true);
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; !e && k < h[i].n_plans; k++) {
			const struct plan *plan = &h[i].plans[k];

			if (still_lists(w->law, h[i].matter, plan))
				e = publish(&entries, &h[i], plan, 0);
		}
	}
	return e ? e : write_entries(&entries);
}

/* The debtor's entry by the last decision that has him on the list. */
MUST_CHECK static struct err *
stand_again(struct entries *entries, const struct history *h,
	    const struct plan *plan, int64_t debtor_id)
{
	struct db *db = entries->writer->db;
	struct db_arg args[] = { DB_INT(h->matter->id), DB_INT(debtor_id),
				 DB_INT(plan->decision_id) };
	struct db_rows *rows;
	struct err *e = db_query(db, entries->ctx, SQL_FIND_ENTRY, &rows, args,
				 ARRAY_LEN(args));

	if (!e && rows->count == 0)
		return publish(entries, h, plan, debtor_id);
	if (!e && !db_int(rows, 0, 0))
		e = db_run(db, SQL_REOPEN_ENTRY, args, ARRAY_LEN(args));
	return e ? e
		 : tell_again(db, entries->writer->law, h->matter, debtor_id);
}

/* Whatever stands by another decision (keep_id) ends. */
MUST_CHECK static struct err *
end_others(struct entries *entries, const struct history *h, int64_t debtor_id,
	   int64_t keep_id, struct date on)
{
	struct db *db = entries->writer->db;
	struct db_rows *rows;
	struct err *e = db_query(db, entries->ctx, SQL_LIST_OTHERS, &rows,
				 DB_ARGS(DB_INT(h->matter->id),
					 DB_INT(debtor_id), DB_INT(keep_id)));

	for (size_t i = 0; !e && i < rows->count; i++) {
		const char *reason;

		publication_end(h, db_int(rows, i, 0), &on, &reason);
		e = end_entry(db, h->matter, debtor_id, on, reason);
	}
	return e;
}

MUST_CHECK static struct err *
restore_entry(struct entries *entries, const struct history *h,
	      int64_t debtor_id, struct date on)
{
	const struct plan *plan =
		publication_by(entries->writer->law, h, debtor_id);
	struct err *e = end_others(entries, h, debtor_id,
				   plan ? plan->decision_id : 0, on);

	return e || !plan ? e : stand_again(entries, h, plan, debtor_id);
}

struct err *
publication_restore(TALLOC_CTX *ctx, struct plan_writer *w,
		    const struct history *h, struct date on)
{
	struct entries entries = entries_of(ctx, w, false);
	struct db_rows *rows;
	struct err *e = db_query(w->db, ctx, SQL_LIST_DEBTORS, &rows,
				 DB_ARGS(DB_INT(h->matter->id)));

	for (size_t i = 0; !e && i < rows->count; i++)
		e = restore_entry(&entries, h, db_int(rows, i, 0), on);
	if (!e)
		e = write_entries(&entries);
	return e ? e : move_entries(w->db, h->matter);
}
