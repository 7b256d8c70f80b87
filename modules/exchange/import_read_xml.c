#include "common/base.h"

#include "common/text.h"
#include "common/xml.h"
#include "exchange/import_reader.h"
#include "exchange/import_record.h"

/* The form that this program writes; it also reads the ones before. */
static const char *const format_versions[] = { "2", "1" };

struct xml_reader {
	struct import_reader reader;
	struct xml_stream *stream;
	const struct xml_node *node; /* of the item just read */
};

struct xml_source {
	struct import_source source;
	const struct xml_node *node;
	TALLOC_CTX *ctx;
};

static const char *
get_attribute(const struct import_source *source, const char *name)
{
	const struct xml_source *xml = (const struct xml_source *)source;

	return xml_attr(xml->ctx, xml->node, name);
}

static struct xml_source
source_of(TALLOC_CTX *ctx, const struct xml_node *node)
{
	return (struct xml_source){
		.source = { .get = get_attribute, .line = xml_line(node) },
		.node = node,
		.ctx = ctx,
	};
}

static bool
has_fault_on(const struct import_dossier *dossier, int64_t line)
{
	for (size_t i = 0; i < dossier->n_faults; i++) {
		if (dossier->faults[i].line == line)
			return true;
	}
	return false;
}

/* What only the schema sees: unknown tags and attributes, wrong order. Where
 * a field of the line was refused already, the schema says it less well. */
static void
add_schema_faults(struct import_dossier *dossier,
		  const struct xml_fault *faults, size_t n_faults)
{
	size_t own = dossier->n_faults;

	for (size_t i = 0; i < n_faults; i++) {
		struct import_dossier before = *dossier;

		before.n_faults = own;
		if (!has_fault_on(&before, faults[i].line))
			import_fault_add(dossier, faults[i].line, "", "%s.",
					 faults[i].text);
	}
}

static void
read_officers(TALLOC_CTX *ctx, const struct xml_node *head,
	      struct import_item *item)
{
	size_t n = 0;

	for (const struct xml_node *node = xml_first(head, NULL); node;
	     node = xml_next(node, NULL))
		n++;
	item->officers =
		talloc_zero_array(ctx, struct import_officer, (unsigned)n + 1);
	for (const struct xml_node *node = xml_first(head, "officer"); node;
	     node = xml_next(node, "officer")) {
		struct xml_source source = source_of(item->dossier, node);

		item->officers[item->n_officers++] =
			import_record_officer(item->dossier, &source.source);
	}
}

static void
read_dossier(struct import_dossier *dossier, const struct xml_node *root)
{
	struct xml_source source = source_of(dossier, root);

	import_record_add(dossier, RECORD_DOSSIER, &source.source);
	for (const struct xml_node *node = xml_first(root, NULL); node;
	     node = xml_next(node, NULL)) {
		enum import_record record =
			import_record_called(xml_name(node));

		source = source_of(dossier, node);
		if (record != RECORD_COUNT && record != RECORD_OFFICER &&
		    record != RECORD_DOSSIER)
			import_record_add(dossier, record, &source.source);
	}
	import_dossier_end(dossier);
}

static struct err *
next_item(struct import_reader *reader, TALLOC_CTX *ctx,
	  struct import_item *item)
{
	struct xml_reader *xml = (struct xml_reader *)reader;
	const struct xml_fault *faults;
	size_t n_faults;
	struct err *e;

	e = xml_stream_next(xml->stream, &xml->node, &faults, &n_faults);
	if (e)
		return e;
	if (!xml->node) {
		item->ended = true;
		return NULL;
	}
	item->dossier = import_dossier_new(ctx, xml_line(xml->node));
	if (strcmp(xml_name(xml->node), "officers") == 0)
		read_officers(ctx, xml->node, item);
	else
		read_dossier(item->dossier, xml->node);
	add_schema_faults(item->dossier, faults, n_faults);
	return NULL;
}

static void
raw_item(const struct import_reader *reader, TALLOC_CTX *ctx,
	 struct import_raw **rows, size_t *n_rows)
{
	const struct xml_reader *xml = (const struct xml_reader *)reader;

	*rows = talloc_zero(ctx, struct import_raw);
	(*rows)->line = xml_line(xml->node);
	(*rows)->text = xml_dump(*rows, xml->node);
	*n_rows = 1;
}

static int64_t
offset_of(const struct import_reader *reader)
{
	return xml_stream_offset(((const struct xml_reader *)reader)->stream);
}

static int64_t
size_of(const struct import_reader *reader)
{
	return xml_stream_size(((const struct xml_reader *)reader)->stream);
}

/* Text as it may stand in an attribute. */
static char *
escape(TALLOC_CTX *ctx, const char *text)
{
	char *escaped = talloc_strdup(ctx, "");

	for (const char *c = text; *c; c++) {
		if (*c == '&')
			escaped = talloc_strdup_append_buffer(escaped, "&amp;");
		else if (*c == '<')
			escaped = talloc_strdup_append_buffer(escaped, "&lt;");
		else if (*c == '"')
			escaped =
				talloc_strdup_append_buffer(escaped, "&quot;");
		else
			escaped = talloc_strndup_append_buffer(escaped, c, 1);
	}
	return escaped;
}

static bool
is_version(const char *version)
{
	for (size_t i = 0; i < ARRAY_LEN(format_versions); i++) {
		if (text_same(version, format_versions[i]))
			return true;
	}
	return false;
}

/* The root element says which form of the format, and whose dossiers. */
static struct err *
read_root(struct xml_reader *xml)
{
	const struct xml_node *root = xml_stream_root(xml->stream);
	char *version = xml_attr(xml, root, "version");
	char *raw = xml_attr(xml, root, "source");
	char *source = text_clean(xml, raw ? raw : "", false);

	if (strcmp(xml_name(root), "dossiers") != 0)
		return err_told(ERR_INPUT,
				"Dòng %" PRId64 ": thẻ gốc phải là "
				"<dossiers>, tệp này bắt đầu bằng <%.60s>.",
				xml_line(root), xml_name(root));
	if (!is_version(version))
		return err_told(ERR_INPUT,
				"Dòng %" PRId64 ": thẻ <dossiers> phải có "
				"version=\"%s\" hoặc version=\"%s\".",
				xml_line(root), format_versions[0],
				format_versions[1]);
	xml->reader.source = source ? source : "";
	xml->reader.head =
		talloc_asprintf(xml,
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
				"<dossiers version=\"%s\" source=\"%s\">\n",
				version, escape(xml, xml->reader.source));
	xml->reader.foot = "</dossiers>\n";
	return NULL;
}

struct err *
import_xml_open(TALLOC_CTX *ctx, const char *path, const char *schema_path,
		struct import_reader **reader)
{
	static const struct import_reader_ops ops = { next_item, raw_item,
						      offset_of, size_of };
	struct xml_reader *xml = talloc_zero(ctx, struct xml_reader);
	struct err *e;

	xml->reader.ops = &ops;
	e = xml_stream_open(xml, path, schema_path, &xml->stream);
	if (!e)
		e = read_root(xml);
	if (e) {
		talloc_free(xml);
		return e;
	}
	*reader = &xml->reader;
	return NULL;
}
