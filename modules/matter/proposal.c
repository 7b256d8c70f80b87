#include "common/base.h"

#include "matter/proposal.h"

#include "common/session.h"

static const struct {
	const char *words;
	const char *class;
} states[] = {
	[PROPOSAL_PROPOSED] = { "Chờ ký", "warn" },
	[PROPOSAL_RETURNED] = { "Trả lại", "bad" },
	[PROPOSAL_SIGNED] = { "Đã ký", "good" },
	[PROPOSAL_WITHDRAWN] = { "Đã rút", "off" },
	[PROPOSAL_REGISTERED] = { "Chờ xác nhận", "warn" },
	[PROPOSAL_CONFIRMED] = { "Đã xác nhận", "good" },
	[PROPOSAL_DISPUTED] = { "Không xác nhận", "bad" },
};

bool
proposal_is_open(const struct proposal *proposal)
{
	return proposal->state == PROPOSAL_PROPOSED ||
	       proposal->state == PROPOSAL_RETURNED;
}

bool
proposal_is_on_paper(const struct proposal *proposal)
{
	return proposal->state == PROPOSAL_REGISTERED ||
	       proposal->state == PROPOSAL_DISPUTED;
}

const char *
proposal_state_words(enum proposal_state state)
{
	return states[state].words;
}

const char *
proposal_state_class(enum proposal_state state)
{
	return states[state].class;
}

/* Who can give the signature to others is the head. */
const char *
proposal_signature(struct request *req)
{
	const struct session *session = req->session;

	return session_may(session, "matter.delegate")
		       ? session->name
		       : talloc_asprintf(req, "KT. Thủ trưởng – %s",
					 session->name);
}
