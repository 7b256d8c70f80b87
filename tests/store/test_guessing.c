/*
 * Guessing: a wrong password costs something, trying many accounts or from
 * many places costs more, and nobody pays for what others got wrong.
 */
#include "store/staff.h"

#include "common/signin_store.h"

#include <time.h>

static const struct program program = { .name = "storetest" };

static const char SQL_SET_PASSWORD[] =
	"UPDATE account SET password_hash = ? WHERE id = ?";
static const char SQL_ADD_OFFICER[] =
	"INSERT INTO account (id, login, name, name_fold, unit_id,"
	" password_hash, password_set_at, must_change)"
	" VALUES (?, ?, 'Thử', 'thu', 980001, ?, UTC_TIMESTAMP(), 0)";
static const char SQL_FORGET_OFFICERS[] =
	"DELETE FROM account WHERE login LIKE 'storetest.%'";
static const char SQL_FORGET_SESSIONS[] =
	"DELETE FROM session WHERE account_id BETWEEN 980100 AND 980199";
static const char SQL_FORGET_PAIRS[] = "DELETE FROM sign_in_pair";
static const char SQL_WAIT_IS_OVER[] =
	"UPDATE sign_in_pair SET wait_until = UTC_TIMESTAMP()";
static const char SQL_NEXT_DAY[] =
	"UPDATE sign_in_pair SET failed_at = failed_at - INTERVAL 1 DAY,"
	" wait_until = UTC_TIMESTAMP()";
static const char SQL_TRY_AS_BEFORE[] =
	"CALL sign_in_try(?, ?, 'x', NULL, '', '', '', NULL, 0, 60, 900)";
static const char SQL_COUNT_LINES[] =
	"SELECT COUNT(*) FROM audit WHERE program = 'storetest'"
	" AND action = ?";

#define OFFICERS 60

static struct session *
load(struct request *req, const char *token)
{
	struct session *session;

	store_must(session_load(req, token, &session));
	return session;
}

/* One try from an address in its transaction, as the sign-in page makes it. */
static struct signin_answer
try_from(struct request *req, const char *address, const char *login,
	 const char *password, char **token)
{
	struct signin_answer answer;

	req->address = address;
	store_must(db_begin_write(req->db));
	store_must(signin_try(req, login, password, token, &answer));
	if (answer.fits)
		store_must(db_commit(req->db));
	else
		store_must(signin_record_refusal(req, &answer, "try",
						 "try.refused"));
	db_rollback(req->db);
	return answer;
}

static int64_t
wait_after(struct request *req, const char *address, const char *login,
	   int times)
{
	struct signin_answer answer = { 0 };
	char *token;

	for (int i = 0; i < times; i++)
		answer =
			try_from(req, address, login, "Sai-mat-khau-1", &token);
	return answer.wait_secs;
}

static void
guessing(struct store_test *test, struct request *req)
{
	static const char password[] = "Cay-dua-nuoc-mat";
	static const char here[] = "192.0.2.9";
	struct signin_answer answer;
	char *token;
	char *hash;

	store_must(crypto_password_hash(req, password, &hash));
	STORE_RUN(test, SQL_SET_PASSWORD,
		  DB_ARGS(DB_TEXT(hash), DB_INT(STAFF_CHIEF)));
	answer = try_from(req, here, "storetest1", password, &token);
	store_check(test,
		    answer.fits && answer.account_id == STAFF_CHIEF &&
			    load(req, token)->account_id == STAFF_CHIEF,
		    "the_right_password_begins_a_session");
	store_check(test, wait_after(req, here, "storetest1", 4) == 0,
		    "four_slips_are_free");
	store_check(test, wait_after(req, here, "storetest1", 1) == 60,
		    "the_fifth_makes_the_pair_wait");
	answer = try_from(req, here, "storetest1", password, &token);
	store_check(test,
		    !answer.fits && !answer.counted && answer.wait_secs > 50 &&
			    !load(req, token),
		    "meanwhile_not_even_the_right_one_is_taken");
	store_check(
		test,
		try_from(req, "192.0.2.10", "storetest1", password, &token).fits,
		"the_person_signs_in_from_elsewhere");
	STORE_RUN(test, SQL_WAIT_IS_OVER, DB_NO_ARGS);
	store_check(test, wait_after(req, here, "storetest1", 1) == 120,
		    "the_next_wait_is_twice_as_long");
	store_check(
		test,
		wait_after(req, here, "storetest0", 5) == 60 &&
			try_from(req, here, "storetest2", "x", &token).counted,
		"an_unknown_login_waits_alike_and_no_other_at_the_address");
	STORE_RUN(test, SQL_WAIT_IS_OVER, DB_NO_ARGS);
	store_check(test,
		    try_from(req, here, "storetest1", password, &token).fits &&
			    wait_after(req, here, "storetest1", 4) == 0,
		    "success_forgets_the_slips");
}

