#include "common/base.h"

#include "exchange/import_history.h"
#include "matter/act_condition.h"

void
import_walk_refuse(struct walk *w, const char *field, const char *reason)
{
	import_fault_add(w->d, w->line, field, "%s", reason);
}

/* Grounds are checked against the law of the day. */
static void
check_ground(struct walk *w)
{
	const struct ledger_event *event = w->rule;

	if (!*w->in->ground) {
		if (event->grounds && !event->ground_lacks)
			import_walk_refuse(w, "ground",
					   "Thiếu căn cứ của quyết định.");
		return;
	}
	if (!event->grounds)
		import_walk_refuse(w, "ground",
				   "Loại sự kiện này không có căn cứ.");
	else if (!law_ground(w->rules->law, event, w->in->ground, w->in->on))
		import_fault_add(w->d, w->line, "ground",
				 "Căn cứ \"%.40s\" không có trong pháp luật "
				 "vào ngày %s.",
				 w->in->ground, date_text(w->d, w->in->on));
}

/* The decision that goes with the event. */
static void
check_decision(struct walk *w)
{
	if (!w->rule->decision_type) {
		if (*w->in->decision_number)
			import_walk_refuse(
				w, "decision-number",
				"Loại sự kiện này không có quyết định.");
		return;
	}
	w->document =
		law_document(w->rules->law, w->rule, w->in->ground, w->in->on);
	if (!w->document) {
		import_walk_refuse(w, "kind",
				   "Pháp luật vào ngày này không có loại văn "
				   "bản đó.");
		return;
	}
	if (!*w->in->decision_number &&
	    strcmp(w->document->series_group, "none") != 0)
		import_walk_refuse(w, "decision-number",
				   "Thiếu số quyết định, thông báo.");
}

static void
check_verification(struct walk *w)
{
	if (!w->rule->verifies) {
		if (*w->in->result || *w->in->place)
			import_walk_refuse(w, "result",
					   "Chỉ sự kiện xác minh mới có kết "
					   "quả và nơi xác minh.");
		return;
	}
	if (!*w->in->result)
		import_walk_refuse(w, "result", "Thiếu kết quả xác minh.");
	else if (!law_term(w->rules->law, "verification_result", w->in->result,
			   w->in->on))
		import_fault_add(w->d, w->line, "result",
				 "Kết quả \"%.40s\" không có trong danh mục.",
				 w->in->result);
}

/* What an act needs is needed by its fact: what leaves the ordinary count does
 * so when the law says. */
static void
check_conditions(struct walk *w)
{
	const struct matter *m = &w->plan->matter;
	const struct law_act *act =
		law_act_of(w->rules->law, w->in->kind, w->in->on);
	const struct act_case c = { .law = w->rules->law,
				    .matter = m,
				    .means = &m->means,
				    .on = w->in->on,
				    .from_papers = true };
	bool of_day;
	const char *refusal = act ? act_refusal(w->d, act, &c, &of_day) : NULL;

	if (refusal)
		import_walk_refuse(w, of_day ? "date" : "kind", refusal);
}

/* Who signs the decision: the nearest unit that may on that day. A handover
 * is minuted where the dossier arrives: the unit that gives it away may have
 * ended the day before (the districts on 30/06/2025). */
static void
find_issuing(struct walk *w)
{
	const struct import_units *units = w->rules->units;
	const struct import_unit *unit =
		import_unit_get(units, w->plan->matter.state.unit_id);

	if (!w->document)
		return;
	if (w->rule->effect == EFFECT_DIMENSION && *w->in->unit)
		unit = import_unit_called(units, w->in->unit, w->in->on);
	w->issuing = import_unit_issuing(units, unit, w->in->on);
	if (!w->issuing)
		import_walk_refuse(w, "date",
				   "Cơ quan của hồ sơ không có thẩm "
				   "quyền vào ngày này.");
}

void
import_walk_check(struct walk *w)
{
	check_ground(w);
	check_verification(w);
	check_decision(w);
	check_conditions(w);
	find_issuing(w);
}
