#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/app.h"
#include "common/list_parts.h"

/* ---- A list of nothing in particular ---- */

struct thing {
	const char *name;
	int64_t dong;
	struct date on;
	bool open;
	const char *owner;
};

struct wanted {
	const char *find;
	const char *state;
	struct date from;
	int64_t least_dong;
};

#define AT(member) offsetof(struct thing, member)

/* clang-format off */
static const struct column columns[] = {
	{ "name", "Tên", COLUMN_TEXT, IN_ALL, AT(name), .sql = "t.name",
	  .sort = "t.name" },
	{ "sum", "Số tiền", COLUMN_MONEY, IN_ALL, AT(dong), .sql = "t.dong" },
	{ "on", "Ngày", COLUMN_DATE, IN_ALL, AT(on), .sql = "t.on_day",
	  .sort = "t.on_day", .falls = true },
	{ "open", "Mở", COLUMN_FLAG, IN_FILE, AT(open), .sql = "t.is_open" },
	{ "made", "Khác", COLUMN_MADE, IN_PAGE, .when = 1 },
	{ "owner", "Chủ", COLUMN_TEXT, IN_FILE, AT(owner), .sql = "o.name",
	  .join = " JOIN owner o ON o.id = t.owner_id" },
};

#undef AT
#define AT(member) .at = offsetof(struct wanted, member)

static const struct list_choice states[] = {
	{ "", "Đang mở", "t.is_open = 1" },
	{ "late", "Quá hạn", "t.due < ?" },
	{ "all", "Tất cả", NULL },
};

static const struct list_filter filters[] = {
	{ { "find", "Tìm", FIELD_LINE, 0, .max = 40, AT(find) },
	  .where = "t.name = ?" },
	{ { "state", "Trạng thái", FIELD_CODE, 0, AT(state) },
	  .choices = states, .n_choices = ARRAY_LEN(states) },
	{ { "from", "Từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "t.on_day >= ?", .chip = "Từ" },
	{ { "least", "Ít nhất", FIELD_MONEY, 0, AT(least_dong) },
	  .where = "t.dong >= ?" },
};

static const struct list_source source = { "thing t", NULL, NULL };

static const struct list things = {
	.path = "things", .title = "Đồ vật", .noun = "đồ vật",
	.row = LIST_ROW(struct thing, columns), .order = "on",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct wanted),
	.sources = &source, .n_sources = 1, .id = "t.id",
	.joins = " JOIN unit u ON u.id = t.unit_id",
	.unit = "t.unit_id", .province = "t.province_id",
	.officer = "t.officer_id",
};

#define COLUMNS                                                                \
	"SELECT STRAIGHT_JOIN t.name, t.dong, t.on_day, t.is_open, t.on_day,"  \
	" t.id FROM thing t JOIN unit u ON u.id = t.unit_id WHERE TRUE"
/* clang-format on */

static const struct program house = { .name = "house" };

/* What is asked of the list by these parameters, everywhere. */
static struct list_query *
asked(TALLOC_CTX *ctx, const struct param *params, size_t n)
{
	struct request *req = talloc_zero(ctx, struct request);
	struct app *app = talloc_zero(req, struct app);
	struct route *route = talloc_zero(req, struct route);
	struct list_query *query = NULL;
	struct err *e;

	app->program = &house;
	route->path = "things";
	route->of = &things;
	req->app = app;
	req->route = route;
	req->today = (struct date){ 2026, 1, 5 };
	req->scope.path_like = "%";
	req->query = "";
	req->params = params;
	req->n_params = n;
	e = list_open(req, &query);
	if (e) {
		err_free(&e);
		return NULL;
	}
	return query;
}

#define ASKED(ctx, ...)                                                        \
	asked(ctx, (const struct param[]){ __VA_ARGS__ },                      \
	      sizeof((const struct param[]){ __VA_ARGS__ }) /                  \
		      sizeof(struct param))

static const char *
select_of(const struct list_query *query)
{
	return list_select(query->req, query, 51)->sql;
}

/* ---- What is asked of the database ---- */

/* A column with a join of its own costs a page nothing that has not got it. */
static void
test_a_join_is_made_for_who_is_shown(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = ASKED(ctx, { "state", "all" });

	(void)state;
	assert_null(strstr(select_of(query), "owner"));
	query->as = LIST_CSV;
	assert_string_equal(select_of(query),
			    "SELECT STRAIGHT_JOIN t.name, t.dong, t.on_day,"
			    " t.is_open, o.name, t.on_day, t.id FROM thing t"
			    " JOIN unit u ON u.id = t.unit_id"
			    " JOIN owner o ON o.id = t.owner_id WHERE TRUE"
			    " ORDER BY t.on_day DESC, t.id DESC LIMIT ?");
	query->as = LIST_PAGE;
	query->id = 5;
	assert_non_null(strstr(select_of(query), "o.name"));
	talloc_free(ctx);
}

static void
test_a_choice_of_nothing_has_its_condition(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, NULL, 0);

	(void)state;
	assert_non_null(query);
	assert_false(query->filtered);
	assert_string_equal(select_of(query),
			    COLUMNS " AND t.is_open = 1"
				    " ORDER BY t.on_day DESC, t.id DESC"
				    " LIMIT ?");
	query = ASKED(ctx, { "state", "all" });
	assert_non_null(query);
	assert_true(query->filtered);
	assert_string_equal(select_of(query),
			    COLUMNS " ORDER BY t.on_day DESC, t.id DESC"
				    " LIMIT ?");
	talloc_free(ctx);
}

