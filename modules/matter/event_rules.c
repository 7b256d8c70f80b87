#include "common/base.h"

#include "common/money.h"
#include "law/period.h"
#include "matter/lines.h"

int64_t
event_money_sum(const struct event_input *input)
{
	int64_t sum = 0;

	for (size_t i = 0; i < input->n_money; i++) {
		if (input->money[i].dong < 0 ||
		    !money_add(&sum, input->money[i].dong) ||
		    sum > MONEY_MAX_DONG)
			return MONEY_MAX_DONG + 1;
	}
	return sum;
}

const char *
event_year_refusal(TALLOC_CTX *ctx, int year_begins,
		   const struct posting_locks *locks, int64_t unit_id,
		   struct date on)
{
	int year = period_year(year_begins, on);

	if (!posting_closed(locks, unit_id, year))
		return NULL;
	return talloc_asprintf(
		ctx,
		"Số liệu năm thống kê %d (từ ngày %s đến ngày %s) đã khóa sổ "
		"nên không ghi thêm việc của ngày này. Nếu số liệu năm đó còn "
		"thiếu, thủ trưởng đơn vị đề nghị bằng văn bản cơ quan quản lý "
		"thi hành án dân sự ở trung ương cho điều chỉnh.",
		year, date_text(ctx, period_start(year_begins, year)),
		date_text(ctx, period_end(year_begins, year, POSTING_MONTHS)));
}

static const char *
date_refusal(TALLOC_CTX *ctx, const struct matter *matter,
	     const struct event_input *input, struct date today)
{
	if (!date_is_set(input->effective_on))
		return "Nhập ngày xảy ra việc này.";
	if (date_compare(input->effective_on, today) > 0)
		return "Ngày ghi nhận không được sau ngày hôm nay.";
	if (date_compare(input->effective_on, matter->last_on) < 0)
		return talloc_asprintf(
			ctx,
			"Ngày này sớm hơn việc đã ghi gần nhất (%s). Các việc "
			"được ghi theo thứ tự ngày; nếu việc trước ghi sai "
			"ngày, xin hủy ghi nhận việc đó trước.",
			date_text(ctx, matter->last_on));
	return NULL;
}

/* What is counted in a year that is closed, of any unit that it counts for.
 * What posts nothing may be entered at any time with its true day. */
static const char *
year_refusal(TALLOC_CTX *ctx, const struct ledger_event *event,
	     const struct ledger_chart *chart, const struct matter *matter,
	     const struct event_input *input)
{
	const char *refusal;

	if (event->effect == EFFECT_NONE || event->effect == EFFECT_AMEND)
		return NULL;
	refusal = event_year_refusal(ctx, chart->year_begins, &matter->locks,
				     matter->state.unit_id,
				     input->effective_on);
	if (refusal || event->effect != EFFECT_DIMENSION)
		return refusal;
	return event_year_refusal(ctx, chart->year_begins, &matter->locks,
				  input->to_unit_id, input->effective_on);
}

/* Whether its sums are of what is held. */
static bool
takes_held(const struct ledger_event *event)
{
	return event->money == LEDGER_PAYS || event->money == LEDGER_RETURNS;
}

/* What a line can take of this kind of sum. */
static int64_t
room_of(const struct ledger_event *event, const struct obligation *line)
{
	if (event->money == LEDGER_ADDS)
		return line->is_money ? MONEY_MAX_DONG - obligation_whole(line)
				      : 0;
	return obligation_open(line, takes_held(event));
}

/* The lines take what they have open of this kind of sum, each for itself. */
static const char *
sum_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	    const struct ledger_event *event, const struct matter *matter,
	    const struct event_input *input)
{
	for (size_t i = 0; i < input->n_money; i++) {
		const struct event_money *money = &input->money[i];
		const struct obligation *o;
		const char *refusal;

		if (money->dong == 0)
			continue;
		if (money->line >= matter->n_obligations)
			return "Có khoản không thuộc việc thi hành án này.";
		o = &matter->obligations[money->line];
		refusal = line_refusal(ctx, chart, event, o);
		if (refusal)
			return refusal;
		if (money->dong > room_of(event, o))
			return talloc_asprintf(
				ctx,
				"Số tiền của khoản “%s” lớn hơn số %s của "
				"khoản đó.",
				o->label ? o->label : "–",
				takes_held(event) ? "chưa chi trả"
						  : "còn phải thu");
	}
	return NULL;
}

