/*
 * The data of the demo is what the programs write: tests and people who look at
 * it see nothing that no program produces. Matters come in by the import;
 * requests for support are written by conf/demo/support.sql and are compared
 * here with the steps of the program.
 *
 * THADS_DEMO_CONF is the configuration of an account that may read the instance
 * with the demo.
 */
#include "store/store_test.h"

#include "common/text.h"
#include "law/law_keep.h"
#include "support/step_rules.h"

/* Every request of the demo has the same secret. */
#define OF_DEMO                                                                \
	" i.secret_hash = (SELECT d.secret_hash FROM support_inbox d"          \
	" WHERE d.form_id = CONVERT(MD5('demo0') USING ascii))"

static const char SQL_LIST_EVENTS[] =
	"SELECT e.inbox_id, e.kind, e.state, e.public_text FROM support_event e"
	" JOIN support_inbox i ON i.id = e.inbox_id"
	" WHERE" OF_DEMO " ORDER BY e.inbox_id, e.id";
static const char SQL_LIST_CASES[] =
	"SELECT i.id, c.state, c.version, c.answer, c.answered_at IS NOT NULL,"
	" c.due_on, DATE(i.sent_at + INTERVAL 7 HOUR), s.deadline,"
	" (SELECT COUNT(*) FROM support_event e WHERE e.inbox_id = i.id)"
	" FROM support_inbox i JOIN support_case c ON c.inbox_id = i.id"
	" JOIN law_term s ON s.list = 'support_service' AND s.code = i.service"
	" WHERE" OF_DEMO " ORDER BY i.id";
static const char SQL_LIST_SENDERS[] =
	"SELECT i.sender_name, i.sender_fold, i.code,"
	" DATE_FORMAT(i.sent_at + INTERVAL 7 HOUR, '-%y%m%d-0001')"
	" FROM support_inbox i WHERE" OF_DEMO;
static const char SQL_LIST_UNKNOWN[] =
	"SELECT e.id FROM event e WHERE NOT EXISTS (SELECT 1"
	" FROM ledger_event l WHERE l.code = e.kind)";

/* What the events of a request come to. */
struct history {
	const char *state;
	const char *answer; /* as it was sent; NULL: none was */
	bool drafted;	    /* one was written at least */
	bool clock;	    /* the time for it began anew */
	bool sound;	    /* each step is the program's and could follow */
};

static struct db_rows *
list(struct store_test *test, const char *sql)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, sql, &rows, DB_NO_ARGS));
	return rows;
}

/* A step of the office, or the citizen's reply (sql/migrations/0162). */
static void
follow(struct history *history, const char *kind, const char *state,
       const char *said)
{
	static const struct step_rights all = { true, true, false };
	const struct step *step = step_find(kind);

	if (text_same(kind, "reply")) {
		history->clock = true;
	} else if (!step || !step_allowed(step, history->state, &all) ||
		   !text_same(step->to, state) ||
		   (step->said &&
		    strncmp(said, step->said, strlen(step->said)) != 0)) {
		history->sound = false;
	} else {
		if (step->flags & STEP_ANSWER)
			history->answer = said;
		history->drafted |= (step->flags & STEP_DRAFT) != 0;
		history->clock |= (step->flags & STEP_CLOCK) != 0;
	}
	history->state = state;
}

static struct history
history_of(const struct db_rows *events, int64_t id)
{
	struct history history = { .state = STATE_NEW, .sound = true };

	for (size_t i = 0; i < events->count; i++) {
		if (db_int(events, i, 0) == id)
			follow(&history, db_text(events, i, 1),
			       db_text(events, i, 2), db_text(events, i, 3));
	}
	return history;
}

/* Due as the program would have it: by the law of the day it was sent. */
static bool
due_is_lawful(struct store_test *test, const struct db_rows *cases, size_t i)
{
	struct law *law = NULL;
	const struct law_due *due;

	store_must(law_refresh(test->db, test->db, NULL, &law));
	due = law_due(law, law, db_text(cases, i, 7), db_date(cases, i, 6));
	return due && date_compare(due->due_on, db_date(cases, i, 5)) == 0;
}

static void
requests(struct store_test *test)
{
	struct db_rows *events = list(test, SQL_LIST_EVENTS);
	struct db_rows *cases = list(test, SQL_LIST_CASES);
	bool steps = cases->count > 0;
	bool ends = steps;
	bool dues = steps;

	for (size_t i = 0; i < cases->count; i++) {
		struct history history =
			history_of(events, db_int(cases, i, 0));
		const char *answer = db_text(cases, i, 3);
		bool sent = db_int(cases, i, 4) != 0;

		steps = steps && history.sound;
		ends = ends && text_same(history.state, db_text(cases, i, 1)) &&
		       db_int(cases, i, 2) == db_int(cases, i, 8) &&
		       sent == (history.answer != NULL) &&
		       (sent ? text_same(history.answer, answer)
			     : history.drafted || *answer == '\0');
		dues = dues && (history.clock || due_is_lawful(test, cases, i));
	}
	store_check(test, steps, "the_steps_of_requests_are_the_programs");
	store_check(test, ends, "requests_are_where_their_steps_lead");
	store_check(test, dues, "requests_are_due_by_the_law");
}

static void
senders(struct store_test *test)
{
	struct db_rows *rows = list(test, SQL_LIST_SENDERS);
	bool folded = rows->count > 0;
	bool numbered = folded;

	for (size_t i = 0; i < rows->count; i++) {
		const char *code = db_text(rows, i, 2);
		const char *end = db_text(rows, i, 3);

		folded = folded &&
			 text_same(text_fold(rows, db_text(rows, i, 0)),
				   db_text(rows, i, 1));
		numbered = numbered && strlen(code) > strlen(end) &&
			   text_same(code + strlen(code) - strlen(end), end);
	}
	store_check(test, folded, "senders_are_found_as_they_are_stored");
	store_check(test, numbered, "requests_are_numbered_by_their_day");
}

int
main(void)
{
	const char *path = getenv("THADS_DEMO_CONF");
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { NULL, 0 };
	struct conf *conf;

	if (!path) {
		printf("skipped: THADS_DEMO_CONF names no configuration\n");
		return STORE_TEST_SKIPPED;
	}
	store_must(conf_read(ctx, path, &conf));
	test.db = db_new(ctx, conf);
	store_must(db_ready(test.db, 0));
	requests(&test);
	senders(&test);
	store_check(&test, list(&test, SQL_LIST_UNKNOWN)->count == 0,
		    "events_of_matters_are_of_kinds_that_the_law_knows");
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
