#include "common/base.h"

#include "intake/entrusted.h"

#include "common/audit.h"
#include "common/session.h"
#include "common/text.h"
#include "intake/judgment.h"
#include "matter/transfer_side.h"

/* How a judgment that came so reached the agency: a code of channel. */
#define CHANNEL "entrusted"

/* Whether a line that goes is of the party; of a line without debtor each
 * debtor is. */
static bool
is_of(const struct transfer_side *side, const struct party *party)
{
	for (size_t i = 0; i < side->n; i++) {
		const struct transfer_line *line = &side->lines[i];

		if (side_has(&line->debtors, party->id) ||
		    side_has(&line->creditors, party->id) ||
		    (line->debtors.n == 0 && text_same(party->role, "debtor")))
			return true;
	}
	return false;
}

/* The places that parties of the sender have on the form. */
static size_t
take_parties(struct request *req, const struct transfer_side *side,
	     const struct party *parties, size_t n, struct judgment_form *form,
	     int64_t *ids)
{
	form->parties =
		talloc_zero_array(req, struct party_form, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++) {
		const struct party *p = &parties[i];

		if (!is_of(side, p))
			continue;
		ids[form->n_parties] = p->id;
		form->parties[form->n_parties++] = (struct party_form){
			p->role,       p->kind,	   p->name,  p->id_number,
			p->birth_year, p->address, p->phone,
		};
	}
	return form->n_parties;
}

/* The place of a party on the form, "" for none. */
static const char *
place_of(TALLOC_CTX *ctx, const int64_t *ids, size_t n, int64_t id)
{
	for (size_t i = 0; id && i < n; i++) {
		if (ids[i] == id)
			return talloc_asprintf(ctx, "%zu", i + 1);
	}
	return "";
}

/* The places of those behind the first of a side: "3, 4". */
static const char *
places_of(TALLOC_CTX *ctx, const int64_t *ids, size_t n,
	  const struct side *side)
{
	char *places = talloc_strdup(ctx, "");

	for (size_t i = 1; i < side->n; i++)
		places = talloc_asprintf_append(
			places, "%s%s", i > 1 ? ", " : "",
			place_of(ctx, ids, n, side->ids[i]));
	return places;
}

static void
take_claims(struct request *req, const struct transfer_side *side,
	    const int64_t *ids, struct judgment_form *form)
{
	size_t n = form->n_parties;

	form->claims = talloc_zero_array(req, struct claim_form,
					 (unsigned)side->n + 1);
	form->n_claims = side->n;
	for (size_t i = 0; i < side->n; i++) {
		const struct transfer_line *line = &side->lines[i];

		form->claims[i] = (struct claim_form){
			.type = line->obligation_type,
			.debtor = place_of(req, ids, n,
					   side_first(&line->debtors)),
			.with_debtors = places_of(req, ids, n, &line->debtors),
			.debtor_shares = "",
			.creditor =
				line->creditors.n
					? place_of(req, ids, n,
						   side_first(&line->creditors))
					: "state",
			.with_creditors =
				places_of(req, ids, n, &line->creditors),
			.creditor_shares = "",
			.amount_dong = line->dong,
			.thing = line->thing,
		};
	}
}

/* What a clerk would type from the papers. */
static struct judgment_form
form_of(struct request *req, const struct transfer_side *side, struct date on)
{
	const struct transfer *t = &side->of;

	return (struct judgment_form){
		.court = side->court,
		.number = side->judgment_number,
		.issued_on = side->issued_on,
		.effective_on = side->effective_on,
		.case_type = side->case_type,
		.channel = CHANNEL,
		.received_on = on,
		.sender = t->from,
		.papers = talloc_asprintf(
			req,
			"Quyết định ủy thác thi hành án số %s ngày %s; hồ sơ "
			"theo quyết định thi hành án số %s ngày %s.",
			t->number ? t->number : "–", date_text(req, t->sent_on),
			side->matter_number, date_text(req, side->decided_on)),
		.note = talloc_asprintf(
			req, "Quyết định thi hành án lần đầu ngày %s.",
			date_text(req, t->first_on)),
		.transfer_id = t->id,
	};
}

struct err *
entrusted_book(struct request *req, const struct transfer_side *side,
	       struct date on, int64_t *judgment_id)
{
	struct judgment_form form = form_of(req, side, on);
	const struct judgment sent = { .id = side->judgment_id,
				       .received_on = on };
	struct judgment *same;
	struct party *parties;
	int64_t *ids;
	size_t n;
	struct err *e = judgment_parties(req, &sent, &parties, &n);

	if (e)
		return e;
	ids = talloc_zero_array(req, int64_t, (unsigned)n + 1);
	take_parties(req, side, parties, n, &form, ids);
	take_claims(req, side, ids, &form);
	e = judgment_find_same(req, &form, &same);
	if (e)
		return e;
	if (same) {
		*judgment_id = same->id;
		return judgment_append(req, same->id, &form);
	}
	e = judgment_add(req, &form, judgment_id);
	return e ? e
		 : audit_add(req, "judgment.create", "judgment", *judgment_id,
			     form.number);
}
