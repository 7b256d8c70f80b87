#include "common/base.h"

#include "exchange/import_history.h"
#include "matter/separate_book.h"

/* Papers of old dossiers often name no ground for these. */
static const char *const ground_may_lack[] = {
	"continued",
	"book_returned",
	"withdrawn",
	"no_means_withdrawn",
};

void
import_walk_refuse(struct walk *w, const char *field, const char *reason)
{
	import_fault_add(w->d, w->line, field, "%s", reason);
}

static bool
needs_ground(const struct ledger_event *event)
{
	for (size_t i = 0; i < ARRAY_LEN(ground_may_lack); i++) {
		if (strcmp(ground_may_lack[i], event->code) == 0)
			return false;
	}
	return event->grounds;
}

/* Grounds are checked against the law of the day. */
static void
check_ground(struct walk *w)
{
	const struct ledger_event *event = w->rule;

	if (!*w->in->ground) {
		if (needs_ground(event))
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

/* What leaves the ordinary count, does so when the law says. Without a
 * decision, or where the law of the day has another way, the ledger refuses. */
static void
check_book(struct walk *w)
{
	bool moved = strcmp(w->in->kind, "book_moved") == 0;
	const struct law_separate_book *rule = law_separate_book(
		w->rules->law, w->plan->matter.basis, w->in->on);
	const struct separate_book_facts *facts = &w->plan->matter.means;
	struct separate_book_verdict verdict;
	const char *refusal;

	if ((!moved && strcmp(w->in->kind, "sent_back") != 0) || !rule ||
	    !date_is_set(facts->no_means_on))
		return;
	verdict = separate_book_judge(w->rules->law, rule, facts, w->in->on);
	refusal = separate_book_refusal(w->d, rule, facts, &verdict);
	if (refusal)
		import_walk_refuse(
			w,
			verdict.quiet && !verdict.long_enough ? "date" : "kind",
			refusal);
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
	check_book(w);
	find_issuing(w);
}
