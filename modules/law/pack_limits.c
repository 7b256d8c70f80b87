#include "common/base.h"

#include "law/pack_entities.h"

static const struct law_field deadline_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "alias" },
	{ .name = "label" },
	{ .name = "amount", .kind = LAW_NUMBER },
	{ .name = "measure" },
	{ .name = "roll", .kind = LAW_YES_NO },
	{ .name = "direction" },
	{ .name = "warn", .column = "warn_days", .kind = LAW_NUMBER },
	{ .name = "owner" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_deadline = {
	.element = "deadline",
	.table = "deadline_rule",
	LAW_FIELDS(deadline_fields),
};

/* clang-format off */
static const struct law_field publication_fields[] = {
	{ .name = "action" },
	{ .name = "trigger", .column = "trigger_code", .key = true },
	{ .name = "reason", .column = "reason_code",
	  .refers = "term",
	  .list = "publication_end_reason" },
	{ .name = "deadline", .column = "deadline_code", .refers = "deadline" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};
/* clang-format on */

const struct law_entity law_entity_publication = {
	.element = "publication",
	.table = "publication_rule",
	LAW_FIELDS(publication_fields),
};

static const struct law_field separate_book_fields[] = {
	{ .name = "basis", .column = "applies_basis", .key = true },
	{ .name = "months", .kind = LAW_NUMBER },
	{ .name = "months-special", .kind = LAW_NUMBER },
	{ .name = "special-rhythm", .refers = "deadline" },
	{ .name = "verifications", .kind = LAW_NUMBER },
	{ .name = "effect" },
	{ .name = "deadline", .column = "deadline_code", .refers = "deadline" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_separate_book = {
	.element = "separate-book",
	.table = "separate_book_rule",
	LAW_FIELDS(separate_book_fields),
};

static const struct law_field relief_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "kind" },
	{ .name = "label" },
	{ .name = "years", .kind = LAW_NUMBER },
	{ .name = "tested" },
	{ .name = "min", .column = "min_dong", .kind = LAW_NUMBER },
	{ .name = "min-inclusive", .kind = LAW_YES_NO },
	{ .name = "max", .column = "max_dong", .kind = LAW_NUMBER },
	{ .name = "max-inclusive", .kind = LAW_YES_NO },
	{ .name = "part-paid-denominator", .kind = LAW_NUMBER },
	{ .name = "limit-denominator", .kind = LAW_NUMBER },
	{ .name = "cap", .column = "cap_dong", .kind = LAW_NUMBER },
	{ .name = "hardship", .kind = LAW_YES_NO },
	{ .name = "once-a-year", .kind = LAW_YES_NO },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_relief = {
	.element = "relief",
	.table = "relief_rule",
	LAW_FIELDS(relief_fields),
};
