#include "common/base.h"

#include "common/money.h"
#include "common/text.h"
#include "exchange/import_side.h"
#include "law/claim_rules.h"

static const char on_request[] = "on_request";
static const char ex_officio[] = "ex_officio";

static void
refuse_code(struct import_dossier *d, int64_t line, const char *field,
	    const char *code, struct date on)
{
	import_fault_add(d, line, field,
			 "Mã \"%.40s\" không có trong danh mục vào ngày %s.",
			 code, date_text(d, on));
}

/* The code must be in the list on the day. */
static void
check_code(const struct import_rules *rules, struct import_dossier *d,
	   int64_t line, const char *field, const char *list, const char *code,
	   struct date on)
{
	if (*code && date_is_set(on) && !law_term(rules->law, list, code, on))
		refuse_code(d, line, field, code, on);
}

/* The kind of the claim on the day; a fault when there is none. */
static const struct law_obligation_type *
claim_type(const struct import_rules *rules, struct import_dossier *d,
	   const struct import_claim *c, struct date on)
{
	const struct law_obligation_type *found;

	if (!*c->type || !date_is_set(on))
		return NULL;
	found = law_obligation_type(rules->law, c->type, on);
	if (!found)
		refuse_code(d, c->line, "type", c->type, on);
	return found;
}

/* A date must not be after another, nor in the future. */
static void
check_order(const struct import_rules *rules, struct import_dossier *d,
	    int64_t line, const char *field, struct date on, const char *name,
	    struct date not_before)
{
	if (!date_is_set(on))
		return;
	if (date_compare(on, rules->today) > 0)
		import_fault_add(d, line, field, "Ngày %s ở sau ngày hôm nay.",
				 date_text(d, on));
	if (date_is_set(not_before) && date_compare(on, not_before) < 0)
		import_fault_add(d, line, field, "Ngày %s ở trước %s (%s).",
				 date_text(d, on), name,
				 date_text(d, not_before));
}

static void
check_judgment(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	const struct import_judgment *j = &d->judgment;
	const struct date none = { 0, 0, 0 };

	if (!j->line) {
		import_fault_add(d, d->line, "judgment",
				 "Hồ sơ thiếu bản án, quyết định được thi "
				 "hành.");
		return;
	}
	check_order(rules, d, j->line, "issued", j->issued_on, "", none);
	check_order(rules, d, j->line, "effective", j->effective_on,
		    "ngày ban hành", j->issued_on);
	check_order(rules, d, j->line, "received", j->received_on,
		    "ngày ban hành", j->issued_on);
	check_code(rules, d, j->line, "kind", "case_type", j->case_type,
		   j->received_on);
	check_code(rules, d, j->line, "channel", "channel", j->channel,
		   j->received_on);
	plan->court_fold = text_fold(d, j->court);
	plan->number_fold = text_fold(d, j->number);
}

static struct import_plan_party *
party_called(const struct import_plan *plan, const char *id)
{
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		if (strcmp(plan->parties[i].from->id, id) == 0)
			return &plan->parties[i];
	}
	return NULL;
}

static void
check_parties(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	struct date on = d->judgment.received_on;

	plan->parties = talloc_zero_array(d, struct import_plan_party,
					  (unsigned)d->n_parties + 1);
	if (d->n_parties == 0)
		import_fault_add(d, d->line, "party",
				 "Hồ sơ không có đương sự nào.");
	for (size_t i = 0; i < d->n_parties; i++) {
		const struct import_party *p = &d->parties[i];

		plan->parties[i].from = p;
		plan->parties[i].name_fold = text_fold(d, p->name);
		if (*p->id && party_called(plan, p->id) != &plan->parties[i])
			import_fault_add(d, p->line, "id",
					 "Mã đương sự \"%.20s\" ghi hai lần.",
					 p->id);
		check_code(rules, d, p->line, "role", "party_role", p->role,
			   on);
		check_code(rules, d, p->line, "kind", "person_kind", p->kind,
			   on);
		if (p->birth_year > rules->today.year)
			import_fault_add(d, p->line, "birth-year",
					 "Năm sinh ở sau năm nay.");
	}
}

