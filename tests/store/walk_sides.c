/*
 * What goes to another agency is answered there, or as its paper says; months
 * and years are locked, opened again, and corrections of them granted.
 */
#include "store/walk.h"

#include "common/text.h"
#include "intake/entrusted.h"
#include "law/period.h"
#include "ledger/posting.h"
#include "matter/transfer_side.h"
#include "reports/period_store.h"

static const char SQL_LIST_TRANSFERS[] =
	"SELECT id FROM transfer WHERE state IN ('sent', 'received', 'opened')"
	" AND (on_paper = 1 OR to_unit_id IS NOT NULL) ORDER BY id";

/* Units that hold matters, by the agency they are of. */
static const char SQL_LIST_UNITS[] =
	"SELECT DISTINCT m.unit_id FROM matter m JOIN unit u"
	" ON u.id = m.unit_id WHERE u.path LIKE CONCAT(?, '%')"
	" ORDER BY m.unit_id";

/* A day from this one on. */
static struct date
some_day(struct walk *w, struct date from)
{
	struct date on = date_add_days(from, (int64_t)walk_dice(w, 15));

	return date_compare(on, WALK_TODAY) > 0 ? WALK_TODAY : on;
}

static struct err *
receive(struct walk *w, const struct transfer_side *side)
{
	struct date on = some_day(w, side->of.sent_on);
	int64_t judgment_id = 0;
	struct err *e = NULL;

	if (!side->of.on_paper)
		e = entrusted_book(w->req, side, on, &judgment_id);
	return e ? e
		 : transfer_receive(w->req, &side->of, judgment_id, on,
				    "Đã nhận.");
}

static enum walk_end
give_back(struct walk *w, const struct transfer_side *side)
{
	const char *refusal;
	struct err *e;
	struct date on = some_day(w, w->matter->last_on);
	const char *list = transfer_back_grounds(w->law, on);

	w->what = "given back";
	e = transfer_back_refusal(w->req, &side->of, &refusal);
	if (e || refusal)
		return e ? walk_ended(w, e) : WALK_REFUSED;
	e = transfer_give_back(w->req, &side->of, on, walk_term(w, list, on),
			       "Sai thẩm quyền, thử.", &refusal);
	return !e && refusal ? WALK_REFUSED : walk_ended(w, e);
}

enum walk_end
walk_answer(struct walk *w)
{
	const struct walk_agency *receiver;
	struct transfer_side *side;
	struct db_rows *rows;

	store_must(
		db_query(w->db, w->req, SQL_LIST_TRANSFERS, &rows, DB_NO_ARGS));
	if (rows->count == 0)
		return WALK_NOTHING;
	store_must(transfer_side_get(
		w->req, db_int(rows, walk_dice(w, rows->count), 0), &side));
	if (!walk_take(w, side->of.matter_id))
		return WALK_NOTHING;
	receiver = side->of.on_paper ? w->agency
				     : walk_agency_of(w, side->to_path);
	if (!receiver)
		return WALK_NOTHING;
	walk_as(w, receiver, WALK_TODAY);
	if (side->of.state != TRANSFER_SENT || walk_dice(w, 3) == 0)
		return give_back(w, side);
	w->what = "received";
	return walk_ended(w, receive(w, side));
}

static struct period_change
change_of(struct walk *w, const struct period_year *year, int64_t unit_id)
{
	struct period_move moves[PERIOD_MOVES_MAX];
	size_t n = period_moves(year, moves);
	const struct period_move *move = &moves[walk_dice(w, n)];
	struct period_change change = {
		.unit_id = unit_id,
		.year = year->year,
		.first = move->month,
		.last = move->month,
		.state = PERIOD_OPEN,
		.reason = "Văn bản thử.",
		.account_id = w->req->session->account_id,
	};

	if (n == 0)
		change.unit_id = 0;
	else if (move->kind == MOVE_LOCK) {
		change.first = year->locked + 1;
		change.state = PERIOD_LOCKED;
	} else if (move->kind == MOVE_OPEN) {
		change.last = year->locked;
	} else if (move->kind == MOVE_GRANT) {
		change.state = PERIOD_GRANTED;
		change.until = date_add_days(WALK_TODAY, 400);
	}
	return change;
}

enum walk_end
walk_period(struct walk *w)
{
	struct period_year year = { .begins = w->law->year_begins,
				    .may_lock = true,
				    .may_open = true,
				    .today = WALK_TODAY };
	struct period_state months[12];
	struct period_correction correction;
	struct period_change change;
	struct db_rows *rows;
	int64_t unit_id;

	year.year = period_year(year.begins, WALK_TODAY) - (int)walk_dice(w, 3);
	store_must(db_query(w->db, w->req, SQL_LIST_UNITS, &rows,
			    DB_ARGS(DB_TEXT(w->agency->path))));
	if (rows->count == 0)
		return WALK_NOTHING;
	unit_id = db_int(rows, walk_dice(w, rows->count), 0);
	store_must(period_hold(w->db, unit_id));
	store_must(period_states(w->req, w->db, unit_id, year.year, months,
				 &year.locked));
	store_must(period_correction(w->req, w->db, unit_id, year.year,
				     WALK_TODAY, &correction));
	year.granted = correction.is_granted;
	change = change_of(w, &year, unit_id);
	if (!change.unit_id)
		return WALK_NOTHING;
	w->what = change.state;
	return walk_ended(w, period_move_months(w->db, &change));
}
