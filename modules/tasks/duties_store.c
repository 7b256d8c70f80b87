#include "common/base.h"

#include "exchange/import_job.h"
#include "law/law_keep.h"
#include "ledger/ledger.h"
#include "tasks/alert_duty.h"
#include "tasks/board.h"
#include "tasks/checkpoint_duty.h"
#include "tasks/duties.h"
#include "tasks/entry_counts.h"
#include "tasks/figures.h"
#include "tasks/patterns.h"
#include "tasks/seal_duty.h"
#include "tasks/spool.h"
#include "tasks/stop.h"
#include "tasks/verify_duty.h"

/* Legs folded in one transaction: about a tenth of a second of locks. */
#define FOLD_LEGS 20000
/* Rows purged in one transaction. */
#define PURGE_ROWS 2000

/* A used form id protects against a second click and against a browser that
 * sends a form again the next morning. */
static const char SQL_PURGE_FORMS[] =
	"DELETE FROM form_use WHERE used_at < UTC_TIMESTAMP() - INTERVAL 7 DAY"
	" LIMIT ?";

static const char SQL_PURGE_DRAFTS[] =
	"DELETE FROM form_draft"
	" WHERE kept_at < UTC_TIMESTAMP() - INTERVAL 1 DAY LIMIT ?";

static const char SQL_PURGE_SESSIONS[] =
	"DELETE FROM session WHERE seen_at < UTC_TIMESTAMP() - INTERVAL 30 DAY"
	" LIMIT ?";

static const char SQL_PURGE_PAIRS[] =
	"DELETE FROM sign_in_pair WHERE failed_at < UTC_TIMESTAMP()"
	" - INTERVAL 1 DAY LIMIT ?";

/* What was counted and is not odd; the odd stays. */
static const char SQL_PURGE_PATTERNS[] =
	"DELETE FROM audit_pattern WHERE found_at IS NULL"
	" AND counted_at < UTC_TIMESTAMP() - INTERVAL 2 DAY LIMIT ?";

/* The newest judgments tell today's names of courts; older ones would offer
 * courts that no longer exist. */
static const char SQL_COUNT_COURTS[] =
	"UPDATE court c LEFT JOIN (SELECT r.court, COUNT(*) AS n"
	"  FROM (SELECT court COLLATE utf8mb4_bin AS court FROM judgment"
	"   ORDER BY id DESC LIMIT 20000) r GROUP BY r.court) x"
	"  ON x.court = c.name"
	" SET c.uses = COALESCE(x.n, 0) WHERE c.uses <> COALESCE(x.n, 0)";

/* Chains that may have grown since the last anchor, however long ago that is;
 * no transaction keeps a line back for two hours. */
static const char SQL_ANCHOR_CHAINS[] =
	"INSERT INTO audit_anchor (chain_id, seq, hash)"
	" SELECT a.chain_id, a.seq, a.hash FROM audit a"
	" JOIN (SELECT chain_id, MAX(seq) AS seq FROM audit"
	"  WHERE at > COALESCE((SELECT l.anchored_at FROM audit_anchor l"
	"   ORDER BY l.id DESC LIMIT 1), '1970-01-02') - INTERVAL 2 HOUR"
	"  GROUP BY chain_id) t"
	"  ON t.chain_id = a.chain_id AND t.seq = a.seq"
	" WHERE NOT EXISTS (SELECT 1 FROM audit_anchor x"
	"  WHERE x.chain_id = a.chain_id AND x.seq >= a.seq)";

/* Runs one statement in a transaction of its own. */
MUST_CHECK static struct err *
run_alone(struct db *db, const char *sql, const struct db_arg *args,
	  size_t n_args, int64_t *changed)
{
	struct err *e = db_begin_write(db);

	if (!e)
		e = db_run_counted(db, sql, changed, args, n_args);
	if (!e)
		return db_commit(db);
	db_rollback(db);
	return e;
}

