#include "common/base.h"

#include "common/text.h"
#include "law/law_form.h"
#include "law/law_store.h"

static const char SQL_LIST_FORMS[] =
	"SELECT id, code, version, title, number_text, issued_text, unit_text,"
	" sender_text, receiver_text, preparer_text, head_text, officer_text,"
	" confirm_text, note, measure, provisional, divisor, valid_from,"
	" valid_to FROM form ORDER BY code, valid_from";

static const char SQL_LIST_COLUMNS[] =
	"SELECT form_id, id, code, label, group_label, print_formula, kind,"
	" ratio_factor, ratio_numerator, ratio_denominator, decimals"
	" FROM form_column ORDER BY form_id, position, id";

static const char SQL_LIST_WEIGHTS[] =
	"SELECT form_column_id, account_id,"
	" SUM(IF(window = 'flow', 0, coefficient)),"
	" SUM(IF(window = 'opening', 0, coefficient))"
	" FROM form_term GROUP BY form_column_id, account_id";

/* Ratios need no check: their columns are their definition. */
static const char SQL_LIST_IDENTITIES[] =
	"SELECT i.form_id, i.id, i.code, i.label, i.left_text, i.right_text,"
	" t.column_code, t.coefficient"
	" FROM form_identity i"
	" JOIN form_identity_term t ON t.form_identity_id = i.id"
	" WHERE i.kind = 'equal'"
	" ORDER BY i.form_id, i.position, i.id, t.id";

static const char SQL_LIST_ROWS[] =
	"SELECT form_id, code, number, label, level, kind, measure, bases,"
	" case_types, budget_groups, obligations"
	" FROM form_row ORDER BY form_id, position, id";

/* What rows of other tables call forms and columns by. */
struct reading {
	struct law_form *forms;
	int64_t *form_ids;
	size_t n_forms;
	struct law_column *columns;
	int64_t *column_ids;
	size_t n_columns;
};

/* Where the id stands among n. It does: the foreign keys say so, and all is
 * read in one snapshot. */
static size_t
place_of(const int64_t *ids, size_t n, int64_t id)
{
	size_t i = 0;

	while (i + 1 < n && ids[i] != id)
		i++;
	return i;
}

static struct law_form *
form_of(const struct reading *reading, int64_t id)
{
	return &reading->forms[place_of(reading->form_ids, reading->n_forms,
					id)];
}

/* In the order of SQL_LIST_FORMS. */
static void
read_form(const struct db_rows *rows, size_t i, struct law_form *form)
{
	form->code = db_text(rows, i, 1);
	form->version = db_text(rows, i, 2);
	form->title = db_text(rows, i, 3);
	form->number_text = db_text(rows, i, 4);
	form->issued_text = db_text(rows, i, 5);
	form->unit_text = db_text(rows, i, 6);
	form->sender_text = db_text(rows, i, 7);
	form->receiver_text = db_text(rows, i, 8);
	form->preparer_text = db_text(rows, i, 9);
	form->head_text = db_text(rows, i, 10);
	form->officer_text = db_text(rows, i, 11);
	form->confirm_text = db_text(rows, i, 12);
	form->note = db_text(rows, i, 13);
	form->in_matters = text_same(db_text(rows, i, 14), "matter");
	form->provisional = db_int(rows, i, 15) != 0;
	form->divisor = db_int(rows, i, 16);
	form->span =
		(struct law_span){ db_date(rows, i, 17), db_date(rows, i, 18) };
}

