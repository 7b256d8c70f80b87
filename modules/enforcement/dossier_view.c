#include "common/base.h"

#include "enforcement/dossier_view.h"

#include "common/money.h"
#include "common/paths.h"
#include "common/text.h"
#include "enforcement/event_text.h"
#include "enforcement/matter_view.h"
#include "matter/due_view.h"
#include "matter/lines.h"

static void
add_pair(struct view *view, const char *list, const char *label,
	 const char *value)
{
	struct view *pair;

	if (text_empty(value))
		return;
	pair = view_row(view, list);
	view_text(pair, "Label", label);
	view_text(pair, "Value", value);
}

static void
title_view(struct view *view, const struct dossier_title *t)
{
	add_pair(view, "Title", "Bản án, quyết định",
		 talloc_asprintf(view, "Số %s ngày %s", t->number,
				 date_text(view, t->issued_on)));
	add_pair(view, "Title", "Tòa án, cơ quan ban hành", t->court);
	add_pair(view, "Title", "Có hiệu lực từ ngày",
		 date_text(view, t->effective_on));
	add_pair(view, "Title", "Loại án", t->case_label);
	add_pair(view, "Title", "Ra quyết định", t->basis_label);
	if (t->requester)
		add_pair(view, "Title", "Người yêu cầu",
			 talloc_asprintf(view, "%s, ngày %s", t->requester,
					 date_text(view, t->requested_on)));
	add_pair(view, "Title", "Đơn vị ra quyết định", t->issuing_unit);
	add_pair(view, "Title", "Người ký", t->signer);
}

static void
persons_view(struct view *view, const struct dossier *d)
{
	for (size_t i = 0; i < d->n_persons; i++) {
		const struct matter_person *p = &d->persons[i];
		struct view *row = view_row(view, "Persons");

		view_text(row, "Name", p->name);
		view_text(row, "Role", p->role_label);
		view_text(row, "Address", p->address);
		view_text(row, "IdNumber", p->id_number);
		if (p->birth_year)
			view_int(row, "BirthYear", p->birth_year);
	}
}

/* Where the line stands, when it is not where its matter does. */
static const char *
state_of(TALLOC_CTX *ctx, const struct law *law, const struct matter *m,
	 const struct obligation *o)
{
	const char *label = law_account_label(law, o->account);

	if (date_is_set(o->done_on))
		return talloc_asprintf(ctx, "%s ngày %s", label,
				       date_text(ctx, o->done_on));
	return o->account == m->state.account ? "" : label;
}

static void
obligation_view(struct view *row, const struct obligation *o, size_t i)
{
	view_int(row, "Number", (int64_t)i + 1);
	view_text(row, "Label", o->label ? o->label : o->obligation_type);
	view_text(row, "Thing", o->thing);
	view_text(row, "Debtor", o->debtor);
	view_text(row, "Creditor", o->creditor);
	if (date_is_set(o->done_on))
		view_date(row, "DoneOn", o->done_on);
	if (!o->is_money)
		return;
	view_money(row, "Owed", o->owed_dong);
	view_money(row, "Collected", o->collected_dong);
	view_money(row, "Paid", o->paid_dong);
	if (o->ended_dong > 0)
		view_money(row, "Ended", o->ended_dong);
	if (o->added_dong > 0)
		view_money(row, "Added", o->added_dong);
	view_money(row, "ToCollect", obligation_open(o, false));
	view_money(row, "Held", obligation_open(o, true));
}

