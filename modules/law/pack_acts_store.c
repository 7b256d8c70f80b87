#include "common/base.h"

#include "law/pack_entities.h"

/* Nothing refers to these rows: one that no pack has is gone. */
static const char SQL_DELETE_ACT[] = "DELETE FROM act WHERE id = ?";
static const char SQL_DELETE_EFFECT[] = "DELETE FROM act_effect WHERE id = ?";

/* clang-format off */
static const struct law_field act_fields[] = {
	{ .name = "verb", .key = true },
	{ .name = "label" },
	{ .name = "title" },
	{ .name = "button" },
	{ .name = "group", .column = "group_code", .refers = "term",
	  .list = "act_group" },
	{ .name = "page" },
	{ .name = "events", .many = true, .refers = "event" },
	{ .name = "ground-by" },
	{ .name = "needs" },
	{ .name = "reason", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "enters", .refers = "permission" },
	{ .name = "signs", .refers = "permission" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_act = {
	.element = "act",
	.table = "act",
	.sql_drop = SQL_DELETE_ACT,
	LAW_FIELDS(act_fields),
};

static const struct law_field effect_fields[] = {
	{ .name = "event", .key = true, .refers = "event" },
	{ .name = "does", .key = true },
	{ .name = "rule", .key = true, .refers = "deadline", .fallback = "" },
	{ .name = "after", .column = "after_rule", .refers = "deadline" },
	{ .name = "rhythm", .refers = "deadline" },
	{ .name = "while", .column = "while_account", .refers = "account" },
	{ .name = "held" },
	{ .name = "voluntary" },
	{ .name = "line", .column = "line_type", .refers = "obligation" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};
/* clang-format on */

const struct law_entity law_entity_effect = {
	.element = "effect",
	.table = "act_effect",
	.sql_drop = SQL_DELETE_EFFECT,
	LAW_FIELDS(effect_fields),
};
