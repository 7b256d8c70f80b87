/*
 * Each program's own database account adds to the trail what is its own, and
 * nothing else: tried with each account.
 */
#include "store/staff.h"

#define CHAIN	"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
#define FOREIGN "ffffffffffffffffffffffffffffffff"
/* An account nobody is signed in with. */
#define NOBODY 999999999

static const char SQL_ADD_ROW[] =
	"INSERT INTO audit (chain_id, seq, at, account_id, program,"
	" request_number, action, object_kind, object_id, detail, hash)"
	" VALUES (?, ?, UTC_TIMESTAMP(3), ?, ?, '00000000', 'try', '', 0, '',"
	" REPEAT('0', 64))";
static const char SQL_CHANGE_ROW[] =
	"UPDATE audit SET detail = 'x' WHERE chain_id = ?";
static const char SQL_REMOVE_ROW[] = "DELETE FROM audit WHERE chain_id = ?";

static const char *const programs[] = { "accounts", "enforcement", "intake",
					"registry", "reports",	   "support",
					"tasks" };

struct guard_try {
	const char *claim;
	const char *chain;
	int64_t seq;
	int64_t account;
	const char *program; /* NULL: its own */
	bool taken;
};

static const struct guard_try tries[] = {
	{ "first_row_of_its_own_chain", CHAIN, 1, 0, NULL, true },
	{ "next_row_of_its_own_chain", CHAIN, 2, 0, NULL, true },
	{ "row_of_who_is_signed_in", CHAIN, 3, STAFF_CHIEF, NULL, true },
	{ "row_of_who_is_not_signed_in", CHAIN, 4, NOBODY, NULL, false },
	{ "row_after_a_gap", CHAIN, 9, 0, NULL, false },
	{ "row_before_the_first", CHAIN, 0, 0, NULL, false },
	{ "row_of_another_program", CHAIN, 4, 0, "portal", false },
	{ "row_in_another_program_s_chain", FOREIGN, 2, 0, NULL, false },
};

/* The program's own account, on the database of the tests. */
static struct db *
connect_as(TALLOC_CTX *ctx, const char *program)
{
	const char *own = talloc_asprintf(ctx, "%s/etc/%s.conf",
					  getenv("THADS_VAR"), program);
	struct conf *tests;
	struct conf *conf;
	struct db *db;

	store_must(conf_read(ctx, getenv("THADS_TEST_CONF"), &tests));
	store_must(conf_read(ctx, own, &conf));
	conf->db_name = tests->db_name;
	db = db_new(ctx, conf);
	store_must(db_ready(db, 0));
	return db;
}

static struct err *
add(struct db *db, const struct guard_try *t, const char *program)
{
	return db_run(db, SQL_ADD_ROW,
		      DB_ARGS(DB_TEXT(t->chain), DB_INT(t->seq),
			      DB_INT(t->account),
			      DB_TEXT(t->program ? t->program : program)));
}

static bool
ended(struct err *e)
{
	bool failed = e != NULL;

	err_free(&e);
	return failed;
}

static void
forget(struct store_test *test)
{
	STORE_RUN(test, SQL_REMOVE_ROW, DB_ARGS(DB_TEXT(CHAIN)));
	STORE_RUN(test, SQL_REMOVE_ROW, DB_ARGS(DB_TEXT(FOREIGN)));
}

static void
try_program(struct store_test *test, const char *program)
{
	static const struct guard_try foreign = { "", FOREIGN, 1,
						  0,  "else",  true };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct db *db = connect_as(ctx, program);

	forget(test);
	store_must(add(test->db, &foreign, program));
	for (size_t i = 0; i < ARRAY_LEN(tries); i++)
		store_check(
			test,
			!ended(add(db, &tries[i], program)) == tries[i].taken,
			talloc_asprintf(ctx, "%s_%s", program, tries[i].claim));
	store_check(test,
		    ended(db_run(db, SQL_CHANGE_ROW, DB_ARGS(DB_TEXT(CHAIN)))),
		    talloc_asprintf(ctx, "%s_changes_no_row", program));
	store_check(test,
		    ended(db_run(db, SQL_REMOVE_ROW, DB_ARGS(DB_TEXT(CHAIN)))),
		    talloc_asprintf(ctx, "%s_removes_no_row", program));
	talloc_free(ctx);
}

static void
try_portal(struct store_test *test)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	store_check(test,
		    ended(add(connect_as(ctx, "portal"), &tries[0], "portal")),
		    "portal_adds_no_row");
	talloc_free(ctx);
}

int
main(void)
{
	static const struct program program = { .name = "storetest" };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct request *req = staff_request(ctx, test.db, &program);
	char *token;

	staff_prepare(&test);
	staff_session(req, STAFF_CHIEF, &token);
	for (size_t i = 0; i < ARRAY_LEN(programs); i++)
		try_program(&test, programs[i]);
	try_portal(&test);
	forget(&test);
	staff_clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
