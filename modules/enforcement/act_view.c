#include "common/base.h"

#include "enforcement/act_form.h"

#include "enforcement/act_preview.h"
#include "enforcement/matter_view.h"

const char *
act_work_title(const struct act_work *work)
{
	const struct act *act = work->act;

	if (act->kinds[1] && act->ground_use != GROUND_TO_KIND)
		return work->event ? work->event->label : act->title;
	return act->title;
}

/* The article beside each ground, so that it can be compared with the paper,
 * and the document where it is another than that of the act. */
static void
grounds_view(const struct act_work *work, struct view *view)
{
	for (size_t i = 0; i < work->n_grounds; i++) {
		const struct law_term *ground = &work->grounds[i];
		const struct law_decision_type *document = law_document(
			work->req->law, work->event, ground->code, work->on);
		char *name = talloc_asprintf(
			view, "Field.ground.Options.%zu.Hint", i);

		if (document == work->decision || !document)
			view_text(view, name, ground->article);
		else
			view_format(view, name, "%s: %s", ground->article,
				    document->label);
		talloc_free(name);
	}
}

static void
add_check(struct view *view, const char *label, const char *value, bool holds)
{
	struct view *row = view_row(view, "Book.Checks");

	view_text(row, "Label", label);
	view_text(row, "Value", value);
	view_text(row, "State.Class", holds ? "good" : "bad");
	view_text(row, "State.Words", holds ? "đạt" : "chưa đạt");
}

/* The conditions of the separate book and how the matter stands. */
static void
book_view(const struct act_work *work, struct view *view)
{
	const struct law_separate_book *rule = work->book_rule;
	struct separate_book_verdict verdict;

	if (!act_leaves_count(work->event) || !rule)
		return;
	verdict = separate_book_judge(work->req->law, rule, &work->facts,
				      work->on);
	view_text(view, "Book.Article", rule->article);
	view_flag(view, "Book.Allowed", verdict.ready);
	add_check(view, "Quyết định về việc chưa có điều kiện",
		  date_is_set(work->facts.no_means_on)
			  ? date_text(view, work->facts.no_means_on)
			  : "chưa có",
		  date_is_set(work->facts.no_means_on));
	add_check(
		view,
		talloc_asprintf(view, "Đủ %" PRId64 " tháng kể từ ngày đó",
				verdict.months),
		date_is_set(verdict.eligible_on)
			? talloc_asprintf(view, "từ ngày %s",
					  date_text(view, verdict.eligible_on))
			: "",
		verdict.long_enough);
	add_check(view,
		  talloc_asprintf(view, "Ít nhất %" PRId64 " lần xác minh",
				  rule->verifications),
		  talloc_asprintf(view, "đã xác minh %" PRId64 " lần",
				  work->facts.verifications),
		  verdict.verified_enough);
	add_check(view, "Không có thông tin mới về điều kiện thi hành án",
		  date_is_set(work->facts.verified_on)
			  ? talloc_asprintf(view, "xác minh gần nhất %s",
					    date_text(view,
						      work->facts.verified_on))
			  : "",
		  verdict.quiet);
}

static void
decision_view(const struct act_work *work, struct view *view)
{
	const struct law_decision_type *type = work->decision;

	if (!type)
		return;
	view_text(view, "Act.Decision", type->label);
	view_text(view, "Act.Article", type->article);
	view_flag(view, "Act.Numbered",
		  strcmp(type->series_group, "none") != 0);
	view_flag(view, "Act.HasSigner", act_signed_by_head(type));
	view_flag(view, "Act.NoSigner",
		  act_signed_by_head(type) && work->n_signers == 0);
}

struct err *
act_work_view(struct act_work *work, struct view *view)
{
	matter_bar_view(view, work->req, work->matter);
	view_crumb(view, work->matter->number,
		   talloc_asprintf(view, "/enforcement/matter/%" PRId64,
				   work->matter->id));
	view_format(view, "Act.Href", "/enforcement/matter/%" PRId64 "/%s",
		    work->matter->id, work->act->verb);
	view_text(view, "Act.Button", work->act->button);
	view_flag(view, "Act.HasGround", work->event->grounds != NULL);
	view_date(view, "Act.LawDay", work->on);
	view_date(view, "Act.LastOn", work->matter->last_on);
	decision_view(work, view);
	grounds_view(work, view);
	book_view(work, view);
	if (strcmp(work->act->verb, "no-means") == 0)
		return act_preview_view(work->req, work->matter, view);
	return NULL;
}
