/*
 * judgment.h - a judgment with a debtor and a creditor, and an officer, at the
 * unit of staff.h: to be decided on, in a transaction that is rolled back.
 */
#ifndef STORE_JUDGMENT_H
#define STORE_JUDGMENT_H

#include "store/staff.h"

#define OFFICER	 992001
#define JUDGMENT 992002
#define DEBTOR	 992003
#define CREDITOR 992004

static const char SQL_ADD_OFFICER[] =
	"INSERT INTO officer (id, code, name, name_fold, unit_id, valid_from)"
	" VALUES (992001, 'TEST-FOLLOW', 'Vũ Thử Sáu', 'vu thu sau', 980001,"
	" '2020-01-01')";
static const char SQL_ADD_JUDGMENT[] =
	"INSERT INTO judgment (id, unit_id, book_year, book_number, court,"
	" court_fold, number, number_fold, issued_on, effective_on, case_type,"
	" channel, received_on, recorded_by) VALUES (992002, 980001, 2026,"
	" 99, 'Tòa án nhân dân khu vực 1 - Thử', 'toa', '07/2025/DS-ST',"
	" '07 2025 ds st', '2025-10-15', '2025-11-15', 'civil', 'court',"
	" '2025-12-01', 980011)";
static const char SQL_ADD_PARTIES[] =
	"INSERT INTO party (id, judgment_id, role, kind, name, name_fold,"
	" id_number, birth_year, address) VALUES"
	" (992003, 992002, 'debtor', 'individual', 'Đặng Thử Ánh',"
	"  'dang thu anh', '000000000001', 1970, 'xã Thử, tỉnh Thử Tháp'),"
	" (992004, 992002, 'creditor', 'individual', 'Lê Thử Bốn',"
	"  'le thu bon', NULL, NULL, '')";

static inline void
judgment_add(struct store_test *test)
{
	STORE_RUN(test, SQL_ADD_OFFICER, DB_NO_ARGS);
	STORE_RUN(test, SQL_ADD_JUDGMENT, DB_NO_ARGS);
	STORE_RUN(test, SQL_ADD_PARTIES, DB_NO_ARGS);
}

#endif
