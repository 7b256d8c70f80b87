#include "common/base.h"

#include "common/test_help.h"
#include "common/xml.h"

static const char schema_text[] =
	"<element name='import' "
	"xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary="
	"'http://www.w3.org/2001/XMLSchema-datatypes'>"
	"<attribute name='version'><value>1</value></attribute>"
	"<zeroOrMore><element name='dossier'>"
	"<attribute name='number'/>"
	"<element name='issued'><data type='date'/></element>"
	"<oneOrMore><element name='amount'>"
	"<data type='nonNegativeInteger'>"
	"<param name='maxInclusive'>9000000000000000</param></data>"
	"</element></oneOrMore>"
	"</element></zeroOrMore></element>";

#define DOSSIER(number, issued, amount)                                   \
	"<dossier number='" number "'>\n<issued>" issued "</issued>\n"    \
	"<amount>" amount "</amount>\n</dossier>\n"

static struct xml_stream *
open_stream(TALLOC_CTX *ctx, const char *text)
{
	struct xml_stream *stream = NULL;

	expect_success(xml_stream_open(ctx, test_text_file(ctx, text),
				       test_text_file(ctx, schema_text),
				       &stream));
	return stream;
}

/* Reads one child: its attribute number and the words of its first fault. */
static const struct xml_node *
next_child(TALLOC_CTX *ctx, struct xml_stream *stream, const char *number,
	   int64_t line, const char *fault)
{
	const struct xml_node *node = NULL;
	const struct xml_fault *faults = NULL;
	size_t n_faults = 0;

	expect_success(xml_stream_next(stream, &node, &faults, &n_faults));
	assert_non_null(node);
	assert_string_equal(xml_attr(ctx, node, "number"), number);
	assert_int_equal(xml_line(node), line);
	if (!fault) {
		assert_int_equal(n_faults, 0);
		return node;
	}
	assert_true(n_faults > 0);
	if (!strstr(faults[0].text, fault))
		fail_msg("%s", faults[0].text);
	return node;
}

static void
expect_end(struct xml_stream *stream)
{
	const struct xml_node *node;
	const struct xml_fault *faults;
	size_t n_faults;

	expect_success(xml_stream_next(stream, &node, &faults, &n_faults));
	assert_null(node);
}

static void
expect_refusal(TALLOC_CTX *ctx, const char *bytes, size_t length,
	       const char *words)
{
	struct xml_doc *doc = NULL;
	struct xml_stream *stream = NULL;
	const char *path = test_file(ctx, bytes, length);
	const struct xml_node *node = NULL;
	const struct xml_fault *faults;
	size_t n_faults;
	struct err *e;

	expect_error(xml_read(ctx, path, NULL, &doc), ERR_INPUT, words);
	e = xml_stream_open(ctx, path, NULL, &stream);
	while (!e) {
		e = xml_stream_next(stream, &node, &faults, &n_faults);
		assert_true(e || node);
	}
	expect_error(e, ERR_INPUT, words);
}

static void
documents_are_read(void **state)
{
	struct xml_doc *doc = NULL;
	const struct xml_node *root;
	const struct xml_node *node;

	expect_success(xml_read(
		*state,
		test_text_file(*state,
			       "<?xml version='1.0' encoding='UTF-8'?>\n"
			       "<!-- c --><a x='ế &amp; &lt;' >\n"
			       "<b>một<?pi?> <i>hai</i></b>"
			       "<c/><b><![CDATA[<&>]]></b>\n</a>"),
		NULL, &doc));
	root = xml_root(doc);
	assert_string_equal(xml_name(root), "a");
	assert_int_equal(xml_line(root), 2);
	assert_string_equal(xml_attr(*state, root, "x"), "ế & <");
	assert_null(xml_attr(*state, root, "y"));
	node = xml_first(root, NULL);
	assert_string_equal(xml_name(node), "b");
	assert_int_equal(xml_line(node), 3);
	assert_string_equal(xml_text(*state, node), "một hai");
	assert_string_equal(xml_name(xml_next(node, NULL)), "c");
	node = xml_next(node, "b");
	assert_string_equal(xml_text(*state, node), "<&>");
	assert_null(xml_next(node, NULL));
	assert_null(xml_first(root, "d"));
	assert_string_equal(xml_dump(*state, node), "<b>&lt;&amp;&gt;</b>");
	assert_string_equal(xml_dump(*state, xml_first(root, NULL)),
			    "<b>một <i>hai</i></b>");
	node = xml_first(root, "c");
	assert_string_equal(xml_text(*state, node), "");
	assert_null(xml_first(node, NULL));
}