static void
test_values_stand_in_the_order_of_the_text(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query =
		ASKED(ctx, { "least", "1.000" }, { "from", "05/03/2026" },
		      { "state", "late" }, { "find", "An" }, { "page", "2" });
	struct list_statement *statement;

	(void)state;
	assert_non_null(query);
	statement = list_select(ctx, query, 51);
	assert_string_equal(statement->sql,
			    COLUMNS " AND t.name = ? AND t.due < ?"
				    " AND t.on_day >= ? AND t.dong >= ?"
				    " ORDER BY t.on_day DESC, t.id DESC"
				    " LIMIT ? OFFSET ?");
	assert_int_equal(statement->args.n, 6);
	assert_string_equal(statement->args.list[0].text, "An");
	talloc_free(ctx);
}

static void
test_units_and_officer_narrow_it(void **state)
{
	static const int64_t units[] = { 3, 4, 5 };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = ASKED(ctx, { "state", "all" });

	(void)state;
	assert_non_null(query);
	query->scope = (struct list_scope){ .unit_ids = units, .n_units = 3 };
	assert_non_null(strstr(select_of(query),
			       " AND t.unit_id IN (?, ?, ?, ?) ORDER"));
	assert_int_equal(list_unit(query), 0);
	query->scope.n_units = 1;
	assert_non_null(strstr(select_of(query), " t.unit_id IN (?) ORDER"));
	assert_int_equal(list_unit(query), 3);
	assert_int_equal(list_reach(query), REACH_UNIT);
	query->scope =
		(struct list_scope){ .path_like = "/1/%", .officer_id = 7 };
	assert_non_null(strstr(select_of(query),
			       " AND (SELECT s.path FROM unit s WHERE s.id ="
			       " t.unit_id) LIKE ? AND t.officer_id = ?"));
	talloc_free(ctx);
}

/* Its units are named where some are missing, or the source has no other. */
static void
test_a_province_is_one_range(void **state)
{
	static const int64_t units[] = { 3, 5, 8 };
	static const struct list_source by_units = { "unit_thing t", NULL, NULL,
						     .by_units = true };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = ASKED(ctx, { "state", "all" });

	(void)state;
	assert_non_null(query);
	query->scope = (struct list_scope){
		.unit_ids = units,
		.n_units = 3,
		.province_id = 3,
		.whole = true,
	};
	assert_int_equal(list_reach(query), REACH_PROVINCE);
	assert_non_null(strstr(select_of(query),
			       " WHERE TRUE AND t.province_id = ? ORDER"));
	query->counted_by = &by_units;
	assert_non_null(strstr(list_counting(ctx, query, 501)->sql,
			       " TRUE AND t.unit_id IN (?, ?, ?, ?) LIMIT"));
	query->scope.whole = false;
	assert_non_null(strstr(select_of(query),
			       " AND t.province_id = ?"
			       " AND t.unit_id IN (?, ?, ?, ?) ORDER"));
	talloc_free(ctx);
}

static void
test_a_count_needs_no_columns(void **state)
{
	static const struct list_source quick = { "quick t", "t.is_open = 1",
						  NULL };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = ASKED(ctx, { "state", "all" });

	(void)state;
	assert_non_null(query);
	assert_string_equal(list_counting(ctx, query, 501)->sql,
			    "SELECT STRAIGHT_JOIN 1"
			    " FROM thing t WHERE TRUE LIMIT ?");
	query->counted_by = &quick;
	assert_string_equal(list_counting(ctx, query, 501)->sql,
			    "SELECT STRAIGHT_JOIN 1"
			    " FROM quick t WHERE t.is_open = 1 LIMIT ?");
	talloc_free(ctx);
}

/* ---- Sorts and pages ---- */

