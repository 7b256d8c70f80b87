#include "common/base.h"

#include "common/text.h"
#include "enforcement/matter_filter.h"
#include "enforcement/matter_source_sql.h"

/* Of a query that nobody asked: a statement is only to be shown. */
static const struct words unasked = { .like = "" };

static const struct words *
words_of(const struct list_query *query)
{
	return query->of ? query->of : &unasked;
}

void
matter_bind_found(const struct list_query *query, struct list_args *args)
{
	const struct matter_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.start);
	words_bind(query, words_of(query), args);
	list_bind_text(args, bearers_number(query, in->find));
}

void
matter_bind_newest(const struct list_query *query, struct list_args *args)
{
	words_bind(query, words_of(query), args);
}

void
matter_bind_named(const struct list_query *query, struct list_args *args)
{
	const struct matter_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.start);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
}

/* How many bear a common name would take reading all of them. */
static void
take_newest(struct list_query *query)
{
	query->uncounted = true;
	query->source = NEWEST + list_reach(query);
	query->title = "Việc của những người cùng tên, mới nhất trước";
	list_sort(query, "newest");
}

/* Looked at in the list's order among open matters alone, which come first
 * anyway; the title says so. */
static void
take_named(struct list_query *query)
{
	query->uncounted = true;
	query->source = NAMED + list_reach(query);
	query->title = "Việc đang thi hành của những người cùng tên";
	list_sort(query, "key");
}

/* One officer has had so many matters, and not all bear the name. */
static void
take_own(struct list_query *query)
{
	query->source = FROM_NAMED_OWN;
	query->uncounted = false;
}

struct err *
matter_search(struct list_query *query, bool own)
{
	const struct matter_filters *in = query->in;
	size_t found = FOUND + list_reach(query);
	struct words *words;
	struct err *e = words_choose(query, in->find, &words);

	query->of = words;
	query->source = found;
	list_sort(query, "found");
	if (!e && !text_empty(bearers_number(query, in->find)))
		e = bearers_search(query, in->find, 0,
				   NAMED + list_reach(query), found);
	if (e)
		return e;
	if (own && (query->uncounted || words->borne != WORDS_FEW))
		take_own(query);
	else if (query->uncounted || words->borne == WORDS_OPEN)
		take_named(query);
	else if (words->borne == WORDS_MANY)
		take_newest(query);
	return NULL;
}
