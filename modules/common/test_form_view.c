#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/crypto.h"
#include "common/form.h"
#include "common/test_desk.h"

struct party {
	const char *name;
	const char *role;
	int64_t share_dong;
};

struct entry {
	const char *number;
	const char *secret;
	const char *kind;
	bool urgent;
	int64_t version;
	struct party *parties;
	size_t n_parties;
};

/* clang-format off */
static const struct field fields[] = {
	{ "number", "Số <bản án>", FIELD_LINE, REQUIRED, 0,
	  offsetof(struct entry, number) },
	{ "secret", "Mật khẩu", FIELD_RAW, 0, 0,
	  offsetof(struct entry, secret) },
	{ "kind", "Loại án", FIELD_CODE, 0, 0, offsetof(struct entry, kind) },
	{ "urgent", "Thi hành ngay", FIELD_FLAG, 0, 0,
	  offsetof(struct entry, urgent) },
	{ "version", "", FIELD_INT, 0, 0, offsetof(struct entry, version) },
};

static const struct field party_fields[] = {
	{ "name", "Họ tên", FIELD_LINE, REQUIRED, 0,
	  offsetof(struct party, name) },
	{ "role", "Tư cách", FIELD_CODE, REQUIRED, 0,
	  offsetof(struct party, role) },
	{ "share", "Phần phải nộp", FIELD_MONEY, 0, 0,
	  offsetof(struct party, share_dong) },
};

static const struct option kinds[] = {
	{ "civil", "Dân sự" }, { "penal", "Hình <sự>" },
};

static const struct option roles[] = {
	{ "creditor", "Người được" }, { "debtor", "Người phải" },
};
/* clang-format on */

static const char form_id[] = "0123456789abcdef0123456789abcdef";

struct typed {
	struct request *req;
	struct form *form;
	struct entry in;
};

static void
start(struct desk *desk, struct typed *typed, const struct param *params,
      size_t n_params)
{
	typed->req = talloc_zero(desk, struct request);
	typed->req->method = METHOD_POST;
	typed->req->params = params;
	typed->req->n_params = n_params;
	typed->form = form_new(typed->req, fields, ARRAY_LEN(fields));
	form_options(typed->form, "party-role", roles, ARRAY_LEN(roles));
	form_group(typed->form, "party", "Đương sự", party_fields,
		   ARRAY_LEN(party_fields), 4, sizeof(struct party),
		   (void **)&typed->in.parties, &typed->in.n_parties);
	form_options(typed->form, "kind", kinds, ARRAY_LEN(kinds));
}

static void
read_form(struct typed *typed)
{
	struct err *e = form_read(typed->form, &typed->in);

	if (e)
		fail_msg("%s", e->detail);
}

static const char rows_page[] =
	"<?cs each:r = Group.party.Rows ?><?cs var:r.Number ?> "
	"<?cs var:r.name.Name ?>=<?cs var:r.name.Value ?>"
	"<?cs if:r.name.Error ?>!<?cs /if ?>;<?cs each:o = r.role.Options ?>"
	"<?cs if:o.Selected ?><?cs var:o.Value ?><?cs /if ?><?cs /each ?>;"
	"<?cs var:r.share.Value ?>\n<?cs /each ?>"
	"<?cs each:e = Form.Errors ?><?cs var:e.Field ?>: <?cs var:e.Text ?>\n"
	"<?cs /each ?><?cs if:Group.party.Full ?>full<?cs /if ?>";

/* ---- Groups ---- */

static void
test_rows_with_gaps_move_up(void **state)
{
	static const struct param params[] = {
		{ "number", "1" },
		{ "party-3-name", "Trần Văn Mẫu" },
		{ "party-3-role", "debtor" },
		{ "party-3-share", "1.000" },
		{ "party-0-name", " " },
		{ "party-0-role", "creditor" },
		{ "party-1-name", "" },
		{ "party-1-role", "debtor" },
	};
	struct desk *desk = *state;
	struct typed typed;

	start(desk, &typed, params, ARRAY_LEN(params));
	read_form(&typed);
	assert_false(form_valid(typed.form));
	assert_int_equal(typed.in.n_parties, 2);
	assert_string_equal(typed.in.parties[0].name, "");
	assert_string_equal(typed.in.parties[0].role, "debtor");
	assert_string_equal(typed.in.parties[1].name, "Trần Văn Mẫu");
	assert_int_equal(typed.in.parties[1].share_dong, 1000);
	form_error(typed.form, "party-1-share", "Vượt quá tổng số.");
	form_view(typed.form, desk->view);
	desk_expect(desk, rows_page,
		    "1 party-0-name=!;debtor;\n"
		    "2 party-1-name=Trần Văn Mẫu;debtor;1.000\n"
		    "party-0-name: Đương sự 1: Nhập “Họ tên”.\n"
		    "party-1-share: Đương sự 2: Vượt quá tổng số.\n");
}

