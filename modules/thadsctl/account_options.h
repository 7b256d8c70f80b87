/*
 * account_options.h - the words after `thadsctl account`.
 */
#ifndef THADSCTL_ACCOUNT_OPTIONS_H
#define THADSCTL_ACCOUNT_OPTIONS_H

#include "common/date.h"
#include "common/options.h"

#define ACCOUNT_ROLES_MAX OPTION_TEXTS_MAX

/* A role to hold: CODE, or CODE@UNIT at another unit than the account's. */
struct account_role_word {
	const char *code;
	const char *unit; /* NULL: the account's */
};

struct account_options {
	const char *login;
	const char *name;
	const char *unit;
	const char *title;
	const char *email;
	const char *phone;
	const char *officer;	   /* code of an officer who is there */
	const char *password_file; /* "-": standard input */
	struct date from;
	bool update;
	bool if_missing;
	bool no_must_change;
	struct account_role_word roles[ACCOUNT_ROLES_MAX];
	size_t n_roles;
};

/* Reads the words into *options, whose from is preset. Texts are memory of
 * ctx. ERR_USAGE names the word that is wrong. */
MUST_CHECK struct err *account_options_read(TALLOC_CTX *ctx, int argc,
					    char **argv,
					    struct account_options *options);

#endif
