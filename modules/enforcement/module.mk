# thads-enforcement: the dossier: verification, measures, money, documents.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-enforcement
#   thads_enforcement_SOURCES = modules/enforcement/main.c modules/enforcement/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/enforcement/test_noun_rules.c \
#   	modules/enforcement/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
