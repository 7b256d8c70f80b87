# thads-registry: debtors without means: what is published of them, alerts,
# the separate book, and the comparison with the decisions.

daemon_PROGRAMS += thads-registry
thads_registry_SOURCES = \
	modules/registry/alert_list.h \
	modules/registry/alert_list_store.c \
	modules/registry/alert_pages.c \
	modules/registry/alert_store.c modules/registry/alert_store.h \
	modules/registry/book_list.h \
	modules/registry/book_list_store.c \
	modules/registry/change_pages.c \
	modules/registry/change_rules.c modules/registry/change_rules.h \
	modules/registry/change_store.c modules/registry/change_store.h \
	modules/registry/entry_list.h \
	modules/registry/entry_list_store.c \
	modules/registry/entry_pages.c \
	modules/registry/entry_store.c modules/registry/entry_store.h \
	modules/registry/entry_view.c modules/registry/entry_view.h \
	modules/registry/history_view.c \
	modules/registry/main.c \
	modules/registry/registry.h \
	modules/registry/routes.c \
	modules/registry/start_waits.c \
	modules/registry/watch.c

check_PROGRAMS += test_change_rules
test_change_rules_SOURCES = modules/registry/test_change_rules.c \
	modules/registry/change_rules.c
test_change_rules_LDADD = $(TEST_LIBS)
