/*
 * What thads-tasks finds odd in the trail: each line counts once, however late
 * it was committed and however long the chain, and an outage hides nothing.
 * The duties are those of the program itself.
 */
#include "store/staff.h"

#include "tasks/duties.h"

#include <time.h>

#define HOUR_SECS 3600
/* Longer than the test takes. */
#define QUIET_SECS 30
/* More than one run of the duty counts (LINES_AT_ONCE in patterns_store.c). */
#define MANY 10050

static const char SQL_FORGET_PATTERNS[] = "DELETE FROM audit_pattern";
static const char SQL_FORGET_PLACE[] =
	"DELETE FROM task_figure WHERE name LIKE 'pattern%'";
static const char SQL_FORGET_ANCHORS[] =
	"DELETE FROM audit_anchor WHERE chain_id NOT IN"
	" (SELECT chain_id FROM audit)";
static const char SQL_GET_PATTERN[] =
	"SELECT n, is_open, found_at IS NOT NULL FROM audit_pattern"
	" WHERE rule = ? AND account_id = ? AND address = ?";
static const char SQL_REVIEW_ALL[] =
	"UPDATE audit_pattern SET is_open = 0, reviewed_n = n";
static const char SQL_AGE_ANCHORS[] =
	"UPDATE audit_anchor SET anchored_at = anchored_at - INTERVAL 9 DAY";
static const char SQL_AGE_LINES[] =
	"UPDATE audit SET at = at - INTERVAL 8 DAY"
	" WHERE program = 'storetest'";
static const char SQL_COUNT_UNANCHORED[] =
	"SELECT COUNT(*) FROM audit a WHERE a.program = 'storetest'"
	" AND NOT EXISTS (SELECT 1 FROM audit_anchor x"
	"  WHERE x.chain_id = a.chain_id AND x.seq >= a.seq)";
static const char SQL_GET_FIGURE[] =
	"SELECT value FROM task_figure WHERE name = ?";

static const struct duty *
find_duty(const struct pool *pool, const char *name)
{
	for (size_t i = 0; i < pool->n_duties; i++) {
		if (strcmp(pool->duties[i].name, name) == 0)
			return &pool->duties[i];
	}
	return NULL;
}

static void
run_duty(struct tasks *tasks, const char *name)
{
	for (size_t i = 0; i < pools_count; i++) {
		const struct duty *duty = find_duty(&pools[i], name);
		bool worked = false;

		if (duty) {
			store_must(duty->run(tasks, &worked));
			return;
		}
	}
	printf("not ok: there is no duty %s\n", name);
	exit(1);
}

static void
look(struct tasks *tasks)
{
	run_duty(tasks, "anchor");
	run_duty(tasks, "patterns");
}

/* Lines of one kind, as the programs write them. */
static void
write_lines(struct tasks *tasks, const struct audit_row *row, int n)
{
	store_must(db_begin_write(tasks->db));
	for (int i = 0; i < n; i++)
		store_must(audit_add_row(tasks->audit, tasks->db, row));
	store_must(db_commit(tasks->db));
	audit_chain_commit(tasks->audit);
}

/* n of the rule; found and open are told together as they have to be. */
static bool
stands(struct store_test *test, const char *rule, int64_t account,
       const char *address, int64_t n, bool odd)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_GET_PATTERN, &rows,
			    DB_ARGS(DB_TEXT(rule), DB_INT(account),
				    DB_TEXT(address))));
	if (rows->count == 1 && db_int(rows, 0, 0) == n &&
	    db_int(rows, 0, 1) == odd && db_int(rows, 0, 2) == odd)
		return true;
	printf("# %s: %zu rows", rule, rows->count);
	if (rows->count > 0)
		printf(", the first has n %" PRId64 ", open %" PRId64,
		       db_int(rows, 0, 0), db_int(rows, 0, 1));
	printf("\n");
	return false;
}

static const struct audit_row refused = { .account_id = STAFF_OTHER,
					  .action = "refused.right",
					  .detail = "GET /storetest/" };

static bool
refused_stands(struct store_test *test, int64_t n, bool odd)
{
	return stands(test, "refused_hour", STAFF_OTHER, "", n, odd);
}

static void
threshold(struct store_test *test, struct tasks *tasks)
{
	write_lines(tasks, &refused, 20);
	look(tasks);
	write_lines(tasks, &refused, 9);
	look(tasks);
	store_check(test, refused_stands(test, 9, false),
		    "what_was_there_before_the_first_look_does_not_count");
	write_lines(tasks, &refused, 1);
	look(tasks);
	store_check(test, refused_stands(test, 10, true),
		    "the_line_that_reaches_the_threshold_makes_it_odd");
	look(tasks);
	store_check(test, refused_stands(test, 10, true),
		    "no_line_counts_twice");
}

