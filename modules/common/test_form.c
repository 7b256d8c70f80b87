#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/form.h"
#include "common/money.h"
#include "common/test_desk.h"

struct judgment {
	const char *number;
	const char *reason;
	const char *secret;
	const char *kind;
	struct date issued_on;
	int64_t amount_dong;
	int64_t days;
	bool urgent;
	const struct upload *scan;
};

/* clang-format off */
static const struct field fields[] = {
	{ "number", "Số bản án", FIELD_LINE, REQUIRED, 10,
	  offsetof(struct judgment, number) },
	{ "reason", "Đương sự trình bày", FIELD_AREA, 0, 0,
	  offsetof(struct judgment, reason) },
	{ "secret", "Mật khẩu", FIELD_RAW, 0, 0,
	  offsetof(struct judgment, secret) },
	{ "kind", "Loại án", FIELD_CODE, REQUIRED, 0,
	  offsetof(struct judgment, kind) },
	{ "issued", "Ngày ban hành", FIELD_DATE, REQUIRED | NOT_FUTURE, 0,
	  offsetof(struct judgment, issued_on) },
	{ "amount", "Số tiền", FIELD_MONEY, NOT_ZERO, 0,
	  offsetof(struct judgment, amount_dong) },
	{ "days", "Số ngày", FIELD_INT, 0, 30,
	  offsetof(struct judgment, days) },
	{ "urgent", "Thi hành ngay", FIELD_FLAG, 0, 0,
	  offsetof(struct judgment, urgent) },
	{ "scan", "Bản chụp", FIELD_FILE, 0, 2048,
	  offsetof(struct judgment, scan) },
};

static const struct option kinds[] = {
	{ "", "– chọn –" }, { "civil", "Dân sự" }, { "penal", "Hình sự" },
};

static const struct param good[] = {
	{ "csrf", "x" }, { "form", "0123456789abcdef0123456789abcdef" },
	{ "number", "12/2026" }, { "reason", "a" }, { "secret", "b" },
	{ "kind", "civil" }, { "issued", "1/10/2026" }, { "amount", "3.000" },
	{ "days", "15" }, { "urgent", "1" }, { "page", "2" },
};
/* clang-format on */

/* A request with these parameters and its form. */
struct typed {
	struct request *req;
	struct form *form;
	struct judgment in;
};

static struct typed
type(struct desk *desk, const struct param *params, size_t n_params)
{
	struct typed typed = { 0 };

	typed.req = talloc_zero(desk, struct request);
	typed.req->method = METHOD_POST;
	typed.req->today = (struct date){ 2026, 11, 21 };
	typed.req->params = params;
	typed.req->n_params = n_params;
	typed.form = form_new(typed.req, fields, ARRAY_LEN(fields));
	form_options(typed.form, "kind", kinds, ARRAY_LEN(kinds));
	memset(&typed.in, 0xff, sizeof(typed.in));
	return typed;
}

/* The good form with one value replaced. */
static struct typed
type_one(struct desk *desk, const char *name, const char *value)
{
	struct param *params = talloc_memdup(desk, good, sizeof(good));

	for (size_t i = 0; i < ARRAY_LEN(good); i++)
		if (strcmp(params[i].name, name) == 0)
			params[i].value = value;
	return type(desk, params, ARRAY_LEN(good));
}

static void
read_form(struct typed *typed)
{
	struct err *e = form_read(typed->form, &typed->in);

	if (e)
		fail_msg("%s", e->detail);
}

/* The form with one value replaced is refused as no form of ours. */
static void
assert_refused(struct desk *desk, const char *name, const char *value)
{
	struct typed typed = type_one(desk, name, value);
	struct err *e = form_read(typed.form, &typed.in);

	assert_non_null(e);
	assert_int_equal(e->code, ERR_INPUT);
	/* Which is what a party asks an agency for (GLOSSARY). */
	assert_null(strstr(err_text(e), "Yêu cầu"));
	err_free(&e);
}

static const char errors_page[] =
	"<?cs each:e = Form.Errors ?><?cs var:e.Field ?>: <?cs var:e.Text ?>\n"
	"<?cs /each ?>";

/* The form with one value replaced has one error: this sentence. */
static void
assert_complains(struct desk *desk, const char *name, const char *value,
		 const char *sentence)
{
	struct typed typed = type_one(desk, name, value);
	char *line = talloc_asprintf(desk, "%s: %s\n", name, sentence);

	read_form(&typed);
	assert_false(form_valid(typed.form));
	talloc_free(desk->view);
	desk->view = view_bare(desk);
	form_view(typed.form, desk->view);
	desk_expect(desk, errors_page, line);
}

