#include "common/base.h"

#include "law/law.h"
#include "matter/due.h"
#include "matter/due_rules.h"

static const char SQL_ADD_DUE[] =
	"INSERT INTO due (matter_id, rule, label, article, from_on, due_on,"
	" from_event_id) VALUES (?, ?, ?, ?, ?, ?, ?)";

static const char SQL_SETTLE_DUE[] =
	"UPDATE due SET done_on = ?, done_event_id = ?"
	" WHERE matter_id = ? AND done_on IS NULL AND (? = '*' OR rule = ?)";

/* The no-means decision that stands, of a matter without means. */
static const char SQL_GET_NO_MEANS[] =
	"SELECT ground, effective_on FROM event"
	" WHERE matter_id = ? AND kind = 'no_means' ORDER BY seq DESC LIMIT 1";

static const char SQL_KEEP_NEXT[] =
	"UPDATE matter m SET" DUE_NEXT_SET " WHERE m.id = ?";

static const char SQL_DELETE_DUES_FROM[] =
	"DELETE FROM due WHERE matter_id = ? AND from_event_id = ?";

static const char SQL_REOPEN_DUES[] =
	"UPDATE due SET done_on = NULL, done_event_id = NULL"
	" WHERE matter_id = ? AND done_event_id = ?";

static const char SQL_LIST_DUES[] =
	"SELECT d.label, d.article, d.from_on, d.due_on, d.done_on, d.rule,"
	" e.kind, e.effective_on FROM due d"
	" LEFT JOIN event e ON e.id = d.done_event_id"
	" WHERE d.matter_id = ? ORDER BY d.done_on IS NOT NULL, d.due_on, d.id";

struct following {
	TALLOC_CTX *ctx;
	struct db *db;
	const struct law *law;
	const struct matter *matter;
	int64_t event_id;
};

MUST_CHECK static struct err *
open_due(struct following *f, const char *rule, struct date from)
{
	const struct law_due *due = law_due(f->ctx, f->law, rule, from);

	if (!due)
		return NULL;
	return db_run(f->db, SQL_ADD_DUE,
		      DB_ARGS(DB_INT(f->matter->id), DB_TEXT(due->alias),
			      DB_TEXT(due->label),
			      DB_TEXT(due->article ? due->article : ""),
			      DB_DATE(from), DB_DATE(due->due_on),
			      DB_INT(f->event_id)));
}

MUST_CHECK static struct err *
settle_due(struct following *f, const struct due_effect *effect, struct date on)
{
	if (effect->when_nothing_held && f->matter->held_dong != 0)
		return NULL;
	return db_run(f->db, SQL_SETTLE_DUE,
		      DB_ARGS(DB_DATE(on), DB_INT(f->event_id),
			      DB_INT(f->matter->id), DB_TEXT(effect->settles),
			      DB_TEXT(effect->settles)));
}

MUST_CHECK static struct err *
apply_effect(struct following *f, const struct due_effect *effect,
	     struct date on)
{
	const struct law_deadline *before;
	struct err *e = NULL;

	if (effect->settles)
		e = settle_due(f, effect, on);
	if (e || !effect->opens)
		return e;
	if (effect->after) {
		before = law_deadline(f->law, effect->after, on);
		if (before)
			on = law_deadline_end(f->law, before, on);
	}
	return open_due(f, effect->opens, on);
}

/* While there are no means, each look opens the next one; the decision itself
 * also the way to the separate book. */
MUST_CHECK static struct err *
follow_no_means(struct following *f, const char *kind, struct date on)
{
	bool decides = strcmp(kind, "no_means") == 0;
	const struct law_deadline *again;
	struct db_rows *rows;
	struct err *e;

	if (!decides && (strcmp(kind, "verified") != 0 ||
			 strcmp(f->matter->account_code, "no_means") != 0))
		return NULL;
	e = db_query(f->db, f->ctx, SQL_GET_NO_MEANS, &rows,
		     DB_ARGS(DB_INT(f->matter->id)));
	if (e || rows->count == 0)
		return e;
	again = law_deadline(f->law,
			     due_rhythm(f->law, db_text(rows, 0, 0),
					db_date(rows, 0, 1)),
			     on);
	if (!again)
		return NULL;
	e = open_due(f, again->alias, on);
	if (e || !decides)
		return e;
	return open_due(f, due_book_rule(again->alias), on);
}

MUST_CHECK static struct err *
follow(struct following *f, const char *kind, struct date on)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < due_effects_count; i++) {
		if (strcmp(due_effects[i].kind, kind) == 0)
			e = apply_effect(f, &due_effects[i], on);
	}
	return e ? e : follow_no_means(f, kind, on);
}

struct err *
due_follow_event(struct db *db, const struct law *law,
		 const struct matter *matter, int64_t event_id,
		 const char *kind, struct date on)
{
	struct following f = { .ctx = talloc_new(NULL),
			       .db = db,
			       .law = law,
			       .matter = matter,
			       .event_id = event_id };
	struct err *e = follow(&f, kind, on);

	talloc_free(f.ctx);
	return e;
}

struct err *
due_keep_next(struct db *db, int64_t matter_id)
{
	return db_run(db, SQL_KEEP_NEXT, DB_ARGS(DB_INT(matter_id)));
}

struct err *
due_undo_event(struct db *db, int64_t matter_id, int64_t event_id)
{
	struct err *e;

	e = db_run(db, SQL_DELETE_DUES_FROM,
		   DB_ARGS(DB_INT(matter_id), DB_INT(event_id)));
	if (e)
		return e;
	return db_run(db, SQL_REOPEN_DUES,
		      DB_ARGS(DB_INT(matter_id), DB_INT(event_id)));
}

struct err *
due_list(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	 int64_t matter_id, struct due_line **lines, size_t *n)
{
	struct due_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_DUES, &rows, DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct due_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		const char *event = db_text(rows, i, 6);

		found[i].label = db_text(rows, i, 0);
		found[i].article = db_text(rows, i, 1);
		found[i].from_on = db_date(rows, i, 2);
		found[i].due_on = db_date(rows, i, 3);
		found[i].done_on = db_date(rows, i, 4);
		found[i].rule = db_text(rows, i, 5);
		if (event && due_is_cancelled(event, found[i].rule))
			found[i].cancelled_by = law_event_label(
				law, event, db_date(rows, i, 7));
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}
