/*
 * chart.h - accounts and events of the ledger as the law has them on a day
 * (conf/law/ledger.xml). What a movement posts is ledger/ledger_rules.h. Pure.
 */
#ifndef LAW_CHART_H
#define LAW_CHART_H

#include "common/date.h"

enum ledger_kind {
	LEDGER_SOURCE,
	LEDGER_STOCK,
	LEDGER_OUTFLOW,
	LEDGER_BOOK_SOURCE,
	LEDGER_BOOK
};

struct ledger_account {
	int id;
	const char *code;
	const char *label;
	enum ledger_kind kind;
	bool without_means; /* who owes a matter that stands there */
	int stands; /* rank for ledger_derive(); 0: no line stands here */
};

enum ledger_effect {
	EFFECT_NONE,	  /* a fact without transfer (verified, collected) */
	EFFECT_INTAKE,	  /* the matter comes into being */
	EFFECT_MOVE,	  /* lines with their balance */
	EFFECT_MONEY,	  /* a sum leaves the balance, the matter stays */
	EFFECT_DIMENSION, /* another unit or officer */
	EFFECT_CORRECT,	  /* takes an event back that was a mistake */
	EFFECT_RETURN,	  /* takes a decision back: lines go where they were */
	EFFECT_AMEND	  /* mends the words of a decision */
};

/* What the sums of an event do to the lines of obligations. */
enum ledger_money {
	MONEY_NONE,	 /* it has no sums */
	LEDGER_COLLECTS, /* they are held from then on */
	LEDGER_PAYS,	 /* what was held leaves, and is a result */
	LEDGER_REDUCES,	 /* less is owed */
	LEDGER_ADDS,	 /* more is owed, and comes in as new */
	LEDGER_RETURNS	 /* what was held goes back to who paid it */
};

struct ledger_event {
	const char *code;
	const char *label;
	enum ledger_effect effect;
	const int *from_accounts; /* ids; n_from 0: from any open account */
	size_t n_from;
	int to_account;		   /* 0: none */
	const char *decision_type; /* NULL: no decision goes with it */
	const char *grounds;	   /* list of its grounds, NULL: none */
	const char *basis;	   /* NULL: both */
	bool ends;		   /* its lines are over afterwards */
	const char *void_right;	   /* who else may take it back, NULL */
	enum ledger_money money;
	bool done;	   /* what it ends was enforced, to the last line */
	bool verifies;	   /* the debtor's means were looked into */
	bool ground_lacks; /* papers of old dossiers often name none */
	bool whole;	   /* of the matter, never of single lines */
	bool transfers;	   /* its lines go to another agency (transfer.h) */
};

/* Accounts and events as the law has them on one day. */
struct ledger_chart {
	const struct ledger_account *accounts;
	size_t n_accounts;
	const struct ledger_event *events;
	size_t n_events;
	int year_begins; /* month of the statistical year: law/period.h */
};

/* NULL when the chart has none of this code or id. */
const struct ledger_event *ledger_event_find(const struct ledger_chart *chart,
					     const char *code);
const struct ledger_account *
ledger_account_find(const struct ledger_chart *chart, int id);
const struct ledger_account *
ledger_account_called(const struct ledger_chart *chart, const char *code);

/* As the packs write them; an unknown word, or NULL, is the first of each. */
enum ledger_kind ledger_kind_parse(const char *word);
enum ledger_effect ledger_effect_parse(const char *word);
enum ledger_money ledger_money_parse(const char *word);

#endif
