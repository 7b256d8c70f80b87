#include "common/base.h"

#include "law/pack_entities.h"

static const char SQL_PUT_ACCOUNT[] =
	"INSERT INTO ledger_account (id, code, kind, label, position,"
	" note)"
	" VALUES (?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE code = VALUES(code),"
	" kind = VALUES(kind), label = VALUES(label),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_LIST_ACCOUNT_KEYS[] =
	"SELECT id, code"
	" FROM ledger_account";

static const struct law_field account_fields[] = {
	{ .name = "id", .kind = LAW_NUMBER },
	{ .name = "code", .key = true },
	{ .name = "kind" },
	{ .name = "label" },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_account = {
	.element = "account",
	.sql_put = SQL_PUT_ACCOUNT,
	.sql_keys = SQL_LIST_ACCOUNT_KEYS,
	LAW_FIELDS(account_fields),
};

static const char SQL_PUT_EVENT[] =
	"INSERT INTO ledger_event (code, label, effect, measure,"
	" from_accounts, to_account, decision_type, grounds, basis,"
	" main_only, ends, void_right, article, valid_from, valid_to,"
	" position, note)"
	" VALUES (?, ?, ?, ?, ?, (SELECT id"
	" FROM ledger_account WHERE code = ?),"
	" ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE label = VALUES(label),"
	" effect = VALUES(effect), measure = VALUES(measure),"
	" from_accounts = VALUES(from_accounts),"
	" to_account = VALUES(to_account),"
	" decision_type = VALUES(decision_type), grounds = VALUES(grounds),"
	" basis = VALUES(basis),"
	" main_only = VALUES(main_only), ends = VALUES(ends),"
	" void_right = VALUES(void_right),"
	" article = VALUES(article), valid_to = VALUES(valid_to),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_LIST_EVENT_KEYS[] =
	"SELECT id, CONCAT_WS('|', code, valid_from)"
	" FROM ledger_event";

static const struct law_field event_fields[] = {
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "effect" },
	{ .name = "measure" },
	{ .name = "from-accounts", .many = true, .refers = "account" },
	{ .name = "to-account", .refers = "account" },
	{ .name = "decision", .refers = "decision" },
	{ .name = "grounds", .refers = "term" },
	{ .name = "basis" },
	{ .name = "main-only", .kind = LAW_YES_NO },
	{ .name = "ends", .kind = LAW_YES_NO },
	{ .name = "void", .refers = "permission" },
	{ .name = "article" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_event = {
	.element = "event",
	.sql_put = SQL_PUT_EVENT,
	.sql_keys = SQL_LIST_EVENT_KEYS,
	LAW_FIELDS(event_fields),
};

static const char SQL_PUT_FORM[] =
	"INSERT INTO form (code, version, title, measure, circular,"
	" number_text, issued_text, unit_text, sender_text,"
	" receiver_text, preparer_text, head_text, officer_text,"
	" confirm_text, divisor, provisional, valid_from, valid_to,"
	" position, note)"
	" VALUES"
	" (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE title = VALUES(title),"
	" measure = VALUES(measure), circular = VALUES(circular),"
	" number_text = VALUES(number_text),"
	" issued_text = VALUES(issued_text),"
	" unit_text = VALUES(unit_text),"
	" sender_text = VALUES(sender_text),"
	" receiver_text = VALUES(receiver_text),"
	" preparer_text = VALUES(preparer_text),"
	" head_text = VALUES(head_text),"
	" officer_text = VALUES(officer_text),"
	" confirm_text = VALUES(confirm_text),"
	" divisor = VALUES(divisor), provisional = VALUES(provisional),"
	" valid_from = VALUES(valid_from), valid_to = VALUES(valid_to),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_LIST_FORM_KEYS[] =
	"SELECT id, CONCAT_WS('|', code, version)"
	" FROM form";

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
	{ .name = "from", .kind = LAW_DAY },
	{ .name = "to", .kind = LAW_DAY },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_form = {
	.element = "form",
	.sql_put = SQL_PUT_FORM,
	.sql_keys = SQL_LIST_FORM_KEYS,
	LAW_FIELDS(form_fields),
};

static const char SQL_PUT_COLUMN[] =
	"INSERT INTO form_column (form_id, code, label, group_label,"
	" position, kind, formula, print_formula, ratio_factor,"
	" ratio_numerator, ratio_denominator, decimals, memo, note)"
	" VALUES ((SELECT id"
	" FROM form WHERE code = ? AND version = ?),"
	" ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE label = VALUES(label),"
	" group_label = VALUES(group_label),"
	" position = VALUES(position), kind = VALUES(kind),"
	" formula = VALUES(formula),"
	" print_formula = VALUES(print_formula),"
	" ratio_factor = VALUES(ratio_factor),"
	" ratio_numerator = VALUES(ratio_numerator),"
	" ratio_denominator = VALUES(ratio_denominator),"
	" decimals = VALUES(decimals), memo = VALUES(memo),"
	" note = VALUES(note)";

static const char SQL_LIST_COLUMN_KEYS[] =
	"SELECT c.id, CONCAT_WS('|', f.code, f.version, c.code)"
	" FROM form_column c"
	" JOIN form f ON f.id = c.form_id";

static const struct law_field column_fields[] = {
	{ .name = "form", .attr = "code", .of_parent = true, .key = true },
	{ .name = "version", .of_parent = true, .key = true },
	{ .name = "code", .key = true },
	{ .name = "label" },
	{ .name = "group" },
	{ .name = "position", .kind = LAW_POSITION },
	{ .name = "kind" },
	{ .name = "formula" },
	{ .name = "print" },
	{ .name = "ratio-factor", .kind = LAW_NUMBER },
	{ .name = "ratio-numerator" },
	{ .name = "ratio-denominator" },
	{ .name = "decimals", .kind = LAW_NUMBER, .fallback = "0" },
	{ .name = "memo", .kind = LAW_YES_NO, .fallback = "no" },
	{ .name = "note" },
};

const struct law_entity law_entity_column = {
	.element = "column",
	.sql_put = SQL_PUT_COLUMN,
	.sql_keys = SQL_LIST_COLUMN_KEYS,
	LAW_FIELDS(column_fields),
};

static const char SQL_PUT_FORM_TERM[] =
	"INSERT INTO form_term (form_column_id, account_id, window,"
	" coefficient)"
	" VALUES ((SELECT c.id"
	" FROM form_column c"
	" JOIN form f ON f.id = c.form_id WHERE f.code = ? AND f.version"
	" = ? AND c.code = ?), (SELECT id"
	" FROM ledger_account WHERE code = ?), ?, ?)"
	" ON DUPLICATE KEY UPDATE coefficient = VALUES(coefficient)";

static const char SQL_LIST_FORM_TERM_KEYS[] =
	"SELECT t.id, CONCAT_WS('|', f.code, f.version, c.code, a.code,"
	" t.window)"
	" FROM form_term t"
	" JOIN form_column c ON c.id = t.form_column_id"
	" JOIN form f ON f.id = c.form_id"
	" JOIN ledger_account a ON a.id = t.account_id";

static const char SQL_DELETE_FORM_TERM[] =
	"DELETE"
	" FROM form_term WHERE id = ?";

static const struct law_field form_term_fields[] = {
	{ .name = "form", .key = true },
	{ .name = "version", .key = true },
	{ .name = "column", .key = true },
	{ .name = "account", .key = true, .refers = "account" },
	{ .name = "window", .key = true },
	{ .name = "coefficient", .kind = LAW_NUMBER },
};

const struct law_entity law_entity_form_term = {
	.element = "form-term",
	.sql_put = SQL_PUT_FORM_TERM,
	.sql_keys = SQL_LIST_FORM_TERM_KEYS,
	.sql_drop = SQL_DELETE_FORM_TERM,
	LAW_FIELDS(form_term_fields),
};

static const char SQL_PUT_IDENTITY[] =
	"INSERT INTO form_identity (form_id, code, kind, left_text,"
	" right_text, label, position, note)"
	" VALUES ((SELECT id"
	" FROM form WHERE code = ? AND version = ?),"
	" ?, ?, ?, ?, ?, ?, ?)"
	" ON DUPLICATE KEY UPDATE kind = VALUES(kind),"
	" left_text = VALUES(left_text),"
	" right_text = VALUES(right_text), label = VALUES(label),"
	" position = VALUES(position), note = VALUES(note)";

static const char SQL_LIST_IDENTITY_KEYS[] =
	"SELECT i.id, CONCAT_WS('|', f.code, f.version, i.code)"
	" FROM form_identity i"
	" JOIN form f ON f.id = i.form_id";

static const struct law_field identity_fields[] = {
	{ .name = "form", .attr = "code", .of_parent = true, .key = true },
	{ .name = "version", .of_parent = true, .key = true },
	{ .name = "code", .key = true },
	{ .name = "kind" },
	{ .name = "left" },
	{ .name = "right" },
	{ .name = "label" },
	LAW_POSITION_NOTE,
};

const struct law_entity law_entity_identity = {
	.element = "identity",
	.sql_put = SQL_PUT_IDENTITY,
	.sql_keys = SQL_LIST_IDENTITY_KEYS,
	LAW_FIELDS(identity_fields),
};

static const char SQL_PUT_IDENTITY_TERM[] =
	"INSERT INTO form_identity_term (form_identity_id, column_code,"
	" coefficient)"
	" VALUES ((SELECT i.id"
	" FROM form_identity i"
	" JOIN form f ON f.id = i.form_id WHERE f.code = ? AND f.version"
	" = ? AND i.code = ?), ?, ?)"
	" ON DUPLICATE KEY UPDATE coefficient = VALUES(coefficient)";

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
	{ .name = "form", .key = true },
	{ .name = "version", .key = true },
	{ .name = "identity", .key = true },
	{ .name = "column", .key = true },
	{ .name = "coefficient", .kind = LAW_NUMBER },
};

const struct law_entity law_entity_identity_term = {
	.element = "identity-term",
	.sql_put = SQL_PUT_IDENTITY_TERM,
	.sql_keys = SQL_LIST_IDENTITY_TERM_KEYS,
	.sql_drop = SQL_DELETE_IDENTITY_TERM,
	LAW_FIELDS(identity_term_fields),
};
