/*
 * xml.h - reading XML safely (libxml2): no network, no DTD, no entities, no
 * external files, bounded depth (64) and size. A file with a DOCTYPE is
 * refused. Comments and processing instructions are skipped.
 *
 * Complaints are Vietnamese sentences that name the line and speak of tags:
 * 'Dòng 12: thẻ <issued>: giá trị "2026-02-31" không phải là ngày ...'. Of a
 * wrong attribute libxml2 tells the element only: give what people type its
 * own element. A schema must be one file, without include.
 */
#ifndef COMMON_XML_H
#define COMMON_XML_H

#include "common/err.h"

struct xml_node;   /* an element */
struct xml_doc;	   /* a small document, wholly in memory */
struct xml_stream; /* a large file, read one child of the root at a time */

/* Of a document, and of one dossier in a stream. */
#define XML_DOC_MAX_BYTES (INT64_C(8) * 1024 * 1024)

/* A complaint of the schema: where and what, without line and full stop. */
struct xml_fault {
	int64_t line;
	const char *text;
};

/*
 * Reads a small document and validates it against a RELAX NG schema file
 * (NULL: not validated). ERR_INPUT tells file, line and reason. Memory of
 * ctx.
 */
MUST_CHECK struct err *xml_read(TALLOC_CTX *ctx, const char *path,
				const char *schema_path, struct xml_doc **doc);
const struct xml_node *xml_root(const struct xml_doc *doc);

/*
 * Opens a large file. Each xml_stream_next() gives the next child element of
 * the root (a dossier), valid until the next call, NULL at the end. Schema
 * faults inside it are in faults/n_faults; a file that is not well-formed, or
 * whose root is another one, ends with ERR_INPUT that names the line.
 *
 * Each child is validated as if it were the only one, so the schema must let
 * the root hold each of its children alone. Memory does not grow with the
 * file.
 */
MUST_CHECK struct err *xml_stream_open(TALLOC_CTX *ctx, const char *path,
				       const char *schema_path,
				       struct xml_stream **stream);
MUST_CHECK struct err *xml_stream_next(struct xml_stream *stream,
				       const struct xml_node **node,
				       const struct xml_fault **faults,
				       size_t *n_faults);
/* The root element itself (its attributes), after xml_stream_open(). */
const struct xml_node *xml_stream_root(const struct xml_stream *stream);
int64_t xml_stream_offset(const struct xml_stream *stream);
int64_t xml_stream_size(const struct xml_stream *stream);

/* Looking at elements. Texts live as long as the document or dossier. */
const char *xml_name(const struct xml_node *node);
int64_t xml_line(const struct xml_node *node);
/* The attribute, NULL when absent. Memory of ctx. */
char *xml_attr(TALLOC_CTX *ctx, const struct xml_node *node, const char *name);
/* The text of the element with that of its children. Memory of ctx. */
char *xml_text(TALLOC_CTX *ctx, const struct xml_node *node);
/* The element as XML text, as it was read. Memory of ctx. */
char *xml_dump(TALLOC_CTX *ctx, const struct xml_node *node);
/* The first child element (called name, unless NULL), and the next sibling
 * like it; NULL when there is none. */
const struct xml_node *xml_first(const struct xml_node *node, const char *name);
const struct xml_node *xml_next(const struct xml_node *node, const char *name);

#endif
