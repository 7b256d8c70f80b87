#include "common/base.h"

#include "enforcement/act_target.h"

#include "common/text.h"
#include "matter/event_return.h"

const struct field act_target_field = {
	"target", "Quyết định được thu hồi, sửa đổi, hủy", FIELD_CODE, REQUIRED,
	0,	  offsetof(struct act_form, target)
};

bool
act_target_stands(const struct law *law, const struct ledger_event *event,
		  const struct event_line *line)
{
	const struct ledger_event *on =
		law_event(law, line->kind, line->effective_on);

	return line->can_void && line->decision_id && on &&
	       (event->effect != EFFECT_RETURN || on->effect == EFFECT_MOVE);
}

static bool
asks(const struct act_work *work)
{
	return work->event && event_is_on_decision(work->event);
}

static const char *
label_of(TALLOC_CTX *ctx, const struct event_line *line)
{
	bool numbered = !text_empty(line->decision_number);

	return talloc_asprintf(ctx, "%s%s%s ngày %s", line->label,
			       numbered ? ", số " : "",
			       numbered ? line->decision_number : "",
			       date_text(ctx, line->decided_on));
}

struct err *
act_target_declare(struct act_work *work)
{
	struct request *req = work->req;
	struct option *options;
	struct event_line *lines;
	size_t n;
	size_t found = 0;
	struct err *e;

	if (!asks(work))
		return NULL;
	e = event_list(req, req->db, req->law, work->matter->id, &lines, &n);
	if (e)
		return e;
	options = talloc_zero_array(req, struct option, (unsigned)n + 2);
	options[found++] = (struct option){ "", "— chọn quyết định —" };
	for (size_t i = 0; i < n; i++) {
		if (act_target_stands(req->law, work->event, &lines[i]))
			options[found++] = (struct option){
				talloc_asprintf(options, "%" PRId64,
						lines[i].id),
				label_of(options, &lines[i]),
			};
	}
	if (found == 1)
		return err_told(ERR_STALE,
				"Hồ sơ không có quyết định nào ghi được “%s”. "
				"Quyết định thi hành án được thu hồi ở mục "
				"“Thu hồi QĐ thi hành án”.",
				work->act->title);
	form_options(work->form, "target", options, found);
	if (work->open && work->open->on_event_id)
		form_preset(work->form, "target",
			    talloc_asprintf(req, "%" PRId64,
					    work->open->on_event_id));
	return NULL;
}

MUST_CHECK static struct err *
find(struct act_work *work, int64_t event_id)
{
	struct request *req = work->req;
	struct event_line *lines;
	size_t n;
	struct err *e = event_list(req, req->db, req->law, work->matter->id,
				   &lines, &n);

	for (size_t i = 0; !e && i < n; i++) {
		if (lines[i].id != event_id)
			continue;
		work->target = talloc(req, struct act_target);
		*work->target = (struct act_target){
			.to = { .event_id = event_id,
				.decision_id = lines[i].decision_id },
			.label = label_of(work->target, &lines[i]),
		};
	}
	return e;
}

struct err *
act_target_take(struct act_work *work)
{
	int64_t event_id;

	if (!asks(work) || text_empty(work->in.target) ||
	    !text_to_int(work->in.target, &event_id))
		return NULL;
	return find(work, event_id);
}

struct err *
act_target_of(struct act_work *work, const struct proposal *p)
{
	return asks(work) && p->on_event_id ? find(work, p->on_event_id) : NULL;
}

struct err *
act_target_weigh(struct act_work *work, const struct event_input *input,
		 const char **refusal)
{
	*refusal = NULL;
	if (!input->target)
		return NULL;
	return event_return_weigh(work->req, work->matter, input, NULL,
				  refusal);
}
