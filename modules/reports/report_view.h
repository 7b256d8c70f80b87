/*
 * report_view.h - a report as templates/reports/report_show.cs reads it.
 */
#ifndef REPORTS_REPORT_VIEW_H
#define REPORTS_REPORT_VIEW_H

#include "common/view.h"
#include "reports/report.h"

/*
 * The printed sheet:
 *	Sheet.{Number, Issued, Title, Period, Range, Sender, SenderName,
 *		Receiver, ReceiverName, Unit, Left, LeftNote, Right,
 *		RightNote, Note, Provisional, InMoney}
 *	Head.N.Cells.N.{Label, Lines, Columns}; HeadLines
 *	Numbers.N.Text
 *	Rows.N.{Class, Number, Name, Note, Href}
 *	Rows.N.Cells.N.{Text, Href, Bad}
 *	Faults.N.{Row, Text, Label, Gap, Href}
 */
void report_to_view(struct view *view, const struct report *report);

/* The first row alone, by column code, for a few figures on the first page:
 * Now.CODE.{Text, Label, Href}. */
void report_figures_to_view(struct view *view, const struct report *report);

#endif
