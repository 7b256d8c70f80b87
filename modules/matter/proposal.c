#include "common/base.h"

#include "matter/proposal.h"

#include "common/session.h"

static const struct {
	const char *code;
	const char *words;
	const char *class;
} states[] = {
	[PROPOSAL_PROPOSED] = { "proposed", "Chờ ký", "warn" },
	[PROPOSAL_RETURNED] = { "returned", "Trả lại", "bad" },
	[PROPOSAL_SIGNED] = { "signed", "Đã ký", "good" },
	[PROPOSAL_WITHDRAWN] = { "withdrawn", "Đã rút", "off" },
	[PROPOSAL_REGISTERED] = { "registered", "Chờ xác nhận", "warn" },
	[PROPOSAL_CONFIRMED] = { "confirmed", "Đã xác nhận", "good" },
	[PROPOSAL_DISPUTED] = { "disputed", "Không xác nhận", "bad" },
};

enum proposal_state
proposal_state_of(const char *code)
{
	size_t i = ARRAY_LEN(states) - 1;

	while (i > PROPOSAL_PROPOSED && strcmp(states[i].code, code) != 0)
		i--;
	return (enum proposal_state)i;
}

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
