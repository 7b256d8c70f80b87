/*
 * entry_view.h - entries of the public list and figures, as templates read
 * them.
 */
#ifndef PORTAL_ENTRY_VIEW_H
#define PORTAL_ENTRY_VIEW_H

#include "common/view.h"
#include "portal/entry_store.h"
#include "portal/figure_store.h"

/* The day of an instant in UTC, in Viet Nam. */
char *entry_day(TALLOC_CTX *ctx, const char *utc);

/* Debtor, Address, Judgment, Enforcement, Obligation, Reason, Unit,
 * Published, Updated. */
void entry_to_view(struct view *view, const struct entry *entry);

/* The same, and Href, Pieces.N.{Text, Hit} of the name. */
void entry_to_row(struct view *row, const struct search *search,
		  const struct entry *entry);

/* Figures.N.{Name, Href, Entries, Sent, Answered} and Total.{...}. */
void figures_to_view(struct view *view, const struct figure *figures, size_t n);

#endif
