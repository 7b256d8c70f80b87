/*
 * The law in a worker's memory: all packs, read again when others are
 * installed, and never half of one and half of another.
 */
#include "store/store_test.h"

#include "common/app.h"
#include "law/act.h"
#include "law/law_keep.h"

#define LIST "test_law"

static const char SQL_FORGET_TERMS[] =
	"DELETE FROM law_term WHERE list = 'test_law'";
static const char SQL_FORGET_PACK[] =
	"DELETE FROM law_pack WHERE name = 'test-law.xml'";
static const char SQL_ADD_TERMS[] =
	"INSERT INTO law_term (list, code, label, valid_from, position) VALUES"
	" ('test_law', 'a', 'một', '2020-01-01', 1),"
	" ('test_law', 'b', 'một', '2020-01-01', 2)";
static const char SQL_UPDATE_TERM[] =
	"UPDATE law_term SET label = ? WHERE list = 'test_law' AND code = ?";
static const char SQL_GET_VERSION[] =
	"SELECT MAX(loaded_at) FROM law_pack";
static const char SQL_PUT_PACK[] =
	"INSERT INTO law_pack (name, checksum, row_count, loaded_at, loaded_by)"
	" VALUES ('test-law.xml', REPEAT('0', 64), 2,"
	" (SELECT MAX(k.loaded_at) + INTERVAL 1 SECOND FROM law_pack k),"
	" 'test') ON DUPLICATE KEY UPDATE loaded_at = VALUES(loaded_at)";

static const char SQL_FORGET_MONEY[] =
	"UPDATE ledger_event SET money = NULL";

static const struct date today = { 2026, 11, 21 };

static void
clear(struct store_test *test)
{
	STORE_RUN(test, SQL_FORGET_TERMS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_PACK, DB_NO_ARGS);
}

/* Both terms say the word: what one installation made of them. */
static bool
says(const struct law *law, const char *word)
{
	return strcmp(law_label(law, LIST, "a", today), word) == 0 &&
	       strcmp(law_label(law, LIST, "b", today), word) == 0;
}

static void
set_term(struct db *db, const char *code, const char *label)
{
	store_must(db_run(db, SQL_UPDATE_TERM,
			  DB_ARGS(DB_TEXT(label), DB_TEXT(code))));
}

static void
is_whole(struct store_test *test, const struct law *law)
{
	const struct date old = { 2026, 6, 30 };
	const struct law_deadline *limit =
		law_deadline(law, "publication_end", today);

	store_check(test,
		    law->n_terms > 100 && law->n_deadlines > 100 &&
			    law->n_charts > 1 && law->n_series > 10 &&
			    law->n_forms > 1,
		    "law_has_all_packs");
	store_check(test,
		    limit && limit->period.amount == 3 &&
			    law_deadline(law, "T47", old)->period.amount == 2,
		    "law_has_both_regimes");
	store_check(test,
		    ledger_event_find(law_chart(law, today), "sent_back") &&
			    !ledger_event_find(law_chart(law, old),
					       "sent_back"),
		    "law_has_the_charts_of_both_regimes");
}

/* What the sums of an event of this day do. */
static enum ledger_money
money_of(const struct law *law, const char *code, struct date on)
{
	return ledger_event_find(law_chart(law, on), code)->money;
}

static void
says_what_events_do(struct store_test *test, const struct law *law)
{
	const struct ledger_chart *chart = law_chart(law, today);
	const struct date old = { 2026, 6, 30 };

	store_check(test,
		    money_of(law, "collected", today) == LEDGER_COLLECTS &&
			    money_of(law, "paid_out", today) == LEDGER_PAYS &&
			    money_of(law, "paid_out", old) == LEDGER_PAYS &&
			    money_of(law, "reduced", today) == LEDGER_REDUCES &&
			    money_of(law, "no_means", today) == MONEY_NONE,
		    "law_says_what_sums_do");
	store_check(test,
		    ledger_event_find(chart, "completed")->done &&
			    !ledger_event_find(chart, "terminated")->done,
		    "law_says_what_ends_as_done");
	store_check(test,
		    ledger_event_find(chart, "verified")->verifies &&
			    !ledger_event_find(chart, "no_means")->verifies,
		    "law_says_what_verifies");
}

