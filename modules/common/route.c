#include "common/base.h"

#include "common/route.h"
#include "common/session.h"
#include "common/text.h"
#include "common/trail.h"

/* Length of the segment that text begins with. */
static size_t
segment(const char *text)
{
	return strcspn(text, "/");
}

/* An id at the beginning of the path, of so many characters. */
static bool
take_id(const char *path, size_t length, int64_t *id)
{
	char digits[20];

	if (length == 0 || length >= sizeof(digits))
		return false;
	memcpy(digits, path, length);
	digits[length] = '\0';
	return text_to_int(digits, id) && *id > 0;
}

static bool
take_word(const char *path, size_t length, char word[ROUTE_WORD_CHARS + 1])
{
	if (length == 0 || length > ROUTE_WORD_CHARS ||
	    strspn(path, "abcdefghijklmnopqrstuvwxyz-") < length)
		return false;
	memcpy(word, path, length);
	word[length] = '\0';
	return true;
}

/* True when path fits the pattern; what it has in the places of # and @ is
 * put into the match. */
static bool
path_fits(const char *pattern, const char *path, struct route_match *match)
{
	size_t n_ids = 0;
	bool fits = true;

	*match = (struct route_match){ 0 };
	while (fits) {
		size_t want = segment(pattern);
		size_t have = segment(path);

		if (want == 1 && *pattern == '#')
			fits = n_ids < ARRAY_LEN(match->ids) &&
			       take_id(path, have, &match->ids[n_ids++]);
		else if (*pattern == '@')
			fits = take_word(path, have, match->word);
		else
			fits = want == have && memcmp(pattern, path, want) == 0;
		pattern += want;
		path += have;
		if (!*pattern || !*path)
			return fits && *pattern == *path;
		pattern++;
		path++;
	}
	return false;
}

bool
right_is_public(const char *const *any)
{
	return strcmp(any[0], RIGHT_PUBLIC[0]) == 0;
}

const char *
right_held(const char *const *any, const struct session *session)
{
	if (right_is_public(any))
		return any[0];
	if (!session)
		return NULL;
	if (strcmp(any[0], RIGHT_SIGNED_IN[0]) == 0)
		return any[0];
	while (*any && !session_may(session, *any))
		any++;
	return *any;
}

MUST_CHECK static struct err *
refuse(const struct request *req, const char *right)
{
	return err_new(ERR_FORBIDDEN, NULL, "TH1307: %s lacks %s",
		       req->session ? req->session->login : "nobody", right);
}

struct err *
route_guard(struct request *req)
{
	const char *const *any = req->route->any;
	const char *right = right_held(any, req->session);
	struct err *e;

	if (!right)
		return refuse(req, any[0]);
	if (req->route->word) {
		e = req->route->word->find(req, &any);
		if (e)
			return e;
		right = right_held(any, req->session);
	}
	if (!right)
		return refuse(req, any[0]);
	if (req->session)
		req->scope = session_scope(req, req->session, right);
	return NULL;
}

static bool
has_word(const struct route *row)
{
	return strchr(row->path, '@');
}

struct err *
route_check(const struct program *program)
{
	for (size_t i = 0; i < program->n_routes; i++) {
		const struct route *row = &program->routes[i];

		if (!row->path || !row->any || !*row->any || !row->page)
			return err_new(ERR_USAGE, NULL,
				       "TH1201: route %zu of %s lacks path, "
				       "right or page",
				       i, program->name);
		if ((row->flags & ROUTE_WRITES) &&
		    (row->flags & ROUTE_NO_SNAPSHOT))
			return err_new(ERR_USAGE, NULL,
				       "TH5181: the route %s of %s writes "
				       "without a transaction",
				       row->path, program->name);
		if ((row->flags & ROUTE_KEPT) &&
		    (row->method != METHOD_GET || !right_is_public(row->any)))
			return err_new(ERR_USAGE, NULL,
				       "TH5232: the route %s of %s may be kept "
				       "and is not for everybody",
				       row->path, program->name);
		if (has_word(row) != (row->word != NULL))
			return err_new(ERR_USAGE, NULL,
				       "TH5300: the route %s of %s has a word "
				       "that nothing knows, or none",
				       row->path, program->name);
		for (size_t k = 0; k < i; k++) {
			const struct route *other = &program->routes[k];

			if (row->method == other->method &&
			    strcmp(row->path, other->path) == 0)
				return err_new(ERR_USAGE, NULL,
					       "TH1202: two routes %s of %s",
					       row->path, program->name);
		}
	}
	return trail_check(program);
}

static void
print_flags(unsigned flags)
{
	static const struct {
		unsigned flag;
		const char *word;
	} words[] = {
		{ ROUTE_WRITES, "writes" },
		{ ROUTE_UPLOAD, "upload" },
		{ ROUTE_QUIET, "quiet" },
		{ ROUTE_NO_FORM_ID, "no-form-id" },
		{ ROUTE_NO_SNAPSHOT, "no-snapshot" },
		{ ROUTE_KEPT, "kept" },
		{ ~0U << ROUTE_LIMIT_SHIFT, "limit" },
	};
	const char *before = "";

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (!(flags & words[i].flag))
			continue;
		printf("%s%s", before, words[i].word);
		before = ",";
	}
	if (!*before)
		printf("-");
}

void
route_print(const char *program, const struct route *routes, size_t n_routes)
{
	for (size_t i = 0; i < n_routes; i++) {
		const struct route *row = &routes[i];

		printf("%s\t/%s/%s",
		       row->method == METHOD_POST ? "POST" : "GET", program,
		       row->path);
		for (size_t k = 0; row->any[k]; k++)
			printf("%s%s", k == 0 ? "\t" : ",", row->any[k]);
		printf("\t");
		print_flags(row->flags);
		printf("\t%s\n", row->loader ? row->loader->name : "-");
	}
}

struct err *
route_find(const struct program *program, enum method method, const char *path,
	   struct route_match *match)
{
	bool other_method = false;
	bool no_word = false;

	for (size_t i = 0; i < program->n_routes; i++) {
		const struct route *row = &program->routes[i];

		if ((no_word && has_word(row)) ||
		    !path_fits(row->path, path, match))
			continue;
		if (row->method == method) {
			match->route = row;
			return NULL;
		}
		other_method = true;
		/* A path of its own is no word, whatever its method. */
		no_word = !has_word(row);
	}
	if (other_method)
		return err_new(ERR_METHOD, NULL, "TH1203: method for %s", path);
	return err_new(ERR_MISSING, NULL, "TH1204: no page %s", path);
}
