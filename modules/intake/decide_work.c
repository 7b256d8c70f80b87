#include "common/base.h"

#include "intake/decide_work.h"

#include "common/session.h"
#include "common/text.h"
#include "intake/decide_rules.h"
#include "ledger/ledger.h"
#include "staff/unit.h"

/* The grouping of the regime in force today. */
static enum grouping
grouping_of(const struct request *req)
{
	return law_term(req->law, "decision_grouping", "by_judgment",
			req->today)
		       ? GROUP_BY_JUDGMENT
		       : GROUP_BY_DEBTOR;
}

/* A judgment that who asks sees; its officers lie in the scope of the request,
 * which of a receiving officer is the whole agency. */
MUST_CHECK static struct err *
get_seen(struct request *req, int64_t id, struct judgment **judgment)
{
	struct scope decides = req->scope;
	struct err *e;

	req->scope = session_scope(req, req->session, "judgment.view");
	e = judgment_get(req, id, judgment);
	req->scope = decides;
	return e;
}

struct err *
decide_load(struct request *req, int64_t judgment_id, struct decide_work *work)
{
	enum grouping grouping = grouping_of(req);
	struct err *e;

	e = get_seen(req, judgment_id, &work->judgment);
	if (!e)
		e = judgment_parties(req, work->judgment, &work->parties,
				     &work->n_parties);
	if (!e)
		e = judgment_claims(req, work->judgment, &work->claims,
				    &work->n_claims);
	if (!e)
		e = proposal_openings(req, req->db, judgment_id, &work->opens,
				      &work->n_opens);
	if (e)
		return e;
	work->group_of =
		talloc_zero_array(req, size_t, (unsigned)work->n_claims + 1);
	work->n_groups = claims_group(work->claims, work->n_claims, grouping,
				      work->group_of);
	return NULL;
}

char *
decide_label(TALLOC_CTX *ctx, const struct decide_work *work, size_t group)
{
	char *label = NULL;

	for (size_t i = 0; i < work->n_claims; i++) {
		const struct claim *claim = &work->claims[i];
		const char *who = claim->debtor ? claim->debtor
						: claim->creditor;

		if (work->group_of[i] != group)
			continue;
		if (label)
			label = talloc_asprintf_append(label, "; %s",
						       claim->label);
		else
			label = talloc_asprintf(ctx, "%s: %s – %s",
						text_same(claim->basis,
							  "ex_officio")
							? "Chủ động"
							: "Theo yêu cầu",
						who ? who : "", claim->label);
	}
	return text_cut(ctx, label ? label : "", 120);
}

const char *
decide_claims(TALLOC_CTX *ctx, const struct decide_work *work, size_t group)
{
	char *ids = talloc_strdup(ctx, "");

	for (size_t i = 0; i < work->n_claims; i++) {
		if (work->group_of[i] == group)
			ids = talloc_asprintf_append(ids, "%s%" PRId64,
						     *ids ? " " : "",
						     work->claims[i].id);
	}
	return ids;
}

size_t
decide_group(TALLOC_CTX *ctx, const struct decide_work *work,
	     const char *claim_ids)
{
	size_t group = work->n_groups;

	while (group && strcmp(decide_claims(ctx, work, group), claim_ids) != 0)
		group--;
	return group;
}

/* Whether the list, blanks between, has the id. */
static bool
has_id(const char *ids, int64_t id)
{
	const char *at = ids;

	while (*at) {
		if (strtoll(at, NULL, 10) == id)
			return true;
		at += strcspn(at, " ");
		at += strspn(at, " ");
	}
	return false;
}

const struct proposal *
decide_open(const struct decide_work *work, size_t group)
{
	for (size_t i = 0; i < work->n_claims; i++) {
		for (size_t k = 0;
		     work->group_of[i] == group && k < work->n_opens; k++) {
			if (has_id(work->opens[k].claim_ids,
				   work->claims[i].id))
				return &work->opens[k];
		}
	}
	return NULL;
}

/* Whether the party stands on the side in a claim of the group before this
 * one. */
static bool
named_before(const struct decide_work *work, size_t group, size_t claim,
	     bool debtors, int64_t party_id)
{
	for (size_t i = 0; i < claim; i++) {
		const struct claim *c = &work->claims[i];

		if (work->group_of[i] == group &&
		    side_has(debtors ? &c->debtors : &c->creditors, party_id))
			return true;
	}
	return false;
}

