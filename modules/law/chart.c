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

/* The place of the word in the list; 0 when it is not there. */
static size_t
place_of(const char *word, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (text_same(words[i], word))
			return i;
	}
	return 0;
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

	return (enum ledger_kind)place_of(word, words, ARRAY_LEN(words));
}

enum ledger_effect
ledger_effect_parse(const char *word)
{
	static const char *const words[] = {
		[EFFECT_NONE] = "none",		  [EFFECT_INTAKE] = "intake",
		[EFFECT_MOVE] = "move",		  [EFFECT_MONEY] = "money",
		[EFFECT_DIMENSION] = "dimension", [EFFECT_CORRECT] = "correct",
		[EFFECT_RETURN] = "return",	  [EFFECT_AMEND] = "amend",
	};

	return (enum ledger_effect)place_of(word, words, ARRAY_LEN(words));
}

enum ledger_money
ledger_money_parse(const char *word)
{
	static const char *const words[] = {
		[MONEY_NONE] = "none",	[LEDGER_COLLECTS] = "collects",
		[LEDGER_PAYS] = "pays", [LEDGER_REDUCES] = "reduces",
		[LEDGER_ADDS] = "adds", [LEDGER_RETURNS] = "returns",
	};

	return (enum ledger_money)place_of(word, words, ARRAY_LEN(words));
}
