#include "common/base.h"

#include "common/text.h"
#include "common/xml.h"
#include "generate/data.h"

static char *
attr(TALLOC_CTX *ctx, const struct xml_node *node, const char *name)
{
	char *value = xml_attr(ctx, node, name);

	return value ? value : talloc_strdup(ctx, "");
}

static struct date
attr_date(TALLOC_CTX *ctx, const struct xml_node *node, const char *name)
{
	struct date on = { 0, 0, 0 };

	if (!date_parse(attr(ctx, node, name), &on))
		return (struct date){ 0, 0, 0 };
	return on;
}

/* Which attributes of an element make a rule. */
struct element {
	const char *pack;
	const char *name;
	const char *list;
	const char *code;
	const char *extra;
	const char *text;
};

static const struct element elements[] = {
	{ "deadlines.xml", "separate-book", "book", "effect", "basis", NULL },
	{ "ledger.xml", "event", "event", "code", "basis", NULL },
	{ "series.xml", "series", "series", "group", "kind", "suffix" },
	{ "series.xml", "series", "counter", "group", "kind", "counter" },
	{ "obligations.xml", "obligation", "obligation", "code", "basis",
	  NULL },
};

static void
add_rule(struct data *data, const struct xml_node *node,
	 const struct element *element)
{
	struct data_rule *rule;
	int64_t months = 0;

	data->rules = talloc_realloc(data, data->rules, struct data_rule,
				     (unsigned)data->n_rules + 1);
	rule = &data->rules[data->n_rules++];
	text_to_int(attr(data, node, "months"), &months);
	*rule = (struct data_rule){
		.list = element->list,
		.code = attr(data, node, element->code),
		.extra = attr(data, node, element->extra),
		.text = element->text ? attr(data, node, element->text) : "",
		.months = (int)months,
		.from_on = attr_date(data, node, "from"),
		.to_on = attr_date(data, node, "to"),
	};
}

MUST_CHECK static struct err *
read_pack(struct data *data, const struct element *element)
{
	char *path =
		talloc_asprintf(data, "%s/%s", data->law_dir, element->pack);
	struct xml_doc *doc;
	struct err *e = xml_read(data, path, NULL, &doc);

	if (e)
		return e;
	for (const struct xml_node *node =
		     xml_first(xml_root(doc), element->name);
	     node; node = xml_next(node, element->name))
		add_rule(data, node, element);
	talloc_free(doc);
	return NULL;
}

MUST_CHECK static struct err *
read_year(struct data *data)
{
	char *path = talloc_asprintf(data, "%s/terms.xml", data->law_dir);
	struct xml_doc *doc;
	int64_t month = 0;
	struct err *e = xml_read(data, path, NULL, &doc);

	if (e)
		return e;
	for (const struct xml_node *list = xml_first(xml_root(doc), "list");
	     list; list = xml_next(list, "list")) {
		if (strcmp(attr(data, list, "code"), "statistical_year") == 0)
			text_to_int(attr(data, xml_first(list, "term"), "code"),
				    &month);
	}
	talloc_free(doc);
	data->year_begins = (int)month;
	if (month >= 1 && month <= 12)
		return NULL;
	return err_new(ERR_INPUT, NULL, "TH4701: %s has no statistical_year",
		       path);
}

struct err *
data_read(TALLOC_CTX *ctx, const char *conf_dir, struct data **data)
{
	struct data *found = talloc_zero(ctx, struct data);
	struct err *e = NULL;

	found->law_dir = talloc_asprintf(found, "%s/law", conf_dir);
	for (size_t i = 0; !e && i < ARRAY_LEN(elements); i++)
		e = read_pack(found, &elements[i]);
	if (!e)
		e = read_year(found);
	*data = found;
	return e;
}

static bool
holds(struct date from_on, struct date to_on, struct date on)
{
	return date_compare(from_on, on) <= 0 &&
	       (!date_is_set(to_on) || date_compare(to_on, on) >= 0);
}

static bool
is_rule(const struct data_rule *rule, const char *list, const char *code,
	const char *extra)
{
	return strcmp(rule->list, list) == 0 && strcmp(rule->code, code) == 0 &&
	       (!extra || !*rule->extra || strcmp(rule->extra, extra) == 0);
}

const struct data_rule *
data_rule_on(const struct data *data, const char *list, const char *code,
	     const char *extra, struct date on)
{
	for (size_t i = 0; i < data->n_rules; i++) {
		const struct data_rule *rule = &data->rules[i];

		if (is_rule(rule, list, code, extra) &&
		    holds(rule->from_on, rule->to_on, on))
			return rule;
	}
	return NULL;
}

struct date
data_last_day(const struct data *data, const char *list, const char *code,
	      const char *extra, struct date on)
{
	struct date last = { 0, 0, 0 };

	if (data_rule_on(data, list, code, extra, on))
		return on;
	for (size_t i = 0; i < data->n_rules; i++) {
		const struct data_rule *rule = &data->rules[i];

		if (is_rule(rule, list, code, extra) &&
		    date_is_set(rule->to_on) &&
		    date_compare(rule->to_on, on) < 0 &&
		    date_compare(rule->to_on, last) > 0)
			last = rule->to_on;
	}
	return last;
}

struct date
data_first_day(const struct data *data, const char *list, const char *code)
{
	struct date first = { 0, 0, 0 };

	for (size_t i = 0; i < data->n_rules; i++) {
		const struct data_rule *rule = &data->rules[i];

		if (is_rule(rule, list, code, NULL) &&
		    (!date_is_set(first) ||
		     date_compare(rule->from_on, first) < 0))
			first = rule->from_on;
	}
	return first;
}
