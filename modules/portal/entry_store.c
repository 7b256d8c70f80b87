#include "common/base.h"

#include "portal/entry_store.h"

#include "common/text.h"

/*
 * What narrows every way of searching. A pattern of "%" and an empty value
 * let everything pass. The blank before a text makes each word of it follow
 * a blank, which is how the patterns of search_rules.c find beginnings.
 */
#define NARROWED                                                               \
	" AND u.path LIKE ?"                                                   \
	" AND (? = '%' OR p.number_key LIKE ? AND p.number_key LIKE ?)"        \
	" AND CONCAT(' ', p.address_fold) LIKE ?"                              \
	" AND (? = '' OR p.debtor_kind = ?)"                                   \
	" AND (? IS NULL OR p.published_at >= ? - INTERVAL 7 HOUR)"            \
	" AND (? IS NULL OR p.published_at < ? + INTERVAL 17 HOUR)"

/* clang-format off */
#define DB_NARROWED(s, unit_like) \
	DB_TEXT(unit_like), DB_TEXT((s)->number_start), \
	DB_TEXT((s)->number_start), DB_TEXT((s)->number_rest), \
	DB_TEXT((s)->address), DB_TEXT((s)->kind), DB_TEXT((s)->kind), \
	DB_DATE((s)->from_on), DB_DATE((s)->from_on), \
	DB_DATE((s)->to_on), DB_DATE((s)->to_on)
/* clang-format on */

#define MOST DB_INT(SEARCH_RESULTS_MAX + 1)

static const char SQL_LIST_SAME_NAME[] =
	"SELECT p.id FROM published_entry p"
	" JOIN published_unit u ON u.id = p.unit_id"
	" WHERE p.debtor_fold = ?" NARROWED
	" ORDER BY p.debtor_name = ? DESC, p.published_at DESC, p.id DESC"
	" LIMIT ?";

static const char SQL_LIST_NAME_START[] =
	"SELECT p.id FROM published_entry p"
	" JOIN published_unit u ON u.id = p.unit_id"
	" WHERE p.debtor_fold LIKE ? AND p.debtor_fold <> ?" NARROWED
	" ORDER BY p.debtor_fold LIMIT ?";

static const char SQL_LIST_WORDS[] =
	"SELECT p.id FROM published_token a"
	" JOIN published_token b ON b.publication_id = a.publication_id"
	"  AND b.token = ?"
	" JOIN published_token c ON c.publication_id = a.publication_id"
	"  AND c.token = ?"
	" JOIN published_token d ON d.publication_id = a.publication_id"
	"  AND d.token = ?"
	" JOIN published_token e ON e.publication_id = a.publication_id"
	"  AND e.token LIKE ?"
	" JOIN published_entry p ON p.id = a.publication_id"
	" JOIN published_unit u ON u.id = p.unit_id"
	" WHERE a.token = ? AND CONCAT(' ', p.debtor_fold) LIKE ?" NARROWED
	" LIMIT ?";

static const char SQL_LIST_WORD_START[] =
	"SELECT p.id FROM published_token a"
	" JOIN published_entry p ON p.id = a.publication_id"
	" JOIN published_unit u ON u.id = p.unit_id"
	" WHERE a.token LIKE ? AND CONCAT(' ', p.debtor_fold) LIKE ?" NARROWED
	" LIMIT ?";

static const char SQL_LIST_NUMBER[] =
	"SELECT p.id FROM published_entry p"
	" JOIN published_unit u ON u.id = p.unit_id"
	" WHERE p.number_key LIKE ?" NARROWED
	" ORDER BY p.number_key, p.id LIMIT ?";

static const char SQL_LIST_NEWEST[] =
	"SELECT STRAIGHT_JOIN p.id FROM published_unit u"
	" JOIN published_entry p ON p.unit_id = u.id WHERE u.path LIKE ?"
	" ORDER BY p.published_at DESC, p.id DESC LIMIT ?";

static const char SQL_LIST_UNIT_ENTRIES[] =
	"SELECT STRAIGHT_JOIN p.id FROM published_unit u"
	" JOIN published_entry p ON p.unit_id = u.id"
	" WHERE CONCAT(' ', p.debtor_fold, ' ') LIKE ?"
	" AND CONCAT(' ', p.debtor_fold, ' ') LIKE ?"
	" AND CONCAT(' ', p.debtor_fold, ' ') LIKE ?"
	" AND CONCAT(' ', p.debtor_fold, ' ') LIKE ?"
	" AND CONCAT(' ', p.debtor_fold, ' ') LIKE ?"
	" AND CONCAT(' ', p.debtor_fold, ' ') LIKE ?" NARROWED
	" ORDER BY p.debtor_name = ? DESC, p.debtor_fold = ? DESC,"
	" p.debtor_fold LIKE ? DESC, p.published_at DESC, p.id DESC LIMIT ?";

