#include "common/base.h"

#include "matter/proposal_list.h"

#include "common/text.h"
#include "law/act.h"
#include "matter/proposal.h"

struct proposal_filters {
	const char *state;
};

/* The act in the words of today's law; the page is where the work is. */
static void
show_act(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	 struct cell *cell)
{
	const struct request *req = query->req;
	const struct proposal_line *line = row;
	const struct law_act *act = law_act(req->law, line->act, req->today);

	cell->text = act ? act->label : line->act;
	if (!line->judgment_id)
		return;
	cell->text = PROPOSAL_OPENING_TITLE;
	cell->href = talloc_asprintf(ctx, "/intake/sign/%" PRId64, line->id);
}

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct proposal_line *line = row;
	enum proposal_state state = proposal_state_of(line->state);

	(void)ctx;
	(void)query;
	cell->text = proposal_state_words(state);
	cell->status = proposal_state_class(state);
}

/* Of an answer before the last proposal nothing is to be done any more. */
static void
show_reason(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct proposal_line *line = row;
	enum proposal_state state = proposal_state_of(line->state);

	(void)ctx;
	(void)query;
	if (state != PROPOSAL_RETURNED && state != PROPOSAL_DISPUTED)
		cell->text = NULL;
}

enum { OF_OWN = 1, OF_QUEUE = 2 };

#define AT(member) offsetof(struct proposal_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "p.id" },
	{ "judgment", NULL, COLUMN_ID, 0, AT(judgment_id),
	  .sql = "COALESCE(p.judgment_id, 0)" },
	{ "act", "Nội dung trình ký", COLUMN_TEXT, IN_ALL | NAME, AT(act),
	  .sql = "p.act", .show = show_act, .width = 40,
	  .to = "/enforcement/sign/", .to_at = AT(id) },
	{ "number", "Số quyết định thi hành án hoặc bản án", COLUMN_TEXT,
	  IN_ALL, AT(number), .sql = "COALESCE(m.number, j.number)",
	  .head = "Việc, bản án", .width = 24 },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = "COALESCE(m.debtor_names, p.debtor_names)",
	  .width = 40 },
	{ "left", "Còn phải thi hành (đồng)", COLUMN_MONEY, IN_ALL | NARROW,
	  AT(left_dong), .sql = "COALESCE(m.balance_dong, p.owed_dong)",
	  .head = "Còn phải thi hành" },
	{ "since", "Trình lúc", COLUMN_TIME, IN_ALL, AT(proposed_at),
	  .sql = "p.proposed_at", .sort = "p.proposed_at" },
	{ "by", "Người trình", COLUMN_TEXT, IN_ALL, AT(proposer),
	  .sql = "a.name", .join = " JOIN account a FORCE INDEX (PRIMARY)"
				   " ON a.id = p.proposed_by" },
	{ "state", "Tình trạng", COLUMN_TEXT, IN_ALL, AT(state),
	  .sql = "p.state", .show = show_state },
	{ "reason", "Lý do", COLUMN_TEXT, IN_ALL | CUT | ROOMY,
	  AT(reason), .sql = "p.reason", .show = show_reason,
	  .when = OF_OWN },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .join = " JOIN unit u ON u.id = p.unit_id",
	  .when = OF_QUEUE },
};

#define BY(index, is) { "proposal p FORCE INDEX (" index ")", is, NULL }

#define BY_REACH(many, province, unit, is)                                     \
	{                                                                      \
		[REACH_MANY] = BY(many, is),                                   \
		[REACH_PROVINCE] = BY(province, is),                           \
		[REACH_UNIT] = BY(unit, is),                                   \
	}

static const struct list_source sign_sources[] =
	BY_REACH("proposal_queue", "proposal_province_queue",
		 "proposal_unit_queue", "p.waits = 1");

static const struct list_source paper_sources[] =
	BY_REACH("proposal_on_paper", "proposal_province_paper",
		 "proposal_unit_paper", "p.on_paper = 1");

static const struct list_source opening_sources[] =
	BY_REACH("proposal_opens", "proposal_province_opens",
		 "proposal_unit_opens", "p.opens = 1");

static const struct list_source own_sources[] = {
	BY("proposal_officer", "p.is_open = 1"),
};

static const struct list_choice states[] = {
	{ "", "Tất cả", NULL },
	{ "proposed", "Chờ ký", "p.state = 'proposed'" },
	{ "returned", "Trình ký bị trả lại", "p.state = 'returned'" },
};

static const struct list_filter filters[] = {
	{ { "state", "Tình trạng", FIELD_CODE, 0,
	    .at = offsetof(struct proposal_filters, state) },
	  .choices = states, .n_choices = ARRAY_LEN(states) },
};
/* clang-format on */

static struct err *
choose_sign(struct list_query *query)
{
	query->has = OF_QUEUE;
	query->source = list_reach(query);
	return NULL;
}

static struct err *
choose_unit(struct list_query *query)
{
	query->has = OF_OWN;
	query->source = list_reach(query);
	return NULL;
}

static struct err *
choose_own(struct list_query *query)
{
	query->has = OF_OWN;
	return NULL;
}

#define PROPOSAL_LIST                                                          \
	.noun = "nội dung trình ký",                                           \
	.row = LIST_ROW(struct proposal_line, columns), .order = "since",      \
	.id = "p.id",                                                          \
	.joins = " LEFT JOIN matter m ON m.id = p.matter_id"                   \
		 " LEFT JOIN judgment j ON j.id = p.judgment_id",              \
	.unit = "p.unit_id", .province = "p.province_id",                      \
	.officer = "p.officer_id", .counted = true

const struct list proposal_list_sign = {
	.path = "sign",
	.title = "Chờ ký",
	.file = "cho-ky",
	.empty = "Không có nội dung nào chờ ký.",
	PROPOSAL_LIST,
	.sources = sign_sources,
	.n_sources = ARRAY_LEN(sign_sources),
	.choose = choose_sign,
};

const struct list proposal_list_paper = {
	.path = "registered",
	.title = "Ký trên giấy",
	.file = "ky-tren-giay",
	.empty = "Không có quyết định ký trên giấy nào chờ xác nhận.",
	PROPOSAL_LIST,
	.sources = paper_sources,
	.n_sources = ARRAY_LEN(paper_sources),
	.choose = choose_unit,
};

const struct list proposal_list_own = {
	.path = "proposed",
	.title = "Đã trình ký",
	.file = "da-trinh-ky",
	.empty = "Chưa có nội dung nào đang trình ký.",
	PROPOSAL_LIST,
	.filters = filters,
	.n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct proposal_filters),
	.sources = own_sources,
	.n_sources = ARRAY_LEN(own_sources),
	.choose = choose_own,
};

const struct list proposal_list_opening = {
	.path = "proposed",
	.title = "Đã trình ký",
	.file = "da-trinh-ky",
	.empty = "Chưa có quyết định thi hành án nào đang trình ký.",
	PROPOSAL_LIST,
	.filters = filters,
	.n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct proposal_filters),
	.sources = opening_sources,
	.n_sources = ARRAY_LEN(opening_sources),
	.choose = choose_unit,
};
