# thads-accounts: accounts, roles, sessions, audit trail.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-accounts
#   thads_accounts_SOURCES = modules/accounts/main.c modules/accounts/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/accounts/test_noun_rules.c \
#   	modules/accounts/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
