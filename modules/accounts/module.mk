# thads-accounts: accounts, roles, sessions, audit trail.

daemon_PROGRAMS += thads-accounts
thads_accounts_SOURCES = \
	modules/accounts/account_act_pages.c \
	modules/accounts/account_edit_pages.c \
	modules/accounts/account_list.h \
	modules/accounts/account_list_pages.c \
	modules/accounts/account_list_store.c \
	modules/accounts/account_page.c modules/accounts/account_page.h \
	modules/accounts/account_pages.c \
	modules/accounts/account_rules.c modules/accounts/account_rules.h \
	modules/accounts/account_store.c modules/accounts/account_store.h \
	modules/accounts/delegation_pages.c \
	modules/accounts/delegation_store.c modules/accounts/delegation_store.h \
	modules/accounts/account_view.c modules/accounts/account_view.h \
	modules/accounts/accounts.h \
	modules/accounts/audit_list.h \
	modules/accounts/audit_list_store.c \
	modules/accounts/audit_store.c modules/accounts/audit_store.h \
	modules/accounts/contact_pages.c \
	modules/accounts/contact_store.c modules/accounts/contact_store.h \
	modules/accounts/job_list.h \
	modules/accounts/job_list_store.c \
	modules/accounts/job_pages.c \
	modules/accounts/last_change_store.c \
	modules/accounts/main.c \
	modules/accounts/me_pages.c \
	modules/accounts/pattern_list.h \
	modules/accounts/pattern_list_store.c \
	modules/accounts/pattern_pages.c \
	modules/accounts/pattern_store.c modules/accounts/pattern_store.h \
	modules/accounts/role_pages.c \
	modules/accounts/routes.c \
	modules/accounts/start_waits.c \
	modules/accounts/trail_words.c modules/accounts/trail_words.h \
	modules/accounts/unit_pages.c \
	modules/accounts/unit_tree_store.c modules/accounts/unit_tree_store.h \
	modules/accounts/watch.c

check_PROGRAMS += test_account_rules
test_account_rules_SOURCES = \
	modules/accounts/test_account_rules.c \
	modules/accounts/account_rules.c
test_account_rules_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_trail_words
test_trail_words_SOURCES = \
	modules/accounts/test_trail_words.c \
	modules/accounts/trail_words.c
test_trail_words_LDADD = $(TEST_LIBS)
