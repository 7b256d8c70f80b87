#include "common/base.h"

#include "common/crypto.h"
#include "tasks/fact_seal.h"
#include "tasks/seal_duty.h"
#include "upkeep/task_figure.h"

/* Rows sealed in one transaction, of each table. */
#define ROWS_AT_ONCE 3000
#define NUMBER_BYTES 4

/* One run over one table. */
struct sealing {
	TALLOC_CTX *ctx;
	struct tasks *tasks;
	const struct sealed_table *table;
	const char *kind;
	const char *number; /* of the run, as a request has one */
};

/* Where the newest row was at the run before. */
static const char *
mark_name(TALLOC_CTX *ctx, const struct sealed_table *table)
{
	return talloc_asprintf(ctx, TASK_SEALABLE "%s", table->name);
}

/*
 * The digests of one line from digests[0] on, and how many of them it takes:
 * an id that no row has is in it as SEAL_NONE, and what does not fit begins
 * the next.
 */
static char *
line_of(TALLOC_CTX *ctx, const struct fact_digest *digests, size_t n,
	size_t *taken)
{
	char *line = talloc_strdup(ctx, "");
	int64_t id = digests[0].id;
	size_t i;

	for (i = 0; i < n; i++) {
		if (digests[i].id - digests[0].id >= SEALS_A_LINE)
			break;
		for (; id < digests[i].id; id++)
			line = talloc_strdup_append_buffer(line, SEAL_NONE);
		line = talloc_strdup_append_buffer(line, digests[i].digest);
		id++;
	}
	*taken = i;
	return line;
}

MUST_CHECK static struct err *
add_lines(const struct sealing *s, const struct fact_digest *digests, size_t n)
{
	struct err *e = NULL;
	size_t at = 0;

	while (!e && at < n) {
		size_t taken;
		const struct audit_row row = {
			.number = s->number,
			.action = SEAL_ACTION,
			.object_kind = s->kind,
			.object_id = digests[at].id,
			.detail = line_of(s->ctx, digests + at, n - at, &taken),
		};

		e = audit_add_row(s->tasks->audit, s->tasks->db, &row);
		at += taken;
	}
	return e;
}

/* Seals what was there at the run before; *more: as much as one transaction
 * takes, so there may be more. The mark is locked before it is asked how far
 * the seals reach: another thads-tasks may be at it. */
MUST_CHECK static struct err *
seal_rows(const struct sealing *s, bool *more)
{
	struct db *db = s->tasks->db;
	struct fact_digest *digests;
	int64_t sealed;
	int64_t ready;
	bool known;
	size_t n;
	struct err *e = task_figure_lock(
		s->ctx, db, mark_name(s->ctx, s->table), &ready, &known);

	if (!e)
		e = seal_last(db, s->table, &sealed);
	if (!e)
		e = fact_digests(s->ctx, db, s->table, sealed, ready,
				 ROWS_AT_ONCE, &digests, &n);
	if (e)
		return e;
	*more = n == ROWS_AT_ONCE;
	return add_lines(s, digests, n);
}

/* Marks what is there now, for the next run. */
MUST_CHECK static struct err *
mark_rows(const struct sealing *s)
{
	struct db *db = s->tasks->db;
	const char *mark = mark_name(s->ctx, s->table);
	int64_t ready;
	int64_t newest;
	bool known;
	struct err *e = task_figure_lock(s->ctx, db, mark, &ready, &known);

	if (!e)
		e = fact_newest(db, s->table, ready, &newest);
	return e || newest == ready ? e : task_figure_put(db, mark, newest);
}

enum step { SEAL_ROWS, MARK_ROWS };

MUST_CHECK static struct err *
in_transaction(struct tasks *tasks, const struct sealed_table *table,
	       enum step step, bool *more)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct sealing s = {
		.ctx = ctx,
		.tasks = tasks,
		.table = table,
		.kind = talloc_asprintf(ctx, SEAL_KIND "%s", table->name),
		.number = crypto_token(ctx, NUMBER_BYTES),
	};
	struct err *e = db_begin_write(tasks->db);

	if (!e)
		e = step == SEAL_ROWS ? seal_rows(&s, more) : mark_rows(&s);
	if (!e)
		e = db_commit(tasks->db);
	else
		db_rollback(tasks->db);
	if (e)
		audit_chain_rollback(tasks->audit);
	else
		audit_chain_commit(tasks->audit);
	talloc_free(ctx);
	return e;
}

MUST_CHECK static struct err *
in_each_table(struct tasks *tasks, enum step step, bool *any_more)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < sealed_tables_count; i++) {
		bool more = false;

		e = in_transaction(tasks, &sealed_tables[i], step, &more);
		*any_more = *any_more || more;
	}
	return e;
}

/*
 * After an import there is much: the duty comes back at once until all is
 * sealed. Only then are new rows marked, so that each mark is as old at the
 * next run as the duty's time.
 */
struct err *
duty_seal(struct tasks *tasks, bool *worked)
{
	struct err *e = in_each_table(tasks, SEAL_ROWS, worked);

	return e || *worked ? e : in_each_table(tasks, MARK_ROWS, worked);
}
