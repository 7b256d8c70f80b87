#include "common/base.h"

#include "common/text.h"
#include "law/law.h"
#include "matter/publication.h"
#include "matter/publication_rules.h"

#define TOKEN_MAX_BYTES 40

/* The fields of an entry but for the obligations: one row a debtor. */
static const char SQL_LIST_ENTRIES[] =
	"SELECT p.id, p.kind, p.name, p.address,"
	" CONCAT('Bản án, quyết định số ', j.number, ' ngày ',"
	"  DATE_FORMAT(j.issued_on, '%d/%m/%Y'), ' của ', j.court),"
	" CONCAT('Quyết định số ', m.number, ' ngày ',"
	"  DATE_FORMAT(m.decided_on, '%d/%m/%Y')),"
	" CONCAT('Quyết định số ', d.number, ' ngày ',"
	"  DATE_FORMAT(d.decided_on, '%d/%m/%Y')),"
	" d.decided_on"
	" FROM matter m JOIN judgment j ON j.id = m.judgment_id"
	" JOIN matter_party x ON x.matter_id = m.id AND x.role = 'debtor'"
	" JOIN party p ON p.id = x.party_id"
	" JOIN decision d ON d.id = ?"
	" WHERE m.id = ? ORDER BY p.position, p.id";

static const char SQL_ADD_ENTRY[] =
	"INSERT INTO publication (matter_id, party_id, unit_id, decision_id,"
	" debtor_kind, debtor_name, debtor_fold, debtor_address, address_fold,"
	" judgment_text, enforcement_text, enforcement_fold, no_means_text,"
	" obligation_text, reason_text, decided_on, due_on)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_ADD_TOKEN[] =
	"INSERT IGNORE INTO publication_token (token, publication_id)"
	" VALUES (?, ?)";

static const char SQL_END_ENTRIES[] =
	"UPDATE publication SET ended_on = ?, ended_at = UTC_TIMESTAMP(),"
	" end_reason = ?, version = version + 1"
	" WHERE matter_id = ? AND ended_on IS NULL";

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

struct entry {
	TALLOC_CTX *ctx;
	struct db *db;
	const struct law *law;
	const struct matter *matter;
	int64_t decision_id;
	const char *ground; /* of the decision, NULL */
	struct date due_on;
};

struct err *
publication_owed(TALLOC_CTX *ctx, struct db *db, const struct law *law,
		 int64_t matter_id, int64_t debtor_id, char **text)
{
	struct publication_line *lines;
	struct obligation *rows;
	size_t n_lines = 0;
	size_t n;
	struct err *e;

	e = matter_obligations(ctx, db, law, matter_id, &rows, &n);
	if (e)
		return e;
	lines = talloc_array(ctx, struct publication_line, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++) {
		const struct obligation *o = &rows[i];

		if (o->debtor_id && o->debtor_id != debtor_id)
			continue;
		lines[n_lines++] = (struct publication_line){
			o->label ? o->label : o->obligation_type,
			o->is_money,
			o->left_dong,
			date_is_set(o->done_on),
			o->thing,
		};
	}
	*text = publication_obligations(ctx, lines, n_lines);
	return NULL;
}

MUST_CHECK static struct err *
add_tokens(struct entry *entry, int64_t id, const char *fold)
{
	char *words = talloc_strdup(entry->ctx, fold);
	char *rest = NULL;
	struct err *e = NULL;

	for (char *word = strtok_r(words, " ", &rest); !e && word;
	     word = strtok_r(NULL, " ", &rest)) {
		if (strlen(word) > TOKEN_MAX_BYTES)
			word[TOKEN_MAX_BYTES] = '\0';
		e = db_run(entry->db, SQL_ADD_TOKEN,
			   DB_ARGS(DB_TEXT(word), DB_INT(id)));
	}
	return e;
}

/* Why there are no means, in the words of the law; "" when it has none. */
static const char *
reason_of(const struct entry *entry, struct date decided_on)
{
	const struct law_term *term = law_term(entry->law, "no_means_ground",
					       entry->ground, decided_on);

	return term ? term->label : "";
}

