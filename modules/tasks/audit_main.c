/*
 * thads-audit: proves the sealed trail by the signed checkpoints that were
 * copied away. "check" looks at the files alone, on any host; "verify" also
 * compares the trail of the database with them. Prints each difference; the
 * last line is "audit: N differences"; exit 0 only with 0.
 */
#include "common/base.h"

#include "common/conf.h"
#include "common/crypto.h"
#include "common/options.h"
#include "common/text.h"
#include "common/usage.h"
#include "tasks/checkpoint_check.h"
#include "tasks/schema.h"
#include "tasks/verify_marks.h"
#include "tasks/verify_trail.h"

static const char usage[] =
	"usage: thads-audit check --key FILE CHECKPOINTS...\n"
	"       thads-audit verify [-c FILE] --key FILE --checkpoints "
	"CHECKPOINTS...\n"
	"       thads-audit [-c FILE] --check\n"
	"       thads-audit --help | --version\n"
	"\n"
	"  -c FILE        the configuration; /etc/thads/tasks.conf\n"
	"  --key FILE     the public keys, one a line, the oldest first\n"
	"  --checkpoints  the files of checkpoints follow, the oldest first\n"
	"  --check        say whether the configuration is well, and end\n";

#define CONF_PATH "/etc/thads/tasks.conf"

struct words {
	bool verify;
	bool check;	       /* of the configuration alone */
	const char *conf_path; /* NULL: CONF_PATH */
	const char *keys;
	bool has_files; /* --checkpoints */
	char **files;	/* ends with NULL */
};

MUST_CHECK static struct err *
read_files(TALLOC_CTX *ctx, const struct words *words,
	   struct differences *found, struct checkpoint_book **book)
{
	struct err *e = checkpoint_book_new(ctx, words->keys, book);

	for (char **file = words->files; !e && *file; file++)
		e = checkpoint_book_read(*book, *file, found);
	if (e)
		return e;
	checkpoint_book_close(*book);
	if ((*book)->n_seen == 0)
		difference(found, "các tệp không có mốc nào");
	return NULL;
}

/* One snapshot: people may go on working meanwhile. */
MUST_CHECK static struct err *
verify_database(TALLOC_CTX *ctx, const struct words *words,
		const struct checkpoint_book *book, struct differences *found)
{
	struct conf *conf;
	struct db *db;
	struct err *e = conf_read(ctx, words->conf_path, &conf);

	if (e)
		return e;
	db = db_new(ctx, conf);
	e = db_ready(db, TASKS_SCHEMA);
	if (!e)
		e = db_begin_read(db);
	if (e)
		return e;
	e = verify_trail(db, found);
	if (!e)
		e = verify_marks(db, book, found);
	db_rollback(db);
	return e;
}

static void
print_sums(const struct checkpoint_book *book, const struct differences *found)
{
	if (book->strays > 0)
		printf("ghi chú: %" PRId64
		       " dòng dở dang không thuộc mốc nào\n",
		       book->strays);
	printf("checkpoints: %zu, to %s\n", book->n_seen,
	       *book->last_at ? book->last_at : "-");
	printf("chains: %zu, rows: %" PRId64 "\n", book->ends->n,
	       book->ends->rows);
	printf("audit: %" PRId64 " differences\n", found->count);
}

/* Proves, and prints what it found; the exit status. */
static int
run(TALLOC_CTX *ctx, const struct words *words)
{
	struct differences found = { 0 };
	struct checkpoint_book *book;
	struct err *e = crypto_start();

	if (!e)
		e = read_files(ctx, words, &found, &book);
	if (!e && words->verify)
		e = verify_database(ctx, words, book, &found);
	if (e) {
		fprintf(stderr, "thads-audit: %s\n", e->detail);
		err_free(&e);
		return 2;
	}
	print_sums(book, &found);
	return found.count ? 1 : 0;
}

static int
check_conf(const char *path)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct conf *conf;
	struct err *e = conf_read(ctx, path, &conf);

	if (!e)
		e = conf_check(conf);
	if (e)
		fprintf(stderr, "thads-audit: %s\n", e->detail);
	talloc_free(ctx);
	if (!e)
		return 0;
	err_free(&e);
	return 2;
}

/* The command, then the files of checkpoints: "verify" has them behind
 * --checkpoints. */
static bool
read_command(int n, char **argv, struct words *words)
{
	if (words->check)
		return n == 0 && !words->keys && !words->has_files;
	if (n < 2 || !words->keys)
		return false;
	words->files = argv + 1;
	words->verify = text_same(argv[0], "verify");
	return words->verify ? words->has_files
			     : text_same(argv[0], "check") && !words->conf_path;
}

static bool
read_words(int argc, char **argv, struct words *words)
{
	static const struct option_row rows[] = {
		{ "c", OPTION_TEXT, offsetof(struct words, conf_path) },
		{ "key", OPTION_TEXT, offsetof(struct words, keys) },
		{ "checkpoints", OPTION_FLAG,
		  offsetof(struct words, has_files) },
		/* As activate asks it of every program of a module. */
		{ "check", OPTION_FLAG, offsetof(struct words, check) },
	};
	int first;

	if (!options_take(argc, argv, rows, ARRAY_LEN(rows), words, &first) ||
	    !read_command(argc - first, argv + first, words))
		return false;
	if (!words->conf_path)
		words->conf_path = CONF_PATH;
	return true;
}

int
main(int argc, char **argv)
{
	struct words words = { .verify = false };
	TALLOC_CTX *ctx;
	int status;

	if (usage_answers(argc, argv, "thads-audit", usage))
		return 0;
	if (!read_words(argc, argv, &words)) {
		fputs(usage, stderr);
		return 2;
	}
	if (words.check)
		return check_conf(words.conf_path);
	ctx = talloc_new(NULL);
	status = run(ctx, &words);
	talloc_free(ctx);
	return status;
}
