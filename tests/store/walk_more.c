/*
 * What is taken back, told late, goes to other hands, and what happens without
 * an act of its own.
 */
#include "store/walk.h"

#include "matter/event_void.h"

static const char SQL_UNIT_OF[] = "SELECT unit_id FROM officer WHERE id = ?";

enum walk_end
walk_void(struct walk *w)
{
	const struct event_line *fact;
	struct err *e;

	if (!walk_take_any(w))
		return WALK_NOTHING;
	fact = walk_fact(w, false);
	if (!fact)
		return WALK_NOTHING;
	e = event_void(w->req, w->matter, fact, "Ghi nhầm, thử.");
	if (!e)
		walk_sum(w, fact->kind, fact->effective_on, fact->dong, -1);
	return walk_ended(w, e);
}

/* A look that was made some time before, also of a matter that is over. */
enum walk_end
walk_late(struct walk *w)
{
	struct event_finding finding = { .place = "UBND xã Thử",
					 .content = "" };
	struct event_input input = { .kind = "verified",
				     .note = "",
				     .finding = &finding };
	int32_t days;

	if (!walk_take_any(w))
		return WALK_NOTHING;
	days = (int32_t)(date_to_days(w->matter->last_on) -
			 date_to_days(w->matter->decided_on));
	input.effective_on = date_add_days(w->matter->decided_on,
					   (int)walk_dice(w, (size_t)days + 1));
	finding.result =
		walk_term(w, "verification_result", input.effective_on);
	finding.party_id = side_first(&w->matter->obligations[0].debtors);
	return walk_ended(w, event_record(w->req, w->matter, &input, NULL));
}

/* To another officer of the agency, where he works. */
enum walk_end
walk_hands(struct walk *w)
{
	struct event_input input = { .note = "" };
	const struct walk_agency *a;
	struct db_rows *rows;

	if (!walk_take_any(w))
		return WALK_NOTHING;
	a = w->agency;
	input.kind = walk_dice(w, 2) ? "assigned" : "handed_over";
	input.effective_on = walk_next_day(w);
	input.to_officer_id = a->officers[walk_dice(w, a->n_officers)];
	input.signer = "Người ký thử";
	input.signer_id = w->req->session->account_id;
	store_must(db_query(w->db, w->req, SQL_UNIT_OF, &rows,
			    DB_ARGS(DB_INT(input.to_officer_id))));
	input.to_unit_id = db_int(rows, 0, 0);
	w->what = input.kind;
	return walk_ended(w, event_record(w->req, w->matter, &input, NULL));
}

/* Kinds that old papers and courts bring, and no act. */
enum walk_end
walk_other(struct walk *w)
{
	static const char *const kinds[] = { "reduced", "no_means_amended",
					     "party_changed" };
	struct event_input input = { .note = "", .signer = "Tòa án Thử" };
	struct err *e;

	if (!walk_take_any(w))
		return WALK_NOTHING;
	input.kind = kinds[walk_dice(w, ARRAY_LEN(kinds))];
	input.effective_on = walk_next_day(w);
	w->what = input.kind;
	store_must(matter_recall(w->db, w->matter));
	if (strcmp(input.kind, "reduced") == 0 && !walk_money(w, false, &input))
		return WALK_REFUSED;
	e = event_record(w->req, w->matter, &input, NULL);
	if (!e)
		walk_sum(w, input.kind, input.effective_on,
			 event_money_sum(&input), 1);
	return walk_ended(w, e);
}
