# libcasework: the nouns of enforcement that the programs share.

noinst_LIBRARIES += libcasework.a
libcasework_a_SOURCES =

# Matters, events, ledger.
libcasework_a_SOURCES += \
	modules/casework/event.c modules/casework/event.h \
	modules/casework/event_internal.h \
	modules/casework/event_list_store.c \
	modules/casework/event_open.c \
	modules/casework/event_rules.c \
	modules/casework/event_store.c modules/casework/event_store.h \
	modules/casework/event_void.c \
	modules/casework/ledger.h \
	modules/casework/ledger_rules.c modules/casework/ledger_rules.h \
	modules/casework/ledger_store.c \
	modules/casework/matter.h modules/casework/matter_store.c \
	modules/casework/period.c modules/casework/period.h

# The law as data, the calendar.
libcasework_a_SOURCES += \
	modules/casework/calendar_rules.c modules/casework/calendar_rules.h \
	modules/casework/law.h modules/casework/law_store.c \
	modules/casework/law_due_store.c

check_PROGRAMS += test_calendar_rules
test_calendar_rules_SOURCES = \
	modules/casework/test_calendar_rules.c \
	modules/casework/calendar_rules.c
test_calendar_rules_LDADD = $(TEST_LIBS)

# Units and officers, number series.
libcasework_a_SOURCES += \
	modules/casework/series.h \
	modules/casework/series_rules.c modules/casework/series_rules.h \
	modules/casework/series_store.c \
	modules/casework/unit.h modules/casework/unit_store.c