static struct err *
duty_fold(struct tasks *tasks, bool *worked)
{
	int64_t folded = 0;
	struct err *e = law_refresh(tasks->db, tasks->db, NULL, &tasks->law);

	if (!e)
		e = db_begin_write(tasks->db);
	if (!e)
		e = ledger_fold(tasks->db, tasks->law->year_begins, FOLD_LEGS,
				&folded);
	if (e) {
		db_rollback(tasks->db);
		return e;
	}
	*worked = folded == FOLD_LEGS;
	return db_commit(tasks->db);
}

/* An import lives as long as it gets on. */
static void
sign(void *data, const struct import_job *job)
{
	struct tasks *tasks = data;

	(void)job;
	board_sign(tasks->board, tasks->place);
}

static struct err *
duty_import(struct tasks *tasks, bool *worked)
{
	const struct import_worker worker = { .db = tasks->db,
					      .progress_db = tasks->progress_db,
					      .conf = tasks->conf,
					      .audit = tasks->audit,
					      .today = date_today(),
					      .watch = sign,
					      .watch_data = tasks,
					      .ends = stop_asked };
	struct err *e = db_ready(tasks->progress_db, 0);

	(void)worked;
	return e ? e : import_run_pending(&worker);
}

static struct err *
duty_anchor(struct tasks *tasks, bool *worked)
{
	int64_t changed;

	(void)worked;
	return run_alone(tasks->db, SQL_ANCHOR_CHAINS, DB_NO_ARGS, &changed);
}

static struct err *
duty_courts(struct tasks *tasks, bool *worked)
{
	int64_t changed;

	(void)worked;
	return run_alone(tasks->db, SQL_COUNT_COURTS, DB_NO_ARGS, &changed);
}

static struct err *
duty_purge(struct tasks *tasks, bool *worked)
{
	static const char *const statements[] = {
		SQL_PURGE_FORMS, SQL_PURGE_DRAFTS,   SQL_PURGE_SESSIONS,
		SQL_PURGE_PAIRS, SQL_PURGE_PATTERNS,
	};

	for (size_t i = 0; i < ARRAY_LEN(statements); i++) {
		int64_t changed;
		struct err *e = run_alone(tasks->db, statements[i],
					  DB_ARGS(DB_INT(PURGE_ROWS)),
					  &changed);

		if (e)
			return e;
		*worked = *worked || changed == PURGE_ROWS;
	}
	return NULL;
}

static const struct duty ledger_duties[] = {
	{ "fold", 2, duty_fold },
};

static const struct duty registry_duties[] = {
	{ "alerts", ALERT_EVERY_SECS, duty_alerts },
	{ "counts", ENTRY_COUNTS_EVERY_SECS, duty_entry_counts },
};

static const struct duty import_duties[] = {
	{ "import", 1, duty_import },
};

/* The patterns count what is anchored. */
static const struct duty trail_duties[] = {
	{ "seal", SEAL_EVERY_SECS, duty_seal },
	{ "anchor", 30, duty_anchor },
	{ "checkpoint", 30, duty_checkpoint },
	{ "patterns", 10, duty_patterns },
};

static const struct duty house_duties[] = {
	{ "beat", 60, duty_beat },
	{ "publications", 3600, duty_publications },
	{ "courts", 3600, duty_courts },
	{ "purge", 600, duty_purge },
	{ "spool", 3600, duty_spool },
	{ "verify", 300, duty_verify },
};

const struct pool pools[] = {
	{ "import", import_duties, ARRAY_LEN(import_duties) },
	{ "ledger", ledger_duties, ARRAY_LEN(ledger_duties) },
	{ "registry", registry_duties, ARRAY_LEN(registry_duties) },
	{ "trail", trail_duties, ARRAY_LEN(trail_duties) },
	{ "house", house_duties, ARRAY_LEN(house_duties) },
};

const size_t pools_count = ARRAY_LEN(pools);
