#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "matter/proposal.h"

#define SELECT_PROPOSAL                                                        \
	"SELECT p.id, p.matter_id, p.act, p.ground, p.note, p.state,"          \
	" p.version, p.proposed_by, a.name, p.proposed_at, b.name,"            \
	" p.answered_at, p.reason, p.decision_id, d.number, p.line_ids,"       \
	" d.signer, d.decided_on, p.unit_id, p.judgment_id, p.claim_ids,"      \
	" p.to_officer_id, p.debtor_names, p.owed_dong, p.to_unit_id,"         \
	" p.to_name, p.on_event_id"                                            \
	" FROM proposal p JOIN account a ON a.id = p.proposed_by"              \
	" LEFT JOIN account b ON b.id = p.answered_by"                         \
	" LEFT JOIN decision d ON d.id = p.decision_id"

static const char SQL_GET_PROPOSAL[] = SELECT_PROPOSAL " WHERE p.id = ?";

static const char SQL_LIST_PROPOSALS[] = SELECT_PROPOSAL
	" WHERE p.matter_id = ? AND " PROPOSAL_SHOWN " ORDER BY p.id";

static const char SQL_LIST_OPENINGS[] = SELECT_PROPOSAL
	" WHERE p.judgment_id = ? AND p.opens = 1 ORDER BY p.id";

static const char SQL_FIND_PROPOSAL[] = SELECT_PROPOSAL
	" WHERE p.matter_id = ? AND p.open_act = ?";

static const char SQL_ADD_PROPOSAL[] =
	"INSERT INTO proposal (matter_id, unit_id, officer_id, act, ground,"
	" note, line_ids, judgment_id, claim_ids, to_officer_id, debtor_names,"
	" owed_dong, to_unit_id, to_name, on_event_id, proposed_by, state,"
	" decision_id)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
	" (SELECT e.decision_id FROM event e"
	"  WHERE e.matter_id = ? AND e.seq = ?))";

static const char SQL_PUT_AGAIN[] =
	"UPDATE proposal SET state = 'proposed', unit_id = ?, ground = ?,"
	" note = ?, line_ids = ?, claim_ids = ?, to_officer_id = ?,"
	" debtor_names = ?, owed_dong = ?, to_unit_id = ?, to_name = ?,"
	" on_event_id = ?,"
	" proposed_by = ?, proposed_at = UTC_TIMESTAMP(),"
	" version = version + 1 WHERE id = ? AND version = ?";

static const char SQL_ANSWER[] =
	"UPDATE proposal SET state = ?, reason = IF(? = '', reason, ?),"
	" answered_by = ?, answered_at = UTC_TIMESTAMP(),"
	" version = version + 1 WHERE id = ? AND version = ?";

static const char SQL_SIGN[] =
	"UPDATE proposal SET state = 'signed', matter_id = ?, answered_by = ?,"
	" answered_at = UTC_TIMESTAMP(), version = version + 1,"
	" decision_id = (SELECT e.decision_id FROM event e"
	"  WHERE e.matter_id = ? AND e.seq = ?)"
	" WHERE id = ? AND version = ? AND state = 'proposed'";

static struct proposal
read_proposal(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i)
{
	const char *answered_at = db_text(rows, i, 11);

	return (struct proposal){
		.id = db_int(rows, i, 0),
		.matter_id = db_int(rows, i, 1),
		.act = db_text(rows, i, 2),
		.ground = db_text(rows, i, 3),
		.note = db_text(rows, i, 4),
		.state = proposal_state_of(db_text(rows, i, 5)),
		.version = db_int(rows, i, 6),
		.proposed_by = db_int(rows, i, 7),
		.proposer = db_text(rows, i, 8),
		.proposed_at = date_time_text(ctx, db_text(rows, i, 9)),
		.answerer = db_text(rows, i, 10),
		.answered_at = answered_at ? date_time_text(ctx, answered_at)
					   : NULL,
		.reason = db_text(rows, i, 12),
		.decision_id = db_int(rows, i, 13),
		.number = db_text(rows, i, 14),
		.line_ids = db_text(rows, i, 15),
		.signer = db_text(rows, i, 16),
		.decided_on = db_date(rows, i, 17),
		.unit_id = db_int(rows, i, 18),
		.judgment_id = db_int(rows, i, 19),
		.claim_ids = db_text(rows, i, 20),
		.to_officer_id = db_int(rows, i, 21),
		.debtor_names = db_text(rows, i, 22),
		.owed_dong = db_int(rows, i, 23),
		.to_unit_id = db_int(rows, i, 24),
		.to_name = db_text(rows, i, 25),
		.on_event_id = db_int(rows, i, 26),
	};
}