/* The only effect of an event. */
static const struct law_act_effect *
effect_of(const struct law *law, const char *event)
{
	const struct law_act_effect *effect =
		law_effect_next(law, NULL, event, today);

	return effect && !law_effect_next(law, effect, event, today) ? effect
								     : NULL;
}

static void
has_acts(struct store_test *test, const struct law *law)
{
	const struct law_act *move = law_act(law, "book-move", today);
	const struct law_act *pause = law_act(law, "pause", today);
	const struct law_act_effect *first =
		law_effect_next(law, NULL, "decided", today);
	const struct law_act_effect *next =
		law_effect_next(law, first, "decided", today);
	const struct law_act_effect *paid = effect_of(law, "paid_out");
	const struct law_act_effect *last = effect_of(law, "completed");

	store_check(test,
		    move && move->n_events == 2 && move->n_needs == 1 &&
			    strcmp(move->events[1], "sent_back") == 0 &&
			    strcmp(move->needs[0], "book") == 0 &&
			    strcmp(move->rights[1], "matter.decide") == 0 &&
			    !move->rights[2] && !move->reason,
		    "law_has_an_act_of_two_events");
	store_check(test,
		    pause && pause->reason && !pause->rights[1] &&
			    pause->n_needs == 0 &&
			    law_act(law, "postpone", today)->ground_by ==
				    ACT_GROUND_LEADS,
		    "law_says_what_an_act_asks_for");
	store_check(test,
		    first && first->does == ACT_OPENS &&
			    strcmp(first->rule, "T31") == 0 &&
			    strcmp(first->after, "T30") == 0 &&
			    first->if_voluntary && next &&
			    strcmp(next->line_type, "interim_measure") == 0 &&
			    paid && paid->does == ACT_SETTLES &&
			    paid->unless_held && last &&
			    last->does == ACT_CANCELS && !last->rule,
		    "law_says_what_events_do_to_limits");
}

/* The schema is new, the packs are still those of the release before. */
static void
of_an_older_house(struct store_test *test, TALLOC_CTX *ctx)
{
	struct law *law;

	store_must(db_begin_write(test->db));
	STORE_RUN(test, SQL_FORGET_MONEY, DB_NO_ARGS);
	store_check_err(test, law_load(ctx, test->db, &law), ERR_SCHEMA,
			"law_of_an_older_house_serves_nobody");
	db_rollback(test->db);
}

static void
replaced_while_it_is_kept(struct store_test *test, TALLOC_CTX *ctx)
{
	struct db *installer = store_connect(ctx);
	struct law *law = NULL;
	const struct law *first;
	char *version;

	store_must(law_refresh(ctx, test->db, NULL, &law));
	store_check(test, says(law, "một"), "law_is_read_at_first");
	is_whole(test, law);
	says_what_events_do(test, law);
	has_acts(test, law);
	first = law;
	version = talloc_strdup(ctx, law->version);
	store_must(law_refresh(ctx, test->db, version, &law));
	store_check(test, law == first, "law_of_the_same_version_is_kept");
	store_must(db_begin_write(installer));
	set_term(installer, "a", "hai");
	store_must(db_run(installer, SQL_PUT_PACK, DB_NO_ARGS));
	/* One half is written, and nobody has committed it. */
	store_must(law_refresh(ctx, test->db, "another", &law));
	store_check(test,
		    says(law, "một") && strcmp(law->version, version) == 0,
		    "law_half_installed_is_the_law_before");
	set_term(installer, "b", "hai");
	store_must(db_commit(installer));
	store_must(law_refresh(ctx, test->db, NULL, &law));
	store_check(test,
		    says(law, "hai") && strcmp(law->version, version) != 0,
		    "law_installed_is_the_law");
}

