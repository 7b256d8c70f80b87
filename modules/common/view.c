#include "common/base.h"

#include "common/view.h"

#include <ClearSilver.h>

#include "common/text.h"
#include "common/view_source.h"

/* A page above this is a mistake of ours, never a list for people. */
#define VIEW_MAX_BYTES ((size_t)16 << 20)

struct view {
	HDF *hdf;
};

/* A parsed template: the library allows to render it again and again, each
 * time with the data of another page. */
struct template
{
	struct template *next;
	const char *path;
	CSPARSE *parse;
	HDF *settings; /* what it was parsed with: the escape mode */
};

struct view_cache {
	struct sources *sources;
	struct template *templates;
};

/* The page while it is rendered. */
struct output {
	char *text;
	size_t length;
	size_t room;
};

/* ---- The tree ---- */

/* For calls that fail only without memory. */
static void
must(const NEOERR *failure)
{
	if (failure != STATUS_OK)
		abort();
}

static int
destroy_view(struct view *view)
{
	hdf_destroy(&view->hdf);
	return 0;
}

static HDF *
new_tree(void)
{
	HDF *hdf;

	must(hdf_init(&hdf));
	/* Without this line the library escapes nothing. */
	must(hdf_set_value(hdf, "Config.VarEscapeMode", "html"));
	return hdf;
}

struct view *
view_bare(TALLOC_CTX *ctx)
{
	struct view *view = talloc_zero(ctx, struct view);

	if (!view)
		abort();
	view->hdf = new_tree();
	talloc_set_destructor(view, destroy_view);
	return view;
}

void
view_text(struct view *view, const char *name, const char *text)
{
	if (text)
		must(hdf_set_value(view->hdf, name, text));
}

struct view *
view_node(struct view *view, const char *name)
{
	struct view *node = talloc_zero(view, struct view);

	if (!node)
		abort();
	must(hdf_get_node(view->hdf, name, &node->hdf));
	return node;
}

bool
view_has_program(const struct view *view, const char *program)
{
	char name[64];

	snprintf(name, sizeof(name), "Has.%s", program);
	return hdf_get_value(view->hdf->top, name, NULL);
}

struct view *
view_row(struct view *view, const char *name)
{
	struct view *list = view_node(view, name);
	const HDF *last = list->hdf->last_child;
	int64_t n = 0;
	char index[24];

	if (last && text_to_int(last->name, &n))
		n++;
	snprintf(index, sizeof(index), "%" PRId64, n);
	return view_node(list, index);
}

/* ---- Reading templates ---- */

/* Ends the library's error; its words are memory of ctx. */
static char *
end_failure(TALLOC_CTX *ctx, NEOERR *failure)
{
	STRING words;
	char *text;

	string_init(&words);
	nerr_error_string(failure, &words);
	text = talloc_strdup(ctx, words.buf ? words.buf : "?");
	string_clear(&words);
	nerr_ignore(&failure);
	return text;
}

static NEOERR *
escape_url(const char *text, char **escaped)
{
	return nerr_pass(neos_url_escape(text, escaped, NULL));
}

static NEOERR *
validate_url(const char *text, char **escaped)
{
	return nerr_pass(neos_url_validate(text, escaped));
}

static NEOERR *
escape_js(const char *text, char **escaped)
{
	return nerr_pass(neos_js_escape(text, escaped));
}

/* The functions that templates may call. */
static NEOERR *
register_functions(CSPARSE *parse)
{
	struct {
		char name[16];
		CSSTRFUNC function;
	} functions[] = {
		{ "url_escape", escape_url },
		{ "url_validate", validate_url },
		{ "js_escape", escape_js },
	};
	NEOERR *failure = STATUS_OK;

	for (size_t i = 0; failure == STATUS_OK && i < ARRAY_LEN(functions);
	     i++)
		failure = cs_register_esc_strfunc(parse, functions[i].name,
						  functions[i].function);
	return nerr_pass(failure);
}

/* Gives the library a text that it may free. */
static NEOERR *
load_source(void *context, HDF *hdf, const char *path, char **text)
{
	const char *found = sources_text(context, path);

	(void)hdf;
	if (!found)
		return nerr_raise(NERR_NOT_FOUND, "%s is not there", path);
	*text = strdup(found);
	if (!*text)
		abort();
	return STATUS_OK;
}

