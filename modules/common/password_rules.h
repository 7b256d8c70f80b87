/*
 * password_rules.h - which passwords are good enough. Values in, values out.
 *
 * Where the documents differ (Quy chế issued with Quyết định 247/QĐ-TCTHADS
 * of 2021, article 8.3.b; Công văn 1291/TCTHADS-TKDLCN of 2020, 1.1.c), the
 * rules here satisfy all of them: upper case, lower case and special letters.
 * They ask for at least 8 characters; without a second factor we ask for 12,
 * as OWASP ASVS 4.0.3 (2.1.1) does.
 */
#ifndef COMMON_PASSWORD_RULES_H
#define COMMON_PASSWORD_RULES_H

#define PASSWORD_MIN_CHARS 12
/* Longer ones are refused, never cut. */
#define PASSWORD_MAX_CHARS 128

/* The rules in one sentence, for the hint below the field. */
extern const char password_rules_hint[];

/*
 * What is wrong with a new password of the account with this login: a
 * sentence that says what to do, or NULL when it is good. words (see
 * password_words.h) ends with NULL, and is NULL where none are known.
 */
const char *password_fault(const char *password, const char *login,
			   const char **words);

#endif
