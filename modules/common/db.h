/*
 * db.h - MariaDB behind prepared statements; the only place that sees
 * Connector/C.
 *
 * A statement is constant text with ? for every value. It is prepared once
 * per connection and kept. Values go in by kind, rows come out as text and
 * are read by kind:
 *
 *	e = db_query(db, ctx, SQL_FIND_MATTER, &rows,
 *		     DB_ARGS(DB_INT(id), DB_TEXT(scope->path_like)));
 *	if (e)
 *		return e;
 *	matter->number = db_text(rows, 0, 0);
 *
 * "No row" is a result with count 0, never an error here.
 *
 * The connection: utf8mb4, strict SQL mode, UTC, READ COMMITTED: each write is
 * guarded by a version or by SELECT ... FOR UPDATE, and a number series handed
 * out under a row lock must see what the last holder of the lock wrote. What
 * must be read as of one moment is read in REPEATABLE READ (db_begin_read).
 *
 * With db_host it goes over TCP. To another host only with TLS, to a server
 * whose certificate names db_host and is signed by db_tls_ca: conf.c refuses
 * a configuration without it, and a server without TLS is refused here before
 * a password is sent. To localhost, 127.0.0.1 and ::1 TLS is used when
 * db_tls_ca is given, and may be left out, because nothing leaves the host.
 *
 * The server ends a statement that takes as long as db_read_timeout_secs for a
 * page, db_long_timeout_secs for a file or print (db_wait), else
 * db_work_timeout_secs, less a second each: ERR_DB_SLOW, the connection stays.
 * A server that does not even do that is a lost connection.
 * A lost connection is ERR_DB_LOST; the next db_ready() opens a new one, and
 * one that died while nobody asked it anything is replaced there before the
 * first statement. No statement is silently sent twice.
 */
#ifndef COMMON_DB_H
#define COMMON_DB_H

#include "common/conf.h"
#include "common/date.h"
#include "common/err.h"

struct db;

enum db_kind { DB_KIND_NULL, DB_KIND_INT, DB_KIND_TEXT, DB_KIND_DATE };

struct db_arg {
	enum db_kind kind;
	int64_t number;
	const char *text;
	struct date date;
};

/* clang-format off */
#define DB_NULL      { .kind = DB_KIND_NULL }
#define DB_INT(n)    { .kind = DB_KIND_INT, .number = (n) }
/* 0 means "none" and is stored as NULL: for optional references. */
#define DB_ID(n)     { .kind = (n) ? DB_KIND_INT : DB_KIND_NULL, .number = (n) }
/* NULL text is stored as NULL. The text must live until the call returns. */
#define DB_TEXT(s)   { .kind = DB_KIND_TEXT, .text = (s) }
/* "No date" is stored as NULL. */
#define DB_DATE(d)   { .kind = date_is_set(d) ? DB_KIND_DATE : DB_KIND_NULL, \
		       .date = (d) }
#define DB_ARGS(...) (const struct db_arg[]){ __VA_ARGS__ }, \
		     ARRAY_LEN(((const struct db_arg[]){ __VA_ARGS__ }))
#define DB_NO_ARGS   NULL, 0
/* clang-format on */

/* The rows of a query: row-major text, NULL for SQL NULL. */
struct db_rows {
	size_t count;
	size_t columns;
	char **cells;
};

/* Makes the handle; connects at the first db_ready(). Memory of ctx; freeing
 * it closes the connection. */
struct db *db_new(TALLOC_CTX *ctx, const struct conf *conf);

/* How long the next requests are to wait for an answer: a page, or a file or
 * print; at first neither. A connection with another limit is closed, outside
 * of transactions. */
void db_wait(struct db *db, bool is_long);

/*
 * Connects if there is no connection or it has died meanwhile, and checks that
 * the schema is at least schema_needed (0: no check): ERR_SCHEMA otherwise.
 * A connection that is lost while it is made is made once more.
 * When the server has just let a connection wait in vain it is left alone for
 * two seconds, so that who queues is told at once, and does not wait in vain
 * one after the other.
 */
MUST_CHECK struct err *db_ready(struct db *db, int schema_needed);

/* Runs a query; *rows is memory of ctx. */
MUST_CHECK struct err *db_query(struct db *db, TALLOC_CTX *ctx, const char *sql,
				struct db_rows **rows,
				const struct db_arg *args, size_t n_args);

/* Runs a statement without rows. */
MUST_CHECK struct err *db_run(struct db *db, const char *sql,
			      const struct db_arg *args, size_t n_args);

/* db_run that also tells the number of rows changed. An UPDATE that finds
 * its row but changes nothing counts 0: let it raise the version. */
MUST_CHECK struct err *db_run_counted(struct db *db, const char *sql,
				      int64_t *changed,
				      const struct db_arg *args, size_t n_args);

/* db_run of an INSERT that tells the new row's id. */
MUST_CHECK struct err *db_insert(struct db *db, const char *sql, int64_t *id,
				 const struct db_arg *args, size_t n_args);

/*
 * Inserts n_rows rows of n_columns values (row-major) by few statements of
 * many rows. head ends with VALUES: "INSERT INTO t (a, b) VALUES". With ids
 * (n_rows of them, may be NULL) the new ids are given back in order; the
 * table's key column must be called id.
 */
MUST_CHECK struct err *db_insert_many(struct db *db, const char *head,
				      const struct db_arg *args,
				      size_t n_columns, size_t n_rows,
				      int64_t *ids);

/* Asks the server for a sign of life. ERR_DB_LOST without one. */
MUST_CHECK struct err *db_ping(struct db *db);

/* The schema as this connection found it, 0: not looked at. */
int db_schema_seen(const struct db *db);

/* Transactions. The router calls these; pages do not. */
/* Reads as of the moment of the first statement. */
MUST_CHECK struct err *db_begin_read(struct db *db);
/* Reads statement by statement, each as of its own moment: no transaction, so
 * nothing is sent for it. Until db_commit() a statement without rows, which
 * would write, is refused. */
void db_begin_plain(struct db *db);
MUST_CHECK struct err *db_begin_write(struct db *db);
/* ERR_DB_UNSURE when it is open whether the server has it: any failure but
 * ERR_BUSY and ERR_READ_ONLY, after which nothing was written. */
MUST_CHECK struct err *db_commit(struct db *db);
void db_rollback(struct db *db);

/* Runs text that cannot be prepared (DDL, GRANT). For thadsctl only. */
MUST_CHECK struct err *db_run_text(struct db *db, const char *sql);

/* text as a quoted SQL literal, for db_run_text() only; memory of ctx. */
char *db_quote(struct db *db, TALLOC_CTX *ctx, const char *text);

/* Reading a cell. Text lives as long as rows; NULL for SQL NULL. */
const char *db_text(const struct db_rows *rows, size_t row, size_t column);
/* 0 for SQL NULL. */
int64_t db_int(const struct db_rows *rows, size_t row, size_t column);
/* "no date" for SQL NULL. */
struct date db_date(const struct db_rows *rows, size_t row, size_t column);
bool db_is_null(const struct db_rows *rows, size_t row, size_t column);

/*
 * Prepares every statement that this connection is asked for and tells
 * nothing else; tests/store uses it to prove all SQL against the schema.
 */
MUST_CHECK struct err *db_prepare_only(struct db *db, const char *sql);

#endif
