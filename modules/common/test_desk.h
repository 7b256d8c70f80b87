/*
 * test_desk.h - a folder of templates for tests of views and forms.
 */
#ifndef COMMON_TEST_DESK_H
#define COMMON_TEST_DESK_H

#include "common/view.h"

struct desk {
	TALLOC_CTX *ctx; /* the desk itself */
	char dir[32];
	struct view_cache *cache; /* NULL after a change of the folder */
	struct view *view;
};

/* For cmocka: make it, with a bare view, and take it away. */
int desk_set_up(void **state);
int desk_tear_down(void **state);

#define WITH_DESK(test)                                                        \
	cmocka_unit_test_setup_teardown(test, desk_set_up, desk_tear_down)

/* Writes page.cs, part.cs or deep/part.cs, which a new cache will see. */
void desk_write(struct desk *desk, const char *name, const char *text);

/* The cache of what was written. */
struct view_cache *desk_cache(struct desk *desk);

/* Makes the house's macros known to the templates of the desk; false when
 * they are not where the build says. */
bool desk_link_macros(struct desk *desk);

/* Renders page.cs through the cache; the test fails if that fails. */
char *desk_render(struct desk *desk);

/* Writes page.cs and expects this of it. */
void desk_expect(struct desk *desk, const char *page, const char *html);

/* Writes page.cs and expects an error whose detail has these words. */
void desk_expect_failure(struct desk *desk, const char *page,
			 const char *words);

#endif
