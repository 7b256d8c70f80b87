/*
 * A judgment with one to six claims, of several kinds, against one to three
 * debtors; requests for what nobody enforces without one; and the decisions
 * that the law of the day makes of them.
 */
#include "store/walk.h"

#include "common/text.h"
#include "intake/decide_work.h"
#include "intake/request_store.h"
#include "law/claim_rules.h"
#include "staff/unit.h"

/* The first day of what the walk tells, and how many days it may begin on. */
#define FIRST_DAY ((struct date){ 2025, 7, 1 })
#define DAYS	  480

static const char SQL_JUDGMENT_OF[] =
	"SELECT judgment_id FROM matter WHERE id = ?";

/* Debtors come first, then creditors. */
static void
make_parties(struct walk *w, struct judgment_form *in, size_t debtors,
	     size_t creditors)
{
	in->n_parties = debtors + creditors;
	in->parties = talloc_zero_array(w->req, struct party_form,
					(unsigned)in->n_parties);
	for (size_t i = 0; i < in->n_parties; i++) {
		in->parties[i] = (struct party_form){
			.role = i < debtors ? "debtor" : "creditor",
			.kind = walk_term(w, "person_kind", in->received_on),
			.name = talloc_asprintf(w->req, "Người Thử %zu",
						walk_dice(w, 900)),
			.id_number = "",
			.address = "xã Thử, tỉnh Thử",
			.phone = "",
		};
	}
}

static const char *
place(struct walk *w, size_t at)
{
	return talloc_asprintf(w->req, "%zu", at + 1);
}

/* A side of one, of several together, or of two by shares. */
static void
make_side(struct walk *w, size_t first, size_t n, int64_t dong,
	  const char **one, const char **with, const char **shares)
{
	size_t at = walk_dice(w, n);

	*one = place(w, first + at);
	*with = "";
	*shares = "";
	if (n < 2 || walk_dice(w, 3))
		return;
	*with = place(w, first + (at + 1) % n);
	if (dong > 10 && walk_dice(w, 2))
		*shares = talloc_asprintf(w->req, "%" PRId64 "; %" PRId64,
					  dong / 3, dong - dong / 3);
}

static bool
says_all(const struct law_obligation_type *type, const struct claim_form *c)
{
	struct claim_said said = {
		.debtor = !text_empty(c->debtor),
		.creditor = text_empty(c->creditor)	      ? CLAIM_FOR_NOBODY
			    : text_same(c->creditor, "state") ? CLAIM_FOR_STATE
							      : CLAIM_FOR_PARTY,
		.amount_dong = c->amount_dong,
		.thing = !text_empty(c->thing),
	};
	struct claim_wants wants = claim_wants(type, &said);

	return !wants.debtor && !wants.creditor && !wants.amount &&
	       !wants.thing;
}

static struct claim_form
make_claim(struct walk *w, const struct law_obligation_type *type,
	   size_t debtors, size_t creditors)
{
	struct claim_form c = {
		.type = type->code,
		.debtor = "",
		.creditor = type->state_budget ? "state" : "",
		.amount_dong = type->money
				       ? 1 + (int64_t)walk_dice(w, 3000) * 1000
				       : 0,
		.thing = type->money ? "" : "Vật thử",
		.with_debtors = "",
		.debtor_shares = "",
		.with_creditors = "",
		.creditor_shares = "",
	};

	if (!type->names_recipient)
		make_side(w, 0, debtors, c.amount_dong, &c.debtor,
			  &c.with_debtors, &c.debtor_shares);
	if (!type->state_budget && creditors > 0)
		make_side(w, debtors, creditors,
			  *c.debtor_shares ? 0 : c.amount_dong, &c.creditor,
			  &c.with_creditors, &c.creditor_shares);
	return c;
}

static void
make_claims(struct walk *w, struct judgment_form *in, size_t debtors,
	    size_t creditors)
{
	size_t wanted = 1 + walk_dice(w, 6);
	struct law_obligation_type *types;
	size_t n;

	law_obligation_types(w->req, w->law, NULL, in->received_on, &types, &n);
	in->claims =
		talloc_zero_array(w->req, struct claim_form, (unsigned)wanted);
	for (int tries = 0; tries < 60 && in->n_claims < wanted; tries++) {
		const struct law_obligation_type *type =
			&types[walk_dice(w, n)];
		struct claim_form c = make_claim(w, type, debtors, creditors);

		if (says_all(type, &c))
			in->claims[in->n_claims++] = c;
	}
}

