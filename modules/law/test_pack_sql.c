/*
 * The statements of the packs, made of their tables of fields.
 */
#include "common/base.h"

#include "law/pack_entities.h"
#include "law/pack_store.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct law_field fields[] = {
	{ .name = "id", .kept = true, .kind = LAW_NUMBER },
	{ .name = "form",
	  .column = "form_id",
	  .found = "(SELECT id FROM form WHERE code = ? AND version = ?)",
	  .key = true },
	{ .name = "version", .joined = true, .key = true },
	{ .name = "code", .key = true },
	{ .name = "left-text" },
	LAW_VALIDITY,
	LAW_POSITION_NOTE,
};

static void
a_row_is_stored_by_its_key(void **state)
{
	const struct law_entity entity = { .table = "thing",
					   LAW_FIELDS(fields) };

	assert_string_equal(
		law_put_text(*state, &entity),
		"INSERT INTO thing (id, form_id, code, left_text, valid_from,"
		" valid_to, position, note) VALUES (?, (SELECT id FROM form"
		" WHERE code = ? AND version = ?), ?, ?, ?, ?, ?, ?)"
		" ON DUPLICATE KEY UPDATE form_id = VALUES(form_id),"
		" code = VALUES(code), left_text = VALUES(left_text),"
		" valid_from = VALUES(valid_from),"
		" valid_to = VALUES(valid_to), position = VALUES(position),"
		" note = VALUES(note)");
}

static void
rows_are_known_by_their_key(void **state)
{
	assert_string_equal(law_keys_text(*state, &law_entity_deadline),
			    "SELECT id, CONCAT_WS('|', code, valid_from)"
			    " FROM deadline_rule");
	assert_string_equal(law_keys_text(*state, &law_entity_day),
			    law_entity_day.sql_keys);
}

/* A statement takes one value for each field. */
static void
each_field_has_its_place(void **state)
{
	for (size_t i = 0; i < law_n_entities; i++) {
		const struct law_entity *entity = law_entities[i];
		const char *text = law_put_text(*state, entity);
		size_t n = 0;

		for (; *text; text++)
			n += *text == '?';
		assert_int_equal(n, entity->n_fields);
	}
}

static int
begin(void **state)
{
	*state = talloc_new(NULL);
	return 0;
}

static int
end(void **state)
{
	talloc_free(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_stored_by_its_key),
		cmocka_unit_test(rows_are_known_by_their_key),
		cmocka_unit_test(each_field_has_its_place),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