static void
documents_are_validated(void **state)
{
	const char *schema = test_text_file(*state, schema_text);
	struct xml_doc *doc = NULL;
	const char *path = test_text_file(
		*state, "<import version='1'>\n" DOSSIER("1", "2026-02-31",
							 "5") "</import>");

	expect_error(xml_read(*state, path, schema, &doc), ERR_INPUT,
		     ", dòng 3: thẻ <issued>: giá trị \"2026-02-31\" không "
		     "phải là ngày");
	expect_error(xml_read(*state, path, path, &doc), ERR_INTERNAL,
		     "schema");
	path = test_text_file(*state,
			      "<import version='1'>" DOSSIER("1", "2026-02-28",
							     "5") "</import>");
	expect_success(xml_read(*state, path, schema, &doc));
	expect_error(xml_read(*state, "/nonexistent.xml", schema, &doc),
		     ERR_INPUT, "Không đọc được");
}

static void
dossiers_are_validated_one_by_one(void **state)
{
	/* clang-format off */
	static const char dossiers[] =
		"<import version='1'>\n"
		DOSSIER("1", "2026-02-28", "5")
		DOSSIER("2", "2026-02-31", "5")
		DOSSIER("3", "2026-02-28", "-5")
		DOSSIER("4", "2026-02-28", "5.000")
		DOSSIER("5", "2026-02-28", "9000000000000001")
		"<dossier number='6'/>\n"
		DOSSIER("7", "2026-02-28", "năm")
		"<dosier number='8'/>"
		DOSSIER("9", "2026-02-28", "5")
		"</import>";
	/* clang-format on */
	struct xml_stream *stream = open_stream(*state, dossiers);
	const struct xml_node *node;

	assert_string_equal(
		xml_attr(*state, xml_stream_root(stream), "version"), "1");
	node = next_child(*state, stream, "1", 2, NULL);
	assert_string_equal(xml_text(*state, xml_first(node, "amount")), "5");
	assert_null(xml_next(node, NULL));
	next_child(*state, stream, "2", 6, "<issued>: giá trị \"2026-02-31\"");
	next_child(*state, stream, "3", 10, "<amount>: giá trị \"-5\"");
	next_child(*state, stream, "4", 14, "<amount>: giá trị \"5.000\"");
	next_child(*state, stream, "5", 18,
		   "\"9000000000000001\" không đúng hạn mức");
	next_child(*state, stream, "6", 22, "thẻ <dossier> thiếu các thẻ con");
	next_child(*state, stream, "7", 23, "giá trị \"năm\"");
	next_child(*state, stream, "8", 27, "không được có thẻ <dosier>");
	next_child(*state, stream, "9", 27, NULL);
	expect_end(stream);
	expect_end(stream);
	assert_int_equal(xml_stream_offset(stream), xml_stream_size(stream));
}

static void
faults_of_the_root_end_the_file(void **state)
{
	static const char *const texts[][2] = {
		{ "<import version='2'>" DOSSIER("1", "2026-02-28",
						 "5") "</import>",
		  "thẻ <import> thiếu thuộc tính" },
		{ "<export version='1'>" DOSSIER("1", "2026-02-28",
						 "5") "</export>",
		  "cần thẻ <import> nhưng gặp <export>" },
	};

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct xml_stream *stream = open_stream(*state, texts[i][0]);
		const struct xml_node *node;
		const struct xml_fault *faults;
		size_t n;

		expect_error(xml_stream_next(stream, &node, &faults, &n),
			     ERR_INPUT, texts[i][1]);
		assert_null(node);
	}
}

static void
good_dossiers_come_before_a_broken_end(void **state)
{
	struct xml_stream *stream = open_stream(
		*state, "<import version='1'>" DOSSIER("1", "2026-02-28", "5")
				DOSSIER("2", "2026-02-28", "5") "<dossier>");
	const struct xml_node *node;
	const struct xml_fault *faults;
	size_t n;

	next_child(*state, stream, "1", 1, NULL);
	next_child(*state, stream, "2", 5, NULL);
	expect_error(xml_stream_next(stream, &node, &faults, &n), ERR_INPUT,
		     "Dòng 9: tệp bị cắt ngang");
	assert_null(node);
	expect_end(stream);
}

