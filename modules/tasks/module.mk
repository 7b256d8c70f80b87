# thads-tasks: the background work; thads-verify: the recount.

daemon_PROGRAMS += thads-tasks
bin_PROGRAMS += thads-verify
thads_tasks_SOURCES = \
	modules/tasks/duties.h \
	modules/tasks/duties_store.c \
	modules/tasks/figures.h \
	modules/tasks/figures_store.c \
	modules/tasks/main.c \
	modules/tasks/spool.c modules/tasks/spool.h
thads_verify_SOURCES = \
	modules/tasks/difference.c modules/tasks/difference.h \
	modules/tasks/recount.c modules/tasks/recount.h \
	modules/tasks/recount_store.c modules/tasks/recount_store.h \
	modules/tasks/verify.c \
	modules/tasks/verify_trail.c modules/tasks/verify_trail.h

check_PROGRAMS += test_recount test_spool
test_recount_SOURCES = \
	modules/tasks/test_recount.c \
	modules/tasks/recount.c modules/tasks/recount.h
test_recount_LDADD = $(TEST_LIBS)
test_spool_SOURCES = \
	modules/tasks/test_spool.c \
	modules/tasks/spool.c modules/tasks/spool.h
test_spool_LDADD = $(TEST_LIBS)