MUST_CHECK static struct err *
read_all(TALLOC_CTX *ctx, struct db *db, const char *sql,
	 struct proposal **proposals, size_t *n, const struct db_arg *args,
	 size_t n_args)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, sql, &rows, args, n_args);

	if (e)
		return e;
	*n = rows->count;
	*proposals =
		talloc_array(ctx, struct proposal, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*proposals)[i] = read_proposal(ctx, rows, i);
	return NULL;
}

struct err *
proposal_get(TALLOC_CTX *ctx, struct db *db, int64_t id,
	     struct proposal **proposal)
{
	size_t n;
	struct err *e = read_all(ctx, db, SQL_GET_PROPOSAL, proposal, &n,
				 DB_ARGS(DB_INT(id)));

	if (!e && n == 0)
		e = err_new(ERR_MISSING, NULL, "TH5360: proposal %" PRId64, id);
	return e;
}

struct err *
proposal_list(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
	      struct proposal **proposals, size_t *n)
{
	return read_all(ctx, db, SQL_LIST_PROPOSALS, proposals, n,
			DB_ARGS(DB_INT(matter_id)));
}

struct err *
proposal_openings(TALLOC_CTX *ctx, struct db *db, int64_t judgment_id,
		  struct proposal **proposals, size_t *n)
{
	return read_all(ctx, db, SQL_LIST_OPENINGS, proposals, n,
			DB_ARGS(DB_INT(judgment_id)));
}

struct err *
proposal_find(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
	      const char *act, struct proposal **proposal)
{
	size_t n;
	struct err *e = read_all(ctx, db, SQL_FIND_PROPOSAL, proposal, &n,
				 DB_ARGS(DB_INT(matter_id), DB_TEXT(act)));

	if (!e && n == 0)
		*proposal = NULL;
	return e;
}

/* A guarded write that found its row as it was read, or the sentence. */
MUST_CHECK static struct err *
check_changed(struct err *e, int64_t changed)
{
	if (e || changed == 1)
		return e;
	return err_told(ERR_STALE, "Nội dung trình ký này vừa được người khác "
				   "xử lý. Xin mở lại để xem.");
}

/* The line in the trail: of the matter, or of the judgment before it. */
MUST_CHECK static struct err *
note_step(struct request *req, const char *action, const struct proposal *p)
{
	return audit_add(req, action, p->matter_id ? "matter" : "judgment",
			 p->matter_id ? p->matter_id : p->judgment_id, p->act);
}

/* seq: that of the event whose decision it is; 0: none yet. */
MUST_CHECK static struct err *
add(struct request *req, const struct proposal *p, int64_t officer_id,
    const char *state, int64_t seq)
{
	return db_run(
		req->db, SQL_ADD_PROPOSAL,
		DB_ARGS(DB_ID(p->matter_id), DB_INT(p->unit_id),
			DB_ID(officer_id), DB_TEXT(p->act), DB_TEXT(p->ground),
			DB_TEXT(p->note), DB_TEXT(p->line_ids),
			DB_ID(p->judgment_id), DB_TEXT(p->claim_ids),
			DB_ID(p->to_officer_id), DB_TEXT(p->debtor_names),
			DB_INT(p->owed_dong), DB_ID(p->to_unit_id),
			DB_TEXT(p->to_name ? p->to_name : ""),
			DB_ID(p->on_event_id), DB_INT(req->session->account_id),
			DB_TEXT(state), DB_ID(p->matter_id), DB_INT(seq)));
}

