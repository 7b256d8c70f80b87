# thads-registry: debtors without means and their publication.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-registry
#   thads_registry_SOURCES = modules/registry/main.c modules/registry/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/registry/test_noun_rules.c \
#   	modules/registry/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