/* A pack that is installed between two statements of the reading. */
static void
one_snapshot(struct store_test *test, TALLOC_CTX *ctx)
{
	struct db *installer = store_connect(ctx);
	struct db_rows *rows;
	struct law *law;

	store_must(db_begin_read(test->db));
	store_must(db_query(test->db, ctx, SQL_GET_VERSION, &rows, DB_NO_ARGS));
	store_must(db_begin_write(installer));
	set_term(installer, "a", "ba");
	set_term(installer, "b", "ba");
	store_must(db_run(installer, SQL_PUT_PACK, DB_NO_ARGS));
	store_must(db_commit(installer));
	store_must(law_load(ctx, test->db, &law));
	store_must(db_commit(test->db));
	store_check(test,
		    says(law, "hai") &&
			    strcmp(law->version, db_text(rows, 0, 0)) == 0,
		    "law_is_read_in_one_snapshot");
}

/* Reads the law as law_load() does, but that a pack is installed after its
 * first statement. */
static struct err *
load_meanwhile(TALLOC_CTX *ctx, struct db *db, struct law **law)
{
	struct db *installer = store_connect(ctx);
	struct db_rows *rows;

	store_must(db_query(db, ctx, SQL_GET_VERSION, &rows, DB_NO_ARGS));
	store_must(db_begin_write(installer));
	set_term(installer, "a", "bốn");
	set_term(installer, "b", "bốn");
	store_must(db_run(installer, SQL_PUT_PACK, DB_NO_ARGS));
	store_must(db_commit(installer));
	return law_load(ctx, db, law);
}

/* Who keeps the law need not think of it: the transaction is law_keep()'s, and
 * it is over when the law is read. */
static void
kept_in_one_snapshot(struct store_test *test, TALLOC_CTX *ctx)
{
	const struct law_source meanwhile = { .load = load_meanwhile };
	struct law *law = NULL;

	store_must(law_keep(ctx, test->db, &meanwhile, NULL, &law));
	store_check(test, says(law, "ba"), "law_kept_is_of_one_snapshot");
	store_must(law_refresh(ctx, test->db, NULL, &law));
	store_check(test, says(law, "bốn"), "law_is_kept_without_its_snapshot");
}

/* What the portal keeps: of the views, and of nothing else. */
static void
of_the_public(struct store_test *test, TALLOC_CTX *ctx)
{
	struct app *app = talloc_zero(ctx, struct app);
	struct request req = { .app = app, .db = test->db };
	struct law_term *terms;
	const struct law *first;
	size_t n;

	store_must(law_prepare_public(&req));
	first = req.law;
	law_terms(ctx, first, "support_service", today, &terms, &n);
	store_check(test,
		    n > 3 && law_deadline(first, terms[0].deadline, today) &&
			    first->calendar.n_days > 10,
		    "public_law_has_what_citizens_read");
	store_check(test,
		    !law_term(first, "audit_pattern", "opened_hour", today) &&
			    !law_deadline(first, "T47", today) &&
			    strcmp(law_label(first, LIST, "a", today), "a") ==
				    0 &&
			    first->n_series == 0 && first->n_forms == 0,
		    "public_law_has_nothing_else");
	store_must(law_prepare_public(&req));
	store_check(test, req.law == first, "public_law_is_kept");
	STORE_RUN(test, SQL_PUT_PACK, DB_NO_ARGS);
	store_must(law_prepare_public(&req));
	store_check(test, req.law != first && req.law == app->law,
		    "public_law_is_read_again");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };

	clear(&test);
	STORE_RUN(&test, SQL_ADD_TERMS, DB_NO_ARGS);
	replaced_while_it_is_kept(&test, ctx);
	one_snapshot(&test, ctx);
	kept_in_one_snapshot(&test, ctx);
	of_the_public(&test, ctx);
	of_an_older_house(&test, ctx);
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