/* The day whose law says what kinds of obligation there are. */
static struct date
law_day(const struct import_dossier *d)
{
	if (date_is_set(d->decision.on))
		return d->decision.on;
	return d->judgment.received_on;
}

/* A file has no word for the State: it is who is named by nobody, unless
 * somebody must ask first. */
static enum claim_creditor
creditor_of(const struct import_claim *c,
	    const struct law_obligation_type *type)
{
	if (*c->creditor)
		return CLAIM_FOR_PARTY;
	return strcmp(type->basis, on_request) == 0 ? CLAIM_FOR_NOBODY
						    : CLAIM_FOR_STATE;
}

/* sentence NULL: nothing is wrong. */
static void
claim_fault(struct import_dossier *d, const struct import_claim *c,
	    const char *field, const char *sentence)
{
	if (sentence)
		import_fault_add(d, c->line, field, "%s", sentence);
}

static void
check_claim(const struct import_rules *rules, struct import_plan *plan,
	    const struct import_claim *c)
{
	struct import_dossier *d = plan->dossier;
	const struct law_obligation_type *type =
		claim_type(rules, d, c, law_day(d));
	struct claim_said said = {
		.debtor = *c->debtor != '\0',
		.amount_dong = c->dong,
		.thing = *c->thing != '\0',
	};
	struct claim_wants wants;

	import_side_check(plan, c->line, "debtor", c->debtor, "debtor");
	import_side_check(plan, c->line, "creditor", c->creditor, "creditor");
	if (!type)
		return;
	said.creditor = creditor_of(c, type);
	wants = claim_wants(type, &said);
	claim_fault(d, c, "debtor", wants.debtor);
	claim_fault(d, c, "creditor", wants.creditor);
	claim_fault(d, c, "amount", wants.amount);
	claim_fault(d, c, "thing", wants.thing);
}

static void
check_claims(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;

	if (d->n_claims == 0)
		import_fault_add(d, d->line, "claim",
				 "Hồ sơ không có khoản phải thi hành nào.");
	for (size_t i = 0; i < d->n_claims; i++) {
		const struct import_claim *c = &d->claims[i];

		for (size_t k = 0; k < i; k++) {
			if (*c->id && strcmp(d->claims[k].id, c->id) == 0)
				import_fault_add(d, c->line, "id",
						 "Mã khoản \"%.20s\" ghi hai "
						 "lần.",
						 c->id);
		}
		check_claim(rules, plan, c);
	}
}

static void
check_request(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	const struct import_request *r = &d->request;

	if (!r->line)
		return;
	if (*r->requester && !party_called(plan, r->requester))
		import_fault_add(d, r->line, "requester",
				 "Không có đương sự mã \"%.20s\" trong hồ sơ.",
				 r->requester);
	check_order(rules, d, r->line, "received", r->received_on,
		    "ngày ban hành bản án", d->judgment.issued_on);
	check_code(rules, d, r->line, "channel", "request_channel", r->channel,
		   r->received_on);
}

/* Takes one claim into the matter. */
static void
add_obligation(const struct import_rules *rules, struct import_plan *plan,
	       size_t claim)
{
	struct import_dossier *d = plan->dossier;
	const struct import_claim *c = &d->claims[claim];
	struct matter *m = &plan->matter;
	const struct law_obligation_type *type =
		law_obligation_type(rules->law, c->type, d->decision.on);

	plan->lines[m->n_obligations] = (struct import_line){
		.from = c,
		.claim = claim,
	};
	m->obligations[m->n_obligations++] = (struct obligation){
		.obligation_type = c->type,
		.label = type ? type->label : c->type,
		.thing = c->thing,
		.is_money = type && type->money,
		.owed_dong = c->dong,
		.left_dong = c->dong,
	};
	import_side_mark(plan, c);
	if (!money_add(&m->owed_dong, c->dong) || m->owed_dong > MONEY_MAX_DONG)
		import_fault_add(d, c->line, "amount",
				 "Tổng số tiền của hồ sơ vượt hạn mức.");
	if (type && strcmp(type->basis, plan->matter.basis) != 0)
		import_fault_add(d, c->line, "type",
				 "Khoản \"%s\" vào ngày %s thuộc diện %s, "
				 "không thuộc quyết định này.",
				 type->label, date_text(d, d->decision.on),
				 strcmp(type->basis, on_request) == 0
					 ? "thi hành theo yêu cầu"
					 : "chủ động thi hành");
}

