#include "common/base.h"

#include "law/law.h"

static const char SQL_LIST_TERMS[] =
	"SELECT code, label, article, attr1, attr2"
	" FROM law_term"
	" WHERE list = ? AND valid_from <= ?"
	" AND (valid_to IS NULL OR valid_to >= ?)"
	" ORDER BY position, code";

static const char SQL_LIST_OBLIGATION_TYPES[] =
	"SELECT code, label, basis, state_budget, money, voluntary_period,"
	" names_recipient, relief, budget_group, article"
	" FROM obligation_type"
	" WHERE (? IS NULL OR basis = ?) AND valid_from <= ?"
	" AND (valid_to IS NULL OR valid_to >= ?)"
	" ORDER BY position, code";

static const char SQL_GET_DECISION_TYPE[] =
	"SELECT code, label, document, book, series_group, signer, article"
	" FROM decision_type"
	" WHERE code = ? AND valid_from <= ?"
	" AND (valid_to IS NULL OR valid_to >= ?)";

static const char SQL_GET_SEPARATE_BOOK_RULE[] =
	"SELECT months, months_special, verifications, effect,"
	" deadline_code, article"
	" FROM separate_book_rule"
	" WHERE applies_basis = ? AND valid_from <= ?"
	" AND (valid_to IS NULL OR valid_to >= ?)";

static const char SQL_LIST_RELIEF_RULES[] =
	"SELECT code, kind, label, years, tested, min_dong, min_inclusive,"
	" max_dong, max_inclusive, part_paid_denominator,"
	" limit_denominator, cap_dong, hardship, once_a_year, article"
	" FROM relief_rule"
	" WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)"
	" ORDER BY position, code";

static struct err *
missing_row(const char *what, const char *code, struct date on)
{
	return err_new(ERR_MISSING, NULL,
		       "TH2951: the law of %04d-%02d-%02d has no %s %s",
		       on.year, on.month, on.day, what, code);
}

static void
read_term(const struct db_rows *rows, size_t row, struct law_term *term)
{
	term->code = db_text(rows, row, 0);
	term->label = db_text(rows, row, 1);
	term->article = db_text(rows, row, 2);
	term->attr1 = db_text(rows, row, 3);
	term->attr2 = db_text(rows, row, 4);
}

struct err *
law_terms(TALLOC_CTX *ctx, struct db *db, const char *list, struct date on,
	  struct law_term **terms, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_TERMS, &rows,
		     DB_ARGS(DB_TEXT(list), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	*terms = talloc_zero_array(ctx, struct law_term, (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++)
		read_term(rows, i, &(*terms)[i]);
	*n = rows->count;
	return NULL;
}

static void
read_obligation_type(const struct db_rows *rows, size_t row,
		     struct law_obligation_type *type)
{
	type->code = db_text(rows, row, 0);
	type->label = db_text(rows, row, 1);
	type->basis = db_text(rows, row, 2);
	type->state_budget = db_int(rows, row, 3);
	type->money = db_int(rows, row, 4);
	type->voluntary_period = db_int(rows, row, 5);
	type->names_recipient = db_int(rows, row, 6);
	type->relief = db_int(rows, row, 7);
	type->budget_group = db_text(rows, row, 8);
	type->article = db_text(rows, row, 9);
}

struct err *
law_obligation_types(TALLOC_CTX *ctx, struct db *db, const char *basis,
		     struct date on, struct law_obligation_type **types,
		     size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_OBLIGATION_TYPES, &rows,
		     DB_ARGS(DB_TEXT(basis), DB_TEXT(basis), DB_DATE(on),
			     DB_DATE(on)));
	if (e)
		return e;
	*types = talloc_zero_array(ctx, struct law_obligation_type,
				   (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++)
		read_obligation_type(rows, i, &(*types)[i]);
	*n = rows->count;
	return NULL;
}

struct err *
law_decision_type_get(TALLOC_CTX *ctx, struct db *db, const char *code,
		      struct date on, struct law_decision_type **type)
{
	struct law_decision_type *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_DECISION_TYPE, &rows,
		     DB_ARGS(DB_TEXT(code), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	if (rows->count == 0)
		return missing_row("decision type", code, on);
	found = talloc_zero(ctx, struct law_decision_type);
	found->code = db_text(rows, 0, 0);
	found->label = db_text(rows, 0, 1);
	found->document = db_text(rows, 0, 2);
	found->book = db_text(rows, 0, 3);
	found->series_group = db_text(rows, 0, 4);
	found->signer = db_text(rows, 0, 5);
	found->article = db_text(rows, 0, 6);
	*type = found;
	return NULL;
}

struct err *
law_separate_book_get(TALLOC_CTX *ctx, struct db *db, const char *basis,
		      struct date on, struct law_separate_book **rule)
{
	struct law_separate_book *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_SEPARATE_BOOK_RULE, &rows,
		     DB_ARGS(DB_TEXT(basis), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	if (rows->count == 0)
		return missing_row("separate book rule", basis, on);
	found = talloc_zero(ctx, struct law_separate_book);
	found->months = db_int(rows, 0, 0);
	found->months_special = db_int(rows, 0, 1);
	found->verifications = db_int(rows, 0, 2);
	found->effect = db_text(rows, 0, 3);
	found->deadline_code = db_text(rows, 0, 4);
	found->article = db_text(rows, 0, 5);
	*rule = found;
	return NULL;
}

static void
read_relief(const struct db_rows *rows, size_t row, struct law_relief *relief)
{
	relief->code = db_text(rows, row, 0);
	relief->kind = db_text(rows, row, 1);
	relief->label = db_text(rows, row, 2);
	relief->years = db_int(rows, row, 3);
	relief->tested = db_text(rows, row, 4);
	relief->min_dong = db_int(rows, row, 5);
	relief->min_inclusive = db_int(rows, row, 6);
	relief->max_dong = db_int(rows, row, 7);
	relief->max_inclusive = db_int(rows, row, 8);
	relief->part_paid_denominator = db_int(rows, row, 9);
	relief->limit_denominator = db_int(rows, row, 10);
	relief->cap_dong = db_int(rows, row, 11);
	relief->hardship = db_int(rows, row, 12);
	relief->once_a_year = db_int(rows, row, 13);
	relief->article = db_text(rows, row, 14);
}

struct err *
law_reliefs(TALLOC_CTX *ctx, struct db *db, struct date on,
	    struct law_relief **reliefs, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_RELIEF_RULES, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	*reliefs = talloc_zero_array(ctx, struct law_relief,
				     (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++)
		read_relief(rows, i, &(*reliefs)[i]);
	*n = rows->count;
	return NULL;
}
