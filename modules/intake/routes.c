#include "common/base.h"

#include "intake/entrusted.h"
#include "intake/import_list.h"
#include "intake/import_pages.h"
#include "intake/intake.h"
#include "intake/judgment_list.h"
#include "intake/opening.h"
#include "intake/schema.h"
#include "law/law_keep.h"
#include "matter/proposal_list.h"
#include "matter/transfer_list.h"
#include "staff/reach.h"

/* Who signs the decision that opens a matter, and who proposes it. */
#define DECIDES RIGHTS("matter.decide", "matter.propose")

/* clang-format off */
static const struct route routes[] = {
	LIST_ROUTES("", "", "judgment.view", list_page, &judgment_list),
	{ METHOD_GET,  "start", RIGHT("judgment.view"), waits_page, 0, NULL,
	  &intake_waits },
	{ METHOD_GET,  "judgment/new", RIGHT("judgment.write"),
	  page_judgment_new, 0 },
	{ METHOD_POST, "judgment/new", RIGHT("judgment.write"),
	  page_judgment_create, ROUTE_WRITES },
	{ METHOD_GET,  "judgment/#", RIGHT("judgment.view"),
	  page_judgment_show, 0 },
	{ METHOD_GET,  "judgment/#/correct", RIGHT("judgment.write"),
	  page_judgment_correct, 0 },
	{ METHOD_POST, "judgment/#/correct", RIGHT("judgment.write"),
	  page_judgment_corrected, ROUTE_WRITES },
	{ METHOD_GET,  "party/#/correct", RIGHT("judgment.write"),
	  page_party_correct, 0 },
	{ METHOD_POST, "party/#/correct", RIGHT("judgment.write"),
	  page_party_corrected, ROUTE_WRITES },
	{ METHOD_GET,  "claim/#/correct", RIGHT("judgment.write"),
	  page_claim_correct, 0 },
	{ METHOD_POST, "claim/#/correct", RIGHT("judgment.write"),
	  page_claim_corrected, ROUTE_WRITES },
	{ METHOD_GET,  "request/#/correct", RIGHT("request.write"),
	  page_request_correct, 0 },
	{ METHOD_POST, "request/#/correct", RIGHT("request.write"),
	  page_request_corrected, ROUTE_WRITES },
	{ METHOD_GET,  "request/#/void", RIGHT("request.write"),
	  page_request_void, 0 },
	{ METHOD_POST, "request/#/void", RIGHT("request.write"),
	  page_request_voided, ROUTE_WRITES },
	{ METHOD_GET,  "judgment/#/request", RIGHT("request.write"),
	  page_request_new, 0 },
	{ METHOD_POST, "judgment/#/request", RIGHT("request.write"),
	  page_request_create, ROUTE_WRITES },
	{ METHOD_GET,  "judgment/#/decide", DECIDES, page_decide_new, 0 },
	{ METHOD_POST, "judgment/#/decide", DECIDES, page_decide_create,
	  ROUTE_WRITES },
	{ METHOD_GET,  "person/#", RIGHT("judgment.write"), page_person_show,
	  0 },
	{ METHOD_POST, "person/#/merge", RIGHT("judgment.write"),
	  page_person_merge, ROUTE_WRITES },
	{ METHOD_GET,  "person/#/part", RIGHT("judgment.write"),
	  page_person_part_edit, 0 },
	{ METHOD_POST, "person/#/part", RIGHT("judgment.write"),
	  page_person_part, ROUTE_WRITES },
	LIST_ROUTES("sign", "sign/", "matter.decide", list_page,
		    &proposal_list_sign),
	LIST_ROUTES("proposed", "proposed/", "matter.propose", list_page,
		    &proposal_list_opening),
	{ METHOD_GET,  "sign/#", DECIDES, page_opening_show, 0,
	  &opening_loader },
	{ METHOD_POST, "sign/#", DECIDES, page_opening_answer, ROUTE_WRITES,
	  &opening_loader },
	LIST_ROUTES("entrusted", "entrusted/", "judgment.view", list_page,
		    &transfer_list_in),
	{ METHOD_GET,  "entrusted/#", RIGHT("judgment.view"),
	  page_entrusted_show, 0, &entrusted_loader },
	{ METHOD_POST, "entrusted/#", RIGHT("judgment.write"),
	  page_entrusted_answer, ROUTE_WRITES, &entrusted_loader },
	LIST_ROUTES("request", "request/", "judgment.view", list_page,
		    &request_list),
	LIST_ROUTES("pending", "pending/", "judgment.view", list_page,
		    &pending_list),
	LOOKUP_ROUTE("suggest/unit", "judgment.view", &reach_units),
	{ METHOD_GET,  "suggest/officer", DECIDES, page_lookup_suggest,
	  ROUTE_QUIET, NULL, &reach_officers },
	{ METHOD_GET,  "suggest/court", RIGHT("judgment.write"),
	  page_suggest_court, ROUTE_QUIET },
	{ METHOD_GET,  "suggest/person", RIGHT("judgment.write"),
	  page_suggest_person, ROUTE_QUIET },
	{ METHOD_GET,  "related", RIGHT("judgment.view"),
	  page_related_matters, ROUTE_QUIET },
	LIST_ROUTES("import", "import/", "import.run", list_page, &import_list),
	{ METHOD_GET,  "import/new", RIGHT("import.run"), page_import_new, 0 },
	{ METHOD_POST, "import/new", RIGHT("import.run"),
	  page_import_create, ROUTE_UPLOAD | ROUTE_WRITES },
	{ METHOD_GET,  "import/#", RIGHT("import.run"), page_import_show, 0,
	  NULL, &fault_list },
	{ METHOD_POST, "import/#", RIGHT("import.run"), page_import_act,
	  ROUTE_WRITES, NULL, &fault_list },
	LIST_TAKEN("import/#/", "import.run", page_import_show, &fault_list),
	{ METHOD_GET,  "import/#/errors", RIGHT("import.run"),
	  page_import_errors, ROUTE_LIMIT(ALLOW_EXPORT) },
};

