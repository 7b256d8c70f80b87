#include "common/base.h"

#include "law/pack_entities.h"

static const struct law_field bracket_fields[] = {
	{ .name = "above",
	  .column = "above_dong",
	  .kind = LAW_NUMBER,
	  .key = true },
	{ .name = "fixed", .column = "fixed_dong", .kind = LAW_NUMBER },
	{ .name = "rate", .kind = LAW_NUMBER },
	{ .name = "salaries", .kind = LAW_NUMBER, .fallback = "0" },
	{ .name = "payer" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_fee_bracket = {
	.element = "fee-bracket",
	.table = "fee_bracket",
	LAW_FIELDS(bracket_fields),
};

static const struct law_field part_fields[] = {
	{ .name = "kind", .key = true },
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "part", .kind = LAW_NUMBER },
	{ .name = "of", .column = "whole", .kind = LAW_NUMBER },
	{ .name = "counts", .kind = LAW_YES_NO },
	{ .name = "within", .column = "within_rule", .refers = "deadline" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_fee_part = {
	.element = "fee-part",
	.table = "fee_part",
	LAW_FIELDS(part_fields),
};

static const struct law_field salary_fields[] = {
	{ .name = "dong", .kind = LAW_NUMBER },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_base_salary = {
	.element = "base-salary",
	.table = "base_salary",
	LAW_FIELDS(salary_fields),
};
