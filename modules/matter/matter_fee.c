#include "common/base.h"

#include "matter/matter_fee.h"

#include "common/text.h"
#include "matter/fee_rules.h"
#include "matter/lines.h"

bool
line_bears_fee(const struct law *law, const struct obligation *line,
	       struct date on)
{
	const struct law_obligation_type *type =
		line->obligation_type
			? law_obligation_type(law, line->obligation_type, on)
			: NULL;

	return type && type->fee && line_creditor(line) != 0;
}

const char *
fee_share_proposed(TALLOC_CTX *ctx, const struct law *law,
		   const struct matter *m, const struct fee_facts *facts,
		   struct date on)
{
	size_t n;
	const struct law_fee_part **shares =
		law_fee_parts(ctx, law, "share", on, &n);
	const char *other = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct law_deadline *limit =
			shares[i]->within ? law_deadline(law, shares[i]->within,
							 m->decided_on)
					  : NULL;

		if (limit && date_is_set(facts->collected_on) &&
		    date_compare(facts->collected_on,
				 law_deadline_end(law, limit, m->decided_on)) <=
			    0)
			return shares[i]->code;
		if (!shares[i]->within && !other)
			other = shares[i]->code;
	}
	return other;
}

static const struct matter_fee *
known_of(const struct matter *m, int64_t party_id)
{
	static const struct matter_fee none;

	for (size_t i = 0; i < m->n_fees; i++) {
		if (m->fees[i].party_id == party_id)
			return &m->fees[i];
	}
	return &none;
}

/* What the rule makes of it; false when the law knows no such share. */
static bool
rule(const struct law *law, const struct matter *m, const struct event_fee *f,
     struct date on, struct fee *fee)
{
	const struct matter_fee *known = known_of(m, f->party_id);
	const struct fee_case c = {
		.received_dong = f->received_dong,
		.before_dong = known->received_dong,
		.charged_dong = known->charged_dong,
		.share = f->share,
		.relief = f->relief,
		.on = on,
	};

	return fee_of(law, &c, fee);
}

/* That of a party, begun when it is not there yet. */
static struct event_fee *
fee_for(struct event_fee *fees, size_t *n, int64_t party_id)
{
	size_t i = 0;

	while (i < *n && fees[i].party_id != party_id)
		i++;
	if (i == *n)
		fees[(*n)++].party_id = party_id;
	return &fees[i];
}

static int64_t
payee_of(const struct event_input *input, const struct obligation *line)
{
	return input->paper && input->paper->payee_id ? input->paper->payee_id
						      : line_creditor(line);
}

/* Whether who asked owes the fee in place of who receives; *nobody: he asked
 * while it was free for him. */
static bool
is_requesters(const struct law *law, const struct matter *m,
	      const struct fee_facts *facts, struct date on, bool *nobody)
{
	const struct law_fee_bracket *now = law_fee_bracket(law, 0, on);
	const struct law_fee_bracket *then =
		law_fee_bracket(law, 0, m->decided_on);

	*nobody = !now;
	if (!now || !now->by_requester || !facts->by_debtor)
		return false;
	*nobody = !then || !then->by_requester;
	return true;
}

struct event_fee *
fees_assess(TALLOC_CTX *ctx, const struct law *law, const struct matter *m,
	    const struct fee_facts *facts, const struct event_input *input,
	    const char *share, const char *relief, size_t *n)
{
	struct date on = input->effective_on;
	struct event_fee *fees = talloc_zero_array(
		ctx, struct event_fee, (unsigned)input->n_money + 1);
	bool nobody;
	bool of_requester = is_requesters(law, m, facts, on, &nobody);

	*n = 0;
	for (size_t i = 0; !nobody && share && i < input->n_money; i++) {
		const struct obligation *line =
			&m->obligations[input->money[i].line];

		if (input->money[i].dong > 0 && line_bears_fee(law, line, on))
			fee_for(fees, n, payee_of(input, line))->received_dong +=
				input->money[i].dong;
	}
	for (size_t i = 0; i < *n; i++) {
		struct event_fee *f = &fees[i];
		struct fee fee;

		f->payer_id = of_requester ? facts->requester_id : f->party_id;
		f->share = share;
		f->relief = relief ? relief : "";
		f->reason = "";
		if (!rule(law, m, f, on, &fee))
			continue;
		f->counts = fee.counts;
		f->full_dong = fee.full_dong;
		f->rule_dong = fee.dong;
		f->dong = fee.dong;
	}
	return fees;
}

const char *
matter_fees_refusal(TALLOC_CTX *ctx, const struct law *law,
		    const struct matter *m, const struct event_input *input)
{
	assert(m->fees_known || input->n_fees == 0);
	for (size_t i = 0; i < input->n_fees; i++) {
		const struct event_fee *f = &input->fees[i];
		struct fee fee;

		if (!rule(law, m, f, input->effective_on, &fee))
			return "Pháp luật ở thời điểm này không có mức phí "
			       "thi hành án đó.";
		if (fee.full_dong != f->full_dong || fee.dong != f->rule_dong)
			return talloc_asprintf(
				ctx,
				"Phí thi hành án của lần chi trả ngày %s tính "
				"theo số đã nhận của các lần trước.",
				date_text(ctx, input->effective_on));
	}
	return NULL;
}

void
matter_fees_take(TALLOC_CTX *ctx, struct matter *m,
		 const struct event_input *input)
{
	for (size_t i = 0; i < input->n_fees; i++) {
		const struct event_fee *f = &input->fees[i];
		size_t at = 0;

		if (!f->counts)
			continue;
		while (at < m->n_fees && m->fees[at].party_id != f->party_id)
			at++;
		if (at == m->n_fees) {
			m->fees = talloc_realloc(ctx, m->fees,
						 struct matter_fee,
						 (unsigned)at + 1);
			m->fees[m->n_fees++] =
				(struct matter_fee){ .party_id = f->party_id };
		}
		m->fees[at].received_dong += f->received_dong;
		m->fees[at].charged_dong += f->full_dong;
	}
}
