/*
 * account_rules.h - who may administer whom, and grant what. Values in,
 * values out.
 *
 * The scope of an administrator is that of his right account.manage. Nobody
 * administers his own account, so nobody grants himself a role (Quy chế issued
 * with Quyết định 247/QĐ-TCTHADS of 2021, article 10: the agency's head is
 * heard before a grant). Administrators of the provinces are managed by the
 * central ones alone (the same, article 10.3.b).
 */
#ifndef ACCOUNTS_ACCOUNT_RULES_H
#define ACCOUNTS_ACCOUNT_RULES_H

#include "staff/staff.h"

/* Who administers, and how far: "%", "/1/12/%" or "/1/12/31/". */
struct admin {
	int64_t account_id;
	const char *path_like;
};

/* A role that somebody holds or will hold. */
struct held_role {
	const struct staff_role *role; /* NULL: abolished meanwhile */
	const char *unit_path;
};

/* A role to be granted. */
struct wish {
	int64_t account_id;
	const struct staff_role *role;
	const char *unit_path;
	const char *unit_kind;
	struct date unit_from;
	struct date unit_to; /* no date: open */
	struct date from;
	struct date to; /* no date: open */
};

/* What is wrong: the field of the form and the sentence; text NULL: nothing. */
struct fault {
	const char *field;
	const char *text;
};

enum role_state { ROLE_HELD, ROLE_LATER, ROLE_OVER, ROLE_REVOKED };

/* True when the unit is inside the administrator's scope. */
bool admin_reaches(const struct admin *admin, const char *unit_path);

/* Why the administrator may not change this account: a sentence, or NULL. */
const char *admin_account_fault(const struct admin *admin, int64_t account_id,
				const char *unit_path,
				const struct held_role *held, size_t n);

/* Why somebody may not say what he thinks of an odd pattern of the trail:
 * nobody does about himself. What was said may be said anew, when it was
 * wrong; the trail keeps both. A sentence, or NULL. */
const char *admin_pattern_fault(int64_t account_id, int64_t about_id);

/* Why the administrator may not grant this role at all, wherever: a sentence,
 * or NULL. */
const char *admin_role_fault(const struct admin *admin,
			     const struct staff_role *role);

/* Why the role cannot be granted so. */
struct fault admin_wish_fault(const struct admin *admin,
			      const struct wish *wish, struct date today);

/* Why the role cannot end on this day. */
struct fault role_end_fault(struct date from, struct date to, struct date last,
			    struct date today);

/* How a grant stands on a day. */
enum role_state role_state_of(struct date from, struct date to, bool revoked,
			      struct date today);

/* What is wrong with an address or a telephone number; "" is nothing. */
const char *account_email_fault(const char *email);
const char *account_phone_fault(const char *phone);

#endif
