# thads-intake: judgments and requests received, decisions, numbering, import.

daemon_PROGRAMS += thads-intake
thads_intake_SOURCES = \
	modules/intake/court_store.c modules/intake/court_store.h \
	modules/intake/correct.h modules/intake/correct_pages.c \
	modules/intake/correct_rules.c modules/intake/correct_store.c \
	modules/intake/debtors_sql.h \
	modules/intake/decide_pages.c \
	modules/intake/decide_rules.c modules/intake/decide_rules.h \
	modules/intake/decide_work.c modules/intake/decide_work.h \
	modules/intake/entrusted.h modules/intake/entrusted_book.c \
	modules/intake/entrusted_pages.c \
	modules/intake/fault_list_store.c \
	modules/intake/import_keep.c modules/intake/import_keep.h \
	modules/intake/import_list.h \
	modules/intake/import_list_store.c \
	modules/intake/import_pages.c modules/intake/import_pages.h \
	modules/intake/import_view.c modules/intake/import_view.h \
	modules/intake/intake.h \
	modules/intake/judgment.h \
	modules/intake/judgment_form.c \
	modules/intake/judgment_list.h \
	modules/intake/judgment_list_store.c \
	modules/intake/judgment_pages.c \
	modules/intake/claim_sides.c modules/intake/claim_sides.h \
	modules/intake/judgment_rules.c \
	modules/intake/person.h modules/intake/person_pages.c \
	modules/intake/person_merge_rules.c modules/intake/person_store.c \
	modules/intake/judgment_store.c \
	modules/intake/judgment_view.c \
	modules/intake/last_change_store.c \
	modules/intake/main.c \
	modules/intake/opening.h modules/intake/opening_pages.c \
	modules/intake/party_store.c modules/intake/party_store.h \
	modules/intake/pending_list_store.c \
	modules/intake/request_list_store.c \
	modules/intake/request_pages.c \
	modules/intake/request_store.c modules/intake/request_store.h \
	modules/intake/request_void_pages.c \
	modules/intake/routes.c \
	modules/intake/schema.h \
	modules/intake/start_waits.c \
	modules/intake/suggest_pages.c \
	modules/intake/watch_store.c

# The import on the command line.
bin_PROGRAMS += thads-import
thads_import_SOURCES = modules/intake/import_main.c modules/intake/schema.h

check_PROGRAMS += test_claim_sides test_correct_rules test_decide_rules test_person_merge_rules test_import_keep test_judgment_rules
test_correct_rules_SOURCES = modules/intake/test_correct_rules.c \
	modules/intake/correct_rules.c
test_correct_rules_LDADD = $(TEST_LIBS)
test_decide_rules_SOURCES = \
	modules/intake/test_decide_rules.c \
	modules/intake/decide_rules.c modules/intake/decide_rules.h
test_decide_rules_LDADD = $(TEST_LIBS)
test_import_keep_SOURCES = \
	modules/intake/test_import_keep.c \
	modules/intake/import_keep.c modules/intake/import_keep.h
test_import_keep_LDFLAGS = -Wl,--wrap=fsync -Wl,--wrap=link
test_import_keep_LDADD = $(TEST_LIBS)
test_claim_sides_SOURCES = modules/intake/test_claim_sides.c \
	modules/intake/claim_sides.c
test_claim_sides_LDADD = $(TEST_LIBS)
test_person_merge_rules_SOURCES = modules/intake/test_person_merge_rules.c \
	modules/intake/person_merge_rules.c
test_person_merge_rules_LDADD = $(TEST_LIBS)
test_judgment_rules_SOURCES = \
	modules/intake/test_judgment_rules.c \
	modules/intake/claim_sides.c \
	modules/intake/judgment_form.c modules/intake/judgment_rules.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_judgment_rules_LDADD = $(TEST_LIBS)
