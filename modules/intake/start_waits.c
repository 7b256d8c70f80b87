#include "common/base.h"

#include "common/waits.h"
#include "intake/intake.h"
#include "intake/judgment_list.h"
#include "matter/proposal_list.h"
#include "matter/transfer_list.h"

/* clang-format off */
static const struct wait rows[] = {
	{ "Quá hạn ra quyết định", "judgment.view", &pending_list, "wait",
	  "late", .pressing = true },
	{ NULL, "matter.propose", &proposal_list_opening, "state", "returned",
	  .pressing = true },
	{ "Ủy thác của cơ quan khác", "judgment.view", &transfer_list_in },
	{ "Chờ ra quyết định", "judgment.view", &pending_list },
	{ "Bản án, quyết định còn khoản chưa ra quyết định", "judgment.view",
	  &judgment_list, "state", "open" },
};
/* clang-format on */

const struct waits intake_waits = {
	WAITS(rows),
	.lead = "Bản án, quyết định và yêu cầu đã nhận trong phạm vi được "
		"giao. Khoản thi hành theo yêu cầu thì chờ người được thi "
		"hành án yêu cầu trước.",
};
