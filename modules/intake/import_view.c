#include "common/base.h"

#include "intake/import_view.h"

struct state_words {
	const char *state;
	const char *cls; /* of status_label */
	const char *words;
	bool moves;
};

static const struct state_words states[] = {
	{ "waiting", "run", "Chờ kiểm tra", true },
	{ "held", "off", "Dòng lệnh", false },
	{ "checking", "run", "Đang kiểm tra", true },
	{ "checked", "warn", "Đã kiểm tra, chưa ghi", false },
	{ "queued", "run", "Chờ ghi", true },
	{ "running", "run", "Đang ghi", true },
	{ "done", "good", "Đã ghi xong", false },
	{ "stopped", "warn", "Đã dừng", false },
	{ "failed", "bad", "Không chạy được", false },
	{ "dropped", "off", "Đã hủy", false },
};

static const struct state_words *
words_of(const struct import_job *job)
{
	for (size_t i = 0; i < ARRAY_LEN(states); i++) {
		if (strcmp(states[i].state, job->state) == 0)
			return &states[i];
	}
	return &states[0];
}

bool
import_job_moves(const struct import_job *job)
{
	return words_of(job)->moves;
}

static int64_t
percent_of(const struct import_job *job)
{
	const struct import_counts *c = &job->counts;

	if (!import_job_moves(job))
		return 100;
	return c->bytes > 0 ? c->bytes_done * 100 / c->bytes : 0;
}

static void
common_to_view(struct view *view, const struct import_job *job)
{
	const struct state_words *words = words_of(job);
	const struct import_counts *c = &job->counts;

	view_text(view, "File", job->file_name);
	view_text(view, "Unit", job->unit_name);
	view_text(view, "Who",
		  *job->account_name ? job->account_name : "Dòng lệnh");
	view_text(view, "At", date_time_text(view, job->created_at));
	view_text(view, "Status.Class", words->cls);
	view_text(view, "Status.Words", words->words);
	view_format(view, "Percent", "%" PRId64, percent_of(job));
	view_count(view, "Dossiers", c->dossiers);
	view_count(view, "Fresh", c->fresh);
	view_count(view, "Same", c->same);
	view_count(view, "Faulty", c->faulty);
	view_count(view, "Done", c->done);
	view_flag(view, "HasFaulty", c->faulty > 0);
}

void
import_line_to_view(struct view *row, const struct import_job *job)
{
	common_to_view(row, job);
	view_format(row, "Href", "/intake/import/%" PRId64, job->id);
}

void
import_job_to_view(struct view *view, const struct import_job *job)
{
	struct view *node = view_node(view, "Job");
	bool checked = strcmp(job->state, "checked") == 0;
	bool stopped = strcmp(job->state, "stopped") == 0;
	bool failed = strcmp(job->state, "failed") == 0;
	bool moves = import_job_moves(job);

	common_to_view(node, job);
	view_text(node, "Message", *job->message ? job->message : NULL);
	view_text(node, "Mode",
		  strcmp(job->mode, IMPORT_MODE_ALL) == 0
			  ? "Tất cả hoặc không"
			  : *job->mode ? "Chỉ các hồ sơ đúng"
				       : "Chưa chọn");
	view_count(node, "Rows", job->rows_per_sec);
	view_flag(node, "Applies", strcmp(job->phase, "apply") == 0);
	view_text(node, "Phase",
		  strcmp(job->phase, "apply") == 0 ? "Ghi vào sổ"
						   : "Kiểm tra tệp");
	view_text(node, "Ended",
		  job->ended_at ? date_time_text(node, job->ended_at) : NULL);
	view_flag(node, "Moves", moves);
	view_flag(node, "Stopping", moves && job->cancel_asked);
	view_flag(view, "May.Good", checked && job->counts.fresh > 0);
	view_flag(view, "May.All",
		  (checked || stopped) && job->counts.fresh > 0
			  && job->counts.faulty == 0);
	view_flag(view, "May.Resume",
		  stopped && strcmp(job->mode, IMPORT_MODE_GOOD) == 0);
	view_flag(view, "May.Stop", moves && !job->cancel_asked);
	view_flag(view, "May.Drop",
		  (checked || stopped || failed) && job->counts.done == 0);
	view_format(view, "Form.Version", "%" PRId64, job->version);
}
