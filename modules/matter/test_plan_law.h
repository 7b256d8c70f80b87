/*
 * test_plan_law.h - the part of conf/law that plans are tested with.
 */
#ifndef MATTER_TEST_PLAN_LAW_H
#define MATTER_TEST_PLAN_LAW_H

#include "law/act.h"

/* clang-format off */
enum { NEW = 1, CARRIED, ENFORCING = 11, NO_MEANS = 13, COMPLETED = 24,
       TERMINATED };

static const struct ledger_account accounts[] = {
	{ NEW, "new", "Mới thụ lý", LEDGER_SOURCE },
	{ CARRIED, "carried", "Năm trước chuyển sang", LEDGER_SOURCE },
	{ ENFORCING, "enforcing", "Đang thi hành", LEDGER_STOCK, .stands = 1 },
	{ NO_MEANS, "no_means", "Chưa có điều kiện thi hành", LEDGER_STOCK,
	  .without_means = true, .stands = 6 },
	{ COMPLETED, "completed", "Thi hành xong", LEDGER_OUTFLOW, .stands = 8 },
	{ TERMINATED, "terminated", "Đình chỉ thi hành án", LEDGER_OUTFLOW,
	  .stands = 9 },
};

static const int from_stock[] = { ENFORCING, NO_MEANS };
#define FROM .from_accounts = from_stock, .n_from = ARRAY_LEN(from_stock)

static const struct ledger_event events[] = {
	{ .code = "decided", .label = "Ra quyết định thi hành án",
	  .effect = EFFECT_INTAKE, .to_account = ENFORCING },
	{ .code = "assigned", .label = "Phân công Chấp hành viên",
	  .effect = EFFECT_DIMENSION },
	{ .code = "verified", .label = "Xác minh", .verifies = true },
	{ .code = "collected", .label = "Thu tiền", .money = LEDGER_COLLECTS },
	{ .code = "paid_out", .label = "Chi trả", .effect = EFFECT_MONEY, FROM,
	  .to_account = COMPLETED, .money = LEDGER_PAYS },
	{ .code = "added", .label = "Tính thêm", .effect = EFFECT_MONEY, FROM,
	  .to_account = NEW, .money = LEDGER_ADDS },
	{ .code = "returned", .label = "Trả lại", .money = LEDGER_RETURNS },
	{ .code = "no_means", .label = "Chưa có điều kiện",
	  .effect = EFFECT_MOVE, FROM, .to_account = NO_MEANS,
	  .decision_type = "dec_no_means", .grounds = "no_means_ground" },
	{ .code = "completed", .label = "Thi hành xong", .effect = EFFECT_MOVE,
	  FROM, .to_account = COMPLETED, .ends = true, .done = true },
	{ .code = "terminated", .label = "Đình chỉ", .effect = EFFECT_MOVE,
	  FROM, .to_account = TERMINATED, .ends = true },
};

static const struct ledger_chart chart = {
	accounts, ARRAY_LEN(accounts), events, ARRAY_LEN(events), 10,
};
static const struct law_chart charts[] = { { { 2009, 7, 1 }, &chart } };

#define SPAN { { 2009, 7, 1 }, { 0, 0, 0 } }
#define LIMIT(code_, alias_, n, measure) \
	{ .code = (code_), .alias = (alias_), .label = (alias_), \
	  .article = "(điều)", .period = { (n), (measure), false, false }, \
	  .span = SPAN }

static const struct law_deadline deadlines[] = {
	LIMIT("T06", "voluntary_end", 10, PERIOD_DAY),
	LIMIT("T20", "first_verification", 10, PERIOD_DAY),
	LIMIT("T22", "reverification", 6, PERIOD_MONTH),
	LIMIT("T30", "separate_book_eligible", 1, PERIOD_YEAR),
	LIMIT("T40", "pay_out", 10, PERIOD_DAY),
	LIMIT("T56", "publication", 5, PERIOD_DAY),
};

static const struct law_decision_type decisions[] = {
	{ .code = "dec_enforce_exofficio", .label = "Quyết định thi hành án",
	  .series_group = "enforce", .span = SPAN },
	{ .code = "dec_enforce_return", .label = "Trả lại tiền, tài sản",
	  .series_group = "enforce", .span = SPAN },
	{ .code = "dec_no_means", .label = "Quyết định chưa có điều kiện",
	  .series_group = "decision", .span = SPAN },
};

static const struct law_obligation_type types[] = {
	{ .code = "court_fee", .decision = "dec_enforce_exofficio",
	  .voluntary_period = true, .span = SPAN },
	{ .code = "fine", .decision = "dec_enforce_exofficio",
	  .voluntary_period = true, .span = SPAN },
	{ .code = "return_money", .decision = "dec_enforce_return",
	  .span = SPAN },
};

static const struct law_publication publications[] = {
	{ .trigger = "no_means", .action = "publish", .deadline = "T56",
	  .span = SPAN },
	{ .trigger = "completed", .action = "end", .reason = "done",
	  .deadline = "T56", .span = SPAN },
};

#define EFFECT(event_, does_, rule_, ...) \
	{ .event = (event_), .does = (does_), .rule = (rule_), __VA_ARGS__ \
	  .span = SPAN }

static const struct law_act_effect effects[] = {
	EFFECT("decided", ACT_OPENS, "T20", .after = "T06",
	       .if_voluntary = true,),
	EFFECT("verified", ACT_SETTLES, "T20",),
	EFFECT("verified", ACT_SETTLES, "T22",),
	EFFECT("verified", ACT_OPENS, "T22", .rhythm = "T22",
	       .while_account = "no_means",),
	EFFECT("no_means", ACT_CANCELS, "T20",),
	EFFECT("no_means", ACT_CANCELS, "T22",),
	EFFECT("no_means", ACT_CANCELS, "T30",),
	EFFECT("no_means", ACT_OPENS, "T22", .rhythm = "T22",),
	EFFECT("no_means", ACT_OPENS, "T30", .rhythm = "T22",),
	EFFECT("collected", ACT_OPENS, "T40",),
	EFFECT("paid_out", ACT_SETTLES, "T40", .unless_held = true,),
	EFFECT("completed", ACT_CANCELS, NULL,),
	EFFECT("terminated", ACT_CANCELS, NULL,),
};

static const struct law law = {
	.year_begins = 10,
	.effects = effects, .n_effects = ARRAY_LEN(effects),
	.deadlines = deadlines, .n_deadlines = ARRAY_LEN(deadlines),
	.obligations = types, .n_obligations = ARRAY_LEN(types),
	.decisions = decisions, .n_decisions = ARRAY_LEN(decisions),
	.publications = publications, .n_publications = ARRAY_LEN(publications),
	.charts = charts, .n_charts = ARRAY_LEN(charts),
};
/* clang-format on */

#endif
