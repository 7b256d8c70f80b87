# thads-support: the online support queue.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-support
#   thads_support_SOURCES = modules/support/main.c modules/support/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/support/test_noun_rules.c \
#   	modules/support/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