static void
late_commit(struct store_test *test, struct tasks *tasks, TALLOC_CTX *ctx)
{
	struct tasks slow = *tasks;

	slow.db = store_connect(ctx);
	slow.audit = audit_chain_new(ctx, "storetest");
	store_must(db_begin_write(slow.db));
	store_must(audit_add_row(slow.audit, slow.db, &refused));
	write_lines(tasks, &refused, 1);
	look(tasks);
	store_check(test, refused_stands(test, 11, true),
		    "what_is_not_committed_does_not_count");
	store_must(db_commit(slow.db));
	look(tasks);
	store_check(test, refused_stands(test, 12, true),
		    "what_is_committed_late_counts");
}

static void
review(struct store_test *test, struct tasks *tasks)
{
	struct db_rows *rows;

	STORE_RUN(test, SQL_REVIEW_ALL, DB_NO_ARGS);
	look(tasks);
	store_must(db_query(test->db, test->db, SQL_GET_FIGURE, &rows,
			    DB_ARGS(DB_TEXT("patterns_open"))));
	store_check(test, rows->count == 1 && db_int(rows, 0, 0) == 0,
		    "what_was_looked_at_is_not_open");
	write_lines(tasks, &refused, 1);
	look(tasks);
	store_check(test, refused_stands(test, 13, true),
		    "what_grows_afterwards_is_open_again");
}

static void
strangers(struct store_test *test, struct tasks *tasks)
{
	const struct audit_row failed = { .action = "sign-in.failed",
					  .object_kind = "account",
					  .object_id = STAFF_OTHER,
					  .detail = "192.0.2.77; wrong "
						    "password" };

	write_lines(tasks, &failed, 29);
	look(tasks);
	store_check(test, stands(test, "door_hour", STAFF_OTHER, "", 29, true),
		    "guesses_count_for_the_account");
	store_check(test,
		    stands(test, "address_hour", 0, "192.0.2.77", 29, false),
		    "guesses_count_for_the_address");
	write_lines(tasks, &failed, 1);
	look(tasks);
	store_check(test,
		    stands(test, "address_hour", 0, "192.0.2.77", 30, true),
		    "an_address_that_guesses_much_is_odd");
}

/* A single anchor of a chain that is longer than a run: an end without one
 * line too many or too few. */
static void
long_chain(struct store_test *test, struct tasks *tasks)
{
	const struct audit_row opened = { .account_id = STAFF_CHIEF,
					  .action = "matter.view",
					  .object_kind = "matter",
					  .object_id = 1 };

	write_lines(tasks, &opened, MANY);
	run_duty(tasks, "anchor");
	run_duty(tasks, "patterns");
	store_check(test,
		    stands(test, "opened_hour", STAFF_CHIEF, "", 10000, true),
		    "a_run_counts_so_many_and_no_more");
	run_duty(tasks, "patterns");
	run_duty(tasks, "patterns");
	store_check(test,
		    stands(test, "opened_hour", STAFF_CHIEF, "", MANY, true),
		    "and_the_next_goes_on_where_it_stood");
}

/* Days in which thads-tasks did not run: what was written then is anchored
 * afterwards, and so is signed and counted. */
static void
outage(struct store_test *test, struct tasks *tasks, TALLOC_CTX *ctx)
{
	struct db_rows *rows;

	tasks->audit = audit_chain_new(ctx, "storetest");
	write_lines(tasks, &refused, 3);
	STORE_RUN(test, SQL_AGE_ANCHORS, DB_NO_ARGS);
	STORE_RUN(test, SQL_AGE_LINES, DB_NO_ARGS);
	run_duty(tasks, "anchor");
	store_must(db_query(test->db, test->db, SQL_COUNT_UNANCHORED, &rows,
			    DB_NO_ARGS));
	store_check(test, db_int(rows, 0, 0) == 0,
		    "lines_of_an_outage_are_anchored_after_it");
}

static void
clear(struct store_test *test)
{
	staff_clear(test);
	STORE_RUN(test, SQL_FORGET_PATTERNS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_PLACE, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_ANCHORS, DB_NO_ARGS);
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct tasks tasks = {
		.db = test.db,
		.audit = audit_chain_new(ctx, "storetest"),
	};
	time_t in_hour = time(NULL) % HOUR_SECS;

	/* All lines of one hour: not over its end. */
	if (in_hour > HOUR_SECS - QUIET_SECS)
		sleep(QUIET_SECS);
	clear(&test);
	staff_prepare(&test);
	threshold(&test, &tasks);
	late_commit(&test, &tasks, ctx);
	review(&test, &tasks);
	strangers(&test, &tasks);
	long_chain(&test, &tasks);
	outage(&test, &tasks, ctx);
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
