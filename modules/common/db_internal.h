/*
 * db_internal.h - what the files of the database facade share.
 */
#ifndef COMMON_DB_INTERNAL_H
#define COMMON_DB_INTERNAL_H

#include "common/db.h"

#include <mysql.h>

/* Statements that a connection keeps prepared. Lists have many more texts,
 * one for each choice of filters; what was not asked for longest goes first.
 * (The server keeps 16,382 of all connections together.) */
#define DB_STATEMENTS_MAX 128
#define DB_ARGS_MAX	  4096 /* of one statement */

struct statement {
	char *sql;
	MYSQL_STMT *handle;
	size_t n_args;
	int64_t asked; /* when last: in the order of asking */
};

struct db {
	const struct conf *conf;
	MYSQL *handle;	    /* NULL: not connected */
	int64_t wait_secs;  /* for an answer; 0: no end */
	int64_t away_until; /* milliseconds of the clock: it does not answer */
	bool in_transaction;
	bool only_reads; /* db_begin_plain() */
	int schema_seen;
	struct statement *statements;
	size_t n_statements;
	int64_t asked; /* so many statements */
};

/* Gives the connection up, if there is one, with its statements. */
void db_close(struct db *db);

/* The error of ours for one of the server or the library; closes a lost
 * connection. */
struct err *db_error(struct db *db, unsigned number, const char *message,
		     const char *sql);

#endif