static void
obligations_view(struct view *view, const struct law *law,
		 const struct dossier *d)
{
	int64_t owed = 0, added = 0, collected = 0, paid = 0, ended = 0;

	for (size_t i = 0; i < d->matter->n_obligations; i++) {
		const struct obligation *o = &d->matter->obligations[i];

		struct view *row = view_row(view, "Obligations");

		obligation_view(row, o, i);
		view_text(row, "State", state_of(row, law, d->matter, o));
		owed += o->owed_dong;
		added += o->added_dong;
		collected += o->collected_dong;
		paid += o->paid_dong;
		ended += o->ended_dong;
	}
	view_flag(view, "Sum.Show", d->matter->n_obligations > 1);
	view_money(view, "Sum.Owed", owed);
	view_money(view, "Sum.Collected", collected);
	view_money(view, "Sum.Paid", paid);
	if (ended > 0)
		view_money(view, "Sum.Ended", ended);
	if (added > 0)
		view_money(view, "Sum.Added", added);
	view_money(view, "Sum.ToCollect", matter_open(d->matter, false));
	view_money(view, "Sum.Held", matter_open(d->matter, true));
}

/* Whether an event after this one came by the same decision. */
static bool
is_shown(const struct dossier *d, size_t i)
{
	for (size_t k = 0; k < i; k++) {
		if (d->events[k].decision_id == d->events[i].decision_id)
			return true;
	}
	return false;
}

static void
decisions_view(struct view *view, const struct dossier *d)
{
	for (size_t i = 0; i < d->n_events; i++) {
		const struct event_line *event = &d->events[i];
		struct view *row;

		if (!event->decision_id || is_shown(d, i))
			continue;
		row = view_row(view, "Decisions");
		view_text(row, "Number",
			  text_empty(event->decision_number)
				  ? "(không có số)"
				  : event->decision_number);
		view_text(row, "Label", event->decision_label);
		view_date(row, "On", event->decided_on);
		view_text(row, "Signer", event->signer);
		view_text(row, "Ground", event->ground_label);
		view_flag(row, "Voided", event->voided);
	}
}

/* How a due date ended: kept, kept late, or overtaken by another event. */
static void
due_end_view(struct view *row, const struct due_line *due)
{
	bool late = date_compare(due->done_on, due->due_on) > 0;

	if (due->cancelled_by) {
		view_text(row, "Due.Class", "off");
		view_text(row, "Due.Words", "Không còn áp dụng");
		view_format(row, "Reason", "%s, ngày %s", due->cancelled_by,
			    date_text(row, due->done_on));
		return;
	}
	view_date(row, "Done", due->done_on);
	view_text(row, "Due.Class", late ? "over" : "done");
	view_text(row, "Due.Words", late ? "Xong, trễ hạn" : "Đúng hạn");
}

static void
dues_view(struct view *view, const struct request *req, const struct dossier *d)
{
	for (size_t i = 0; i < d->n_dues; i++) {
		const struct due_line *due = &d->dues[i];
		struct view *row = view_row(view, "Dues");
		bool over = date_is_set(due->done_on);

		view_text(row, "Label", due->label);
		view_text(row, "Article", due->article);
		view_date(row, "From", due->from_on);
		view_date(row, "On", due->due_on);
		view_flag(row, "Over", over);
		if (over)
			due_end_view(row, due);
		else if (!date_is_set(d->matter->ended_on))
			due_to_view(row, req, due->rule, due->due_on);
	}
}

static void
verifications_view(struct view *view, const struct dossier *d)
{
	for (size_t i = 0; i < d->n_events; i++) {
		const struct event_verification *v = &d->events[i].verification;
		struct view *row;

		if (!date_is_set(v->on))
			continue;
		row = view_row(view, "Verifications");
		view_date(row, "On", v->on);
		view_text(row, "Person", v->person);
		view_text(row, "Result", v->result);
		view_text(row, "Place", v->place);
		view_text(row, "Content", v->content);
		view_flag(row, "Voided", d->events[i].voided);
	}
}

