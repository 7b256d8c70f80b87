#include "common/base.h"

#include "common/audit.h"
#include "common/crypto.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct audit_row original = {
	.chain_id = "0123456789abcdef0123456789abcdef",
	.seq = 7,
	.at = "2026-11-21 03:04:05.678",
	.account_id = 12,
	.program = "intake",
	.number = "7f3a9c01",
	.action = "judgment.create",
	.object_kind = "judgment",
	.object_id = 345,
	.detail = "Bản án 12/2026/DS-ST",
};

/* One row for each column that somebody may alter. */
static void
alter(struct audit_row rows[10])
{
	for (size_t i = 0; i < 10; i++)
		rows[i] = original;
	rows[0].chain_id = "1123456789abcdef0123456789abcdef";
	rows[1].seq = 8;
	rows[2].at = "2026-11-21 03:04:05.679";
	rows[3].account_id = 13;
	rows[4].program = "reports";
	rows[5].number = "7f3a9c02";
	rows[6].action = "judgment.update";
	rows[7].object_kind = "matter";
	rows[8].object_id = 346;
	rows[9].detail = "Bản án 13/2026/DS-ST";
}

static void
test_every_column_is_sealed(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct audit_row rows[10];
	char *seal = audit_row_hash(ctx, "", &original);

	(void)state;
	assert_string_equal(seal, audit_row_hash(ctx, "", &original));
	assert_string_not_equal(seal, audit_row_hash(ctx, seal, &original));
	alter(rows);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		assert_string_not_equal(seal,
					audit_row_hash(ctx, "", &rows[i]));
	talloc_free(ctx);
}

/* Text cannot be moved from one column to its neighbour. */
static void
test_columns_do_not_run_together(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct audit_row one = original;
	struct audit_row other = original;

	(void)state;
	one.action = "a,1:b";
	one.object_kind = "c";
	other.action = "a";
	other.object_kind = "b,1:c";
	assert_string_not_equal(audit_row_hash(ctx, "", &one),
				audit_row_hash(ctx, "", &other));
	talloc_free(ctx);
}

static int
start(void **state)
{
	struct err *e = crypto_start();

	(void)state;
	return e ? -1 : 0;
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_column_is_sealed),
		cmocka_unit_test(test_columns_do_not_run_together),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
