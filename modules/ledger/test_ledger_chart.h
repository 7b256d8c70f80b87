/*
 * test_ledger_chart.h - the accounts and events of conf/law/ledger.xml, for
 * the tests of the ledger.
 */
#ifndef LEDGER_TEST_LEDGER_CHART_H
#define LEDGER_TEST_LEDGER_CHART_H

#include "ledger/ledger_rules.h"

enum {
	NEW = 1,
	CARRIED,
	ENFORCING = 11,
	AGREED,
	NO_MEANS,
	POSTPONED,
	SUSPENDED,
	PAUSED,
	ENTRUSTED = 21,
	WITHDRAWN,
	PULLED_UP,
	COMPLETED,
	TERMINATED,
	REDUCED,
	SENT_BACK,
	BOOK_IN = 31,
	BOOK,
	ACCOUNTS_END
};

static const struct ledger_account accounts[] = {
	{ NEW, "new", "", LEDGER_SOURCE },
	{ CARRIED, "carried", "", LEDGER_SOURCE },
	{ ENFORCING, "enforcing", "", LEDGER_STOCK, .stands = 1 },
	{ AGREED, "postponed_agreed", "", LEDGER_STOCK, .stands = 2 },
	{ NO_MEANS, "no_means", "", LEDGER_STOCK, .stands = 6 },
	{ POSTPONED, "postponed", "", LEDGER_STOCK, .stands = 5 },
	{ SUSPENDED, "suspended", "", LEDGER_STOCK, .stands = 4 },
	{ PAUSED, "paused", "", LEDGER_STOCK, .stands = 3 },
	{ ENTRUSTED, "entrusted_out", "", LEDGER_OUTFLOW, .stands = 10 },
	{ WITHDRAWN, "withdrawn", "", LEDGER_OUTFLOW, .stands = 11 },
	{ PULLED_UP, "pulled_up", "", LEDGER_OUTFLOW, .stands = 12 },
	{ COMPLETED, "completed", "", LEDGER_OUTFLOW, .stands = 8 },
	{ TERMINATED, "terminated", "", LEDGER_OUTFLOW, .stands = 9 },
	{ REDUCED, "reduced", "", LEDGER_OUTFLOW },
	{ SENT_BACK, "sent_back", "", LEDGER_OUTFLOW, .stands = 13 },
	{ BOOK_IN, "book_in", "", LEDGER_BOOK_SOURCE },
	{ BOOK, "separate_book", "", LEDGER_BOOK, .stands = 7 },
};

static const int from_open[] = { ENFORCING, AGREED, NO_MEANS, POSTPONED,
				 SUSPENDED, PAUSED, BOOK };
static const int from_stock[] = { ENFORCING, AGREED,	NO_MEANS,
				  POSTPONED, SUSPENDED, PAUSED };
static const int from_relief[] = { ENFORCING, NO_MEANS, BOOK };
static const int from_no_means[] = { NO_MEANS };
static const int from_book[] = { BOOK };

#define FROM(list) .from_accounts = (list), .n_from = ARRAY_LEN(list)

/* clang-format off */
#define MOVE(from, to) .effect = EFFECT_MOVE, FROM(from), .to_account = (to)
#define MONEY(from, to) .effect = EFFECT_MONEY, FROM(from), .to_account = (to)

static const struct ledger_event events[] = {
	{ .code = "decided", .effect = EFFECT_INTAKE, .to_account = ENFORCING },
	{ .code = "continued", MOVE(from_stock, ENFORCING) },
	{ .code = "no_means", MOVE(from_stock, NO_MEANS) },
	{ .code = "postponed_agreed", MOVE(from_stock, AGREED) },
	{ .code = "postponed", MOVE(from_stock, POSTPONED) },
	{ .code = "suspended", MOVE(from_stock, SUSPENDED) },
	{ .code = "paused", MOVE(from_stock, PAUSED) },
	{ .code = "book_moved", MOVE(from_no_means, BOOK) },
	{ .code = "book_returned", MOVE(from_book, ENFORCING) },
	{ .code = "paid_out", MONEY(from_stock, COMPLETED) },
	{ .code = "reduced", MONEY(from_relief, REDUCED) },
	{ .code = "assigned", .effect = EFFECT_DIMENSION },
	{ .code = "verified", .effect = EFFECT_NONE },
	{ .code = "completed", MOVE(from_stock, COMPLETED), .ends = true },
	{ .code = "terminated", MOVE(from_open, TERMINATED), .ends = true },
	{ .code = "withdrawn", MOVE(from_open, WITHDRAWN), .ends = true },
	{ .code = "entrusted_out", MOVE(from_open, ENTRUSTED), .ends = true },
	{ .code = "pulled_up", MOVE(from_stock, PULLED_UP), .ends = true },
	{ .code = "sent_back", MOVE(from_no_means, SENT_BACK), .ends = true },
	{ .code = "voided", .effect = EFFECT_CORRECT },
};
/* clang-format on */

static const struct ledger_chart chart = {
	accounts, ARRAY_LEN(accounts), events, ARRAY_LEN(events), 10,
};

static inline bool
is_book_half(int account)
{
	return account == BOOK || account == BOOK_IN;
}

/* Each half of a posting is nothing in sum, for each unit and officer. */
static inline void
expect_balanced(const struct ledger_leg *legs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int64_t matters = 0;
		int64_t dong = 0;

		for (size_t k = 0; k < n; k++) {
			if (legs[k].unit_id != legs[i].unit_id ||
			    legs[k].officer_id != legs[i].officer_id ||
			    is_book_half(legs[k].account) !=
				    is_book_half(legs[i].account))
				continue;
			matters += legs[k].matters;
			dong += legs[k].dong;
		}
		assert_int_equal(matters, 0);
		assert_int_equal(dong, 0);
	}
}

#endif
