/*
 * list_shapes.h - the cells of lists as markup, written between the pieces of
 * a template instead of being built as a tree and rendered.
 *
 * How a cell looks is told by the macro list_cell of templates/macros/list.cs
 * and nowhere else. It is rendered once a worker for each shape that a cell
 * can have, with marks where values go; after that a row costs the copying of
 * its bytes. (A tree of some 40 nodes a row was half of an inbox's time.)
 */
#ifndef COMMON_LIST_SHAPES_H
#define COMMON_LIST_SHAPES_H

#include "common/list.h"
#include "common/view.h"

struct list_shapes;

/* Markup that grows; text is memory of ctx and always ends with a 0 byte. */
struct markup {
	TALLOC_CTX *ctx;
	char *text;
	size_t length;
	size_t room;
};

/* Renders "common/cells.cs". ERR_INTERNAL: TH1809 when a mark is missing, so
 * that the macro no longer prints a value that a cell of this shape has. */
MUST_CHECK struct err *list_shapes_new(TALLOC_CTX *ctx,
				       struct view_cache *templates,
				       struct list_shapes **shapes);

/* Appends the cell as list_cell prints it; values are escaped. class is the
 * class of the column, places its enum column_place. */
void list_shapes_write(const struct list_shapes *shapes, struct markup *markup,
		       const char *class, unsigned places,
		       const struct cell *cell);

#endif
