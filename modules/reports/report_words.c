#include "common/base.h"

#include "reports/report_words.h"
#include "staff/unit.h"

char *
words_period(TALLOC_CTX *ctx, const struct report_ask *ask)
{
	return talloc_asprintf(ctx, "%d tháng / năm %d", ask->months,
			       ask->year);
}

char *
words_range(TALLOC_CTX *ctx, const struct report_range *range)
{
	char *words = talloc_asprintf(ctx, "từ ngày %s đến ngày %s",
				      date_text(ctx, range->from),
				      date_text(ctx, range->to));

	if (range->reading == READING_RESTATED)
		words = talloc_strdup_append(
			words, "; tính lại theo ngày xảy ra, kể cả việc ghi "
			       "muộn và điều chỉnh");
	if (range->reading == READING_KNOWN)
		words = talloc_asprintf_append(words,
					       "; như đã biết đến hết ngày %s",
					       date_text(ctx, range->known_on));
	return words;
}

const char *
words_row(const struct report_row *row)
{
	if (row->kind)
		return row->kind->label;
	switch (row->level) {
	case LEVEL_TOTAL:
		return "Tổng số";
	case LEVEL_GROUP:
		return "Các đơn vị trực thuộc";
	case LEVEL_OFFICER:
		return row->officer ? row->officer : OFFICER_NONE;
	case LEVEL_OFFICE:
	case LEVEL_UNIT:
	case LEVEL_KIND:
	default:
		return row->unit->label;
	}
}

char *
words_validity(TALLOC_CTX *ctx, const struct report_row *row)
{
	if (row->unit->valid ||
	    (row->level != LEVEL_UNIT && row->level != LEVEL_OFFICE))
		return NULL;
	if (date_is_set(row->unit->valid_to))
		return talloc_asprintf(ctx, "hoạt động đến %s",
				       date_text(ctx, row->unit->valid_to));
	return talloc_asprintf(ctx, "hoạt động từ %s",
			       date_text(ctx, row->unit->valid_from));
}

char *
words_form(TALLOC_CTX *ctx, const struct law_form *form)
{
	return talloc_asprintf(ctx, "Biểu %s", form->code);
}

const char *
words_measure(const struct law_form *form)
{
	for (size_t i = 0; i < form->n_rows; i++) {
		if (form->rows[i].form->in_matters != form->in_matters)
			return "tính bằng việc và tiền";
	}
	return form->in_matters ? "tính bằng việc" : "tính bằng tiền";
}

const char *
words_rows(const struct law_form *form)
{
	return form->n_rows ? "Chỉ tiêu" : "Tên đơn vị, Chấp hành viên";
}

char *
words_column(TALLOC_CTX *ctx, const struct law_column *column)
{
	const char *formula = column->print_formula;

	if (!formula || !*formula)
		return talloc_strdup(ctx, column->code);
	return talloc_strndup(ctx, formula, strcspn(formula, "="));
}

/* The codes of columns are "c" and the number. */
char *
words_identity(TALLOC_CTX *ctx, const struct law_identity *identity)
{
	char *text = talloc_asprintf(ctx, "%s = %s", identity->left_text,
				     identity->right_text);
	char *to = text;

	for (const char *at = text; *at; at++) {
		if (*at != 'c' || at[1] < '0' || at[1] > '9')
			*to++ = *at;
	}
	*to = '\0';
	return text;
}

char *
words_file(TALLOC_CTX *ctx, const struct report_ask *ask)
{
	const char *code = ask->unit->code;

	char *name = talloc_asprintf(ctx, "bieu-%s-%.*s-%d-%02d",
				     ask->form_code, (int)strcspn(code, "@"),
				     code, ask->year, ask->months);
	struct date known = ask->known_on;

	if (ask->reading == READING_RESTATED)
		name = talloc_strdup_append(name, "-tinh-lai");
	if (ask->reading == READING_KNOWN)
		name = talloc_asprintf_append(name, "-biet-%d-%02d-%02d",
					      known.year, known.month,
					      known.day);
	return name;
}
