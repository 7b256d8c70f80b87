# liblaw: the law as data, what follows from it, and the calendar; thads-law:
# the packs of conf/law into the database.

noinst_LIBRARIES += liblaw.a
liblaw_a_SOURCES = \
	modules/law/act.c modules/law/act.h \
	modules/law/calendar_rules.c modules/law/calendar_rules.h \
	modules/law/claim_rules.c modules/law/claim_rules.h \
	modules/law/chart.c modules/law/chart.h \
	modules/law/law.c modules/law/law_codes.c modules/law/law.h \
	modules/law/law_act_store.c \
	modules/law/law_chart_store.c \
	modules/law/law_column.c modules/law/law_column.h \
	modules/law/law_due.c \
	modules/law/law_due_store.c \
	modules/law/law_fee.c modules/law/law_fee.h \
	modules/law/law_fee_store.c \
	modules/law/law_form.c modules/law/law_form.h \
	modules/law/law_form_store.c \
	modules/law/law_keep.c modules/law/law_keep.h \
	modules/law/law_options.c modules/law/law_options.h \
	modules/law/law_prepare.c \
	modules/law/law_public_store.c \
	modules/law/law_rows.c \
	modules/law/law_store.c modules/law/law_store.h \
	modules/law/period.c modules/law/period.h \
	modules/law/sense.c modules/law/sense.h

check_PROGRAMS += test_act test_calendar_rules test_claim_rules test_law \
	test_law_column test_law_form test_law_words test_period
test_act_SOURCES = modules/law/test_act.c
test_act_LDADD = $(TEST_LIBS)
test_calendar_rules_SOURCES = \
	modules/law/test_calendar_rules.c \
	modules/law/calendar_rules.c
test_calendar_rules_LDADD = $(TEST_LIBS)
test_claim_rules_SOURCES = modules/law/test_claim_rules.c
test_claim_rules_LDADD = $(TEST_LIBS)
test_law_SOURCES = modules/law/test_law.c
test_law_LDADD = $(TEST_LIBS)
test_law_column_SOURCES = modules/law/test_law_column.c
test_law_column_LDADD = $(TEST_LIBS)
test_law_form_SOURCES = modules/law/test_law_form.c
test_law_form_LDADD = $(TEST_LIBS)
test_law_words_SOURCES = modules/law/test_law_words.c
test_law_words_LDADD = $(TEST_LIBS)
test_period_SOURCES = modules/law/test_period.c
test_period_LDADD = $(TEST_LIBS)

# The kinds of row that packs have; and what reads and checks a pack.
law_pack_rows = \
	modules/law/pack_acts_store.c \
	modules/law/pack_entities.c modules/law/pack_entities.h \
	modules/law/pack_fees.c \
	modules/law/pack_ledger_store.c \
	modules/law/pack_limits.c \
	modules/law/pack_terms_store.c \
	modules/law/pack_units_store.c
law_packs = $(law_pack_rows) \
	modules/law/pack_check.c \
	modules/law/pack_districts.c \
	modules/law/pack_element.c \
	modules/law/pack_forms.c \
	modules/law/pack_formula.c modules/law/pack_formula.h \
	modules/law/pack_read.c modules/law/pack_read.h \
	modules/law/pack_rows.c modules/law/pack_rows.h \
	modules/law/pack_units.c

bin_PROGRAMS += thads-law
thads_law_SOURCES = $(law_packs) \
	modules/law/main.c \
	modules/law/pack_load.c modules/law/pack_load.h \
	modules/law/pack_sql_store.c \
	modules/law/pack_store.c modules/law/pack_store.h

check_PROGRAMS += test_pack_formula test_pack_check test_pack_sql
test_pack_sql_SOURCES = $(law_pack_rows) \
	modules/law/test_pack_sql.c \
	modules/law/pack_sql_store.c
test_pack_sql_LDADD = $(TEST_LIBS)
test_pack_formula_SOURCES = \
	modules/law/test_pack_formula.c \
	modules/law/pack_formula.c
test_pack_formula_LDADD = $(TEST_LIBS)
test_pack_check_SOURCES = \
	modules/law/test_pack_check.c \
	modules/law/pack_check.c modules/law/pack_rows.c
test_pack_check_LDADD = $(TEST_LIBS)
