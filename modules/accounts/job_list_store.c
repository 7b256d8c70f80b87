#include "common/base.h"

#include "accounts/job_list.h"

#include "common/session.h"

struct job_filters {
	int64_t account_id; /* whose: by choose() */
};

/* ---- Columns ---- */

static void
show_kind(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	  struct cell *cell)
{
	(void)ctx;
	(void)query;
	(void)row;
	cell->text = job_kind_words(cell->text);
}

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct job *job = row;
	struct state_words state = job_state_words(job->state);

	(void)query;
	cell->status = state.css;
	cell->text = state.words;
	if (job_moves(job))
		cell->text =
			talloc_asprintf(ctx, "%s %" PRId64 " %%%s", state.words,
					job_percent(job),
					job->cancel_asked ? ", đang dừng" : "");
}

#define AT(member) offsetof(struct job, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "j.id" },
	{ "kind", "Việc", COLUMN_TEXT, IN_ALL, AT(kind), .sql = "j.kind",
	  .show = show_kind },
	{ "title", "Nội dung", COLUMN_TEXT, IN_ALL | NAME, AT(title),
	  .sql = "j.title", .to = "/accounts/job/", .to_at = AT(id) },
	{ "at", "Gửi lúc", COLUMN_TIME, IN_ALL, AT(created_at),
	  .sql = "j.created_at", .sort = "j.id", .falls = true },
	{ "ended", "Xong lúc", COLUMN_TIME, IN_ALL | NARROW, AT(ended_at),
	  .sql = "j.ended_at" },
	{ "done", NULL, COLUMN_COUNT, 0, AT(done), .sql = "j.done" },
	{ "total", NULL, COLUMN_COUNT, 0, AT(total), .sql = "j.total" },
	{ "stopping", NULL, COLUMN_FLAG, 0, AT(cancel_asked),
	  .sql = "j.cancel_asked" },
	{ "state", "Tình trạng", COLUMN_TEXT, IN_ALL, AT(state),
	  .sql = "j.state", .show = show_state },
	{ "result", "Kết quả", COLUMN_TEXT, IN_ALL | CUT, AT(result),
	  .sql = "j.result", .width = 60 },
};
/* clang-format on */

/* ---- The list ---- */

static void
bind_owner(const struct list_query *query, struct list_args *args)
{
	const struct job_filters *in = query->in;

	list_bind_int(args, in->account_id);
}

static struct err *
choose(struct list_query *query)
{
	struct job_filters *in = query->in;

	in->account_id = query->req->session->account_id;
	return NULL;
}

static const struct list_source source = { "job j FORCE INDEX (job_owner)",
					   "j.account_id = ?", bind_owner };

/* clang-format off */
const struct list accounts_jobs = {
	.path = "jobs", .title = "Việc đang chạy của tôi", .noun = "việc",
	.empty = "Tài khoản này chưa có việc nào chạy nền. Việc chạy lâu, như "
		 "nhập hồ sơ từ tệp, được máy chủ làm tiếp khi đã rời trang và "
		 "hiện ở đây.",
	.file = "viec-chay-nen",
	.row = LIST_ROW(struct job, columns), .order = "at",
	.filters_size = sizeof(struct job_filters),
	.sources = &source, .n_sources = 1, .id = "j.id", .joins = "",
	.choose = choose,
};
/* clang-format on */
