/*
 * report_units.h - a province of its own with units, officers and matters, made
 * and forgotten, for the test of reports.
 */
#ifndef STORE_REPORT_UNITS_H
#define STORE_REPORT_UNITS_H

#include "store/store_test.h"

static const char SQL_FORGET_LEGS[] =
	"DELETE FROM ledger_leg WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_LATE[] =
	"DELETE FROM ledger_late WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_TAIL[] =
	"DELETE FROM ledger_tail WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_SUMS[] =
	"DELETE FROM ledger_sum WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_YEAR_SUMS[] =
	"DELETE FROM ledger_year_sum WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_UNIT_SUMS[] =
	"DELETE FROM ledger_unit_sum WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_SLICE_SUMS[] =
	"DELETE FROM ledger_slice_sum WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_OFFICERS[] =
	"DELETE FROM officer WHERE unit_id BETWEEN 970001 AND 970004";
static const char SQL_FORGET_BELOW[] =
	"DELETE FROM unit WHERE id BETWEEN 970002 AND 970004";
static const char SQL_FORGET_PROVINCE[] = "DELETE FROM unit WHERE id = 970001";
static const char SQL_ADD_PROVINCE[] =
	"INSERT INTO unit (id, code, name, short_name, name_fold, kind,"
	" parent_id, path, issues_decisions, holds_money, valid_from, position)"
	" VALUES (970001, 'TEST-R0', 'Tỉnh thử', 'Thử', 'tinh thu',"
	" 'province', NULL, '/970001/', 1, 1, '2009-07-01', 9001)";
static const char SQL_ADD_BELOW[] =
	"INSERT INTO unit (id, code, name, short_name, name_fold, kind,"
	" parent_id, path, issues_decisions, holds_money, valid_from, valid_to,"
	" position) VALUES"
	" (970002, 'TEST-R1', 'Đơn vị 1', '1', 'don vi 1', 'district', 970001,"
	" '/970001/970002/', 1, 1, '2009-07-01', NULL, 1),"
	" (970003, 'TEST-R2', 'Đơn vị 2', '2', 'don vi 2', 'district', 970001,"
	" '/970001/970003/', 1, 1, '2009-07-01', NULL, 2),"
	" (970004, 'TEST-R3', 'Đơn vị 3', '3', 'don vi 3', 'district', 970001,"
	" '/970001/970004/', 1, 1, '2009-07-01', '2024-12-31', 3)";
static const char SQL_FORGET_MATTERS[] =
	"DELETE FROM matter WHERE id BETWEEN 970000000 AND 970009999";
static const char SQL_FORGET_LINES[] =
	"DELETE FROM obligation"
	" WHERE matter_id BETWEEN 970000000 AND 970009999";
static const char SQL_LOOSEN[] = "SET SESSION foreign_key_checks = 0";
/* Where the history left it: of no judgment. */
static const char SQL_ADD_MATTER[] =
	"INSERT INTO matter (id, judgment_id, issuing_unit_id, basis,"
	" case_type, number, number_fold, decided_on, inflow_on, last_on,"
	" unit_id, officer_id, account_id) VALUES (?, 0, 0, ?, ?, '', '',"
	" '2022-01-01', '2022-01-01', '2022-01-01', ?, ?, ?)";
/* The line has the hands of its matter. */
static const char SQL_ADD_LINE[] =
	"INSERT INTO obligation (id, matter_id, position, obligation_type,"
	" account_id) VALUES (?, ?, ?, ?, ?)";
static const char SQL_ADD_OFFICER[] =
	"INSERT INTO officer (id, code, name, name_fold, unit_id, valid_from)"
	" VALUES (?, ?, ?, 'thu', ?, '2015-01-01')";

static inline void
clear(struct store_test *test)
{
	STORE_RUN(test, SQL_FORGET_LINES, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_MATTERS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_LEGS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_LATE, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_TAIL, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_SUMS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_YEAR_SUMS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_UNIT_SUMS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_SLICE_SUMS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_OFFICERS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_BELOW, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_PROVINCE, DB_NO_ARGS);
}

#endif
