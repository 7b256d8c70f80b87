/*
 * Units are found by code, or by what they were called on a day; officers
 * inside a scope.
 */
#include "store/store_test.h"

#include "staff/unit.h"

#define ROOT 991000
#define PATH "/991000/%"

static const struct date before = { 2025, 6, 30 };
static const struct date after = { 2025, 7, 1 };

static const char SQL_FORGET_OFFICERS[] =
	"DELETE FROM officer WHERE id BETWEEN 991000 AND 991099";
static const char SQL_FORGET_NAMES[] =
	"DELETE FROM unit_name WHERE unit_id BETWEEN 991000 AND 991099";
static const char SQL_FORGET_UNITS[] =
	"DELETE FROM unit WHERE id BETWEEN 991000 AND 991099"
	" ORDER BY id DESC";
static const char SQL_INSERT_UNIT[] =
	"INSERT INTO unit (id, code, name, short_name, name_fold, kind,"
	" parent_id, path, issues_decisions, holds_money, valid_from,"
	" valid_to, position) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, 1, ?, ?, ?)";
static const char SQL_INSERT_NAMES[] =
	"INSERT INTO unit_name (unit_id, name, short_name, name_fold,"
	" short_fold, valid_from, valid_to) VALUES"
	" (991001, 'Cục THADS tỉnh Thử Tháp', 'Thử Tháp',"
	"  'cuc thads tinh thu thap', 'thu thap', '2020-01-01', '2025-06-30'),"
	" (991002, 'THADS tỉnh Thử Tháp', 'Thử Tháp',"
	"  'thads tinh thu thap', 'thu thap', '2025-07-01', NULL),"
	" (991003, 'Phòng THADS Khu vực 1 - Thử Tháp', 'Khu vực 1',"
	"  'phong thads khu vuc 1 thu thap', 'khu vuc 1', '2025-07-01', NULL),"
	" (991004, 'Phòng THADS Khu vực 1 - Thứ Tháp', 'Khu vực 1',"
	"  'phong thads khu vuc 1 thu thap', 'khu vuc 1', '2025-07-01', NULL)";
static const char SQL_INSERT_OFFICERS[] =
	"INSERT INTO officer (id, code, name, name_fold, unit_id, valid_from,"
	" valid_to) VALUES"
	" (991011, 'TEST-CHV1', 'Trần Thử Đạo', 'tran thu dao', 991003,"
	"  '2025-07-01', NULL),"
	" (991012, 'TEST-CHV2', 'Đặng Thử Dũng', 'dang thu dung', 991003,"
	"  '2025-07-01', NULL),"
	" (991013, 'TEST-CHV3', 'An Thử Mãn', 'an thu man', 991003,"
	"  '2020-01-01', '2025-06-30')";

struct unit_row {
	int64_t id;
	const char *code;
	const char *name;
	const char *kind;
	int64_t parent_id;
	const char *path;
	int issues;
	struct date from;
	struct date to;
	int position;
};

static const struct unit_row rows[] = {
	{ 991000,
	  "TEST-TW",
	  "Thử",
	  "nation",
	  0,
	  "/991000/",
	  0,
	  { 2020, 1, 1 },
	  { 0, 0, 0 },
	  1 },
	{ 991001,
	  "TEST-T@2020",
	  "Thử Tháp",
	  "province",
	  991000,
	  "/991000/991001/",
	  1,
	  { 2020, 1, 1 },
	  { 2025, 6, 30 },
	  2 },
	{ 991002,
	  "TEST-T@2025",
	  "Thử Tháp",
	  "province",
	  991000,
	  "/991000/991002/",
	  1,
	  { 2025, 7, 1 },
	  { 0, 0, 0 },
	  3 },
	{ 991003,
	  "TEST-V1",
	  "Khu vực 1",
	  "division",
	  991002,
	  "/991000/991002/991003/",
	  0,
	  { 2025, 7, 1 },
	  { 0, 0, 0 },
	  9 },
	{ 991004,
	  "TEST-V2",
	  "Khu vực 1",
	  "division",
	  991002,
	  "/991000/991002/991004/",
	  0,
	  { 2025, 7, 1 },
	  { 0, 0, 0 },
	  8 },
	{ 991005,
	  "TEST-U@2025",
	  "Thử Xa",
	  "province",
	  991000,
	  "/991000/991005/",
	  1,
	  { 2025, 7, 1 },
	  { 0, 0, 0 },
	  4 },
};

