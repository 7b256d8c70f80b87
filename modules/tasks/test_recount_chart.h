/*
 * test_recount_chart.h - accounts and events as both paths to the figures have
 * them.
 */
#ifndef TASKS_TEST_RECOUNT_CHART_H
#define TASKS_TEST_RECOUNT_CHART_H

#include "law/chart.h"
#include "tasks/recount.h"

enum {
	NEW_IN = 1,
	CARRIED = 2,
	ENFORCING = 11,
	NO_MEANS = 13,
	COMPLETED = 24,
	TERMINATED = 25,
	BOOK_IN = 31,
	BOOK = 32
};

static const struct recount_accounts accounts = {
	.new_in = NEW_IN,
	.carried = CARRIED,
	.book_in = BOOK_IN,
	.book = BOOK,
	.first_outflow = 21,
	.last_outflow = 27,
	.year_begins = 10,
	.ranks = { [ENFORCING] = 1,
		   [NO_MEANS] = 6,
		   [BOOK] = 7,
		   [COMPLETED] = 8,
		   [TERMINATED] = 9 },
};

static const struct date always = { 2009, 7, 1 };

static const struct recount_kind kinds[] = {
	{ "decided", { 2009, 7, 1 }, { 0, 0, 0 }, "intake", ENFORCING },
	{ "no_means", { 2009, 7, 1 }, { 0, 0, 0 }, "move", NO_MEANS },
	{ "continued", { 2009, 7, 1 }, { 0, 0, 0 }, "move", ENFORCING },
	{ "book_moved", { 2009, 7, 1 }, { 0, 0, 0 }, "move", BOOK },
	{ "book_returned", { 2009, 7, 1 }, { 0, 0, 0 }, "move", ENFORCING },
	{ "paid_out", { 2009, 7, 1 }, { 0, 0, 0 }, "money", COMPLETED },
	{ "added", { 2009, 7, 1 }, { 0, 0, 0 }, "money", NEW_IN, true },
	{ "collected", { 2009, 7, 1 }, { 0, 0, 0 }, "none", 0 },
	{ "completed", { 2009, 7, 1 }, { 0, 0, 0 }, "move", COMPLETED },
	{ "terminated", { 2009, 7, 1 }, { 0, 0, 0 }, "move", TERMINATED },
	{ "handed_over", { 2009, 7, 1 }, { 0, 0, 0 }, "dimension", 0 },
	{ "verified", { 2009, 7, 1 }, { 0, 0, 0 }, "none", 0 },
	{ "revoked", { 2009, 7, 1 }, { 0, 0, 0 }, "return", 0 },
};

static const struct ledger_account chart_accounts[] = {
	{ NEW_IN, "new", "", LEDGER_SOURCE },
	{ CARRIED, "carried", "", LEDGER_SOURCE },
	{ ENFORCING, "enforcing", "", LEDGER_STOCK, .stands = 1 },
	{ NO_MEANS, "no_means", "", LEDGER_STOCK, .stands = 6 },
	{ COMPLETED, "completed", "", LEDGER_OUTFLOW, .stands = 8 },
	{ TERMINATED, "terminated", "", LEDGER_OUTFLOW, .stands = 9 },
	{ BOOK_IN, "book_in", "", LEDGER_BOOK_SOURCE },
	{ BOOK, "separate_book", "", LEDGER_BOOK, .stands = 7 },
};

static const struct ledger_event chart_events[] = {
	{ .code = "decided", .effect = EFFECT_INTAKE, .to_account = ENFORCING },
	{ .code = "no_means", .effect = EFFECT_MOVE, .to_account = NO_MEANS },
	{ .code = "continued", .effect = EFFECT_MOVE, .to_account = ENFORCING },
	{ .code = "book_moved", .effect = EFFECT_MOVE, .to_account = BOOK },
	{ .code = "book_returned",
	  .effect = EFFECT_MOVE,
	  .to_account = ENFORCING },
	{ .code = "collected", .money = LEDGER_COLLECTS },
	{ .code = "paid_out",
	  .effect = EFFECT_MONEY,
	  .to_account = COMPLETED,
	  .money = LEDGER_PAYS },
	{ .code = "added",
	  .effect = EFFECT_MONEY,
	  .to_account = NEW_IN,
	  .money = LEDGER_ADDS },
	{ .code = "completed",
	  .effect = EFFECT_MOVE,
	  .to_account = COMPLETED,
	  .ends = true,
	  .done = true },
	{ .code = "terminated",
	  .effect = EFFECT_MOVE,
	  .to_account = TERMINATED,
	  .ends = true },
	{ .code = "handed_over", .effect = EFFECT_DIMENSION },
	{ .code = "verified", .effect = EFFECT_NONE },
	{ .code = "revoked", .effect = EFFECT_RETURN },
};

static const struct ledger_chart chart = { chart_accounts,
					   ARRAY_LEN(chart_accounts),
					   chart_events,
					   ARRAY_LEN(chart_events), 10 };

#endif
