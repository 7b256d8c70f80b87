#include "common/base.h"

#include "common/allowance.h"
#include "common/app.h"
#include "common/asset.h"
#include "common/audit.h"
#include "common/crypto.h"
#include "common/dispatch.h"
#include "common/list.h"
#include "common/list_shapes.h"
#include "common/log.h"
#include "common/metrics.h"
#include "common/options.h"
#include "common/service.h"
#include "common/signin_pages.h"
#include "common/trail.h"
#include "common/usage.h"
#include "common/view.h"
#include "common/watch_pages.h"

#include <time.h>
#include <unistd.h>

/* What most pages need, lists of 50 rows too. */
#define APP_REQUEST_BYTES ((size_t)512 << 10)

struct options {
	const char *conf_path;
	bool check;
	bool lists;
};

static const char *
usage_text(TALLOC_CTX *ctx, const struct program *program)
{
	return talloc_asprintf(
		ctx,
		"usage: thads-%s -c FILE [--check | --lists]\n"
		"       thads-%s --settings | --schema | --routes | --lists |"
		" --help | --version\n"
		"\n"
		"  -c FILE     the configuration; serve the socket that is"
		" descriptor 0\n"
		"  --check     say whether the configuration is well, and end\n"
		"  --settings  list the keys of the configuration\n"
		"  --schema    print the number of the newest migration"
		" it relies on\n"
		"  --routes    list its pages with the right that each needs\n"
		"  --lists     print the statements that its lists are made of;"
		" with -c those\n"
		"              that they ask for usual scopes and filters\n",
		program->name, program->name);
}

/* What asks for words alone and needs no configuration. */
static bool
answer_words(TALLOC_CTX *ctx, int argc, char **argv,
	     const struct program *program)
{
	if (argc == 2 && strcmp(argv[1], "--settings") == 0) {
		conf_print_settings();
		return true;
	}
	if (argc == 2 && strcmp(argv[1], "--schema") == 0) {
		printf("%d\n", program->schema_needed);
		return true;
	}
	if (argc == 2 && strcmp(argv[1], "--routes") == 0) {
		route_print(program->name, program->routes, program->n_routes);
		if (program->has_sign_in)
			route_print(program->name, signin_routes,
				    signin_routes_count);
		return true;
	}
	if (argc == 2 && strcmp(argv[1], "--lists") == 0) {
		list_print_statements(program);
		return true;
	}
	return usage_answers(argc, argv,
			     talloc_asprintf(ctx, "thads-%s", program->name),
			     usage_text(ctx, program));
}

static bool
read_options(int argc, char **argv, struct options *options)
{
	static const struct option_row rows[] = {
		{ "c", OPTION_TEXT, offsetof(struct options, conf_path) },
		{ "check", OPTION_FLAG, offsetof(struct options, check) },
		{ "lists", OPTION_FLAG, offsetof(struct options, lists) },
	};
	int first;

	return options_take(argc, argv, rows, ARRAY_LEN(rows), options,
			    &first) &&
	       first == argc && options->conf_path;
}

static enum method
method_called(const char *name)
{
	if (strcmp(name, "POST") == 0)
		return METHOD_POST;
	if (strcmp(name, "GET") == 0 || strcmp(name, "HEAD") == 0)
		return METHOD_GET;
	return METHOD_OTHER;
}

/* SCRIPT_NAME is the whole path under mod_proxy_fcgi, its first part under
 * mod_fcgid: joined with PATH_INFO it is the path under both. */
static struct request *
request_new(TALLOC_CTX *ctx, struct app *app, struct fcgi *fcgi)
{
	struct request *req = talloc_zero(ctx, struct request);

	req->app = app;
	req->conf = app->conf;
	req->db = app->db;
	req->method = method_called(fcgi_param(fcgi, req, "REQUEST_METHOD"));
	req->path = talloc_asprintf(req, "%s%s",
				    fcgi_param(fcgi, req, "SCRIPT_NAME"),
				    fcgi_param(fcgi, req, "PATH_INFO"));
	req->query = fcgi_param(fcgi, req, "QUERY_STRING");
	req->cookies = fcgi_param(fcgi, req, "HTTP_COOKIE");
	req->address = fcgi_param(fcgi, req, "REMOTE_ADDR");
	req->agent = fcgi_param(fcgi, req, "HTTP_USER_AGENT");
	req->programs = fcgi_flags(fcgi, req, "THADS_HAS_");
	/* The snippet says which paths take long, beside Apache's own wait. */
	db_wait(app->db,
		strcmp(fcgi_param(fcgi, req, "THADS_LONG"), "yes") == 0);
	req->number = crypto_token(req, 4);
	req->today = date_today();
	req->scope = (struct scope){ "", 0 };
	req->answer = talloc_zero(req, struct answer);
	req->answer->status = 200;
	return req;
}

