/*
 * act_pages.h - the kinds of page that ask for more than day, ground and note:
 * each shows its form and records the act that act_loader has loaded.
 */
#ifndef ENFORCEMENT_ACT_PAGES_H
#define ENFORCEMENT_ACT_PAGES_H

#include "common/route.h"

page_fn money_edit; /* money_pages.c */
page_fn money_record;
page_fn added_edit; /* added_pages.c */
page_fn added_record;
page_fn verification_edit; /* verification_pages.c */
page_fn verification_record;

struct act_work;

/* The page with the form as it stands. */
MUST_CHECK struct err *act_page_show(struct act_work *work, bool invalid);

#endif