static struct judgment_form
make_judgment(struct walk *w, struct date received)
{
	size_t debtors = 1 + walk_dice(w, 3);
	size_t creditors = walk_dice(w, 4);
	struct judgment_form in = {
		.court = talloc_asprintf(w->req, "Tòa án nhân dân khu vực %zu",
					 1 + walk_dice(w, 9)),
		.number = talloc_asprintf(w->req, "%zu/2025/W%zu",
					  1 + walk_dice(w, 100000),
					  w->n_matters),
		.issued_on = date_add_days(received, -60),
		.effective_on = date_add_days(received, -30),
		.received_on = received,
		.sender = "",
		.papers = "",
		.note = "",
	};

	in.case_type = walk_term(w, "case_type", received);
	in.channel = "post";
	make_parties(w, &in, debtors, creditors);
	make_claims(w, &in, debtors, creditors);
	return in;
}

/* Who receives asks for all that he may ask for. */
static void
ask(struct walk *w, const struct judgment *of)
{
	int64_t ids[CLAIMS_MAX * 2];
	struct claim *claims;
	size_t n;
	size_t first = 0;

	store_must(judgment_claims(w->req, of, &claims, &n));
	while (first < n) {
		const struct claim *c = &claims[first];
		int64_t who = side_first(&c->creditors);
		size_t n_ids = 0;
		int64_t id;
		struct request_form in = {
			.received_on = of->received_on,
			.channel = "handed_in",
			.content = "Yêu cầu thi hành án.",
			.asset_information = "",
			.account_number = "",
		};

		first++;
		if (!text_same(c->basis, "on_request") || c->request_id || !who)
			continue;
		for (size_t i = 0; i < n && n_ids < ARRAY_LEN(ids); i++) {
			if (!text_same(claims[i].basis, "on_request") ||
			    claims[i].request_id ||
			    side_first(&claims[i].creditors) != who)
				continue;
			ids[n_ids++] = claims[i].id;
			claims[i].request_id = 1;
		}
		store_must(
			request_add(w->req, of->id, &in, who, ids, n_ids, &id));
	}
}

/* The decisions on what is open of the judgment; how many. */
static size_t
decide(struct walk *w, int64_t judgment_id)
{
	const struct walk_agency *a = w->agency;
	int64_t officer =
		walk_dice(w, 6) ? a->officers[walk_dice(w, a->n_officers)] : 0;
	struct decide_work work = { 0 };
	size_t opened = 0;

	store_must(decide_load(w->req, judgment_id, &work));
	for (size_t group = 1; group <= work.n_groups; group++) {
		struct matter_new new;
		const char *refusal = NULL;
		const char *number;
		int64_t id;

		store_must(decide_matter(w->req, &work, group, officer,
					 w->req->today, &new, &refusal));
		if (refusal)
			continue;
		new.signer = "Người ký thử";
		new.signer_id = w->req->session->account_id;
		store_must(event_open_matter(w->req, &new, &id, &number));
		walk_add(w, id);
		walk_touch(w, id);
		opened++;
	}
	return opened;
}

enum walk_end
walk_open(struct walk *w)
{
	struct date received =
		date_add_days(FIRST_DAY, (int64_t)walk_dice(w, DAYS));
	struct judgment_form in;
	struct judgment *judgment;
	int64_t id;

	walk_as(w, w->agency,
		date_add_days(received, (int64_t)walk_dice(w, 6)));
	in = make_judgment(w, received);
	if (in.n_claims == 0)
		return WALK_NOTHING;
	store_must(judgment_add(w->req, &in, &id));
	w->req->scope = session_scope(w->req, w->req->session, "judgment.view");
	store_must(judgment_get(w->req, id, &judgment));
	ask(w, judgment);
	w->req->scope = session_scope(w->req, w->req->session, "matter.decide");
	return decide(w, id) ? WALK_DONE : WALK_NOTHING;
}

/* What was withdrawn and is decided anew, or came from another agency. */
enum walk_end
walk_open_again(struct walk *w)
{
	struct db_rows *rows;
	int64_t id;

	if (!walk_take_any(w))
		return WALK_NOTHING;
	id = w->matter->id;
	walk_as(w, w->agency, walk_next_day(w));
	store_must(db_query(w->db, w->req, SQL_JUDGMENT_OF, &rows,
			    DB_ARGS(DB_INT(id))));
	return decide(w, db_int(rows, 0, 0)) ? WALK_DONE : WALK_NOTHING;
}
