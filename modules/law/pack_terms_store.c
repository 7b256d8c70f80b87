#include "common/base.h"

#include "law/pack_entities.h"

static const char SQL_PUT_TERM[] =
	"INSERT INTO law_term "
	"(list, code, label, article, counts_from, deadline, rhythm,"
	" leads_to, document, ends_state, check_rule, opens, closes,"
	" who, span, actions, handling, stage, threshold, months, days,"
	" relief, again, refuses, has_means, lists, valid_from,"
	" valid_to, position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
	" ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE"
	" label = VALUES(label),"
	" article = VALUES(article),"
	" counts_from = VALUES(counts_from),"
	" deadline = VALUES(deadline),"
	" rhythm = VALUES(rhythm),"
	" leads_to = VALUES(leads_to),"
	" document = VALUES(document),"
	" ends_state = VALUES(ends_state),"
	" check_rule = VALUES(check_rule),"
	" opens = VALUES(opens),"
	" closes = VALUES(closes),"
	" who = VALUES(who),"
	" span = VALUES(span),"
	" actions = VALUES(actions),"
	" handling = VALUES(handling),"
	" stage = VALUES(stage),"
	" threshold = VALUES(threshold),"
	" months = VALUES(months),"
	" days = VALUES(days),"
	" relief = VALUES(relief),"
	" again = VALUES(again),"
	" refuses = VALUES(refuses),"
	" has_means = VALUES(has_means),"
	" lists = VALUES(lists),"
	" valid_to = VALUES(valid_to),"
	" position = VALUES(position),"
	" note = VALUES(note)";

static const char SQL_LIST_TERM_KEYS[] =
	"SELECT id, CONCAT_WS('|', list, code, valid_from)"
	" FROM law_term";

static const struct law_field term_fields[] = {
	{ .name = "list", .attr = "code", .of_parent = true, .key = true },
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "article" },
	{ .name = "counts-from" },
	{ .name = "deadline", .refers = "deadline" },
	{ .name = "rhythm", .refers = "deadline" },
	{ .name = "leads-to", .refers = "event" },
	{ .name = "document", .refers = "decision" },
	{ .name = "ends-state", .refers = "account" },
	{ .name = "check" },
	{ .name = "opens" },
	{ .name = "closes" },
	{ .name = "who" },
	{ .name = "span" },
	{ .name = "actions" },
	{ .name = "handling" },
	{ .name = "stage" },
	{ .name = "threshold", .kind = LAW_NUMBER },
	{ .name = "months", .kind = LAW_NUMBER },
	{ .name = "days", .kind = LAW_NUMBER },
	{ .name = "relief", .kind = LAW_YES_NO },
	{ .name = "again", .kind = LAW_YES_NO },
	{ .name = "refuses", .kind = LAW_YES_NO },
	{ .name = "has-means", .kind = LAW_YES_NO },
	{ .name = "lists", .kind = LAW_YES_NO },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_term = {
	.element = "term",
	.sql_put = SQL_PUT_TERM,
	.sql_keys = SQL_LIST_TERM_KEYS,
	LAW_FIELDS(term_fields),
};

static const char SQL_PUT_OBLIGATION[] =
	"INSERT INTO obligation_type (code, label, basis, state_budget,"
	" money, voluntary_period, names_recipient, relief,"
	" budget_group, article, valid_from, valid_to, position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE label = VALUES(label),"
	" basis = VALUES(basis), state_budget = VALUES(state_budget),"
	" money = VALUES(money),"
	" voluntary_period = VALUES(voluntary_period),"
	" names_recipient = VALUES(names_recipient),"
	" relief = VALUES(relief), budget_group = VALUES(budget_group),"
	" article = VALUES(article), valid_to = VALUES(valid_to),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_LIST_OBLIGATION_KEYS[] =
	"SELECT id, CONCAT_WS('|', code, valid_from)"
	" FROM obligation_type";

