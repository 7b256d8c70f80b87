#include "common/base.h"

#include "law/law_form.h"

#include "common/text.h"

const struct law_form *
law_form(const struct law *law, const char *code, struct date on)
{
	const struct law_form *latest = NULL;

	for (size_t i = 0; i < law->n_forms; i++) {
		const struct law_form *form = &law->forms[i];

		if (!text_same(form->code, code) || !law_holds(&form->span, on))
			continue;
		if (!latest ||
		    date_compare(form->span.from_on, latest->span.from_on) > 0)
			latest = form;
	}
	return latest;
}

const struct law_form **
law_form_codes(TALLOC_CTX *ctx, const struct law *law, size_t *n,
	       struct date *since)
{
	const struct law_form **forms = talloc_zero_array(
		ctx, const struct law_form *, (unsigned)law->n_forms + 1);

	*n = 0;
	*since = (struct date){ 0, 0, 0 };
	for (size_t i = 0; i < law->n_forms; i++) {
		const struct law_form *form = &law->forms[i];
		struct date from = form->span.from_on;
		bool known = false;

		for (size_t k = 0; k < *n && !known; k++)
			known = text_same(forms[k]->code, form->code);
		if (!known)
			forms[(*n)++] = form;
		if (!date_is_set(*since) || date_compare(from, *since) < 0)
			*since = from;
	}
	return forms;
}

size_t
law_form_column(const struct law_form *form, const char *code)
{
	size_t i = 0;

	while (i < form->n_columns && strcmp(form->columns[i].code, code) != 0)
		i++;
	return i;
}

size_t
law_form_row(const struct law_form *form, const char *code)
{
	size_t i = 0;

	while (i < form->n_rows && strcmp(form->rows[i].code, code) != 0)
		i++;
	return i;
}