static void
test_no_rows(void **state)
{
	static const struct param params[] = { { "number", "1" } };
	struct desk *desk = *state;
	struct typed typed;

	start(desk, &typed, params, ARRAY_LEN(params));
	read_form(&typed);
	assert_true(form_valid(typed.form));
	assert_int_equal(typed.in.n_parties, 0);
	assert_null(typed.in.parties);
	form_view(typed.form, desk->view);
	desk_expect(desk, rows_page, "1 party-0-name=;;\n");
}

static void
test_row_is_added_without_complaint(void **state)
{
	static const struct param params[] = {
		{ "party-0-name", "Lê Thị Thử" },
		{ "party-0-role", "creditor" },
		{ "party-0-share", "nhiều" },
		{ "add-party", "1" },
	};
	struct desk *desk = *state;
	struct typed typed;

	start(desk, &typed, params, ARRAY_LEN(params));
	read_form(&typed);
	assert_true(form_adds(typed.form));
	assert_false(form_valid(typed.form));
	assert_int_equal(typed.in.n_parties, 1);
	form_view(typed.form, desk->view);
	desk_expect(desk, rows_page,
		    "1 party-0-name=Lê Thị Thử;creditor;nhiều\n"
		    "2 party-1-name=;;\n");
}

static void
test_full_group_says_so(void **state)
{
	static const struct param params[] = {
		{ "party-0-name", "a" }, { "party-1-name", "b" },
		{ "party-2-name", "c" }, { "party-3-name", "d" },
		{ "add-party", "1" },
	};
	struct desk *desk = *state;
	struct typed typed;

	start(desk, &typed, params, ARRAY_LEN(params));
	read_form(&typed);
	form_view(typed.form, desk->view);
	desk_expect(desk, rows_page,
		    "1 party-0-name=a;;\n2 party-1-name=b;;\n"
		    "3 party-2-name=c;;\n4 party-3-name=d;;\n"
		    ": Đương sự: tối đa 4 dòng.\nfull");
}

static void
test_false_places_are_refused(void **state)
{
	static const char *const names[] = {
		"party-4-name",
		"party-00-name",
		"party--name",
		"party-0-",
		"party-0-other",
		"party-0",
		"party",
		"party-1x-name",
		"party-99999999999999999999-name",
		"add-other",
		"add-",
		"Party-0-name",
		"number-0-name",
		"party-0-name-",
	};

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		struct param param = { names[i], "x" };
		struct typed typed;
		struct err *e;

		start(*state, &typed, &param, 1);
		e = form_read(typed.form, &typed.in);
		if (!e || e->code != ERR_INPUT)
			fail_msg("%s was taken", names[i]);
		err_free(&e);
	}
}

/* ---- Showing ---- */

static void
test_first_view_has_presets(void **state)
{
	struct desk *desk = *state;
	struct typed typed;

	start(desk, &typed, NULL, 0);
	typed.req->method = METHOD_GET;
	form_preset(typed.form, "number", "7");
	form_preset(typed.form, "secret", "never shown");
	form_preset(typed.form, "kind", "penal");
	form_preset(typed.form, "urgent", "1");
	form_preset(typed.form, "version", "3");
	form_preset(typed.form, "party-1-name", "Mẫu");
	form_view(typed.form, desk->view);
	desk_expect(desk, rows_page,
		    "1 party-0-name=;;\n2 party-1-name=Mẫu;;\n");
	desk_expect(desk,
		    "<?cs var:Field.number.Value ?>|"
		    "<?cs var:Field.number.Required ?>|"
		    "<?cs var:Field.number.Max ?>|"
		    "<?cs var:Field.secret.Value ?>|"
		    "<?cs var:Field.kind.Options.1.Selected ?>|"
		    "<?cs var:Field.urgent.Checked ?>|"
		    "<?cs var:Form.Version ?>|<?cs var:Form.HasErrors ?>|"
		    "<?cs var:string.length(Form.Id) ?>",
		    "7|1|200||1|1|3||32");
}

