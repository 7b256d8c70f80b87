#include "common/base.h"

#include "matter/act_condition.h"

#include "common/money.h"
#include "matter/lines.h"

/* A kind of condition. */
struct condition {
	const char *code;
	/* Asked of the matter alone; NULL: always. */
	bool (*offers)(const struct matter *matter);
	const char *(*refusal)(TALLOC_CTX *ctx, const struct act_case *c,
			       bool *of_day);
	void (*parts)(TALLOC_CTX *ctx, const struct act_case *c,
		      struct act_parts *parts);
};

static bool
is_open(const struct matter *matter)
{
	return matter_open(matter, false) > 0;
}

static bool
is_held(const struct matter *matter)
{
	return matter_open(matter, true) > 0;
}

static bool
is_of_money(const struct matter *matter)
{
	bool any = false;

	for (size_t i = 0; i < matter->n_obligations; i++)
		any = any || (matter->obligations[i].is_money &&
			      line_is_open(&matter->obligations[i]));
	return any;
}

/* Of one line, which may be over before the others. */
static bool
is_settled(const struct matter *matter)
{
	for (size_t i = 0; i < matter->n_obligations; i++) {
		const struct obligation *line = &matter->obligations[i];

		if (line_is_open(line) && line->left_dong == 0)
			return true;
	}
	return false;
}

/* A decision that there are no means rests on a verification (khoản 1 Điều
 * 44a Luật THADS 2008; Điều 37, 38 Luật THADS 2025). */
static const char *
verified_refusal(TALLOC_CTX *ctx, const struct act_case *c, bool *of_day)
{
	(void)ctx;
	(void)of_day;
	if (c->means->verifications > 0 || c->from_papers)
		return NULL;
	return "Hồ sơ chưa có lần xác minh nào. Ghi kết quả xác minh điều kiện "
	       "thi hành án trước khi ra quyết định này.";
}

/* What was collected for a line goes to who is entitled before the line goes to
 * another agency (khoản 1 Điều 57 Luật THADS 2008, khoản 2 Điều 49 Luật THADS
 * 2025). */
static const char *
unheld_refusal(TALLOC_CTX *ctx, const struct act_case *c, bool *of_day)
{
	const struct ledger_chart *chart = law_chart(c->law, c->on);
	const struct ledger_event *event;
	int64_t held = 0;
	size_t *lines;
	size_t n;

	(void)of_day;
	if (!c->input || c->from_papers)
		return NULL;
	event = chart ? ledger_event_find(chart, c->input->kind) : NULL;
	if (!event)
		return NULL;
	lines = lines_of(ctx, chart, event, c->matter, c->input, &n);
	for (size_t i = 0; i < n; i++)
		held += obligation_open(&c->matter->obligations[lines[i]],
					true);
	talloc_free(lines);
	if (held == 0)
		return NULL;
	return talloc_asprintf(ctx,
			       "Còn giữ %s đồng đã thu của các khoản này. Chi "
			       "trả, nộp ngân sách số tiền đó trước khi ghi "
			       "quyết định.",
			       money_text(ctx, held));
}

static const struct law_separate_book *
book_rule(const struct act_case *c)
{
	return law_separate_book(c->law, c->matter->basis, c->on);
}

static const char *
book_refusal(TALLOC_CTX *ctx, const struct act_case *c, bool *of_day)
{
	const struct law_separate_book *rule = book_rule(c);
	struct separate_book_verdict verdict;

	if (c->from_papers && (!rule || !date_is_set(c->means->no_means_on)))
		return NULL;
	if (!rule)
		return "Pháp luật ở thời điểm này không có quy định chuyển sổ "
		       "theo dõi riêng.";
	verdict = separate_book_judge(c->law, rule, c->means, c->on);
	*of_day = verdict.quiet && !verdict.long_enough;
	return separate_book_refusal(ctx, rule, c->means, &verdict);
}

