/*
 * thads-audit: proves the sealed trail by the signed checkpoints that were
 * copied away. "check" looks at the files alone, on any host; "verify" also
 * compares the trail of the database with them. Prints each difference; the
 * last line is "audit: N differences"; exit 0 only with 0.
 */
#include "common/base.h"

#include "common/conf.h"
#include "common/crypto.h"
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

struct words {
	bool verify;
	const char *conf_path;
	const char *keys;
	char **files; /* ends with NULL */
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

/* --check, as activate asks it of every program of a module. */
static bool
asks_for_check(int argc, char **argv, struct words *words)
{
	if (argc == 4 && strcmp(argv[1], "-c") == 0)
		words->conf_path = argv[2];
	else if (argc != 2)
		return false;
	return strcmp(argv[argc - 1], "--check") == 0;
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

static bool
read_words(int argc, char **argv, struct words *words)
{
	int i = 2;

	if (argc < 2)
		return false;
	words->verify = strcmp(argv[1], "verify") == 0;
	if (!words->verify && strcmp(argv[1], "check") != 0)
		return false;
	for (; i < argc && argv[i][0] == '-'; i += 2) {
		if (strcmp(argv[i], "--checkpoints") == 0) {
			i++;
			break;
		}
		if (i + 1 == argc)
			return false;
		if (strcmp(argv[i], "--key") == 0)
			words->keys = argv[i + 1];
		else if (strcmp(argv[i], "-c") == 0 && words->verify)
			words->conf_path = argv[i + 1];
		else
			return false;
	}
	words->files = argv + i;
	return words->keys && i < argc;
}

int
main(int argc, char **argv)
{
	struct words words = { .conf_path = "/etc/thads/tasks.conf" };
	TALLOC_CTX *ctx;
	int status;

	if (usage_answers(argc, argv, "thads-audit", usage))
		return 0;
	if (asks_for_check(argc, argv, &words))
		return check_conf(words.conf_path);
	if (!read_words(argc, argv, &words)) {
		fputs(usage, stderr);
		return 2;
	}
	ctx = talloc_new(NULL);
	status = run(ctx, &words);
	talloc_free(ctx);
	return status;
}
