#include "common/base.h"

#include "common/db_internal.h"
#include "common/text.h"

#define DB_COLUMNS_MAX	64
#define DB_NUMBER_BYTES 24

static struct err *
statement_error(struct db *db, MYSQL_STMT *handle, const char *sql)
{
	return db_error(db, mysql_stmt_errno(handle), mysql_stmt_error(handle),
			sql);
}

MUST_CHECK static struct err *
statement_prepare(struct db *db, const char *sql, struct statement *statement)
{
	static const my_bool update_max_length = 1;
	MYSQL_STMT *handle;
	struct err *e;

	handle = mysql_stmt_init(db->handle);
	if (!handle)
		return err_new(ERR_INTERNAL, NULL, "TH1009: mysql_stmt_init");
	if (mysql_stmt_prepare(handle, sql, strlen(sql))) {
		e = statement_error(db, handle, sql);
		mysql_stmt_close(handle);
		return e;
	}
	mysql_stmt_attr_set(handle, STMT_ATTR_UPDATE_MAX_LENGTH,
			    &update_max_length);
	statement->sql = talloc_strdup(db->statements, sql);
	statement->handle = handle;
	statement->n_args = mysql_stmt_param_count(handle);
	return NULL;
}

/*
 * Ends a statement: one that was not asked for long, or one whose result broke
 * off (a deadlock or lock wait while rows were read). Connector/C would take
 * that for one with rows still to come, and its next execution would wait for
 * them for ever.
 */
static void
statement_drop(struct db *db, struct statement *statement)
{
	mysql_stmt_close(statement->handle);
	talloc_free(statement->sql);
	*statement = db->statements[--db->n_statements];
}

static struct statement *
statement_find(struct db *db, const char *sql)
{
	for (size_t i = 0; i < db->n_statements; i++) {
		if (strcmp(db->statements[i].sql, sql) == 0)
			return &db->statements[i];
	}
	return NULL;
}

static void
drop_oldest(struct db *db)
{
	struct statement *oldest = &db->statements[0];

	for (size_t i = 1; i < db->n_statements; i++) {
		if (db->statements[i].asked < oldest->asked)
			oldest = &db->statements[i];
	}
	statement_drop(db, oldest);
}

/* The prepared statement of the text: found, or prepared now. */
MUST_CHECK static struct err *
statement_get(struct db *db, const char *sql, struct statement **statement)
{
	struct statement *found;
	struct err *e;

	if (!db->handle)
		return err_new(ERR_DB_LOST, NULL, "TH1005: not connected");
	found = statement_find(db, sql);
	if (!found) {
		if (db->n_statements == DB_STATEMENTS_MAX)
			drop_oldest(db);
		found = &db->statements[db->n_statements];
		e = statement_prepare(db, sql, found);
		if (e)
			return e;
		db->n_statements++;
	}
	found->asked = ++db->asked;
	*statement = found;
	return NULL;
}

/* Points bind at the value. Dates travel as text, the server converts. */
static void
bind_value(TALLOC_CTX *ctx, MYSQL_BIND *bind, const struct db_arg *arg)
{
	char *text;

	switch (arg->kind) {
	case DB_KIND_NULL:
		bind->buffer_type = MYSQL_TYPE_NULL;
		return;
	case DB_KIND_INT:
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer =
			talloc_memdup(ctx, &arg->number, sizeof(arg->number));
		return;
	case DB_KIND_DATE:
		text = date_iso(ctx, arg->date);
		break;
	case DB_KIND_TEXT:
	default:
		text = talloc_strdup(ctx, arg->text);
		break;
	}
	if (!text) {
		bind->buffer_type = MYSQL_TYPE_NULL;
		return;
	}
	bind->buffer_type = MYSQL_TYPE_STRING;
	bind->buffer = text;
	bind->buffer_length = strlen(text);
}

MUST_CHECK static struct err *
statement_execute(struct db *db, struct statement *statement,
		  const struct db_arg *args, size_t n_args)
{
	TALLOC_CTX *ctx;
	MYSQL_BIND *binds;
	struct err *e = NULL;

	if (statement->n_args != n_args || n_args > DB_ARGS_MAX)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1011: %zu values for %zu places in: %.300s",
			       n_args, statement->n_args, statement->sql);
	if (db->only_reads && mysql_stmt_field_count(statement->handle) == 0)
		return err_new(ERR_INTERNAL, NULL, "TH5180: not to write: %s",
			       statement->sql);
	ctx = talloc_new(db);
	binds = talloc_zero_array(ctx, MYSQL_BIND, (unsigned)n_args + 1);
	for (size_t i = 0; i < n_args; i++)
		bind_value(ctx, &binds[i], &args[i]);
	if ((n_args && mysql_stmt_bind_param(statement->handle, binds)) ||
	    mysql_stmt_execute(statement->handle))
		e = statement_error(db, statement->handle, statement->sql);
	talloc_free(ctx);
	return e;
}

/* The prepared statement of the text, executed. */
MUST_CHECK static struct err *
statement_run(struct db *db, const char *sql, struct statement **statement,
	      const struct db_arg *args, size_t n_args)
{
	struct err *e = statement_get(db, sql, statement);

	return e ? e : statement_execute(db, *statement, args, n_args);
}

/* Buffers for one row, sized by what the result holds. */
struct fetch {
	MYSQL_BIND binds[DB_COLUMNS_MAX];
	unsigned long lengths[DB_COLUMNS_MAX];
	my_bool nulls[DB_COLUMNS_MAX];
};

