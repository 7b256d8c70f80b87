#include "common/base.h"

#include "common/xml_internal.h"

struct xml_stream {
	struct xml_parser *parser;
	struct xml_schema *schema; /* NULL: not validated */
	xmlNode *root;
	xmlNode *current;
	TALLOC_CTX *fault_memory;
	struct err *failure; /* to be told after the children before it */
};

static int
close_stream(struct xml_stream *stream)
{
	if (stream->current)
		xmlFreeNode(stream->current);
	if (stream->failure)
		err_free(&stream->failure);
	return 0;
}

/* Reads on until the root's start tag has come. */
static struct err *
find_root(struct xml_stream *stream)
{
	while (!stream->parser->ended) {
		struct err *e = xml_parser_feed(stream->parser);

		stream->root = NULL;
		if (stream->parser->ctxt->myDoc)
			stream->root = xmlDocGetRootElement(
				stream->parser->ctxt->myDoc);
		if (!stream->root && e)
			return e;
		stream->failure = e;
		if (stream->root)
			return NULL;
	}
	return err_told(ERR_INPUT, "Tệp rỗng hoặc không phải XML.");
}

struct err *
xml_stream_open(TALLOC_CTX *ctx, const char *path, const char *schema_path,
		struct xml_stream **stream)
{
	struct xml_stream *found = talloc_zero(ctx, struct xml_stream);
	struct err *e = xml_parser_open(found, path, 0, &found->parser);

	talloc_set_destructor(found, close_stream);
	if (!e && schema_path)
		e = xml_schema_read(found, schema_path, &found->schema);
	if (!e) {
		found->parser->by_child = true;
		e = find_root(found);
	}
	if (e) {
		talloc_free(found);
		return e;
	}
	*stream = found;
	return NULL;
}

/* The next complete child of the root, NULL at the end. */
static struct err *
next_child(struct xml_stream *stream, xmlNode **child)
{
	struct xml_parser *parser = stream->parser;

	while (!parser->children && !parser->ended && !stream->failure)
		stream->failure = xml_parser_feed(parser);
	*child = parser->children;
	if (*child) {
		parser->children = (*child)->next;
		if (!parser->children)
			parser->last_child = NULL;
		(*child)->next = NULL;
		return NULL;
	}
	if (stream->failure) {
		struct err *e = stream->failure;

		stream->failure = NULL;
		parser->ended = true;
		return e;
	}
	return NULL;
}

/*
 * Validates the current child as the only child of the root. The parser may
 * be in the midst of the next one: that hangs on the root already, and comes
 * back to its place afterwards.
 */
static struct err *
check_current(struct xml_stream *stream, const struct xml_fault **faults,
	      size_t *n_faults)
{
	const struct xml_fault *root_fault;
	struct xml_fault *found;
	xmlNode *root = stream->root;
	xmlNode *unfinished = root->children;

	stream->fault_memory = talloc_new(stream);
	root->children = stream->current;
	root->last = stream->current;
	stream->current->parent = root;
	xml_schema_check(stream->fault_memory, stream->schema, root->doc,
			 &found, n_faults, &root_fault);
	root->children = unfinished;
	root->last = unfinished;
	*faults = found;
	for (size_t i = 0; i < *n_faults; i++) {
		if (found[i].line == 0)
			found[i].line = xml_node_line(stream->current);
	}
	if (root_fault)
		return err_told(ERR_INPUT, "Dòng %" PRId64 ": %s.",
				root_fault->line, root_fault->text);
	return NULL;
}

struct err *
xml_stream_next(struct xml_stream *stream, const struct xml_node **node,
		const struct xml_fault **faults, size_t *n_faults)
{
	struct err *e;

	*node = NULL;
	*faults = NULL;
	*n_faults = 0;
	if (stream->current)
		xmlFreeNode(stream->current);
	stream->current = NULL;
	talloc_free(stream->fault_memory);
	stream->fault_memory = NULL;
	e = next_child(stream, &stream->current);
	if (e || !stream->current)
		return e;
	if (stream->schema) {
		e = check_current(stream, faults, n_faults);
		if (e)
			return e;
	}
	*node = (const struct xml_node *)stream->current;
	return NULL;
}

const struct xml_node *
xml_stream_root(const struct xml_stream *stream)
{
	return (const struct xml_node *)stream->root;
}

int64_t
xml_stream_offset(const struct xml_stream *stream)
{
	return stream->parser->offset;
}

int64_t
xml_stream_size(const struct xml_stream *stream)
{
	return stream->parser->size;
}
