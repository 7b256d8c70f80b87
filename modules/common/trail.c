#include "common/base.h"

#include "common/app.h"
#include "common/audit.h"
#include "common/log.h"
#include "common/session.h"
#include "common/text.h"
#include "common/trail.h"

/* Longer values of a search say nothing more. */
#define VALUE_MAX_CHARS 200

/* Last words of paths whose answer leaves the screen. */
static const char *const outgoing[] = { "export", "csv", "xlsx", "errors",
					"print" };

/* A line that waits until the answer is on its way. */
struct trail_line {
	const char *action;
	const char *kind;
	const char *detail;
};

static const struct trail *
find_trail(const struct program *program, const char *path)
{
	for (size_t i = 0; i < program->n_trails; i++) {
		if (strcmp(program->trails[i].path, path) == 0)
			return &program->trails[i];
	}
	return NULL;
}

/* True for "export", "book/print"; and for "matter/#". */
static bool
needs_trail(const struct route *route)
{
	const char *slash = strrchr(route->path, '/');
	const char *last = slash ? slash + 1 : route->path;

	if (route->method != METHOD_GET)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(outgoing); i++) {
		if (strcmp(last, outgoing[i]) == 0)
			return true;
	}
	return strcmp(last, "#") == 0 && strchr(route->path, '/') == slash;
}

static bool
has_route(const struct program *program, const char *path)
{
	for (size_t i = 0; i < program->n_routes; i++) {
		if (strcmp(program->routes[i].path, path) == 0)
			return true;
	}
	return false;
}

struct err *
trail_check(const struct program *program)
{
	for (size_t i = 0; i < program->n_trails; i++) {
		const struct trail *trail = &program->trails[i];

		if (!has_route(program, trail->path) ||
		    !strchr(trail->action, '.'))
			return err_new(ERR_USAGE, NULL,
				       "TH1312: the trail row %s of %s has no "
				       "route or no NOUN.VERB",
				       trail->path, program->name);
	}
	/* Who has no sign-in is nobody whom a line could name. */
	for (size_t i = 0; program->has_sign_in && i < program->n_routes; i++) {
		const struct route *route = &program->routes[i];

		if (needs_trail(route) && !find_trail(program, route->path))
			return err_new(ERR_USAGE, NULL,
				       "TH1313: the route %s of %s leaves no "
				       "line in the trail",
				       route->path, program->name);
	}
	return NULL;
}

/* One of the house's own fields, which say nothing of what was asked. Its
 * "form" is that of what is sent; of reports a page is asked by that name. */
static bool
is_own_field(const struct request *req, const char *name)
{
	static const char *const own[] = { "csrf", "draft", "page", "confirm" };

	if (strcmp(name, "form") == 0)
		return req->method == METHOD_POST;
	for (size_t i = 0; i < ARRAY_LEN(own); i++) {
		if (strcmp(name, own[i]) == 0)
			return true;
	}
	return false;
}

/* "find=Nguyễn Văn A; unit=12; 14 kết quả". */
static char *
what_was_asked(struct request *req)
{
	char *text = talloc_strdup(req, "");

	for (size_t i = 0; i < req->n_params; i++) {
		const struct param *p = &req->params[i];

		if (!*p->value || is_own_field(req, p->name))
			continue;
		text = talloc_asprintf_append_buffer(
			text, "%s%s=%s", *text ? "; " : "", p->name,
			text_cut(req, p->value, VALUE_MAX_CHARS));
	}
	if (req->has_hits)
		text = talloc_asprintf_append_buffer(text,
						     "%s%" PRId64 " kết quả",
						     *text ? "; " : "",
						     req->hits);
	return text;
}

/* A search leaves its line when something was searched for. */
static bool
was_asked(const struct request *req, const struct trail *trail)
{
	const char *value;

	if (!trail->field)
		return true;
	value = request_param(req, trail->field);
	return value && *value;
}

static void
note_line(struct request *req, const char *action, const char *kind,
	  const char *detail)
{
	req->line = talloc_zero(req, struct trail_line);
	req->line->action = action;
	req->line->kind = kind;
	req->line->detail = detail;
}

/* A page, or the way to the one thing that was found. */
static bool
was_given(const struct request *req)
{
	return req->answer->status == 200 ||
	       (req->answer->status == 303 && req->has_hits);
}

void
trail_answered(struct request *req)
{
	const struct trail *trail;
	const char *kind;

	if (!req->session || !req->route || !was_given(req))
		return;
	trail = find_trail(req->app->program, req->route->path);
	if (!trail || !was_asked(req, trail))
		return;
	kind = talloc_strndup(req, trail->action, strcspn(trail->action, "."));
	note_line(req, trail->action, kind, what_was_asked(req));
}

/* The word for the refusal, NULL when it is none. */
static const char *
refusal(const struct request *req, const struct err *e)
{
	switch (e->code) {
	case ERR_FORBIDDEN:
		return "refused.right";
	case ERR_FORGED:
		return "refused.form";
	case ERR_MISSING:
		return req->id ? "refused.scope" : NULL;
	default:
		return NULL;
	}
}

void
trail_refused(struct request *req, const struct err *e)
{
	const char *action = refusal(req, e);

	if (!req->session || !req->route || !action)
		return;
	note_line(req, action, "",
		  talloc_asprintf(req, "%s %s",
				  req->method == METHOD_POST ? "POST" : "GET",
				  req->path));
}

/* One statement that is its own transaction: beginning and ending one would
 * take as long again as the line. */
MUST_CHECK static struct err *
add_line(struct request *req, const struct trail_line *line)
{
	struct err *e =
		audit_add(req, line->action, line->kind, req->id, line->detail);

	if (e)
		audit_chain_rollback(req->app->audit);
	else
		audit_chain_commit(req->app->audit);
	return e;
}

void
trail_write(struct request *req)
{
	const struct trail_line *line = req->line;
	struct err *e;

	if (!line)
		return;
	e = add_line(req, line);
	if (!e)
		return;
	log_line(LOG_ERROR, req->conf->name, req->number,
		 "TH1314: not in the trail: account %" PRId64 " %s %s %" PRId64
		 " %s: %s",
		 req->session->account_id, line->action, line->kind, req->id,
		 line->detail, e->detail);
	err_free(&e);
}
