# Tests of the stores: programs that need a database, so `make check` leaves
# them alone; `./thads test store` builds and runs them. Each prints "ok NAME"
# or "not ok NAME" for every claim (store_test.h).

# The lists first: they are measured in a nation that has nothing else, and the
# import leaves its dossiers.
store_tests = store_lists store_acts store_audit_guard store_book store_db_lock store_db_lost store_demo store_follow store_guessing store_import store_job store_law store_patterns store_period store_reads store_report store_series store_session store_spool store_tamper store_trail store_unit store_writer
EXTRA_PROGRAMS += $(store_tests) check_sql walk

store_acts_SOURCES = tests/store/test_acts.c
store_audit_guard_SOURCES = tests/store/test_audit_guard.c
store_book_SOURCES = tests/store/test_book.c tests/store/import_sheet.h
store_db_lock_SOURCES = tests/store/test_db_lock.c
store_db_lost_SOURCES = tests/store/test_db_lost.c
store_demo_SOURCES = tests/store/test_demo.c modules/support/step_rules.c \
	modules/support/step_rules.h
store_follow_SOURCES = tests/store/test_follow.c tests/store/judgment.h
store_guessing_SOURCES = tests/store/test_guessing.c
store_import_SOURCES = tests/store/test_import.c tests/store/import_sheet.h
store_job_SOURCES = tests/store/test_job.c
store_law_SOURCES = tests/store/test_law.c
store_lists_SOURCES = tests/store/test_lists.c \
	modules/enforcement/assigned_list_store.c \
	modules/enforcement/matter_filter.c modules/enforcement/matter_filter.h \
	modules/enforcement/matter_list.h modules/enforcement/matter_list_store.c \
	modules/enforcement/matter_source_sql.h \
	modules/enforcement/matter_source_store.c \
	modules/enforcement/matter_find_store.c \
	modules/enforcement/matter_find_store.h \
	modules/enforcement/matter_view.c modules/enforcement/matter_view.h \
	modules/intake/judgment_list.h modules/intake/judgment_list_store.c \
	modules/intake/pending_list_store.c \
	modules/intake/request_list_store.c \
	modules/registry/alert_list.h modules/registry/alert_list_store.c \
	modules/registry/book_list.h modules/registry/book_list_store.c \
	modules/registry/entry_list.h modules/registry/entry_list_store.c \
	modules/registry/entry_view.c modules/registry/entry_view.h \
	modules/support/case_list.h modules/support/case_list_store.c \
	modules/support/case_store.c modules/support/case_store.h \
	modules/support/case_view.c modules/support/case_view.h \
	modules/support/step_rules.c modules/support/step_rules.h
store_patterns_SOURCES = tests/store/test_patterns.c $(tasks_duties)
store_period_SOURCES = tests/store/test_period.c tests/store/judgment.h \
	$(reports_engine)
store_reads_SOURCES = tests/store/test_reads.c \
	modules/enforcement/assignment.c modules/enforcement/assignment.h \
	modules/enforcement/dossier_store.c modules/enforcement/dossier_store.h \
	modules/enforcement/matter_filter.c modules/enforcement/matter_filter.h \
	modules/enforcement/matter_list.h modules/enforcement/matter_list_store.c \
	modules/enforcement/matter_source_sql.h \
	modules/enforcement/matter_source_store.c \
	modules/enforcement/matter_view.c modules/enforcement/matter_view.h \
	modules/intake/court_store.c modules/intake/court_store.h \
	modules/intake/party_store.c modules/intake/party_store.h \
	modules/registry/alert_store.c modules/registry/alert_store.h
store_report_SOURCES = tests/store/test_report.c \
	tests/store/report_history.h tests/store/report_kinds.h \
	tests/store/report_units.h \
	modules/reports/cell_branch_store.c modules/reports/cell_line_store.c \
	modules/reports/cell_rules.c modules/reports/cell_store.c \
	$(reports_engine)
store_series_SOURCES = tests/store/test_series.c
store_session_SOURCES = tests/store/test_session.c
store_spool_SOURCES = tests/store/test_spool.c $(tasks_duties)
store_tamper_SOURCES = tests/store/test_tamper.c tests/store/tamper.h \
	tests/store/tamper_edits.c tests/store/tamper_kinds.c \
	$(audit_proof) \
	modules/tasks/checkpoint_log.h modules/tasks/checkpoint_log_store.c \
	modules/tasks/difference.c modules/tasks/difference.h \
	modules/tasks/recount_audit_store.c \
	modules/tasks/recount_lines_store.c \
	modules/tasks/recount_store.c modules/tasks/recount_store.h \
	modules/tasks/verify_marks.h modules/tasks/verify_marks_store.c \
	modules/tasks/verify_trail.c modules/tasks/verify_trail.h
store_trail_SOURCES = tests/store/test_trail.c
store_unit_SOURCES = tests/store/test_unit.c
store_writer_SOURCES = tests/store/test_writer.c tests/store/judgment.h

# What check-sql calls to prepare every statement.
check_sql_SOURCES = tests/store/check_sql.c

# A random walk (walk.sh).
walk_SOURCES = tests/store/walk.c tests/store/walk.h \
	tests/store/walk_act.c tests/store/walk_illegal.c \
	tests/store/walk_look.c tests/store/walk_more.c \
	tests/store/walk_open.c tests/store/walk_sides.c \
	modules/enforcement/act_rules.c modules/enforcement/act_rules.h \
	modules/generate/random.c modules/generate/random.h \
	modules/intake/claim_sides.c modules/intake/claim_sides.h \
	modules/intake/decide_rules.c modules/intake/decide_rules.h \
	modules/intake/decide_work.c modules/intake/decide_work.h \
	modules/intake/entrusted.h modules/intake/entrusted_book.c \
	modules/intake/judgment.h modules/intake/judgment_store.c \
	modules/intake/party_store.c modules/intake/party_store.h \
	modules/intake/request_store.c modules/intake/request_store.h \
	modules/reports/period_rules.c modules/reports/period_rules.h \
	modules/reports/period_store.c modules/reports/period_store.h

.PHONY: store-tests
store-tests: $(store_tests) check_sql model_times walk
