/*
 * account_page.h - what the pages about one account share.
 */
#ifndef ACCOUNTS_ACCOUNT_PAGE_H
#define ACCOUNTS_ACCOUNT_PAGE_H

#include "accounts/account_rules.h"
#include "accounts/account_store.h"
#include "common/form.h"
#include "common/view.h"
#include "staff/unit.h"

/* The choices of a form: units of today inside the scope, and the roles of
 * today that the administrator may grant. */
struct choices {
	struct unit *units;
	size_t n_units;
	struct staff_role *roles;
	size_t n_roles;
	struct admin admin;
};

MUST_CHECK struct err *account_choices(struct request *req,
				       struct choices *choices);

/* Gives the form its lists: field unit (by code; at first unit_id, 0: none),
 * field role (by code) with a first choice that is none, unless first_role is
 * NULL: no such field. */
MUST_CHECK struct err *account_choices_add(struct request *req,
					   struct form *form,
					   const struct choices *choices,
					   const char *first_role,
					   int64_t unit_id);

/* The unit of this code among the choices, or NULL. */
const struct unit *account_choice_unit(const struct choices *choices,
				       const char *code);

/* Why the person at the screen may not change the account, or NULL. */
MUST_CHECK struct err *account_fault(struct request *req,
				     const struct account *account,
				     const char **fault);

/* The account of the request's path, when the person at the screen may change
 * it: ERR_MISSING outside the scope, ERR_FORBIDDEN with the reason. */
MUST_CHECK struct err *account_to_change(struct request *req,
					 struct account **account);

/* The password of an account, shown this once: a page that is no redirect,
 * because a password is kept nowhere. */
MUST_CHECK struct err *account_secret_page(struct request *req,
					   const char *title, int64_t id,
					   const char *login, const char *name,
					   const char *password);

#endif