static void
test_a_sort_turns_round_from_behind(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query =
		ASKED(ctx, { "sort", "name" }, { "before", "17~An~Bình" });

	(void)state;
	assert_non_null(query);
	assert_int_equal(query->place->way, WAY_BEFORE);
	assert_int_equal(query->place->id, 17);
	assert_string_equal(query->place->key, "An~Bình");
	assert_non_null(strstr(select_of(query),
			       " AND (t.name < ? OR (t.name = ? AND t.id < ?))"
			       " ORDER BY t.name DESC, t.id DESC LIMIT ?"));
	query = ASKED(ctx, { "after", "17~2026-01-05" });
	assert_non_null(query);
	assert_non_null(strstr(select_of(query),
			       " AND (t.on_day < ? OR (t.on_day = ?"
			       " AND t.id < ?)) ORDER BY t.on_day DESC"));
	query = ASKED(ctx, { "before", "end" });
	assert_non_null(query);
	assert_null(query->place->key);
	assert_non_null(strstr(select_of(query), " ORDER BY t.on_day, t.id"));
	talloc_free(ctx);
}

static void
test_what_is_no_place_is_refused(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_null(ASKED(ctx, { "sort", "sum" }));
	assert_null(ASKED(ctx, { "sort", "colour" }));
	assert_null(ASKED(ctx, { "after", "17" }));
	assert_null(ASKED(ctx, { "after", "x~1" }));
	assert_null(ASKED(ctx, { "before", "~1" }));
	assert_null(ASKED(ctx, { "state", "none" }));
	assert_null(ASKED(ctx, { "other", "1" }));
	assert_non_null(ASKED(ctx, { "page", "99999" }));
	talloc_free(ctx);
}

/* ---- Addresses and words ---- */

static void
test_addresses_keep_what_was_chosen(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = ASKED(ctx, { "find", "Đặng & Co" },
					 { "from", "05/03/2026" },
					 { "sort", "name" },
					 { "after", "17~An" }, { "page", "3" });

	(void)state;
	assert_non_null(query);
	assert_string_equal(query->path, "/house/things");
	assert_string_equal(list_href(query, query->path, ""),
			    "/house/things?find=%C4%90%E1%BA%B7ng%20%26%20Co"
			    "&from=05%2F03%2F2026&sort=name");
	assert_string_equal(list_href(query, query->path, "find"),
			    "/house/things?from=05%2F03%2F2026&sort=name");
	assert_string_equal(list_href(query, "/house/things/export", "sort"),
			    "/house/things/export?find=%C4%90%E1%BA%B7ng%20"
			    "%26%20Co&from=05%2F03%2F2026");
	assert_string_equal(list_chosen_words(query),
			    "Tìm: Đặng & Co; Từ: 05/03/2026");
	talloc_free(ctx);
}

static void
test_a_name_is_found_by_its_telling_syllable(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, NULL, 0);
	struct list_find find = list_find(query, "Đặng Thị Ánh");

	(void)state;
	assert_string_equal(find.start, "dang thi anh%");
	assert_string_equal(find.part, "%dang thi anh%");
	assert_string_equal(find.token, "anh%");
	assert_string_equal(list_find(query, "dang t").token, "dang%");
	assert_string_equal(list_find(query, "t").token, "t%");
	assert_string_equal(list_find(query, "!").part, "%-%");
	talloc_free(ctx);
}

/* ---- Cells ---- */

static void
test_cells_are_shown_by_their_kind(void **state)
{
	static const struct thing thing = {
		"An", 1234567, { 2026, 3, 5 }, true
	};
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, NULL, 0);
	static const char *const texts[] = { "An", "1.234.567", "05/03/2026",
					     "x" };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct cell cell = list_cell(ctx, query, &columns[i], &thing);

		assert_string_equal(cell.text, texts[i]);
	}
	assert_true(list_shows(query, &columns[0], IN_PAGE));
	assert_false(list_shows(query, &columns[3], IN_PAGE));
	assert_false(list_shows(query, &columns[4], IN_PAGE));
	query->has = 1;
	assert_true(list_shows(query, &columns[4], IN_PAGE));
	talloc_free(ctx);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_choice_of_nothing_has_its_condition),
		cmocka_unit_test(test_a_join_is_made_for_who_is_shown),
		cmocka_unit_test(test_values_stand_in_the_order_of_the_text),
		cmocka_unit_test(test_units_and_officer_narrow_it),
		cmocka_unit_test(test_a_province_is_one_range),
		cmocka_unit_test(test_a_count_needs_no_columns),
		cmocka_unit_test(test_a_sort_turns_round_from_behind),
		cmocka_unit_test(test_what_is_no_place_is_refused),
		cmocka_unit_test(test_addresses_keep_what_was_chosen),
		cmocka_unit_test(test_a_name_is_found_by_its_telling_syllable),
		cmocka_unit_test(test_cells_are_shown_by_their_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
