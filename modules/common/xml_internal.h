/*
 * xml_internal.h - what the files of xml.h share; nobody else includes it.
 */
#ifndef COMMON_XML_INTERNAL_H
#define COMMON_XML_INTERNAL_H

#include "common/xml.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#define XML_DEPTH_MAX  64
#define XML_FAULTS_MAX 20 /* of one element; the rest adds nothing */

/* A parser that refuses document types, entities and deep nesting, and reads
 * its file piece by piece. */
struct xml_parser {
	xmlParserCtxt *ctxt;
	FILE *file;
	int64_t offset;
	int64_t size;
	int depth;
	bool ended;
	const char *place; /* begins every complaint: "Dòng", "a.xml, dòng" */
	struct err *refusal; /* the first complaint */
	/* With by_child each complete child of the root is taken out of the
	 * tree and appended here (linked by next). */
	bool by_child;
	int64_t child_offset;
	xmlNode *children;
	xmlNode *last_child;
};

/* Opens a file of at most max_bytes (0: any size). Memory of ctx. */
MUST_CHECK struct err *xml_parser_open(TALLOC_CTX *ctx, const char *path,
				       int64_t max_bytes,
				       struct xml_parser **parser);

/* Reads on by one piece; ERR_INPUT names the line. */
MUST_CHECK struct err *xml_parser_feed(struct xml_parser *parser);

/* The line in the file where the element begins. */
int64_t xml_node_line(const xmlNode *node);

struct xml_schema;

/* Reads a RELAX NG schema, which must be one file. Memory of ctx. */
MUST_CHECK struct err *xml_schema_read(TALLOC_CTX *ctx, const char *path,
				       struct xml_schema **schema);

/* What the schema says against the document; memory of ctx. A fault of the
 * root element itself goes to *root_fault, NULL if there is none. */
void xml_schema_check(TALLOC_CTX *ctx, struct xml_schema *schema, xmlDoc *doc,
		      struct xml_fault **faults, size_t *n_faults,
		      const struct xml_fault **root_fault);

#endif
