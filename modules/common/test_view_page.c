#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/app.h"
#include "common/metrics.h"
#include "common/session.h"
#include "common/test_desk.h"

/* ---- The page ---- */

static const struct tab tabs[] = {
	{ "Việc của tôi", "", RIGHT("judgment.view") },
	{ "Bản án", "judgment", RIGHT("judgment.view") },
	{ "Nhập tệp", "judgment/import", RIGHT("judgment.import") },
	{ "Giới thiệu", "about", RIGHT_PUBLIC },
};

static const struct program intake = {
	.name = "intake",
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
	.has_sign_in = true,
};

static const struct program portal = {
	.name = "intake",
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
};

static const struct conf conf = {
	.name = "intake",
	.site_name = "Thi hành án <dân sự>",
};

static const struct grant grants[] = {
	{ "judgment.view", SCOPE_ALL, 1, "/1/" },
	{ "report.view", SCOPE_ALL, 1, "/1/" },
	{ "registry.view", SCOPE_ALL, 1, "/1/" },
};

static const struct session session = {
	.csrf = "c5rf",
	.name = "Lò Thị <Mẫu>",
	.login = "mau",
	.unit_name = "Phòng Thử",
	.flash = "Đã ghi.",
	.grants = grants,
	.n_grants = ARRAY_LEN(grants),
};

static const struct route edit_route = { METHOD_GET, "judgment/#/edit",
					 RIGHT("judgment.view"), NULL, 0 };

static const char page_template[] =
	"<?cs var:Site.Name ?> <?cs var:Page.Title ?> <?cs var:Page.Id ?> "
	"<?cs var:User.Name ?> <?cs var:User.Home ?> <?cs var:Session.Csrf ?> "
	"<?cs var:Page.Flash ?>\n"
	"<?cs each:m = Menu ?><?cs var:m.Label ?>=<?cs var:m.Href ?><?cs "
	"if:m.Active ?>*<?cs /if ?>;<?cs /each ?>\n"
	"<?cs each:t = Tabs ?><?cs var:t.Label ?>=<?cs var:t.Href ?><?cs "
	"if:t.Active ?>*<?cs /if ?>;<?cs /each ?>\n"
	"<?cs each:c = Crumbs ?><?cs var:c.Label ?>=<?cs var:c.Href ?>;"
	"<?cs /each ?>";

static struct request
make_request(struct desk *desk, struct app *app, const char *path)
{
	app->conf = &conf;
	app->asset_path = "/assets/1";
	assert_null(metrics_open(desk, "", &app->metrics));
	talloc_free(desk->view);
	return (struct request){
		.app = app,
		.conf = &conf,
		.session = &session,
		.path = path,
		.query = "",
		.programs = "intake reports support accounts portal",
		.number = "0badcafe",
		.route = &edit_route,
	};
}

static void
test_page_for_staff(void **state)
{
	struct desk *desk = *state;
	struct app app = { .program = &intake };
	struct request *req = talloc_zero(desk, struct request);

	*req = make_request(desk, &app, "/intake/judgment/17/edit");
	desk->view = view_new(req, "Sửa bản án");
	view_crumb(desk->view, "Sổ", "/intake/");
	view_crumb(desk->view, "Bản án <1>", NULL);
	desk_expect(desk, page_template,
		    "Thi hành án &lt;dân sự&gt; Sửa bản án "
		    "intake-judgment-edit Lò Thị &lt;Mẫu&gt; /intake c5rf "
		    "Đã ghi.\n"
		    "Thụ lý=/intake/*;Thống kê=/reports/;"
		    "Tài khoản=/accounts/;\n"
		    "Việc của tôi=/intake/;Bản án=/intake/judgment*;"
		    "Giới thiệu=/intake/about;\n"
		    "Sổ=/intake/;Bản án &lt;1&gt;=;");
}

static void
test_links_to_what_is_there(void **state)
{
	struct desk *desk = *state;
	struct app app = { .program = &intake };
	struct request *req = talloc_zero(desk, struct request);
	struct view *row;

	*req = make_request(desk, &app, "/intake/");
	desk->view = view_new(req, "Trang");
	row = view_row(desk->view, "Rows");
	view_href(row, "A", "/support/case/%d", 7);
	view_href(row, "B", "/enforcement/matter/%d", 7);
	view_href(row, "C", "/intake/judgment/%d", 7);
	desk_expect(desk,
		    "<?cs var:Rows.0.A ?> <?cs var:Rows.0.B ?> "
		    "<?cs var:Rows.0.C ?>",
		    "/support/case/7  /intake/judgment/7");
}

static void
test_page_without_session(void **state)
{
	struct desk *desk = *state;
	struct app app = { .program = &portal };
	struct request *req = talloc_zero(desk, struct request);

	*req = make_request(desk, &app, "/intake/");
	req->session = NULL;
	req->route = NULL;
	desk->view = view_new(req, "Trang");
	desk_expect(desk, page_template,
		    "Thi hành án &lt;dân sự&gt; Trang intake    \n"
		    "Giới thiệu=/intake/about;\n\n");
}

static void
test_first_tab_only_for_itself(void **state)
{
	static const char template[] =
		"<?cs each:t = Tabs ?><?cs if:t.Active ?><?cs var:t.Label ?>"
		"<?cs /if ?><?cs /each ?>";
	struct desk *desk = *state;
	struct app app = { .program = &intake };
	struct request *req = talloc_zero(desk, struct request);

	*req = make_request(desk, &app, "/intake/");
	desk->view = view_new(req, "Trang");
	desk_expect(desk, template, "Việc của tôi");
	req->path = "/intake/judgments";
	desk->view = view_new(req, "Trang");
	desk_expect(desk, template, "");
	req->path = "/intake/judgment/import/3";
	desk->view = view_new(req, "Trang");
	desk_expect(desk, template, "Bản án");
	desk->view = view_bare(desk);
	talloc_free(req);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		WITH_DESK(test_page_for_staff),
		WITH_DESK(test_links_to_what_is_there),
		WITH_DESK(test_page_without_session),
		WITH_DESK(test_first_tab_only_for_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