MUST_CHECK static struct err *
add_entry(struct entry *entry, const struct db_rows *rows, size_t row)
{
	const char *name = db_text(rows, row, 2);
	const char *address = db_text(rows, row, 3);
	const char *decision = db_text(rows, row, 5);
	const char *fold = text_fold(entry->ctx, name);
	struct date decided_on = db_date(rows, row, 7);
	int64_t party_id = db_int(rows, row, 0);
	char *obligations;
	int64_t id;
	struct err *e;

	e = publication_owed(entry->ctx, entry->db, entry->law,
			     entry->matter->id, party_id, &obligations);
	if (e)
		return e;
	e = db_insert(entry->db, SQL_ADD_ENTRY, &id,
		      DB_ARGS(DB_INT(entry->matter->id), DB_INT(party_id),
			      DB_INT(entry->matter->state.unit_id),
			      DB_INT(entry->decision_id),
			      DB_TEXT(db_text(rows, row, 1)), DB_TEXT(name),
			      DB_TEXT(fold), DB_TEXT(address),
			      DB_TEXT(text_fold(entry->ctx, address)),
			      DB_TEXT(db_text(rows, row, 4)), DB_TEXT(decision),
			      DB_TEXT(text_fold(entry->ctx, decision)),
			      DB_TEXT(db_text(rows, row, 6)),
			      DB_TEXT(obligations),
			      DB_TEXT(reason_of(entry, decided_on)),
			      DB_DATE(decided_on), DB_DATE(entry->due_on)));
	return e ? e : add_tokens(entry, id, fold);
}

/*
 * Publishes by the decision. An entry by an earlier decision that was never
 * ended (no means, postponed, no means again) gives way to it without a
 * reason of its own: nobody stands on the list twice for one matter.
 */
MUST_CHECK static struct err *
start_entries(struct entry *entry, struct date on)
{
	struct db_rows *rows;
	struct err *e;

	e = db_run(entry->db, SQL_END_ENTRIES,
		   DB_ARGS(DB_DATE(on), DB_NULL, DB_INT(entry->matter->id)));
	if (e)
		return e;
	e = db_query(entry->db, entry->ctx, SQL_LIST_ENTRIES, &rows,
		     DB_ARGS(DB_INT(entry->decision_id),
			     DB_INT(entry->matter->id)));
	for (size_t i = 0; !e && i < rows->count; i++)
		e = add_entry(entry, rows, i);
	return e;
}

/* What is owed has changed: the list follows. */
MUST_CHECK static struct err *
refresh_entries(struct entry *entry)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(entry->db, entry->ctx, SQL_LIST_LIVE, &rows,
		     DB_ARGS(DB_INT(entry->matter->id)));
	for (size_t i = 0; !e && i < rows->count; i++) {
		int64_t party_id = db_int(rows, i, 0);
		char *text;

		e = publication_owed(entry->ctx, entry->db, entry->law,
				     entry->matter->id, party_id, &text);
		if (!e)
			e = db_run(entry->db, SQL_UPDATE_OBLIGATION,
				   DB_ARGS(DB_TEXT(text),
					   DB_INT(entry->matter->id),
					   DB_INT(party_id)));
	}
	return e;
}

MUST_CHECK static struct err *
apply_rule(struct entry *entry, const struct law_publication *rule,
	   struct date on)
{
	const struct law_deadline *limit;

	if (strcmp(rule->action, "end") == 0)
		return db_run(entry->db, SQL_END_ENTRIES,
			      DB_ARGS(DB_DATE(on), DB_TEXT(rule->reason),
				      DB_INT(entry->matter->id)));
	if (strcmp(rule->action, "update") == 0)
		return refresh_entries(entry);
	limit = law_deadline(entry->law, rule->deadline, on);
	if (!limit)
		return law_lacks("time limit", rule->deadline, on);
	entry->due_on = law_deadline_end(entry->law, limit, on);
	return start_entries(entry, on);
}

struct err *
publication_move(struct db *db, const struct matter *matter)
{
	int64_t unit_id = matter->state.unit_id;

	return db_run(db, SQL_MOVE_ENTRIES,
		      DB_ARGS(DB_INT(unit_id), DB_INT(matter->id),
			      DB_INT(unit_id)));
}

struct err *
publication_follow_event(struct db *db, const struct law *law,
			 const struct matter *matter, const char *kind,
			 struct date on, int64_t decision_id,
			 const char *ground)
{
	struct entry entry = { .ctx = talloc_new(NULL),
			       .db = db,
			       .law = law,
			       .matter = matter,
			       .decision_id = decision_id,
			       .ground = ground };
	const struct law_publication *rule = law_publication(law, kind, on);
	struct err *e = NULL;

	if (rule)
		e = apply_rule(&entry, rule, on);
	talloc_free(entry.ctx);
	return e;
}
