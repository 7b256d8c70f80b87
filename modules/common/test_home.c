#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/app.h"
#include "common/home.h"
#include "common/session.h"
#include "common/test_desk.h"

static const struct program reports = { .name = "reports" };

/* A request of somebody with these rights on a host with these programs. */
static struct request *
asked(struct desk *desk, const struct grant *grants, size_t n,
      const char *programs)
{
	struct request *req = talloc_zero(desk, struct request);
	struct session *session = talloc_zero(req, struct session);
	struct app *app = talloc_zero(req, struct app);

	app->program = &reports;
	session->grants = grants;
	session->n_grants = n;
	req->app = app;
	req->session = session;
	req->programs = programs;
	return req;
}

static void
test_home_is_where_the_work_is(void **state)
{
	static const struct grant officer[] = {
		{ "judgment.view", SCOPE_UNIT, 1, "/1/" },
		{ "matter.view", SCOPE_UNIT, 1, "/1/" },
		{ "matter.act", SCOPE_OWN, 1, "/1/" },
	};
	static const struct grant receiver[] = {
		{ "judgment.view", SCOPE_UNIT, 1, "/1/" },
		{ "judgment.write", SCOPE_UNIT, 1, "/1/" },
		{ "matter.view", SCOPE_UNIT, 1, "/1/" },
	};
	static const struct grant answerer[] = {
		{ "support.view", SCOPE_UNIT, 1, "/1/" },
		{ "support.answer", SCOPE_UNIT, 1, "/1/" },
	};
	static const struct grant manager[] = {
		{ "account.view", SCOPE_UNIT, 1, "/1/" },
	};
	static const struct grant clerk[] = {
		{ "matter.view", SCOPE_SUBTREE, 1, "/1/" },
		{ "registry.view", SCOPE_SUBTREE, 1, "/1/" },
		{ "report.view", SCOPE_SUBTREE, 1, "/1/" },
		{ "report.export", SCOPE_SUBTREE, 1, "/1/" },
	};
	static const char all[] =
		"intake enforcement registry reports support accounts";
	struct desk *desk = *state;

	assert_string_equal(home_path(asked(desk, officer, 3, all)),
			    "/enforcement/start");
	assert_string_equal(home_path(asked(desk, receiver, 3, all)),
			    "/intake/start");
	assert_string_equal(home_path(asked(desk, answerer, 2, all)),
			    "/support/start");
	assert_string_equal(home_path(asked(desk, clerk, 4, all)),
			    "/reports/start");
	assert_string_equal(home_path(asked(desk, clerk, 3, all)),
			    "/enforcement/start");
	assert_string_equal(home_path(asked(desk, manager, 1, all)),
			    "/accounts/start");
	/* What is not installed cannot be home. */
	assert_string_equal(home_path(asked(desk, officer, 3, "intake")),
			    "/intake/start");
	/* Who has no right so far: his account; without it, where he is. */
	assert_string_equal(home_path(asked(desk, officer, 0, all)),
			    "/accounts/");
	assert_string_equal(home_path(asked(desk, officer, 0, "intake")),
			    "/reports/");
}

static const char head_template[] =
	"<?cs var:Search.Action ?> <?cs var:Search.Name ?>";

static void
test_search_is_what_one_may_see(void **state)
{
	static const struct grant grants[] = {
		{ "registry.view", SCOPE_ALL, 1, "/1/" },
		{ "matter.view", SCOPE_ALL, 1, "/1/" },
	};
	struct desk *desk = *state;

	home_search_view(desk->view,
			 asked(desk, grants, 2, "registry enforcement"));
	desk_expect(desk, head_template, "/enforcement/search q");
	talloc_free(desk->view);
	desk->view = view_bare(desk);
	home_search_view(desk->view,
			 asked(desk, grants, 1, "registry enforcement"));
	desk_expect(desk, head_template, "/registry/ find");
	talloc_free(desk->view);
	desk->view = view_bare(desk);
	home_search_view(desk->view, asked(desk, grants, 0, "registry"));
	desk_expect(desk, head_template, " ");
}

static void
test_door_leads_to_what_is_there(void **state)
{
	struct desk *desk = *state;

	home_sign_in_view(desk->view, asked(desk, NULL, 0, "portal registry"));
	desk_expect(desk, "<?cs var:Site.SignIn ?>", "/reports/sign-in");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		WITH_DESK(test_home_is_where_the_work_is),
		WITH_DESK(test_search_is_what_one_may_see),
		WITH_DESK(test_door_leads_to_what_is_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
