# thads-portal: the public pages, no sign-in.

daemon_PROGRAMS += thads-portal
thads_portal_SOURCES = \
	modules/portal/agency_store.c modules/portal/agency_store.h \
	modules/portal/entry_list.c modules/portal/entry_list.h \
	modules/portal/entry_pages.c \
	modules/portal/entry_store.c modules/portal/entry_store.h \
	modules/portal/entry_view.c modules/portal/entry_view.h \
	modules/portal/figure_store.c modules/portal/figure_store.h \
	modules/portal/inbox_rules.c modules/portal/inbox_rules.h \
	modules/portal/inbox_store.c modules/portal/inbox_store.h \
	modules/portal/key_pages.c \
	modules/portal/key_rules.c modules/portal/key_rules.h \
	modules/portal/main.c \
	modules/portal/number_rules.c modules/portal/number_rules.h \
	modules/portal/portal.h \
	modules/portal/routes.c \
	modules/portal/seal_page.c modules/portal/seal_page.h \
	modules/portal/search_rules.c modules/portal/search_rules.h \
	modules/portal/status_pages.c \
	modules/portal/status_rules.c modules/portal/status_rules.h \
	modules/portal/support_pages.c

check_PROGRAMS += test_portal_search_rules test_portal_inbox_rules \
	test_portal_status_rules test_portal_number_rules test_portal_key_rules
test_portal_key_rules_SOURCES = modules/portal/test_key_rules.c \
	modules/portal/key_rules.c
test_portal_key_rules_LDADD = $(TEST_LIBS)
test_portal_search_rules_SOURCES = modules/portal/test_search_rules.c \
	modules/portal/search_rules.c modules/portal/number_rules.c
test_portal_search_rules_LDADD = $(TEST_LIBS)
test_portal_inbox_rules_SOURCES = modules/portal/test_inbox_rules.c \
	modules/portal/inbox_rules.c
test_portal_inbox_rules_LDADD = $(TEST_LIBS)
test_portal_status_rules_SOURCES = modules/portal/test_status_rules.c \
	modules/portal/status_rules.c
test_portal_status_rules_LDADD = $(TEST_LIBS)
test_portal_number_rules_SOURCES = modules/portal/test_number_rules.c \
	modules/portal/number_rules.c
test_portal_number_rules_LDADD = $(TEST_LIBS)
