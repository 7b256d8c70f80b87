/*
 * law_column.h - columns of lists (common/list.h) that hold a code of the law:
 * the row has the code, as the table has it, and people read what the law in
 * memory calls it. No statement joins the packs for a label.
 *
 *	{ "channel", "Hình thức nhận", COLUMN_TEXT, IN_ALL, AT(channel),
 *	  .sql = "j.channel", LAW_TERM("channel", struct line, received_on) },
 *	{ "received", "Ngày nhận", COLUMN_DATE, IN_ALL, AT(received_on), ... },
 *
 * The member of the row says by the law of which day; another column reads it.
 */
#ifndef LAW_LAW_COLUMN_H
#define LAW_LAW_COLUMN_H

#include "common/list.h"

struct law_column {
	const char *list; /* of terms */
	size_t on;	  /* offsetof the day; a row without one: today */
};

show_fn law_show_term;
show_fn law_show_deadline;

/* The code of an account, and names of creditors (law_creditor()): today's. */
show_fn law_show_account;
show_fn law_show_creditor;

/* clang-format off */
#define LAW_COLUMN(shows, list, type, member) \
	.show = (shows), \
	.of = &(const struct law_column){ (list), offsetof(type, member) }
#define LAW_TERM(list, type, member) \
	LAW_COLUMN(law_show_term, list, type, member)
#define LAW_DEADLINE(type, member) \
	LAW_COLUMN(law_show_deadline, NULL, type, member)
/* clang-format on */

#endif
