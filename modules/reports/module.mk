# thads-reports: statutory forms, exports; thads-report: a form on standard
# output.

reports_engine = \
	modules/reports/check_rules.c modules/reports/check_rules.h \
	modules/reports/form_store.c modules/reports/form_store.h \
	modules/reports/head_rules.c modules/reports/head_rules.h \
	modules/reports/report.c modules/reports/report.h \
	modules/reports/report_csv.c modules/reports/report_csv.h \
	modules/reports/report_rules.c modules/reports/report_rules.h \
	modules/reports/report_store.c modules/reports/report_store.h \
	modules/reports/row_rules.c modules/reports/row_rules.h

bin_PROGRAMS += thads-report
thads_report_SOURCES = modules/reports/report_main.c $(reports_engine)