static void
test_good_form(void **state)
{
	struct typed typed = type(*state, good, ARRAY_LEN(good));

	read_form(&typed);
	assert_true(form_valid(typed.form));
	assert_false(form_adds(typed.form));
	assert_string_equal(typed.in.number, "12/2026");
	assert_string_equal(typed.in.kind, "civil");
	assert_int_equal(date_compare(typed.in.issued_on,
				      (struct date){ 2026, 10, 1 }),
			 0);
	assert_int_equal(typed.in.amount_dong, 3000);
	assert_int_equal(typed.in.days, 15);
	assert_true(typed.in.urgent);
	assert_null(typed.in.scan);
}

static void
test_nothing_sent_is_empty(void **state)
{
	struct typed typed = type(*state, NULL, 0);

	read_form(&typed);
	assert_false(form_valid(typed.form));
	assert_string_equal(typed.in.number, "");
	assert_string_equal(typed.in.reason, "");
	assert_string_equal(typed.in.secret, "");
	assert_string_equal(typed.in.kind, "");
	assert_false(date_is_set(typed.in.issued_on));
	assert_int_equal(typed.in.amount_dong, 0);
	assert_int_equal(typed.in.days, 0);
	assert_false(typed.in.urgent);
	assert_null(typed.in.scan);
	form_view(typed.form, ((struct desk *)*state)->view);
	desk_expect(*state, errors_page,
		    "number: Nhập “Số bản án”.\nkind: Chọn “Loại án”.\n"
		    "issued: Nhập “Ngày ban hành” theo dạng ngày/tháng/năm, ví "
		    "dụ 15/10/2026.\n");
}

static void
test_text_is_cleaned(void **state)
{
	/* "Hoà" typed with a combining accent, blanks around and inside. */
	struct typed typed =
		type_one(*state, "number", "  Hoa\u0300\u00a0\tA ");

	read_form(&typed);
	assert_string_equal(typed.in.number, "Ho\u00e0 A");
	typed = type_one(*state, "reason", " a  b\r\n\r\nc ");
	read_form(&typed);
	assert_string_equal(typed.in.reason, "a b\nc");
	typed = type_one(*state, "secret", "  a\u0300 ");
	read_form(&typed);
	assert_string_equal(typed.in.secret, "  a\u0300 ");
}

static void
test_length_counts_characters(void **state)
{
	struct typed typed = type_one(*state, "number", "ĐĐĐĐĐĐĐĐĐĐ");

	read_form(&typed);
	assert_true(form_valid(typed.form));
	assert_complains(*state, "number", "ĐĐĐĐĐĐĐĐĐĐĐ",
			 "Rút gọn “Số bản án”: tối đa 10 ký tự, đang có 11.");
	typed = type_one(*state, "number", "12345678901");
	read_form(&typed);
	assert_string_equal(typed.in.number, "");
}

static void
test_bad_bytes(void **state)
{
	assert_refused(*state, "number", "a\xff");
	assert_refused(*state, "secret", "a\xff");
	assert_refused(*state, "issued", "\xc3");
	assert_complains(*state, "reason", "a\vb",
			 "Mục “Đương sự trình bày” có ký tự không đọc được; "
			 "xóa đi rồi gõ lại.");
}

static void
test_dates(void **state)
{
	assert_complains(*state, "issued", "31/02/2026",
			 "Không có ngày “31/02/2026”. Nhập “Ngày ban hành” "
			 "theo dạng ngày/tháng/năm, ví dụ 15/10/2026.");
	assert_complains(*state, "issued", "<b>",
			 "Không có ngày “&lt;b&gt;”. Nhập “Ngày ban hành” theo "
			 "dạng ngày/tháng/năm, ví dụ 15/10/2026.");
	assert_complains(*state, "issued", "22/11/2026",
			 "Kiểm tra lại “Ngày ban hành”: không được sau hôm "
			 "nay, 21/11/2026.");
}

static void
test_money(void **state)
{
	static const char unclear[] =
		"Nhập “Số tiền” bằng chữ số, tròn đồng, ví dụ 3.000.000.";
	struct typed typed =
		type_one(*state, "amount", "9.000.000.000.000.000");

	read_form(&typed);
	assert_int_equal(typed.in.amount_dong, MONEY_MAX_DONG);
	typed = type_one(*state, "amount", "");
	read_form(&typed);
	assert_true(form_valid(typed.form));
	assert_complains(*state, "amount", "ba triệu", unclear);
	assert_complains(*state, "amount", "1,5", unclear);
	assert_complains(*state, "amount", "-5.000",
			 "Kiểm tra lại “Số tiền”: không được âm.");
	assert_complains(*state, "amount", "0", "Nhập “Số tiền” lớn hơn 0.");
	assert_complains(*state, "amount", "9.000.000.000.000.001",
			 "Kiểm tra lại “Số tiền”: không quá "
			 "9.000.000.000.000.000.");
	assert_complains(*state, "amount", "99999999999999999999",
			 "Kiểm tra lại “Số tiền”: không quá "
			 "9.000.000.000.000.000.");
}

