/*
 * Prepares statements under the account of a configuration and tells which
 * of them the database refuses: check-sql runs it once for each program.
 *
 *	check_sql CONFIGURATION <STATEMENTS
 *
 * The statements are pairs of a name and a text, each ended by a zero byte.
 * A refused one is a line "NAME: why"; the exit status counts them, up to 99.
 */
#include "common/base.h"

#include "common/db.h"

#include <unistd.h>

#define BROKEN		     100
#define STATEMENTS_MAX_BYTES (4 << 20)

static void
must(struct err *e)
{
	if (!e)
		return;
	printf("%s\n", e->detail ? e->detail : err_text(e));
	exit(BROKEN);
}

/* All of standard input, and one zero byte more. */
static char *
read_all(TALLOC_CTX *ctx, size_t *length)
{
	char *text = talloc_zero_size(ctx, STATEMENTS_MAX_BYTES + 1);

	*length = fread(text, 1, STATEMENTS_MAX_BYTES, stdin);
	return text;
}

/* A connection of its own for so many statements: it keeps what it prepares,
 * and a program with lists has more of them than any worker ever asks. */
#define STATEMENTS_EACH 256

static struct db *
connect_again(TALLOC_CTX *ctx, const struct conf *conf, struct db *db)
{
	talloc_free(db);
	db = db_new(ctx, conf);
	must(db_ready(db, 0));
	return db;
}

/* True when the database takes the statement. */
static bool
takes(struct db *db, const char *name, const char *sql)
{
	struct err *e = db_prepare_only(db, sql);

	if (!e)
		return true;
	printf("%s: %s\n", name, e->detail);
	err_free(&e);
	return false;
}

int
main(int argc, char **argv)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct conf *conf;
	struct db *db = NULL;
	const char *name;
	const char *text;
	const char *end;
	size_t length;
	size_t n = 0;
	int refused = 0;

	if (argc != 2) {
		printf("usage: check_sql CONFIGURATION <STATEMENTS\n");
		return BROKEN;
	}
	must(conf_read(ctx, argv[1], &conf));
	name = read_all(ctx, &length);
	for (end = name + length; name < end; name = text + strlen(text) + 1) {
		text = name + strlen(name) + 1;
		if (n++ % STATEMENTS_EACH == 0)
			db = connect_again(ctx, conf, db);
		refused += !takes(db, name, text);
	}
	talloc_free(ctx);
	return refused < BROKEN ? refused : BROKEN - 1;
}
