# libupkeep: what runs in the background leaves for those who watch.

noinst_LIBRARIES += libupkeep.a
libupkeep_a_SOURCES = \
	modules/upkeep/case_digest.h \
	modules/upkeep/job.h \
	modules/upkeep/job_sql.h \
	modules/upkeep/job_store.c \
	modules/upkeep/job_work_store.c \
	modules/upkeep/pattern.c modules/upkeep/pattern.h \
	modules/upkeep/pattern_rules.c modules/upkeep/pattern_rules.h \
	modules/upkeep/task_figure.h \
	modules/upkeep/task_figure_store.c \
	modules/upkeep/verify_run.h \
	modules/upkeep/verify_run_store.c

check_PROGRAMS += test_pattern_rules
test_pattern_rules_SOURCES = modules/upkeep/test_pattern_rules.c
test_pattern_rules_LDADD = $(TEST_LIBS)
