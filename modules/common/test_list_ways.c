#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/app.h"
#include "common/list_parts.h"

/* ---- A list of one thing, and the program that has it ---- */

struct part {
	const char *name;
};

struct wanted {
	const char *find;
};

#define AT(type, member) offsetof(struct type, member)

/* clang-format off */
static const struct column columns[] = {
	{ "name", "Tên", COLUMN_TEXT, IN_ALL, AT(part, name), .sql = "p.name",
	  .sort = "p.name" },
};

static const struct list_filter filters[] = {
	{ { "find", "Tìm", FIELD_LINE, 0, .max = 40, .at = AT(wanted, find) },
	  .where = "p.name = ?" },
};

static const struct list_source source = { "part p", NULL, NULL };

static const struct list parts = {
	.path = "thing/#/parts", .title = "Bộ phận", .noun = "bộ phận",
	.row = LIST_ROW(struct part, columns), .order = "name",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct wanted),
	.sources = &source, .n_sources = 1, .id = "p.id", .joins = "",
};

static struct err *
show(struct request *req)
{
	(void)req;
	return NULL;
}

static const struct route routes[] = {
	{ METHOD_GET, "thing/#/parts", RIGHT_PUBLIC, show, 0, NULL, &parts },
	{ METHOD_GET, "thing/#/parts/print", RIGHT_PUBLIC, show, 0, NULL,
	  &parts },
	{ METHOD_GET, "thing/#/parts/export", RIGHT("thing.export"), show, 0,
	  NULL, &parts },
	{ METHOD_GET, "others/xlsx", RIGHT_PUBLIC, show, 0 },
};

static const struct program house = {
	.name = "house", .routes = routes, .n_routes = ARRAY_LEN(routes),
};
/* clang-format on */

/* The list of the thing 17, asked by these parameters; NULL: refused. */
static struct list_query *
asked(TALLOC_CTX *ctx, enum method method, const struct param *params, size_t n)
{
	struct request *req = talloc_zero(ctx, struct request);
	struct app *app = talloc_zero(req, struct app);
	struct list_query *query = NULL;
	struct err *e;

	app->program = &house;
	req->app = app;
	req->route = &routes[0];
	req->method = method;
	req->id = 17;
	req->query = "";
	req->params = params;
	req->n_params = n;
	e = list_open(req, &query);
	err_free(&e);
	return query;
}

/* ---- Tests ---- */

static void
test_a_list_of_one_thing_has_its_id_in_the_address(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, METHOD_GET, NULL, 0);

	(void)state;
	assert_non_null(query);
	assert_string_equal(query->path, "/house/thing/17/parts");
	talloc_free(ctx);
}

static void
test_what_is_posted_asks_nothing_of_the_list(void **state)
{
	static const struct param params[] = { { "find", "An" },
					       { "text", "x" } };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, METHOD_POST, params, 2);

	(void)state;
	assert_non_null(query);
	assert_false(query->filtered);
	assert_string_equal(list_href(query, query->path, ""), query->path);
	assert_null(asked(ctx, METHOD_GET, params, 2));
	talloc_free(ctx);
}

static void
test_it_leads_where_the_program_has_a_route(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, METHOD_GET, NULL, 0);

	(void)state;
	assert_true(list_leads_to(query, "print"));
	assert_false(list_leads_to(query, "export"));
	assert_false(list_leads_to(query, "xlsx"));
	assert_false(list_leads_to(query, "saved"));
	talloc_free(ctx);
}

/* Of what has no order the page is chosen first, and joined then. */
static void
test_what_is_found_is_chosen_before_it_is_joined(void **state)
{
	static const struct list_source found = {
		"found f JOIN part p ON p.id = f.id", .rows = "part p"
	};
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, METHOD_GET, NULL, 0);
	struct list list;

	(void)state;
	assert_non_null(query);
	list = *query->list;
	list.sources = &found;
	list.joins = " JOIN house h ON h.id = p.house_id";
	query->list = &list;
	assert_string_equal(list_select(ctx, query, 51)->sql,
			    "SELECT STRAIGHT_JOIN p.name, p.name, p.id"
			    " FROM (SELECT STRAIGHT_JOIN p.id AS id"
			    " FROM found f JOIN part p ON p.id = f.id"
			    " WHERE TRUE ORDER BY p.name, p.id LIMIT ?) z"
			    " JOIN part p ON p.id = z.id"
			    " JOIN house h ON h.id = p.house_id"
			    " ORDER BY p.name, p.id LIMIT ?");
	talloc_free(ctx);
}

/* Who has not signed in has no scope, and so no unit. */
static void
test_nobody_sees_no_unit(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = asked(ctx, METHOD_GET, NULL, 0);

	(void)state;
	assert_false(query->scope.everywhere);
	assert_int_equal(query->scope.n_units, 0);
	assert_null(query->scope.path_like);
	talloc_free(ctx);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_a_list_of_one_thing_has_its_id_in_the_address),
		cmocka_unit_test(test_what_is_posted_asks_nothing_of_the_list),
		cmocka_unit_test(test_it_leads_where_the_program_has_a_route),
		cmocka_unit_test(
			test_what_is_found_is_chosen_before_it_is_joined),
		cmocka_unit_test(test_nobody_sees_no_unit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
