# libstaff: units, officers, accounts, and when an office is open.

noinst_LIBRARIES += libstaff.a
libstaff_a_SOURCES = \
	modules/staff/office_hours.c modules/staff/office_hours.h \
	modules/staff/reach.c modules/staff/reach.h \
	modules/staff/staff.h \
	modules/staff/staff_lookup_store.c \
	modules/staff/staff_officer_store.c \
	modules/staff/staff_password.c \
	modules/staff/staff_rules.c \
	modules/staff/staff_store.c \
	modules/staff/unit.h \
	modules/staff/unit_store.c

check_PROGRAMS += test_staff_rules
test_staff_rules_SOURCES = \
	modules/staff/test_staff_rules.c \
	modules/staff/staff_rules.c \
	modules/staff/staff_password.c
test_staff_rules_LDADD = $(TEST_LIBS)
