# thads-enforcement: the officer's inbox and the dossier: verification,
# measures, money, decisions, hand-over.

daemon_PROGRAMS += thads-enforcement
thads_enforcement_SOURCES = \
	modules/enforcement/main.c \
	modules/enforcement/routes.c \
	modules/enforcement/enforcement.h \
	modules/enforcement/act_access.c modules/enforcement/act_access.h \
	modules/enforcement/act_check.c \
	modules/enforcement/act_form.c modules/enforcement/act_form.h \
	modules/enforcement/act_lines.c modules/enforcement/act_lines.h \
	modules/enforcement/act_pages.c modules/enforcement/act_pages.h \
	modules/enforcement/act_paper.c modules/enforcement/act_paper.h \
	modules/enforcement/act_preview.c modules/enforcement/act_preview.h \
	modules/enforcement/act_receiver.c modules/enforcement/act_receiver.h \
	modules/enforcement/act_receiver_store.c \
	modules/enforcement/act_rules.c modules/enforcement/act_rules.h \
	modules/enforcement/act_store.c modules/enforcement/act_store.h \
	modules/enforcement/act_target.c modules/enforcement/act_target.h \
	modules/enforcement/act_view.c \
	modules/enforcement/added_pages.c \
	modules/enforcement/added_store.c modules/enforcement/added_store.h \
	modules/enforcement/assigned_list_store.c \
	modules/enforcement/assignment.c modules/enforcement/assignment.h \
	modules/enforcement/assignment_pages.c \
	modules/enforcement/decision_list.h \
	modules/enforcement/decision_list_store.c \
	modules/enforcement/dossier_pages.c \
	modules/enforcement/dossier_store.c \
	modules/enforcement/dossier_store.h \
	modules/enforcement/dossier_view.c modules/enforcement/dossier_view.h \
	modules/enforcement/entrusted.h modules/enforcement/entrusted_pages.c \
	modules/enforcement/event_text.c modules/enforcement/event_text.h \
	modules/enforcement/handover_pages.c \
	modules/enforcement/held_pages.c \
	modules/enforcement/held_store.c modules/enforcement/held_store.h \
	modules/enforcement/matter_filter.c \
	modules/enforcement/matter_filter.h \
	modules/enforcement/matter_list_store.c \
	modules/enforcement/person_list_store.c \
	modules/enforcement/matter_source_sql.h \
	modules/enforcement/matter_source_store.c \
	modules/enforcement/matter_list.h \
	modules/enforcement/matter_pages.c \
	modules/enforcement/matter_find_store.c \
	modules/enforcement/matter_find_store.h \
	modules/enforcement/matter_view.c modules/enforcement/matter_view.h \
	modules/enforcement/money_fee.c \
	modules/enforcement/money_form.c modules/enforcement/money_form.h \
	modules/enforcement/money_pages.c \
	modules/enforcement/money_paper.c \
	modules/enforcement/money_store.c modules/enforcement/money_store.h \
	modules/enforcement/proposal.c modules/enforcement/proposal.h \
	modules/enforcement/proposal_many_pages.c \
	modules/enforcement/proposal_pages.c \
	modules/enforcement/proposal_view.c \
	modules/enforcement/start_store.c modules/enforcement/start_store.h \
	modules/enforcement/verification_pages.c \
	modules/enforcement/void_pages.c \
	modules/enforcement/void_view.c modules/enforcement/void_view.h

check_PROGRAMS += test_act_rules
test_act_rules_SOURCES = modules/enforcement/test_act_rules.c \
	modules/enforcement/act_rules.c
test_act_rules_LDADD = $(TEST_LIBS)
