/*
 * portal.h - the pages of thads-portal, for everybody and without sign-in:
 * the list of debtors without means, online support, public figures.
 *
 * The program's database account reads the views published_* and may add
 * rows to support_inbox; it can do nothing else, so no fault of these pages
 * reaches the files of the agencies.
 */
#ifndef PORTAL_PORTAL_H
#define PORTAL_PORTAL_H

#include "common/route.h"

extern const struct program portal_program;

page_fn page_entry_list;
page_fn page_entry_show;
page_fn page_figure_list;
page_fn page_key_list;
page_fn page_key_text;
page_fn page_support_show;
page_fn page_support_new;
page_fn page_support_create;
page_fn page_status_edit;
page_fn page_status_show;
page_fn page_reply_create;

#endif
