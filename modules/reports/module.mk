# thads-reports: statutory forms, periods, exports.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-reports
#   thads_reports_SOURCES = modules/reports/main.c modules/reports/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/reports/test_noun_rules.c \
#   	modules/reports/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
#
# Spreadsheets need their library beside the house's:
#   thads_reports_LDADD = $(LDADD) $(XLSXWRITER_LIBS)
