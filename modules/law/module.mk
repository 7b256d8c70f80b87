# liblaw: the law as data, what follows from it, and the calendar.

noinst_LIBRARIES += liblaw.a
liblaw_a_SOURCES = \
	modules/law/calendar_rules.c modules/law/calendar_rules.h \
	modules/law/law.h \
	modules/law/law_due_store.c \
	modules/law/law_store.c \
	modules/law/period.c modules/law/period.h \
	modules/law/sense.h \
	modules/law/sense_store.c

check_PROGRAMS += test_calendar_rules test_period
test_calendar_rules_SOURCES = \
	modules/law/test_calendar_rules.c \
	modules/law/calendar_rules.c
test_calendar_rules_LDADD = $(TEST_LIBS)
test_period_SOURCES = modules/law/test_period.c
test_period_LDADD = $(TEST_LIBS)