/* A page that may be kept bears its digest; who has it already is told so.
 * Apache adds to the tag when it packs the page. */
static const char *
keep_headers(struct request *req, struct fcgi *fcgi)
{
	struct answer *answer = req->answer;
	const char *had;
	const char *tag;

	if (!req->route || !(req->route->flags & ROUTE_KEPT) ||
	    answer->status != 200)
		return "Cache-Control: no-store\r\n";
	had = fcgi_param(fcgi, req, "HTTP_IF_NONE_MATCH");
	tag = crypto_digest(req, answer->body, answer->body_length);
	if (strstr(had, tag)) {
		answer->status = 304;
		answer->body_length = 0;
	}
	return talloc_asprintf(
		req, "Cache-Control: no-cache\r\nETag: W/\"%s\"\r\n", tag);
}

static void
send_answer(struct request *req, struct fcgi *fcgi)
{
	const struct answer *answer = req->answer;
	const char *method = fcgi_param(fcgi, req, "REQUEST_METHOD");
	bool head = strcmp(method, "HEAD") == 0;
	const char *keep = keep_headers(req, fcgi);
	char *headers =
		talloc_asprintf(req, "Status: %d\r\n%sX-Request-Number: %s\r\n",
				answer->status, keep, req->number);

	if (answer->location)
		headers = talloc_asprintf_append(headers, "Location: %s\r\n",
						 answer->location);
	if (answer->headers)
		headers = talloc_strdup_append(headers, answer->headers);
	if (answer->status != 304)
		headers = talloc_asprintf_append(
			headers, "Content-Type: %s\r\nContent-Length: %zu\r\n",
			answer->type ? answer->type
				     : "text/plain; charset=utf-8",
			answer->body_length);
	headers = talloc_strdup_append(headers, "\r\n");
	if (head || !answer->body)
		fcgi_answer(fcgi, headers, "", 0);
	else
		fcgi_answer(fcgi, headers, answer->body, answer->body_length);
}

static int64_t
clock_usecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* The memory of one request after the other: pieces of it cost next to nothing
 * to take and to give back; what a large page needs above it is taken from the
 * system. With the address sanitizer each piece is watched on its own. */
static TALLOC_CTX *
request_memory(struct app *app)
{
#ifdef __SANITIZE_ADDRESS__
	return talloc_new(app);
#else
	if (!app->memory)
		app->memory = talloc_pool(app, APP_REQUEST_BYTES);
	return talloc_new(app->memory);
#endif
}

static void
serve_one(struct app *app, struct fcgi *fcgi)
{
	int64_t start = clock_usecs();
	TALLOC_CTX *ctx = request_memory(app);
	struct request *req = request_new(ctx, app, fcgi);
	page_fn *watch_page = watch_page_at(req);

	log_follow(app->conf->log_file);
	if (watch_page) {
		watch_answer(req, watch_page);
		send_answer(req, fcgi);
	} else {
		metrics_begin(app->metrics);
		dispatch(req, fcgi);
		send_answer(req, fcgi);
		metrics_end(app->metrics, req->method, req->answer->status,
			    clock_usecs() - start);
	}
	fcgi_finish(fcgi);
	trail_write(req);
	log_line(LOG_INFO, app->conf->name, req->number,
		 "%d %s %s %" PRId64 "us", req->answer->status,
		 req->method == METHOD_POST ? "POST" : "GET", req->path,
		 clock_usecs() - start);
	talloc_free(ctx);
}