/* What is looked at and leaves a line in the trail. */
static const struct trail trails[] = {
	LIST_TRAILS("", "judgment"),
	LIST_TRAILS("request/", "request"),
	LIST_TRAILS("pending/", "judgment"),
	LIST_TRAILS("sign/", "proposal"),
	LIST_TRAILS("proposed/", "proposal"),
	{ "sign/#", "proposal.view", NULL },
	LIST_TRAILS("entrusted/", "transfer"),
	{ "entrusted/#", "transfer.view", NULL },
	{ "", "judgment.search", "q" },
	{ "request", "request.search", "q" },
	{ "judgment/#", "judgment.view", NULL },
	{ "judgment/#/correct", "judgment.view", NULL },
	{ "party/#/correct", "party.view", NULL },
	{ "claim/#/correct", "claim.view", NULL },
	{ "request/#/correct", "request.view", NULL },
	{ "request/#/void", "request.view", NULL },
	{ "person/#", "person.view", NULL },
	{ "person/#/part", "person.view", NULL },
	{ "suggest/person", "party.search", "q" },
	{ "related", "matter.search", "q" },
	LIST_TRAILS("import/", "import"),
	LIST_TRAILS("import/#/", "import_job"),
	{ "import/#", "import_job.view", NULL },
	{ "import/#/errors", "import_job.export", NULL },
};

static const struct tab tabs[] = {
	{ "Việc đang chờ", "start", RIGHT("judgment.view") },
	{ "Sổ nhận bản án, quyết định", "", RIGHT("judgment.view") },
	{ "Sổ nhận yêu cầu", "request", RIGHT("judgment.view") },
	{ "Chờ ra quyết định", "pending", RIGHT("judgment.view") },
	{ "Ủy thác đến", "entrusted", RIGHT("judgment.view") },
	{ "Chờ ký", "sign", RIGHT("matter.decide") },
	{ "Đã trình ký", "proposed", RIGHT("matter.propose") },
	{ "Nhập bản án", "judgment/new", RIGHT("judgment.write") },
	{ "Nhập từ tệp", "import", RIGHT("import.run") },
};
/* clang-format on */

static const struct list *const lists[] = {
	&judgment_list,		&request_list,
	&import_list,		&fault_list,
	&pending_list,		&proposal_list_sign,
	&proposal_list_opening, &transfer_list_in,
};

const struct program intake_program = {
	.name = "intake",
	.schema_needed = INTAKE_SCHEMA,
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
	.last_change = judgment_last_change,
	.gauges = intake_gauges,
};
