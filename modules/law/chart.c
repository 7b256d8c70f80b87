#include "common/base.h"

#include "common/text.h"
#include "law/chart.h"

const struct ledger_event *
ledger_event_find(const struct ledger_chart *chart, const char *code)
{
	for (size_t i = 0; i < chart->n_events; i++) {
		if (strcmp(chart->events[i].code, code) == 0)
			return &chart->events[i];
	}
	return NULL;
}

const struct ledger_account *
ledger_account_find(const struct ledger_chart *chart, int id)
{
	for (size_t i = 0; i < chart->n_accounts; i++) {
		if (chart->accounts[i].id == id)
			return &chart->accounts[i];
	}
	return NULL;
}

const struct ledger_account *
ledger_account_called(const struct ledger_chart *chart, const char *code)
{
	for (size_t i = 0; i < chart->n_accounts; i++) {
		if (strcmp(chart->accounts[i].code, code) == 0)
			return &chart->accounts[i];
	}
	return NULL;
}

enum ledger_kind
ledger_kind_parse(const char *word)
{
	static const char *const words[] = {
		[LEDGER_SOURCE] = "source",
		[LEDGER_STOCK] = "stock",
		[LEDGER_OUTFLOW] = "outflow",
		[LEDGER_BOOK_SOURCE] = "book_source",
		[LEDGER_BOOK] = "book",
	};

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (text_same(words[i], word))
			return (enum ledger_kind)i;
	}
	return LEDGER_SOURCE;
}

enum ledger_effect
ledger_effect_parse(const char *word)
{
	static const char *const words[] = {
		[EFFECT_NONE] = "none",		  [EFFECT_INTAKE] = "intake",
		[EFFECT_MOVE] = "move",		  [EFFECT_MONEY] = "money",
		[EFFECT_DIMENSION] = "dimension", [EFFECT_CORRECT] = "correct",
	};

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (text_same(words[i], word))
			return (enum ledger_effect)i;
	}
	return EFFECT_NONE;
}
