#include "common/base.h"

#include "law/law.h"
#include "law/pack_entities.h"

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
	{ .name = "ends-state", .many = true, .refers = "account" },
	{ .name = "check", .column = "check_rule" },
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
	.table = "law_term",
	LAW_FIELDS(term_fields),
};

/* clang-format off */
static const struct law_field obligation_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "basis" },
	{ .name = "state-budget", .kind = LAW_YES_NO },
	{ .name = "money", .kind = LAW_YES_NO },
	{ .name = "voluntary", .column = "voluntary_period",
	  .kind = LAW_YES_NO },
	{ .name = "recipient", .column = "names_recipient",
	  .kind = LAW_YES_NO },
	{ .name = "relief", .kind = LAW_YES_NO },
	{ .name = "budget-group", .refers = "term", .list = "budget_group" },
	{ .name = "decision", .column = "decision_type",
	  .refers = "decision" },
	{ .name = "within", .column = "decide_rule", .refers = "deadline",
	  .most = LAW_DECIDING_MAX },
	{ .name = "rank", .column = "pay_rank", .kind = LAW_NUMBER },
	{ .name = "interest", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "fee", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};
/* clang-format on */

const struct law_entity law_entity_obligation = {
	.element = "obligation",
	.table = "obligation_type",
	LAW_FIELDS(obligation_fields),
};

static const struct law_field decision_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "document" },
	{ .name = "book" },
	{ .name = "series", .column = "series_group" },
	{ .name = "signer" },
	{ .name = "form", .column = "form_code" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_decision = {
	.element = "decision",
	.table = "decision_type",
	LAW_FIELDS(decision_fields),
};

static const struct law_field series_fields[] = {
	{ .name = "group", .column = "series_group", .key = true },
	{ .name = "kind", .column = "unit_kind", .key = true },
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
	.table = "number_series_rule",
	LAW_FIELDS(series_fields),
};

/* A holiday has no id: its day number stands for it. */
static const char SQL_LIST_DAY_KEYS[] =
	"SELECT TO_DAYS(on_day), on_day FROM holiday";

static const char SQL_DELETE_DAY[] =
	"DELETE FROM holiday WHERE on_day = FROM_DAYS(?)";

static const struct law_field day_fields[] = {
	{ .name = "on", .column = "on_day", .kind = LAW_DAY, .key = true },
	{ .name = "name" },
	{ .name = "kind" },
	{ .name = "works", .kind = LAW_YES_NO },
	{ .name = "note" },
};

const struct law_entity law_entity_day = {
	.element = "day",
	.table = "holiday",
	.sql_keys = SQL_LIST_DAY_KEYS,
	.sql_drop = SQL_DELETE_DAY,
	LAW_FIELDS(day_fields),
};
