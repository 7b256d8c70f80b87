# Tests of the stores: programs that need a database, so `make check` leaves
# them alone; `./thads test store` builds and runs them. Each prints "ok NAME"
# or "not ok NAME" for every claim (store_test.h).

store_tests = store_db_lock store_db_lost store_follow store_import store_report store_series store_session store_trail store_unit
EXTRA_PROGRAMS += $(store_tests) check_sql

store_db_lock_SOURCES = tests/store/test_db_lock.c
store_db_lost_SOURCES = tests/store/test_db_lost.c
store_follow_SOURCES = tests/store/test_follow.c
store_import_SOURCES = tests/store/test_import.c tests/store/import_sheet.h
store_report_SOURCES = tests/store/test_report.c \
	modules/reports/cell_store.c $(reports_engine)
store_series_SOURCES = tests/store/test_series.c
store_session_SOURCES = tests/store/test_session.c
store_trail_SOURCES = tests/store/test_trail.c
store_unit_SOURCES = tests/store/test_unit.c

# What check-sql calls to prepare every statement.
check_sql_SOURCES = tests/store/check_sql.c

.PHONY: store-tests
store-tests: $(store_tests) check_sql