static void
clear(struct store_test *test)
{
	STORE_RUN(test, SQL_FORGET_OFFICERS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_NAMES, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_UNITS, DB_NO_ARGS);
}

static void
prepare(struct store_test *test)
{
	clear(test);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		STORE_RUN(test, SQL_INSERT_UNIT,
			  DB_ARGS(DB_INT(rows[i].id), DB_TEXT(rows[i].code),
				  DB_TEXT(rows[i].name), DB_TEXT(rows[i].name),
				  DB_TEXT(rows[i].kind),
				  DB_ID(rows[i].parent_id),
				  DB_TEXT(rows[i].path), DB_INT(rows[i].issues),
				  DB_DATE(rows[i].from), DB_DATE(rows[i].to),
				  DB_INT(rows[i].position)));
	STORE_RUN(test, SQL_INSERT_NAMES, DB_NO_ARGS);
	STORE_RUN(test, SQL_INSERT_OFFICERS, DB_NO_ARGS);
}

static void
finds(struct store_test *test, TALLOC_CTX *ctx, const char *called,
      struct date on, int64_t id, const char *name)
{
	struct unit *unit;

	store_must(unit_find(ctx, test->db, called, on, &unit));
	store_check(test, unit->id == id, name);
}

static void
by_name(struct store_test *test, TALLOC_CTX *ctx)
{
	struct unit *unit;
	struct err *e;

	finds(test, ctx, "Thử Tháp", before, 991001, "unit_of_the_old_tree");
	finds(test, ctx, "thu thap", after, 991002, "unit_without_marks");
	finds(test, ctx, "TEST-T@2020", after, 991001, "unit_by_code_any_day");
	finds(test, ctx, "Phòng THADS Khu vực 1 - Thứ Tháp", after, 991004,
	      "unit_marks_decide");
	e = unit_find(ctx, test->db, "Khu vực 1", after, &unit);
	store_check(test, e && strstr(err_text(e), "TEST-V1, TEST-V2"),
		    "unit_conflict_lists_codes");
	store_check_err(test, e, ERR_CONFLICT, "unit_conflict");
	store_check_err(test,
			unit_find(ctx, test->db, "Khu vực 1", before, &unit),
			ERR_MISSING, "unit_not_yet_called_so");
	store_check_err(test, unit_get(ctx, test->db, 991099, &unit),
			ERR_MISSING, "unit_missing");
}

static void
in_the_tree(struct store_test *test, TALLOC_CTX *ctx)
{
	static const int64_t order[] = { 991000, 991002, 991004, 991003,
					 991005 };
	struct unit *units;
	struct unit *unit;
	bool same;
	size_t n;

	store_must(unit_list(ctx, test->db, PATH, after, &units, &n));
	same = n == ARRAY_LEN(order);
	for (size_t i = 0; same && i < n; i++)
		same = units[i].id == order[i];
	store_check(test, same, "unit_list_in_tree_order");
	store_must(unit_issuing(ctx, test->db, 991003, after, &unit));
	store_check(test, unit->id == 991002, "unit_issuing_goes_up");
	store_must(unit_issuing(ctx, test->db, 991002, after, &unit));
	store_check(test, unit->id == 991002, "unit_issuing_is_itself");
	store_check_err(test, unit_issuing(ctx, test->db, ROOT, after, &unit),
			ERR_MISSING, "unit_issuing_none");
}

static void
officers(struct store_test *test, TALLOC_CTX *ctx)
{
	struct officer *officer;

	store_must(officer_get(ctx, test->db, 991011, PATH, &officer));
	store_check(test, strcmp(officer->unit_name, "Khu vực 1") == 0,
		    "officer_unit_name");
	store_check_err(test,
			officer_get(ctx, test->db, 991011, "/991000/991005/%",
				    &officer),
			ERR_MISSING, "officer_outside_the_scope");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };

	prepare(&test);
	by_name(&test, ctx);
	in_the_tree(&test, ctx);
	officers(&test, ctx);
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
