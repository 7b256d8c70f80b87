#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>
#include <time.h>

#include "common/test_desk.h"

/* ---- Values ---- */

static void
test_text_is_escaped(void **state)
{
	struct desk *desk = *state;

	view_text(desk->view, "Name", "<b>&\"' Nguyễn");
	desk_expect(desk, "<p title=\"<?cs var:Name ?>\"><?cs var:Name ?>",
		    "<p title=\"&lt;b&gt;&amp;&quot;&#39; Nguyễn\">"
		    "&lt;b&gt;&amp;&quot;&#39; Nguyễn");
	desk_expect(desk,
		    "<?cs def:show(x) ?>(<?cs var:x ?>)<?cs /def ?><?cs "
		    "call:show(Name) ?>",
		    "(&lt;b&gt;&amp;&quot;&#39; Nguyễn)");
}

static void
test_addresses_are_escaped(void **state)
{
	struct desk *desk = *state;

	view_text(desk->view, "Word", "a b&c=\"đ\"/<'>");
	view_text(desk->view, "Bad", "javascript:alert(1)");
	view_text(desk->view, "Good", "/intake/?find=a:b&x=\"y\"");
	desk_expect(desk, "<?cs var:url_escape(Word) ?>",
		    "a+b%26c%3D%22%C4%91%22%2F%3C%27%3E");
	desk_expect(desk, "<?cs var:url_validate(Bad) ?>", "#");
	desk_expect(desk, "<?cs var:url_validate(Good) ?>",
		    "/intake/?find=a:b&amp;x=&quot;y&quot;");
	desk_expect(desk, "<?cs var:js_escape(Word) ?>",
		    "a b\\x26c=\\x22đ\\x22\\x2F\\x3C\\x27\\x3E");
}

static void
test_values_become_text(void **state)
{
	struct desk *desk = *state;
	struct view *view = desk->view;

	view_money(view, "Owed", INT64_C(3000000000));
	view_money(view, "Less", -5000);
	view_count(view, "Count", 1234567);
	view_int(view, "Id", 1234567);
	view_date(view, "Day", (struct date){ 2026, 10, 5 });
	view_date(view, "NoDay", (struct date){ 0 });
	view_format(view, "Words", "%d việc", 3);
	view_flag(view, "Yes", true);
	view_flag(view, "No", false);
	view_text(view, "Nothing", NULL);
	desk_expect(desk,
		    "<?cs var:Owed ?>|<?cs var:Less ?>|<?cs var:Count ?>|"
		    "<?cs var:Id ?>|<?cs var:Day ?>|<?cs var:NoDay ?>|"
		    "<?cs var:Words ?>|<?cs if:Yes ?>yes<?cs /if ?>|"
		    "<?cs if:No ?>no<?cs /if ?>|<?cs var:Nothing ?>",
		    "3.000.000.000|-5.000|1.234.567|1234567|05/10/2026||"
		    "3 việc|yes||");
}

static void
test_rows_keep_their_order(void **state)
{
	struct desk *desk = *state;
	struct view *node = view_node(desk->view, "Book.Shelf");
	char *html;

	for (int i = 0; i < 1200; i++)
		view_int(view_row(node, "Rows"), "N", i);
	view_option(desk->view, "Field.kind", "a", "Loại <a>", false);
	view_option(desk->view, "Field.kind", "b", "Loại b", true);
	desk_expect(desk,
		    "<?cs each:o = Field.kind.Options ?><?cs var:o.Value ?>="
		    "<?cs var:o.Label ?><?cs if:o.Selected ?>*<?cs /if ?>;"
		    "<?cs /each ?>",
		    "a=Loại &lt;a&gt;;b=Loại b*;");
	desk_write(desk, "page.cs",
		   "<?cs each:r = Book.Shelf.Rows ?><?cs var:r.N ?>,"
		   "<?cs /each ?><?cs var:Book.Shelf.Rows.1199.N ?>");
	html = desk_render(desk);
	assert_memory_equal(html, "0,1,2,3,4,5,6,7,8,9,10,11,", 26);
	assert_non_null(strstr(html, ",1198,1199,1199"));
}

/* ---- Templates ---- */

static void
test_includes_are_found(void **state)
{
	struct desk *desk = *state;

	desk_write(desk, "part.cs", "[<?cs include!\"deep/part.cs\" ?>]");
	desk_write(desk, "deep/part.cs", "<?cs var:X ?>");
	view_text(desk->view, "X", "x");
	desk_expect(desk,
		    "<?cs # include!\"page.cs\" ?>a<?cs\n\tinclude!\"part.cs\" "
		    "?>b",
		    "a[x]b");
}

