#include "common/base.h"

#include "matter/words.h"

#include "common/text.h"

/* As long as a syllable of the table. */
#define SYLLABLE_MAX 40

/* More than any name has; what is typed behind is compared alone. */
#define SYLLABLES_MAX 16

static const char SQL_COUNT_OF_NATION[] =
	"SELECT 1 FROM " WORDS_NATION " WHERE w.word LIKE ? LIMIT ?";

static const char SQL_COUNT_OF_PROVINCE[] =
	"SELECT 1 FROM " WORDS_PROVINCE
	" WHERE " WORDS_OF_PROVINCE "w.word LIKE ? LIMIT ?";

static const char SQL_COUNT_OF_UNIT[] =
	"SELECT 1 FROM " WORDS_UNIT
	" WHERE " WORDS_OF_UNIT "w.word LIKE ? LIMIT ?";

/* What was typed, syllable by syllable. */
struct typed {
	const char *at[SYLLABLES_MAX];
	size_t n;
	bool cut; /* there is more of it */
};

static struct typed
syllables_of(TALLOC_CTX *ctx, const char *fold)
{
	struct typed typed = { .n = 0 };

	while (*fold && typed.n < SYLLABLES_MAX) {
		size_t length = strcspn(fold, " ");
		size_t kept = length < SYLLABLE_MAX ? length : SYLLABLE_MAX;

		typed.at[typed.n++] = talloc_strndup(ctx, fold, kept);
		typed.cut = typed.cut || kept < length;
		fold += length;
		fold += strspn(fold, " ");
	}
	typed.cut = typed.cut || *fold;
	return typed;
}

/* Whether many matters of the reach have a word of the pattern. */
MUST_CHECK static struct err *
ask(struct list_query *query, const char *like, bool *many)
{
	struct request *req = query->req;
	const struct list_scope *scope = &query->scope;
	struct db_rows *rows;
	struct err *e;

	switch (list_reach(query)) {
	case REACH_UNIT:
		e = db_query(req->db, req, SQL_COUNT_OF_UNIT, &rows,
			     DB_ARGS(DB_INT(scope->unit_ids[0]), DB_TEXT(like),
				     DB_INT(LIST_COUNT_MAX + 1)));
		break;
	case REACH_PROVINCE:
		e = db_query(req->db, req, SQL_COUNT_OF_PROVINCE, &rows,
			     DB_ARGS(DB_INT(scope->province_id), DB_TEXT(like),
				     DB_INT(LIST_COUNT_MAX + 1)));
		break;
	case REACH_MANY:
	case REACHES:
	default:
		e = db_query(req->db, req, SQL_COUNT_OF_NATION, &rows,
			     DB_ARGS(DB_TEXT(like),
				     DB_INT(LIST_COUNT_MAX + 1)));
	}
	if (!e)
		*many = rows->count > LIST_COUNT_MAX;
	return e;
}

/* The i-th syllable with the one behind it; the first alone where there is no
 * other. */
static const char *
word_at(TALLOC_CTX *ctx, const struct typed *typed, size_t i)
{
	if (typed->n == 1)
		return typed->at[0];
	return talloc_asprintf(ctx, "%s %s", typed->at[i], typed->at[i + 1]);
}

/* The last syllable may be half typed. */
MUST_CHECK static struct err *
choose_last(struct list_query *query, const struct typed *typed, size_t last,
	    struct words *words)
{
	const char *word = word_at(words, typed, last);
	bool many = false;
	struct err *e = ask(query, word, &many);

	if (!e && many)
		words->word = word;
	if (e || many)
		return e;
	word = talloc_asprintf(words, "%s%%", word);
	e = ask(query, word, &many);
	if (!e && !many) {
		words->borne = WORDS_FEW;
		words->like = word;
	}
	return e;
}

/* From the end, which tells most: a Vietnamese name ends with the given one. */
MUST_CHECK static struct err *
choose(struct list_query *query, const struct typed *typed, struct words *words)
{
	size_t last = typed->n > 1 ? typed->n - 2 : 0;
	struct err *e = choose_last(query, typed, last, words);

	for (size_t i = last; !e && words->borne != WORDS_FEW && i-- > 0;) {
		const char *word = word_at(words, typed, i);
		bool many;

		e = ask(query, word, &many);
		if (e)
			break;
		if (!many) {
			words->borne = WORDS_FEW;
			words->like = word;
		}
		if (many && !words->word)
			words->word = word;
	}
	if (!e && !words->word && typed->n == 2)
		words->word = typed->at[0];
	return e;
}

struct err *
words_choose(struct list_query *query, const char *typed, struct words **words)
{
	struct words *made = talloc_zero(query->req, struct words);
	const char *fold = text_fold_sought(made, typed);
	struct typed syllables = syllables_of(made, fold);
	struct err *e;

	*words = made;
	made->borne = WORDS_MANY;
	made->also = word_at(made, &syllables, 0);
	made->part = list_find(query, typed).part;
	e = choose(query, &syllables, made);
	if (e)
		return e;
	if (made->borne == WORDS_FEW)
		made->whole = syllables.n <= 2 && !syllables.cut;
	else if (!made->word || strchr("0123456789", *fold))
		made->borne = WORDS_OPEN;
	else
		made->whole = text_same(made->word, fold);
	/* The only other one is half typed. */
	if (syllables.n == 2)
		made->also = syllables.at[0];
	return NULL;
}

void
words_bind(const struct list_query *query, const struct words *words,
	   struct list_args *args)
{
	const struct list_scope *scope = &query->scope;

	if (list_reach(query) == REACH_UNIT)
		list_bind_int(args, scope->unit_ids[0]);
	if (list_reach(query) == REACH_PROVINCE)
		list_bind_int(args, scope->province_id);
	list_bind_text(args, words->like ? words->like : words->word);
	list_bind_int(args, words->whole);
	list_bind_text(args, words->also);
	list_bind_text(args, words->part);
}
