# libledger: postings of matters and money.

noinst_LIBRARIES += libledger.a
libledger_a_SOURCES = \
	modules/ledger/ledger.h \
	modules/ledger/ledger_rules.c modules/ledger/ledger_rules.h \
	modules/ledger/ledger_store.c \
	modules/ledger/posting.h \
	modules/ledger/posting_rules.c \
	modules/ledger/posting_store.c

check_PROGRAMS += test_ledger_history test_ledger_rules test_posting_rules
test_ledger_history_SOURCES = \
	modules/ledger/test_ledger_history.c \
	modules/ledger/test_ledger_chart.h
test_ledger_history_LDADD = $(TEST_LIBS)
test_ledger_rules_SOURCES = \
	modules/ledger/test_ledger_rules.c \
	modules/ledger/test_ledger_chart.h
test_ledger_rules_LDADD = $(TEST_LIBS)
test_posting_rules_SOURCES = modules/ledger/test_posting_rules.c
test_posting_rules_LDADD = $(TEST_LIBS)
