#include "common/base.h"

#include "enforcement/matter_filter.h"

#include "law/law.h"
#include "staff/reach.h"

/* States that the list can show: open ones, or ends. */
static void
declare_states(struct list_query *query, bool done)
{
	struct request *req = query->req;
	const struct ledger_chart *chart = law_chart(req->law, req->today);
	struct option *options;
	size_t n = 1;

	options = talloc_zero_array(req, struct option,
				    (unsigned)chart->n_accounts + 1);
	options[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < chart->n_accounts; i++) {
		const struct ledger_account *account = &chart->accounts[i];
		bool is_end = account->kind == LEDGER_OUTFLOW;
		bool is_open = account->kind == LEDGER_STOCK ||
			       account->kind == LEDGER_BOOK;

		if (done ? is_end : is_open)
			options[n++] = (struct option){
				talloc_asprintf(options, "%d", account->id),
				account->label,
			};
	}
	form_options(query->form, "state", options, n);
}

static struct err *
declare_officers(struct list_query *query)
{
	return form_lookup(query->form, "officer", &reach_officers, "Tất cả",
			   request_param(query->req, "officer"));
}

struct err *
matter_filters_open(struct list_query *query)
{
	declare_states(query, false);
	return declare_officers(query);
}

struct err *
matter_filters_own(struct list_query *query)
{
	declare_states(query, false);
	return NULL;
}

struct err *
matter_filters_done(struct list_query *query)
{
	declare_states(query, true);
	return declare_officers(query);
}
