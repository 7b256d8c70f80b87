/*
 * account_view.h - accounts, roles, rights, sessions and the trail as the
 * templates read them.
 */
#ifndef ACCOUNTS_ACCOUNT_VIEW_H
#define ACCOUNTS_ACCOUNT_VIEW_H

#include "accounts/account_store.h"
#include "accounts/audit_store.h"
#include "common/view.h"

/* Account.{Login, Name, Title, Unit, Email, Phone, Officer, PasswordSet,
 * CreatedBy, CreatedAt, State.{Class, Words}, MustChange, Active} */
void account_to_view(struct view *view, const struct account *account);

/* The state of an account in words. */
struct state_words {
	const char *css; /* a class of status_label() */
	const char *words;
};
struct state_words account_state(bool active, bool waits);

/* Waits.N.{Address, Until} */
void waits_to_view(struct view *view, const struct wait_line *lines, size_t n);

/* Roles.N.{Label, Unit, From, To, By, State.{Class, Words}, Over, Href}; Href
 * (where it is taken away) only when may_change. */
void roles_to_view(struct view *view, const struct role_line *lines, size_t n,
		   int64_t account_id, struct date today, bool may_change);

/* Rights.N.{Label, Scope, Unit, Role} */
void rights_to_view(struct view *view, const struct right_line *lines,
		    size_t n);

/* Sessions.N.{Begun, Seen, Address, Agent, State.{Class, Words}, Over};
 * Sessions.Open when one is open besides that of here_hash (NULL: of any). */
void sessions_to_view(struct view *view, const struct session_line *lines,
		      size_t n, const char *here_hash);

/* Trail.N.{At, Who, Login, Action, Object, Detail, Number, Program, Bad} */
void trail_to_view(struct view *view, const struct request *req,
		   const struct trail_line *lines, size_t n);

#endif