/* What the other side said, and when. */
static const char *
said(TALLOC_CTX *ctx, const struct transfer *t)
{
	const char *answer = text_empty(t->answer) ? "" : t->answer;

	if (t->state == TRANSFER_OPENED)
		return talloc_asprintf(ctx, "Số %s, ngày %s", t->to_number,
				       date_text(ctx, t->answered_on));
	if (t->state == TRANSFER_RETURNED)
		return talloc_asprintf(ctx, "Ngày %s. %s",
				       date_text(ctx, t->answered_on), answer);
	if (t->state == TRANSFER_RECEIVED)
		return talloc_asprintf(ctx, "Ngày %s. %s",
				       date_text(ctx, t->received_on), answer);
	return NULL;
}

/* Both sides of a transfer see it: what went from here, and what this matter
 * was opened of. */
static void
transfers_view(struct view *view, const struct dossier *d)
{
	for (size_t i = 0; i < d->n_transfers; i++) {
		const struct transfer *t = &d->transfers[i];
		bool out = t->matter_id == d->matter->id;
		struct view *row = view_row(view, "Transfers");

		view_text(row, "Way", out ? "Đến" : "Từ");
		view_text(row, "Name",
			  !out	  ? t->from
			  : t->to ? t->to
				  : TRANSFER_TO_NOBODY);
		if (out)
			view_format(row, "Href",
				    "/enforcement/entrusted/%" PRId64, t->id);
		else
			view_href(row, "Href", PATH_ENTRUSTED, t->id);
		view_text(row, "Number", t->number);
		view_date(row, "On", t->sent_on);
		view_date(row, "First", t->first_on);
		view_money(row, "Dong", t->dong);
		view_text(row, "State.Class", transfer_state_class(t->state));
		view_text(row, "State.Words", transfer_state_words(t->state));
		view_text(row, "Said", out ? said(row, t) : NULL);
	}
}

static void
entries_view(struct view *view, const struct dossier *d)
{
	for (size_t i = 0; i < d->n_entries; i++) {
		const struct dossier_entry *entry = &d->entries[i];
		struct view *row = view_row(view, "Entries");
		bool over = date_is_set(entry->ended_on);

		view_text(row, "Debtor", entry->debtor);
		view_text(row, "PublishedAt", entry->published_at);
		view_date(row, "DueOn", entry->due_on);
		view_date(row, "EndedOn", entry->ended_on);
		view_text(row, "State.Class",
			  over		  ? "off"
			  : entry->hidden ? "bad"
					  : "warn");
		view_text(row, "State.Words",
			  over		  ? "Đã chấm dứt công khai"
			  : entry->hidden ? "Tạm ẩn"
					  : "Đang công khai");
	}
}

/* Decisions are marks of their own in the timeline; so is money. */
static const char *
event_class(const struct event_line *event)
{
	if (event->voided)
		return "off";
	if (event->decision_number)
		return "key";
	return event->dong > 0 ? "money" : NULL;
}

static void
timeline_view(struct view *view, const struct law *law, const struct dossier *d)
{
	for (size_t i = 0; i < d->n_events; i++) {
		const struct event_line *event = &d->events[i];
		struct view *row = view_row(view, "Timeline");

		view_date(row, "Date", event->effective_on);
		view_text(row, "Title",
			  strcmp(event->kind, "voided") == 0 ? "Hủy ghi nhận"
							     : event->label);
		view_text(row, "Text", event_text(view, law, event));
		view_text(row, "Class", event_class(event));
		view_format(row, "Who", "%s ghi lúc %s",
			    event->recorded_by ? event->recorded_by
					       : "Hệ thống",
			    event->recorded_at);
	}
}

void
dossier_view(struct view *view, const struct request *req,
	     const struct dossier *d)
{
	matter_bar_view(view, req, d->matter);
	title_view(view, d->title);
	persons_view(view, d);
	obligations_view(view, req->law, d);
	decisions_view(view, d);
	dues_view(view, req, d);
	verifications_view(view, d);
	transfers_view(view, d);
	entries_view(view, d);
	timeline_view(view, req->law, d);
	record_changes_view(view, d->changes, d->n_changes);
}
