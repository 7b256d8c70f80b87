#include "common/base.h"

#include "common/origin_rules.h"
#include "common/test_help.h"

struct sent {
	const char *fetch_site;
	const char *origin;
	const char *host;
	bool ours;
};

static void
forms_of_foreign_pages_are_known(void **state)
{
	static const struct sent cases[] = {
		{ "same-origin", "https://a.vn", "a.vn", true },
		{ "none", "", "a.vn", true },
		{ "same-site", "https://b.a.vn", "a.vn", false },
		{ "cross-site", "https://b.vn", "a.vn", false },
		{ "cross-site", "https://a.vn", "a.vn", false },
		/* Behind a proxy that changes Host. */
		{ "same-origin", "https://a.vn", "127.0.0.1:8080", true },
		/* Browsers before Sec-Fetch-Site. */
		{ "", "https://a.vn", "a.vn", true },
		{ "", "http://a.vn:8080", "a.vn:8080", true },
		{ "", "http://a.vn:8081", "a.vn:8080", false },
		{ "", "https://a.vn.b.vn", "a.vn", false },
		{ "", "null", "a.vn", false },
		{ "", "", "a.vn", true },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		assert_int_equal(origin_is_ours(cases[i].fetch_site,
						cases[i].origin, cases[i].host),
				 cases[i].ours);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_of_foreign_pages_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