static void
test_typed_values_come_back(void **state)
{
	static const struct param params[] = {
		{ "number", "  <b>&\"' " },
		{ "secret", "x" },
		{ "kind", "penal" },
		{ "form", form_id },
	};
	struct desk *desk = *state;
	struct typed typed;
	char *html;

	start(desk, &typed, params, ARRAY_LEN(params));
	form_preset(typed.form, "urgent", "1");
	read_form(&typed);
	form_error(typed.form, "number", "Sai <b>.");
	form_view(typed.form, desk->view);
	assert_true(desk_link_macros(desk));
	desk_write(desk, "page.cs",
		   "<?cs include!\"macros/form.cs\" ?>"
		   "<?cs call:field_text(Field.number, \"\", \"s\") ?>");
	html = desk_render(desk);
	assert_non_null(strstr(html, "Số &lt;bản án&gt;</label>"));
	assert_non_null(strstr(html, "</span>Sai &lt;b&gt;.</div>"));
	assert_non_null(strstr(html, "name=\"number\" value=\"  &lt;b&gt;"
				     "&amp;&quot;&#39; \""));
	desk_expect(desk,
		    "<?cs var:Form.Id ?>|<?cs var:Field.secret.Value ?>|"
		    "<?cs var:Field.urgent.Checked ?>|"
		    "<?cs var:Field.kind.Options.1.Label ?>",
		    "0123456789abcdef0123456789abcdef|||Hình &lt;sự&gt;");
}

static void
test_form_id_is_ours(void **state)
{
	static const char *const ids[] = {
		"",
		"0123456789abcdef0123456789abcde",
		"<script>",
		"0123456789ABCDEF0123456789ABCDEF",
		"0123456789abcdef0123456789abcdef0",
		form_id,
	};
	struct desk *desk = *state;

	for (size_t i = 0; i < ARRAY_LEN(ids); i++) {
		struct param param = { "form", ids[i] };
		struct typed typed;

		start(desk, &typed, &param, 1);
		/* A good one is new again where the form is first shown. */
		if (strcmp(ids[i], form_id) == 0)
			typed.req->method = METHOD_GET;
		form_guard_view(typed.req, desk->view);
		desk_write(desk, "page.cs", "<?cs var:Form.Id ?>");
		assert_int_equal(strlen(desk_render(desk)), 32);
		assert_string_not_equal(desk_render(desk), ids[i]);
	}
}

/* ---- A form kept over a sign-in ---- */

static const struct param kept[] = {
	{ "number", "" },
	{ "party-2-name", "Mẫu" },
	{ "party-2-share", "nhiều" },
	{ "gone", "a field of the last version" },
	{ "form", form_id },
	{ "kind", "gone" },
};

static void
test_draft_fills_without_reading(void **state)
{
	struct desk *desk = *state;
	struct typed typed;

	start(desk, &typed, kept, ARRAY_LEN(kept));
	typed.req->method = METHOD_GET;
	typed.req->from_draft = true;
	form_preset(typed.form, "number", "preset");
	form_view(typed.form, desk->view);
	desk_expect(desk, rows_page, "1 party-0-name=Mẫu;;nhiều\n");
	desk_expect(desk, "<?cs var:Form.Id ?><?cs var:Field.number.Value ?>",
		    "0123456789abcdef0123456789abcdef");
}

static void
test_draft_is_read_without_complaint(void **state)
{
	struct typed typed;

	start(*state, &typed, kept, ARRAY_LEN(kept));
	typed.req->method = METHOD_GET;
	typed.req->from_draft = true;
	read_form(&typed);
	assert_true(form_valid(typed.form));
	assert_int_equal(typed.in.n_parties, 1);
	assert_string_equal(typed.in.parties[0].name, "Mẫu");
}

/* The form id is random. */
static int
start_crypto(void **state)
{
	struct err *e = crypto_start();

	(void)state;
	if (e)
		err_free(&e);
	return 0;
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		WITH_DESK(test_rows_with_gaps_move_up),
		WITH_DESK(test_no_rows),
		WITH_DESK(test_row_is_added_without_complaint),
		WITH_DESK(test_full_group_says_so),
		WITH_DESK(test_false_places_are_refused),
		WITH_DESK(test_first_view_has_presets),
		WITH_DESK(test_typed_values_come_back),
		WITH_DESK(test_form_id_is_ours),
		WITH_DESK(test_draft_fills_without_reading),
		WITH_DESK(test_draft_is_read_without_complaint),
	};

	return cmocka_run_group_tests(tests, start_crypto, NULL);
}