static void
test_numbers_and_choices(void **state)
{
	assert_complains(*state, "days", "-1",
			 "Kiểm tra lại “Số ngày”: không được âm.");
	assert_complains(*state, "days", "31",
			 "Kiểm tra lại “Số ngày”: không quá 30.");
	assert_complains(*state, "days", "vài", "Nhập “Số ngày” bằng chữ số.");
	assert_complains(*state, "kind", "", "Chọn “Loại án”.");
	assert_refused(*state, "kind", "Civil");
	assert_refused(*state, "urgent", "2");
}

static void
test_unknown_and_double_are_refused(void **state)
{
	static const struct param unknown[] = { { "is_admin", "1" } };
	static const struct param twice[] = { { "number", "1" },
					      { "number", "1" } };
	static const struct param added[] = { { "add-party", "1" } };
	static const struct param file[] = { { "scan", "a.pdf" } };
	static const struct {
		const struct param *params;
		size_t n_params;
		const char *words;
	} cases[] = {
		{ unknown, 1, "TH1911: unknown field is_admin" },
		{ twice, 2, "TH1912: field number sent twice" },
		{ added, 1, "TH1911: unknown field add-party" },
		{ file, 1, "TH1904: scan" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct typed typed =
			type(*state, cases[i].params, cases[i].n_params);
		struct err *e = form_read(typed.form, &typed.in);

		assert_non_null(e);
		assert_int_equal(e->code, ERR_INPUT);
		assert_non_null(strstr(e->detail, cases[i].words));
		assert_null(strstr(err_text(e), "is_admin"));
		err_free(&e);
	}
}

static void
test_files(void **state)
{
	static const struct upload scan = { "scan", "a.pdf", "/x", 2048 };
	static const struct upload none = { "scan", "", "/x", 0 };
	static const struct upload empty = { "scan", "a.pdf", "/x", 0 };
	static const struct upload large = { "scan", "a.pdf", "/x", 2049 };
	static const struct upload other = { "number", "a.pdf", "/x", 1 };
	static const struct {
		const struct upload *upload;
		bool valid;
		bool there;
	} cases[] = { { &scan, true, true },
		      { &none, true, false },
		      { &empty, false, false },
		      { &large, false, false } };
	struct typed typed;
	struct err *e;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		typed = type(*state, good, ARRAY_LEN(good));
		typed.req->uploads = cases[i].upload;
		typed.req->n_uploads = 1;
		read_form(&typed);
		assert_int_equal(form_valid(typed.form), cases[i].valid);
		assert_int_equal(typed.in.scan != NULL, cases[i].there);
	}
	typed = type(*state, good, ARRAY_LEN(good));
	typed.req->uploads = &other;
	typed.req->n_uploads = 1;
	e = form_read(typed.form, &typed.in);
	assert_non_null(e);
	err_free(&e);
}

static void
test_rule_errors_join_in(void **state)
{
	struct desk *desk = *state;
	struct typed typed = type(desk, good, ARRAY_LEN(good));

	read_form(&typed);
	form_error(typed.form, "number", "Số %s đã có.", "<12>");
	form_error(typed.form, "", "Chưa đủ.");
	assert_false(form_valid(typed.form));
	form_view(typed.form, desk->view);
	desk_expect(desk, errors_page,
		    "number: Số &lt;12&gt; đã có.\n: Chưa đủ.\n");
	desk_expect(desk,
		    "<?cs var:Form.HasErrors ?> <?cs var:Field.number.Error ?>",
		    "1 Số &lt;12&gt; đã có.");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		WITH_DESK(test_good_form),
		WITH_DESK(test_nothing_sent_is_empty),
		WITH_DESK(test_text_is_cleaned),
		WITH_DESK(test_length_counts_characters),
		WITH_DESK(test_bad_bytes),
		WITH_DESK(test_dates),
		WITH_DESK(test_money),
		WITH_DESK(test_numbers_and_choices),
		WITH_DESK(test_unknown_and_double_are_refused),
		WITH_DESK(test_files),
		WITH_DESK(test_rule_errors_join_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
