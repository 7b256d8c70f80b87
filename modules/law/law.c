#include "common/base.h"

#include "common/text.h"
#include "law/law.h"

bool
law_holds(const struct law_span *span, struct date on)
{
	return date_compare(span->from_on, on) <= 0 &&
	       (!date_is_set(span->to_on) ||
		date_compare(span->to_on, on) >= 0);
}

/* Where the terms of a list begin: few lists, many rows. */
static size_t
first_of_list(const struct law *law, const char *list)
{
	size_t low = 0;
	size_t high = law->n_terms;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(law->terms[middle].list, list) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
law_terms(TALLOC_CTX *ctx, const struct law *law, const char *list,
	  struct date on, struct law_term **terms, size_t *n)
{
	size_t first = first_of_list(law, list);
	size_t end = first;

	while (end < law->n_terms && text_same(law->terms[end].list, list))
		end++;
	*n = 0;
	*terms = talloc_zero_array(ctx, struct law_term,
				   (unsigned)(end - first) + 1);
	for (size_t i = first; i < end; i++) {
		if (law_holds(&law->terms[i].span, on))
			(*terms)[(*n)++] = law->terms[i];
	}
}

const struct law_term *
law_term(const struct law *law, const char *list, const char *code,
	 struct date on)
{
	for (size_t i = first_of_list(law, list); i < law->n_terms; i++) {
		const struct law_term *term = &law->terms[i];

		if (!text_same(term->list, list))
			return NULL;
		if (text_same(term->code, code) && law_holds(&term->span, on))
			return term;
	}
	return NULL;
}

const char *
law_state_creditor(const struct law *law, struct date on)
{
	static const char list[] = "state_creditor";
	const char *label = NULL;

	for (size_t i = first_of_list(law, list); i < law->n_terms; i++) {
		const struct law_term *term = &law->terms[i];

		if (!text_same(term->list, list))
			break;
		label = term->label;
		if (law_holds(&term->span, on))
			break;
	}
	return label;
}

const char *
law_creditor(const struct law *law, const char *names, struct date on)
{
	return text_empty(names) ? law_state_creditor(law, on) : names;
}

const char *
law_line_creditor(const struct law *law, const char *type, const char *name,
		  struct date on)
{
	const struct law_obligation_type *kind =
		law_obligation_type(law, type, on);
	bool for_nobody = kind && !kind->state_budget &&
			  text_same(kind->basis, "ex_officio");

	return text_empty(name) && for_nobody ? NULL
					      : law_creditor(law, name, on);
}

const char *
law_label(const struct law *law, const char *list, const char *code,
	  struct date on)
{
	const struct law_term *term = law_term(law, list, code, on);

	return term ? term->label : code;
}

void
law_obligation_types(TALLOC_CTX *ctx, const struct law *law, const char *basis,
		     struct date on, struct law_obligation_type **types,
		     size_t *n)
{
	*n = 0;
	*types = talloc_zero_array(ctx, struct law_obligation_type,
				   (unsigned)law->n_obligations + 1);
	for (size_t i = 0; i < law->n_obligations; i++) {
		const struct law_obligation_type *type = &law->obligations[i];

		if ((!basis || text_same(type->basis, basis)) &&
		    law_holds(&type->span, on))
			(*types)[(*n)++] = *type;
	}
}

const struct law_obligation_type *
law_obligation_type(const struct law *law, const char *code, struct date on)
{
	for (size_t i = 0; i < law->n_obligations; i++) {
		const struct law_obligation_type *type = &law->obligations[i];

		if (text_same(type->code, code) && law_holds(&type->span, on))
			return type;
	}
	return NULL;
}

const struct law_decision_type *
law_decision_type(const struct law *law, const char *code, struct date on)
{
	for (size_t i = 0; i < law->n_decisions; i++) {
		const struct law_decision_type *type = &law->decisions[i];

		if (text_same(type->code, code) && law_holds(&type->span, on))
			return type;
	}
	return NULL;
}

const char *
law_decision_label(const struct law *law, const char *code, struct date on)
{
	const struct law_decision_type *type = law_decision_type(law, code, on);

	return type ? type->label : code;
}

const struct law_publication *
law_publication(const struct law *law, const char *trigger, struct date on)
{
	for (size_t i = 0; i < law->n_publications; i++) {
		const struct law_publication *rule = &law->publications[i];

		if (text_same(rule->trigger, trigger) &&
		    law_holds(&rule->span, on))
			return rule;
	}
	return NULL;
}

const struct law_separate_book *
law_separate_book(const struct law *law, const char *basis, struct date on)
{
	for (size_t i = 0; i < law->n_books; i++) {
		const struct law_separate_book *rule = &law->books[i];

		if (text_same(rule->basis, basis) && law_holds(&rule->span, on))
			return rule;
	}
	return NULL;
}

void
law_reliefs(TALLOC_CTX *ctx, const struct law *law, struct date on,
	    struct law_relief **reliefs, size_t *n)
{
	*n = 0;
	*reliefs = talloc_zero_array(ctx, struct law_relief,
				     (unsigned)law->n_reliefs + 1);
	for (size_t i = 0; i < law->n_reliefs; i++) {
		if (law_holds(&law->reliefs[i].span, on))
			(*reliefs)[(*n)++] = law->reliefs[i];
	}
}

/* Of the rules of a group for a kind of unit the one that began last; on not
 * set: whether it still holds or not. */
static const struct law_series *
latest_series(const struct law *law, const char *group, const char *unit_kind,
	      struct date on)
{
	const struct law_series *latest = NULL;

	for (size_t i = 0; i < law->n_series; i++) {
		const struct law_series *rule = &law->series[i];

		if (!text_same(rule->group, group) ||
		    !text_same(rule->unit_kind, unit_kind) ||
		    (date_is_set(on) && !law_holds(&rule->span, on)))
			continue;
		if (!latest ||
		    date_compare(rule->span.from_on, latest->span.from_on) > 0)
			latest = rule;
	}
	return latest;
}

const struct law_series *
law_series(const struct law *law, const char *group, const char *unit_kind,
	   struct date on)
{
	return latest_series(law, group, unit_kind, on);
}

const char *
law_series_counter(const struct law *law, const char *group,
		   const char *unit_kind)
{
	static const struct date any = { 0, 0, 0 };
	const struct law_series *rule =
		latest_series(law, group, unit_kind, any);

	return rule && rule->counter ? rule->counter : group;
}

const struct ledger_chart *
law_chart(const struct law *law, struct date on)
{
	const struct ledger_chart *chart = NULL;

	for (size_t i = 0; i < law->n_charts; i++) {
		if (date_compare(law->charts[i].from_on, on) > 0)
			break;
		chart = law->charts[i].chart;
	}
	return chart;
}

const struct ledger_event *
law_event(const struct law *law, const char *code, struct date on)
{
	const struct ledger_chart *chart = law_chart(law, on);

	return chart ? ledger_event_find(chart, code) : NULL;
}

const char *
law_event_label(const struct law *law, const char *code, struct date on)
{
	const struct ledger_event *event = law_event(law, code, on);

	for (size_t i = law->n_charts; !event && i > 0; i--)
		event = ledger_event_find(law->charts[i - 1].chart, code);
	return event ? event->label : NULL;
}

const struct ledger_account *
law_account(const struct law *law, int64_t id)
{
	if (law->n_charts == 0)
		return NULL;
	return ledger_account_find(law->charts[0].chart, (int)id);
}

const char *
law_account_label(const struct law *law, int64_t id)
{
	const struct ledger_account *account = law_account(law, id);

	return account ? account->label : NULL;
}

const struct law_term *
law_ground(const struct law *law, const struct ledger_event *event,
	   const char *code, struct date on)
{
	if (!event->grounds || !code)
		return NULL;
	return law_term(law, event->grounds, code, on);
}

const struct law_decision_type *
law_document(const struct law *law, const struct ledger_event *event,
	     const char *ground, struct date on)
{
	const struct law_term *term = law_ground(law, event, ground, on);

	if (term && term->document)
		return law_decision_type(law, term->document, on);
	if (!event->decision_type)
		return NULL;
	return law_decision_type(law, event->decision_type, on);
}

bool
law_signed_by_head(const struct law_decision_type *type)
{
	return type && strcmp(type->signer, "officer") != 0;
}

bool
law_claims_again(const struct law *law, const struct ledger_event *event,
		 const char *ground, struct date on)
{
	const struct law_term *term = law_ground(law, event, ground, on);

	return term && term->again && text_same(term->leads_to, event->code);
}

struct err *
law_lacks(const char *what, const char *code, struct date on)
{
	return err_new(ERR_MISSING, NULL,
		       "TH2951: the law of %04d-%02d-%02d has no %s %s",
		       on.year, on.month, on.day, what, code);
}
