#include "common/base.h"

#include "common/money.h"
#include "exchange/import_history.h"

/* Where a dimension event takes the matter. */
static bool
find_destination(struct walk *w, struct ledger_movement *movement)
{
	const struct ledger_state *now = &w->plan->state;
	const struct import_known_officer *officer = NULL;
	const struct import_unit *unit;

	movement->unit_id = now->unit_id;
	movement->officer_id = now->officer_id;
	if (*w->in->officer) {
		officer = import_rules_officer(w->rules, w->in->officer);
		if (!officer) {
			import_walk_refuse(w, "officer",
					   "Không có Chấp hành viên mã này; "
					   "khai trong phần officers.");
			return false;
		}
		movement->officer_id = officer->id;
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
		movement->unit_id = unit->id;
		if (!officer)
			movement->officer_id = 0;
	}
	if (!*w->in->officer && !*w->in->unit) {
		import_walk_refuse(w, "officer",
				   "Thiếu Chấp hành viên hoặc cơ quan nhận.");
		return false;
	}
	return true;
}

/* Says why the ledger does not take the event. */
static void
refuse_posting(struct walk *w)
{
	const struct ledger_chart *chart = law_chart(w->rules->law, w->out->on);
	const struct ledger_account *at =
		ledger_account_find(chart, w->plan->state.account);

	if (w->out->rule->effect == EFFECT_DIMENSION)
		import_walk_refuse(w, "officer",
				   "Việc đang do chính người này tổ chức "
				   "thi hành.");
	else
		import_fault_add(w->d, w->line, "kind",
				 "Việc đang ở trạng thái “%s” nên không ghi "
				 "được “%s”.",
				 at ? at->label : "chưa thụ lý",
				 w->out->rule->label);
}

/* What the end of a matter does to its obligations. */
static void
end_obligations(struct walk *w)
{
	bool completed = strcmp(w->in->kind, "completed") == 0;

	w->plan->ended_on = w->in->on;
	for (size_t i = 0; i < w->plan->n_obligations; i++) {
		struct plan_obligation *o = &w->plan->obligations[i];

		if (!completed)
			o->ended_dong = o->owed_dong - o->paid_dong;
		o->done_on = w->in->on;
	}
}

/* Posts the event to the ledger and takes over where the matter stands. */
static bool
post(struct walk *w)
{
	const struct ledger_chart *chart = law_chart(w->rules->law, w->out->on);
	struct ledger_movement movement = { .event = w->out->rule,
					    .on = w->out->on,
					    .dong = w->out->dong };
	struct ledger_state after;

	if (w->out->rule->effect == EFFECT_DIMENSION &&
	    !find_destination(w, &movement))
		return false;
	if (!ledger_post(chart, &w->plan->state, &movement, w->out->legs,
			 &w->out->n_legs, &after)) {
		refuse_posting(w);
		return false;
	}
	if (w->out->rule->ends && strcmp(w->in->kind, "completed") == 0 &&
	    w->plan->state.balance_dong > 0)
		import_fault_add(w->d, w->line, "kind",
				 "Còn %s đồng chưa thi hành nên chưa kết thúc "
				 "được.",
				 money_text(w->d, w->plan->state.balance_dong));
	w->plan->state = after;
	w->out->unit_id = after.unit_id;
	w->out->officer_id = after.officer_id;
	if (w->out->rule->ends)
		end_obligations(w);
	return true;
}

/* The rule of the event's day; a fault when it cannot be in a history. */
static bool
find_rule(struct walk *w)
{
	const struct ledger_chart *chart;

	if (!date_is_set(w->in->on) || !*w->in->kind)
		return false; /* a fault already */
	if (date_compare(w->in->on, w->rules->today) > 0) {
		import_walk_refuse(w, "date",
				   "Ngày của sự kiện ở sau ngày hôm nay.");
		return false;
	}
	if (date_compare(w->in->on, w->plan->last_on) < 0) {
		import_fault_add(w->d, w->line, "date",
				 "Ngày %s ở trước sự kiện liền trước (%s).",
				 date_text(w->d, w->in->on),
				 date_text(w->d, w->plan->last_on));
		return false;
	}
	chart = law_chart(w->rules->law, w->in->on);
	w->out->rule = chart ? ledger_event_find(chart, w->in->kind) : NULL;
	if (!w->out->rule || w->out->rule->effect == EFFECT_INTAKE ||
	    w->out->rule->effect == EFFECT_CORRECT) {
		import_fault_add(w->d, w->line, "kind",
				 "Vào ngày %s không có loại sự kiện \"%.40s\" "
				 "trong lịch sử việc thi hành án.",
				 date_text(w->d, w->in->on), w->in->kind);
		return false;
	}
	if (w->out->rule->basis &&
	    strcmp(w->out->rule->basis, w->plan->basis) != 0) {
		import_walk_refuse(w, "kind",
				   "Loại sự kiện này không áp dụng cho căn cứ "
				   "thi hành án của hồ sơ.");
		return false;
	}
	return true;
}