MUST_CHECK static struct err *
load_forms(struct law *law, struct db *db, struct reading *reading)
{
	struct db_rows *rows;
	unsigned room;
	struct err *e;

	e = db_query(db, law, SQL_LIST_FORMS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	room = (unsigned)rows->count + 1;
	reading->forms = talloc_zero_array(law, struct law_form, room);
	reading->form_ids = talloc_zero_array(rows, int64_t, room);
	reading->n_forms = rows->count;
	for (size_t i = 0; i < rows->count; i++) {
		reading->form_ids[i] = db_int(rows, i, 0);
		read_form(rows, i, &reading->forms[i]);
	}
	return NULL;
}

static void
read_column(const struct db_rows *rows, size_t i, struct law_column *column)
{
	column->code = db_text(rows, i, 2);
	column->label = db_text(rows, i, 3);
	column->group_label = db_text(rows, i, 4);
	column->print_formula = db_text(rows, i, 5);
	column->is_ratio = text_same(db_text(rows, i, 6), "ratio");
	column->factor = (int)db_int(rows, i, 7);
	column->decimals = (int)db_int(rows, i, 10);
}

/* A ratio whose columns are not there is a fault of the law pack, which its
 * loader refuses. */
MUST_CHECK static struct err *
resolve_ratio(const struct db_rows *rows, size_t i, const struct law_form *form,
	      struct law_column *column)
{
	const char *over = db_text(rows, i, 8);
	const char *under = db_text(rows, i, 9);

	if (!column->is_ratio)
		return NULL;
	column->numerator = law_form_column(form, over ? over : "");
	column->denominator = law_form_column(form, under ? under : "");
	if (column->numerator < form->n_columns &&
	    column->denominator < form->n_columns)
		return NULL;
	return err_new(ERR_INTERNAL, NULL, "TH1327: ratio %s of form %s %s",
		       column->code, form->code, form->version);
}

/* All columns in one array, those of a form side by side. */
MUST_CHECK static struct err *
load_columns(struct law *law, struct db *db, struct reading *reading)
{
	struct law_column *made;
	struct db_rows *rows;
	unsigned room;
	struct err *e;

	e = db_query(db, law, SQL_LIST_COLUMNS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	room = (unsigned)rows->count + 1;
	made = talloc_zero_array(law, struct law_column, room);
	reading->columns = made;
	reading->column_ids = talloc_zero_array(rows, int64_t, room);
	reading->n_columns = rows->count;
	for (size_t i = 0; i < rows->count; i++) {
		struct law_form *form = form_of(reading, db_int(rows, i, 0));

		reading->column_ids[i] = db_int(rows, i, 1);
		read_column(rows, i, &made[i]);
		if (form->n_columns++ == 0)
			form->columns = &made[i];
	}
	for (size_t i = 0; !e && i < rows->count; i++)
		e = resolve_ratio(rows, i, form_of(reading, db_int(rows, i, 0)),
				  &made[i]);
	return e;
}

MUST_CHECK static struct err *
load_weights(struct law *law, struct db *db, const struct reading *reading)
{
	struct law_weight *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_WEIGHTS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_weight,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct law_column *column = &reading->columns[place_of(
			reading->column_ids, reading->n_columns,
			db_int(rows, i, 0))];

		made[i] = (struct law_weight){
			.account = (int)db_int(rows, i, 1),
			.before = (int)db_int(rows, i, 2),
			.during = (int)db_int(rows, i, 3),
		};
		if (column->n_weights++ == 0)
			column->weights = &made[i];
	}
	talloc_free(rows);
	return NULL;
}

/* A new identity of the form of this row. */
static struct law_identity *
add_identity(struct law *law, const struct db_rows *rows, size_t i,
	     struct law_form *form, struct law_identity *made)
{
	if (form->n_identities++ == 0)
		form->identities = made;
	made->code = db_text(rows, i, 2);
	made->label = db_text(rows, i, 3);
	made->left_text = db_text(rows, i, 4);
	made->right_text = db_text(rows, i, 5);
	made->coefficients =
		talloc_zero_array(law, int, (unsigned)form->n_columns + 1);
	return made;
}

MUST_CHECK static struct err *
load_identities(struct law *law, struct db *db, const struct reading *reading)
{
	struct law_identity *next;
	struct law_identity *identity = NULL;
	struct db_rows *rows;
	int64_t id = 0;
	struct err *e;

	e = db_query(db, law, SQL_LIST_IDENTITIES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	next = talloc_zero_array(law, struct law_identity,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct law_form *form = form_of(reading, db_int(rows, i, 0));
		size_t column = law_form_column(form, db_text(rows, i, 6));

		if (!identity || id != db_int(rows, i, 1))
			identity = add_identity(law, rows, i, form, next++);
		id = db_int(rows, i, 1);
		if (column < form->n_columns)
			identity->coefficients[column] +=
				(int)db_int(rows, i, 7);
	}
	return NULL;
}

static enum law_form_part
part_of(const char *kind)
{
	if (text_same(kind, "total"))
		return FORM_ROW_TOTAL;
	if (text_same(kind, "sum"))
		return FORM_ROW_SUM;
	return text_same(kind, "memo") ? FORM_ROW_MEMO : FORM_ROW_LEAF;
}

/* The form in matters, for the rows of a form of money that count them. */
static const struct law_form *
in_matters(TALLOC_CTX *ctx, const struct law_form *form)
{
	struct law_form *made = talloc_memdup(ctx, form, sizeof(*form));

	made->in_matters = true;
	made->divisor = 1;
	return made;
}

static void
read_row(struct law *law, const struct db_rows *rows, size_t i,
	 const struct law_form *form, struct law_form_row *row)
{
	const char *measure = db_text(rows, i, 6);

	row->code = db_text(rows, i, 1);
	row->number = db_text(rows, i, 2);
	row->label = db_text(rows, i, 3);
	row->level = (int)db_int(rows, i, 4);
	row->part = part_of(db_text(rows, i, 5));
	row->bases = db_text(rows, i, 7);
	row->case_types = db_text(rows, i, 8);
	row->budget_groups = db_text(rows, i, 9);
	row->obligations = db_text(rows, i, 10);
	row->form = measure && text_same(measure, "matter") && !form->in_matters
			    ? in_matters(law, form)
			    : form;
}

/* Last, when all else of the forms is read. */
MUST_CHECK static struct err *
load_rows(struct law *law, struct db *db, const struct reading *reading)
{
	struct law_form_row *made;
	struct db_rows *rows;
	struct err *e = db_query(db, law, SQL_LIST_ROWS, &rows, DB_NO_ARGS);

	if (e)
		return e;
	made = talloc_zero_array(law, struct law_form_row,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct law_form *form = form_of(reading, db_int(rows, i, 0));

		read_row(law, rows, i, form, &made[i]);
		if (form->n_rows++ == 0)
			form->rows = &made[i];
	}
	return NULL;
}

struct err *
law_load_forms(struct law *law, struct db *db)
{
	struct reading reading = { 0 };
	struct err *e = load_forms(law, db, &reading);

	if (!e)
		e = load_columns(law, db, &reading);
	if (!e)
		e = load_weights(law, db, &reading);
	if (!e)
		e = load_identities(law, db, &reading);
	if (!e)
		e = load_rows(law, db, &reading);
	law->forms = reading.forms;
	law->n_forms = reading.n_forms;
	return e;
}
