#include "common/base.h"

#include "common/session.h"
#include "common/text.h"
#include "intake/claim_sides.h"
#include "matter/judgment_new.h"
#include "matter/party_new.h"
#include "matter/series.h"
#include "matter/transfer.h"

static const char SQL_FIND_SAME[] =
	"SELECT j.id, j.unit_id, j.book_year, j.book_number, u.short_name"
	" FROM judgment j JOIN unit u ON u.id = j.unit_id"
	" WHERE j.unit_id = ? AND j.number_fold = ? AND j.court_fold = ?"
	" AND j.issued_on = ?";

static const char SQL_LAST_POSITION[] =
	"SELECT COALESCE(MAX(position), 0) FROM claim WHERE judgment_id = ?";

/* Who of a judgment is called so, in this role. */
static const char SQL_FIND_PARTY[] =
	"SELECT id FROM party WHERE judgment_id = ? AND role = ?"
	" AND name_fold = ? AND COALESCE(id_number, '') = ?"
	" AND COALESCE(birth_year, 0) = ? ORDER BY id LIMIT 1";

static const char SQL_GET_JUDGMENT[] =
	"SELECT j.id, j.unit_id, j.book_year, j.book_number, j.court,"
	" j.number, j.issued_on, j.effective_on, j.case_type, j.channel,"
	" j.received_on, j.sender, j.papers, j.note, u.name, a.name,"
	" j.recorded_at, j.version"
	" FROM judgment j JOIN unit u ON u.id = j.unit_id"
	" LEFT JOIN account a ON a.id = j.recorded_by"
	" WHERE j.id = ? AND u.path LIKE ?";

static const char SQL_LOCK_JUDGMENT[] =
	"SELECT id FROM judgment WHERE id = ? FOR UPDATE";

/* What was paid under decisions that were withdrawn since. */
#define CLAIM_PAID                                                             \
	"COALESCE((SELECT SUM(w.paid_dong) FROM obligation w"                  \
	" WHERE w.released_claim_id = c.id), 0)"

static const char SQL_LIST_CLAIMS[] =
	"SELECT c.id, c.obligation_type, "
	SIDE_IDS("claim", "c", "debtor") ", "
	SIDE_NAMES("claim", "c", "debtor") ", "
	SIDE_IDS("claim", "c", "creditor") ", "
	SIDE_NAMES("claim", "c", "creditor") ", c.amount_dong, c.thing,"
	" m.id, m.number, q.request_id, " CLAIM_PAID ","
	" c.transfer_id, x.state, c.position"
	" FROM claim c"
	" LEFT JOIN transfer x ON x.id = c.transfer_id"
	" LEFT JOIN obligation o ON o.claim_id = c.id"
	" LEFT JOIN matter m ON m.id = o.matter_id"
	" LEFT JOIN request_claim q ON q.claim_id = c.id"
	" WHERE c.judgment_id = ?"
	" GROUP BY c.id ORDER BY c.position, c.id";

static const char SQL_LIST_MATTERS[] =
	"SELECT m.id, m.number, m.decided_on, m.basis, m.debtor_names,"
	" m.account_id, f.name, m.owed_dong"
	" FROM matter m"
	" LEFT JOIN officer f ON f.id = m.officer_id"
	" WHERE m.judgment_id = ? ORDER BY m.decided_on, m.id";

struct err *
judgment_find_same(struct request *req, const struct judgment_form *in,
		   struct judgment **same)
{
	struct db_rows *rows;
	struct err *e;

	*same = NULL;
	e = db_query(req->db, req, SQL_FIND_SAME, &rows,
		     DB_ARGS(DB_INT(req->session->unit_id),
			     DB_TEXT(text_fold(req, in->number)),
			     DB_TEXT(text_fold(req, in->court)),
			     DB_DATE(in->issued_on)));
	if (e || rows->count == 0)
		return e;
	*same = talloc_zero(req, struct judgment);
	(*same)->id = db_int(rows, 0, 0);
	(*same)->unit_id = db_int(rows, 0, 1);
	(*same)->book_year = db_int(rows, 0, 2);
	(*same)->book_number = db_int(rows, 0, 3);
	(*same)->unit_name = db_text(rows, 0, 4);
	return NULL;
}

static struct party_new *
parties_of(struct request *req, int64_t id, const struct judgment_form *in)
{
	struct party_new *added = talloc_array(req, struct party_new,
					       (unsigned)in->n_parties + 1);

	for (size_t i = 0; i < in->n_parties; i++) {
		const struct party_form *from = &in->parties[i];

		added[i] = (struct party_new){
			.judgment_id = id,
			.role = from->role,
			.kind = from->kind,
			.name = from->name,
			.name_fold = text_fold(req, from->name),
			.id_number = from->id_number,
			.birth_year = from->birth_year,
			.address = from->address,
			.phone = from->phone,
			.position = (int64_t)i + 1,
		};
	}
	return added;
}