static const struct law_field obligation_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "basis" },
	{ .name = "state-budget", .kind = LAW_YES_NO },
	{ .name = "money", .kind = LAW_YES_NO },
	{ .name = "voluntary", .kind = LAW_YES_NO },
	{ .name = "recipient", .kind = LAW_YES_NO },
	{ .name = "relief", .kind = LAW_YES_NO },
	{ .name = "budget-group", .refers = "term", .list = "budget_group" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_obligation = {
	.element = "obligation",
	.sql_put = SQL_PUT_OBLIGATION,
	.sql_keys = SQL_LIST_OBLIGATION_KEYS,
	LAW_FIELDS(obligation_fields),
};

static const char SQL_PUT_DECISION[] =
	"INSERT INTO decision_type (code, label, document, book,"
	" series_group, signer, form_code, article, valid_from,"
	" valid_to, position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE label = VALUES(label),"
	" document = VALUES(document), book = VALUES(book),"
	" series_group = VALUES(series_group), signer = VALUES(signer),"
	" form_code = VALUES(form_code), article = VALUES(article),"
	" valid_to = VALUES(valid_to), position = VALUES(position),"
	" note = VALUES(note)";

static const char SQL_LIST_DECISION_KEYS[] =
	"SELECT id, CONCAT_WS('|', code, valid_from)"
	" FROM decision_type";

static const struct law_field decision_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "document" },
	{ .name = "book" },
	{ .name = "series" },
	{ .name = "signer" },
	{ .name = "form" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_decision = {
	.element = "decision",
	.sql_put = SQL_PUT_DECISION,
	.sql_keys = SQL_LIST_DECISION_KEYS,
	LAW_FIELDS(decision_fields),
};

static const char SQL_PUT_SERIES[] =
	"INSERT INTO number_series_rule (series_group, unit_kind, counter,"
	" label, template, suffix, reset, article, valid_from,"
	" valid_to, position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE counter = VALUES(counter),"
	" label = VALUES(label), template = VALUES(template),"
	" suffix = VALUES(suffix),"
	" reset = VALUES(reset), article = VALUES(article),"
	" valid_to = VALUES(valid_to), position = VALUES(position),"
	" note = VALUES(note)";

static const char SQL_LIST_SERIES_KEYS[] =
	"SELECT id, CONCAT_WS('|', series_group, unit_kind, valid_from)"
	" FROM number_series_rule";

static const struct law_field series_fields[] = {
	{ .name = "group", .key = true },
	{ .name = "kind", .key = true },
	{ .name = "counter" },
	{ .name = "label" },
	{ .name = "template" },
	{ .name = "suffix" },
	{ .name = "reset" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_series = {
	.element = "series",
	.sql_put = SQL_PUT_SERIES,
	.sql_keys = SQL_LIST_SERIES_KEYS,
	LAW_FIELDS(series_fields),
};

static const char SQL_PUT_DAY[] =
	"INSERT INTO holiday (on_day, name, kind, works, note)"
	" VALUES (?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE name = VALUES(name),"
	" kind = VALUES(kind), works = VALUES(works),"
	" note = VALUES(note)";

/* A holiday has no id: its day number stands for it. */
static const char SQL_LIST_DAY_KEYS[] =
	"SELECT TO_DAYS(on_day), on_day FROM holiday";

static const char SQL_DELETE_DAY[] =
	"DELETE FROM holiday WHERE on_day = FROM_DAYS(?)";

static const struct law_field day_fields[] = {
	{ .name = "on", .kind = LAW_DAY, .key = true },
	{ .name = "name" },
	{ .name = "kind" },
	{ .name = "works", .kind = LAW_YES_NO },
	{ .name = "note" },
};

const struct law_entity law_entity_day = {
	.element = "day",
	.sql_put = SQL_PUT_DAY,
	.sql_keys = SQL_LIST_DAY_KEYS,
	.sql_drop = SQL_DELETE_DAY,
	LAW_FIELDS(day_fields),
};