static void
add_part(struct act_parts *parts, const char *label, const char *value,
	 bool holds)
{
	assert(parts->n < ACT_PARTS_MAX);
	parts->parts[parts->n++] = (struct act_part){ label, value, holds };
}

/* "từ ngày 01/07/2026"; "" without a day. */
static const char *
with_day(TALLOC_CTX *ctx, const char *words, struct date on)
{
	if (!date_is_set(on))
		return "";
	return talloc_asprintf(ctx, "%s %s", words, date_text(ctx, on));
}

static void
book_parts(TALLOC_CTX *ctx, const struct act_case *c, struct act_parts *parts)
{
	const struct law_separate_book *rule = book_rule(c);
	const struct separate_book_facts *means = c->means;
	struct separate_book_verdict v;

	if (!rule)
		return;
	v = separate_book_judge(c->law, rule, means, c->on);
	parts->article = rule->article;
	parts->holds = v.ready;
	add_part(parts, "Quyết định về việc chưa có điều kiện",
		 date_is_set(means->no_means_on)
			 ? date_text(ctx, means->no_means_on)
			 : "chưa có",
		 date_is_set(means->no_means_on));
	add_part(parts,
		 talloc_asprintf(ctx, "Đủ %" PRId64 " tháng kể từ ngày đó",
				 v.months),
		 with_day(ctx, "từ ngày", v.eligible_on), v.long_enough);
	add_part(parts,
		 talloc_asprintf(ctx, "Ít nhất %" PRId64 " lần xác minh",
				 rule->verifications),
		 talloc_asprintf(ctx, "đã xác minh %" PRId64 " lần",
				 means->verifications),
		 v.verified_enough);
	add_part(parts, "Không có thông tin mới về điều kiện thi hành án",
		 with_day(ctx, "xác minh gần nhất", means->verified_on),
		 v.quiet);
}

/* Those of sums are weighed line by line when the fact is recorded
 * (event_refusal()). */
static const struct condition conditions[] = {
	{ .code = "open", .offers = is_open },
	{ .code = "held", .offers = is_held },
	{ .code = "money", .offers = is_of_money },
	{ .code = "settled", .offers = is_settled },
	{ .code = "verified", .refusal = verified_refusal },
	{ .code = "unheld", .refusal = unheld_refusal },
	{ .code = "book", .refusal = book_refusal, .parts = book_parts },
};

/* NULL: a newer pack has it, this program does not know it. */
static const struct condition *
kind_of(const char *code)
{
	for (size_t i = 0; i < ARRAY_LEN(conditions); i++) {
		if (strcmp(conditions[i].code, code) == 0)
			return &conditions[i];
	}
	return NULL;
}

bool
act_offered(const struct law_act *act, const struct matter *matter)
{
	for (size_t i = 0; i < act->n_needs; i++) {
		const struct condition *k = kind_of(act->needs[i]);

		if (!k || (k->offers && !k->offers(matter)))
			return false;
	}
	return true;
}

bool
act_asks_means(const struct law_act *act)
{
	for (size_t i = 0; i < act->n_needs; i++) {
		const struct condition *k = kind_of(act->needs[i]);

		if (k && k->refusal)
			return true;
	}
	return false;
}

const char *
act_refusal(TALLOC_CTX *ctx, const struct law_act *act,
	    const struct act_case *c, bool *of_day)
{
	const char *refusal = NULL;

	*of_day = false;
	for (size_t i = 0; !refusal && i < act->n_needs; i++) {
		const struct condition *k = kind_of(act->needs[i]);

		if (k && k->refusal)
			refusal = k->refusal(ctx, c, of_day);
	}
	return refusal;
}

void
act_parts(TALLOC_CTX *ctx, const struct law_act *act, const struct act_case *c,
	  struct act_parts *parts)
{
	*parts = (struct act_parts){ 0 };
	for (size_t i = 0; parts->n == 0 && i < act->n_needs; i++) {
		const struct condition *k = kind_of(act->needs[i]);

		if (k && k->parts)
			k->parts(ctx, c, parts);
	}
}
