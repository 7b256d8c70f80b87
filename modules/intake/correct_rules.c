#include "common/base.h"

#include "common/text.h"
#include "intake/correct.h"

/* A field as it was typed, as the database is to have it. Memory of ctx. */
static const char *
value_text(TALLOC_CTX *ctx, const struct record_field *field,
	   const struct correct_value *in)
{
	const char *text = in->text;

	if (field->kind == FIELD_DATE)
		text = date_iso(ctx, in->date);
	else if (field->kind == FIELD_MONEY)
		text = talloc_asprintf(ctx, "%" PRId64, in->number);
	else if (field->kind == FIELD_INT)
		text = in->number ? talloc_asprintf(ctx, "%" PRId64, in->number)
				  : "";
	if (text_empty(text))
		return field->how & RECORD_NULL ? NULL : "";
	return text;
}

const char **
correct_after(TALLOC_CTX *ctx, const struct correct_row *row,
	      const struct correct_value *in)
{
	const char **after =
		talloc_zero_array(ctx, const char *, RECORD_FIELDS_MAX);

	for (size_t i = 0; i < row->kind->n_fields; i++) {
		const char *text =
			value_text(after, &row->kind->fields[i], &in[i]);

		after[i] = record_differs(row->values[i], text)
				   ? text
				   : row->values[i];
	}
	return after;
}

bool
correct_changes(const struct correct_row *row, const char *const *after)
{
	bool changes = false;

	for (size_t i = 0; i < row->kind->n_fields; i++)
		changes = changes || record_differs(row->values[i], after[i]);
	return changes;
}

const char *
correct_refusal(const struct correct_row *row, size_t field)
{
	const struct record_field *f = &row->kind->fields[field];

	if (row->voided)
		return "Yêu cầu này đã hủy ghi nhận.";
	if (row->merged && strcmp(f->column, "id_number") == 0)
		return "Người này đã gộp với người khác. Hủy gộp trước khi sửa "
		       "số.";
	if (!(f->how & RECORD_DECIDED))
		return NULL;
	if (row->decided)
		return "Quyết định thi hành án đã ghi mục này. Sửa bằng quyết "
		       "định sửa đổi, bổ sung trong hồ sơ.";
	if (row->of_transfer)
		return "Quyết định ủy thác đã ghi mục này. Nơi ủy thác sửa "
		       "quyết định của mình.";
	if (row->proposed)
		return "Quyết định theo bản án này đang chờ ký. Rút hoặc trả "
		       "lại bản trình trước khi sửa mục này.";
	return NULL;
}

const char *
request_void_refusal(const struct correct_row *row)
{
	if (row->voided)
		return "Yêu cầu này đã hủy ghi nhận.";
	if (row->decided)
		return "Đã có quyết định thi hành án theo yêu cầu này. Người "
		       "yêu cầu rút thì ra quyết định đình chỉ trong hồ sơ.";
	if (row->proposed)
		return "Quyết định theo bản án này đang chờ ký. Rút hoặc trả "
		       "lại bản trình trước khi hủy ghi nhận.";
	return NULL;
}

/* The value of a column; NULL: the kind has none. */
static const char *
value_of(const struct record_kind *kind, const char *const *values,
	 const char *column)
{
	for (size_t i = 0; i < kind->n_fields; i++) {
		if (strcmp(kind->fields[i].column, column) == 0)
			return values[i];
	}
	return NULL;
}

static struct date
day_of(const struct record_kind *kind, const char *const *values,
       const char *column)
{
	const char *text = value_of(kind, values, column);
	struct date day = { 0 };

	if (text_empty(text) || !date_parse(text, &day))
		return (struct date){ 0 };
	return day;
}

/* As when a judgment is entered (judgment_rules.c). */
static void
check_days(struct form *form, const struct correct_row *row,
	   const char *const *after)
{
	struct date issued = day_of(row->kind, after, "issued_on");
	struct date effective = day_of(row->kind, after, "effective_on");
	struct date received = day_of(row->kind, after, "received_on");

	if (!date_is_set(issued))
		return;
	if (date_is_set(effective) && date_compare(effective, issued) < 0)
		form_error(form, "effective_on",
			   "Ngày có hiệu lực không thể trước ngày ban hành.");
	if (date_is_set(received) && date_compare(received, issued) < 0)
		form_error(form, "received_on",
			   "Ngày nhận không thể trước ngày ban hành bản án, "
			   "quyết định.");
}

void
correct_check(struct form *form, const struct correct_row *row,
	      const char *const *after)
{
	if (!correct_changes(row, after)) {
		form_error(form, row->kind->fields[0].column,
			   "Chưa có mục nào được sửa.");
		return;
	}
	for (size_t i = 0; i < row->kind->n_fields; i++) {
		const char *refusal = correct_refusal(row, i);

		if (refusal && record_differs(row->values[i], after[i]))
			form_error(form, row->kind->fields[i].column, "%s",
				   refusal);
	}
	check_days(form, row, after);
}
