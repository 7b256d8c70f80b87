#include "common/base.h"

#include "common/lookup.h"
#include "enforcement/enforcement.h"
#include "law/law_keep.h"
#include "staff/reach.h"

#include "enforcement/act_paper.h"
#include "enforcement/act_receiver.h"
#include "enforcement/assignment.h"
#include "enforcement/decision_list.h"
#include "enforcement/entrusted.h"
#include "enforcement/matter_list.h"
#include "enforcement/proposal.h"
#include "enforcement/start_store.h"
#include "matter/proposal_list.h"
#include "matter/transfer_list.h"

/*
 * What is done in a dossier the law says (conf/law/acts.xml): the verbs, and
 * which of the two rights each needs. Whether it reaches this matter, and who
 * signs (decision_type.signer), act_loader asks.
 */
/* clang-format off */
static const struct route routes[] = {
	LIST_ROUTES("", "", "matter.view", page_matter_list,
		    &matter_list_mine),
	LIST_ROUTES("unit", "unit/", "matter.view", page_matter_list,
		    &matter_list_unit),
	LIST_ROUTES("overdue", "overdue/", "matter.view", page_matter_list,
		    &matter_list_overdue),
	LIST_ROUTES("done", "done/", "matter.view", page_matter_list,
		    &matter_list_done),
	{ METHOD_GET,  "start", RIGHT("matter.view"), waits_page, 0, NULL,
	  &enforcement_waits },
	{ METHOD_GET,  "search", RIGHT("matter.view"), page_matter_search, 0 },
	{ METHOD_GET,  "held", RIGHT("matter.view"), page_held_show, 0 },
	LIST_ROUTES("assigned", "assigned/", "matter.view", list_page,
		    &matter_list_assigned),
	LIST_ROUTES("assign", "assign/", "matter.assign", page_assignment_list,
		    &matter_list_waiting),
	{ METHOD_POST, "assign", RIGHT("matter.assign"), page_assignment_record,
	  ROUTE_WRITES },
	LIST_ROUTES("sign", "sign/", "matter.decide", page_proposal_queue,
		    &proposal_list_sign),
	{ METHOD_GET,  "sign/many", RIGHT("matter.decide"), page_proposal_many,
	  0 },
	{ METHOD_POST, "sign/many", RIGHT("matter.decide"),
	  page_proposal_sign_many, ROUTE_WRITES },
	LIST_ROUTES("registered", "registered/", "decision.register", list_page,
		    &proposal_list_paper),
	LIST_ROUTES("proposed", "proposed/", "matter.act", list_page,
		    &proposal_list_own),
	LIST_ROUTES("books", "books/", "decision.books", list_page,
		    &decision_list_books),
	LIST_ROUTES("entrusted", "entrusted/", "matter.view", list_page,
		    &transfer_list_out),
	{ METHOD_GET,  "entrusted/#", RIGHT("matter.view"), page_entrusted_show,
	  0, &entrusted_loader },
	{ METHOD_POST, "entrusted/#", RIGHT("matter.act"),
	  page_entrusted_answer, ROUTE_WRITES, &entrusted_loader },
	{ METHOD_GET,  "sign/#", RIGHT("matter.view"), page_proposal_show, 0,
	  &proposal_loader },
	{ METHOD_POST, "sign/#", RIGHTS("matter.act", "matter.decide"),
	  page_proposal_answer, ROUTE_WRITES, &proposal_loader },
	LOOKUP_ROUTE("suggest/officer", "matter.view", &reach_officers),
	{ METHOD_GET,  "suggest/receiver", RIGHTS("matter.act", "matter.decide",
	  "decision.register"), page_lookup_suggest, ROUTE_QUIET, NULL,
	  &act_receiver_lookup },
	LOOKUP_ROUTE("suggest/assignee", "matter.assign",
		     &assignment_lookups),

	{ METHOD_GET,  "person/#", RIGHT("matter.view"), list_page,
	  ROUTE_NO_SNAPSHOT, NULL, &matter_list_person },
	LIST_TAKEN("person/#/", "matter.view", list_page, &matter_list_person),

	{ METHOD_GET,  "matter/#", RIGHT("matter.view"), page_dossier_show,
	  ROUTE_NO_SNAPSHOT },
	{ METHOD_GET,  "matter/#/print", RIGHT("matter.view"), page_dossier_print, 0,
	  &matter_loader },

	{ METHOD_GET,  "matter/#/void", RIGHT("matter.void"), page_void_edit, 0,
	  &matter_loader },
	{ METHOD_POST, "matter/#/void", RIGHT("matter.void"), page_void_record,
	  ROUTE_WRITES, &matter_loader },

	{ METHOD_GET,  "matter/#/hand-over", RIGHT("matter.assign"), page_handover_edit, 0,
	  &matter_loader },
	{ METHOD_POST, "matter/#/hand-over", RIGHT("matter.assign"), page_handover_record,
	  ROUTE_WRITES, &matter_loader },

	{ METHOD_GET,  "matter/#/register/@paper", RIGHT("decision.register"),
	  page_act_edit, 0, &act_paper_loader, NULL, &act_paper_word },
	{ METHOD_POST, "matter/#/register/@paper", RIGHT("decision.register"),
	  page_act_record, ROUTE_WRITES, &act_paper_loader, NULL,
	  &act_paper_word },

	{ METHOD_GET,  "matter/#/@act", RIGHTS("matter.act", "matter.decide"),
	  page_act_edit, 0, &act_loader, NULL, &act_word },
	{ METHOD_POST, "matter/#/@act", RIGHTS("matter.act", "matter.decide"),
	  page_act_record, ROUTE_WRITES, &act_loader, NULL, &act_word },
};

