#include "common/base.h"

#include "common/test_help.h"
#include "exchange/import_index.h"
#include "exchange/import_record.h"

/* Fields of a test: names and values in turn, NULL at the end. */
struct pairs {
	struct import_source source;
	const char *const *words;
};

static const char *
get_pair(const struct import_source *source, const char *name)
{
	const struct pairs *pairs = (const struct pairs *)source;

	for (size_t i = 0; pairs->words[i]; i += 2) {
		if (strcmp(pairs->words[i], name) == 0)
			return pairs->words[i + 1];
	}
	return NULL;
}

static struct import_dossier *
read_record(TALLOC_CTX *ctx, enum import_record record,
	    const char *const *words)
{
	struct import_dossier *dossier = import_dossier_new(ctx, 1);
	struct pairs pairs = { { get_pair, 7 }, words };

	import_record_add(dossier, record, &pairs.source);
	import_dossier_end(dossier);
	return dossier;
}

static void
one_fault(const struct import_dossier *dossier, const char *field)
{
	assert_int_equal(dossier->n_faults, 1);
	assert_int_equal(dossier->faults[0].line, 7);
	assert_string_equal(dossier->faults[0].field, field);
}

static void
test_event(void **state)
{
	static const char *const words[] = { "kind", "collected",
					     "date", "05/04/2023",
					     "dong", "1.000.000",
					     NULL };
	struct import_dossier *dossier =
		read_record(*state, RECORD_EVENT, words);

	assert_int_equal(dossier->n_faults, 0);
	assert_int_equal(dossier->n_events, 1);
	assert_int_equal(dossier->events[0].dong, 1000000);
	assert_int_equal(dossier->events[0].on.month, 4);
	assert_string_equal(dossier->events[0].ground, "");
}

static void
test_bad_values(void **state)
{
	static const char *const day[] = { "kind", "x", "date", "2023-02-31",
					   NULL };
	static const char *const missing[] = { "kind", "x", NULL };
	static const char *const letters[] = { "kind",	   "x",	   "date",
					       "1/1/2023", "dong", "5tr",
					       NULL };
	static const char *const huge[] = { "kind", "x",
					    "date", "1/1/2023",
					    "dong", "9007199254740993",
					    NULL };
	static const char *const minus[] = { "kind", "x",  "date", "1/1/2023",
					     "dong", "-1", NULL };
	static const char *const bytes[] = { "kind",	 "x",	 "date",
					     "1/1/2023", "note", "T\362a",
					     NULL };

	one_fault(read_record(*state, RECORD_EVENT, day), "date");
	one_fault(read_record(*state, RECORD_EVENT, missing), "date");
	one_fault(read_record(*state, RECORD_EVENT, letters), "dong");
	one_fault(read_record(*state, RECORD_EVENT, huge), "dong");
	one_fault(read_record(*state, RECORD_EVENT, minus), "dong");
	one_fault(read_record(*state, RECORD_EVENT, bytes), "note");
}

/* Text in normal form D, and the same in C, are one content. */
static void
test_content(void **state)
{
	static const char *const composed[] = { "id", "d", "name", "Ánh",
						NULL };
	static const char *const parts[] = { "id", "d", "name", " A\xcc\x81nh ",
					     NULL };
	static const char *const other[] = { "id", "d", "name", "Anh", NULL };
	struct import_dossier *a = read_record(*state, RECORD_PARTY, composed);
	struct import_dossier *b = read_record(*state, RECORD_PARTY, parts);
	struct import_dossier *c = read_record(*state, RECORD_PARTY, other);

	assert_string_equal(b->parties[0].name, "Ánh");
	assert_string_equal(a->content_hash, b->content_hash);
	assert_string_not_equal(a->content_hash, c->content_hash);
}

static void
test_twice(void **state)
{
	static const char *const words[] = { "requester", "c",	     "received",
					     "1/1/2023",  "channel", "post",
					     NULL };
	struct import_dossier *dossier =
		read_record(*state, RECORD_REQUEST, words);
	struct pairs pairs = { { get_pair, 7 }, words };

	import_record_add(dossier, RECORD_REQUEST, &pairs.source);
	one_fault(dossier, "");
}

static void
test_many(void **state)
{
	static const char *const words[] = { "id",     "d",    "role",
					     "debtor", "kind", "individual",
					     "name",   "A",    NULL };
	struct import_dossier *dossier = import_dossier_new(*state, 1);
	struct pairs pairs = { { get_pair, 7 }, words };

	for (int i = 0; i <= IMPORT_PARTIES_MAX; i++)
		import_record_add(dossier, RECORD_PARTY, &pairs.source);
	assert_int_equal(dossier->n_parties, IMPORT_PARTIES_MAX);
	one_fault(dossier, "");
	assert_string_equal(dossier->parties[IMPORT_PARTIES_MAX - 1].id, "d");
}

static void
test_index(void **state)
{
	struct import_index *index = import_index_new(*state);
	int64_t number = 0;

	for (int i = 0; i < 1000; i++)
		import_index_put(index, talloc_asprintf(*state, "k%d", i), i);
	import_index_remove(index, "k500");
	assert_false(import_index_get(index, "k500", NULL));
	assert_true(import_index_get(index, "k999", &number));
	assert_int_equal(number, 999);
	assert_false(import_index_get(index, "k1000", NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_event), TEST(test_bad_values), TEST(test_content),
		TEST(test_twice), TEST(test_many),	 TEST(test_index),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
