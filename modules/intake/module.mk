# thads-intake: judgments and requests received, decisions, numbering, import.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-intake
#   thads_intake_SOURCES = modules/intake/main.c modules/intake/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/intake/test_noun_rules.c \
#   	modules/intake/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
