#include "common/base.h"

#include "common/test_desk.h"

#include <setjmp.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const files[] = { "page.cs", "part.cs", "deep/part.cs",
				     "macros" };

int
desk_set_up(void **state)
{
	struct desk *desk = talloc_zero(NULL, struct desk);
	char *deep;

	snprintf(desk->dir, sizeof(desk->dir), "/tmp/test_view.XXXXXX");
	if (!mkdtemp(desk->dir))
		return -1;
	desk->ctx = desk;
	deep = talloc_asprintf(desk, "%s/deep", desk->dir);
	if (mkdir(deep, 0700) != 0)
		return -1;
	desk->view = view_bare(desk);
	*state = desk;
	return 0;
}

int
desk_tear_down(void **state)
{
	struct desk *desk = *state;

	for (size_t i = 0; i < ARRAY_LEN(files); i++)
		unlink(talloc_asprintf(desk, "%s/%s", desk->dir, files[i]));
	rmdir(talloc_asprintf(desk, "%s/deep", desk->dir));
	rmdir(desk->dir);
	talloc_free(desk);
	return 0;
}

void
desk_write(struct desk *desk, const char *name, const char *text)
{
	char *path = talloc_asprintf(desk, "%s/%s", desk->dir, name);
	FILE *file = fopen(path, "w");

	TALLOC_FREE(desk->cache);
	assert_non_null(file);
	assert_int_not_equal(fputs(text, file), EOF);
	assert_int_equal(fclose(file), 0);
}

bool
desk_link_macros(struct desk *desk)
{
	const char *srcdir = getenv("srcdir");
	char here[4096] = "";
	char *macros;
	char *link = talloc_asprintf(desk, "%s/macros", desk->dir);

	if (!srcdir)
		srcdir = ".";
	if (srcdir[0] != '/' && !getcwd(here, sizeof(here)))
		return false;
	macros = talloc_asprintf(desk, "%s/%s/templates/macros", here, srcdir);
	return access(macros, R_OK) == 0 && symlink(macros, link) == 0;
}

struct view_cache *
desk_cache(struct desk *desk)
{
	if (!desk->cache)
		assert_null(view_cache_new(desk, desk->dir, &desk->cache));
	return desk->cache;
}

char *
desk_render(struct desk *desk)
{
	char *html = NULL;
	struct err *e = view_render(desk, desk_cache(desk), desk->view,
				    "page.cs", &html);

	if (e)
		fail_msg("%s", e->detail);
	return html;
}

void
desk_expect(struct desk *desk, const char *page, const char *html)
{
	desk_write(desk, "page.cs", page);
	assert_string_equal(desk_render(desk), html);
}

void
desk_expect_failure(struct desk *desk, const char *page, const char *words)
{
	char *html = NULL;
	struct err *e;

	desk_write(desk, "page.cs", page);
	e = view_render(desk, desk_cache(desk), desk->view, "page.cs", &html);
	assert_non_null(e);
	assert_null(html);
	assert_int_equal(e->code, ERR_INTERNAL);
	assert_null(e->text);
	assert_non_null(strstr(e->detail, "page.cs"));
	if (!strstr(e->detail, words))
		fail_msg("%s lacks %s", e->detail, words);
	err_free(&e);
}
