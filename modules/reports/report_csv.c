#include "common/base.h"

#include "reports/report_csv.h"

#include "common/csv.h"
#include "staff/unit.h"

/* What a row is, in a word that programs can rely on. */
static const char *
level_word(const struct report_row *row)
{
	switch (row->level) {
	case LEVEL_OFFICE:
		return "office";
	case LEVEL_OFFICER:
		return "officer";
	case LEVEL_TOTAL:
	case LEVEL_GROUP:
	case LEVEL_UNIT:
	case LEVEL_KIND:
	default:
		return row->unit->kind;
	}
}

static const char *
officer_word(const struct report_row *row)
{
	if (row->level != LEVEL_OFFICER)
		return "";
	return row->officer ? row->officer : OFFICER_NONE;
}

/* Whose row it is: which kind of matter, or which unit and officer. */
static char *
row_begin(TALLOC_CTX *ctx, const struct report_row *row)
{
	if (row->kind)
		return talloc_asprintf(ctx, "%s,%s", row->kind->code,
				       csv_quote(ctx, row->kind->label));
	return talloc_asprintf(ctx, "%s,%s,%s", level_word(row),
			       csv_quote(ctx, row->unit->name),
			       csv_quote(ctx, officer_word(row)));
}

static char *
row_line(TALLOC_CTX *ctx, const struct law_form *form,
	 const struct report_row *row)
{
	char *line = row_begin(ctx, row);

	for (size_t i = 0; i < form->n_columns; i++)
		line = talloc_asprintf_append_buffer(
			line, ",%s",
			report_plain_text(ctx, row->form, &form->columns[i],
					  row->values[i]));
	return line;
}

char *
report_csv(TALLOC_CTX *ctx, const struct report *report)
{
	const struct law_form *form = report->form;
	char *text = talloc_strdup(ctx, form->n_rows ? "row,label"
						     : "level,unit,officer");

	for (size_t i = 0; i < form->n_columns; i++)
		text = talloc_asprintf_append_buffer(text, ",%s",
						     form->columns[i].code);
	text = talloc_strdup_append_buffer(text, "\n");
	for (size_t i = 0; i < report->rows->n; i++) {
		const struct report_row *row = &report->rows->rows[i];
		TALLOC_CTX *scratch;

		if (row->level == LEVEL_GROUP)
			continue;
		scratch = talloc_new(ctx);
		text = talloc_asprintf_append_buffer(
			text, "%s\n", row_line(scratch, form, row));
		talloc_free(scratch);
	}
	return text;
}
