/*
 * What the duty of the spool removes: the file of an import whose row was
 * rolled back, and none that a row names.
 */
#include "store/staff.h"

#include "exchange/import_job.h"
#include "tasks/duties.h"
#include "tasks/spool.h"

#include <fcntl.h>
#include <sys/stat.h>

#define KEEP_SECS 86400

static const char SQL_FORGET_JOBS[] =
	"DELETE i, j FROM job j JOIN import_job i ON i.id = j.object_id"
	" WHERE j.kind = 'import' AND j.unit_id = 980001";

/* As the page leaves it, so many seconds ago. Memory of ctx. */
static char *
leave_file(TALLOC_CTX *ctx, const char *dir, const char *name, time_t age_secs)
{
	time_t at = time(NULL) - age_secs;
	struct timespec times[2] = { { .tv_sec = at }, { .tv_sec = at } };
	char *path = talloc_asprintf(ctx, "%s/%s", dir, name);
	int file = open(path, O_CREAT | O_WRONLY, 0600);

	if (file < 0 || write(file, "<dossiers/>", 11) != 11 ||
	    futimens(file, times) != 0) {
		printf("not ok: %s cannot be made\n", path);
		exit(1);
	}
	close(file);
	return path;
}

static void
add_job(struct store_test *test, const char *path, bool stays)
{
	int64_t id;

	store_must(db_begin_write(test->db));
	store_must(import_job_add(test->db, STAFF_UNIT, STAFF_CHIEF, "a.xml",
				  path, &id));
	if (stays)
		store_must(db_commit(test->db));
	else
		db_rollback(test->db);
}

static void
purge(struct store_test *test, struct tasks *tasks, const char *dir)
{
	char *kept = leave_file(test->db, dir, "import-aa", KEEP_SECS + 60);
	char *lost = leave_file(test->db, dir, "import-bb", KEEP_SECS + 60);
	char *young = leave_file(test->db, dir, "import-cc", KEEP_SECS - 60);
	bool worked = false;

	add_job(test, kept, true);
	add_job(test, lost, false);
	add_job(test, young, false);
	store_must(duty_spool(tasks, &worked));
	store_check(test, access(kept, F_OK) == 0,
		    "the_file_of_an_import_stays");
	store_check(test, access(lost, F_OK) != 0,
		    "the_file_of_one_that_was_rolled_back_goes");
	store_check(test, access(young, F_OK) == 0,
		    "but_not_before_its_transaction_can_be_over");
	unlink(kept);
	unlink(young);
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	char dir[] = "/tmp/thads-spool-XXXXXX";
	struct store_test test = { .db = store_connect(ctx) };
	struct conf conf = { .name = "storetest",
			     .spool_dir = dir,
			     .spool_keep_secs = KEEP_SECS };
	struct tasks tasks = { .conf = &conf, .db = test.db };

	staff_prepare(&test);
	if (!mkdtemp(dir)) {
		printf("not ok: no folder for the spool\n");
		return 1;
	}
	purge(&test, &tasks, dir);
	rmdir(dir);
	STORE_RUN(&test, SQL_FORGET_JOBS, DB_NO_ARGS);
	staff_clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