/* What is looked at and leaves a line in the trail. */
static const struct trail trails[] = {
	LIST_TRAILS("", "matter"),
	LIST_TRAILS("unit/", "matter"),
	LIST_TRAILS("overdue/", "matter"),
	LIST_TRAILS("done/", "matter"),
	LIST_TRAILS("assigned/", "matter"),
	LIST_TRAILS("assign/", "matter"),
	LIST_TRAILS("sign/", "proposal"),
	LIST_TRAILS("proposed/", "proposal"),
	LIST_TRAILS("registered/", "proposal"),
	LIST_TRAILS("entrusted/", "transfer"),
	LIST_TRAILS("books/", "matter"),
	{ "entrusted/#", "transfer.view", NULL },
	{ "sign/many", "proposal.view", NULL },
	{ "sign/#", "proposal.view", NULL },
	LIST_TRAILS("person/#/", "person"),
	{ "", "matter.search", "find" },
	{ "unit", "matter.search", "find" },
	{ "overdue", "matter.search", "find" },
	{ "done", "matter.search", "find" },
	{ "search", "matter.search", "q" },
	{ "person/#", "person.view", NULL },
	{ "matter/#", "matter.view", NULL },
	{ "matter/#/print", "matter.print", NULL },
};

static const struct tab tabs[] = {
	{ "Việc đang chờ", "start", RIGHT("matter.view") },
	{ "Việc của tôi", "", RIGHT("matter.view") },
	{ "Việc của đơn vị", "unit", RIGHT("matter.view") },
	{ "Quá hạn", "overdue", RIGHT("matter.view") },
	{ "Đã kết thúc", "done", RIGHT("matter.view") },
	{ "Phân công trong tháng", "assigned", RIGHT("matter.view") },
	{ "Chờ ký", "sign", RIGHT("matter.decide") },
	{ "Đã trình ký", "proposed", RIGHT("matter.act") },
	{ "Ủy thác đi", "entrusted", RIGHT("matter.view") },
	{ "Sổ quyết định", "books", RIGHT("decision.books") },
	{ "Ký trên giấy", "registered", RIGHT("decision.register") },
	{ "Chờ phân công", "assign", RIGHT("matter.assign") },
};
/* clang-format on */

static const struct list *const lists[] = {
	&matter_list_mine,    &matter_list_unit,    &matter_list_overdue,
	&matter_list_done,    &matter_list_waiting, &matter_list_assigned,
	&matter_list_decide,  &proposal_list_sign,  &proposal_list_own,
	&matter_list_person,  &proposal_list_paper, &transfer_list_out,
	&decision_list_books,
};

const struct program enforcement_program = {
	.name = "enforcement",
	.schema_needed = 755,
	.routes = routes,
	.n_routes = ARRAY_LEN(routes),
	.trails = trails,
	.n_trails = ARRAY_LEN(trails),
	.tabs = tabs,
	.n_tabs = ARRAY_LEN(tabs),
	.lists = lists,
	.n_lists = ARRAY_LEN(lists),
	.has_sign_in = true,
	.prepare = law_prepare,
};
