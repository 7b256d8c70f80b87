#include "common/base.h"

#include "thadsctl/grant_rules.h"

#include "common/text.h"

#define BLANKS	   " \t\r"
#define IDENTIFIER "abcdefghijklmnopqrstuvwxyz0123456789_"

static const char *const known_rights[] = {
	"SELECT", "INSERT", "UPDATE", "DELETE", "EXECUTE",
};

/* The place in a line that is being read. */
struct cursor {
	TALLOC_CTX *ctx;
	const char *at;
};

bool
grant_has(const struct grant_list *list, const struct grant *grant)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct grant *g = &list->grants[i];

		if (text_same(g->right, grant->right) &&
		    text_same(g->object, grant->object) &&
		    text_same(g->column, grant->column))
			return true;
	}
	return false;
}

void
grant_add(struct grant_list *list, const char *right, const char *object,
	  const char *column)
{
	struct grant grant = {
		.right = right,
		.object = object,
		.column = column,
	};

	if (grant_has(list, &grant))
		return;
	list->grants = talloc_realloc(list, list->grants, struct grant,
				      (unsigned)list->count + 1);
	list->grants[list->count++] = grant;
}

static void
skip_blanks(struct cursor *c)
{
	c->at += strspn(c->at, BLANKS);
}

/* Takes the character if it comes next. */
static bool
take(struct cursor *c, char wanted)
{
	skip_blanks(c);
	if (*c->at != wanted)
		return false;
	c->at++;
	return true;
}

/* A word of the characters in set, or NULL. */
static const char *
take_word(struct cursor *c, const char *set)
{
	const char *word;
	size_t length;

	skip_blanks(c);
	length = strspn(c->at, set);
	if (length == 0)
		return NULL;
	word = talloc_strndup(c->ctx, c->at, length);
	c->at += length;
	return word;
}

/* One of the rights we ever give, or NULL. */
static const char *
take_right(struct cursor *c)
{
	const char *word = take_word(c, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

	for (size_t i = 0; i < ARRAY_LEN(known_rights); i++) {
		if (word && text_same(known_rights[i], word))
			return known_rights[i];
	}
	return NULL;
}

/* "(column, column)": one grant each, their object still unknown. */
static bool
take_columns(struct cursor *c, const char *right, struct grant_list *list)
{
	do {
		const char *column = take_word(c, IDENTIFIER);

		if (!column)
			return false;
		grant_add(list, right, NULL, column);
	} while (take(c, ','));
	return take(c, ')');
}

/* "RIGHT, RIGHT (columns)": as take_columns. */
static bool
take_rights(struct cursor *c, struct grant_list *list)
{
	do {
		const char *right = take_right(c);

		if (!right)
			return false;
		if (!take(c, '('))
			grant_add(list, right, NULL, "");
		else if (!take_columns(c, right, list))
			return false;
	} while (take(c, ','));
	return true;
}

/* A whole line; false if it has another form. */
static bool
parse_line(TALLOC_CTX *ctx, const char *line, struct grant_list *list)
{
	struct cursor c = { .ctx = list, .at = line };
	struct grant_list *rights = talloc_zero(ctx, struct grant_list);
	const char *object;

	skip_blanks(&c);
	if (*c.at == '\0' || *c.at == '#')
		return true;
	if (!take_rights(&c, rights) || !text_same(take_word(&c, "ON"), "ON"))
		return false;
	object = take_word(&c, IDENTIFIER);
	skip_blanks(&c);
	if (!object || *c.at != '\0')
		return false;
	for (size_t i = 0; i < rights->count; i++)
		grant_add(list, rights->grants[i].right, object,
			  rights->grants[i].column);
	talloc_free(rights);
	return true;
}

struct err *
grant_parse(TALLOC_CTX *ctx, const char *name, const char *text,
	    struct grant_list **list)
{
	int number = 0;

	*list = talloc_zero(ctx, struct grant_list);
	while (*text != '\0') {
		size_t length = strcspn(text, "\n");
		char *line = talloc_strndup(ctx, text, length);

		number++;
		if (!parse_line(ctx, line, *list))
			return err_new(ERR_USAGE, NULL,
				       "TH1841: %s:%d: not of the form "
				       "RIGHT, RIGHT ON object: %s",
				       name, number, line);
		talloc_free(line);
		text += length + (text[length] == '\n');
	}
	return NULL;
}
