/*
 * text.h - Vietnamese text: UTF-8 in normal form C, at the door and inside.
 *
 * Text inside the programs is a NUL-ended const char * that is valid UTF-8,
 * in NFC, without control characters (newline and tab excepted).
 */
#ifndef COMMON_TEXT_H
#define COMMON_TEXT_H

/* True when bytes[0..length) is valid UTF-8 (no overlong, no surrogates). */
bool text_is_utf8(const char *bytes, size_t length);

/*
 * Cleans text that came from outside: NFC, runs of blanks to one blank,
 * blanks at both ends gone; newlines survive only if keep_lines. Invisible
 * characters (zero width, soft hyphen, marks of direction) vanish.
 * Returns memory of ctx, or NULL when the bytes are not valid UTF-8 or hold
 * control characters.
 */
char *text_clean(TALLOC_CTX *ctx, const char *raw, bool keep_lines);

/*
 * The form by which names are found: lower case, without diacritics
 * ("Đặng Thị Ánh" -> "dang thi anh"), letters and digits separated by single
 * blanks. Returns memory of ctx. "Hoà" and "Hòa" fold alike.
 */
char *text_fold(TALLOC_CTX *ctx, const char *text);

/*
 * The fold of what a list is searched for, "" for nothing. Signs alone fold
 * to nothing as well, but must find nothing instead of everything: they give
 * "-", which no folded text has.
 */
char *text_fold_sought(TALLOC_CTX *ctx, const char *typed);

/* text as a value inside the query of an address ("%20" for a blank); memory
 * of ctx. Templates have url_escape() of their own. */
char *text_url_escape(TALLOC_CTX *ctx, const char *text);

/* The number of characters (code points) of text. */
size_t text_length(const char *text);

/* At most max_chars characters, cut at a character, with "…" when cut. */
char *text_cut(TALLOC_CTX *ctx, const char *text, size_t max_chars);

/* True for NULL and "". */
bool text_empty(const char *text);

/* True when both are equal; NULL equals NULL only. Most that are compared in a
 * row, as the codes of the law, differ in their first letter: so it is here. */
static inline bool
text_same(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	return *a == *b && strcmp(a, b) == 0;
}

/* Whole text to a number: decimal digits, optional '-'. False on anything
 * else or when it does not fit. */
bool text_to_int(const char *text, int64_t *value);

#endif