MUST_CHECK static struct err *
add_parties(struct request *req, int64_t id, const struct judgment_form *in,
	    struct party_new **parties)
{
	int64_t rows = 0;

	*parties = parties_of(req, id, in);
	return party_add(req, req->db, *parties, in->n_parties, &rows);
}

/* The parties at these places of the form. Memory of ctx. */
static struct side
side_at(TALLOC_CTX *ctx, const struct party_new *parties,
	const struct places *places)
{
	int64_t *ids = talloc_array(ctx, int64_t, PARTIES_MAX);

	for (size_t i = 0; i < places->n; i++)
		ids[i] = parties[places->at[i] - 1].id;
	return (struct side){ ids, places->n };
}

/* Shares of one claim keep its place among the claims of the judgment. */
MUST_CHECK static struct err *
add_claims(struct request *req, int64_t id, const struct judgment_form *in,
	   const struct party_new *parties, int64_t before)
{
	int64_t rows = 0;
	struct err *e = NULL;

	for (size_t i = 0; !e && i < in->n_claims; i++) {
		const struct claim_form *claim = &in->claims[i];
		size_t n;
		const struct claim_part *parts = claim_parts(req, claim, &n);
		struct claim_new *added =
			talloc_array(req, struct claim_new, (unsigned)n);

		for (size_t k = 0; k < n; k++)
			added[k] = (struct claim_new){
				.judgment_id = id,
				.position = before + (int64_t)i + 1,
				.type = claim->type,
				.debtors = side_at(req, parties,
						   &parts[k].debtors),
				.creditors = side_at(req, parties,
						     &parts[k].creditors),
				.dong = parts[k].dong,
				.thing = claim->thing,
				.transfer_id = in->transfer_id,
			};
		e = claim_new_add(req, req->db, added, n, &rows);
	}
	return e;
}

/* Those whom the judgment has not yet are added, the others found. */
MUST_CHECK static struct err *
match_parties(struct request *req, int64_t id, const struct judgment_form *in,
	      struct party_new **parties)
{
	struct party_new *all = parties_of(req, id, in);
	int64_t rows = 0;
	struct err *e = NULL;

	for (size_t i = 0; !e && i < in->n_parties; i++) {
		struct party_new *p = &all[i];
		struct db_rows *found;

		e = db_query(req->db, req, SQL_FIND_PARTY, &found,
			     DB_ARGS(DB_INT(id), DB_TEXT(p->role),
				     DB_TEXT(p->name_fold),
				     DB_TEXT(p->id_number ? p->id_number : ""),
				     DB_INT(p->birth_year)));
		if (!e && found->count > 0)
			p->id = db_int(found, 0, 0);
		else if (!e)
			e = party_add(req, req->db, p, 1, &rows);
	}
	*parties = all;
	return e;
}

struct err *
judgment_append(struct request *req, int64_t id, const struct judgment_form *in)
{
	struct party_new *parties = NULL;
	struct db_rows *rows;
	struct err *e = judgment_lock(req->db, id);

	if (!e)
		e = match_parties(req, id, in, &parties);
	if (!e)
		e = db_query(req->db, req, SQL_LAST_POSITION, &rows,
			     DB_ARGS(DB_INT(id)));
	return e ? e : add_claims(req, id, in, parties, db_int(rows, 0, 0));
}

struct err *
judgment_add(struct request *req, const struct judgment_form *in, int64_t *id)
{
	struct judgment_new added = {
		.unit_id = req->session->unit_id,
		.court = in->court,
		.court_fold = text_fold(req, in->court),
		.number = in->number,
		.number_fold = text_fold(req, in->number),
		.issued_on = in->issued_on,
		.effective_on = in->effective_on,
		.case_type = in->case_type,
		.channel = in->channel,
		.received_on = in->received_on,
		.sender = in->sender,
		.papers = in->papers,
		.note = in->note,
		.recorded_by = req->session->account_id,
	};
	struct series_number book;
	struct party_new *parties;
	int64_t rows = 0;
	struct err *e;

	e = series_next(req, req->db, req->law, added.unit_id, "judgment",
			in->received_on, &book);
	if (e)
		return e;
	added.book_year = book.period;
	added.book_number = book.number;
	e = judgment_new_add(req, req->db, &added, 1, &rows);
	*id = added.id;
	if (e)
		return e;
	e = add_parties(req, *id, in, &parties);
	return e ? e : add_claims(req, *id, in, parties, 0);
}

