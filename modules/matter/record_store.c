#include "common/base.h"

#include "common/session.h"
#include "matter/record.h"

static const char SQL_ADD_CHANGE[] =
	"INSERT INTO record_change (record, record_id, judgment_id, field,"
	" text_before, text_after, reason, account_id)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_LIST_CHANGES[] =
	"SELECT c.record, c.field, c.text_before, c.text_after, c.reason,"
	" a.name, c.recorded_at, p.name, k.obligation_type,"
	" CONCAT('số ', q.book_number, '/', q.book_year)"
	" FROM record_change c"
	" LEFT JOIN account a ON a.id = c.account_id"
	" LEFT JOIN party p ON c.record = 'party' AND p.id = c.record_id"
	" LEFT JOIN claim k ON c.record = 'claim' AND k.id = c.record_id"
	" LEFT JOIN enforcement_request q"
	"  ON c.record = 'enforcement_request' AND q.id = c.record_id"
	" WHERE c.judgment_id = ? ORDER BY c.id DESC";

struct err *
record_change_add(struct request *req, const struct record_change *change,
		  const char *reason)
{
	return db_run(req->db, SQL_ADD_CHANGE,
		      DB_ARGS(DB_TEXT(change->table), DB_INT(change->id),
			      DB_INT(change->judgment_id),
			      DB_TEXT(change->column), DB_TEXT(change->before),
			      DB_TEXT(change->after), DB_TEXT(reason),
			      DB_INT(req->session->account_id)));
}

/* What the claim of a row is called. */
static const char *
claim_name(const struct law *law, const char *type, struct date on)
{
	const struct law_obligation_type *kind =
		type ? law_obligation_type(law, type, on) : NULL;

	return kind ? kind->label : type;
}

static struct record_line
read_line(struct request *req, const struct db_rows *rows, size_t i,
	  const struct record_kind *kind, struct date on)
{
	const struct record_field *field =
		record_field(kind, db_text(rows, i, 1));
	const char *name = db_text(rows, i, 7);

	if (!name)
		name = claim_name(req->law, db_text(rows, i, 8), on);
	if (!name)
		name = db_text(rows, i, 9);
	return (struct record_line){
		.noun = kind->noun,
		.name = name ? name : "",
		.label = field->label,
		.before = record_words(req, req->law, field,
				       db_text(rows, i, 2), on),
		.after = record_words(req, req->law, field, db_text(rows, i, 3),
				      on),
		.reason = db_text(rows, i, 4),
		.by = db_text(rows, i, 5),
		.at = date_time_text(req, db_text(rows, i, 6)),
	};
}

struct err *
record_changes(struct request *req, int64_t judgment_id, struct date on,
	       struct record_line **lines, size_t *n)
{
	struct record_line *found;
	struct db_rows *rows;
	struct err *e;

	*n = 0;
	e = db_query(req->db, req, SQL_LIST_CHANGES, &rows,
		     DB_ARGS(DB_INT(judgment_id)));
	if (e)
		return e;
	found = talloc_zero_array(req, struct record_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		const struct record_kind *kind =
			record_kind(db_text(rows, i, 0));

		if (record_field(kind, db_text(rows, i, 1)))
			found[(*n)++] = read_line(req, rows, i, kind, on);
	}
	*lines = found;
	return NULL;
}

void
record_changes_view(struct view *view, const struct record_line *lines,
		    size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Corrections");

		view_text(row, "Noun", lines[i].noun);
		view_text(row, "Name", lines[i].name);
		view_text(row, "Label", lines[i].label);
		view_text(row, "Before", lines[i].before);
		view_text(row, "After", lines[i].after);
		view_text(row, "Reason", lines[i].reason);
		view_text(row, "By", lines[i].by);
		view_text(row, "At", lines[i].at);
	}
}
