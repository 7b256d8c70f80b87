/*
 * accounts.h - the pages of thads-accounts: accounts, roles, sessions, the
 * trail of who did what, the tree of units, everybody's own account and jobs.
 */
#ifndef ACCOUNTS_ACCOUNTS_H
#define ACCOUNTS_ACCOUNTS_H

#include "common/route.h"
#include "common/waits.h"

extern const struct program accounts_program;

gauges_fn accounts_gauges;

/* The last line of the trail that changed what the route is about
 * (last_change_store.c). */
MUST_CHECK struct err *audit_last_change(struct request *req,
					 struct last_change *change);

/* Where the day of who sees accounts begins (start_waits.c). */
extern const struct waits accounts_waits;

page_fn page_account_list;
page_fn page_account_show;
page_fn page_account_new;
page_fn page_account_create;
page_fn page_account_edit;
page_fn page_account_change;
page_fn page_disabling_ask;
page_fn page_disabling_do;
page_fn page_enabling_ask;
page_fn page_enabling_do;
page_fn page_reset_ask;
page_fn page_reset_do;
page_fn page_waits_ask;
page_fn page_waits_do;
page_fn page_ending_ask;
page_fn page_ending_do;
page_fn page_role_new;
page_fn page_role_grant;
page_fn page_role_ask;
page_fn page_role_revoke;
page_fn page_delegation_list;
page_fn page_delegation_give;
page_fn page_delegation_end;
page_fn page_me_show;
page_fn page_me_edit;
page_fn page_me_change;
page_fn page_me_ask;
page_fn page_me_end;
page_fn page_job_show;
page_fn page_job_stop;
page_fn page_pattern_show;
page_fn page_pattern_review;
page_fn page_unit_list;
page_fn page_contact_edit;
page_fn page_contact_change;

#endif
