#include "common/base.h"

#include "common/money.h"
#include "common/text.h"
#include "matter/lines.h"
#include "matter/publication.h"
#include "matter/publication_rules.h"

static const struct {
	const char *field;
	const char *label;
} labels[] = {
	{ "name", "Họ tên, tên tổ chức" },
	{ "address", "Địa chỉ" },
	{ "obligation", "Nghĩa vụ thi hành án" },
};

static bool
is_open(const struct publication_line *line)
{
	return line->without_means && (!line->is_money || line->left_dong > 0);
}

static char *
line_text(TALLOC_CTX *ctx, const struct publication_line *line)
{
	const char *end = line->jointly ? " (liên đới)" : "";

	if (line->is_money)
		return talloc_asprintf(ctx, "%s: %s đồng%s", line->label,
				       money_text(ctx, line->left_dong), end);
	if (text_empty(line->thing))
		return talloc_asprintf(ctx, "%s%s", line->label, end);
	return talloc_asprintf(ctx, "%s: %s%s", line->label, line->thing, end);
}

char *
publication_obligations(TALLOC_CTX *ctx, const struct publication_line *lines,
			size_t n)
{
	char *text = talloc_strdup(ctx, "");
	bool any_open = false;

	for (size_t i = 0; i < n; i++)
		any_open = any_open || is_open(&lines[i]);
	for (size_t i = 0; i < n; i++) {
		if (any_open && !is_open(&lines[i]))
			continue;
		text = talloc_asprintf_append(text, "%s%s", *text ? "; " : "",
					      line_text(ctx, &lines[i]));
	}
	return text_cut(ctx, text, PUBLICATION_OBLIGATION_CHARS);
}

const char *
publication_field_label(const char *field)
{
	for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
		if (text_same(labels[i].field, field))
			return labels[i].label;
	}
	return field;
}

bool
publication_is_due(const struct law *law, const struct obligation *line,
		   int64_t debtor_id)
{
	const struct ledger_account *at = law_account(law, line->account);

	return line_is_open(line) && at && at->without_means &&
	       (!line->debtors.n || side_has(&line->debtors, debtor_id));
}

size_t
publication_lines_due(const struct law *law, const struct matter *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->n_obligations; i++)
		n += publication_is_due(law, &m->obligations[i],
					side_first(&m->obligations[i].debtors));
	return n;
}

char *
publication_owed(TALLOC_CTX *ctx, const struct law *law, const struct matter *m,
		 int64_t debtor_id)
{
	struct publication_line *lines = talloc_array(
		ctx, struct publication_line, (unsigned)m->n_obligations + 1);
	size_t n = 0;

	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct obligation *o = &m->obligations[i];

		if (o->debtors.n && !side_has(&o->debtors, debtor_id))
			continue;
		lines[n++] = (struct publication_line){
			o->label ? o->label : o->obligation_type,
			o->is_money,
			o->left_dong,
			publication_is_due(law, o, debtor_id),
			o->thing,
			o->debtors.n > 1,
		};
	}
	return publication_obligations(ctx, lines, n);
}

bool
publication_does(const struct plan *plan, const char *action)
{
	return plan->publication &&
	       strcmp(plan->publication->action, action) == 0;
}

static bool
puts_on_list(const struct law *law, const struct matter *m,
	     const struct plan *plan, int64_t debtor_id)
{
	for (size_t i = 0;
	     publication_does(plan, "publish") && i < plan->n_lines; i++) {
		if (publication_is_due(law, &m->obligations[plan->lines[i]],
				       debtor_id))
			return true;
	}
	return false;
}

const struct plan *
publication_by(const struct law *law, const struct history *h,
	       int64_t debtor_id)
{
	for (size_t i = h->n_plans; i > 0; i--) {
		if (puts_on_list(law, h->matter, &h->plans[i - 1], debtor_id))
			return &h->plans[i - 1];
	}
	return NULL;
}

void
publication_end(const struct history *h, int64_t decision_id, struct date *on,
		const char **reason)
{
	bool stands = false;

	*reason = "voided";
	for (size_t i = 0; i < h->n_plans; i++) {
		const struct plan *plan = &h->plans[i];

		stands = stands ||
			 (plan->event && plan->decision_id == decision_id);
		if (!stands || !plan->event || !publication_does(plan, "end"))
			continue;
		*on = plan->on;
		*reason = plan->publication->reason;
	}
}
