#include "common/base.h"

#include "common/xml_internal.h"

#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

#define PIECE_BYTES  32768
#define DETECT_BYTES 4 /* libxml2 tells the encoding from these */

struct complaint {
	int code; /* enum xmlParserErrors */
	const char *words;
};

static const struct complaint complaints[] = {
	{ XML_ERR_DOCUMENT_EMPTY, "tệp rỗng hoặc không phải XML" },
	{ XML_ERR_DOCUMENT_END, "tệp bị cắt ngang hoặc thừa nội dung ở cuối" },
	{ XML_ERR_TAG_NAME_MISMATCH, "thẻ đóng không khớp thẻ mở" },
	{ XML_ERR_TAG_NOT_FINISHED, "tệp bị cắt ngang, có thẻ chưa đóng" },
	{ XML_ERR_GT_REQUIRED, "thẻ thiếu dấu >" },
	{ XML_ERR_NAME_REQUIRED, "sau dấu < hoặc & phải là một tên" },
	{ XML_ERR_ENTITYREF_SEMICOL_MISSING,
	  "dấu & trong nội dung phải viết là &amp;" },
	{ XML_ERR_UNDECLARED_ENTITY, "dùng thực thể, là điều không cho phép" },
	{ XML_WAR_UNDECLARED_ENTITY, "dùng thực thể, là điều không cho phép" },
	{ XML_ERR_LT_IN_ATTRIBUTE, "dấu < trong thuộc tính phải viết là &lt;" },
	{ XML_ERR_ATTRIBUTE_REDEFINED, "một thuộc tính ghi hai lần" },
	{ XML_ERR_ATTRIBUTE_NOT_STARTED,
	  "giá trị thuộc tính phải nằm trong dấu nháy" },
	{ XML_ERR_INVALID_CHAR,
	  "có ký tự không cho phép hoặc không đúng bảng mã UTF-8" },
	{ XML_ERR_INVALID_ENCODING,
	  "ký tự không đúng bảng mã; xin lưu tệp với bảng mã UTF-8" },
	{ XML_ERR_UNSUPPORTED_ENCODING,
	  "bảng mã không được hỗ trợ; xin lưu tệp với bảng mã UTF-8" },
	{ XML_ERR_UNKNOWN_ENCODING,
	  "bảng mã không được hỗ trợ; xin lưu tệp với bảng mã UTF-8" },
	{ XML_I18N_CONV_FAILED,
	  "ký tự không đúng bảng mã; xin lưu tệp với bảng mã UTF-8" },
	{ XML_NS_ERR_UNDEFINED_NAMESPACE,
	  "tiền tố của thẻ chưa khai báo bằng xmlns" },
};

static void
refuse(struct xml_parser *parser, int64_t line, const char *words)
{
	if (!parser->refusal)
		parser->refusal = err_told(ERR_INPUT, "%s %" PRId64 ": %s.",
					   parser->place, line, words);
}

static void
on_error(void *data, xmlError *error)
{
	xmlParserCtxt *ctxt = data;
	struct xml_parser *parser = ctxt->_private;
	const char *words = NULL;

	if (parser->refusal || error->level == XML_ERR_WARNING)
		return;
	for (size_t i = 0; i < ARRAY_LEN(complaints); i++) {
		if (complaints[i].code == error->code)
			words = complaints[i].words;
	}
	if (words)
		refuse(parser, error->line, words);
	else
		parser->refusal = err_told(ERR_INPUT,
					   "%s %d: không đúng cú pháp XML "
					   "(mã lỗi %d).",
					   parser->place, error->line,
					   error->code);
}

/* A document type can define entities and name other files: never needed,
 * and the way of every XML bomb. */
static void
on_doctype(void *data, const xmlChar *name, const xmlChar *external_id,
	   const xmlChar *system_id)
{
	xmlParserCtxt *ctxt = data;

	(void)name;
	(void)external_id;
	(void)system_id;
	refuse(ctxt->_private, ctxt->input->line,
	       "tệp có khai báo DOCTYPE, là điều không cho phép");
	xmlStopParser(ctxt);
}

static void /* NOLINTNEXTLINE(readability-function-size): libxml2's type */
on_start(void *data, const xmlChar *name, const xmlChar *prefix,
	 const xmlChar *uri, int n_namespaces, const xmlChar **namespaces,
	 int n_attributes, int n_defaulted, const xmlChar **attributes)
{
	xmlParserCtxt *ctxt = data;
	struct xml_parser *parser = ctxt->_private;
	int line = ctxt->input->line;

	xmlSAX2StartElementNs(ctxt, name, prefix, uri, n_namespaces, namespaces,
			      n_attributes, n_defaulted, attributes);
	/* libxml2 keeps lines in 16 bits; import files are longer. */
	if (ctxt->node)
		ctxt->node->_private = (void *)(intptr_t)line;
	parser->depth++;
	if (parser->depth == 2)
		parser->child_offset = parser->offset;
	if (parser->depth > XML_DEPTH_MAX) {
		refuse(parser, line, "các thẻ lồng nhau quá sâu");
		xmlStopParser(ctxt);
	}
}

