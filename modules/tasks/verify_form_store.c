#include "common/base.h"

#include "tasks/verify_facts.h"

/*
 * Why forms 01 and 02 have the sums of 04 and 05 in every cell, for every unit
 * and period: both are made of the same postings (sums of slices against sums
 * of units); each slice stands once in the totals of the forms of a version
 * that count in one measure, and in one row below each total. So no run needs
 * to be compared with another.
 */

/* The budget group of what a line is: of the newest law (reports/slice.h). */
#define SLICES                                                                 \
	"(SELECT s.*, COALESCE((SELECT t.budget_group FROM obligation_type t"  \
	"  WHERE t.code = s.obligation_type ORDER BY t.valid_from DESC"        \
	"  LIMIT 1), '') AS budget_group FROM slice s)"

#define IS_LISTED(row, list, name)                                             \
	"(" row "." list " IS NULL OR FIND_IN_SET(s." name ", " row "." list   \
	"))"
#define TAKES(row)                                                             \
	IS_LISTED(row, "bases", "basis")                                       \
	" AND " IS_LISTED(row, "case_types", "case_type")                      \
	" AND " IS_LISTED(row, "budget_groups", "budget_group")                \
	" AND " IS_LISTED(row, "obligations", "obligation_type")

static const char SQL_CHECK_LEAVES[] =
	"SELECT CONCAT('biểu ', f.code, ' (', f.version, '), dòng ', t.code,"
	"  ': nhóm thống kê ', s.id, ' đứng ở ', COUNT(r.id), ' dòng')"
	" FROM form f JOIN form_row t ON t.form_id = f.id AND t.kind = 'total'"
	" JOIN " SLICES " s ON " TAKES("t")
	" LEFT JOIN form_row r ON r.form_id = f.id AND r.kind = 'leaf'"
	"  AND r.measure <=> t.measure AND " TAKES("r")
	" GROUP BY t.id, s.id HAVING COUNT(r.id) <> 1";

/* Those of budget groups are part of others. */
static const char SQL_CHECK_TOTALS[] =
	"SELECT CONCAT('biểu của ', f.version, ': nhóm thống kê ', s.id,"
	"  ' đứng ở ', SUM(t.id IS NOT NULL), ' tổng')"
	" FROM form f JOIN " SLICES " s"
	" LEFT JOIN form_row t ON t.form_id = f.id AND t.kind = 'total'"
	"  AND " TAKES("t")
	" WHERE EXISTS (SELECT 1 FROM form_row x WHERE x.form_id = f.id)"
	"  AND NOT EXISTS (SELECT 1 FROM form_row x WHERE x.form_id = f.id"
	"  AND x.budget_groups IS NOT NULL)"
	" GROUP BY f.version, f.measure, s.id"
	" HAVING SUM(t.id IS NOT NULL) <> 1";

/* Month 0 of both is the whole year; year 0 is told by the other years. */
static const char SQL_CHECK_SUMS[] =
	"SELECT CONCAT('đơn vị ', unit_id, ', năm thống kê ', year, ', tháng ',"
	"  month, ', tài khoản ', account_id,"
	"  ': tổng theo nhóm khác tổng của đơn vị, lệch ', SUM(m), ' việc, ',"
	"  SUM(d), ' đồng')"
	" FROM (SELECT unit_id, year, month, account_id, matters AS m,"
	"   dong AS d FROM ledger_slice_sum WHERE year > 0"
	"  UNION ALL SELECT unit_id, year, month, account_id, -matters, -dong"
	"   FROM ledger_unit_sum) AS both_ways"
	" GROUP BY unit_id, year, month, account_id"
	" HAVING SUM(m) <> 0 OR SUM(d) <> 0";

const struct recount_check verify_form_checks[] = {
	{ "each slice in one row of a form", SQL_CHECK_LEAVES },
	{ "each slice in one form of a measure", SQL_CHECK_TOTALS },
	{ "sums of slices against sums of units", SQL_CHECK_SUMS },
};

const size_t verify_form_checks_count = ARRAY_LEN(verify_form_checks);