static const char *
party_name(const struct decide_work *work, int64_t id)
{
	for (size_t i = 0; i < work->n_parties; i++) {
		if (work->parties[i].id == id)
			return work->parties[i].name;
	}
	return "";
}

/* Names of the parties in one role of the chosen claims, each once; of a side
 * without parties who receives all the same: the State. */
static const char *
names_of(struct request *req, const struct decide_work *work, size_t group,
	 bool debtors)
{
	char *names = talloc_strdup(req, "");
	bool budget = false;

	for (size_t i = 0; i < work->n_claims; i++) {
		const struct claim *c = &work->claims[i];
		const struct side *side = debtors ? &c->debtors : &c->creditors;
		const char *other = debtors ? NULL : c->creditor;

		if (work->group_of[i] != group)
			continue;
		for (size_t k = 0; k < side->n; k++) {
			if (!named_before(work, group, i, debtors,
					  side->ids[k]))
				names = talloc_asprintf_append(
					names, "%s%s", *names ? ", " : "",
					party_name(work, side->ids[k]));
		}
		if (side->n == 0 && other && !budget)
			names = talloc_asprintf_append(
				names, "%s%s", *names ? ", " : "", other);
		budget = budget || (side->n == 0 && other);
	}
	return text_cut(req, names, 290);
}

static void
fill_obligations(struct request *req, const struct decide_work *work,
		 size_t group, struct matter_new *matter)
{
	struct matter_new_obligation *rows =
		talloc_zero_array(req, struct matter_new_obligation,
				  (unsigned)work->n_claims + 1);

	for (size_t i = 0; i < work->n_claims; i++) {
		const struct claim *c = &work->claims[i];

		if (work->group_of[i] != group)
			continue;
		rows[matter->n_obligations++] = (struct matter_new_obligation){
			c->id,	      c->type,	c->debtors,
			c->creditors, c->thing, claim_left_dong(c),
		};
		matter->basis = c->basis;
		matter->request_id = c->request_id;
	}
	matter->obligations = rows;
}

/* Adds those of a side that the role does not have yet. */
static void
add_side(struct matter_new_party *rows, size_t *n, const struct side *side,
	 const char *role)
{
	for (size_t i = 0; i < side->n; i++) {
		bool known = false;

		for (size_t k = 0; k < *n; k++)
			known = known || (rows[k].party_id == side->ids[i] &&
					  text_same(rows[k].role, role));
		if (!known)
			rows[(*n)++] =
				(struct matter_new_party){ side->ids[i], role };
	}
}

/* Parties of the chosen claims, each once in each role. */
static void
fill_parties(struct request *req, const struct decide_work *work,
	     struct matter_new *matter)
{
	struct matter_new_party *rows =
		talloc_zero_array(req, struct matter_new_party,
				  2 * (unsigned)work->n_parties + 1);

	for (size_t i = 0; i < matter->n_obligations; i++) {
		const struct matter_new_obligation *o = &matter->obligations[i];

		add_side(rows, &matter->n_parties, &o->debtors, "debtor");
		add_side(rows, &matter->n_parties, &o->creditors, "creditor");
	}
	matter->parties = rows;
}

/* Who enforces: the officer's unit, or where the judgment came in. */
MUST_CHECK static struct err *
place_matter(struct request *req, const struct decide_work *work,
	     struct matter_new *matter)
{
	struct officer *officer;
	struct err *e;

	matter->unit_id = work->judgment->unit_id;
	if (!matter->officer_id)
		return NULL;
	e = officer_get(req, req->db, matter->officer_id, req->scope.path_like,
			&officer);
	if (!e)
		matter->unit_id = officer->unit_id;
	return e;
}

struct err *
decide_matter(struct request *req, const struct decide_work *work, size_t group,
	      int64_t officer_id, struct date on, struct matter_new *matter,
	      const char **refusal)
{
	struct err *e;

	*matter = (struct matter_new){
		.judgment_id = work->judgment->id,
		.case_type = work->judgment->case_type,
		.decided_on = on,
		.officer_id = officer_id,
		.debtor_names = names_of(req, work, group, true),
		.creditor_names = names_of(req, work, group, false),
	};
	fill_obligations(req, work, group, matter);
	fill_parties(req, work, matter);
	e = place_matter(req, work, matter);
	if (!e)
		e = ledger_locks_load(req, req->db, matter->unit_id, 0,
				      &matter->locks);
	if (!e)
		*refusal = event_year_refusal(req, req->law->year_begins,
					      &matter->locks, matter->unit_id,
					      on);
	return e;
}
