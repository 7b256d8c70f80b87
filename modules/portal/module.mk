# thads-portal: the public pages, no sign-in.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-portal
#   thads_portal_SOURCES = modules/portal/main.c modules/portal/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/portal/test_noun_rules.c \
#   	modules/portal/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
