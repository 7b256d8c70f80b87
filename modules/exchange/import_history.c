#include "common/base.h"

#include "exchange/import_history.h"

/* Where a dimension event takes the matter. */
static bool
find_destination(struct walk *w)
{
	const struct ledger_state *now = &w->plan->matter.state;
	const struct import_known_officer *officer = NULL;
	const struct import_unit *unit;

	w->fact.to_unit_id = now->unit_id;
	w->fact.to_officer_id = now->officer_id;
	if (*w->in->officer) {
		officer = import_rules_officer(w->rules, w->in->officer);
		if (!officer) {
			import_walk_refuse(w, "officer",
					   "Không có Chấp hành viên mã này; "
					   "khai trong phần officers.");
			return false;
		}
		w->fact.to_officer_id = officer->id;
	}
	if (*w->in->unit) {
		unit = import_unit_called(w->rules->units, w->in->unit,
					  w->in->on);
		if (!unit || !import_unit_inside(w->rules->units, unit,
						 w->rules->scope_path)) {
			import_walk_refuse(w, "unit",
					   "Không có cơ quan này vào ngày đó "
					   "trong phạm vi được phép nhập.");
			return false;
		}
		w->fact.to_unit_id = unit->id;
		if (!officer)
			w->fact.to_officer_id = 0;
	}
	if (!*w->in->officer && !*w->in->unit) {
		import_walk_refuse(w, "officer",
				   "Thiếu Chấp hành viên hoặc cơ quan nhận.");
		return false;
	}
	return true;
}

/* To which agency its lines went, when the papers say. What became of it there
 * is of papers, too: nobody has it in his list. */
static bool
find_receiver(struct walk *w)
{
	struct event_receiver *to;
	const struct import_unit *unit;

	if (!*w->in->unit)
		return true;
	unit = import_unit_called(w->rules->units, w->in->unit, w->in->on);
	if (!unit) {
		import_walk_refuse(w, "unit",
				   "Không có cơ quan này vào ngày đó.");
		return false;
	}
	to = talloc_zero(w->d, struct event_receiver);
	*to = (struct event_receiver){ unit->id, "", true };
	w->fact.receiver = to;
	return true;
}

/* The column of the file that a refusal is about. */
static const char *
field_of(enum event_part part)
{
	static const char *const fields[] = {
		[EVENT_KIND] = "kind",	  [EVENT_DAY] = "date",
		[EVENT_SUM] = "dong",	  [EVENT_TO] = "officer",
		[EVENT_LINES] = "claims",
	};

	return fields[part];
}

static const char *
null_if_empty(const char *text)
{
	return *text ? text : NULL;
}

/* What was found, for an event that verifies. */
static struct event_finding *
finding_of(struct walk *w)
{
	struct event_finding *found;

	if (!w->rule || !w->rule->verifies)
		return NULL;
	found = talloc_zero(w->d, struct event_finding);
	found->result = w->in->result;
	found->place = w->in->place;
	return found;
}

/* The document as printed; its number is not one of ours. */
static struct plan_decision
document_of(const struct walk *w, const struct law_decision_type *type,
	    const char *number, const char *signer, struct date on)
{
	struct plan_decision none = { 0 };

	if (!type)
		return none;
	return (struct plan_decision){
		.type = type,
		.unit_id = w->issuing->id,
		.number = { type->series_group,
			    import_unit_period(w->rules->law, w->issuing,
					       type->series_group, on),
			    0, number },
		.signer = signer,
	};
}

/* The position of the claim among the lines of the decision. */
static size_t
line_called(const struct walk *w, const char *id)
{
	size_t i = 0;

	while (i < w->plan->matter.n_obligations &&
	       strcmp(w->plan->lines[i].from->id, id) != 0)
		i++;
	return i;
}

/* The claims that the event names. */
static void
take_lines(struct walk *w)
{
	char *ids = talloc_strdup(w->d, w->in->claims);
	size_t *lines = talloc_array(w->d, size_t, (unsigned)strlen(ids) + 1);
	char *rest = NULL;

	if (*ids && w->rule->effect != EFFECT_MOVE)
		import_walk_refuse(w, "claims",
				   "Chỉ sự kiện đổi trạng thái mới ghi riêng "
				   "cho một số khoản.");
	for (char *id = strtok_r(ids, " ,", &rest); id;
	     id = strtok_r(NULL, " ,", &rest)) {
		size_t line = line_called(w, id);

		if (line == w->plan->matter.n_obligations)
			import_fault_add(w->d, w->line, "claims",
					 "Quyết định không có khoản mã "
					 "\"%.20s\".",
					 id);
		lines[w->fact.n_lines++] = line;
	}
	w->fact.lines = lines;
}

