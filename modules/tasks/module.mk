# thads-tasks: the background work: publishing, reminding, verifying.
#
# Name the program once its first source is here:
#   bin_PROGRAMS += thads-tasks
#   thads_tasks_SOURCES = modules/tasks/main.c modules/tasks/routes.c
#
# A rule's unit test is built from the rule alone:
#   check_PROGRAMS += test_noun_rules
#   test_noun_rules_SOURCES = modules/tasks/test_noun_rules.c \
#   	modules/tasks/noun_rules.c
#   test_noun_rules_LDADD = $(TEST_LIBS)
