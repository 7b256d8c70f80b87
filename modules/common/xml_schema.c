#include "common/base.h"

#include "common/text.h"
#include "common/xml_internal.h"

#define SHOWN_CHARS 60 /* of a wrong value */

struct xml_schema {
	xmlRelaxNG *rules;
};

/* The words for a fault: $n is the element, $v its text, $1 and $2 are
 * libxml2's texts, $t says in words which type $1 is. */
struct fault_words {
	int code;  /* enum xmlRelaxNGValidErr */
	bool weak; /* follows from other faults: told only when alone */
	const char *words;
};

static const struct fault_words fault_words[] = {
	{ XML_RELAXNG_ERR_TYPE, false,
	  "thẻ <$n>: giá trị \"$2\" không phải là $t" },
	{ XML_RELAXNG_ERR_TYPEVAL, false,
	  "thẻ <$n>: giá trị \"$2\" không phải là $t" },
	{ XML_RELAXNG_ERR_VALUE, false,
	  "thẻ <$n>: giá trị \"$v\" nằm ngoài danh mục cho phép" },
	{ XML_RELAXNG_ERR_DATATYPE, false,
	  "thẻ <$n>: giá trị \"$v\" không đúng hạn mức, độ dài hoặc cách "
	  "viết quy định" },
	{ XML_RELAXNG_ERR_INTEREXTRA, true,
	  "thẻ <$1> thừa, lặp lại hoặc sai nội dung" },
	{ XML_RELAXNG_ERR_ELEMNAME, false, "cần thẻ <$1> nhưng gặp <$2>" },
	{ XML_RELAXNG_ERR_ELEMNONS, false,
	  "thẻ <$1> không thuộc không gian tên (xmlns) của mẫu" },
	{ XML_RELAXNG_ERR_ELEMWRONGNS, false,
	  "thẻ <$1> không thuộc không gian tên (xmlns) của mẫu" },
	{ XML_RELAXNG_ERR_ELEMEXTRANS, false,
	  "thẻ <$1> không được có không gian tên (xmlns)" },
	{ XML_RELAXNG_ERR_ELEMNOTEMPTY, false, "thẻ <$1> phải để trống" },
	{ XML_RELAXNG_ERR_NOELEM, false, "trong thẻ <$n> thiếu thẻ <$1>" },
	{ XML_RELAXNG_ERR_NOTELEM, false,
	  "trong thẻ <$n> có chữ ở chỗ cần một thẻ" },
	{ XML_RELAXNG_ERR_ATTRVALID, false,
	  "thẻ <$1> thiếu thuộc tính bắt buộc hoặc có thuộc tính mang giá "
	  "trị không cho phép" },
	{ XML_RELAXNG_ERR_CONTENTVALID, true,
	  "thẻ <$1> có nội dung không đúng mẫu" },
	{ XML_RELAXNG_ERR_EXTRACONTENT, false, "thẻ <$1> thừa thẻ <$2>" },
	{ XML_RELAXNG_ERR_INVALIDATTR, false,
	  "thẻ <$2> có thuộc tính lạ \"$1\"" },
	{ XML_RELAXNG_ERR_ELEMWRONG, false, "không được có thẻ <$1> ở đây" },
	{ XML_RELAXNG_ERR_TEXTWRONG, false, "thẻ <$1> không được chứa chữ" },
};

static const struct fault_words other_fault = { 0, true,
						"nội dung không đúng mẫu" };

/* For an element without children libxml2 does not tell which are missing. */
static const struct fault_words no_children = {
	0, false, "thẻ <$n> thiếu các thẻ con bắt buộc"
};

