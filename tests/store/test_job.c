/*
 * Jobs: held by one connection, taken up again when it is gone, given up when
 * that happens too often, stopped by their owner and nobody else. Of a kind
 * that the thads-tasks of the instance does not know.
 */
#include "store/staff.h"

#include "upkeep/job.h"

#define KIND  "storetest"
#define TRIES 3

static const char SQL_FORGET_JOBS[] =
	"DELETE FROM job WHERE unit_id = 980001";
static const char SQL_FORGET_OLD_IMPORTS[] =
	"DELETE FROM import_job WHERE unit_id = 980001";
static const char SQL_LET_DUE[] =
	"UPDATE job SET due_at = UTC_TIMESTAMP() WHERE id = ?";
static const char SQL_GET_DUE_IN[] =
	"SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), due_at) FROM job"
	" WHERE id = ?";
static const char SQL_GET_CONNECTION[] = "SELECT CONNECTION_ID()";
static const char SQL_IS_CONNECTED[] =
	"SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID = ?";
/* As a program from before the table job enters an import. */
static const char SQL_ADD_OLD_IMPORT[] =
	"INSERT INTO import_job (unit_id, account_id, file_name, spool_path,"
	" format, content_hash, mode, state, bytes)"
	" VALUES (980001, 980011, 'cũ.xml', '/none', 'xml', 'x', '', 'held',"
	" 12)";
static const char SQL_GET_OLD_IMPORT[] =
	"SELECT j.title, j.total FROM job j JOIN import_job i"
	" ON i.id = j.object_id WHERE j.kind = 'import'"
	" AND j.unit_id = 980001 AND j.account_id = 980011"
	" AND j.state = 'held'";

static int64_t
add(struct store_test *test, int64_t object_id)
{
	const struct job job = { .kind = KIND,
				 .object_id = object_id,
				 .unit_id = STAFF_UNIT,
				 .account_id = STAFF_CHIEF,
				 .title = "Việc thử",
				 .state = JOB_WAITING,
				 .total = 10 };
	int64_t id;

	store_must(job_add(test->db, &job, &id));
	return id;
}

static struct job *
get(struct store_test *test, int64_t id)
{
	struct job *job;

	store_must(job_get(test->db, test->db, STAFF_CHIEF, id, &job));
	return job;
}

static bool
is_in(struct store_test *test, int64_t id, const char *state)
{
	return strcmp(get(test, id)->state, state) == 0;
}

static struct job *
take(struct db *db)
{
	struct job *job = NULL;

	store_must(job_take(db, db, KIND, TRIES, &job));
	return job;
}

static int64_t
get_int(struct db *db, const char *sql, const struct db_arg *args,
	size_t n_args)
{
	struct db_rows *rows;
	int64_t value;

	store_must(db_query(db, db, sql, &rows, args, n_args));
	value = db_int(rows, 0, 0);
	talloc_free(rows);
	return value;
}

/*
 * Ends a connection as when its process is killed. The server lets go of
 * what it held a moment later, and before it forgets the connection.
 */
static void
lose(struct store_test *test, struct db *other)
{
	int64_t id = get_int(other, SQL_GET_CONNECTION, DB_NO_ARGS);

	talloc_free(other);
	for (int i = 0; i < 200; i++) {
		if (!get_int(test->db, SQL_IS_CONNECTED, DB_ARGS(DB_INT(id))))
			return;
		STORE_RUN(test, "DO SLEEP(0.05)", DB_NO_ARGS);
	}
	printf("not ok: a lost connection is still there\n");
	exit(1);
}

static void
end(struct db *db, struct job *job, const char *state)
{
	if (!job) {
		printf("not ok: no job to take\n");
		exit(1);
	}
	job->state = state;
	job->result = "";
	store_must(job_end(db, job));
	store_must(job_leave(db, job->id));
}

static void
held_by_one(struct store_test *test)
{
	struct db *other = store_connect(test->db);
	int64_t first = add(test, 1);
	int64_t second = add(test, 2);
	struct job *job = take(other);
	struct job *next;

	store_check(test,
		    job && job->id == first && job->tries == 1 &&
			    is_in(test, first, JOB_RUNNING),
		    "job_the_oldest_is_taken_and_runs");
	next = take(test->db);
	store_check(test, next && next->id == second,
		    "job_that_is_held_is_passed_over");
	end(test->db, next, JOB_DONE);
	store_check(test, !take(test->db), "job_that_runs_is_nobody_elses");
	lose(test, other);
	next = take(test->db);
	store_check(test, next && next->id == first && next->tries == 2,
		    "job_of_a_lost_connection_is_taken_up_again");
	end(test->db, next, JOB_DONE);
	store_check(test, is_in(test, first, JOB_DONE) && !take(test->db),
		    "job_that_ended_is_not_taken");
}

