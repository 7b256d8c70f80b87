/*
 * act_lines.h - which lines of the matter an act is on, as the form asks.
 *
 * It asks only where there is a choice: the act moves lines, and more than one
 * may be moved. Without JavaScript: a row and a box for each.
 */
#ifndef ENFORCEMENT_ACT_LINES_H
#define ENFORCEMENT_ACT_LINES_H

#include "enforcement/act_form.h"

/* The rows of the form, all chosen; of an act that says that something is
 * done those that are. */
void act_lines_make(struct act_work *work);

/* Takes the chosen lines; false when it was asked and none is chosen. */
bool act_lines_take(struct act_work *work,
		    struct event_input *input) MUST_CHECK;

/* The chosen lines as a proposal keeps them: ids with blanks between; "": all
 * from where the act is lawful. Memory of the request. And back. */
const char *act_lines_text(struct act_work *work);
void act_lines_read(struct act_work *work, const char *ids);

/* The field that a refusal about lines stands beside. */
const char *act_lines_field(const struct act_work *work);

/* What each row is about: Group.line.Rows.N.{Label, Thing, Debtor, State,
 * Left}. After form_view(). */
void act_lines_view(const struct act_work *work, struct view *view);

#endif
