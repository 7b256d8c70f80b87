/*
 * A form counts once, what was typed comes back, and the trail notices every
 * alteration.
 */
#include "store/staff.h"

#include "common/draft.h"
#include "common/form_use.h"

#include <sys/wait.h>
#include <time.h>

#define FORM_ID	      "0123456789abcdef0123456789abcdef"
#define OTHER_FORM_ID "fedcba9876543210fedcba9876543210"

static const struct route routes[] = {
	{ METHOD_GET, "thing/new", RIGHT_SIGNED_IN, NULL, 0 },
	{ METHOD_POST, "thing/new", RIGHT_SIGNED_IN, NULL, ROUTE_WRITES },
	{ METHOD_POST, "thing/button", RIGHT_SIGNED_IN, NULL, ROUTE_WRITES },
};

static const struct program program = {
	.name = "storetest",
	.routes = routes,
	.n_routes = ARRAY_LEN(routes),
};

static const char SQL_AGE_DRAFTS[] =
	"UPDATE form_draft SET kept_at = UTC_TIMESTAMP() - INTERVAL ? SECOND"
	" WHERE account_id = ?";
static const char SQL_LIST_TRAIL[] =
	"SELECT chain_id, seq, at, account_id, program, request_number,"
	" action, object_kind, object_id, detail, hash FROM audit"
	" WHERE program = 'storetest' AND chain_id = ? ORDER BY seq";
static const char SQL_LIST_CHAINS[] =
	"SELECT DISTINCT chain_id FROM audit WHERE program = 'storetest'";

/* ---- Forms ---- */

/* The form arrives and leads there; where it led to before, NULL: nowhere, it
 * is new. */
static const char *
send_form(struct request *req, const char *form_id, const char *to)
{
	const char *location = NULL;
	struct err *e;

	req->answer->location = to;
	store_must(db_begin_write(req->db));
	e = form_use_keep(req, form_id);
	if (!e) {
		store_must(db_commit(req->db));
		return NULL;
	}
	db_rollback(req->db);
	if (e->code == ERR_CONFLICT) {
		err_free(&e);
		e = form_use_find(req, form_id, &location);
	}
	store_must(e);
	return location;
}

static struct err *
keep_and_forget(struct request *req, const char *form_id)
{
	struct err *e;

	store_must(db_begin_write(req->db));
	e = form_use_keep(req, form_id);
	db_rollback(req->db);
	return e;
}

/* What the page after a form is told, when its cookie names that form. */
static const char *
told(struct request *req, const char *token, const char *form_id)
{
	struct session *session;

	req->cookies = talloc_asprintf(req, FORM_COOKIE "=%s", form_id);
	store_must(session_load(req, token, &session));
	req->cookies = "";
	return session->flash;
}

static void
forms(struct store_test *test, struct request *req, const struct session *other)
{
	const struct session *own = req->session;
	const char *led;

	store_check(test, !keep_and_forget(req, FORM_ID), "form_is_new");
	req->answer->flash = "Đã ghi.";
	store_check(test, !send_form(req, FORM_ID, "/storetest/7"),
		    "form_that_failed_is_new_again");
	req->answer->flash = NULL;
	led = send_form(req, FORM_ID, "/storetest/8");
	store_check(test, led && strcmp(led, "/storetest/7") == 0,
		    "form_leads_to_its_first_answer");
	store_check_err(test, keep_and_forget(req, FORM_ID), ERR_CONFLICT,
			"form_counts_once");
	req->session = other;
	store_check_err(test, keep_and_forget(req, FORM_ID), ERR_FORGED,
			"form_of_another_account");
	req->session = own;
	store_check(test,
		    form_use_is_id(FORM_ID) && !form_use_is_id("0123") &&
			    !form_use_is_id("g123456789abcdef0123456789abcdef"),
		    "form_id_has_its_length_and_letters");
	store_check(test,
		    !send_form(req, OTHER_FORM_ID, NULL) &&
			    strcmp(send_form(req, OTHER_FORM_ID, NULL), "") ==
				    0,
		    "form_without_an_answer");
}

static void
sentences(struct store_test *test, struct request *req, const char *token,
	  const char *other_token)
{
	const char *sentence = told(req, token, FORM_ID);

	store_check(test, sentence && strcmp(sentence, "Đã ghi.") == 0,
		    "form_tells_the_next_page");
	store_check(test,
		    !told(req, token, OTHER_FORM_ID) && !told(req, token, "") &&
			    !told(req, token, "' OR 1 = 1 -- "),
		    "form_without_a_sentence_tells_nothing");
	store_check(test, !told(req, other_token, FORM_ID),
		    "form_tells_nobody_else");
}

