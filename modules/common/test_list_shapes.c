#include "common/base.h"

#include "common/test_help.h"

#include "common/list_shapes.h"

/* The templates of the house, as a worker reads them. */
static struct view_cache *
templates_of(TALLOC_CTX *ctx)
{
	const char *srcdir = getenv("srcdir");
	struct view_cache *templates;

	expect_success(view_cache_new(ctx,
				      talloc_asprintf(ctx, "%s/templates",
						      srcdir ? srcdir : "."),
				      &templates));
	return templates;
}

/* The cell as the macro prints it, without what stands around it. */
static const char *
rendered(TALLOC_CTX *ctx, struct view_cache *templates, const char *class,
	 unsigned places, const struct cell *cell)
{
	struct view *view = view_bare(ctx);
	struct view *node = view_row(view, "Cells");
	char *html;

	view_text(node, "Class", class);
	view_text(node, "Text", cell->text);
	view_text(node, "Href", cell->href);
	view_text(node, "Status", cell->status);
	view_text(node, "Due", cell->due);
	view_text(node, "Days", cell->days);
	view_flag(node, "Name", places & NAME);
	view_flag(node, "Cut", places & CUT);
	expect_success(
		view_render(ctx, templates, view, "common/cells.cs", &html));
	html += strspn(html, "\n");
	html[strlen(html) - 1] = '\0';
	return html;
}

/* Values that need escaping, are empty, or are not there, in every shape. */
static const struct cell cells[] = {
	{ .text = "9/QĐ-THADS" },
	{ .text = NULL },
	{ .text = "" },
	{ .text = "<b>\"Đặng\" & 'Sơn'</b>\r\n\t\x01 %41 ZxV qZxV" },
	{ .text = "7", .href = "/enforcement/matter/7?a=1&b=%C4%91" },
	{ .text = "7", .href = "/x\"y'z<" },
	{ .text = "7", .href = "" },
	{ .text = "Hoãn \"1\"", .status = "warn" },
	{ .text = "Quá hạn", .due = "late", .days = "293 ngày" },
	{ .text = "Hết hạn hôm nay", .due = "due" },
	{ .text = NULL, .due = "ok", .days = "1 < 2" },
	{ .text = "x", .href = "/a", .status = "bad", .due = "ok", .days = "" },
};

static void
test_cells_are_written_as_the_macro_prints_them(void **state)
{
	static const unsigned places[] = { 0, NAME, CUT, NAME | CUT, NARROW };
	struct view_cache *templates = templates_of(*state);
	struct list_shapes *shapes;

	expect_success(list_shapes_new(*state, templates, &shapes));
	for (size_t i = 0; i < ARRAY_LEN(cells) * ARRAY_LEN(places); i++) {
		const struct cell *cell = &cells[i / ARRAY_LEN(places)];
		unsigned place = places[i % ARRAY_LEN(places)];
		struct markup markup = { .ctx = *state };

		list_shapes_write(shapes, &markup, "num narrow", place, cell);
		assert_string_equal(markup.text,
				    rendered(*state, templates, "num narrow",
					     place, cell));
	}
}

static void
test_cells_follow_each_other(void **state)
{
	const struct cell long_cell = { .text = talloc_asprintf(*state,
								"%0600d", 7) };
	struct markup markup = { .ctx = *state };
	struct list_shapes *shapes;

	expect_success(list_shapes_new(*state, templates_of(*state), &shapes));
	for (int i = 0; i < 50; i++)
		list_shapes_write(shapes, &markup, "", 0, &long_cell);
	assert_int_equal(markup.length, strlen(markup.text));
	assert_int_equal(markup.length,
			 50 * (strlen("<td class=\"\"></td>\n") + 600));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_cells_are_written_as_the_macro_prints_them),
		TEST(test_cells_follow_each_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