struct err *
judgment_get(struct request *req, int64_t id, struct judgment **judgment)
{
	struct judgment *j;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_GET_JUDGMENT, &rows,
		     DB_ARGS(DB_INT(id), DB_TEXT(req->scope.path_like)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL, "TH1324: judgment %" PRId64,
			       id);
	j = talloc_zero(req, struct judgment);
	j->id = db_int(rows, 0, 0);
	j->unit_id = db_int(rows, 0, 1);
	j->book_year = db_int(rows, 0, 2);
	j->book_number = db_int(rows, 0, 3);
	j->court = db_text(rows, 0, 4);
	j->number = db_text(rows, 0, 5);
	j->issued_on = db_date(rows, 0, 6);
	j->effective_on = db_date(rows, 0, 7);
	j->case_type = db_text(rows, 0, 8);
	j->received_on = db_date(rows, 0, 10);
	j->case_label =
		law_label(req->law, "case_type", j->case_type, j->received_on);
	j->channel_label = law_label(req->law, "channel", db_text(rows, 0, 9),
				     j->received_on);
	j->sender = db_text(rows, 0, 11);
	j->papers = db_text(rows, 0, 12);
	j->note = db_text(rows, 0, 13);
	j->unit_name = db_text(rows, 0, 14);
	j->recorded_by = db_text(rows, 0, 15);
	j->recorded_at = date_time_text(j, db_text(rows, 0, 16));
	j->version = db_int(rows, 0, 17);
	*judgment = j;
	return NULL;
}

struct err *
judgment_lock(struct db *db, int64_t id)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_LOCK_JUDGMENT, &rows, DB_ARGS(DB_INT(id)));
	if (!e)
		talloc_free(rows);
	return e;
}

/* What the law of the day says of its kind of obligation. */
static void
name_claim(struct claim *claim, const struct law *law, struct date on)
{
	const struct law_obligation_type *type =
		law_obligation_type(law, claim->type, on);

	claim->label = type ? type->label : claim->type;
	claim->basis = type ? type->basis : NULL;
	claim->decision = type ? type->decision : NULL;
	claim->is_money = type && type->money;
}

/* Of the state of a transfer, NULL: of none. */
static bool
is_given_back(const char *state)
{
	return state && transfer_state_named(state) >= TRANSFER_RETURNED;
}

struct err *
judgment_claims(struct request *req, const struct judgment *of,
		struct claim **claims, size_t *n)
{
	struct claim *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_CLAIMS, &rows,
		     DB_ARGS(DB_INT(of->id)));
	if (e)
		return e;
	found = talloc_zero_array(req, struct claim, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct claim *claim = &found[i];

		claim->id = db_int(rows, i, 0);
		claim->type = db_text(rows, i, 1);
		name_claim(claim, req->law, of->received_on);
		claim->debtors = side_read(req, db_text(rows, i, 2));
		claim->debtor =
			side_debtors(req, &claim->debtors, db_text(rows, i, 3));
		claim->creditors = side_read(req, db_text(rows, i, 4));
		claim->creditor = law_line_creditor(req->law, claim->type,
						    db_text(rows, i, 5),
						    of->received_on);
		claim->amount_dong = db_int(rows, i, 6);
		claim->thing = db_text(rows, i, 7);
		claim->matter_id = db_int(rows, i, 8);
		claim->matter_number = db_text(rows, i, 9);
		claim->request_id = db_int(rows, i, 10);
		claim->paid_dong = db_int(rows, i, 11);
		claim->transfer_id = db_int(rows, i, 12);
		claim->given_back = is_given_back(db_text(rows, i, 13));
		claim->position = db_int(rows, i, 14);
	}
	*claims = found;
	*n = rows->count;
	return NULL;
}

struct err *
judgment_matters(struct request *req, const struct judgment *of,
		 struct judgment_matter **matters, size_t *n)
{
	struct judgment_matter *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_MATTERS, &rows,
		     DB_ARGS(DB_INT(of->id)));
	if (e)
		return e;
	found = talloc_zero_array(req, struct judgment_matter,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].id = db_int(rows, i, 0);
		found[i].number = db_text(rows, i, 1);
		found[i].decided_on = db_date(rows, i, 2);
		found[i].basis = db_text(rows, i, 3);
		found[i].debtors = db_text(rows, i, 4);
		found[i].state_label =
			law_account_label(req->law, db_int(rows, i, 5));
		found[i].officer = db_text(rows, i, 6);
		found[i].owed_dong = db_int(rows, i, 7);
	}
	*matters = found;
	*n = rows->count;
	return NULL;
}