/* The second click, in a process of its own: says 'y' when it was led to the
 * page of the first one. */
static void
second_click(const struct session *session, int tell)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct request *req = staff_request(ctx, store_connect(ctx), &program);
	const char *location;
	bool led;

	req->session = session;
	location = send_form(req, FORM_ID, "/storetest/second");
	led = location && strcmp(location, "/storetest/first") == 0;
	talloc_free(ctx);
	_exit(write(tell, led ? "y" : "n", 1) == 1 ? 0 : 1);
}

/* Both clicks are on their way at once; the first one takes its time. */
static void
double_click(struct store_test *test, struct request *req)
{
	static const struct timespec work = { 0, 300000000 };
	char led = 'n';
	int ends[2];

	if (pipe(ends))
		exit(1);
	STORE_RUN(test, SQL_FORGET_STAFF_FORMS, DB_NO_ARGS);
	req->answer->location = "/storetest/first";
	store_must(db_begin_write(test->db));
	store_must(form_use_keep(req, FORM_ID));
	fflush(stdout);
	if (fork() == 0)
		second_click(req->session, ends[1]);
	nanosleep(&work, NULL);
	store_must(db_commit(test->db));
	wait(NULL);
	store_check(test, read(ends[0], &led, 1) == 1 && led == 'y',
		    "form_double_click_waits_and_follows");
}

/* ---- Drafts ---- */

/* A form that carries this token of a session arrives. */
static char *
keep(struct request *req, const char *csrf, const char *body)
{
	const struct param sent = { "csrf", csrf };
	char *draft;

	req->params = &sent;
	req->n_params = 1;
	store_must(draft_keep(req, body, strlen(body), &draft));
	req->params = NULL;
	req->n_params = 0;
	return draft;
}

static bool
take(struct request *req, const char *draft)
{
	req->params = NULL;
	req->n_params = 0;
	req->from_draft = false;
	if (draft)
		store_must(
			draft_take(req, draft, &req->params, &req->n_params));
	return req->from_draft;
}

static void
drafts(struct store_test *test, struct request *req, const char *csrf)
{
	static const char body[] =
		"csrf=x&name=%C4%90%E1%BA%B7ng+V&n=1&form=" FORM_ID;
	char *draft;

	store_must(session_end(req->db, req->session->token_hash));
	draft = keep(req, csrf, body);
	store_check(test,
		    take(req, draft) && req->n_params == 3 &&
			    strcmp(req->params[0].name, "name") == 0 &&
			    strcmp(req->params[0].value, "Đặng V") == 0 &&
			    strcmp(req->params[2].value, FORM_ID) == 0,
		    "draft_comes_back_without_the_old_token");
	store_check(test, take(req, draft), "draft_survives_a_reload");
	req->path = "/storetest/thing/other";
	store_check(test, !take(req, draft), "draft_of_another_page");
	req->path = "/storetest/thing/button";
	store_check(test, !keep(req, csrf, body), "draft_of_a_button");
	req->path = "/storetest/thing/new";
	store_check(test, !keep(req, FORM_ID, body), "draft_of_nobody");
	store_check(test, !take(req, "0") && !take(req, FORM_ID),
		    "draft_unknown");
	STORE_RUN(test, SQL_AGE_DRAFTS,
		  DB_ARGS(DB_INT(req->conf->draft_keep_secs - 5),
			  DB_INT(STAFF_CHIEF)));
	store_check(test, take(req, draft),
		    "draft_is_kept_as_the_setting_says");
	STORE_RUN(test, SQL_AGE_DRAFTS,
		  DB_ARGS(DB_INT(req->conf->draft_keep_secs + 1),
			  DB_INT(STAFF_CHIEF)));
	store_check(test, !take(req, draft), "draft_too_old");
}

