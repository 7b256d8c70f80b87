/*
 * signin_store.h - passwords, and the beginning of sessions.
 *
 * No program reads the hash of a password or adds a session: routines of the
 * database do (sql/routines/sign_in_*.sql), which compare what is computed
 * here, count what is wrong and make people wait: the pair of login and
 * address; the address that gets many accounts wrong; the account that is got
 * wrong from many addresses. The latter two concern nobody who was let in from
 * his address before. How often and how long are settings (wait_*).
 */
#ifndef COMMON_SIGNIN_STORE_H
#define COMMON_SIGNIN_STORE_H

#include "common/request.h"
#include "common/signin_rules.h"

/* What the database says of a password. */
struct signin_answer {
	bool fits;	       /* it is that of an open account */
	bool counted;	       /* it was compared and is wrong; else it was not
				* looked at, because one has to wait */
	int64_t wait_secs;     /* until the next try; 0: at once */
	int64_t account_id;    /* 0: there is no such login */
	enum signin_wait wait; /* what has to wait, when it was not compared */
	bool first;	       /* nobody was told of this wait before */
};

/*
 * Tries the password for the login. When it fits, a session begins in the
 * request's transaction: *token is its cookie, memory of the request. When it
 * does not, the request's transaction is over and all that was written in it
 * is gone; the try is counted. An unknown login, a closed account and a wrong
 * password take the same time.
 */
MUST_CHECK struct err *signin_try(struct request *req, const char *login,
				  const char *password, char **token,
				  struct signin_answer *answer);

/* The same with the password in use, to set another one: then all sessions of
 * the account end, and a new one begins. */
MUST_CHECK struct err *signin_change(struct request *req, const char *login,
				     const char *password, const char *fresh,
				     char **token,
				     struct signin_answer *answer);

/*
 * Leaves a line in the audit trail of a password that was not taken, in a
 * transaction of its own: the page is going to refuse the form. A wrong one has
 * a line each time. Of those that come while one has to wait only the first
 * has: whoever goes on asking fills no trail, as no wait begins without a wrong
 * one before it. failed and refused are the actions.
 */
MUST_CHECK struct err *signin_record_refusal(struct request *req,
					     const struct signin_answer *answer,
					     const char *failed,
					     const char *refused);

#endif
