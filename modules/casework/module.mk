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
	modules/casework/case_digest.h \
	modules/casework/law.h modules/casework/law_store.c \
	modules/casework/law_due_store.c \
	modules/casework/office_hours.c modules/casework/office_hours.h \
	modules/casework/office_hours_store.c \
	modules/casework/pattern.h modules/casework/pattern_store.c \
	modules/casework/pattern_rules.c modules/casework/pattern_rules.h \
	modules/casework/sense.h modules/casework/sense_store.c

check_PROGRAMS += test_calendar_rules test_pattern_rules
test_pattern_rules_SOURCES = modules/casework/test_pattern_rules.c
test_pattern_rules_LDADD = $(TEST_LIBS)
test_calendar_rules_SOURCES = \
	modules/casework/test_calendar_rules.c \
	modules/casework/calendar_rules.c
test_calendar_rules_LDADD = $(TEST_LIBS)

# Units and officers, number series.
libcasework_a_SOURCES += \
	modules/casework/series.h \
	modules/casework/series_book.h modules/casework/series_book_store.c \
	modules/casework/series_rules.c modules/casework/series_rules.h \
	modules/casework/series_store.c \
	modules/casework/task_figure.h modules/casework/task_figure_store.c \
	modules/casework/unit.h modules/casework/unit_store.c \
	modules/casework/verify_run.h modules/casework/verify_run_store.c

check_PROGRAMS += test_ledger_history test_ledger_rules
check_PROGRAMS += test_period test_series_rules
test_ledger_history_SOURCES = modules/casework/test_ledger_history.c \
	modules/casework/test_ledger_chart.h
test_ledger_history_LDADD = $(TEST_LIBS)
test_ledger_rules_SOURCES = modules/casework/test_ledger_rules.c \
	modules/casework/test_ledger_chart.h
test_ledger_rules_LDADD = $(TEST_LIBS)
test_period_SOURCES = modules/casework/test_period.c
test_period_LDADD = $(TEST_LIBS)
test_series_rules_SOURCES = modules/casework/test_series_rules.c
test_series_rules_LDADD = $(TEST_LIBS)

# Accounts, roles and officers.
libcasework_a_SOURCES += \
	modules/casework/staff.h \
	modules/casework/staff_officer_store.c \
	modules/casework/staff_password.c \
	modules/casework/staff_rules.c \
	modules/casework/staff_store.c

check_PROGRAMS += test_staff_rules
test_staff_rules_SOURCES = \
	modules/casework/test_staff_rules.c \
	modules/casework/staff_rules.c \
	modules/casework/staff_password.c
test_staff_rules_LDADD = $(TEST_LIBS)

# The import of whole dossiers.
libcasework_a_SOURCES += \
	modules/casework/import_attach_store.c \
	modules/casework/import_check.c \
	modules/casework/import_claim_store.c \
	modules/casework/import_dossier.c \
	modules/casework/import_due.c \
	modules/casework/import_event.c \
	modules/casework/import_event_store.c \
	modules/casework/import_faults.c \
	modules/casework/import_follow_store.c \
	modules/casework/import_history.c modules/casework/import_history.h \
	modules/casework/import_in.h \
	modules/casework/import_index.c modules/casework/import_index.h \
	modules/casework/import_job.c modules/casework/import_job.h \
	modules/casework/import_job_store.c \
	modules/casework/import_job_store.h \
	modules/casework/import_judgment_store.c \
	modules/casework/import_law.c modules/casework/import_law.h \
	modules/casework/import_law_store.c \
	modules/casework/import_lookup.h \
	modules/casework/import_matter_store.c \
	modules/casework/import_model.h \
	modules/casework/import_money.c \
	modules/casework/import_officer.c \
	modules/casework/import_plan.h \
	modules/casework/import_read.c modules/casework/import_read.h \
	modules/casework/import_read_csv.c \
	modules/casework/import_read_xml.c \
	modules/casework/import_reader.h \
	modules/casework/import_record.c modules/casework/import_record.h \
	modules/casework/import_ref_store.c \
	modules/casework/import_rows.c modules/casework/import_rows.h \
	modules/casework/import_run.c modules/casework/import_run.h \
	modules/casework/import_seen.c modules/casework/import_seen.h \
	modules/casework/import_series.h \
	modules/casework/import_series_store.c \
	modules/casework/import_write.c modules/casework/import_write.h

# Due dates, the public list.
libcasework_a_SOURCES += \
	modules/casework/due.h \
	modules/casework/due_rules.c modules/casework/due_rules.h \
	modules/casework/due_store.c \
	modules/casework/due_view.c modules/casework/due_view.h \
	modules/casework/publication.h \
	modules/casework/publication_rules.c \
	modules/casework/publication_rules.h \
	modules/casework/publication_store.c

check_PROGRAMS += test_due_rules test_publication_rules
test_due_rules_SOURCES = modules/casework/test_due_rules.c
test_due_rules_LDADD = $(TEST_LIBS)
test_publication_rules_SOURCES = modules/casework/test_publication_rules.c
test_publication_rules_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_import_record
test_import_record_SOURCES = modules/casework/test_import_record.c
test_import_record_LDADD = $(TEST_LIBS)
