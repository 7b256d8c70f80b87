# thads-reports: statutory forms, the matters behind each cell, exports;
# thads-report: a form on standard output.

reports_engine = \
	modules/reports/check_rules.c modules/reports/check_rules.h \
	modules/reports/head_rules.c modules/reports/head_rules.h \
	modules/reports/kind_rules.c modules/reports/kind_rules.h \
	modules/reports/reading.h modules/reports/reading_store.c \
	modules/reports/report.c modules/reports/report.h \
	modules/reports/report_csv.c modules/reports/report_csv.h \
	modules/reports/report_rules.c modules/reports/report_rules.h \
	modules/reports/report_store.c modules/reports/report_store.h \
	modules/reports/report_unit_store.c \
	modules/reports/row_rules.c modules/reports/row_rules.h \
	modules/reports/slice.h modules/reports/slice_store.c

daemon_PROGRAMS += thads-reports
bin_PROGRAMS += thads-report
thads_reports_SOURCES = $(reports_engine) \
	modules/reports/ask.c modules/reports/ask.h \
	modules/reports/ask_view.c \
	modules/reports/cell.c modules/reports/cell.h \
	modules/reports/cell_branch_store.c \
	modules/reports/cell_branch_store.h \
	modules/reports/cell_line_store.c \
	modules/reports/cell_list.c \
	modules/reports/cell_pages.c \
	modules/reports/cell_rules.c modules/reports/cell_rules.h \
	modules/reports/cell_store.c modules/reports/cell_store.h \
	modules/reports/late_list.h \
	modules/reports/late_list_store.c \
	modules/reports/main.c \
	modules/reports/period_pages.c \
	modules/reports/period_rules.c modules/reports/period_rules.h \
	modules/reports/period_store.c modules/reports/period_store.h \
	modules/reports/report_pages.c \
	modules/reports/report_view.c modules/reports/report_view.h \
	modules/reports/report_words.c modules/reports/report_words.h \
	modules/reports/report_xlsx.c modules/reports/report_xlsx.h \
	modules/reports/reports.h \
	modules/reports/routes.c \
	modules/reports/schema.h \
	modules/reports/start_waits.c \
	modules/reports/watch.c

thads_report_SOURCES = $(reports_engine) modules/reports/report_main.c \
	modules/reports/schema.h

check_PROGRAMS += test_cell_rules test_check_rules test_head_rules \
	test_kind_rules test_period_rules test_report_rules test_row_rules
test_cell_rules_SOURCES = modules/reports/test_cell_rules.c \
	modules/reports/cell_rules.c modules/reports/kind_rules.c \
	modules/reports/report_rules.c
test_cell_rules_LDADD = $(TEST_LIBS)
test_check_rules_SOURCES = modules/reports/test_check_rules.c \
	modules/reports/test_form.h modules/reports/check_rules.c \
	modules/reports/report_rules.c
test_check_rules_LDADD = $(TEST_LIBS)
test_head_rules_SOURCES = modules/reports/test_head_rules.c \
	modules/reports/head_rules.c
test_head_rules_LDADD = $(TEST_LIBS)
test_kind_rules_SOURCES = modules/reports/test_kind_rules.c \
	modules/reports/test_form.h modules/reports/check_rules.c \
	modules/reports/head_rules.c modules/reports/kind_rules.c \
	modules/reports/report_rules.c modules/reports/row_rules.c
test_kind_rules_LDADD = $(TEST_LIBS)
test_period_rules_SOURCES = modules/reports/test_period_rules.c \
	modules/reports/period_rules.c
test_period_rules_LDADD = $(TEST_LIBS)
test_report_rules_SOURCES = modules/reports/test_report_rules.c \
	modules/reports/test_form.h modules/reports/report_rules.c
test_report_rules_LDADD = $(TEST_LIBS)
test_row_rules_SOURCES = modules/reports/test_row_rules.c \
	modules/reports/test_form.h modules/reports/check_rules.c \
	modules/reports/head_rules.c modules/reports/report_rules.c \
	modules/reports/row_rules.c
test_row_rules_LDADD = $(TEST_LIBS)