/* The types of XML Schema in plain words. */
static const char *const type_words[][2] = {
	{ "date", "ngày viết theo dạng năm-tháng-ngày, ví dụ 2026-02-01" },
	{ "dateTime", "ngày giờ viết theo dạng 2026-02-01T08:30:00" },
	{ "integer", "số nguyên viết liền, không dấu chấm" },
	{ "int", "số nguyên viết liền, không dấu chấm" },
	{ "long", "số nguyên viết liền, không dấu chấm" },
	{ "nonNegativeInteger",
	  "số nguyên không âm viết liền, không dấu chấm, trong hạn mức" },
	{ "positiveInteger",
	  "số nguyên lớn hơn 0 viết liền, không dấu chấm, trong hạn mức" },
	{ "decimal", "số" },
	{ "boolean", "true hoặc false" },
	{ "gYear", "năm gồm bốn chữ số" },
	{ "string", "chữ theo độ dài hoặc cách viết quy định" },
	{ "token", "chữ theo độ dài hoặc cách viết quy định" },
};

static int
free_schema(struct xml_schema *schema)
{
	xmlRelaxNGFree(schema->rules);
	return 0;
}

static void
on_schema_error(void *data, xmlError *error)
{
	struct err **e = data;

	if (!*e)
		*e = err_new(ERR_INTERNAL, NULL, "TH1544: schema, line %d: %s",
			     error->line, error->message);
}

/* Compiles the schema that is in doc. */
static struct err *
compile(xmlDoc *doc, xmlRelaxNG **rules)
{
	xmlRelaxNGParserCtxt *ctxt = xmlRelaxNGNewDocParserCtxt(doc);
	struct err *e = NULL;

	xmlRelaxNGSetParserStructuredErrors(ctxt, on_schema_error, &e);
	*rules = xmlRelaxNGParse(ctxt);
	xmlRelaxNGFreeParserCtxt(ctxt);
	if (!*rules && !e)
		e = err_new(ERR_INTERNAL, NULL, "TH1544: not a schema");
	if (e) {
		xmlRelaxNGFree(*rules);
		*rules = NULL;
	}
	return e;
}

struct err *
xml_schema_read(TALLOC_CTX *ctx, const char *path, struct xml_schema **schema)
{
	struct xml_parser *parser = NULL;
	struct xml_schema *found;
	xmlRelaxNG *rules = NULL;
	struct err *e = xml_parser_open(ctx, path, XML_DOC_MAX_BYTES, &parser);

	while (!e && !parser->ended)
		e = xml_parser_feed(parser);
	if (!e)
		e = compile(parser->ctxt->myDoc, &rules);
	talloc_free(parser);
	if (e)
		return e;
	found = talloc(ctx, struct xml_schema);
	found->rules = rules;
	talloc_set_destructor(found, free_schema);
	*schema = found;
	return NULL;
}

/* The faults found so far in one check. */
struct findings {
	TALLOC_CTX *ctx;
	xmlNode *root;
	struct xml_fault *faults;
	size_t n;
	bool weak; /* the one fault so far is a weak one */
	bool bad_attributes;
	const xmlNode *bad_type; /* its value was told already */
	const struct xml_fault *root_fault;
};

static const char *
words_of_type(const char *type)
{
	for (size_t i = 0; i < ARRAY_LEN(type_words); i++) {
		if (text_same(type_words[i][0], type))
			return type_words[i][1];
	}
	return type ? type : "kiểu quy định";
}

/* The text of an element, shortened; memory of ctx. */
static char *
shown_text(TALLOC_CTX *ctx, const xmlNode *node)
{
	xmlChar *content = node ? xmlNodeGetContent(node) : NULL;
	char *shown = text_cut(ctx, content ? (const char *)content : "",
			       SHOWN_CHARS);

	xmlFree(content);
	return shown;
}

/* What a $ letter stands for; memory of ctx. */
static char *
piece_of(TALLOC_CTX *ctx, char letter, const xmlNode *node,
	 const xmlError *error)
{
	const char *piece = NULL;

	if (letter == 'v')
		return shown_text(ctx, node);
	if (letter == 't')
		return talloc_strdup(ctx, words_of_type(error->str1));
	if (letter == '1')
		piece = error->str1;
	if (letter == '2')
		piece = error->str2;
	if (letter == 'n' && node)
		piece = (const char *)node->name;
	return text_cut(ctx, piece ? piece : "?", SHOWN_CHARS);
}