static void
test_wrong_templates_are_named(void **state)
{
	struct desk *desk = *state;

	/* Not an open if: ClearSilver 0.10.5 says so, but loses 32 bytes. */
	desk_expect_failure(desk, "<?cs /if ?>", "TH1801");
	desk_expect_failure(desk, "<?cs include!\"none.cs\" ?>", "none.cs");
	desk_expect_failure(desk, "<?cs include!\"../page.cs\" ?>",
			    "../page.cs");
	desk_expect_failure(desk, "<?cs include!\"/etc/hostname\" ?>",
			    "/etc/hostname");
	desk_expect_failure(desk, "<?cs include!\"page.cs\" ?>",
			    "too many files");
	desk_write(desk, "part.cs", "\n<?cs nonsense:X ?>\n");
	desk_expect_failure(desk, "<?cs include!\"part.cs\" ?>", " part.cs:");
	desk_expect_failure(desk, "a\n\nb\n<?cs /if ?>", "page.cs:");
	desk_expect_failure(desk, "<?cs include:\"part.cs\" ?>",
			    "use include!");
	desk_expect_failure(desk, "<?cs include!Name ?>", "plain file name");
	desk_expect_failure(desk, "<?cs include!\"part.cs ?>",
			    "plain file name");
}

static void
test_missing_template_is_named(void **state)
{
	struct desk *desk = *state;
	char *html;
	struct err *e = view_render(desk, desk_cache(desk), desk->view,
				    "intake/none.cs", &html);

	assert_non_null(e);
	assert_non_null(strstr(e->detail, "intake/none.cs"));
	err_free(&e);
}

static void
test_endless_page_is_stopped(void **state)
{
	struct desk *desk = *state;
	char *text = talloc_array(desk, char, 1000001);

	memset(text, 'a', 1000000);
	text[1000000] = '\0';
	view_text(desk->view, "Text", text);
	desk_expect_failure(
		desk,
		"<?cs loop:i = #1, #20, #1 ?><?cs var:Text ?><?cs /loop ?>",
		"TH1802");
	/* After the failure the same cache serves the same path. */
	view_text(desk->view, "Text", "b");
	assert_int_equal(strlen(desk_render(desk)), 20);
}

/* A file that changes below a running program changes nothing for it. */
static void
test_cache_keeps_what_it_read(void **state)
{
	struct desk *desk = *state;
	struct view_cache *read_before;

	view_text(desk->view, "X", "1");
	desk_write(desk, "part.cs", "old <?cs var:X ?>");
	desk_write(desk, "page.cs", "<?cs include!\"part.cs\" ?>");
	assert_string_equal(desk_render(desk), "old 1");
	read_before = desk->cache;
	desk->cache = NULL;
	desk_write(desk, "part.cs", "new <?cs var:X ?>");
	assert_string_equal(desk_render(desk), "new 1");
	talloc_free(desk->cache);
	desk->cache = read_before;
	assert_string_equal(desk_render(desk), "old 1");
}

static void
test_missing_folder_is_told(void **state)
{
	struct desk *desk = *state;
	struct view_cache *cache = NULL;
	struct err *e;

	e = view_cache_new(desk, "/no/such/folder", &cache);
	assert_non_null(e);
	assert_null(cache);
	assert_int_equal(e->code, ERR_USAGE);
	err_free(&e);
}

static void
test_views_do_not_mix(void **state)
{
	struct desk *desk = *state;
	struct view *other = view_bare(desk);
	char *html;

	view_text(desk->view, "Mine", "secret");
	desk_write(desk, "page.cs",
		   "[<?cs var:Mine ?>]<?cs set:Mine = \"x\" ?>");
	assert_string_equal(desk_render(desk), "[secret]");
	assert_null(
		view_render(desk, desk_cache(desk), other, "page.cs", &html));
	assert_string_equal(html, "[]");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		WITH_DESK(test_text_is_escaped),
		WITH_DESK(test_addresses_are_escaped),
		WITH_DESK(test_values_become_text),
		WITH_DESK(test_rows_keep_their_order),
		WITH_DESK(test_includes_are_found),
		WITH_DESK(test_wrong_templates_are_named),
		WITH_DESK(test_missing_template_is_named),
		WITH_DESK(test_endless_page_is_stopped),
		WITH_DESK(test_cache_keeps_what_it_read),
		WITH_DESK(test_missing_folder_is_told),
		WITH_DESK(test_views_do_not_mix),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