/* Whoever knows the secret, an empty one say, makes seals himself. */
MUST_CHECK static struct err *
check_secret(const struct program *program, const struct conf *conf)
{
	if (!program->seals ||
	    strlen(conf->db_password) >= APP_SECRET_MIN_CHARS)
		return NULL;
	return err_new(ERR_USAGE, NULL,
		       "TH2122: %s: the password of the database account is "
		       "the root of the portal's seals and must have at least "
		       "%d characters: set db_password_file (thadsctl setup "
		       "makes one)",
		       conf->path, APP_SECRET_MIN_CHARS);
}

/* The error page is the one that everybody may get, with the layout that all
 * pages share: so a folder that is none of ours is told at once. */
MUST_CHECK static struct err *
read_templates(struct app *app)
{
	struct err *e;

	e = view_cache_new(app, app->conf->template_dir, &app->templates);
	if (!e)
		e = view_check(app->templates, "layout/error.cs");
	if (!e && app->program->lists)
		e = list_shapes_new(app, app->templates, &app->shapes);
	return e;
}

MUST_CHECK static struct err *
app_start(TALLOC_CTX *ctx, const struct options *options,
	  const struct program *program, struct app **started)
{
	struct app *app = talloc_zero(ctx, struct app);
	struct conf *conf;
	char *path;
	struct err *e;

	e = crypto_start();
	if (e)
		return e;
	e = conf_read(app, options->conf_path, &conf);
	if (e)
		return e;
	if (options->check)
		e = conf_check(conf);
	if (e)
		return e;
	app->conf = conf;
	app->program = program;
	e = check_secret(program, conf);
	if (!e)
		e = route_check(program);
	if (!e)
		e = read_templates(app);
	if (e)
		return e;
	e = asset_path(app, conf->htdocs_dir, &path);
	if (e)
		return e;
	app->asset_path = path;
	app->db = db_new(app, conf);
	app->audit = audit_chain_new(app, program->name);
	*started = app;
	return NULL;
}

/* What does not stop the program is told once. */
static void
log_failure(struct app *app, struct err *e)
{
	if (!e)
		return;
	log_line(LOG_ERROR, app->conf->name, NULL, "%s", e->detail);
	err_free(&e);
}

MUST_CHECK static struct err *
app_serve(struct app *app)
{
	struct fcgi *fcgi;
	struct err *e;

	e = fcgi_open(app, &fcgi);
	if (e)
		return e;
	/* None of these is a reason to serve nobody: a log that goes elsewhere,
	 * figures that are incomplete, a database that comes up, or is
	 * migrated, later. Until then every page answers 503. */
	log_failure(app, log_open(app->conf->log_file));
	log_failure(app,
		    metrics_open(app, app->conf->metrics_file, &app->metrics));
	log_failure(app, allowances_open(app, app->conf, &app->allowances));
	db_wait(app->db, false);
	log_failure(app, db_ready(app->db, app->program->schema_needed));
	service_ready();
	while (fcgi_accept(fcgi))
		serve_one(app, fcgi);
	service_stopping();
	return NULL;
}

/* --check: a database that cannot be reached now may come up later; one whose
 * schema is too old would make every page a 503. */
MUST_CHECK static struct err *
app_check(struct app *app)
{
	struct err *e = db_ready(app->db, app->program->schema_needed);

	if (!e || e->code == ERR_SCHEMA)
		return e;
	log_line(LOG_WARN, app->conf->name, NULL, "%s", e->detail);
	err_free(&e);
	return NULL;
}

int
app_main(int argc, char **argv, const struct program *program)
{
	struct options options = { NULL, false, false };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct app *app;
	struct err *e;
	int status = 0;

	if (answer_words(ctx, argc, argv, program)) {
		talloc_free(ctx);
		return 0;
	}
	if (!read_options(argc, argv, &options)) {
		fputs(usage_text(ctx, program), stderr);
		talloc_free(ctx);
		return 2;
	}
	e = app_start(ctx, &options, program, &app);
	if (!e && options.check)
		e = app_check(app);
	else if (!e && options.lists)
		e = list_print_asked(app);
	else if (!e)
		e = app_serve(app);
	if (e) {
		log_line(LOG_ERROR, program->name, NULL, "%s", e->detail);
		err_free(&e);
		status = 1;
	}
	talloc_free(ctx);
	return status;
}
