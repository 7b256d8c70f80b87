#include "common/base.h"

#include "law/pack_entities.h"

/* The ids of the rows that a pack names. */
#define ACCOUNT_NAMED "(SELECT id FROM ledger_account WHERE code = ?)"
#define FORM_NAMED    "(SELECT id FROM form WHERE code = ? AND version = ?)"
#define COLUMN_NAMED                                                           \
	"(SELECT c.id FROM form_column c JOIN form f ON f.id = c.form_id"      \
	" WHERE f.code = ? AND f.version = ? AND c.code = ?)"
#define IDENTITY_NAMED                                                         \
	"(SELECT i.id FROM form_identity i JOIN form f ON f.id = i.form_id"    \
	" WHERE f.code = ? AND f.version = ? AND i.code = ?)"

static const struct law_field account_fields[] = {
	{ .name = "id", .kept = true, .kind = LAW_NUMBER },
	{ .name = "code", .key = true },
	{ .name = "kind" },
	{ .name = "label" },
	{ .name = "without-means", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "stands", .kind = LAW_NUMBER, .fallback = "0" },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_account = {
	.element = "account",
	.table = "ledger_account",
	LAW_FIELDS(account_fields),
};

static const struct law_field event_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "effect" },
	{ .name = "measure" },
	{ .name = "from-accounts", .many = true, .refers = "account" },
	{ .name = "to-account", .found = ACCOUNT_NAMED, .refers = "account" },
	{ .name = "decision", .column = "decision_type", .refers = "decision" },
	{ .name = "grounds", .refers = "term" },
	{ .name = "basis" },
	{ .name = "main-only", .kind = LAW_YES_NO },
	{ .name = "ends", .kind = LAW_YES_NO },
	{ .name = "money" },
	{ .name = "done", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "verifies", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "ground-lacks", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "transfers", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "void", .column = "void_right", .refers = "permission" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_event = {
	.element = "event",
	.table = "ledger_event",
	LAW_FIELDS(event_fields),
};

static const struct law_field form_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "version", .key = true },
	{ .name = "title" },
	{ .name = "measure" },
	{ .name = "circular" },
	{ .name = "number-text" },
	{ .name = "issued-text" },
	{ .name = "unit-text" },
	{ .name = "sender-text" },
	{ .name = "receiver-text" },
	{ .name = "preparer-text" },
	{ .name = "head-text" },
	{ .name = "officer-text" },
	{ .name = "confirm-text" },
	{ .name = "divisor", .kind = LAW_NUMBER },
	{ .name = "provisional", .kind = LAW_YES_NO },
	{ .name = "from", .column = "valid_from", .kind = LAW_DAY },
	{ .name = "to", .column = "valid_to", .kind = LAW_DAY },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_form = {
	.element = "form",
	.table = "form",
	LAW_FIELDS(form_fields),
};

static const char SQL_LIST_COLUMN_KEYS[] =
	"SELECT c.id, CONCAT_WS('|', f.code, f.version, c.code)"
	" FROM form_column c"
	" JOIN form f ON f.id = c.form_id";

static const struct law_field column_fields[] = {
	{ .name = "form",
	  .column = "form_id",
	  .found = FORM_NAMED,
	  .attr = "code",
	  .of_parent = true,
	  .key = true },
	{ .name = "version", .joined = true, .of_parent = true, .key = true },
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "group", .column = "group_label" },
	{ .name = "position", .kind = LAW_POSITION },
	{ .name = "kind" },
	{ .name = "formula" },
	{ .name = "print", .column = "print_formula" },
	{ .name = "ratio-factor", .kind = LAW_NUMBER },
	{ .name = "ratio-numerator" },
	{ .name = "ratio-denominator" },
	{ .name = "decimals", .kind = LAW_NUMBER, .fallback = "0" },
	{ .name = "memo", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "note" },
};

const struct law_entity law_entity_column = {
	.element = "column",
	.table = "form_column",
	.sql_keys = SQL_LIST_COLUMN_KEYS,
	LAW_FIELDS(column_fields),
};

static const char SQL_LIST_FORM_ROW_KEYS[] =
	"SELECT r.id, CONCAT_WS('|', f.code, f.version, r.code)"
	" FROM form_row r"
	" JOIN form f ON f.id = r.form_id";