MUST_CHECK static struct err *
put_again(struct request *req, const struct proposal *open,
	  const struct proposal *p)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(
		req->db, SQL_PUT_AGAIN, &changed,
		DB_ARGS(DB_INT(p->unit_id), DB_TEXT(p->ground),
			DB_TEXT(p->note), DB_TEXT(p->line_ids),
			DB_TEXT(p->claim_ids), DB_ID(p->to_officer_id),
			DB_TEXT(p->debtor_names), DB_INT(p->owed_dong),
			DB_ID(p->to_unit_id),
			DB_TEXT(p->to_name ? p->to_name : ""),
			DB_ID(p->on_event_id), DB_INT(req->session->account_id),
			DB_INT(open->id), DB_INT(open->version)));
	return check_changed(e, changed);
}

/* What is proposed on a matter. */
static struct proposal
of_matter(const struct matter *m, const struct proposal *what)
{
	struct proposal p = *what;

	p.matter_id = m->id;
	p.unit_id = m->state.unit_id;
	p.claim_ids = "";
	p.debtor_names = "";
	return p;
}

struct err *
proposal_put(struct request *req, const struct matter *m,
	     const struct proposal *open, const struct proposal *proposed)
{
	struct proposal what = of_matter(m, proposed);
	struct err *e =
		open ? put_again(req, open, &what)
		     : add(req, &what, m->state.officer_id, "proposed", 0);

	return e ? e : note_step(req, "proposal.put", &what);
}

struct err *
proposal_put_opening(struct request *req, const struct proposal *open,
		     const struct proposal *p)
{
	struct proposal what = *p;
	struct err *e;

	what.act = PROPOSAL_OPENING;
	what.note = "";
	what.line_ids = "";
	e = open ? put_again(req, open, &what)
		 : add(req, &what, 0, "proposed", 0);
	return e ? e : note_step(req, "proposal.put", &what);
}

struct err *
proposal_register(struct request *req, const struct matter *m, const char *act,
		  const struct event_input *input, const char *line_ids)
{
	const struct event_receiver *to = input->receiver;
	const struct proposal fact = {
		.act = act,
		.ground = input->ground,
		.note = input->note,
		.line_ids = line_ids,
		.to_unit_id = to ? to->unit_id : 0,
		.to_name = to ? to->name : "",
		.on_event_id = input->target ? input->target->event_id : 0,
	};
	struct proposal what = of_matter(m, &fact);
	struct err *e =
		add(req, &what, m->state.officer_id, "registered", m->last_seq);

	return e ? e : note_step(req, "proposal.register", &what);
}

MUST_CHECK static struct err *
answer(struct request *req, const struct proposal *p, const char *state,
       const char *reason)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(req->db, SQL_ANSWER, &changed,
			   DB_ARGS(DB_TEXT(state), DB_TEXT(reason),
				   DB_TEXT(reason),
				   DB_INT(req->session->account_id),
				   DB_INT(p->id), DB_INT(p->version)));
	return check_changed(e, changed);
}

struct err *
proposal_return(struct request *req, const struct proposal *p,
		const char *reason)
{
	struct err *e = answer(req, p, "returned", reason);

	return e ? e : note_step(req, "proposal.return", p);
}

struct err *
proposal_withdraw(struct request *req, const struct proposal *p)
{
	struct err *e = answer(req, p, "withdrawn", "");

	return e ? e : note_step(req, "proposal.withdraw", p);
}

struct err *
proposal_signed(struct request *req, const struct proposal *p,
		int64_t matter_id, int64_t seq)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(req->db, SQL_SIGN, &changed,
			   DB_ARGS(DB_INT(matter_id),
				   DB_INT(req->session->account_id),
				   DB_INT(matter_id), DB_INT(seq),
				   DB_INT(p->id), DB_INT(p->version)));
	e = check_changed(e, changed);
	return e ? e : note_step(req, "proposal.sign", p);
}

struct err *
proposal_confirm(struct request *req, const struct proposal *p)
{
	struct err *e = answer(req, p, "confirmed", "");

	return e ? e : note_step(req, "proposal.confirm", p);
}

struct err *
proposal_dispute(struct request *req, const struct proposal *p,
		 const char *reason)
{
	struct err *e = answer(req, p, "disputed", reason);

	return e ? e : note_step(req, "proposal.dispute", p);
}