/* Plans the fact as a page would. */
static bool
take_fact(struct walk *w, struct event_finding *found)
{
	struct import_plan *plan = w->plan;
	struct plan *out = &plan->plans[plan->n_plans];
	enum event_part part;
	const char *refusal;

	refusal = event_plan(w->d, w->rules->law, &plan->matter, &w->fact,
			     w->rules->today, out, &part);
	if (refusal) {
		import_walk_refuse(w, field_of(part), refusal);
		return false;
	}
	out->decision = document_of(w, out->decision.type,
				    w->in->decision_number, w->in->signer,
				    w->in->on);
	plan->issuers[plan->n_plans] = w->issuing;
	plan->findings[plan->n_plans++] = found;
	return true;
}

static bool
take_event(struct walk *w, const struct import_event *in)
{
	const struct ledger_chart *chart = law_chart(w->rules->law, in->on);
	size_t faults = w->d->n_faults;
	struct event_finding *found;

	if (!date_is_set(in->on) || !*in->kind)
		return false; /* a fault already */
	w->in = in;
	w->line = in->line;
	w->rule = chart ? ledger_event_find(chart, in->kind) : NULL;
	w->document = NULL;
	w->issuing = NULL;
	found = finding_of(w);
	w->fact = (struct event_input){
		.kind = in->kind,
		.effective_on = in->on,
		.ground = null_if_empty(in->ground),
		.note = in->note,
		.finding = found,
	};
	if (w->rule) {
		import_walk_check(w);
		import_walk_money(w);
		take_lines(w);
		if (w->rule->effect == EFFECT_DIMENSION && !find_destination(w))
			return false;
		if (w->rule->transfers && !find_receiver(w))
			return false;
	}
	return w->d->n_faults == faults && take_fact(w, found);
}

/* The officer whom the head chose together with the decision (Điều 36 Luật
 * THADS 2008). */
static bool
find_officer(struct walk *w, int64_t *officer_id)
{
	const struct import_known_officer *officer;
	const char *code = w->d->decision.officer;

	*officer_id = 0;
	if (!*code)
		return true;
	officer = import_rules_officer(w->rules, code);
	if (!officer) {
		import_walk_refuse(w, "officer",
				   "Không có Chấp hành viên mã "
				   "này; khai trong phần "
				   "officers.");
		return false;
	}
	*officer_id = officer->id;
	return true;
}

/* The matter comes into being by its decision. */
static bool
take_opening(struct walk *w)
{
	const struct import_decision *decision = &w->d->decision;
	struct import_plan *plan = w->plan;
	struct matter *m = &plan->matter;
	struct plan *out = &plan->plans[0];
	const char *refusal;

	m->locks = w->rules->locks;
	w->line = decision->line;
	w->issuing = plan->issuing;
	m->case_type = w->d->judgment.case_type;
	m->number = decision->number;
	m->decided_on = decision->on;
	m->issuing_unit_id = plan->issuing->id;
	m->state.unit_id = plan->unit->id;
	if (!find_officer(w, &m->state.officer_id))
		return false;
	refusal = event_year_refusal(w->d, w->rules->law->year_begins,
				     &m->locks, m->state.unit_id, decision->on);
	if (refusal) {
		import_walk_refuse(w, "date", refusal);
		return false;
	}
	if (!event_plan_opening(w->d, w->rules->law, m, out)) {
		import_walk_refuse(w, "date",
				   "Pháp luật vào ngày này không "
				   "có quyết định thi hành án.");
		return false;
	}
	out->decision = document_of(w, out->decision.type, decision->number,
				    decision->signer, decision->on);
	plan->issuers[0] = plan->issuing;
	plan->n_plans = 1;
	return true;
}

static void
check_history(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	struct walk w = { .rules = rules, .plan = plan, .d = d };
	unsigned n = (unsigned)d->n_events + 1;

	plan->plans = talloc_zero_array(d, struct plan, n);
	plan->issuers = talloc_zero_array(d, const struct import_unit *, n);
	plan->findings = talloc_zero_array(d, struct event_finding *, n);
	if (!take_opening(&w))
		return;
	for (size_t i = 0; i < d->n_events; i++) {
		if (!take_event(&w, &d->events[i]))
			return;
	}
}

struct import_plan *
import_plan_make(const struct import_rules *rules,
		 struct import_dossier *dossier)
{
	struct import_plan *plan = talloc_zero(dossier, struct import_plan);

	plan->dossier = dossier;
	plan->claim_ids = talloc_zero_array(plan, int64_t,
					    (unsigned)dossier->n_claims + 1);
	import_check_dossier(rules, plan);
	if (plan->has_matter && dossier->n_faults == 0)
		check_history(rules, plan);
	return plan;
}