static void
on_end(void *data, const xmlChar *name, const xmlChar *prefix,
       const xmlChar *uri)
{
	xmlParserCtxt *ctxt = data;
	struct xml_parser *parser = ctxt->_private;
	xmlNode *child;

	xmlSAX2EndElementNs(ctxt, name, prefix, uri);
	parser->depth--;
	if (!parser->by_child || parser->depth != 1 || !ctxt->node)
		return;
	child = ctxt->node->last;
	xmlUnlinkNode(child);
	if (parser->last_child)
		parser->last_child->next = child;
	else
		parser->children = child;
	parser->last_child = child;
}

static void
on_text(void *data, const xmlChar *text, int length)
{
	xmlParserCtxt *ctxt = data;
	struct xml_parser *parser = ctxt->_private;

	if (!parser->by_child || parser->depth != 1) {
		xmlSAX2Characters(ctxt, text, length);
		return;
	}
	/* Between the children of the root only blanks may stand: they are
	 * dropped, or they would pile up with the file. */
	for (int i = 0; i < length; i++) {
		if (!strchr(" \t\r\n", text[i])) {
			refuse(parser, ctxt->input->line,
			       "có chữ nằm ngoài các hồ sơ");
			return;
		}
	}
}

static xmlParserInput *
load_nothing(const char *url, const char *id, xmlParserCtxt *ctxt)
{
	(void)url;
	(void)id;
	(void)ctxt;
	return NULL;
}

static int
close_parser(struct xml_parser *parser)
{
	xmlNode *child = parser->children;

	while (child) {
		xmlNode *next = child->next;

		xmlFreeNode(child);
		child = next;
	}
	if (parser->ctxt) {
		xmlFreeDoc(parser->ctxt->myDoc);
		xmlFreeParserCtxt(parser->ctxt);
	}
	if (parser->file)
		fclose(parser->file);
	if (parser->refusal)
		err_free(&parser->refusal);
	return 0;
}

static struct err *
unreadable(const char *path)
{
	return err_new(ERR_INPUT, "Không đọc được tệp XML.", "TH1541: %s: %m",
		       path);
}

static struct err *
measure(struct xml_parser *parser, const char *path, int64_t max_bytes)
{
	if (fseek(parser->file, 0, SEEK_END) != 0)
		return unreadable(path);
	parser->size = ftell(parser->file);
	if (parser->size < 0 || fseek(parser->file, 0, SEEK_SET) != 0)
		return unreadable(path);
	if (max_bytes > 0 && parser->size > max_bytes)
		return err_new(ERR_TOO_LARGE, "Tệp XML quá lớn.",
			       "TH1542: %s: %" PRId64
			       " bytes, at most %" PRId64,
			       path, parser->size, max_bytes);
	return NULL;
}

/* Makes libxml2's parser with the first bytes of the file. */
static struct err *
start(struct xml_parser *parser, const char *path)
{
	xmlSAXHandler sax = { 0 };
	char first[DETECT_BYTES];
	size_t n = fread(first, 1, sizeof(first), parser->file);

	xmlSetExternalEntityLoader(load_nothing);
	xmlSAXVersion(&sax, 2);
	sax.internalSubset = on_doctype;
	sax.startElementNs = on_start;
	sax.endElementNs = on_end;
	sax.characters = on_text;
	sax.ignorableWhitespace = on_text;
	sax.cdataBlock = NULL; /* then it comes as text */
	sax.comment = NULL;
	sax.processingInstruction = NULL;
	sax.serror = on_error;
	parser->ctxt = xmlCreatePushParserCtxt(&sax, NULL, first, (int)n, NULL);
	if (!parser->ctxt)
		return err_new(ERR_INTERNAL, NULL, "TH1543: %s: no parser",
			       path);
	parser->ctxt->_private = parser;
	xmlCtxtUseOptions(parser->ctxt, XML_PARSE_NONET | XML_PARSE_COMPACT);
	parser->offset = (int64_t)n;
	return NULL;
}

struct err *
xml_parser_open(TALLOC_CTX *ctx, const char *path, int64_t max_bytes,
		struct xml_parser **parser)
{
	struct xml_parser *found = talloc_zero(ctx, struct xml_parser);
	struct err *e;

	talloc_set_destructor(found, close_parser);
	found->place = "Dòng";
	found->file = fopen(path, "rb");
	e = found->file ? measure(found, path, max_bytes) : unreadable(path);
	if (!e)
		e = start(found, path);
	if (e) {
		talloc_free(found);
		return e;
	}
	*parser = found;
	return NULL;
}

struct err *
xml_parser_feed(struct xml_parser *parser)
{
	char piece[PIECE_BYTES];
	size_t n = fread(piece, 1, sizeof(piece), parser->file);
	struct err *e;

	parser->ended = n < sizeof(piece);
	parser->offset += (int64_t)n;
	xmlParseChunk(parser->ctxt, piece, (int)n, parser->ended);
	if (parser->depth > 1 &&
	    parser->offset - parser->child_offset > XML_DOC_MAX_BYTES)
		refuse(parser, parser->ctxt->input->line, "một hồ sơ quá dài");
	if (!parser->refusal && !parser->ctxt->wellFormed)
		refuse(parser, 1, "không đúng cú pháp XML");
	e = parser->refusal;
	parser->refusal = NULL;
	return e;
}

int64_t
xml_node_line(const xmlNode *node)
{
	return (int64_t)(intptr_t)node->_private;
}
