# libmatter: the matter, what is done to it, and what follows: due dates,
# numbers, the public list.

noinst_LIBRARIES += libmatter.a
libmatter_a_SOURCES = \
	modules/matter/act_condition.c modules/matter/act_condition.h \
	modules/matter/alert.c modules/matter/alert.h \
	modules/matter/allocate.c modules/matter/allocate.h \
	modules/matter/alert_compare_store.c \
	modules/matter/alert_facts.h modules/matter/alert_facts_store.c \
	modules/matter/alert_sql.h \
	modules/matter/bearers.c modules/matter/bearers.h \
	modules/matter/due.h \
	modules/matter/due_rules.c modules/matter/due_rules.h \
	modules/matter/due_store.c \
	modules/matter/due_view.c modules/matter/due_view.h \
	modules/matter/event.c modules/matter/event.h \
	modules/matter/event_late.c modules/matter/event_late.h \
	modules/matter/event_list_store.c \
	modules/matter/event_return.c modules/matter/event_return.h \
	modules/matter/event_rules.c \
	modules/matter/event_void.c modules/matter/event_void.h \
	modules/matter/fee_rules.c modules/matter/fee_rules.h \
	modules/matter/interest_rules.c modules/matter/interest_rules.h \
	modules/matter/lines.c modules/matter/lines.h \
	modules/matter/matter.h \
	modules/matter/matter_fee.c modules/matter/matter_fee.h \
	modules/matter/matter_fee_store.c \
	modules/matter/matter_store.c \
	modules/matter/judgment_new.h modules/matter/judgment_new_store.c \
	modules/matter/party_new.h modules/matter/party_new_store.c \
	modules/matter/person_rules.c modules/matter/person_rules.h \
	modules/matter/plan.c modules/matter/plan.h \
	modules/matter/plan_change_store.c \
	modules/matter/plan_claim_store.c \
	modules/matter/plan_detail_store.c \
	modules/matter/plan_due.c modules/matter/plan_due_store.c \
	modules/matter/plan_fact_store.c \
	modules/matter/plan_internal.h \
	modules/matter/plan_money.c \
	modules/matter/plan_number.c \
	modules/matter/plan_open_store.c \
	modules/matter/plan_post.c \
	modules/matter/plan_store.h \
	modules/matter/plan_transfer_store.c \
	modules/matter/plan_write.c \
	modules/matter/plan_write_fact.c \
	modules/matter/plan_write_past.c \
	modules/matter/proposal.c modules/matter/proposal.h \
	modules/matter/proposal_answer.c modules/matter/proposal_answer.h \
	modules/matter/proposal_list.h modules/matter/proposal_list_store.c \
	modules/matter/proposal_store.c \
	modules/matter/publication.h \
	modules/matter/publication_correct.h \
	modules/matter/publication_correct_store.c \
	modules/matter/publication_rules.c modules/matter/publication_rules.h \
	modules/matter/publication_store.c \
	modules/matter/record.h \
	modules/matter/record_rules.c modules/matter/record_store.c \
	modules/matter/relief_rules.c modules/matter/relief_rules.h \
	modules/matter/replay.c modules/matter/replay.h \
	modules/matter/replay_return.c modules/matter/replay_return.h \
	modules/matter/replay_settle.c \
	modules/matter/replay_store.c modules/matter/replay_store.h \
	modules/matter/separate_book.h \
	modules/matter/separate_book_rules.c \
	modules/matter/separate_book_store.c \
	modules/matter/series.h \
	modules/matter/series_book.h \
	modules/matter/series_book_store.c \
	modules/matter/series_rules.c modules/matter/series_rules.h \
	modules/matter/series_store.c \
	modules/matter/side.c modules/matter/side.h \
	modules/matter/side_store.c modules/matter/side_store.h \
	modules/matter/transfer.h modules/matter/transfer_rules.c \
	modules/matter/transfer_answer.c modules/matter/transfer_answer.h \
	modules/matter/transfer_answer_store.c \
	modules/matter/transfer_list.h modules/matter/transfer_list_store.c \
	modules/matter/transfer_side.h modules/matter/transfer_side_store.c \
	modules/matter/transfer_store.c modules/matter/transfer_view.c \
	modules/matter/words.h modules/matter/words_store.c

check_PROGRAMS += test_act_condition test_allocate test_due_rules \
	test_due_view \
	test_event_rules test_fee_rules test_interest_rules test_lines \
	test_person_rules test_plan test_record_rules \
	test_side \
	test_publication_rules test_relief_rules test_replay \
	test_separate_book_rules test_series_rules test_transfer_rules
test_transfer_rules_SOURCES = modules/matter/test_transfer_rules.c
test_transfer_rules_LDADD = $(TEST_LIBS)
test_act_condition_SOURCES = modules/matter/test_act_condition.c
test_act_condition_LDADD = $(TEST_LIBS)
test_allocate_SOURCES = modules/matter/test_allocate.c
test_allocate_LDADD = $(TEST_LIBS)
test_person_rules_SOURCES = modules/matter/test_person_rules.c
test_person_rules_LDADD = $(TEST_LIBS)
test_record_rules_SOURCES = modules/matter/test_record_rules.c
test_record_rules_LDADD = $(TEST_LIBS)
test_side_SOURCES = modules/matter/test_side.c
test_side_LDADD = $(TEST_LIBS)
test_lines_SOURCES = modules/matter/test_lines.c
test_lines_LDADD = $(TEST_LIBS)
test_plan_SOURCES = modules/matter/test_plan.c \
	modules/matter/test_plan_law.h
test_plan_LDADD = $(TEST_LIBS)
test_interest_rules_SOURCES = modules/matter/test_interest_rules.c
test_interest_rules_LDADD = $(TEST_LIBS)
test_fee_rules_SOURCES = modules/matter/test_fee_rules.c
test_fee_rules_LDADD = $(TEST_LIBS)
test_event_rules_SOURCES = modules/matter/test_event_rules.c
test_event_rules_LDADD = $(TEST_LIBS)
test_replay_SOURCES = modules/matter/test_replay.c \
	modules/matter/test_plan_law.h modules/matter/test_replay_file.h
test_replay_LDADD = $(TEST_LIBS)
test_relief_rules_SOURCES = modules/matter/test_relief_rules.c
test_relief_rules_LDADD = $(TEST_LIBS)
test_due_rules_SOURCES = modules/matter/test_due_rules.c
test_due_rules_LDADD = $(TEST_LIBS)
test_due_view_SOURCES = modules/matter/test_due_view.c
test_due_view_LDADD = $(TEST_LIBS)
test_publication_rules_SOURCES = modules/matter/test_publication_rules.c
test_publication_rules_LDADD = $(TEST_LIBS)
test_separate_book_rules_SOURCES = modules/matter/test_separate_book_rules.c
test_separate_book_rules_LDADD = $(TEST_LIBS)
test_series_rules_SOURCES = modules/matter/test_series_rules.c
test_series_rules_LDADD = $(TEST_LIBS)
