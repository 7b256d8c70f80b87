#include "common/base.h"

#include "reports/form_store.h"

#include "common/text.h"

static const char SQL_FIND_FORM[] =
	"SELECT f.id, f.code, f.version, f.title, f.number_text, f.issued_text,"
	" f.unit_text, f.sender_text, f.receiver_text, f.preparer_text,"
	" f.head_text, f.officer_text, f.confirm_text, f.note, f.measure,"
	" f.provisional, f.divisor"
	" FROM form f WHERE f.code = ? AND f.valid_from <= ?"
	" AND (f.valid_to IS NULL OR f.valid_to >= ?)"
	" ORDER BY f.valid_from DESC LIMIT 1";

static const char SQL_LIST_COLUMNS[] =
	"SELECT c.id, c.code, c.label, c.group_label, c.print_formula, c.kind,"
	" c.ratio_factor, c.ratio_numerator, c.ratio_denominator, c.decimals"
	" FROM form_column c WHERE c.form_id = ? ORDER BY c.position, c.id";

static const char SQL_LIST_TERMS[] =
	"SELECT t.form_column_id, t.account_id,"
	" SUM(IF(t.window = 'flow', 0, t.coefficient)),"
	" SUM(IF(t.window = 'opening', 0, t.coefficient))"
	" FROM form_term t JOIN form_column c ON c.id = t.form_column_id"
	" WHERE c.form_id = ?"
	" GROUP BY t.form_column_id, t.account_id";

/* Ratios need no check: report_ratio() is their definition. */
static const char SQL_LIST_IDENTITIES[] =
	"SELECT i.id, i.code, i.label, i.left_text, i.right_text,"
	" t.column_code, t.coefficient"
	" FROM form_identity i"
	" JOIN form_identity_term t ON t.form_identity_id = i.id"
	" WHERE i.form_id = ? AND i.kind = 'equal'"
	" ORDER BY i.position, i.id, t.id";

static const char SQL_LIST_FORMS[] =
	"SELECT f.code, MAX(f.measure = 'matter'), MIN(f.valid_from)"
	" FROM form f GROUP BY f.code ORDER BY MIN(f.position), f.code";

static struct report_form *
form_read_row(TALLOC_CTX *ctx, struct db_rows *rows)
{
	struct report_form *form = talloc_zero(ctx, struct report_form);

	talloc_steal(form, rows);
	form->id = db_int(rows, 0, 0);
	form->code = db_text(rows, 0, 1);
	form->version = db_text(rows, 0, 2);
	form->title = db_text(rows, 0, 3);
	form->number_text = db_text(rows, 0, 4);
	form->issued_text = db_text(rows, 0, 5);
	form->unit_text = db_text(rows, 0, 6);
	form->sender_text = db_text(rows, 0, 7);
	form->receiver_text = db_text(rows, 0, 8);
	form->preparer_text = db_text(rows, 0, 9);
	form->head_text = db_text(rows, 0, 10);
	form->officer_text = db_text(rows, 0, 11);
	form->confirm_text = db_text(rows, 0, 12);
	form->note = db_text(rows, 0, 13);
	form->in_matters = text_same(db_text(rows, 0, 14), "matter");
	form->provisional = db_int(rows, 0, 15) != 0;
	form->divisor = db_int(rows, 0, 16);
	return form;
}

/* A ratio whose columns are not there is a fault of the law pack, which its
 * loader refuses. */
MUST_CHECK static struct err *
resolve_ratios(struct report_form *form, const struct db_rows *rows)
{
	for (size_t i = 0; i < form->n_columns; i++) {
		struct report_column *column = &form->columns[i];

		if (!column->is_ratio)
			continue;
		column->numerator = report_column_index(
			form, db_text(rows, i, 7) ? db_text(rows, i, 7) : "");
		column->denominator = report_column_index(
			form, db_text(rows, i, 8) ? db_text(rows, i, 8) : "");
		if (column->numerator == form->n_columns ||
		    column->denominator == form->n_columns)
			return err_new(ERR_INTERNAL, NULL,
				       "TH1327: ratio %s of form %s %s",
				       column->code, form->code, form->version);
	}
	return NULL;
}

