/*
 * thads-law: the law packs, from conf/law into the database.
 *
 *	thads-law [-c FILE] load DIR [--districts FILE.csv]
 *	thads-law [-c FILE] diff DIR [--districts FILE.csv]
 *	thads-law check DIR [--districts FILE.csv]
 *	thads-law [-c FILE] list
 *
 * Ends with 0; with 2 when it was asked wrongly; with 1 when the packs are at
 * fault or something broke. diff ends with 1, too, when loading would change
 * something.
 */
#include "common/base.h"

#include "common/crypto.h"
#include "common/folder.h"
#include "common/options.h"
#include "common/text.h"
#include "common/usage.h"
#include "law/pack_load.h"
#include "law/pack_store.h"

#define CONF_PATH "/etc/thads/law.conf"

static const char usage[] =
	"usage: thads-law [-c FILE] load DIR [--districts FILE.csv]\n"
	"       thads-law [-c FILE] diff DIR [--districts FILE.csv]\n"
	"       thads-law check DIR [--districts FILE.csv]\n"
	"       thads-law [-c FILE] list\n"
	"       thads-law [-c FILE] --check\n"
	"       thads-law --schema | --statements | --help | --version\n"
	"\n"
	"  load       check the packs of DIR and put them into the database\n"
	"  diff       print what load would change, and change nothing\n"
	"  check      check the packs of DIR, without a database\n"
	"  list       print the packs that are loaded\n"
	"  -c FILE    the configuration; /etc/thads/law.conf\n"
	"  --districts FILE.csv\n"
	"             the Chi cục of the old districts\n"
	"  --check    say whether the configuration is well, and end\n"
	"  --schema   print the number of the newest migration it relies on\n"
	"  --statements\n"
	"             print what the packs ask of the database\n";

struct asked {
	const char *conf;
	const char *districts; /* "": none */
	bool check;
	const char *command; /* NULL with --check */
	const char *dir;     /* NULL: list */
};

static bool
read_words(int n, char **words, struct asked *asked)
{
	if (asked->check)
		return n == 0;
	if (n < 1)
		return false;
	asked->command = words[0];
	if (text_same(words[0], "list"))
		return n == 1 && text_empty(asked->districts);
	asked->dir = words[1];
	return n == 2 &&
	       (text_same(words[0], "load") || text_same(words[0], "diff") ||
		text_same(words[0], "check"));
}

static bool
read_options(int argc, char **argv, struct asked *asked)
{
	static const struct option_row rows[] = {
		{ "c", OPTION_TEXT, offsetof(struct asked, conf) },
		{ "check", OPTION_FLAG, offsetof(struct asked, check) },
		{ "districts", OPTION_TEXT, offsetof(struct asked, districts) },
	};
	int first;

	return options_take(argc, argv, rows, ARRAY_LEN(rows), asked, &first) &&
	       read_words(argc - first, argv + first, asked);
}

/* Connects with what the configuration says; a pack may take its time, so no
 * answer of the database counts as lost because it is late. */
MUST_CHECK static struct err *
open_database(TALLOC_CTX *ctx, const struct asked *asked, struct pack_run *run)
{
	struct conf *conf;
	struct err *e;

	e = conf_read(ctx, asked->conf, &conf);
	if (e)
		return e;
	conf->db_long_timeout_secs = 0;
	run->loaded_by = conf->db_user;
	run->db = db_new(ctx, conf);
	return db_ready(run->db, PACK_SCHEMA);
}

MUST_CHECK static struct err *
check_configuration(TALLOC_CTX *ctx, const struct asked *asked)
{
	struct conf *conf;
	struct err *e = conf_read(ctx, asked->conf, &conf);

	return e ? e : conf_check(conf);
}

MUST_CHECK static struct err *
run_command(TALLOC_CTX *ctx, const struct asked *asked, struct pack_run *run)
{
	struct err *e;

	if (asked->check)
		return check_configuration(ctx, asked);
	if (asked->dir) {
		e = pack_read(ctx, asked->dir, asked->districts, run);
		if (e || text_same(asked->command, "check"))
			return e;
	}
	e = open_database(ctx, asked, run);
	if (e)
		return e;
	if (!asked->dir)
		return pack_list(ctx, run->db);
	return pack_load(ctx, run, text_same(asked->command, "diff"));
}

int
main(int argc, char **argv)
{
	TALLOC_CTX *ctx = talloc_named_const(NULL, 0, "thads-law");
	struct asked asked = { .conf = CONF_PATH, .districts = "" };
	struct pack_run run = { 0 };
	struct err *e;
	int status = 0;

	if (usage_answers(argc, argv, "thads-law", usage)) {
		talloc_free(ctx);
		return 0;
	}
	if (argc == 2 && text_same(argv[1], "--schema")) {
		printf("%d\n", PACK_SCHEMA);
		talloc_free(ctx);
		return 0;
	}
	if (argc == 2 && text_same(argv[1], "--statements")) {
		law_print_statements();
		talloc_free(ctx);
		return 0;
	}
	if (!read_options(argc, argv, &asked)) {
		fputs(usage, stderr);
		talloc_free(ctx);
		return 2;
	}
	e = crypto_start();
	if (!e)
		e = run_command(ctx, &asked, &run);
	if (e) {
		fprintf(stderr, "thads-law: %s\n", e->detail);
		status = e->code == ERR_USAGE ? 2 : 1;
		err_free(&e);
	} else if (asked.command && text_same(asked.command, "diff")) {
		status = run.changes > 0;
	}
	talloc_free(ctx);
	return status;
}
