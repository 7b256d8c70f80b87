# libexchange: whole dossiers that come in.

noinst_LIBRARIES += libexchange.a
libexchange_a_SOURCES = \
	modules/exchange/import_attach_store.c \
	modules/exchange/import_check.c \
	modules/exchange/import_claim_store.c \
	modules/exchange/import_dossier.c \
	modules/exchange/import_event.c \
	modules/exchange/import_faults.c \
	modules/exchange/import_history.c modules/exchange/import_history.h \
	modules/exchange/import_in.h \
	modules/exchange/import_index.c modules/exchange/import_index.h \
	modules/exchange/import_job.c modules/exchange/import_job.h \
	modules/exchange/import_job_store.c \
	modules/exchange/import_job_store.h \
	modules/exchange/import_judgment_store.c \
	modules/exchange/import_units.c modules/exchange/import_units.h \
	modules/exchange/import_units_store.c \
	modules/exchange/import_lookup.h \
	modules/exchange/import_matter_store.c \
	modules/exchange/import_model.h \
	modules/exchange/import_money.c \
	modules/exchange/import_officer.c \
	modules/exchange/import_plan.h \
	modules/exchange/import_read.c modules/exchange/import_read.h \
	modules/exchange/import_read_csv.c \
	modules/exchange/import_read_xml.c \
	modules/exchange/import_reader.h \
	modules/exchange/import_record.c modules/exchange/import_record.h \
	modules/exchange/import_ref_store.c \
	modules/exchange/import_run.c modules/exchange/import_run.h \
	modules/exchange/import_seen.c modules/exchange/import_seen.h \
	modules/exchange/import_series.h \
	modules/exchange/import_series_store.c \
	modules/exchange/import_side.c modules/exchange/import_side.h \
	modules/exchange/import_write.c modules/exchange/import_write.h

check_PROGRAMS += test_import_record
test_import_record_SOURCES = modules/exchange/test_import_record.c
test_import_record_LDADD = $(TEST_LIBS)