static const char *
money_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	      const struct ledger_event *event, const struct matter *matter,
	      const struct event_input *input)
{
	int64_t sum = event_money_sum(input);
	bool held = takes_held(event);
	int64_t open = matter_open(matter, held);

	if (sum == 0)
		return "Nhập số tiền cho ít nhất một khoản.";
	if (sum > MONEY_MAX_DONG)
		return "Tổng số tiền của một lần ghi quá lớn. Chia thành nhiều "
		       "lần.";
	if (held && sum > open)
		return talloc_asprintf(
			ctx,
			"Số tiền chi trả lớn hơn số đã thu còn giữ (%s đồng). "
			"Ghi nhận việc thu tiền trước.",
			money_text(ctx, open));
	if (held)
		open = matter->state.balance_dong;
	if (sum > open && event->money != LEDGER_ADDS)
		return talloc_asprintf(
			ctx,
			"Tổng số tiền lớn hơn số còn phải thi hành của việc "
			"này (%s đồng).",
			money_text(ctx, open));
	if (event->effect == EFFECT_MONEY && !event->to_account)
		return "Loại việc này không ghi được số tiền.";
	return sum_refusal(ctx, chart, event, matter, input);
}

/* What is done is done to the last đồng of its lines. */
static const char *
move_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	     const struct ledger_event *event, const struct matter *matter,
	     const struct event_input *input)
{
	size_t n;
	size_t *lines = lines_of(ctx, chart, event, matter, input, &n);
	int64_t left = 0;

	for (size_t i = 0; i < n; i++)
		left += matter->obligations[lines[i]].left_dong;
	talloc_free(lines);
	if (event->done && left > 0)
		return talloc_asprintf(
			ctx,
			"Còn %s đồng chưa thi hành nên chưa kết thúc được. "
			"Ghi nhận thu, chi trả đủ, hoặc đình chỉ phần còn "
			"lại.",
			money_text(ctx, left));
	if (date_is_set(matter->ended_on))
		return "Việc này đã kết thúc.";
	return NULL;
}

static const char *
dimension_refusal(const struct matter *matter, const struct event_input *input)
{
	if (!input->to_unit_id)
		return "Chọn Chấp hành viên hoặc đơn vị nhận.";
	if (input->to_unit_id == matter->state.unit_id &&
	    input->to_officer_id == matter->state.officer_id)
		return "Việc này đang do chính người được chọn tổ chức thi "
		       "hành.";
	return NULL;
}

/* What the event itself asks, once it may be recorded from here. */
static const char *
effect_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	       const struct ledger_event *event, const struct matter *matter,
	       const struct event_input *input, enum event_part *part)
{
	if (event->money != MONEY_NONE) {
		*part = EVENT_SUM;
		return money_refusal(ctx, chart, event, matter, input);
	}
	if (event->effect == EFFECT_DIMENSION) {
		*part = EVENT_TO;
		return dimension_refusal(matter, input);
	}
	*part = EVENT_KIND;
	return event->effect == EFFECT_MOVE
		       ? move_refusal(ctx, chart, event, matter, input)
		       : NULL;
}

/* Whether the law of the day has the event for this matter where it stands. */
static const char *
law_refusal(TALLOC_CTX *ctx, const struct ledger_event *event,
	    const struct ledger_chart *chart, const struct matter *matter)
{
	if (!matter_takes(chart, event, matter))
		return talloc_asprintf(
			ctx,
			"Việc đang ở trạng thái “%s” nên không ghi được “%s”.",
			matter->account_label, event->label);
	if (event->basis && strcmp(event->basis, matter->basis) != 0)
		return "Loại việc này không áp dụng cho việc thi hành án "
		       "chủ động hoặc theo yêu cầu như hồ sơ này.";
	return NULL;
}

bool
event_is_on_decision(const struct ledger_event *event)
{
	return event->effect == EFFECT_RETURN || event->effect == EFFECT_AMEND;
}

const char *
event_refusal(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	      const struct matter *matter, const struct event_input *input,
	      struct date today, enum event_part *part)
{
	const struct ledger_event *event =
		chart ? ledger_event_find(chart, input->kind) : NULL;
	enum event_part ignored = EVENT_KIND;
	const char *refusal;

	part = part ? part : &ignored;
	*part = EVENT_KIND;
	if (!event || event->effect == EFFECT_INTAKE ||
	    event->effect == EFFECT_CORRECT)
		return "Pháp luật ở thời điểm này không có loại việc đó.";
	*part = EVENT_DAY;
	refusal = date_refusal(ctx, matter, input, today);
	if (!refusal)
		refusal = year_refusal(ctx, event, chart, matter, input);
	if (refusal)
		return refusal;
	*part = EVENT_KIND;
	if (event_is_on_decision(event)) {
		*part = EVENT_TARGET;
		return input->target ? NULL : EVENT_NO_TARGET;
	}
	refusal = law_refusal(ctx, event, chart, matter);
	if (refusal)
		return refusal;
	*part = EVENT_LINES;
	refusal = lines_refusal(ctx, chart, event, matter, input);
	if (refusal)
		return refusal;
	return effect_refusal(ctx, chart, event, matter, input, part);
}

bool
event_may_come_late(const struct ledger_event *event)
{
	return event->effect == EFFECT_NONE && event->money == MONEY_NONE &&
	       !event->decision_type;
}