MUST_CHECK static struct err *
load_columns(struct report_form *form, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, form, SQL_LIST_COLUMNS, &rows,
		     DB_ARGS(DB_INT(form->id)));
	if (e)
		return e;
	form->n_columns = rows->count;
	form->columns = talloc_zero_array(form, struct report_column,
					  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct report_column *column = &form->columns[i];

		column->id = db_int(rows, i, 0);
		column->code = db_text(rows, i, 1);
		column->label = db_text(rows, i, 2);
		column->group_label = db_text(rows, i, 3);
		column->print_formula = db_text(rows, i, 4);
		column->is_ratio = text_same(db_text(rows, i, 5), "ratio");
		column->factor = (int)db_int(rows, i, 6);
		column->decimals = (int)db_int(rows, i, 9);
	}
	return resolve_ratios(form, rows);
}

static void
add_weight(struct report_form *form, int64_t column_id,
	   struct report_weight weight)
{
	for (size_t i = 0; i < form->n_columns; i++) {
		struct report_column *column = &form->columns[i];

		if (column->id != column_id)
			continue;
		column->weights = talloc_realloc(
			form, column->weights, struct report_weight,
			(unsigned)column->n_weights + 1);
		column->weights[column->n_weights++] = weight;
	}
}

MUST_CHECK static struct err *
load_weights(struct report_form *form, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, form, SQL_LIST_TERMS, &rows,
		     DB_ARGS(DB_INT(form->id)));
	if (e)
		return e;
	for (size_t i = 0; i < rows->count; i++)
		add_weight(form, db_int(rows, i, 0),
			   (struct report_weight){
				   .account = (int)db_int(rows, i, 1),
				   .before = (int)db_int(rows, i, 2),
				   .during = (int)db_int(rows, i, 3),
			   });
	talloc_free(rows);
	return NULL;
}

/* The identity of this row of the list: the last one, or a new one. */
static struct report_identity *
identity_of(struct report_form *form, const struct db_rows *rows, size_t row)
{
	struct report_identity *identity =
		form->identities + form->n_identities;

	if (form->n_identities && identity[-1].id == db_int(rows, row, 0))
		return &identity[-1];
	form->n_identities++;
	identity->id = db_int(rows, row, 0);
	identity->code = db_text(rows, row, 1);
	identity->label = db_text(rows, row, 2);
	identity->left_text = db_text(rows, row, 3);
	identity->right_text = db_text(rows, row, 4);
	identity->coefficients =
		talloc_zero_array(form, int, (unsigned)form->n_columns + 1);
	return identity;
}

MUST_CHECK static struct err *
load_identities(struct report_form *form, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, form, SQL_LIST_IDENTITIES, &rows,
		     DB_ARGS(DB_INT(form->id)));
	if (e)
		return e;
	form->identities = talloc_zero_array(form, struct report_identity,
					     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct report_identity *identity = identity_of(form, rows, i);
		size_t column = report_column_index(form, db_text(rows, i, 5));

		if (column < form->n_columns)
			identity->coefficients[column] +=
				(int)db_int(rows, i, 6);
	}
	return NULL;
}

struct err *
form_get(TALLOC_CTX *ctx, struct db *db, const char *code, struct date on,
	 struct report_form **form)
{
	struct report_form *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_FORM, &rows,
		     DB_ARGS(DB_TEXT(code), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_told(ERR_MISSING,
				"Không có mẫu biểu %s cho kỳ kết thúc ngày %s.",
				code, date_text(ctx, on));
	found = form_read_row(ctx, rows);
	e = load_columns(found, db);
	if (!e)
		e = load_weights(found, db);
	if (!e)
		e = load_identities(found, db);
	if (!e)
		*form = found;
	return e;
}

struct err *
form_choices(TALLOC_CTX *ctx, struct db *db, struct form_choice **choices,
	     size_t *n, struct date *since)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_FORMS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*choices = talloc_array(ctx, struct form_choice,
				(unsigned)rows->count + 1);
	*n = rows->count;
	*since = (struct date){ 0, 0, 0 };
	for (size_t i = 0; i < rows->count; i++) {
		struct date from = db_date(rows, i, 2);

		(*choices)[i].code = db_text(rows, i, 0);
		(*choices)[i].in_matters = db_int(rows, i, 1) != 0;
		if (!date_is_set(*since) || date_compare(from, *since) < 0)
			*since = from;
	}
	return NULL;
}