/* One that whoever does it does not survive. */
static void
given_up(struct store_test *test)
{
	int64_t id = add(test, 3);
	struct job *newest;
	int64_t failed;
	int taken = 0;

	for (int i = 0; i < TRIES + 2; i++) {
		struct db *other = store_connect(test->db);

		taken += take(other) != NULL;
		lose(test, other);
	}
	store_check(test,
		    taken == TRIES && is_in(test, id, JOB_FAILED) &&
			    strstr(get(test, id)->result, "3 lần"),
		    "job_that_kills_fails_in_the_end_and_says_so");
	store_must(job_failures(test->db, test->db, &failed, &newest));
	store_check(test, failed >= 1 && newest->id == id,
		    "job_that_failed_is_told_to_those_who_watch");
	store_must(job_start(test->db, get(test, id)));
	end(test->db, take(test->db), JOB_DONE);
	store_check(test, get(test, id)->tries == 1,
		    "job_that_failed_is_started_anew_by_its_owner");
}

static int64_t
due_in(struct store_test *test, int64_t id)
{
	return get_int(test->db, SQL_GET_DUE_IN, DB_ARGS(DB_INT(id)));
}

static void
tried_again(struct store_test *test)
{
	int64_t id = add(test, 4);
	struct job *job = take(test->db);

	store_must(job_give_back(test->db, job));
	store_must(job_leave(test->db, id));
	job = take(test->db);
	store_check(test, job && job->tries == 1,
		    "job_that_is_given_back_is_taken_at_once_as_no_try");
	store_must(job_retry(test->db, job, TRIES, "mất mạng"));
	store_must(job_leave(test->db, id));
	store_check(test,
		    !take(test->db) && due_in(test, id) >= 8 &&
			    strcmp(get(test, id)->result, "mất mạng") == 0,
		    "job_that_met_a_fault_is_tried_later_and_says_why");
	for (int i = 2; i <= TRIES; i++) {
		STORE_RUN(test, SQL_LET_DUE, DB_ARGS(DB_INT(id)));
		job = take(test->db);
		store_must(job_retry(test->db, job, TRIES, "sai dữ liệu"));
		store_must(job_leave(test->db, id));
	}
	store_check(test,
		    is_in(test, id, JOB_FAILED) &&
			    strcmp(get(test, id)->result, "sai dữ liệu") == 0,
		    "job_fails_with_the_last_fault");
	store_must(job_drop(test->db, get(test, id)));
	store_check(test, is_in(test, id, JOB_DROPPED), "job_is_dropped");
}

static void
stopped(struct store_test *test)
{
	int64_t id = add(test, 5);
	struct job *shown = get(test, id);
	struct job *job;
	bool cancel_asked;

	store_must(job_stop(test->db, shown));
	store_check(test, is_in(test, id, JOB_STOPPED) && !take(test->db),
		    "job_that_waits_is_stopped_at_once");
	store_check_err(test, job_stop(test->db, shown), ERR_STALE,
			"job_is_not_stopped_twice_from_one_page");
	store_check_err(test, job_stop(test->db, get(test, id)), ERR_STALE,
			"job_that_ended_is_not_stopped");
	store_must(job_start(test->db, get(test, id)));
	job = take(test->db);
	store_must(job_stop(test->db, get(test, id)));
	store_check_err(test, job_stop(test->db, get(test, id)), ERR_STALE,
			"job_that_stops_is_not_stopped_again");
	job->done = 4;
	store_must(job_beat(test->db, job, &cancel_asked));
	store_check(test, cancel_asked && get(test, id)->done == 4,
		    "job_that_runs_is_told_to_stop");
	end(test->db, job, JOB_STOPPED);
	store_check_err(test, job_start(test->db, shown), ERR_STALE,
			"job_is_not_started_from_an_old_page");
}

/* Its owner stopped it, and then nobody was there to see. */
static void
stopped_unseen(struct store_test *test)
{
	struct db *other = store_connect(test->db);
	int64_t id = add(test, 6);

	take(other);
	store_must(job_stop(test->db, get(test, id)));
	lose(test, other);
	store_check(test, !take(test->db) && is_in(test, id, JOB_STOPPED),
		    "job_stopped_before_a_crash_is_not_taken_up");
}

static void
of_another(struct store_test *test)
{
	int64_t id = add(test, 7);
	struct job *job;

	store_check_err(test,
			job_get(test->db, test->db, STAFF_OTHER, id, &job),
			ERR_MISSING, "job_of_another_is_not_there");
}

static void
of_an_older_program(struct store_test *test)
{
	struct db_rows *rows;

	STORE_RUN(test, SQL_ADD_OLD_IMPORT, DB_NO_ARGS);
	store_must(db_query(test->db, test->db, SQL_GET_OLD_IMPORT, &rows,
			    DB_NO_ARGS));
	store_check(test,
		    rows->count == 1 &&
			    strcmp(db_text(rows, 0, 0), "cũ.xml") == 0 &&
			    db_int(rows, 0, 1) == 12,
		    "job_comes_of_a_file_that_an_older_program_took");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { .db = store_connect(ctx) };

	staff_prepare(&test);
	STORE_RUN(&test, SQL_FORGET_JOBS, DB_NO_ARGS);
	held_by_one(&test);
	given_up(&test);
	tried_again(&test);
	stopped(&test);
	stopped_unseen(&test);
	of_another(&test);
	of_an_older_program(&test);
	STORE_RUN(&test, SQL_FORGET_JOBS, DB_NO_ARGS);
	STORE_RUN(&test, SQL_FORGET_OLD_IMPORTS, DB_NO_ARGS);
	staff_clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
