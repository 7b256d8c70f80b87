#include "common/base.h"

#include "matter/words.h"

#include "common/text.h"

/* As long as a syllable of the table. */
#define SYLLABLE_MAX 40

/* More than any name has; what is typed behind is compared alone. */
#define SYLLABLES_MAX 16

#define UP_TO " LIMIT ?"

static const char SQL_COUNT_OF_NATION[] =
	"SELECT 1 FROM " WORDS_NATION " WHERE w.word LIKE ?" UP_TO;
static const char SQL_COUNT_OF_PROVINCE[] =
	"SELECT 1 FROM " WORDS_PROVINCE
	" WHERE " WORDS_OF_PROVINCE "w.word LIKE ?" UP_TO;
static const char SQL_COUNT_OF_UNIT[] =
	"SELECT 1 FROM " WORDS_UNIT
	" WHERE " WORDS_OF_UNIT "w.word LIKE ?" UP_TO;

const struct words_index words_of_matters = {
	.counts = { SQL_COUNT_OF_NATION, SQL_COUNT_OF_PROVINCE,
		    SQL_COUNT_OF_UNIT },
	.in_twos = true,
};

static const char SQL_COUNT_PARTIES[] =
	"SELECT 1 FROM " TOKENS_NATION " WHERE t.token LIKE ?" UP_TO;
static const char SQL_COUNT_PARTIES_OF_PROVINCE[] =
	"SELECT 1 FROM " TOKENS_PROVINCE
	" WHERE " TOKENS_OF_PROVINCE "t.token LIKE ?" UP_TO;
static const char SQL_COUNT_PARTIES_OF_UNIT[] =
	"SELECT 1 FROM " TOKENS_UNIT
	" WHERE " TOKENS_OF_UNIT "t.token LIKE ?" UP_TO;

const struct words_index words_of_parties = {
	.counts = { SQL_COUNT_PARTIES, SQL_COUNT_PARTIES_OF_PROVINCE,
		    SQL_COUNT_PARTIES_OF_UNIT },
};

static const char SQL_COUNT_BEARERS_OF_NUMBER[] =
	"SELECT 1 FROM " BEARERS_OF_NUMBER UP_TO;

/* What was typed, syllable by syllable. */
struct typed {
	const char *at[SYLLABLES_MAX];
	size_t n;
	bool cut; /* there is more of it */
	bool in_twos;
};

static struct typed
syllables_of(TALLOC_CTX *ctx, const char *fold, bool in_twos)
{
	struct typed typed = { .in_twos = in_twos };

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

/* How many words it is made of: each with the one behind it, where there are
 * several. */
static size_t
count_words(const struct typed *typed)
{
	return typed->in_twos && typed->n > 1 ? typed->n - 1 : typed->n;
}

static const char *
word_at(TALLOC_CTX *ctx, const struct typed *typed, size_t i)
{
	if (!typed->in_twos || typed->n == 1)
		return typed->at[i];
	return talloc_asprintf(ctx, "%s %s", typed->at[i], typed->at[i + 1]);
}

/* Whether many rows of the reach have a word of the pattern. */
MUST_CHECK static struct err *
ask(struct list_query *query, const struct words_index *index, const char *like,
    bool *many)
{
	enum list_reach reach = list_reach(query);
	struct db_arg args[3];
	struct db_rows *rows;
	size_t n = 0;
	struct err *e;

	if (reach == REACH_UNIT)
		args[n++] = (struct db_arg)DB_INT(query->scope.unit_ids[0]);
	if (reach == REACH_PROVINCE)
		args[n++] = (struct db_arg)DB_INT(query->scope.province_id);
	args[n++] = (struct db_arg)DB_TEXT(like);
	args[n++] = (struct db_arg)DB_INT(LIST_COUNT_MAX + 1);
	e = db_query(query->req->db, query->req, index->counts[reach], &rows,
		     args, n);
	if (!e)
		*many = rows->count > LIST_COUNT_MAX;
	return e;
}

/* The last syllable may be half typed. */
MUST_CHECK static struct err *
choose_last(struct list_query *query, const struct words_index *index,
	    const char *word, struct words *words)
{
	bool many = false;
	struct err *e = ask(query, index, word, &many);

	if (!e && many)
		words->word = word;
	if (e || many)
		return e;
	word = talloc_asprintf(words, "%s%%", word);
	e = ask(query, index, word, &many);
	if (!e && !many) {
		words->borne = WORDS_FEW;
		words->like = word;
	}
	return e;
}

/* From the end, which tells most: a Vietnamese name ends with the given one. */
MUST_CHECK static struct err *
choose(struct list_query *query, const struct words_index *index,
       const struct typed *typed, struct words *words)
{
	size_t last = count_words(typed) - 1;
	struct err *e =
		choose_last(query, index, word_at(words, typed, last), words);

	for (size_t i = last; !e && words->borne != WORDS_FEW && i-- > 0;) {
		const char *word = word_at(words, typed, i);
		bool many = true;

		e = ask(query, index, word, &many);
		if (!many) {
			words->borne = WORDS_FEW;
			words->like = word;
		}
		if (!e && many && !words->word)
			words->word = word;
	}
	if (!e && !words->word && typed->n == 2)
		words->word = typed->at[0];
	return e;
}

/* A number is few people's, and of no other use than to find these. */
MUST_CHECK static struct err *
choose_number(struct list_query *query, const char *typed, struct words *words)
{
	struct request *req = query->req;
	const char *number = bearers_number(query, typed);
	struct db_rows *rows;
	struct err *e;

	if (text_empty(number))
		return NULL;
	e = db_query(req->db, req, SQL_COUNT_BEARERS_OF_NUMBER, &rows,
		     DB_ARGS(DB_TEXT(number), DB_INT(LIST_COUNT_MAX + 1)));
	if (e)
		return e;
	words->borne = rows->count > LIST_COUNT_MAX ? WORDS_OPEN : WORDS_FEW;
	if (!words->like)
		words->like = "";
	return NULL;
}

struct err *
words_choose(struct list_query *query, const struct words_index *index,
	     const char *typed, struct words **words)
{
	struct words *made = talloc_zero(query->req, struct words);
	const char *fold = text_fold_sought(made, typed);
	struct typed syllables = syllables_of(made, fold, index->in_twos);
	struct err *e;

	*words = made;
	made->borne = WORDS_MANY;
	made->part = list_find(query, typed).part;
	/* The only other one of two is half typed. */
	made->also = syllables.n == 2 ? syllables.at[0]
				      : word_at(made, &syllables, 0);
	e = choose(query, index, &syllables, made);
	if (e)
		return e;
	if (made->borne == WORDS_FEW)
		made->whole = count_words(&syllables) == 1 && !syllables.cut;
	else if (!made->word || strchr("0123456789", *fold))
		made->borne = WORDS_OPEN;
	else
		made->whole = text_same(made->word, fold);
	return choose_number(query, typed, made);
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
}

void
words_bind_all(const struct words *words, struct list_args *args)
{
	list_bind_int(args, words->whole);
	list_bind_text(args, words->also);
	list_bind_text(args, words->part);
}
