#include "common/base.h"

#include "law/pack_entities.h"

/* The id of the unit that a pack names. */
#define UNIT_NAMED "(SELECT n.id FROM unit n WHERE n.code = ?)"

static const char SQL_LIST_PERMISSION_KEYS[] = "SELECT 0, code FROM permission";

static const struct law_field permission_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "position", .kind = LAW_POSITION },
};

const struct law_entity law_entity_permission = {
	.element = "permission",
	.table = "permission",
	.sql_keys = SQL_LIST_PERMISSION_KEYS,
	LAW_FIELDS(permission_fields),
};

static const char SQL_LIST_ROLE_KEYS[] = "SELECT 0, code FROM role";

static const struct law_field role_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "level" },
	{ .name = "from", .column = "valid_from", .kind = LAW_DAY },
	{ .name = "to", .column = "valid_to", .kind = LAW_DAY },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_role = {
	.element = "role",
	.table = "role",
	.sql_keys = SQL_LIST_ROLE_KEYS,
	LAW_FIELDS(role_fields),
};

static const char SQL_DELETE_RIGHT[] = "DELETE FROM role_right WHERE id = ?";

static const struct law_field right_fields[] = {
	{ .name = "role",
	  .column = "role_code",
	  .attr = "code",
	  .of_parent = true,
	  .key = true,
	  .refers = "role" },
	{ .name = "code",
	  .column = "right_code",
	  .key = true,
	  .refers = "permission" },
	{ .name = "scope" },
	{ .name = "article" },
	LAW_VALIDITY,
};

const struct law_entity law_entity_right = {
	.element = "right",
	.table = "role_right",
	.sql_drop = SQL_DELETE_RIGHT,
	LAW_FIELDS(right_fields),
};

static const char SQL_SET_UNIT_PATH[] =
	"UPDATE unit u"
	" LEFT JOIN unit p ON p.id = u.parent_id"
	" SET u.path = CONCAT(COALESCE(p.path, '/'), u.id, '/')"
	" WHERE u.code = ?";

static const struct law_field unit_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "name" },
	{ .name = "short", .column = "short_name" },
	{ .name = "name-fold", .attr = "name", .kind = LAW_FOLD },
	{ .name = "kind" },
	{ .name = "parent",
	  .column = "parent_id",
	  .found = UNIT_NAMED,
	  .refers = "unit",
	  .leads_from = "code" },
	{ .name = "suffix", .column = "number_suffix" },
	{ .name = "issues", .column = "issues_decisions", .kind = LAW_YES_NO },
	{ .name = "money", .column = "holds_money", .kind = LAW_YES_NO },
	{ .name = "area", .column = "area_code" },
	{ .name = "ministry-code" },
	{ .name = "from", .column = "valid_from", .kind = LAW_DAY },
	{ .name = "to", .column = "valid_to", .kind = LAW_DAY },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_unit = {
	.element = "unit",
	.table = "unit",
	.sql_after = SQL_SET_UNIT_PATH,
	LAW_FIELDS(unit_fields),
};

static const char SQL_LIST_NAMED_KEYS[] =
	"SELECT n.id, CONCAT_WS('|', u.code, n.valid_from)"
	" FROM unit_name n"
	" JOIN unit u ON u.id = n.unit_id";

static const struct law_field named_fields[] = {
	{ .name = "unit",
	  .column = "unit_id",
	  .found = UNIT_NAMED,
	  .attr = "code",
	  .of_parent = true,
	  .key = true },
	{ .name = "name" },
	{ .name = "short", .column = "short_name" },
	{ .name = "name-fold", .attr = "name", .kind = LAW_FOLD },
	{ .name = "short-fold", .attr = "short", .kind = LAW_FOLD },
	LAW_VALIDITY,
};

const struct law_entity law_entity_named = {
	.element = "named",
	.table = "unit_name",
	.sql_keys = SQL_LIST_NAMED_KEYS,
	LAW_FIELDS(named_fields),
};

static const char SQL_LIST_SUCCESSOR_KEYS[] =
	"SELECT s.id, CONCAT_WS('|', u.code, n.code)"
	" FROM unit_successor s"
	" JOIN unit u ON u.id = s.unit_id"
	" JOIN unit n ON n.id = s.successor_id";

static const struct law_field successor_fields[] = {
	{ .name = "unit",
	  .column = "unit_id",
	  .found = UNIT_NAMED,
	  .attr = "code",
	  .of_parent = true,
	  .key = true },
	{ .name = "code",
	  .column = "successor_id",
	  .found = UNIT_NAMED,
	  .key = true,
	  .refers = "unit",
	  .leads_from = "unit" },
	{ .name = "on", .column = "effective_on", .kind = LAW_DAY },
};

const struct law_entity law_entity_successor = {
	.element = "successor",
	.table = "unit_successor",
	.sql_keys = SQL_LIST_SUCCESSOR_KEYS,
	LAW_FIELDS(successor_fields),
};
