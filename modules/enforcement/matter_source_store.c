#include "common/base.h"

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
	words_bind_all(words_of(query), args);
	list_bind_text(args, bearers_number(query, in->find));
}

void
matter_bind_newest(const struct list_query *query, struct list_args *args)
{
	words_bind(query, words_of(query), args);
	words_bind_all(words_of(query), args);
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

struct err *
matter_search(struct list_query *query, bool own)
{
	const struct matter_filters *in = query->in;
	struct words *words;
	struct err *e =
		words_choose(query, &words_of_matters, in->find, &words);

	if (e)
		return e;
	query->of = words;
	list_sort(query, "found");
	if (words->borne == WORDS_FEW) {
		query->source = FOUND + list_reach(query);
		return NULL;
	}
	/* One officer has had so many matters, and not all bear the name. */
	query->source = FROM_NAMED_OWN;
	if (own)
		return NULL;
	/* How many there are would take reading all of them. */
	query->uncounted = true;
	if (words->borne == WORDS_MANY) {
		query->source = NEWEST + list_reach(query);
		query->title = "Việc của những người cùng tên, mới nhất trước";
		list_sort(query, "newest");
		return NULL;
	}
	/* In the list's order among open matters, which come first anyway. */
	query->source = NAMED + list_reach(query);
	query->title = "Việc đang thi hành của những người cùng tên";
	list_sort(query, "key");
	return NULL;
}