static void
long_files_keep_their_lines(void **state)
{
	const int n = 3000;
	char *text = talloc_strdup(*state, "<import version='1'>\n");
	struct xml_stream *stream;

	for (int i = 0; i < n; i++)
		text = talloc_asprintf_append_buffer(
			text,
			"<dossier number='%d'>%*s\n<issued>2026-02-28"
			"</issued>\n<amount>%d</amount></dossier>\n",
			i, 28, "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n",
			i);
	text = talloc_strdup_append_buffer(text, "</import>");
	stream = open_stream(*state, text);
	for (int i = 0; i < n; i++)
		next_child(*state, stream, talloc_asprintf(*state, "%d", i),
			   2 + i * 26, NULL);
	expect_end(stream);
}

static void
bombs_and_foreign_files_are_refused(void **state)
{
	static const char *const texts[] = {
		/* Billion laughs. */
		"<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;&x;'>"
		"<!ENTITY z '&y;&y;&y;&y;&y;'>]><a><b>&z;</b></a>",
		"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
		"<a><b>&x;</b></a>",
		"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
		"<!DOCTYPE a PUBLIC 'x' 'http://127.0.0.1:1/x.dtd'><a/>",
		"<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]>"
		"<a/>",
		"<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
		"<!DOCTYPE a><a/>",
	};

	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		expect_refusal(*state, texts[i], strlen(texts[i]),
			       "tệp có khai báo DOCTYPE");
}

static void
broken_files_are_refused_in_plain_words(void **state)
{
	static const char *const texts[][2] = {
		{ "", "" },
		{ "xin chào", "tệp rỗng hoặc không phải XML" },
		{ "<a>\n<b></a>", "2: thẻ đóng không khớp thẻ mở" },
		{ "<a>\n", "tệp bị cắt ngang" },
		{ "<a><b>&x;</b></a>", "thực thể" },
		{ "<a b='&x;'/>", "thực thể" },
		{ "<a><b>A & B</b></a>", "&" },
		{ "<a b='1' b='2'/>", "một thuộc tính ghi hai lần" },
		{ "<a b=1/>", "dấu nháy" },
		{ "<a><b>\x01</b></a>", "ký tự không cho phép" },
		{ "<a><b>\xff</b></a>", "UTF-8" },
		{ "<a><b>\xc0\xaf</b></a>", "UTF-8" },
		{ "<a b='\xee'/>", "UTF-8" },
		{ "<?xml version='1.0' encoding='TCVN3'?><a/>", "bảng mã" },
		{ "<x:a/>", "xmlns" },
		{ "<a/><b/>", "thừa nội dung ở cuối" },
	};
	char *deep = talloc_strdup(*state, "");

	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		expect_refusal(*state, texts[i][0], strlen(texts[i][0]),
			       texts[i][1]);
	for (int i = 0; i < 65; i++)
		deep = talloc_strdup_append(deep, "<a>");
	expect_refusal(*state, deep, strlen(deep), "lồng nhau quá sâu");
	expect_refusal(*state, "<a><b>\0</b></a>", 15, "");
}

static void
sizes_are_bounded(void **state)
{
	const int too_many = (int)XML_DOC_MAX_BYTES + 100000;
	const char *text =
		talloc_asprintf(*state, "<a><b>%*s</b></a>", too_many, "");
	const char *path;
	struct xml_doc *doc = NULL;
	struct xml_stream *stream = NULL;
	const struct xml_node *node;
	const struct xml_fault *faults;
	size_t n;

	path = test_text_file(*state, text);
	expect_error(xml_read(*state, path, NULL, &doc), ERR_TOO_LARGE,
		     "quá lớn");
	expect_success(xml_stream_open(*state, path, NULL, &stream));
	expect_error(xml_stream_next(stream, &node, &faults, &n), ERR_INPUT,
		     "một hồ sơ quá dài");
	path = test_text_file(*state, "<a>\n<b/>\nxin</a>");
	expect_success(xml_stream_open(*state, path, NULL, &stream));
	expect_success(xml_stream_next(stream, &node, &faults, &n));
	assert_string_equal(xml_name(node), "b");
	expect_error(xml_stream_next(stream, &node, &faults, &n), ERR_INPUT,
		     "Dòng 3: có chữ nằm ngoài các hồ sơ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(documents_are_read),
		TEST(documents_are_validated),
		TEST(dossiers_are_validated_one_by_one),
		TEST(faults_of_the_root_end_the_file),
		TEST(good_dossiers_come_before_a_broken_end),
		TEST(long_files_keep_their_lines),
		TEST(bombs_and_foreign_files_are_refused),
		TEST(broken_files_are_refused_in_plain_words),
		TEST(sizes_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
