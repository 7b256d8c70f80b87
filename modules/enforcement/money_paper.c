#include "common/base.h"

#include "enforcement/money_form.h"

#include "common/money.h"
#include "common/text.h"
#include "common/view.h"
#include "enforcement/money_store.h"
#include "law/law_options.h"
#include "matter/lines.h"

/* The State budget as a payee, beside the ids of parties. */
static const char state[] = "state";
#define STATE_ID (-1)

static const char *
ways_of(const struct money_work *work)
{
	return work->paying ? "pay_way" : "collect_way";
}

static void
offer_ways(struct money_work *work)
{
	const struct act_work *act = work->act;
	struct law_term *terms;
	struct option *options;
	size_t n;
	size_t n_options;

	law_terms(act->req, act->req->law, ways_of(work), act->on, &terms, &n);
	options = law_options(act->req, NULL, terms, n, &n_options);
	form_options(work->form, "way", options, n_options);
}

static bool
is_offered(const struct option *options, size_t n, const char *value)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(options[i].value, value) == 0)
			return true;
	}
	return false;
}

/* The names of single creditors, where lines have several together. */
MUST_CHECK static struct err *
load_persons(struct money_work *work)
{
	bool together = false;

	for (size_t i = 0; i < work->n; i++)
		together = together || work->obligations[i].creditors.n > 1;
	if (!together)
		return NULL;
	return matter_persons(work->act->req, work->act->matter->id,
			      &work->persons, &work->n_persons);
}

const char *
money_creditor_name(const struct money_work *work,
		    const struct obligation *line, int64_t party_id)
{
	for (size_t i = 0; line->creditors.n > 1 && i < work->n_persons; i++) {
		if (work->persons[i].id == party_id)
			return work->persons[i].name;
	}
	return line->creditor;
}

struct payees {
	struct option *options;
	size_t n;
};

/* Each once. */
static void
offer_payee(const struct money_work *work, struct payees *payees,
	    const struct obligation *line, int64_t id)
{
	TALLOC_CTX *ctx = work->act->req;
	const char *value = id ? talloc_asprintf(ctx, "%" PRId64, id) : state;

	if (!line->creditor || is_offered(payees->options, payees->n, value))
		return;
	payees->options = talloc_realloc(ctx, payees->options, struct option,
					 (unsigned)payees->n + 1);
	payees->options[payees->n++] =
		(struct option){ value, money_creditor_name(work, line, id) };
}

/* Who may be paid out of what is held; nobody chosen: each line its own. */
static void
offer_payees(struct money_work *work)
{
	struct payees payees = {
		.options = talloc_zero_array(work->act->req, struct option, 1),
		.n = 1,
	};

	payees.options[0] = (struct option){ "", "Mỗi khoản cho người được thi "
						 "hành của khoản đó" };
	for (size_t i = 0; i < work->n; i++) {
		const struct obligation *line = &work->obligations[i];

		if (line->creditors.n == 0)
			offer_payee(work, &payees, line, 0);
		for (size_t k = 0; k < line->creditors.n; k++)
			offer_payee(work, &payees, line,
				    line->creditors.ids[k]);
	}
	form_options(work->form, "payee", payees.options, payees.n);
}

struct err *
money_paper_offer(struct money_work *work)
{
	struct err *e = load_persons(work);

	if (e)
		return e;
	offer_ways(work);
	if (work->paying && !work->returning)
		offer_payees(work);
	else
		form_preset(work->form, "person",
			    work->act->matter->debtor_names);
	return NULL;
}

void
money_paper_take(struct money_work *work)
{
	const struct money_form *in = &work->in;

	work->payee_id = 0;
	if (!text_empty(in->payee) && strcmp(in->payee, state) == 0)
		work->payee_id = STATE_ID;
	else if (!text_empty(in->payee))
		(void)text_to_int(in->payee, &work->payee_id);
	work->paper = (struct event_paper){
		.book = in->book,
		.number = in->receipt,
		.way = in->way,
		.person = in->person,
		.account = in->account,
		.payee_id = work->payee_id > 0 ? work->payee_id : 0,
	};
}

bool
money_pays_line(const struct money_work *work, const struct obligation *line)
{
	if (work->payee_id == 0)
		return true;
	return line_pays(line, work->payee_id > 0 ? work->payee_id : 0);
}

/* What a line gets whose creditor the payee is not. */
static void
check_payee(struct money_work *work)
{
	for (size_t i = 0; i < work->n; i++) {
		if (work->money[i].dong > 0 &&
		    !money_pays_line(work, &work->obligations[i]))
			form_error(work->form,
				   talloc_asprintf(work->form, "line-%zu-dong",
						   i),
				   "Người nhận đã chọn không phải là người "
				   "được thi hành của khoản này.");
	}
}

static bool
by_account(const struct money_work *work)
{
	const struct law_term *way = law_term(
		work->act->req->law, ways_of(work), work->in.way, work->in.on);

	return way && text_same(way->handling, "account");
}

/* The one paper of this number in its book. */
MUST_CHECK static struct err *
check_book(struct money_work *work)
{
	const struct act_work *act = work->act;
	const struct book_wish wish = { act->matter->state.unit_id,
					act->event->code, work->in.book,
					work->in.receipt };
	struct receipt_same *same;
	struct err *e = book_find(act->req, &wish, &same);

	if (!e && same)
		form_error(work->form, "receipt",
			   "Số %s quyển %s của đơn vị đã dùng ngày %s cho việc "
			   "%s (%s đồng).",
			   work->in.receipt, work->in.book,
			   date_text(act->req, same->on), same->matter,
			   money_text(act->req, same->dong));
	return e;
}

/* The same number once more: most often the same paper, typed twice. */
MUST_CHECK static struct err *
check_number(struct money_work *work)
{
	const struct act_work *act = work->act;
	struct receipt_wish wish = { act->matter->id, act->event->code,
				     work->in.receipt, work->in.on };
	struct receipt_same *same;
	const char *text;
	struct err *e = receipt_find(act->req, &wish, &same);

	if (e || !same)
		return e;
	text = talloc_asprintf(act->req, "%s (%s): ngày %s, %s đồng.",
			       same->sentence, same->matter,
			       date_text(act->req, same->on),
			       money_text(act->req, same->dong));
	if (same->refused)
		form_error(work->form, "receipt", "%s", text);
	else
		form_doubt(work->form, "receipt", "%s", text);
	return NULL;
}

struct err *
money_paper_check(struct money_work *work)
{
	check_payee(work);
	if (work->paying && by_account(work) && text_empty(work->in.account))
		form_error(work->form, "account",
			   "Chuyển khoản thì ghi số tài khoản và nơi mở tài "
			   "khoản của người nhận.");
	return text_empty(work->in.book) ? check_number(work)
					 : check_book(work);
}
