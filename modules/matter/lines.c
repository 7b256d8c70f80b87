#include "common/base.h"

#include "matter/lines.h"

int64_t
line_creditor(const struct obligation *line)
{
	return side_first(&line->creditors);
}

bool
line_pays(const struct obligation *line, int64_t party_id)
{
	return party_id ? side_has(&line->creditors, party_id)
			: line->creditors.n == 0;
}

bool
line_is_open(const struct obligation *line)
{
	return !date_is_set(line->done_on);
}

bool
line_takes(const struct ledger_chart *chart, const struct ledger_event *event,
	   const struct obligation *line)
{
	return line_is_open(line) &&
	       ledger_event_allowed(event, chart, line->account) &&
	       !(event->effect == EFFECT_MOVE &&
		 event->to_account == line->account);
}

size_t
lines_open(const struct matter *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->n_obligations; i++)
		n += line_is_open(&m->obligations[i]);
	return n;
}

bool
matter_takes(const struct ledger_chart *chart, const struct ledger_event *event,
	     const struct matter *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->n_obligations; i++)
		n += line_takes(chart, event, &m->obligations[i]);
	return n > 0 && (!event->whole || n == lines_open(m));
}

static bool
is_named(const struct event_input *input, size_t line)
{
	for (size_t i = 0; i < input->n_lines; i++) {
		if (input->lines[i] == line)
			return true;
	}
	return input->n_lines == 0;
}

size_t *
lines_of(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	 const struct ledger_event *event, const struct matter *m,
	 const struct event_input *input, size_t *n)
{
	size_t *lines =
		talloc_array(ctx, size_t, (unsigned)m->n_obligations + 1);

	*n = 0;
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (is_named(input, i) &&
		    line_takes(chart, event, &m->obligations[i]))
			lines[(*n)++] = i;
	}
	return lines;
}

static const char *
line_label(const struct obligation *line)
{
	return line->label ? line->label : "–";
}

const char *
line_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	     const struct ledger_event *event, const struct obligation *line)
{
	const struct ledger_account *at =
		ledger_account_find(chart, line->account);

	if (line_takes(chart, event, line))
		return NULL;
	if (!line_is_open(line))
		return talloc_asprintf(ctx, "Khoản “%s” đã kết thúc ngày %s.",
				       line_label(line),
				       date_text(ctx, line->done_on));
	return talloc_asprintf(
		ctx,
		"Khoản “%s” đang ở trạng thái “%s” nên không ghi được “%s”.",
		line_label(line), at ? at->label : "–", event->label);
}

const char *
lines_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	      const struct ledger_event *event, const struct matter *m,
	      const struct event_input *input)
{
	const char *refusal = NULL;

	for (size_t i = 0; !refusal && i < input->n_lines; i++) {
		if (input->lines[i] >= m->n_obligations)
			return "Có khoản không thuộc việc thi hành án này.";
		refusal = line_refusal(ctx, chart, event,
				       &m->obligations[input->lines[i]]);
	}
	if (refusal || !event->whole)
		return refusal;
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (line_is_open(&m->obligations[i]) && !is_named(input, i))
			return talloc_asprintf(
				ctx,
				"“%s” là của cả việc thi hành án, không ghi "
				"riêng cho một số khoản.",
				event->label);
	}
	return NULL;
}

bool
lines_stand(const struct matter *m, int account)
{
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (line_is_open(&m->obligations[i]) &&
		    m->obligations[i].account == account)
			return true;
	}
	return false;
}

int64_t
matter_left(const struct matter *m)
{
	int64_t sum = 0;

	for (size_t i = 0; i < m->n_obligations; i++) {
		if (line_is_open(&m->obligations[i]))
			sum += m->obligations[i].left_dong;
	}
	return sum;
}

int64_t
matter_open(const struct matter *m, bool paying)
{
	int64_t sum = 0;

	for (size_t i = 0; i < m->n_obligations; i++)
		sum += obligation_open(&m->obligations[i], paying);
	return sum;
}

int64_t
obligation_open(const struct obligation *o, bool paying)
{
	if (!o->is_money || date_is_set(o->done_on))
		return 0;
	if (paying)
		return o->collected_dong - o->paid_dong;
	return obligation_whole(o) - o->ended_dong - o->collected_dong;
}

int64_t
obligation_whole(const struct obligation *o)
{
	return o->owed_dong + o->added_dong;
}

int64_t
obligation_left(const struct obligation *o)
{
	return obligation_whole(o) - o->paid_dong - o->ended_dong;
}

size_t
matter_line(const struct matter *matter, int64_t obligation_id)
{
	size_t i = 0;

	while (i < matter->n_obligations &&
	       matter->obligations[i].id != obligation_id)
		i++;
	return i;
}