/* The claims that the decision names, or all of them. */
static void
choose_obligations(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	char *ids = talloc_strdup(d, d->decision.claims);
	char *rest = NULL;

	plan->lines = talloc_zero_array(d, struct import_line,
					(unsigned)d->n_claims + 1);
	plan->matter.obligations = talloc_zero_array(d, struct obligation,
						     (unsigned)d->n_claims + 1);
	for (size_t i = 0; !*ids && i < d->n_claims; i++)
		add_obligation(rules, plan, i);
	for (char *id = strtok_r(ids, " ,", &rest); id;
	     id = strtok_r(NULL, " ,", &rest)) {
		size_t i = 0;

		while (i < d->n_claims && strcmp(d->claims[i].id, id) != 0)
			i++;
		if (i == d->n_claims)
			import_fault_add(d, d->decision.line, "claims",
					 "Không có khoản mã \"%.20s\" trong "
					 "hồ sơ.",
					 id);
		else if (plan->matter.n_obligations < d->n_claims)
			add_obligation(rules, plan, i);
	}
}

static void
check_decision(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	const struct import_decision *x = &d->decision;

	if (!x->line) {
		if (d->n_events > 0)
			import_fault_add(d, d->events[0].line, "event",
					 "Có sự kiện nhưng hồ sơ không có "
					 "quyết định thi hành án.");
		return;
	}
	plan->has_matter = true;
	plan->matter.basis = x->basis;
	plan->decision_fold = text_fold(d, x->number);
	check_order(rules, d, x->line, "date", x->on, "ngày nhận bản án",
		    d->judgment.received_on);
	if (strcmp(x->basis, on_request) == 0) {
		if (!d->request.line)
			import_fault_add(d, x->line, "basis",
					 "Quyết định theo yêu cầu nhưng hồ sơ "
					 "không có yêu cầu thi hành án.");
		check_order(rules, d, x->line, "date", x->on,
			    "ngày nhận yêu cầu", d->request.received_on);
	} else if (strcmp(x->basis, ex_officio) != 0) {
		import_fault_add(d, x->line, "basis",
				 "Căn cứ phải là \"%s\" (chủ động) hoặc "
				 "\"%s\" (theo yêu cầu).",
				 ex_officio, on_request);
		return;
	}
	choose_obligations(rules, plan);
	if (plan->matter.n_obligations == 0)
		import_fault_add(d, x->line, "claims",
				 "Quyết định không có khoản phải thi hành.");
}

/* Units are looked up by the organisation of the decision's day. */
static void
check_unit(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	const char *name = *d->unit ? d->unit : rules->default_unit;
	struct date on = law_day(d);

	if (!date_is_set(on) || date_compare(on, rules->today) > 0)
		return; /* a fault already */
	plan->unit = import_unit_called(rules->units, name, on);
	if (!plan->unit ||
	    !import_unit_inside(rules->units, plan->unit, rules->scope_path)) {
		plan->unit = NULL;
		import_fault_add(d, d->line, "unit",
				 "Không có cơ quan \"%.80s\" vào ngày %s trong "
				 "phạm vi được phép nhập.",
				 name, date_text(d, on));
		return;
	}
	plan->issuing = import_unit_issuing(rules->units, plan->unit, on);
	if (!plan->issuing)
		import_fault_add(d, d->line, "unit",
				 "Cơ quan này không có thẩm quyền ra quyết "
				 "định thi hành án vào ngày %s.",
				 date_text(d, on));
}

void
import_check_dossier(const struct import_rules *rules, struct import_plan *plan)
{
	check_judgment(rules, plan);
	check_unit(rules, plan);
	check_parties(rules, plan);
	check_claims(rules, plan);
	check_request(rules, plan);
	check_decision(rules, plan);
}
