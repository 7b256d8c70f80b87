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

/* True when path fits the pattern; ids get the values of its #s. */
static bool
path_fits(const char *pattern, const char *path, int64_t ids[2])
{
	size_t n_ids = 0;

	ids[0] = 0;
	ids[1] = 0;
	for (;;) {
		size_t want = segment(pattern);
		size_t have = segment(path);

		if (want == 1 && *pattern == '#') {
			char digits[20];

			if (have == 0 || have >= sizeof(digits) || n_ids == 2)
				return false;
			memcpy(digits, path, have);
			digits[have] = '\0';
			if (!text_to_int(digits, &ids[n_ids]) ||
			    ids[n_ids] <= 0)
				return false;
			n_ids++;
		} else if (want != have || memcmp(pattern, path, want) != 0) {
			return false;
		}
		pattern += want;
		path += have;
		if (!*pattern || !*path)
			return *pattern == *path;
		pattern++;
		path++;
	}
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

bool
route_lets_in(struct request *req)
{
	const char *right = right_held(req->route->any, req->session);

	if (right && req->session)
		req->scope = session_scope(req, req->session, right);
	return right;
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
	   const struct route **route, int64_t ids[2])
{
	bool other_method = false;

	for (size_t i = 0; i < program->n_routes; i++) {
		const struct route *row = &program->routes[i];

		if (!path_fits(row->path, path, ids))
			continue;
		if (row->method == method) {
			*route = row;
			return NULL;
		}
		other_method = true;
	}
	if (other_method)
		return err_new(ERR_METHOD, NULL, "TH1203: method for %s", path);
	return err_new(ERR_MISSING, NULL, "TH1204: no page %s", path);
}
