#include "common/base.h"

#include "law/pack_entities.h"

static const char SQL_PUT_PERMISSION[] =
	"INSERT INTO permission (code, label, position)"
	" VALUES (?, ?, ?)"
	" ON DUPLICATE KEY UPDATE label = VALUES(label),"
	" position = VALUES(position)";

static const char SQL_LIST_PERMISSION_KEYS[] =
	"SELECT 0, code"
	" FROM permission";

static const struct law_field permission_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "position", .kind = LAW_POSITION },
};

const struct law_entity law_entity_permission = {
	.element = "permission",
	.sql_put = SQL_PUT_PERMISSION,
	.sql_keys = SQL_LIST_PERMISSION_KEYS,
	LAW_FIELDS(permission_fields),
};

static const char SQL_PUT_ROLE[] =
	"INSERT INTO role (code, label, level, valid_from, valid_to,"
	" position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE label = VALUES(label),"
	" level = VALUES(level), valid_from = VALUES(valid_from),"
	" valid_to = VALUES(valid_to), position = VALUES(position),"
	" note = VALUES(note)";

static const char SQL_LIST_ROLE_KEYS[] =
	"SELECT 0, code"
	" FROM role";

static const struct law_field role_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "level" },
	{ .name = "from", .kind = LAW_DAY },
	{ .name = "to", .kind = LAW_DAY },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_role = {
	.element = "role",
	.sql_put = SQL_PUT_ROLE,
	.sql_keys = SQL_LIST_ROLE_KEYS,
	LAW_FIELDS(role_fields),
};

static const char SQL_PUT_RIGHT[] =
	"INSERT INTO role_right (role_code, right_code, scope, article,"
	" valid_from, valid_to)"
	" VALUES (?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE scope = VALUES(scope),"
	" article = VALUES(article), valid_to = VALUES(valid_to)";

static const char SQL_LIST_RIGHT_KEYS[] =
	"SELECT id, CONCAT_WS('|', role_code, right_code, valid_from)"
	" FROM role_right";

static const char SQL_DELETE_RIGHT[] =
	"DELETE"
	" FROM role_right WHERE id = ?";

static const struct law_field right_fields[] = {
	{ .name = "role",
	  .attr = "code",
	  .of_parent = true,
	  .key = true,
	  .refers = "role" },
	{ .name = "code", .key = true, .refers = "permission" },
	{ .name = "scope" },
	{ .name = "article" },
	LAW_VALIDITY,
};

const struct law_entity law_entity_right = {
	.element = "right",
	.sql_put = SQL_PUT_RIGHT,
	.sql_keys = SQL_LIST_RIGHT_KEYS,
	.sql_drop = SQL_DELETE_RIGHT,
	LAW_FIELDS(right_fields),
};

static const char SQL_PUT_UNIT[] =
	"INSERT INTO unit (code, name, short_name, name_fold, kind,"
	" parent_id, number_suffix, issues_decisions, holds_money,"
	" area_code, ministry_code, valid_from, valid_to, position,"
	" note)"
	" VALUES (?, ?, ?, ?, ?, (SELECT p.id"
	" FROM unit p WHERE p.code = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE name = VALUES(name),"
	" short_name = VALUES(short_name),"
	" name_fold = VALUES(name_fold), kind = VALUES(kind),"
	" parent_id = VALUES(parent_id),"
	" number_suffix = VALUES(number_suffix),"
	" issues_decisions = VALUES(issues_decisions),"
	" holds_money = VALUES(holds_money),"
	" area_code = VALUES(area_code),"
	" ministry_code = VALUES(ministry_code),"
	" valid_from = VALUES(valid_from), valid_to = VALUES(valid_to),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_SET_UNIT_PATH[] =
	"UPDATE unit u"
	" LEFT"
	" JOIN unit p ON p.id = u.parent_id"
	" SET u.path = CONCAT(COALESCE(p.path, '/'), u.id, '/')"
	" WHERE u.code = ?";

static const char SQL_LIST_UNIT_KEYS[] =
	"SELECT id, code"
	" FROM unit";

static const struct law_field unit_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "name" },
	{ .name = "short" },
	{ .name = "name-fold", .attr = "name", .kind = LAW_FOLD },
	{ .name = "kind" },
	{ .name = "parent", .refers = "unit", .leads_from = "code" },
	{ .name = "suffix" },
	{ .name = "issues", .kind = LAW_YES_NO },
	{ .name = "money", .kind = LAW_YES_NO },
	{ .name = "area" },
	{ .name = "ministry-code" },
	{ .name = "from", .kind = LAW_DAY },
	{ .name = "to", .kind = LAW_DAY },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_unit = {
	.element = "unit",
	.sql_put = SQL_PUT_UNIT,
	.sql_after = SQL_SET_UNIT_PATH,
	.sql_keys = SQL_LIST_UNIT_KEYS,
	LAW_FIELDS(unit_fields),
};

static const char SQL_PUT_NAMED[] =
	"INSERT INTO unit_name (unit_id, name, short_name, name_fold,"
	" short_fold, valid_from, valid_to)"
	" VALUES ((SELECT id"
	" FROM unit WHERE code = ?), ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE name = VALUES(name),"
	" short_name = VALUES(short_name),"
	" name_fold = VALUES(name_fold),"
	" short_fold = VALUES(short_fold), valid_to = VALUES(valid_to)";

static const char SQL_LIST_NAMED_KEYS[] =
	"SELECT n.id, CONCAT_WS('|', u.code, n.valid_from)"
	" FROM unit_name n"
	" JOIN unit u ON u.id = n.unit_id";

static const struct law_field named_fields[] = {
	{ .name = "unit", .attr = "code", .of_parent = true, .key = true },
	{ .name = "name" },
	{ .name = "short" },
	{ .name = "name-fold", .attr = "name", .kind = LAW_FOLD },
	{ .name = "short-fold", .attr = "short", .kind = LAW_FOLD },
	LAW_VALIDITY,
};

const struct law_entity law_entity_named = {
	.element = "named",
	.sql_put = SQL_PUT_NAMED,
	.sql_keys = SQL_LIST_NAMED_KEYS,
	LAW_FIELDS(named_fields),
};

static const char SQL_PUT_SUCCESSOR[] =
	"INSERT INTO unit_successor (unit_id, successor_id,"
	" effective_on)"
	" VALUES ((SELECT id"
	" FROM unit WHERE code = ?), (SELECT id"
	" FROM unit WHERE code = ?), ?)"
	" ON DUPLICATE KEY UPDATE effective_on = VALUES(effective_on)";

static const char SQL_LIST_SUCCESSOR_KEYS[] =
	"SELECT s.id, CONCAT_WS('|', u.code, n.code)"
	" FROM unit_successor s"
	" JOIN unit u ON u.id = s.unit_id"
	" JOIN unit n ON n.id = s.successor_id";

static const struct law_field successor_fields[] = {
	{ .name = "unit", .attr = "code", .of_parent = true, .key = true },
	{ .name = "code", .key = true, .refers = "unit", .leads_from = "unit" },
	{ .name = "on", .kind = LAW_DAY },
};

const struct law_entity law_entity_successor = {
	.element = "successor",
	.sql_put = SQL_PUT_SUCCESSOR,
	.sql_keys = SQL_LIST_SUCCESSOR_KEYS,
	LAW_FIELDS(successor_fields),
};
