#include "common/base.h"

#include "common/paths.h"
#include "common/text.h"
#include "intake/decide_rules.h"
#include "intake/judgment.h"

void
judgment_to_view(struct view *view, const struct judgment *judgment)
{
	struct view *node = view_node(view, "Judgment");

	view_int(node, "Id", judgment->id);
	view_format(node, "Book", "%" PRId64 "/%" PRId64, judgment->book_number,
		    judgment->book_year);
	view_text(node, "Court", judgment->court);
	view_text(node, "Number", judgment->number);
	view_date(node, "Issued", judgment->issued_on);
	view_date(node, "Effective", judgment->effective_on);
	view_text(node, "CaseType", judgment->case_label);
	view_text(node, "Channel", judgment->channel_label);
	view_date(node, "Received", judgment->received_on);
	view_text(node, "Sender", judgment->sender);
	view_text(node, "Papers", judgment->papers);
	view_text(node, "Note", judgment->note);
	view_text(node, "Unit", judgment->unit_name);
	view_text(node, "RecordedBy", judgment->recorded_by);
	view_text(node, "RecordedAt", judgment->recorded_at);
}

/* The sum that the judgment gives, of which the claim is a share; 0: it is
 * none. */
static int64_t
share_of(const struct claim *claims, size_t n, const struct claim *claim)
{
	int64_t whole = 0;

	for (size_t i = 0; i < n; i++) {
		if (claims[i].position == claim->position &&
		    text_same(claims[i].type, claim->type))
			whole += claims[i].amount_dong;
	}
	return whole > claim->amount_dong ? whole : 0;
}

void
claims_to_view(struct view *view, const char *list, const struct claim *claims,
	       size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct claim *claim = &claims[i];
		struct view *row = view_row(view, list);

		view_int(row, "Id", claim->id);
		view_text(row, "Label", claim->label);
		view_text(row, "Thing", claim->thing);
		view_text(row, "Debtor", claim->debtor ? claim->debtor : "—");
		view_text(row, "Creditor", claim->creditor);
		view_text(row, "Basis",
			  text_same(claim->basis, "ex_officio")
				  ? "Chủ động"
				  : "Theo yêu cầu");
		if (claim->is_money)
			view_money(row, "Amount", claim->amount_dong);
		if (share_of(claims, n, claim))
			view_money(row, "ShareOf", share_of(claims, n, claim));
		view_flag(row, "Decided", claim->matter_id != 0);
		view_flag(row, "Paid", claim_is_paid(claim));
		if (claim->paid_dong > 0)
			view_money(row, "PaidBefore", claim->paid_dong);
		view_flag(row, "Requested", claim->request_id != 0);
		view_flag(row, "GivenBack", claim->given_back);
		if (claim->transfer_id)
			view_format(row, "Entrusted",
				    "/intake/entrusted/%" PRId64,
				    claim->transfer_id);
		view_text(row, "MatterNumber", claim->matter_number);
		if (claim->matter_id)
			view_href(row, "MatterHref", PATH_MATTER,
				  claim->matter_id);
	}
}
