#include "common/base.h"

#include "portal/entry_view.h"

#include "common/text.h"

/* An obligation in a list; the entry's own page has all of it. */
#define OBLIGATION_MAX_CHARS 160

char *
entry_day(TALLOC_CTX *ctx, const char *utc)
{
	char *text = date_time_text(ctx, utc);

	text[strcspn(text, " ")] = '\0';
	return text;
}

void
entry_to_view(struct view *view, const struct entry *entry)
{
	view_text(view, "Debtor", entry->debtor_name);
	view_text(view, "Address", entry->debtor_address);
	view_text(view, "Judgment", entry->judgment);
	view_text(view, "Enforcement", entry->enforcement);
	view_text(view, "Obligation", entry->obligation);
	view_text(view, "Reason", entry->reason);
	view_text(view, "Unit", entry->unit_name);
	view_text(view, "Published", entry_day(view, entry->published_at));
	if (entry->updated_at)
		view_text(view, "Updated", entry_day(view, entry->updated_at));
}

void
entry_to_row(struct view *row, const struct search *search,
	     const struct entry *entry)
{
	struct search_piece *pieces;
	size_t n;

	entry_to_view(row, entry);
	view_format(row, "Href", "/portal/entry/%" PRId64, entry->id);
	view_text(row, "Obligation",
		  text_cut(row, entry->obligation, OBLIGATION_MAX_CHARS));
	pieces = search_mark(row, search, entry->debtor_name, &n);
	for (size_t i = 0; i < n; i++) {
		struct view *piece = view_row(row, "Pieces");

		view_text(piece, "Text", pieces[i].text);
		view_flag(piece, "Hit", pieces[i].hit);
	}
}

void
figures_to_view(struct view *view, const struct figure *figures, size_t n)
{
	struct figure total = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Figures");

		view_text(row, "Name", figures[i].name);
		view_format(row, "Href", "/portal/?unit=%" PRId64,
			    figures[i].unit_id);
		view_flag(row, "Any", figures[i].entries > 0);
		view_count(row, "Entries", figures[i].entries);
		view_count(row, "Sent", figures[i].sent);
		view_count(row, "Answered", figures[i].answered);
		total.entries += figures[i].entries;
		total.sent += figures[i].sent;
		total.answered += figures[i].answered;
	}
	view_count(view, "Total.Entries", total.entries);
	view_count(view, "Total.Sent", total.sent);
	view_count(view, "Total.Answered", total.answered);
}