/* The right one is asked for, and another one set. */
static void
changing(struct store_test *test, struct request *req)
{
	static const char old[] = "Cay-dua-nuoc-mat";
	static const char fresh[] = "Cay-dua-nuoc-man";
	static const char there[] = "192.0.2.11";
	struct signin_answer answer;
	char *before;
	char *after;

	try_from(req, there, "storetest1", old, &before);
	store_must(db_begin_write(req->db));
	store_must(signin_change(req, "storetest1", fresh, fresh, &after,
				 &answer));
	db_rollback(req->db);
	store_check(test, answer.counted && load(req, before),
		    "a_wrong_password_sets_none");
	store_must(db_begin_write(req->db));
	store_must(
		signin_change(req, "storetest1", old, fresh, &after, &answer));
	store_must(db_commit(req->db));
	store_check(test, answer.fits && !load(req, before) && load(req, after),
		    "another_password_is_another_session");
	store_check(
		test,
		try_from(req, there, "storetest1", old, &before).counted &&
			try_from(req, there, "storetest1", fresh, &before).fits,
		"the_old_password_is_none");
}

static int64_t
lines(struct store_test *test, const char *action)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_COUNT_LINES, &rows,
			    DB_ARGS(DB_TEXT(action))));
	return db_int(rows, 0, 0);
}

static int64_t
clock_usecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Each wrong one is in the trail, each wait once, however often one asks. */
static void
trail(struct store_test *test, struct request *req)
{
	static const char there[] = "192.0.2.12";
	int64_t failed = lines(test, "try");
	int64_t refused = lines(test, "try.refused");
	int64_t wrong_usecs;
	int64_t wait_usecs;

	STORE_RUN(test, SQL_FORGET_PAIRS, DB_NO_ARGS);
	wrong_usecs = clock_usecs();
	wait_after(req, there, "storetest2", 5);
	wrong_usecs = clock_usecs() - wrong_usecs;
	wait_usecs = clock_usecs();
	wait_after(req, there, "storetest2", 5);
	wait_usecs = clock_usecs() - wait_usecs;
	store_check(test, wait_usecs * 4 < wrong_usecs,
		    "no_hash_is_computed_for_who_has_to_wait");
	store_check(test,
		    lines(test, "try") == failed + 5 &&
			    lines(test, "try.refused") == refused + 1,
		    "who_goes_on_asking_leaves_one_line");
	STORE_RUN(test, SQL_WAIT_IS_OVER, DB_NO_ARGS);
	wait_after(req, there, "storetest2", 3);
	store_check(test,
		    lines(test, "try") == failed + 6 &&
			    lines(test, "try.refused") == refused + 2,
		    "the_next_wait_has_a_line_of_its_own");
}

/* Programs of the version before read the first four columns. */
static void
former_programs(struct store_test *test)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_TRY_AS_BEFORE, &rows,
			    DB_ARGS(DB_TEXT("storetest2"),
				    DB_TEXT("192.0.2.13"))));
	store_check(test,
		    rows->count == 1 && db_int(rows, 0, 0) == 0 &&
			    db_int(rows, 0, 1) == 1 &&
			    db_int(rows, 0, 2) == 60 &&
			    db_int(rows, 0, 3) == STAFF_OTHER,
		    "programs_of_the_version_before_sign_in");
}

static const char *
officer(TALLOC_CTX *ctx, int i)
{
	return talloc_asprintf(ctx, "storetest.%d", i);
}

static void
add_officers(struct store_test *test, struct request *req, const char *password)
{
	char *hash;

	store_must(crypto_password_hash(req, password, &hash));
	for (int i = 0; i < OFFICERS; i++)
		STORE_RUN(test, SQL_ADD_OFFICER,
			  DB_ARGS(DB_INT(980100 + i), DB_TEXT(officer(req, i)),
				  DB_TEXT(hash)));
}

/* Other limits than the program's own, which staff.h has. */
static void
limit(struct request *req, int64_t address_after, int64_t account_after)
{
	struct conf *conf = talloc(req, struct conf);

	*conf = *req->conf;
	conf->wait_address_after = address_after;
	conf->wait_account_after = account_after;
	req->conf = conf;
}

static const char office[] = "192.0.2.20";

/* Half past seven, behind an address where nobody was ever before: every third
 * mistypes first. */
