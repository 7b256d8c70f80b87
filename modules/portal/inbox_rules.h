/*
 * inbox_rules.h - what a citizen sends to an agency, and the seal of the
 * form: pure rules, no database and no clock.
 *
 * Online support is help before filing: the request for enforcement itself is
 * made in the ways the law names (Điều 31 Luật THADS 2008; Điều 34 Luật THADS
 * 2025), so only what the agency needs to help is asked for.
 */
#ifndef PORTAL_INBOX_RULES_H
#define PORTAL_INBOX_RULES_H

#include "common/form.h"

/* Groups of four letters and digits in the secret of a request: 31^12, about
 * 59 bits, beside a code that is known to few. */
#define INBOX_SECRET_GROUPS 3

/* Nobody reads and fills the form faster; robots do. */
#define SEAL_MIN_SECS 4
/* Half a day: long enough to look for papers. */
#define SEAL_MAX_SECS 43200

/* The form; no text is NULL after form_read(). */
struct inbox_form {
	const char *service;
	const char *province; /* id of the province chosen before */
	const char *unit;     /* id of the agency */
	const char *sender_role;
	const char *sender_kind;
	const char *sender_name;
	const char *id_number;
	const char *address;
	const char *phone;
	const char *email;
	const char *creditor;
	const char *debtor;
	const char *judgment_number;
	struct date judgment_on;
	const char *court;
	const char *decision_number;
	struct date decision_on;
	const char *content;
	const char *assets;
	const char *measures; /* securing measures asked for */
	const char *website;  /* must stay empty: people do not see it */
	const char *seal;
};

/*
 * The fields that a service asks for, required or not: a request for
 * enforcement, a confirmation of results, or anything else. A field that a
 * service does not ask for is not in the table, so that it is refused when
 * sent. Memory of ctx.
 */
struct field *inbox_fields(TALLOC_CTX *ctx, const char *service, size_t *n);

/* What no field can tell by itself. */
void inbox_check(struct form *form, const struct inbox_form *in);

/* "Số 12/2026/DS-ST ngày 05/03/2026 của ..." from what was given; memory of
 * ctx, "" from nothing. */
char *inbox_paper_text(TALLOC_CTX *ctx, const char *number, struct date on,
		       const char *court);

/* Assets and the measures asked for, as one text. Memory of ctx. */
char *inbox_assets_text(TALLOC_CTX *ctx, const struct inbox_form *in);

/*
 * The code of a request in the shape of Điều 19 Thông tư 01/2018/TT-VPCP:
 * the agency, the day, the number of that day: "V8201-261121-0007". The year
 * that a unit code may carry ("T82@2025") is left out. Memory of ctx.
 */
char *inbox_code(TALLOC_CTX *ctx, const char *unit_code, struct date on,
		 int64_t number);

/* The beginning of the codes of an agency on a day: "V8201-261121-". */
char *inbox_code_start(TALLOC_CTX *ctx, const char *unit_code, struct date on);

/* Code and secret as people type them, in the form in which they are kept:
 * capital letters, no blanks, the secret in groups. Memory of ctx. */
char *inbox_code_typed(TALLOC_CTX *ctx, const char *typed);
char *inbox_secret_typed(TALLOC_CTX *ctx, const char *typed);

/*
 * The seal carries what the server has to know again when the form comes
 * back, because the portal may store nothing else: the one-time id of the
 * form, when it was shown, and the secret of the request to be, so that a
 * form sent twice shows one receipt. Signed, so that nobody makes his own.
 */
struct seal {
	const char *form_id; /* 32 hexadecimal digits */
	int64_t at;	     /* seconds since 1970 */
	const char *secret;  /* "K7QM-2RDX-9HTP" */
};

enum seal_state { SEAL_GOOD, SEAL_BROKEN, SEAL_EARLY, SEAL_OLD };

/* The seal as the form carries it; memory of ctx. */
char *seal_text(TALLOC_CTX *ctx, const char *key, const struct seal *seal);

/* Reads it back; the texts of seal are memory of ctx and set unless the
 * seal is broken. now: seconds since 1970. */
enum seal_state seal_open(TALLOC_CTX *ctx, const char *key, const char *text,
			  int64_t now, struct seal *seal);

#endif