/* How many entries have a word, no more than can be told apart. */
static const char SQL_COUNT_WORD[] =
	"SELECT COUNT(*) FROM (SELECT t.publication_id"
	" FROM published_token t WHERE t.token LIKE ? LIMIT ?) few";

#define ENTRY_COLUMNS                                                          \
	"p.id, p.debtor_name, p.debtor_address, p.judgment_text,"              \
	" p.enforcement_text, p.obligation_text, p.reason_text, u.name,"       \
	" p.published_at, p.updated_at"                                        \
	" FROM published_entry p JOIN published_unit u ON u.id = p.unit_id"

static const char SQL_FIND_ENTRY[] = "SELECT " ENTRY_COLUMNS
				     " WHERE p.id = ?";

/* A page of a list, and the row that tells whether others follow. */
#define TEN_IDS	    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define IDS_AT_ONCE 51
static const char SQL_LIST_ENTRIES[] =
	"SELECT " ENTRY_COLUMNS
	" WHERE p.id IN (?, " TEN_IDS ", " TEN_IDS ", " TEN_IDS ", " TEN_IDS
	", " TEN_IDS ")";

static bool
is_found(const struct entry_found *found, int64_t id)
{
	for (size_t i = 0; i < found->n; i++)
		if (found->ids[i] == id)
			return true;
	return false;
}

/* Each id once, in the order found. */
static void
take_ids(struct entry_found *found, const struct db_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++) {
		int64_t id = db_int(rows, i, 0);

		if (is_found(found, id))
			continue;
		if (found->n == SEARCH_RESULTS_MAX) {
			found->more = true;
			return;
		}
		found->ids[found->n++] = id;
	}
}

MUST_CHECK static struct err *
find_ids(struct db *db, const char *sql, struct entry_found *found,
	 const struct db_arg *args, size_t n_args)
{
	struct db_rows *rows;
	struct err *e;

	if (found->more)
		return NULL;
	e = db_query(db, found->ids, sql, &rows, args, n_args);
	if (e)
		return e;
	take_ids(found, rows);
	talloc_free(rows);
	return NULL;
}

MUST_CHECK static struct err *
find_words(struct db *db, const struct search *s, const char *unit_like,
	   struct entry_found *found)
{
	if (!s->words[0])
		return find_ids(db, SQL_LIST_WORD_START, found,
				DB_ARGS(DB_TEXT(s->last_start),
					DB_TEXT(s->rest),
					DB_NARROWED(s, unit_like), MOST));
	return find_ids(db, SQL_LIST_WORDS, found,
			DB_ARGS(DB_TEXT(s->words[1]), DB_TEXT(s->words[2]),
				DB_TEXT(s->words[3]), DB_TEXT(s->last_start),
				DB_TEXT(s->words[0]), DB_TEXT(s->rest),
				DB_NARROWED(s, unit_like), MOST));
}

MUST_CHECK static struct err *
find_name(struct db *db, const struct search *s, const char *unit_like,
	  struct entry_found *found)
{
	struct err *e;

	e = find_ids(db, SQL_LIST_SAME_NAME, found,
		     DB_ARGS(DB_TEXT(s->fold), DB_NARROWED(s, unit_like),
			     DB_TEXT(s->name), MOST));
	if (!e)
		e = find_ids(db, SQL_LIST_NAME_START, found,
			     DB_ARGS(DB_TEXT(s->fold_start), DB_TEXT(s->fold),
				     DB_NARROWED(s, unit_like), MOST));
	return e ? e : find_words(db, s, unit_like, found);
}

/* Through the entries of an agency, one by one. */
MUST_CHECK static struct err *
find_in_unit(struct db *db, const struct search *s, const char *unit_like,
	     struct entry_found *found)
{
	return find_ids(db, SQL_LIST_UNIT_ENTRIES, found,
			DB_ARGS(DB_TEXT(s->each[0]), DB_TEXT(s->each[1]),
				DB_TEXT(s->each[2]), DB_TEXT(s->each[3]),
				DB_TEXT(s->each[4]), DB_TEXT(s->each[5]),
				DB_NARROWED(s, unit_like), DB_TEXT(s->name),
				DB_TEXT(s->fold), DB_TEXT(s->fold_start),
				MOST));
}

/* Lowers *least to the number of entries that have the word. */
MUST_CHECK static struct err *
count_word(TALLOC_CTX *ctx, struct db *db, const char *word, int64_t *least)
{
	struct db_rows *rows;
	struct err *e;

	if (!word || !*word)
		return NULL;
	e = db_query(db, ctx, SQL_COUNT_WORD, &rows,
		     DB_ARGS(DB_TEXT(word), DB_INT(*least)));
	if (!e)
		*least = db_int(rows, 0, 0);
	return e;
}

