/*
 * yardstick: a FastCGI program that does nothing but one simple statement of
 * 50 rows and printing a page of so many bytes: no session, no rights, no law,
 * no template. The real inbox is measured against it (tests/load/bench-pages),
 * and it does not get dearer when the inbox does.
 *
 *	yardstick SOCKET USER PASSWORD OFFICER BYTES
 */
#include "common/base.h"

#include "common/text.h"

#include <fcgiapp.h>
#include <mysql.h>

#define COLUMNS	   6
#define CELL_BYTES 512
#define ROWS	   50
#define PAGE_MAX   (1 << 20)

static const char SQL_LIST_MATTERS[] =
	"SELECT id, number, debtor_names, creditor_names, owed_dong, due_on"
	" FROM matter FORCE INDEX (matter_list_officer)"
	" WHERE is_open = 1 AND officer_id = ? ORDER BY list_key, id LIMIT ?";

struct yardstick {
	MYSQL *db;
	MYSQL_STMT *statement;
	MYSQL_BIND in[2];
	MYSQL_BIND out[COLUMNS];
	char cells[COLUMNS][CELL_BYTES];
	my_bool nulls[COLUMNS];
	int64_t officer;
	int64_t rows;
	int64_t bytes;
	char page[PAGE_MAX];
	size_t length;
};

static void
bind_number(MYSQL_BIND *bind, int64_t *number)
{
	bind->buffer_type = MYSQL_TYPE_LONGLONG;
	bind->buffer = number;
}

static void
bind_all(struct yardstick *y)
{
	y->rows = ROWS;
	bind_number(&y->in[0], &y->officer);
	bind_number(&y->in[1], &y->rows);
	for (size_t i = 0; i < COLUMNS; i++) {
		y->out[i].buffer_type = MYSQL_TYPE_STRING;
		y->out[i].buffer = y->cells[i];
		y->out[i].buffer_length = CELL_BYTES - 1;
		y->out[i].is_null = &y->nulls[i];
	}
}

static bool
start(struct yardstick *y, char **argv)
{
	y->db = mysql_init(NULL);
	if (!text_to_int(argv[4], &y->officer) ||
	    !text_to_int(argv[5], &y->bytes) || y->bytes > PAGE_MAX ||
	    !mysql_real_connect(y->db, NULL, argv[2], argv[3], "thads", 0,
				argv[1], 0))
		return false;
	y->statement = mysql_stmt_init(y->db);
	if (mysql_stmt_prepare(y->statement, SQL_LIST_MATTERS,
			       sizeof(SQL_LIST_MATTERS) - 1) ||
	    mysql_stmt_field_count(y->statement) != COLUMNS)
		return false;
	bind_all(y);
	return !mysql_stmt_bind_param(y->statement, y->in) &&
	       !mysql_stmt_bind_result(y->statement, y->out);
}

static void
add(struct yardstick *y, const char *text)
{
	size_t length = strlen(text);

	if (length > sizeof(y->page) - y->length)
		length = sizeof(y->page) - y->length;
	memcpy(y->page + y->length, text, length);
	y->length += length;
}

static void
add_rows(struct yardstick *y)
{
	if (mysql_stmt_execute(y->statement) ||
	    mysql_stmt_store_result(y->statement))
		return;
	while (mysql_stmt_fetch(y->statement) == 0) {
		add(y, "<tr>");
		for (size_t i = 0; i < COLUMNS; i++) {
			add(y, "<td>");
			add(y, y->nulls[i] ? "" : y->cells[i]);
		}
		add(y, "</tr>\n");
		memset(y->cells, 0, sizeof(y->cells));
	}
	mysql_stmt_free_result(y->statement);
}

/* The rows, and lines like those of a page until it is as long. */
static void
answer(struct yardstick *y, FCGX_Stream *out)
{
	char line[64];

	y->length = 0;
	add(y, "Content-Type: text/html; charset=utf-8\r\n\r\n<table>\n");
	add_rows(y);
	for (int i = 0; y->length < (size_t)y->bytes; i++) {
		snprintf(line, sizeof(line),
			 "<td class=\"num\">%d.%03d.000</td>\n", i, i % 1000);
		add(y, line);
	}
	FCGX_PutStr(y->page, (int)y->length, out);
}

int
main(int argc, char **argv)
{
	static struct yardstick y;
	FCGX_Request request;

	if (argc != 6 || !start(&y, argv)) {
		fprintf(stderr, "yardstick: %s\n",
			y.db ? mysql_error(y.db) : "usage");
		return 1;
	}
	FCGX_Init();
	FCGX_InitRequest(&request, 0, 0);
	while (FCGX_Accept_r(&request) == 0) {
		answer(&y, request.out);
		FCGX_Finish_r(&request);
	}
	return 0;
}
