#include "common/base.h"

#include "law/pack_entities.h"

static const char SQL_PUT_DEADLINE[] =
	"INSERT INTO deadline_rule (code, alias, label, amount,"
	" measure, roll, direction, warn_days, owner, article,"
	" valid_from, valid_to, position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE alias = VALUES(alias),"
	" label = VALUES(label), amount = VALUES(amount),"
	" measure = VALUES(measure), roll = VALUES(roll),"
	" direction = VALUES(direction), warn_days = VALUES(warn_days),"
	" owner = VALUES(owner), article = VALUES(article),"
	" valid_to = VALUES(valid_to), position = VALUES(position),"
	" note = VALUES(note)";

static const char SQL_LIST_DEADLINE_KEYS[] =
	"SELECT id, CONCAT_WS('|', code, valid_from)"
	" FROM deadline_rule";

static const struct law_field deadline_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "alias" },
	{ .name = "label" },
	{ .name = "amount", .kind = LAW_NUMBER },
	{ .name = "measure" },
	{ .name = "roll", .kind = LAW_YES_NO },
	{ .name = "direction" },
	{ .name = "warn", .kind = LAW_NUMBER },
	{ .name = "owner" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_deadline = {
	.element = "deadline",
	.sql_put = SQL_PUT_DEADLINE,
	.sql_keys = SQL_LIST_DEADLINE_KEYS,
	LAW_FIELDS(deadline_fields),
};

static const char SQL_PUT_PUBLICATION[] =
	"INSERT INTO publication_rule (action, trigger_code,"
	" reason_code, deadline_code, article, valid_from, valid_to,"
	" position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE action = VALUES(action),"
	" reason_code = VALUES(reason_code),"
	" deadline_code = VALUES(deadline_code),"
	" article = VALUES(article), valid_to = VALUES(valid_to),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_LIST_PUBLICATION_KEYS[] =
	"SELECT id, CONCAT_WS('|', trigger_code, valid_from)"
	" FROM publication_rule";

/* clang-format off */
static const struct law_field publication_fields[] = {
	{ .name = "action" },
	{ .name = "trigger", .key = true },
	{ .name = "reason",
	  .refers = "term",
	  .list = "publication_end_reason" },
	{ .name = "deadline", .refers = "deadline" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};
/* clang-format on */

const struct law_entity law_entity_publication = {
	.element = "publication",
	.sql_put = SQL_PUT_PUBLICATION,
	.sql_keys = SQL_LIST_PUBLICATION_KEYS,
	LAW_FIELDS(publication_fields),
};

static const char SQL_PUT_SEPARATE_BOOK[] =
	"INSERT INTO separate_book_rule (applies_basis, months,"
	" months_special, verifications, effect, deadline_code,"
	" article, valid_from, valid_to, position, note)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE months = VALUES(months),"
	" months_special = VALUES(months_special),"
	" verifications = VALUES(verifications),"
	" effect = VALUES(effect),"
	" deadline_code = VALUES(deadline_code),"
	" article = VALUES(article), valid_to = VALUES(valid_to),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_LIST_SEPARATE_BOOK_KEYS[] =
	"SELECT id, CONCAT_WS('|', applies_basis, valid_from)"
	" FROM separate_book_rule";

static const struct law_field separate_book_fields[] = {
	{ .name = "basis", .key = true },
	{ .name = "months", .kind = LAW_NUMBER },
	{ .name = "months-special", .kind = LAW_NUMBER },
	{ .name = "verifications", .kind = LAW_NUMBER },
	{ .name = "effect" },
	{ .name = "deadline", .refers = "deadline" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_separate_book = {
	.element = "separate-book",
	.sql_put = SQL_PUT_SEPARATE_BOOK,
	.sql_keys = SQL_LIST_SEPARATE_BOOK_KEYS,
	LAW_FIELDS(separate_book_fields),
};

static const char SQL_PUT_RELIEF[] =
	"INSERT INTO relief_rule (code, kind, label, years, tested,"
	" min_dong, min_inclusive, max_dong, max_inclusive,"
	" part_paid_denominator, limit_denominator, cap_dong, hardship,"
	" once_a_year, article, valid_from, valid_to, position, note)"
	" VALUES"
	" (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE kind = VALUES(kind),"
	" label = VALUES(label), years = VALUES(years),"
	" tested = VALUES(tested), min_dong = VALUES(min_dong),"
	" min_inclusive = VALUES(min_inclusive),"
	" max_dong = VALUES(max_dong),"
	" max_inclusive = VALUES(max_inclusive),"
	" part_paid_denominator = VALUES(part_paid_denominator),"
	" limit_denominator = VALUES(limit_denominator),"
	" cap_dong = VALUES(cap_dong), hardship = VALUES(hardship),"
	" once_a_year = VALUES(once_a_year), article = VALUES(article),"
	" valid_to = VALUES(valid_to), position = VALUES(position),"
	" note = VALUES(note)";

static const char SQL_LIST_RELIEF_KEYS[] =
	"SELECT id, CONCAT_WS('|', code, valid_from)"
	" FROM relief_rule";

static const struct law_field relief_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "kind" },
	{ .name = "label" },
	{ .name = "years", .kind = LAW_NUMBER },
	{ .name = "tested" },
	{ .name = "min", .kind = LAW_NUMBER },
	{ .name = "min-inclusive", .kind = LAW_YES_NO },
	{ .name = "max", .kind = LAW_NUMBER },
	{ .name = "max-inclusive", .kind = LAW_YES_NO },
	{ .name = "part-paid-denominator", .kind = LAW_NUMBER },
	{ .name = "limit-denominator", .kind = LAW_NUMBER },
	{ .name = "cap", .kind = LAW_NUMBER },
	{ .name = "hardship", .kind = LAW_YES_NO },
	{ .name = "once-a-year", .kind = LAW_YES_NO },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_relief = {
	.element = "relief",
	.sql_put = SQL_PUT_RELIEF,
	.sql_keys = SQL_LIST_RELIEF_KEYS,
	LAW_FIELDS(relief_fields),
};
