#include "common/base.h"

#include "intake/import_view.h"

/* What a state of the job is called while the file is only checked, and when it
 * is to be imported. */
struct state_words {
	const char *state;
	const char *cls; /* of status_label */
	const char *checks;
	const char *imports;
};

static const struct state_words states[] = {
	{ JOB_WAITING, "run", "Chờ kiểm tra", "Chờ ghi" },
	{ JOB_HELD, "off", "Dòng lệnh", "Dòng lệnh" },
	{ JOB_RUNNING, "run", "Đang kiểm tra", "Đang ghi" },
	{ JOB_ASKS, "warn", "Đã kiểm tra, chưa ghi", "Đã kiểm tra, chưa ghi" },
	{ JOB_DONE, "good", "Đã ghi xong", "Đã ghi xong" },
	{ JOB_STOPPED, "warn", "Đã dừng", "Đã dừng" },
	{ JOB_FAILED, "bad", "Không chạy được", "Không chạy được" },
	{ JOB_DROPPED, "off", "Đã hủy", "Đã hủy" },
};

/* clang-format off */
/* The same, whatever the file was sent for: to choose from. */
const struct list_choice import_states[IMPORT_STATES] = {
	{ "", "Tất cả", NULL },
	{ JOB_WAITING, "Đang chờ", NULL },
	{ JOB_RUNNING, "Đang chạy", NULL },
	{ JOB_ASKS, "Đã kiểm tra, chưa ghi", NULL },
	{ JOB_DONE, "Đã ghi xong", NULL },
	{ JOB_STOPPED, "Đã dừng", NULL },
	{ JOB_FAILED, "Không chạy được", NULL },
	{ JOB_DROPPED, "Đã hủy", NULL },
};
/* clang-format on */

static const struct state_words *
words_of(const struct import_job *job)
{
	for (size_t i = 0; i < ARRAY_LEN(states); i++) {
		if (strcmp(states[i].state, job->job.state) == 0)
			return &states[i];
	}
	return &states[0];
}

const char *
import_state_words(const struct import_job *job, const char **css)
{
	const struct state_words *words = words_of(job);

	*css = words->cls;
	return *job->mode ? words->imports : words->checks;
}

bool
import_job_moves(const struct import_job *job)
{
	return job_moves(&job->job);
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
facts_to_view(struct view *view, const struct import_job *job)
{
	const struct import_counts *c = &job->counts;
	const char *css;

	view_text(view, "File", job->job.title);
	view_text(view, "Unit", job->job.unit_name);
	view_text(view, "Who",
		  *job->job.account_name ? job->job.account_name
					 : IMPORT_BY_COMMAND);
	view_text(view, "At", date_time_text(view, job->job.created_at));
	view_text(view, "Status.Words", import_state_words(job, &css));
	view_text(view, "Status.Class", css);
	view_format(view, "Percent", "%" PRId64, percent_of(job));
	view_count(view, "Dossiers", c->dossiers);
	view_count(view, "Fresh", c->fresh);
	view_count(view, "Same", c->same);
	view_count(view, "Faulty", c->faulty);
	view_count(view, "Done", c->done);
}

void
import_job_to_view(struct view *view, const struct import_job *job)
{
	struct view *node = view_node(view, "Job");
	bool asks = strcmp(job->job.state, JOB_ASKS) == 0;
	bool stopped = strcmp(job->job.state, JOB_STOPPED) == 0;
	bool failed = strcmp(job->job.state, JOB_FAILED) == 0;
	bool moves = import_job_moves(job);

	facts_to_view(node, job);
	view_text(node, "Message", *job->job.result ? job->job.result : NULL);
	view_text(node, "Mode",
		  strcmp(job->mode, IMPORT_MODE_ALL) == 0 ? "Tất cả hoặc không"
		  : *job->mode ? "Chỉ các hồ sơ đúng"
			       : "Chưa chọn");
	view_count(node, "Rows", job->rows_per_sec);
	view_flag(node, "Applies", strcmp(job->job.phase, "apply") == 0);
	view_text(node, "Phase",
		  strcmp(job->job.phase, "apply") == 0 ? "Ghi vào sổ"
						       : "Kiểm tra tệp");
	view_text(node, "Ended",
		  job->job.ended_at ? date_time_text(node, job->job.ended_at)
				    : NULL);
	view_flag(node, "Moves", moves);
	view_flag(node, "Stopping", moves && job->job.cancel_asked);
	view_flag(view, "May.Good", asks && job->counts.fresh > 0);
	view_flag(view, "May.All",
		  (asks || stopped) && job->counts.fresh > 0 &&
			  job->counts.faulty == 0);
	view_flag(view, "May.Resume",
		  stopped && strcmp(job->mode, IMPORT_MODE_GOOD) == 0);
	view_flag(view, "May.Again", failed);
	view_flag(view, "May.Stop", moves && !job->job.cancel_asked);
	view_flag(view, "May.Drop",
		  (asks || stopped || failed) && job->counts.done == 0);
	view_format(view, "Form.Version", "%" PRId64, job->job.version);
}
