#include "common/base.h"

#include "common/list_shapes.h"

#include "common/text.h"

/* What a shape depends on: the macro asks whether these are there. */
enum {
	HAS_STATUS = 1,
	HAS_DUE = 2,
	HAS_DAYS = 4,
	HAS_HREF = 8,
	HAS_NAME = 16,
	HAS_CUT = 32,
	SHAPES = 64
};

/* A value of a cell, and the mark that stands for it: of letters, so that no
 * way of escaping touches it. */
enum value { CLASS, TEXT, HREF, STATUS, DUE, DAYS, VALUES };
#define MARK "qZxV"
static const struct {
	const char *name;
	const char *mark;
	unsigned has; /* 0: each cell has it */
} values[VALUES] = {
	[CLASS] = { "Class", MARK "a", 0 },
	[TEXT] = { "Text", MARK "b", 0 },
	[HREF] = { "Href", MARK "c", HAS_HREF },
	[STATUS] = { "Status", MARK "d", HAS_STATUS },
	[DUE] = { "Due", MARK "e", HAS_DUE },
	[DAYS] = { "Days", MARK "f", HAS_DAYS },
};
#define MARK_LENGTH sizeof(MARK)

/* Markup, and the value that follows it; VALUES: none. */
struct piece {
	const char *text;
	size_t length;
	enum value value;
};

struct shape {
	struct piece *pieces;
	size_t n;
};

struct list_shapes {
	struct shape shapes[SHAPES];
};

/* ---- Reading the template ---- */

static void
add_cell(struct view *view, unsigned has)
{
	struct view *cell = view_row(view, "Cells");

	for (size_t i = 0; i < VALUES; i++) {
		if ((values[i].has & has) == values[i].has)
			view_text(cell, values[i].name, values[i].mark);
	}
	view_flag(cell, "Name", has & HAS_NAME);
	view_flag(cell, "Cut", has & HAS_CUT);
}

static enum value
value_marked(const char *mark)
{
	return (enum value)(mark[MARK_LENGTH - 1] - 'a');
}

static void
add_piece(TALLOC_CTX *ctx, struct shape *shape, struct piece piece)
{
	shape->pieces = talloc_realloc(ctx, shape->pieces, struct piece,
				       (unsigned)shape->n + 1);
	shape->pieces[shape->n++] = piece;
}

/* Cuts the line of a cell at its marks; cells are a line each. */
static void
cut_shape(TALLOC_CTX *ctx, struct shape *shape, const char *line)
{
	const char *mark;

	while ((mark = strstr(line, MARK))) {
		add_piece(ctx, shape,
			  (struct piece){ line, (size_t)(mark - line),
					  value_marked(mark) });
		line = mark + MARK_LENGTH;
	}
	add_piece(ctx, shape, (struct piece){ line, strlen(line), VALUES });
	add_piece(ctx, shape, (struct piece){ "\n", 1, VALUES });
}

/* A line of markup a shape, each of which says the text of its cell; before
 * them the empty lines that the macros' file leaves. */
MUST_CHECK static struct err *
cut_shapes(struct list_shapes *shapes, char *html)
{
	html += strspn(html, "\n");
	for (size_t i = 0; i < SHAPES; i++) {
		char *line = html;

		html = strchr(line, '\n');
		if (html)
			*html++ = '\0';
		if (!html || !strstr(line, values[TEXT].mark))
			return err_new(ERR_INTERNAL, NULL,
				       "TH1809: the macro list_cell prints no "
				       "line with the text of shape %zu",
				       i);
		cut_shape(shapes, &shapes->shapes[i], line);
	}
	return NULL;
}

struct err *
list_shapes_new(TALLOC_CTX *ctx, struct view_cache *templates,
		struct list_shapes **shapes)
{
	struct list_shapes *made = talloc_zero(ctx, struct list_shapes);
	struct view *view = view_bare(made);
	char *html;
	struct err *e;

	for (unsigned has = 0; has < SHAPES; has++)
		add_cell(view, has);
	e = view_render(made, templates, view, "common/cells.cs", &html);
	if (!e)
		e = cut_shapes(made, html);
	talloc_free(view);
	if (e) {
		talloc_free(made);
		return e;
	}
	*shapes = made;
	return NULL;
}

/* ---- Writing ---- */

/* Bytes as they are. */
static void
add_bytes(struct markup *markup, const char *text, size_t length)
{
	if (markup->length + length >= markup->room) {
		markup->room = 2 * (markup->length + length) + 256;
		markup->text = talloc_realloc(markup->ctx, markup->text, char,
					      (unsigned)markup->room);
	}
	memcpy(markup->text + markup->length, text, length);
	markup->length += length;
	markup->text[markup->length] = '\0';
}

static const char *
entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

static void
add_escaped(struct markup *markup, const char *text)
{
	while (*text) {
		size_t plain = strcspn(text, "&<>\"'\r");

		add_bytes(markup, text, plain);
		text += plain;
		if (*text && *text != '\r')
			add_bytes(markup, entity(*text), strlen(entity(*text)));
		text += *text != '\0';
	}
}

static unsigned
shape_of(unsigned places, const struct cell *cell)
{
	return (text_empty(cell->status) ? 0 : HAS_STATUS) |
	       (text_empty(cell->due) ? 0 : HAS_DUE) |
	       (text_empty(cell->days) ? 0 : HAS_DAYS) |
	       (text_empty(cell->href) ? 0 : HAS_HREF) |
	       (places & NAME ? HAS_NAME : 0) | (places & CUT ? HAS_CUT : 0);
}

void
list_shapes_write(const struct list_shapes *shapes, struct markup *markup,
		  const char *class, unsigned places, const struct cell *cell)
{
	const struct shape *shape = &shapes->shapes[shape_of(places, cell)];
	const char *const texts[VALUES + 1] = {
		[CLASS] = class,     [TEXT] = cell->text,
		[HREF] = cell->href, [STATUS] = cell->status,
		[DUE] = cell->due,   [DAYS] = cell->days,
		[VALUES] = NULL,
	};

	for (size_t i = 0; i < shape->n; i++) {
		const struct piece *piece = &shape->pieces[i];

		add_bytes(markup, piece->text, piece->length);
		if (texts[piece->value])
			add_escaped(markup, texts[piece->value]);
	}
}