static char *
write_words(TALLOC_CTX *ctx, const char *words, const xmlNode *node,
	    const xmlError *error)
{
	char *text = talloc_strdup(ctx, "");

	while (*words) {
		size_t n = strcspn(words, "$");
		char *piece;

		text = talloc_strndup_append(text, words, n);
		words += n;
		if (!*words)
			break;
		piece = piece_of(ctx, words[1], node, error);
		text = talloc_strdup_append(text, piece);
		talloc_free(piece);
		words += 2;
	}
	return text;
}

/* libxml2 reports wrong attributes at a node further down: back to the
 * element that it names. */
static const xmlNode *
node_at_fault(const xmlError *error)
{
	const xmlNode *node = error->node;

	while (node && node->type != XML_ELEMENT_NODE)
		node = node->parent;
	if (error->code != XML_RELAXNG_ERR_ATTRVALID)
		return node;
	while (node && node->type == XML_ELEMENT_NODE &&
	       !text_same((const char *)node->name, error->str1))
		node = node->parent;
	return node && node->type == XML_ELEMENT_NODE ? node : NULL;
}

static const struct fault_words *
words_of_fault(const xmlError *error)
{
	if (error->code == XML_RELAXNG_ERR_NOELEM && text_empty(error->str1))
		return &no_children;
	for (size_t i = 0; i < ARRAY_LEN(fault_words); i++) {
		if (fault_words[i].code == error->code)
			return &fault_words[i];
	}
	return &other_fault;
}

static void
on_fault(void *data, xmlError *error)
{
	struct findings *found = data;
	const struct fault_words *kind = words_of_fault(error);
	const xmlNode *node = node_at_fault(error);
	struct xml_fault *fault;

	if (found->n == XML_FAULTS_MAX || (kind->weak && found->n > 0))
		return;
	/* After wrong attributes libxml2 also misses the next element. */
	if (error->code == XML_RELAXNG_ERR_NOELEM && found->bad_attributes)
		return;
	if (error->code == XML_RELAXNG_ERR_ATTRVALID)
		found->bad_attributes = true;
	if (error->code == XML_RELAXNG_ERR_DATATYPE && node == found->bad_type)
		return;
	if (error->code == XML_RELAXNG_ERR_TYPEVAL)
		found->bad_type = node;
	if (found->weak) {
		found->n = 0;
		found->root_fault = NULL;
	}
	found->weak = kind->weak;
	fault = &found->faults[found->n++];
	fault->line = node ? xml_node_line(node) : 0;
	fault->text = write_words(found->ctx, kind->words, node, error);
	if (node == found->root)
		found->root_fault = fault;
}

void
xml_schema_check(TALLOC_CTX *ctx, struct xml_schema *schema, xmlDoc *doc,
		 struct xml_fault **faults, size_t *n_faults,
		 const struct xml_fault **root_fault)
{
	struct findings found = { .ctx = ctx,
				  .root = xmlDocGetRootElement(doc) };
	xmlRelaxNGValidCtxt *ctxt = xmlRelaxNGNewValidCtxt(schema->rules);
	int result;

	found.faults = talloc_array(ctx, struct xml_fault, XML_FAULTS_MAX);
	xmlRelaxNGSetValidStructuredErrors(ctxt, on_fault, &found);
	result = xmlRelaxNGValidateDoc(ctxt, doc);
	xmlRelaxNGFreeValidCtxt(ctxt);
	if (result != 0 && found.n == 0)
		found.faults[found.n++] =
			(struct xml_fault){ 0, other_fault.words };
	*faults = found.faults;
	*n_faults = result == 0 ? 0 : found.n;
	*root_fault = result == 0 ? NULL : found.root_fault;
}
