#include "common/base.h"

#include "common/text.h"
#include "common/xml.h"
#include "generate/data.h"

/* A search through the units of the pack. */
struct search {
	TALLOC_CTX *ctx;
	const char *wanted;
	const char *fold;
	struct date on;
	struct data_unit *unit;
	size_t n_found;
};

static char *
attr(TALLOC_CTX *ctx, const struct xml_node *node, const char *name)
{
	char *value = xml_attr(ctx, node, name);

	return value ? value : talloc_strdup(ctx, "");
}

/* True when the element holds on the day of the search. */
static bool
holds(const struct search *search, const struct xml_node *node)
{
	struct date from_on = { 0, 0, 0 };
	struct date to_on = { 0, 0, 0 };
	bool open = !date_parse(attr(search->ctx, node, "to"), &to_on);

	return date_parse(attr(search->ctx, node, "from"), &from_on) &&
	       date_compare(from_on, search->on) <= 0 &&
	       (open || date_compare(to_on, search->on) >= 0);
}

/* The first unit whose work the unit took over. */
static const char *
predecessor(TALLOC_CTX *ctx, const struct xml_node *root, const char *code)
{
	for (const struct xml_node *node = xml_first(root, "unit"); node;
	     node = xml_next(node, "unit")) {
		for (const struct xml_node *next = xml_first(node, "successor");
		     next; next = xml_next(next, "successor")) {
			if (strcmp(attr(ctx, next, "code"), code) == 0)
				return attr(ctx, node, "code");
		}
	}
	return "";
}

/* "V82{nn}" with the number in place of {nn} or {n}. */
static char *
numbered(TALLOC_CTX *ctx, const char *pattern, int n)
{
	const char *at = strchr(pattern, '{');
	const char *end = at ? strchr(at, '}') : NULL;

	if (!end)
		return talloc_strdup(ctx, pattern);
	return talloc_asprintf(ctx, end - at == 3 ? "%.*s%02d%s" : "%.*s%d%s",
			       (int)(at - pattern), pattern, n, end + 1);
}

static void
try_unit(struct search *search, const struct data_unit *unit)
{
	bool same = strcmp(unit->code, search->wanted) == 0 ||
		    strcmp(text_fold(search->ctx, unit->name), search->fold) ==
			    0 ||
		    strcmp(text_fold(search->ctx, unit->short_name),
			   search->fold) == 0;

	if (!same)
		return;
	*search->unit = *unit;
	search->n_found++;
}

static void
try_divisions(struct search *search, const struct xml_node *divisions,
	      const struct data_unit *above)
{
	int64_t count = 0;

	if (!holds(search, divisions) ||
	    !text_to_int(attr(search->ctx, divisions, "count"), &count))
		return;
	for (int64_t i = 1; i <= count; i++) {
		struct data_unit unit = *above;

		unit.code = numbered(search->ctx,
				     attr(search->ctx, divisions, "code"),
				     (int)i);
		unit.name = numbered(search->ctx,
				     attr(search->ctx, divisions, "name"),
				     (int)i);
		unit.short_name =
			numbered(search->ctx,
				 attr(search->ctx, divisions, "short"), (int)i);
		unit.parent = above->code;
		try_unit(search, &unit);
	}
}

static void
try_element(struct search *search, const struct xml_node *node)
{
	struct data_unit unit = {
		.code = attr(search->ctx, node, "code"),
		.name = attr(search->ctx, node, "name"),
		.short_name = attr(search->ctx, node, "short"),
		.kind = attr(search->ctx, node, "kind"),
		.parent = attr(search->ctx, node, "parent"),
		.suffix = attr(search->ctx, node, "suffix"),
	};

	date_parse(attr(search->ctx, node, "from"), &unit.from_on);
	/* Divisions sign nothing: their province does, with its own kind of
	 * number. */
	unit.issuing = unit.code;
	if (!holds(search, node))
		return;
	for (const struct xml_node *named = xml_first(node, "named"); named;
	     named = xml_next(named, "named")) {
		if (!holds(search, named))
			continue;
		unit.name = attr(search->ctx, named, "name");
		unit.short_name = attr(search->ctx, named, "short");
	}
	try_unit(search, &unit);
	for (const struct xml_node *divisions = xml_first(node, "divisions");
	     divisions; divisions = xml_next(divisions, "divisions"))
		try_divisions(search, divisions, &unit);
}

struct err *
data_find_unit(TALLOC_CTX *ctx, const struct data *data,
	       const char *name_or_code, struct date on, struct data_unit *unit)
{
	struct search search = { .ctx = ctx,
				 .wanted = name_or_code,
				 .fold = text_fold(ctx, name_or_code),
				 .on = on,
				 .unit = unit };
	struct xml_doc *doc;
	struct err *e;

	e = xml_read(ctx, talloc_asprintf(ctx, "%s/units.xml", data->law_dir),
		     NULL, &doc);
	if (e)
		return e;
	for (const struct xml_node *node = xml_first(xml_root(doc), "unit");
	     node; node = xml_next(node, "unit"))
		try_element(&search, node);
	if (search.n_found == 1)
		unit->before = predecessor(ctx, xml_root(doc), unit->issuing);
	talloc_free(doc);
	if (search.n_found == 1)
		return NULL;
	return err_told(ERR_INPUT, "%s cơ quan \"%s\" vào ngày %s.",
			search.n_found ? "Có nhiều" : "Không có", name_or_code,
			date_text(ctx, on));
}