MUST_CHECK static struct err *
fetch_prepare(TALLOC_CTX *ctx, MYSQL_STMT *handle, struct fetch *fetch,
	      size_t columns)
{
	MYSQL_RES *meta = mysql_stmt_result_metadata(handle);
	MYSQL_FIELD *fields;

	if (!meta)
		return err_new(ERR_INTERNAL, NULL, "TH1012: no metadata");
	fields = mysql_fetch_fields(meta);
	for (size_t i = 0; i < columns; i++) {
		MYSQL_BIND *bind = &fetch->binds[i];
		unsigned long room = fields[i].max_length;

		if (room < DB_NUMBER_BYTES)
			room = DB_NUMBER_BYTES;
		bind->buffer_type = MYSQL_TYPE_STRING;
		bind->buffer = talloc_array(ctx, char, (unsigned)room + 1);
		bind->buffer_length = room + 1;
		bind->length = &fetch->lengths[i];
		bind->is_null = &fetch->nulls[i];
	}
	mysql_free_result(meta);
	return NULL;
}

/* The texts of a row stand in one piece of memory, one behind the other. */
static void
fetch_row(struct db_rows *rows, const struct fetch *fetch, size_t row)
{
	char **cells = &rows->cells[row * rows->columns];
	size_t bytes = 0;
	char *at;

	for (size_t i = 0; i < rows->columns; i++)
		bytes += fetch->nulls[i] ? 0 : fetch->lengths[i] + 1;
	at = talloc_array(rows->cells, char, (unsigned)bytes);
	for (size_t i = 0; i < rows->columns; i++) {
		if (fetch->nulls[i])
			continue;
		memcpy(at, fetch->binds[i].buffer, fetch->lengths[i]);
		at[fetch->lengths[i]] = '\0';
		cells[i] = at;
		at += fetch->lengths[i] + 1;
	}
}

/* Reads the whole result into rows. */
MUST_CHECK static struct err *
statement_fetch(struct db *db, struct statement *statement,
		struct db_rows *rows)
{
	MYSQL_STMT *handle = statement->handle;
	struct fetch *fetch;
	struct err *e;
	size_t row = 0;
	int rc;

	rows->columns = mysql_stmt_field_count(handle);
	if (rows->columns == 0 || rows->columns > DB_COLUMNS_MAX)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1013: %zu columns in: %.300s", rows->columns,
			       statement->sql);
	if (mysql_stmt_store_result(handle))
		return statement_error(db, handle, statement->sql);
	rows->count = mysql_stmt_num_rows(handle);
	rows->cells = talloc_zero_array(
		rows, char *, (unsigned)(rows->count * rows->columns) + 1);
	fetch = talloc_zero(rows, struct fetch);
	e = fetch_prepare(fetch, handle, fetch, rows->columns);
	if (e)
		return e;
	if (mysql_stmt_bind_result(handle, fetch->binds))
		return statement_error(db, handle, statement->sql);
	for (rc = mysql_stmt_fetch(handle); rc == 0 && row < rows->count;
	     rc = mysql_stmt_fetch(handle))
		fetch_row(rows, fetch, row++);
	talloc_free(fetch);
	if (rc == 1)
		return statement_error(db, handle, statement->sql);
	return NULL;
}

struct err *
db_query(struct db *db, TALLOC_CTX *ctx, const char *sql, struct db_rows **rows,
	 const struct db_arg *args, size_t n_args)
{
	struct statement *statement;
	struct db_rows *found;
	struct err *e;

	e = statement_run(db, sql, &statement, args, n_args);
	if (e)
		return e;
	found = talloc_zero(ctx, struct db_rows);
	e = statement_fetch(db, statement, found);
	if (e) {
		if (db->handle)
			statement_drop(db, statement);
		talloc_free(found);
		return e;
	}
	mysql_stmt_free_result(statement->handle);
	*rows = found;
	/* Behind the rows of a routine stands how it ended. */
	while (mysql_stmt_more_results(statement->handle)) {
		if (mysql_stmt_next_result(statement->handle) > 0)
			return statement_error(db, statement->handle, sql);
	}
	return NULL;
}

struct err *
db_run_counted(struct db *db, const char *sql, int64_t *changed,
	       const struct db_arg *args, size_t n_args)
{
	struct statement *statement;
	struct err *e;

	e = statement_run(db, sql, &statement, args, n_args);
	if (e)
		return e;
	*changed = (int64_t)mysql_stmt_affected_rows(statement->handle);
	return NULL;
}

struct err *
db_run(struct db *db, const char *sql, const struct db_arg *args, size_t n_args)
{
	int64_t changed;

	return db_run_counted(db, sql, &changed, args, n_args);
}

struct err *
db_insert(struct db *db, const char *sql, int64_t *id,
	  const struct db_arg *args, size_t n_args)
{
	struct statement *statement;
	struct err *e;

	e = statement_run(db, sql, &statement, args, n_args);
	if (e)
		return e;
	*id = (int64_t)mysql_stmt_insert_id(statement->handle);
	return NULL;
}

struct err *
db_prepare_only(struct db *db, const char *sql)
{
	struct statement *statement;

	return statement_get(db, sql, &statement);
}

const char *
db_text(const struct db_rows *rows, size_t row, size_t column)
{
	assert(row < rows->count && column < rows->columns);
	return rows->cells[row * rows->columns + column];
}

int64_t
db_int(const struct db_rows *rows, size_t row, size_t column)
{
	const char *text = db_text(rows, row, column);
	int64_t value;

	return text && text_to_int(text, &value) ? value : 0;
}

struct date
db_date(const struct db_rows *rows, size_t row, size_t column)
{
	const char *text = db_text(rows, row, column);
	struct date d;

	if (text && date_parse(text, &d))
		return d;
	return (struct date){ 0, 0, 0 };
}

bool
db_is_null(const struct db_rows *rows, size_t row, size_t column)
{
	return !db_text(rows, row, column);
}