static NEOERR *
parse_template(struct view_cache *cache, struct template *template)
{
	NEOERR *failure = cs_init(&template->parse, template->settings);

	if (failure == STATUS_OK)
		failure = register_functions(template->parse);
	if (failure == STATUS_OK)
		cs_register_fileload(template->parse, cache->sources,
				     load_source);
	if (failure == STATUS_OK)
		failure = cs_parse_file(template->parse, template->path);
	return nerr_pass(failure);
}

/* ---- The cache ---- */

static int
destroy_template(struct template *template)
{
	cs_destroy(&template->parse);
	hdf_destroy(&template->settings);
	return 0;
}

struct err *
view_cache_new(TALLOC_CTX *ctx, const char *template_dir,
	       struct view_cache **cache)
{
	struct view_cache *found = talloc_zero(ctx, struct view_cache);
	struct err *e;

	if (!found)
		abort();
	e = sources_read(found, template_dir, &found->sources);
	if (e) {
		talloc_free(found);
		return e;
	}
	*cache = found;
	return NULL;
}

struct err *
view_check(const struct view_cache *cache, const char *page_template)
{
	return sources_check(cache->sources, page_template);
}

/* Takes the template out of the cache and ends it. */
static void
drop_template(struct view_cache *cache, struct template *template)
{
	struct template **at = &cache->templates;

	while (*at != template)
		at = &(*at)->next;
	*at = template->next;
	talloc_free(template);
}

static struct template *
find_template(const struct view_cache *cache, const char *path)
{
	struct template *template = cache->templates;

	while (template && strcmp(template->path, path) != 0)
		template = template->next;
	return template;
}

/* A template before it is parsed. */
static struct template *
new_template(struct view_cache *cache, const char *path)
{
	struct template *template = talloc_zero(cache, struct template);

	if (!template)
		abort();
	template->path = talloc_strdup(template, path);
	template->settings = new_tree();
	talloc_set_destructor(template, destroy_template);
	return template;
}

MUST_CHECK static struct err *
add_template(struct view_cache *cache, const char *path,
	     struct template **added)
{
	struct template *template = new_template(cache, path);
	NEOERR *failure = STATUS_OK;
	struct err *e;

	e = sources_check(cache->sources, path);
	if (!e)
		failure = parse_template(cache, template);
	if (failure != STATUS_OK)
		e = err_new(ERR_INTERNAL, NULL, "TH1801: template %s: %s", path,
			    end_failure(template, failure));
	if (e) {
		talloc_free(template);
		return e;
	}
	template->next = cache->templates;
	cache->templates = template;
	*added = template;
	return NULL;
}

/* ---- Rendering ---- */

static NEOERR *
add_output(void *context, char *text)
{
	struct output *output = context;
	size_t n = strlen(text);

	if (n > VIEW_MAX_BYTES - output->length)
		return nerr_raise(NERR_OUTOFRANGE, "page above %zu bytes",
				  VIEW_MAX_BYTES);
	if (output->length + n >= output->room) {
		output->room = 2 * (output->length + n);
		output->text = talloc_realloc(NULL, output->text, char,
					      (unsigned)output->room);
	}
	if (!output->text)
		abort();
	memcpy(output->text + output->length, text, n);
	output->length += n;
	return STATUS_OK;
}

struct err *
view_render(TALLOC_CTX *ctx, struct view_cache *cache, struct view *view,
	    const char *page_template, char **html)
{
	struct template *template = find_template(cache, page_template);
	struct output output = { .room = 32768 };
	NEOERR *failure;
	struct err *e = NULL;

	if (!template)
		e = add_template(cache, page_template, &template);
	if (e)
		return e;
	output.text = talloc_array(ctx, char, (unsigned)output.room);
	if (!output.text)
		abort();
	template->parse->hdf = view->hdf;
	failure = cs_render(template->parse, &output, add_output);
	template->parse->hdf = template->settings;
	if (failure == STATUS_OK) {
		output.text[output.length] = '\0';
		*html = output.text;
		return NULL;
	}
	e = err_new(ERR_INTERNAL, NULL, "TH1802: template %s: %s",
		    page_template, end_failure(template, failure));
	talloc_free(output.text);
	/* Parsed anew next time: nothing half-done is left in it. */
	drop_template(cache, template);
	return e;
}
