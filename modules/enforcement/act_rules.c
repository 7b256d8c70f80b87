#include "common/base.h"

#include "enforcement/act_rules.h"

/* clang-format off */
static const struct act acts[] = {
	{ .verb = "verify", .label = "Ghi xác minh",
	  .title = "Xác minh điều kiện thi hành án",
	  .button = "Ghi kết quả xác minh", .group = ACT_WORK,
	  .kinds = { "verified" } },
	{ .verb = "collect", .label = "Thu tiền",
	  .title = "Thu tiền thi hành án",
	  .button = "Ghi thu tiền", .group = ACT_MONEY,
	  .kinds = { "collected" }, .needs_balance = true },
	{ .verb = "pay-out", .label = "Chi trả, nộp ngân sách",
	  .title = "Chi trả, nộp ngân sách tiền đã thu",
	  .button = "Ghi chi trả", .group = ACT_MONEY,
	  .kinds = { "paid_out" }, .needs_held = true },
	{ .verb = "no-means", .label = "Chưa có điều kiện",
	  .title = "Quyết định về việc chưa có điều kiện thi hành án",
	  .button = "Ghi quyết định và công khai", .group = ACT_STATE,
	  .kinds = { "no_means" },
	  .ground_use = GROUND_ANY },
	{ .verb = "continue", .label = "Tiếp tục thi hành án",
	  .title = "Quyết định tiếp tục thi hành án",
	  .button = "Ghi quyết định", .group = ACT_STATE,
	  .kinds = { "continued", "book_returned" },
	  .ground_use = GROUND_FROM },
	{ .verb = "postpone", .label = "Hoãn",
	  .title = "Quyết định hoãn thi hành án",
	  .button = "Ghi quyết định", .group = ACT_STATE,
	  .kinds = { "postponed", "postponed_agreed" },
	  .ground_use = GROUND_TO_KIND },
	{ .verb = "suspend", .label = "Tạm đình chỉ",
	  .title = "Tạm đình chỉ thi hành án",
	  .button = "Ghi quyết định", .group = ACT_STATE,
	  .kinds = { "suspended" },
	  .ground_use = GROUND_ANY },
	{ .verb = "pause", .label = "Tạm dừng",
	  .title = "Tạm dừng để giải quyết khiếu nại",
	  .button = "Ghi tạm dừng", .group = ACT_STATE,
	  .kinds = { "paused" }, .note_required = true },
	{ .verb = "book-move", .label = "Chuyển sổ theo dõi riêng",
	  .title = "Chuyển sổ theo dõi riêng",
	  .button = "Ghi chuyển", .group = ACT_STATE,
	  .kinds = { "book_moved", "sent_back" } },
	{ .verb = "withdraw-no-means", .label = "Thu hồi QĐ chưa có điều kiện",
	  .title = "Thu hồi quyết định về việc chưa có điều kiện thi hành án",
	  .button = "Ghi quyết định thu hồi", .group = ACT_STATE,
	  .kinds = { "no_means_withdrawn" },
	  .ground_use = GROUND_ANY },
	{ .verb = "complete", .label = "Thi hành xong",
	  .title = "Kết thúc: thi hành xong",
	  .button = "Ghi thi hành xong", .group = ACT_END,
	  .kinds = { "completed" }, .needs_settled = true },
	{ .verb = "terminate", .label = "Đình chỉ",
	  .title = "Quyết định đình chỉ thi hành án",
	  .button = "Ghi quyết định đình chỉ", .group = ACT_END,
	  .kinds = { "terminated" },
	  .ground_use = GROUND_ANY },
	{ .verb = "withdraw", .label = "Thu hồi QĐ thi hành án",
	  .title = "Thu hồi quyết định thi hành án",
	  .button = "Ghi quyết định thu hồi", .group = ACT_END,
	  .kinds = { "withdrawn" },
	  .ground_use = GROUND_TO_KIND },
};
/* clang-format on */

const struct act *
act_find(const char *verb)
{
	for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
		if (strcmp(acts[i].verb, verb) == 0)
			return &acts[i];
	}
	return NULL;
}

const struct act *
act_all(size_t *n)
{
	*n = ARRAY_LEN(acts);
	return acts;
}

static bool
kind_is_lawful(const struct ledger_event *event,
	       const struct ledger_chart *chart, const struct matter *matter)
{
	return event &&
	       ledger_event_allowed(event, chart, matter->state.account) &&
	       (!event->basis || strcmp(event->basis, matter->basis) == 0);
}

/* Whether the money of the matter leaves room for the act. */
static bool
sums_allow(const struct act *act, const struct matter *matter)
{
	int64_t balance = matter->state.balance_dong;

	if (act->needs_balance && balance <= matter->held_dong)
		return false;
	if (act->needs_held && matter->held_dong <= 0)
		return false;
	return !act->needs_settled || balance == 0;
}

const struct ledger_event *
act_event(const struct act *act, const struct ledger_chart *chart,
	  const struct matter *matter)
{
	if (!sums_allow(act, matter))
		return NULL;
	for (size_t i = 0; i < ACT_KINDS_MAX && act->kinds[i]; i++) {
		const struct ledger_event *event =
			ledger_event_find(chart, act->kinds[i]);

		if (kind_is_lawful(event, chart, matter))
			return event;
	}
	return NULL;
}

/* True when the kind is one of the act's. */
static bool
records(const struct act *act, const char *kind)
{
	for (size_t i = 0; i < ACT_KINDS_MAX && act->kinds[i]; i++) {
		if (strcmp(act->kinds[i], kind) == 0)
			return true;
	}
	return false;
}

const struct ledger_event *
act_event_by_ground(const struct act *act, const struct ledger_chart *chart,
		    const struct matter *matter, const struct law_term *ground)
{
	const struct ledger_event *event;

	if (act->ground_use != GROUND_TO_KIND || !ground || !ground->leads_to)
		return act_event(act, chart, matter);
	if (!records(act, ground->leads_to))
		return NULL;
	event = ledger_event_find(chart, ground->leads_to);
	return kind_is_lawful(event, chart, matter) ? event : NULL;
}

/* A matter in the separate book is one without means, counted apart. */
static const char *
standing(const char *account_code)
{
	return strcmp(account_code, "separate_book") == 0 ? "no_means"
							  : account_code;
}

bool
act_ground_fits(const struct act *act, const struct law_term *ground,
		const char *account_code)
{
	const char *from = ground->ends_state;

	switch (act->ground_use) {
	case GROUND_TO_KIND:
		return !ground->leads_to || records(act, ground->leads_to);
	case GROUND_FROM:
		/* "postponed" stands for postponed by agreement, too. */
		return !from ||
		       strncmp(standing(account_code), from, strlen(from)) == 0;
	case GROUND_NONE:
	case GROUND_ANY:
	default:
		return true;
	}
}

bool
act_leaves_count(const struct ledger_event *event)
{
	return strcmp(event->code, "book_moved") == 0 ||
	       strcmp(event->code, "sent_back") == 0;
}

bool
act_asks_means(const struct ledger_event *event)
{
	return act_leaves_count(event) || strcmp(event->code, "no_means") == 0;
}
