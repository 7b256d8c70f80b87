# thads-tasks: the background work; thads-verify: the recount; thads-audit: the
# proof of the trail.

daemon_PROGRAMS += thads-tasks
bin_PROGRAMS += thads-audit thads-verify
tasks_duties = \
	modules/tasks/alert_duty.c modules/tasks/alert_duty.h \
	modules/tasks/alert_store.c modules/tasks/alert_store.h \
	modules/tasks/board.c modules/tasks/board.h \
	modules/tasks/checkpoint.c modules/tasks/checkpoint.h \
	modules/tasks/checkpoint_duty.c modules/tasks/checkpoint_duty.h \
	modules/tasks/checkpoint_log.h modules/tasks/checkpoint_log_store.c \
	modules/tasks/duties.h \
	modules/tasks/duties_store.c \
	modules/tasks/entry_counts.h modules/tasks/entry_counts_store.c \
	modules/tasks/fact_seal.h modules/tasks/fact_seal_store.c \
	modules/tasks/figures.h \
	modules/tasks/figures_store.c \
	modules/tasks/patterns.h modules/tasks/patterns_store.c \
	modules/tasks/seal_duty.c modules/tasks/seal_duty.h \
	modules/tasks/spool.c modules/tasks/spool.h \
	modules/tasks/spool_store.c \
	modules/tasks/stop.c modules/tasks/stop.h \
	modules/tasks/verify_duty.c modules/tasks/verify_duty.h \
	modules/tasks/verify_rules.c modules/tasks/verify_rules.h
thads_tasks_SOURCES = \
	modules/tasks/child.c modules/tasks/child.h \
	modules/tasks/main.c modules/tasks/pools.c modules/tasks/pools.h \
	modules/tasks/schema.h \
	modules/tasks/work.c modules/tasks/work.h \
	$(tasks_duties)
audit_proof = \
	modules/tasks/checkpoint.c modules/tasks/checkpoint.h \
	modules/tasks/checkpoint_check.c modules/tasks/checkpoint_check.h
thads_audit_SOURCES = \
	modules/tasks/audit_main.c $(audit_proof) \
	modules/tasks/difference.c modules/tasks/difference.h \
	modules/tasks/recount_audit_store.c \
	modules/tasks/recount_lines_store.c \
	modules/tasks/recount_store.c modules/tasks/recount_store.h \
	modules/tasks/schema.h \
	modules/tasks/verify_marks.h modules/tasks/verify_marks_store.c \
	modules/tasks/verify_trail.c modules/tasks/verify_trail.h
thads_verify_SOURCES = \
	modules/tasks/child.c modules/tasks/child.h \
	modules/tasks/difference.c modules/tasks/difference.h \
	modules/tasks/fact_seal.h modules/tasks/fact_seal_store.c \
	modules/tasks/recount.c modules/tasks/recount.h \
	modules/tasks/recount_internal.h modules/tasks/recount_walk.c \
	modules/tasks/recount_period.c \
	modules/tasks/recount_audit_store.c \
	modules/tasks/recount_lines_store.c \
	modules/tasks/recount_store.c modules/tasks/recount_store.h \
	modules/tasks/schema.h \
	modules/tasks/verify_alerts.c modules/tasks/verify_alerts.h \
	modules/tasks/verify_alerts_store.c \
	modules/tasks/verify_alerts_store.h \
	modules/tasks/verify_book_store.c \
	modules/tasks/verify_form_store.c \
	modules/tasks/verify_ledger_store.c \
	modules/tasks/verify_columns.c modules/tasks/verify_columns.h \
	modules/tasks/verify_columns_law.c \
	modules/tasks/verify_due_store.c modules/tasks/verify_entry_store.c \
	modules/tasks/verify_money_store.c \
	modules/tasks/verify_person_store.c \
	modules/tasks/verify_record_store.c \
	modules/tasks/verify_side_store.c \
	modules/tasks/verify_proposal_store.c \
	modules/tasks/verify_folds.h modules/tasks/verify_folds_store.c \
	modules/tasks/verify_facts.h modules/tasks/verify_matter_store.c \
	modules/tasks/verify_history.c modules/tasks/verify_history.h \
	modules/tasks/verify_keep.h modules/tasks/verify_keep_store.c \
	modules/tasks/verify.c \
	modules/tasks/verify_seals.c modules/tasks/verify_seals.h \
	modules/tasks/verify_share.c modules/tasks/verify_share.h \
	modules/tasks/verify_support_store.c \
	modules/tasks/verify_transfer_store.c \
	modules/tasks/verify_trail.c modules/tasks/verify_trail.h

check_PROGRAMS += test_recount test_spool test_verify_rules
test_recount_SOURCES = \
	modules/tasks/test_recount.c modules/tasks/test_recount_chart.h \
	modules/tasks/test_recount_dossier.h \
	modules/tasks/recount.c modules/tasks/recount.h \
	modules/tasks/recount_internal.h modules/tasks/recount_walk.c \
	modules/tasks/recount_period.c
test_recount_LDADD = $(TEST_LIBS)
test_spool_SOURCES = \
	modules/tasks/test_spool.c \
	modules/tasks/spool.c modules/tasks/spool.h
test_spool_LDADD = $(TEST_LIBS)
test_verify_rules_SOURCES = \
	modules/tasks/test_verify_rules.c \
	modules/tasks/verify_rules.c modules/tasks/verify_rules.h
test_verify_rules_LDADD = $(TEST_LIBS)