static void
draft_limits(struct store_test *test, struct request *req, const char *csrf,
	     const struct session *other)
{
	const struct session *own = req->session;
	char *large = talloc_zero_size(req, DRAFT_MAX_BYTES + 2);
	char *draft = keep(req, csrf, "a=1");
	const char *path;

	req->session = other;
	store_check(test, !take(req, draft), "draft_of_another_account");
	req->session = own;
	store_must(draft_path(req, STAFF_CHIEF, draft, &path));
	store_check(test, path && strcmp(path, "/storetest/thing/new") == 0,
		    "draft_knows_its_page");
	memset(large, 'a', DRAFT_MAX_BYTES + 1);
	store_check(test, !keep(req, csrf, large), "draft_too_large");
	large[DRAFT_MAX_BYTES] = '\0';
	store_check(test, keep(req, csrf, large), "draft_of_the_largest_size");
	for (int i = 2; i < DRAFT_MAX_WAITING; i++)
		store_check(test, keep(req, csrf, "a=1"), "draft_one_more");
	store_check(test, !keep(req, csrf, "a=1"), "draft_one_too_many");
}

/* ---- The trail ---- */

static struct audit_row
trail_row(const struct db_rows *rows, size_t i)
{
	return (struct audit_row){
		.chain_id = db_text(rows, i, 0),
		.seq = db_int(rows, i, 1),
		.at = db_text(rows, i, 2),
		.account_id = db_int(rows, i, 3),
		.program = db_text(rows, i, 4),
		.number = db_text(rows, i, 5),
		.action = db_text(rows, i, 6),
		.object_kind = db_text(rows, i, 7),
		.object_id = db_int(rows, i, 8),
		.detail = db_text(rows, i, 9),
	};
}

/* Recounts a chain as the database has it: its length, or -1. */
static int
recount(struct store_test *test, const char *chain_id)
{
	const char *previous = "";
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_LIST_TRAIL, &rows,
			    DB_ARGS(DB_TEXT(chain_id))));
	for (size_t i = 0; i < rows->count; i++) {
		struct audit_row row = trail_row(rows, i);
		char *hash = audit_row_hash(rows, previous, &row);

		if (row.seq != (int64_t)i + 1 ||
		    strcmp(hash, db_text(rows, i, 10)) != 0)
			return -1;
		previous = db_text(rows, i, 10);
	}
	return (int)rows->count;
}

static void
add(struct request *req, const char *detail, bool commit)
{
	store_must(db_begin_write(req->db));
	store_must(audit_add(req, "thing.write", "thing", 5, detail));
	store_must(audit_add(req, "thing.close", "thing", 5, NULL));
	if (commit) {
		store_must(db_commit(req->db));
		audit_chain_commit(req->app->audit);
	} else {
		db_rollback(req->db);
		audit_chain_rollback(req->app->audit);
	}
}

static void
trail(struct store_test *test, struct request *req)
{
	struct db_rows *chains;

	STORE_RUN(test, SQL_FORGET_STAFF_AUDIT, DB_NO_ARGS);
	add(req, "Số bản án 12, ngày 01/02/2026", true);
	add(req, "không còn", false);
	add(req, "dòng cuối ", true);
	store_must(db_query(test->db, test->db, SQL_LIST_CHAINS, &chains,
			    DB_NO_ARGS));
	store_check(test,
		    chains->count == 1 &&
			    recount(test, db_text(chains, 0, 0)) == 4,
		    "trail_adds_up_without_the_rolled_back");
	/* The answer of the commit was lost: dropped here, kept there. */
	store_must(db_begin_write(req->db));
	store_must(audit_add(req, "thing.write", "thing", 6, "mất trả lời"));
	store_must(db_commit(req->db));
	audit_chain_rollback(req->app->audit);
	add(req, "sau đó", true);
	store_must(db_query(test->db, test->db, SQL_LIST_CHAINS, &chains,
			    DB_NO_ARGS));
	store_check(test,
		    chains->count == 2 &&
			    recount(test, db_text(chains, 0, 0)) +
					    recount(test,
						    db_text(chains, 1, 0)) ==
				    7,
		    "trail_goes_on_after_a_doubtful_commit");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct request *req = staff_request(ctx, test.db, &program);
	struct session *other;
	char *other_token;
	char *token;

	staff_prepare(&test);
	other = staff_session(req, STAFF_OTHER, &other_token);
	req->session = staff_session(req, STAFF_CHIEF, &token);
	forms(&test, req, other);
	sentences(&test, req, token, other_token);
	double_click(&test, req);
	drafts(&test, req, req->session->csrf);
	draft_limits(&test, req, req->session->csrf, other);
	trail(&test, req);
	staff_clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
