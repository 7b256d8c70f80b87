#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "matter/event_return.h"
#include "matter/transfer_side.h"

static const char SQL_RECEIVE[] =
	"UPDATE transfer SET state = 'received', received_on = ?,"
	" judgment_id = ?, answer = ?, answered_on = ?, answered_by = ?,"
	" version = version + 1"
	" WHERE id = ? AND version = ? AND state = 'sent'";

static const char SQL_FIND_ENFORCING[] =
	"SELECT m.number FROM claim c JOIN obligation o ON o.claim_id = c.id"
	" JOIN matter m ON m.id = o.matter_id WHERE c.transfer_id = ? LIMIT 1";

/* Of two that answer at once the second finds another version. */
static const char SQL_TAKE[] =
	"UPDATE transfer SET answered_by = ?, version = version + 1"
	" WHERE id = ? AND version = ?";

static const char SQL_GIVE_BACK[] =
	"UPDATE transfer SET state = 'returned', answered_on = ?, answer = ?,"
	" return_event_id = (SELECT e.id FROM event e"
	"  WHERE e.matter_id = ? AND e.seq = ?), version = version + 1"
	" WHERE id = ?";

/* A guarded write that found its row as it was read, or the sentence. */
MUST_CHECK static struct err *
check_changed(struct err *e, int64_t changed)
{
	if (e || changed == 1)
		return e;
	return err_told(ERR_STALE, "Ủy thác này vừa được người khác xử lý. Xin "
				   "mở lại để xem.");
}

struct err *
transfer_receive(struct request *req, const struct transfer *t,
		 int64_t judgment_id, struct date on, const char *answer)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(req->db, SQL_RECEIVE, &changed,
			   DB_ARGS(DB_DATE(on), DB_ID(judgment_id),
				   DB_TEXT(answer), DB_DATE(on),
				   DB_INT(req->session->account_id),
				   DB_INT(t->id), DB_INT(t->version)));
	e = check_changed(e, changed);
	return e ? e
		 : audit_add(req, "transfer.receive", "transfer", t->id,
			     t->number);
}

struct err *
transfer_back_refusal(struct request *req, const struct transfer *t,
		      const char **refusal)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_FIND_ENFORCING, &rows,
				 DB_ARGS(DB_INT(t->id)));

	*refusal = NULL;
	if (!e && rows->count > 0)
		*refusal = talloc_asprintf(
			req,
			"Đã ra quyết định thi hành án số %s trên cơ sở ủy thác "
			"này, nên không trả lại được. Quyết định đó phải được "
			"thu hồi trước.",
			db_text(rows, 0, 0));
	return e;
}

/* The fact of the sender's matter that is nobody's decision. */
static const struct ledger_event *
return_event(const struct law *law, struct date on)
{
	const struct ledger_chart *chart = law_chart(law, on);

	for (size_t i = 0; chart && i < chart->n_events; i++) {
		const struct ledger_event *event = &chart->events[i];

		if (event->effect == EFFECT_RETURN && !event->decision_type)
			return event;
	}
	return NULL;
}

const char *
transfer_back_grounds(const struct law *law, struct date on)
{
	const struct ledger_event *event = return_event(law, on);

	return event ? event->grounds : NULL;
}

/* The sender's matter, wherever it is, as it stands now. */
MUST_CHECK static struct err *
lock_matter(struct request *req, int64_t id, struct matter **matter)
{
	static const struct scope everywhere = { "%", 0 };
	struct err *e =
		matter_get(req, req->db, req->law, &everywhere, id, matter);

	return e ? e
		 : matter_lock(req, req->db, req->law, &everywhere, id,
			       (*matter)->version, matter);
}

MUST_CHECK static struct err *
write_back(struct request *req, const struct transfer *t, struct matter *matter,
	   const struct event_input *input)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(req->db, SQL_TAKE, &changed,
			   DB_ARGS(DB_INT(req->session->account_id),
				   DB_INT(t->id), DB_INT(t->version)));
	e = check_changed(e, changed);
	if (!e)
		e = event_return(req, matter, input, NULL);
	if (!e)
		e = db_run(req->db, SQL_GIVE_BACK,
			   DB_ARGS(DB_DATE(input->effective_on),
				   DB_TEXT(input->note), DB_INT(matter->id),
				   DB_INT(matter->last_seq), DB_INT(t->id)));
	return e ? e
		 : audit_add(req, "transfer.return", "transfer", t->id,
			     t->number);
}

struct err *
transfer_give_back(struct request *req, const struct transfer *t,
		   struct date on, const char *ground, const char *reason,
		   const char **refusal)
{
	const struct ledger_event *event = return_event(req->law, on);
	const struct event_target target = { .event_id = t->event_id };
	struct matter *matter;
	struct event_input input = { .effective_on = on,
				     .ground = ground,
				     .note = reason,
				     .target = &target };
	struct err *e = transfer_back_refusal(req, t, refusal);

	if (e || *refusal)
		return e;
	if (!event) {
		*refusal = "Pháp luật ở thời điểm này không có việc trả lại ủy "
			   "thác.";
		return NULL;
	}
	input.kind = event->code;
	e = lock_matter(req, t->matter_id, &matter);
	if (!e)
		e = event_return_weigh(req, matter, &input, NULL, refusal);
	return e || *refusal ? e : write_back(req, t, matter, &input);
}
