/*
 * bare_inbox: an inbox as a FastCGI program that does nothing but one simple
 * statement and printing: no session, no rights, no template. It is what the
 * real inbox is measured against (tests/load/bench-pages).
 *
 *	bare_inbox SOCKET USER PASSWORD OFFICER
 */
#include "common/base.h"

#include "common/text.h"

#include <fcgiapp.h>
#include <mysql.h>

#define COLUMNS	   15
#define CELL_BYTES 512
#define ROWS	   51
#define PLACES	   2

static const char SQL_LIST_INBOX[] =
	"SELECT m.id, m.number, m.decided_on, m.debtor_names,"
	" m.creditor_names, a.code, a.label, m.owed_dong, m.balance_dong,"
	" m.held_dong, m.due_on, m.ended_on, m.version, u.short_name, o.name"
	" FROM matter m JOIN unit u ON u.id = m.unit_id"
	" JOIN ledger_account a ON a.id = m.account_id"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" WHERE m.officer_id = ? AND m.is_open = 1"
	" ORDER BY m.list_key, m.id LIMIT ?";

struct bare {
	MYSQL *db;
	MYSQL_STMT *statement;
	MYSQL_BIND in[PLACES];
	MYSQL_BIND out[COLUMNS];
	char cells[COLUMNS][CELL_BYTES];
	my_bool nulls[COLUMNS];
	int64_t officer;
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
	bind_number(&b->in[0], &b->officer);
	bind_number(&b->in[1], &b->rows);
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
