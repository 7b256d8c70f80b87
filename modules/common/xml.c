#include "common/base.h"

#include "common/text.h"
#include "common/xml_internal.h"

struct xml_doc {
	struct xml_parser *parser;
};

static const xmlNode *
inside(const struct xml_node *node)
{
	return (const xmlNode *)node;
}

static const struct xml_node *
outside(const xmlNode *node)
{
	return (const struct xml_node *)node;
}

/* The first fault as an error that names the file. */
static struct err *
check_doc(struct xml_doc *doc, const char *schema_path)
{
	struct xml_schema *schema;
	struct xml_fault *faults;
	const struct xml_fault *root_fault;
	size_t n_faults;
	struct err *e = xml_schema_read(doc, schema_path, &schema);

	if (e)
		return e;
	xml_schema_check(doc, schema, doc->parser->ctxt->myDoc, &faults,
			 &n_faults, &root_fault);
	if (n_faults > 0)
		e = err_told(ERR_INPUT, "%s %" PRId64 ": %s.",
			     doc->parser->place, faults[0].line,
			     faults[0].text);
	talloc_free(schema);
	talloc_free(faults);
	return e;
}

struct err *
xml_read(TALLOC_CTX *ctx, const char *path, const char *schema_path,
	 struct xml_doc **doc)
{
	struct xml_doc *found = talloc_zero(ctx, struct xml_doc);
	const char *slash = strrchr(path, '/');
	struct err *e =
		xml_parser_open(found, path, XML_DOC_MAX_BYTES, &found->parser);

	if (!e)
		found->parser->place = talloc_asprintf(
			found, "Tệp %s, dòng", slash ? slash + 1 : path);
	while (!e && !found->parser->ended)
		e = xml_parser_feed(found->parser);
	if (!e && schema_path)
		e = check_doc(found, schema_path);
	if (e) {
		talloc_free(found);
		return e;
	}
	*doc = found;
	return NULL;
}

const struct xml_node *
xml_root(const struct xml_doc *doc)
{
	return outside(xmlDocGetRootElement(doc->parser->ctxt->myDoc));
}

const char *
xml_name(const struct xml_node *node)
{
	return (const char *)inside(node)->name;
}

int64_t
xml_line(const struct xml_node *node)
{
	return xml_node_line(inside(node));
}

/* Takes over a text of libxml2; NULL stays NULL. */
static char *
take_text(TALLOC_CTX *ctx, xmlChar *text)
{
	char *copy = text ? talloc_strdup(ctx, (const char *)text) : NULL;

	xmlFree(text);
	return copy;
}

char *
xml_attr(TALLOC_CTX *ctx, const struct xml_node *node, const char *name)
{
	return take_text(ctx,
			 xmlGetNoNsProp(inside(node), (const xmlChar *)name));
}

char *
xml_text(TALLOC_CTX *ctx, const struct xml_node *node)
{
	return take_text(ctx, xmlNodeGetContent(inside(node)));
}

char *
xml_dump(TALLOC_CTX *ctx, const struct xml_node *node)
{
	/* libxml2 only reads it, but says so nowhere. */
	xmlNode *dumped = (xmlNode *)(uintptr_t)node;
	xmlBuffer *buffer = xmlBufferCreate();
	char *text;

	xmlNodeDump(buffer, dumped->doc, dumped, 1, 1);
	text = talloc_strdup(ctx, (const char *)xmlBufferContent(buffer));
	xmlBufferFree(buffer);
	return text;
}

/* The first of node and its later siblings that is an element so called. */
static const struct xml_node *
element_from(const xmlNode *node, const char *name)
{
	for (; node; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (!name || text_same((const char *)node->name, name))
			return outside(node);
	}
	return NULL;
}

const struct xml_node *
xml_first(const struct xml_node *node, const char *name)
{
	return element_from(inside(node)->children, name);
}

const struct xml_node *
xml_next(const struct xml_node *node, const char *name)
{
	return element_from(inside(node)->next, name);
}
