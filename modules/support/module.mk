# thads-support: the online support queue.

daemon_PROGRAMS += thads-support
thads_support_SOURCES = \
	modules/support/appointment_rules.c \
	modules/support/appointment_rules.h \
	modules/support/case_list.h \
	modules/support/case_list_store.c \
	modules/support/case_pages.c \
	modules/support/case_store.c modules/support/case_store.h \
	modules/support/case_view.c modules/support/case_view.h \
	modules/support/main.c \
	modules/support/routes.c \
	modules/support/start_waits.c \
	modules/support/step_agency.c \
	modules/support/step_pages.c \
	modules/support/step_rules.c modules/support/step_rules.h \
	modules/support/support.h

check_PROGRAMS += test_support_step_rules test_support_appointment_rules
test_support_step_rules_SOURCES = modules/support/test_step_rules.c \
	modules/support/step_rules.c
test_support_step_rules_LDADD = $(TEST_LIBS)
test_support_appointment_rules_SOURCES = \
	modules/support/test_appointment_rules.c \
	modules/support/appointment_rules.c
test_support_appointment_rules_LDADD = $(TEST_LIBS)
