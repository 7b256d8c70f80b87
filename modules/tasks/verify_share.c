#include "common/base.h"

#include "tasks/child.h"
#include "tasks/recount_store.h"
#include "tasks/schema.h"
#include "tasks/verify_share.h"

#include <errno.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define FIRST_MAX 20

/* How a check ended; one process writes it, the first one reads it. */
struct outcome {
	bool is_done;
	int64_t differences;
};

/* Memory of all the processes. */
struct board {
	atomic_size_t next;	     /* the check that nobody took so far */
	struct verify_totals totals; /* each by the one walk that counts it */
	struct outcome outcomes[];
};

struct share {
	struct conf *conf;
	const struct verify_check *checks;
	size_t n_checks;
	FILE *file; /* of the board; unlinked, it ends with the last process */
	struct board *board;
	size_t size;  /* bytes that are mapped, 0: none */
	FILE **lines; /* of each check, the file of its differences */
};

MUST_CHECK static struct err *
file_fault(void)
{
	return err_new(ERR_INTERNAL, NULL, "temporary file: %s",
		       strerror(errno));
}

MUST_CHECK static struct err *
run_statement(struct db *db, const char *sql, struct differences *found)
{
	struct db_rows *rows;
	struct err *e = db_query(db, db, sql, &rows, DB_NO_ARGS);

	if (e)
		return e;
	for (size_t i = 0; i < rows->count; i++)
		difference(found, "%s", db_text(rows, i, 0));
	talloc_free(rows);
	return NULL;
}

MUST_CHECK static struct err *
run_check(struct share *s, struct db *db, size_t at)
{
	const struct verify_check *check = &s->checks[at];
	struct outcome *outcome = &s->board->outcomes[at];
	struct differences found = { .lines = s->lines[at] };
	struct err *e = db_begin_read(db);

	if (e)
		return e;
	e = check->walk ? check->walk(db, &found, &s->board->totals)
			: run_statement(db, check->sql, &found);
	db_rollback(db);
	if (!e && fflush(found.lines) != 0)
		e = file_fault();
	outcome->differences = found.count;
	outcome->is_done = !e;
	return e;
}

/* The life of one process: its exit status. */
static int
take_checks(void *data)
{
	struct share *s = data;
	struct db *db = db_new(NULL, s->conf);
	struct err *e = db_ready(db, TASKS_SCHEMA);
	size_t at;

	if (!e)
		e = recount_in_memory(db);
	while (!e && (at = atomic_fetch_add(&s->board->next, 1)) < s->n_checks)
		e = run_check(s, db, at);
	if (e)
		fprintf(stderr, "thads-verify: %s\n", e->detail);
	talloc_free(db);
	return e ? 1 : 0;
}

static void
print_lines(FILE *lines, int64_t *printed, char **first)
{
	char line[4096];

	rewind(lines);
	while (fgets(line, sizeof(line), lines) &&
	       *printed < DIFFERENCES_PRINTED_MAX) {
		fputs(line, stdout);
		if ((*printed)++ < FIRST_MAX)
			*first = talloc_strdup_append(*first, line);
	}
}

MUST_CHECK static struct err *
add_up(TALLOC_CTX *ctx, struct share *s, struct verify_result *result)
{
	char *kinds = talloc_strdup(ctx, "");
	char *first = talloc_strdup(ctx, "");
	int64_t printed = 0;

	*result = (struct verify_result){ .totals = s->board->totals };
	for (size_t i = 0; i < s->n_checks; i++) {
		const struct outcome *outcome = &s->board->outcomes[i];

		if (!outcome->is_done)
			return err_new(ERR_INTERNAL, NULL,
				       "TH4553: no result of the check \"%s\"",
				       s->checks[i].name);
		result->differences += outcome->differences;
		print_lines(s->lines[i], &printed, &first);
		if (outcome->differences > 0)
			kinds = talloc_asprintf_append(kinds, "%s%s %" PRId64,
						       *kinds ? ", " : "",
						       s->checks[i].name,
						       outcome->differences);
	}
	result->kinds = kinds;
	result->first = first;
	return NULL;
}

MUST_CHECK static struct err *
lay_board(struct share *s)
{
	size_t size =
		sizeof(*s->board) + s->n_checks * sizeof(*s->board->outcomes);

	s->file = tmpfile();
	if (!s->file || ftruncate(fileno(s->file), (off_t)size) != 0)
		return file_fault();
	s->board = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED,
			fileno(s->file), 0);
	if (s->board == MAP_FAILED)
		return file_fault();
	s->size = size;
	for (size_t i = 0; i < s->n_checks; i++) {
		s->lines[i] = tmpfile();
		if (!s->lines[i])
			return file_fault();
	}
	return NULL;
}

static void
clear_board(struct share *s)
{
	for (size_t i = 0; i < s->n_checks && s->lines[i]; i++)
		fclose(s->lines[i]);
	if (s->size > 0)
		munmap(s->board, s->size);
	if (s->file)
		fclose(s->file);
}

struct err *
verify_share(TALLOC_CTX *ctx, struct conf *conf,
	     const struct verify_check *checks, size_t n_checks, int64_t hands,
	     struct verify_result *result)
{
	struct share s = { .conf = conf,
			   .checks = checks,
			   .n_checks = n_checks,
			   .lines = talloc_zero_array(ctx, FILE *,
						      (unsigned)n_checks) };
	struct err *e = lay_board(&s);

	/* What was printed goes out once, not by every process. */
	fflush(stdout);
	/* One that cannot be begun is none: the others take its checks. */
	for (int64_t i = 0; !e && i < hands; i++)
		child_begin(take_checks, &s);
	while (wait(NULL) > 0 || errno == EINTR)
		;
	if (!e)
		e = add_up(ctx, &s, result);
	clear_board(&s);
	return e;
}