static void
morning(struct store_test *test, struct request *req, const char *password)
{
	char *token;
	int entered = 0;

	for (int i = 0; i < OFFICERS; i++) {
		if (i % 3 == 0)
			wait_after(req, office, officer(req, i), 1);
		entered +=
			try_from(req, office, officer(req, i), password, &token)
				.fits;
	}
	store_check(test, entered == OFFICERS,
		    "an_office_behind_one_address_comes_in");
}

/* One password each for many accounts, from the office's own address. */
static void
spraying(struct store_test *test, struct request *req, const char *password)
{
	struct signin_answer answer;
	char *token;
	int compared = 0;

	limit(req, 8, 20);
	STORE_RUN(test, SQL_FORGET_PAIRS, DB_NO_ARGS);
	for (int i = 0; i < 15; i++)
		compared += try_from(req, office,
				     talloc_asprintf(req, "storetest-%d", i),
				     "Mua-xuan-2026", &token)
				    .counted;
	store_check(test, compared == 9, "a_sprayer_is_stopped");
	answer = try_from(req, office, "storetest2", "x", &token);
	store_check(test,
		    !answer.counted && answer.wait == SIGNIN_ADDRESS_WAITS,
		    "who_is_new_there_waits_and_is_told_why");
	answer = try_from(req, office, officer(req, 0), "x", &token);
	store_check(
		test,
		answer.counted && answer.wait_secs == 0 &&
			try_from(req, office, officer(req, 0), password, &token)
				.fits &&
			try_from(req, office, officer(req, 1), password, &token)
				.fits,
		"the_office_goes_on_slips_and_all");
	store_check(
		test,
		try_from(req, "192.0.2.21", "storetest2", "x", &token).counted,
		"so_does_everybody_elsewhere");
	STORE_RUN(test, SQL_NEXT_DAY, DB_NO_ARGS);
	store_check(test, wait_after(req, office, "storetest-99", 4) == 0,
		    "the_next_day_begins_anew");
}

/* One account from many addresses: where its owner was before he comes in. */
static void
many_places(struct store_test *test, struct request *req, const char *password)
{
	struct signin_answer answer;
	char *token;
	int compared = 0;

	limit(req, 100, 6);
	STORE_RUN(test, SQL_FORGET_PAIRS, DB_NO_ARGS);
	for (int i = 0; i < 10; i++)
		compared += try_from(req,
				     talloc_asprintf(req, "198.51.100.%d", i),
				     officer(req, 3), "Mua-xuan-2026", &token)
				    .counted;
	store_check(test, compared == 7,
		    "guessing_from_many_places_is_stopped");
	answer =
		try_from(req, "203.0.113.1", officer(req, 3), password, &token);
	store_check(test, !answer.fits && answer.wait == SIGNIN_ACCOUNT_WAITS,
		    "from_a_new_place_even_the_owner_waits");
	answer = try_from(req, office, officer(req, 3), password, &token);
	store_check(test, answer.fits && load(req, token),
		    "strangers_lock_no_officer_out");
}

/* One line of IPv6 has as many addresses as it likes. */
static void
networks(struct store_test *test, struct request *req, const char *password)
{
	char *token;

	limit(req, 3, 20);
	STORE_RUN(test, SQL_FORGET_PAIRS, DB_NO_ARGS);
	store_check(test,
		    try_from(req, "2001:db8:1:2::1", officer(req, 4), password,
			     &token)
			    .fits,
		    "an_officer_signs_in_over_ipv6");
	for (int i = 0; i < 6; i++)
		try_from(req, talloc_asprintf(req, "2001:db8:1:2:%d::9", i + 1),
			 officer(req, 10 + i), "x", &token);
	store_check(test,
		    !try_from(req, "2001:db8:1:2:aa::1", officer(req, 5),
			      password, &token)
				    .fits &&
			    try_from(req, "2001:db8:1:2:bb::1", officer(req, 4),
				     password, &token)
				    .fits &&
			    try_from(req, "2001:db8:1:3::1", officer(req, 5),
				     password, &token)
				    .fits,
		    "of_ipv6_the_network_is_known_and_waits");
}

static void
clear(struct store_test *test)
{
	STORE_RUN(test, SQL_FORGET_SESSIONS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_OFFICERS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_PAIRS, DB_NO_ARGS);
	staff_clear(test);
}

int
main(void)
{
	static const char password[] = "Con-duong-lang-ta";
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct request *req = staff_request(ctx, test.db, &program);

	clear(&test);
	staff_prepare(&test);
	guessing(&test, req);
	changing(&test, req);
	trail(&test, req);
	former_programs(&test);
	add_officers(&test, req, password);
	morning(&test, req, password);
	spraying(&test, req, password);
	many_places(&test, req, password);
	networks(&test, req, password);
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