MUST_CHECK static struct err *
is_common(TALLOC_CTX *ctx, struct db *db, const struct search *search,
	  bool *common)
{
	int64_t least = SEARCH_COMMON;
	struct err *e = count_word(ctx, db, search->last_start, &least);

	for (size_t i = 0; !e && least > 0 && i < SEARCH_WORDS; i++)
		e = count_word(ctx, db, search->words[i], &least);
	*common = least == SEARCH_COMMON;
	return e;
}

MUST_CHECK static struct err *
search_name(TALLOC_CTX *ctx, struct db *db, const struct search *search,
	    const char *unit_like, struct entry_found *found)
{
	bool common = false;

	if (unit_like || search->narrow) {
		struct err *e = is_common(ctx, db, search, &common);

		if (e)
			return e;
	}
	if (!common)
		return find_name(db, search, unit_like ? unit_like : "%",
				 found);
	if (unit_like)
		return find_in_unit(db, search, unit_like, found);
	found->too_wide = true;
	return NULL;
}

struct err *
entry_search(TALLOC_CTX *ctx, struct db *db, const struct search *search,
	     const char *unit_like, struct entry_found *found)
{
	*found = (struct entry_found){ 0 };
	found->ids = talloc_zero_array(ctx, int64_t, SEARCH_RESULTS_MAX);
	switch (search->way) {
	case SEARCH_BY_NAME:
		return search_name(ctx, db, search, unit_like, found);
	case SEARCH_BY_NUMBER:
		return find_ids(db, SQL_LIST_NUMBER, found,
				DB_ARGS(DB_TEXT(search->number_start),
					DB_NARROWED(search, unit_like
								    ? unit_like
								    : "%"),
					MOST));
	case SEARCH_BY_UNIT:
		if (search->narrow)
			return find_in_unit(db, search, unit_like, found);
		return find_ids(db, SQL_LIST_NEWEST, found,
				DB_ARGS(DB_TEXT(unit_like), MOST));
	case SEARCH_NOTHING:
	default:
		return NULL;
	}
}

static struct entry
entry_read(const struct db_rows *rows, size_t row)
{
	return (struct entry){
		.id = db_int(rows, row, 0),
		.debtor_name = db_text(rows, row, 1),
		.debtor_address = db_text(rows, row, 2),
		.judgment = db_text(rows, row, 3),
		.enforcement = db_text(rows, row, 4),
		.obligation = db_text(rows, row, 5),
		.reason = db_text(rows, row, 6),
		.unit_name = db_text(rows, row, 7),
		.published_at = db_text(rows, row, 8),
		.updated_at = db_text(rows, row, 9),
	};
}

/* Adds those of ids, IDS_AT_ONCE at most, behind the n that are there. */
MUST_CHECK static struct err *
add_entries(TALLOC_CTX *ctx, struct db *db, const int64_t *ids, size_t n_ids,
	    struct entry *entries, size_t *n)
{
	struct db_arg args[IDS_AT_ONCE];
	struct db_rows *rows;
	struct err *e;

	for (size_t i = 0; i < IDS_AT_ONCE; i++)
		args[i] = (struct db_arg)DB_INT(i < n_ids ? ids[i] : 0);
	e = db_query(db, ctx, SQL_LIST_ENTRIES, &rows, args, IDS_AT_ONCE);
	if (e)
		return e;
	for (size_t i = 0; i < n_ids; i++) {
		for (size_t k = 0; k < rows->count; k++)
			if (db_int(rows, k, 0) == ids[i])
				entries[(*n)++] = entry_read(rows, k);
	}
	return NULL;
}

struct err *
entry_list_read(TALLOC_CTX *ctx, struct db *db, const int64_t *ids,
		size_t n_ids, struct entry **entries, size_t *n)
{
	struct err *e = NULL;

	*entries = talloc_zero_array(ctx, struct entry, (unsigned)n_ids + 1);
	*n = 0;
	for (size_t i = 0; !e && i < n_ids; i += IDS_AT_ONCE) {
		size_t rows = n_ids - i < IDS_AT_ONCE ? n_ids - i : IDS_AT_ONCE;

		e = add_entries(ctx, db, ids + i, rows, *entries, n);
	}
	return e;
}

struct err *
entry_get(TALLOC_CTX *ctx, struct db *db, int64_t id, struct entry **entry)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_ENTRY, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING,
			       "Thông tin này không có trong danh sách công "
			       "khai, hoặc đã chấm dứt công khai.",
			       "TH1325: no published entry %" PRId64, id);
	*entry = talloc(ctx, struct entry);
	**entry = entry_read(rows, 0);
	return NULL;
}
