#include "common/base.h"

#include "common/list_parts.h"

#include "common/text.h"

/*
 * The key of a row: "17~2026-01-05", id and value of the sort; with a part
 * between them ("17~PART~2026-01-05") where ids repeat in parts.
 */

char *
list_key(TALLOC_CTX *ctx, int64_t id, const char *key)
{
	return talloc_asprintf(ctx, "%" PRId64 "~%s", id, key);
}

/* The text up to the next sign, which text moves behind; NULL: no sign. */
static char *
next_piece(TALLOC_CTX *ctx, const char **text)
{
	const char *sign = strchr(*text, '~');
	char *piece = NULL;

	if (sign) {
		piece = talloc_strndup(ctx, *text, (size_t)(sign - *text));
		*text = sign + 1;
	}
	return piece;
}

bool
list_take_key(const struct list *list, struct list_place *place,
	      const char *text)
{
	char *id = next_piece(place, &text);

	if (list->part)
		place->part = next_piece(place, &text);
	place->key = text;
	return id && text_to_int(id, &place->id) &&
	       (!list->part || place->part);
}

/* "A < ? OR (A = ? AND ": what follows is for rows of the same A. */
static void
add_until_same(struct list_statement *statement, const char *what,
	       const char *sign, const char *value)
{
	list_add(statement, what);
	list_add(statement, sign);
	list_add(statement, " OR (");
	list_add(statement, what);
	list_add(statement, " = ? AND ");
	list_bind_text(&statement->args, value);
	list_bind_text(&statement->args, value);
}

/* Ranges of an index in their order: the same key with a later id, then what
 * follows. */
void
list_add_key(struct list_statement *statement, const struct list_query *query,
	     bool falls)
{
	const struct list_place *place = query->place;
	const struct list *list = query->list;
	const char *sign = falls ? " < ?" : " > ?";

	if (!place->key ||
	    (place->way != WAY_AFTER && place->way != WAY_BEFORE))
		return;
	list_add(statement, " AND (");
	add_until_same(statement, query->sort->sort, sign, place->key);
	if (list->part) {
		list_add(statement, "(");
		add_until_same(statement, list->part, sign, place->part);
	}
	list_add(statement, list->id);
	list_add(statement, sign);
	list_bind_int(&statement->args, place->id);
	list_add(statement, list->part ? "))))" : "))");
}

void
list_add_order(struct list_statement *statement, const struct list_query *query,
	       bool falls)
{
	const char *next = falls ? " DESC, " : ", ";

	list_add(statement, " ORDER BY ");
	list_add(statement, query->sort->sort);
	list_add(statement, next);
	if (query->list->part) {
		list_add(statement, query->list->part);
		list_add(statement, next);
	}
	list_add(statement, query->list->id);
	list_add(statement, falls ? " DESC LIMIT ?" : " LIMIT ?");
}