static const struct law_field form_row_fields[] = {
	{ .name = "form",
	  .column = "form_id",
	  .found = FORM_NAMED,
	  .attr = "code",
	  .of_parent = true,
	  .key = true },
	{ .name = "version", .joined = true, .of_parent = true, .key = true },
	{ .name = "code", .key = true },
	{ .name = "number" },
	{ .name = "label" },
	{ .name = "position", .kind = LAW_POSITION },
	{ .name = "level", .kind = LAW_NUMBER, .fallback = "0" },
	{ .name = "kind" },
	{ .name = "measure" },
	{ .name = "bases" },
	{ .name = "case-types", .many = true, .list = "case_type" },
	{ .name = "budget-groups" },
	{ .name = "obligations", .many = true, .refers = "obligation" },
	{ .name = "note" },
};

const struct law_entity law_entity_form_row = {
	.element = "row",
	.table = "form_row",
	.sql_keys = SQL_LIST_FORM_ROW_KEYS,
	LAW_FIELDS(form_row_fields),
};

static const char SQL_LIST_FORM_TERM_KEYS[] =
	"SELECT t.id, CONCAT_WS('|', f.code, f.version, c.code, a.code,"
	" t.window)"
	" FROM form_term t"
	" JOIN form_column c ON c.id = t.form_column_id"
	" JOIN form f ON f.id = c.form_id"
	" JOIN ledger_account a ON a.id = t.account_id";

static const char SQL_DELETE_FORM_TERM[] = "DELETE FROM form_term WHERE id = ?";

static const struct law_field form_term_fields[] = {
	{ .name = "form",
	  .column = "form_column_id",
	  .found = COLUMN_NAMED,
	  .key = true },
	{ .name = "version", .joined = true, .key = true },
	{ .name = "column", .joined = true, .key = true },
	{ .name = "account",
	  .column = "account_id",
	  .found = ACCOUNT_NAMED,
	  .key = true,
	  .refers = "account" },
	{ .name = "window", .key = true },
	{ .name = "coefficient", .kind = LAW_NUMBER },
};

const struct law_entity law_entity_form_term = {
	.element = "form-term",
	.table = "form_term",
	.sql_keys = SQL_LIST_FORM_TERM_KEYS,
	.sql_drop = SQL_DELETE_FORM_TERM,
	LAW_FIELDS(form_term_fields),
};

static const char SQL_LIST_IDENTITY_KEYS[] =
	"SELECT i.id, CONCAT_WS('|', f.code, f.version, i.code)"
	" FROM form_identity i"
	" JOIN form f ON f.id = i.form_id";

static const struct law_field identity_fields[] = {
	{ .name = "form",
	  .column = "form_id",
	  .found = FORM_NAMED,
	  .attr = "code",
	  .of_parent = true,
	  .key = true },
	{ .name = "version", .joined = true, .of_parent = true, .key = true },
	{ .name = "code", .key = true },
	{ .name = "kind" },
	{ .name = "left", .column = "left_text" },
	{ .name = "right", .column = "right_text" },
	{ .name = "label" },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_identity = {
	.element = "identity",
	.table = "form_identity",
	.sql_keys = SQL_LIST_IDENTITY_KEYS,
	LAW_FIELDS(identity_fields),
};

static const char SQL_LIST_IDENTITY_TERM_KEYS[] =
	"SELECT t.id, CONCAT_WS('|', f.code, f.version, i.code,"
	" t.column_code)"
	" FROM form_identity_term t"
	" JOIN form_identity i ON i.id = t.form_identity_id"
	" JOIN form f ON f.id = i.form_id";

static const char SQL_DELETE_IDENTITY_TERM[] =
	"DELETE"
	" FROM form_identity_term WHERE id = ?";

static const struct law_field identity_term_fields[] = {
	{ .name = "form",
	  .column = "form_identity_id",
	  .found = IDENTITY_NAMED,
	  .key = true },
	{ .name = "version", .joined = true, .key = true },
	{ .name = "identity", .joined = true, .key = true },
	{ .name = "column", .column = "column_code", .key = true },
	{ .name = "coefficient", .kind = LAW_NUMBER },
};

const struct law_entity law_entity_identity_term = {
	.element = "identity-term",
	.table = "form_identity_term",
	.sql_keys = SQL_LIST_IDENTITY_TERM_KEYS,
	.sql_drop = SQL_DELETE_IDENTITY_TERM,
	LAW_FIELDS(identity_term_fields),
};