/* What the event does to the public list (publication_rule). */
static void
note_publication(struct walk *w)
{
	const struct law_publication *rule =
		law_publication(w->rules->law, w->in->kind, w->in->on);

	if (rule && strcmp(rule->action, "publish") == 0)
		w->plan->published = w->plan->n_events - 1;
	else if (rule && strcmp(rule->action, "end") == 0)
		w->plan->published = 0;
}

static void
note_event(struct walk *w)
{
	struct import_plan *plan = w->plan;

	if (strcmp(w->in->kind, "no_means") == 0)
		plan->no_means = plan->n_events - 1;
	if (strcmp(w->in->kind, "verified") == 0) {
		w->verifications++;
		w->verified = w->in;
	}
	note_publication(w);
	plan->last_on = w->in->on;
	w->out->account = plan->state.account;
	w->out->held_dong = plan->held_dong;
}

static bool
take_event(struct walk *w)
{
	size_t faults = w->d->n_faults;

	w->out = &w->plan->events[w->plan->n_events++];
	w->out->from = w->in;
	w->out->on = w->in->on;
	w->line = w->in->line;
	if (!find_rule(w))
		return false;
	import_walk_check(w);
	import_walk_money(w);
	if (w->d->n_faults > faults || !post(w))
		return false;
	note_event(w);
	return true;
}

/* The event by which a matter of this basis comes into being. */
static const struct ledger_event *
intake_rule(const struct ledger_chart *chart, const char *basis)
{
	for (size_t i = 0; chart && i < chart->n_events; i++) {
		const struct ledger_event *event = &chart->events[i];

		if (event->effect == EFFECT_INTAKE &&
		    (!event->basis || strcmp(event->basis, basis) == 0))
			return event;
	}
	return NULL;
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

/* The kind of document by which a matter is opened. */
static const char *
enforcement_decision(const char *basis)
{
	return strcmp(basis, "on_request") == 0 ? "dec_enforce_request"
						: "dec_enforce_exofficio";
}

/* The matter comes into being by its decision. */
static bool
take_intake(struct walk *w)
{
	const struct law *law = w->rules->law;
	struct import_plan *plan = w->plan;
	struct plan_event *out = &plan->events[plan->n_events++];
	struct ledger_movement movement = { .on = w->d->decision.on,
					    .dong = plan->owed_dong,
					    .unit_id = plan->unit->id };
	const struct ledger_chart *chart = law_chart(law, movement.on);
	const struct ledger_state nothing = { 0 };

	w->out = out;
	w->line = w->d->decision.line;
	out->on = movement.on;
	out->dong = plan->owed_dong;
	out->rule = movement.event = intake_rule(chart, plan->basis);
	out->decision_type = law_decision_type(
		law, enforcement_decision(plan->basis), out->on);
	if (!find_officer(w, &movement.officer_id))
		return false;
	if (!out->rule || !out->decision_type ||
	    !ledger_post(chart, &nothing, &movement, out->legs, &out->n_legs,
			 &plan->state)) {
		import_walk_refuse(w, "date",
				   "Pháp luật vào ngày này không "
				   "có quyết định thi hành án.");
		return false;
	}
	out->issuing = plan->issuing;
	out->decision_period = import_unit_period(
		law, plan->issuing, out->decision_type->series_group, out->on);
	out->unit_id = plan->state.unit_id;
	out->officer_id = plan->state.officer_id;
	out->account = plan->state.account;
	plan->last_on = out->on;
	return true;
}

static void
check_history(const struct import_rules *rules, struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	struct walk w = { .rules = rules, .plan = plan, .d = d };

	plan->events = talloc_zero_array(d, struct plan_event,
					 (unsigned)d->n_events + 1);
	if (!take_intake(&w))
		return;
	for (size_t i = 0; i < d->n_events; i++) {
		w.in = &d->events[i];
		if (!take_event(&w))
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
	if (plan->has_matter && dossier->n_faults == 0)
		import_find_dues(rules, plan);
	return plan;
}
