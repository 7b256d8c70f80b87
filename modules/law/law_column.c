#include "common/base.h"

#include "law/law.h"
#include "law/law_column.h"

static struct date
day_of(const struct list_query *query, const void *row, const struct cell *cell)
{
	const struct law_column *of = cell->column->of;
	const struct date *on = (const void *)((const char *)row + of->on);

	return date_is_set(*on) ? *on : query->req->today;
}

void
law_show_term(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	      struct cell *cell)
{
	const struct law_column *of = cell->column->of;

	(void)ctx;
	if (cell->text)
		cell->text = law_label(query->req->law, of->list, cell->text,
				       day_of(query, row, cell));
}

void
law_show_deadline(TALLOC_CTX *ctx, const struct list_query *query,
		  const void *row, struct cell *cell)
{
	(void)ctx;
	if (cell->text)
		cell->text = law_deadline_label(query->req->law, cell->text,
						day_of(query, row, cell));
}

void
law_show_account(TALLOC_CTX *ctx, const struct list_query *query,
		 const void *row, struct cell *cell)
{
	const struct ledger_chart *chart =
		law_chart(query->req->law, query->req->today);
	const struct ledger_account *account =
		cell->text ? ledger_account_called(chart, cell->text) : NULL;

	(void)ctx;
	(void)row;
	if (account)
		cell->text = account->label;
}

void
law_show_creditor(TALLOC_CTX *ctx, const struct list_query *query,
		  const void *row, struct cell *cell)
{
	(void)ctx;
	(void)row;
	cell->text =
		law_creditor(query->req->law, cell->text, query->req->today);
}
