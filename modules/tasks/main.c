/*
 * thads-tasks: the background work. Keeps a process for each pool of duties
 * until SIGTERM or SIGINT; with --once each duty runs once, in this process.
 */
#include "common/base.h"

#include "common/crypto.h"
#include "common/log.h"
#include "common/options.h"
#include "common/service.h"
#include "common/usage.h"
#include "tasks/board.h"
#include "tasks/pools.h"
#include "tasks/schema.h"
#include "tasks/stop.h"
#include "tasks/work.h"

static const char usage[] =
	"usage: thads-tasks -c FILE [--once | --check]\n"
	"       thads-tasks --schema | --help | --version\n"
	"\n"
	"  --once    run every duty once, and end\n"
	"  --check   say whether the configuration is well, and end\n"
	"  --schema  print the number of the newest migration it relies on\n";

struct asked {
	const char *conf_path;
	bool once;
	bool check;
};

/* --check: only a schema that is too old is a fault, see common/app.c. */
MUST_CHECK static struct err *
check(TALLOC_CTX *ctx, const struct conf *conf)
{
	struct err *e = conf_check(conf);

	if (e)
		return e;
	e = db_ready(db_new(ctx, conf), TASKS_SCHEMA);
	if (!e || e->code == ERR_SCHEMA)
		return e;
	log_line(LOG_WARN, conf->name, NULL, "%s", e->detail);
	err_free(&e);
	return NULL;
}

static void
run_once(const struct conf *conf)
{
	for (size_t i = 0; i < pools_count && !stop_asked(); i++)
		work_pool(conf, &pools[i], NULL, true);
}

/* A log that cannot be opened is told where the lines go instead. */
MUST_CHECK static struct err *
run(TALLOC_CTX *ctx, const struct conf *conf, bool once)
{
	struct board *board;
	struct err *e = log_open(conf->log_file);

	if (e) {
		log_line(LOG_ERROR, conf->name, NULL, "%s", e->detail);
		err_free(&e);
	}
	stop_catch();
	if (once) {
		run_once(conf);
		return NULL;
	}
	e = board_new(ctx, pools_count, &board);
	if (e)
		return e;
	service_ready();
	pools_keep(conf, board);
	return NULL;
}

/* What asks for words alone and needs no configuration. */
static bool
answer_words(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--schema") == 0) {
		printf("%d\n", TASKS_SCHEMA);
		return true;
	}
	return usage_answers(argc, argv, "thads-tasks", usage);
}

static bool
read_options(int argc, char **argv, struct asked *asked)
{
	static const struct option_row rows[] = {
		{ "c", OPTION_TEXT, offsetof(struct asked, conf_path) },
		{ "once", OPTION_FLAG, offsetof(struct asked, once) },
		{ "check", OPTION_FLAG, offsetof(struct asked, check) },
	};
	int first;

	return options_take(argc, argv, rows, ARRAY_LEN(rows), asked, &first) &&
	       first == argc && asked->conf_path &&
	       !(asked->once && asked->check);
}

int
main(int argc, char **argv)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct asked asked = { .conf_path = NULL };
	struct conf *conf;
	struct err *e;
	int status = 0;

	if (answer_words(argc, argv)) {
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
		e = conf_read(ctx, asked.conf_path, &conf);
	if (!e)
		e = asked.check ? check(ctx, conf) : run(ctx, conf, asked.once);
	if (e) {
		log_line(LOG_ERROR, "tasks", NULL, "%s", e->detail);
		err_free(&e);
		status = 1;
	}
	talloc_free(ctx);
	return status;
}
