/*
 * bare_inbox: the inbox as a FastCGI program that does nothing but the
 * inbox's own statement and printing: no session, no rights, no template. It
 * is what the real inbox is measured against (tests/load/bench-pages).
 *
 *	bare_inbox SOCKET USER PASSWORD OFFICER
 */
#include "common/base.h"

/* For its statement's text; its functions are not used. */
#pragma GCC diagnostic ignored "-Wunused-function"
/* NOLINTNEXTLINE(bugprone-suspicious-include) */
#include "enforcement/matter_list_store.c"

#include <fcgiapp.h>
#include <mysql.h>

#define COLUMNS	   15
#define CELL_BYTES 512
#define ROWS	   51
#define PLACES	   12

struct bare {
	MYSQL *db;
	MYSQL_STMT *statement;
	MYSQL_BIND in[PLACES];
	MYSQL_BIND out[COLUMNS];
	char cells[COLUMNS][CELL_BYTES];
	my_bool nulls[COLUMNS];
	int64_t officer;
	int64_t zero;
	int64_t rows;
};

static void
bind_number(MYSQL_BIND *bind, int64_t *number)
{
	bind->buffer_type = MYSQL_TYPE_LONGLONG;
	bind->buffer = number;
}

static void
bind_all(struct bare *b)
{
	static char any[] = "%";
	int64_t *half[] = { &b->officer, NULL, &b->zero, &b->zero, &b->rows };

	for (size_t i = 0; i < 10; i++) {
		if (half[i % 5]) {
			bind_number(&b->in[i], half[i % 5]);
			continue;
		}
		b->in[i].buffer_type = MYSQL_TYPE_STRING;
		b->in[i].buffer = any;
		b->in[i].buffer_length = 1;
	}
	bind_number(&b->in[10], &b->rows);
	bind_number(&b->in[11], &b->zero);
	for (size_t i = 0; i < COLUMNS; i++) {
		b->out[i].buffer_type = MYSQL_TYPE_STRING;
		b->out[i].buffer = b->cells[i];
		b->out[i].buffer_length = CELL_BYTES - 1;
		b->out[i].is_null = &b->nulls[i];
	}
}

static bool
start(struct bare *b, char **argv)
{
	b->rows = ROWS;
	b->db = mysql_init(NULL);
	if (!text_to_int(argv[4], &b->officer) ||
	    !mysql_real_connect(b->db, NULL, argv[2], argv[3], "thads", 0,
				argv[1], 0))
		return false;
	b->statement = mysql_stmt_init(b->db);
	if (mysql_stmt_prepare(b->statement, SQL_LIST_INBOX,
			       sizeof(SQL_LIST_INBOX) - 1) ||
	    mysql_stmt_param_count(b->statement) != PLACES ||
	    mysql_stmt_field_count(b->statement) != COLUMNS)
		return false;
	bind_all(b);
	return !mysql_stmt_bind_param(b->statement, b->in) &&
	       !mysql_stmt_bind_result(b->statement, b->out);
}

static void
print_row(struct bare *b, FCGX_Stream *out)
{
	char line[4096];
	int n;

	for (size_t i = 0; i < COLUMNS; i++) {
		if (b->nulls[i])
			b->cells[i][0] = '\0';
	}
	n = snprintf(line, sizeof(line),
		     "<tr><td>%.40s<td>%.200s<td>%.200s<td>%.60s<td>%.20s"
		     "<td>%.20s<td>%.10s<td>%.60s<td>%.60s</tr>\n",
		     b->cells[1], b->cells[3], b->cells[4], b->cells[6],
		     b->cells[7], b->cells[8], b->cells[10], b->cells[13],
		     b->cells[14]);
	FCGX_PutStr(line, n, out);
	memset(b->cells, 0, sizeof(b->cells));
}

int
main(int argc, char **argv)
{
	static const char head[] =
		"Content-Type: text/html; charset=utf-8\r\n\r\n<table>\n";
	static struct bare b;
	FCGX_Request request;

	if (argc != 5 || !start(&b, argv)) {
		fprintf(stderr, "bare_inbox: %s\n",
			b.db ? mysql_error(b.db) : "usage");
		return 1;
	}
	FCGX_Init();
	FCGX_InitRequest(&request, 0, 0);
	while (FCGX_Accept_r(&request) == 0) {
		FCGX_PutStr(head, sizeof(head) - 1, request.out);
		if (mysql_stmt_execute(b.statement) == 0 &&
		    mysql_stmt_store_result(b.statement) == 0) {
			while (mysql_stmt_fetch(b.statement) == 0)
				print_row(&b, request.out);
		}
		mysql_stmt_free_result(b.statement);
		FCGX_PutStr("</table>\n", 9, request.out);
		FCGX_Finish_r(&request);
	}
	return 0;
}
