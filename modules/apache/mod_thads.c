#include "apache/mod_thads.h"

#include <apr_strings.h>
#include <stddef.h>

#define AT(structure, member)                                                  \
	((void *)(size_t)offsetof(struct structure, member))

static void *
create_path(apr_pool_t *pool, char *directory)
{
	struct hold_path *path = apr_palloc(pool, sizeof(*path));

	(void)directory;
	*path = (struct hold_path){ HOLD_UNSET, HOLD_UNSET, HOLD_UNSET,
				    HOLD_UNSET, HOLD_UNSET, HOLD_UNSET };
	return path;
}

static apr_int64_t
choose(apr_int64_t below, apr_int64_t above)
{
	return above == HOLD_UNSET ? below : above;
}

static void *
merge_path(apr_pool_t *pool, void *below_path, void *above_path)
{
	const struct hold_path *below = below_path;
	const struct hold_path *above = above_path;
	struct hold_path *path = apr_palloc(pool, sizeof(*path));

	path->body_max_bytes =
		choose(below->body_max_bytes, above->body_max_bytes);
	path->body_secs = choose(below->body_secs, above->body_secs);
	path->body_rate = choose(below->body_rate, above->body_rate);
	path->answer_max_bytes =
		choose(below->answer_max_bytes, above->answer_max_bytes);
	path->mem_max_bytes =
		choose(below->mem_max_bytes, above->mem_max_bytes);
	path->share_percent =
		choose(below->share_percent, above->share_percent);
	return path;
}

static void *
create_server(apr_pool_t *pool, server_rec *s)
{
	struct hold_server *server = apr_palloc(pool, sizeof(*server));

	(void)s;
	*server = (struct hold_server){ NULL, HOLD_UNSET, HOLD_UNSET };
	return server;
}

static void *
merge_server(apr_pool_t *pool, void *below_server, void *above_server)
{
	const struct hold_server *below = below_server;
	const struct hold_server *above = above_server;
	struct hold_server *server = apr_palloc(pool, sizeof(*server));

	server->folder = above->folder ? above->folder : below->folder;
	server->wait_max = choose(below->wait_max, above->wait_max);
	server->file_max_bytes =
		choose(below->file_max_bytes, above->file_max_bytes);
	return server;
}

static const char *
set_number(cmd_parms *cmd, apr_int64_t *number, const char *word)
{
	char *end;

	*number = apr_strtoi64(word, &end, 10);
	if (end == word || *end || *number < 0)
		return apr_psprintf(cmd->pool, "%s: %s is not a number",
				    cmd->cmd->name, word);
	return NULL;
}

static const char *
set_path_number(cmd_parms *cmd, void *path, const char *word)
{
	return set_number(
		cmd, (apr_int64_t *)((char *)path + (size_t)cmd->info), word);
}

static const char *
set_body_time(cmd_parms *cmd, void *at, const char *secs, const char *rate)
{
	struct hold_path *path = at;
	const char *bad = set_number(cmd, &path->body_secs, secs);

	return bad ? bad : set_number(cmd, &path->body_rate, rate);
}

static struct hold_server *
server_of(server_rec *s)
{
	return ap_get_module_config(s->module_config, &thads_module);
}

static const char *
set_server_number(cmd_parms *cmd, void *unused, const char *word)
{
	(void)unused;
	return set_number(cmd,
			  (apr_int64_t *)((char *)server_of(cmd->server) +
					  (size_t)cmd->info),
			  word);
}

static const char *
set_folder(cmd_parms *cmd, void *unused, const char *word)
{
	(void)unused;
	server_of(cmd->server)->folder = word;
	return NULL;
}

/*
 * The first of all handlers: when the body is whole it has the others serve
 * the request, so that it knows when they have let go of the program.
 */
static int
serve(request_rec *r)
{
	int *served;
	int answer;

	if (!hold_is_due(r) ||
	    ap_get_module_config(r->request_config, &thads_module))
		return DECLINED;
	answer = body_hold(r);
	if (answer != OK)
		return answer;
	served = apr_pcalloc(r->pool, sizeof(*served));
	*served = 1;
	ap_set_module_config(r->request_config, &thads_module, served);
	answer = ap_run_handler(r);
	*served = 0;
	return answer;
}

/* clang-format off */
static const command_rec commands[] = {
	AP_INIT_TAKE1("ThadsBodyMax", set_path_number,
		AT(hold_path, body_max_bytes), RSRC_CONF | ACCESS_CONF,
		"bytes of the longest body that a program gets"),
	AP_INIT_TAKE2("ThadsBodyTime", set_body_time, NULL,
		RSRC_CONF | ACCESS_CONF,
		"seconds that a body may take, and bytes for one second more"),
	AP_INIT_TAKE1("ThadsAnswerMax", set_path_number,
		AT(hold_path, answer_max_bytes), RSRC_CONF | ACCESS_CONF,
		"bytes of the longest answer that is taken in whole"),
	AP_INIT_TAKE1("ThadsMemoryMax", set_path_number,
		AT(hold_path, mem_max_bytes), RSRC_CONF | ACCESS_CONF,
		"bytes of a body or an answer that wait in memory"),
	AP_INIT_TAKE1("ThadsSpoolShare", set_path_number,
		AT(hold_path, share_percent), RSRC_CONF | ACCESS_CONF,
		"percent of ThadsSpoolMax above which this path gets no more"),
	AP_INIT_TAKE1("ThadsSpool", set_folder, NULL, RSRC_CONF,
		"folder of what waits in files"),
	AP_INIT_TAKE1("ThadsSpoolMax", set_server_number,
		AT(hold_server, file_max_bytes), RSRC_CONF,
		"bytes in the files of one child together"),
	AP_INIT_TAKE1("ThadsWaitMax", set_server_number,
		AT(hold_server, wait_max), RSRC_CONF,
		"bodies that one child waits for at a time"),
	{ .name = NULL },
};
/* clang-format on */

static void
register_hooks(apr_pool_t *pool)
{
	(void)pool;
	body_hold_register();
	answer_hold_register();
	ap_hook_handler(serve, NULL, NULL, APR_HOOK_REALLY_FIRST);
	ap_hook_insert_filter(answer_hold_insert, NULL, NULL, APR_HOOK_LAST);
}

AP_DECLARE_MODULE(thads) = { STANDARD20_MODULE_STUFF, create_path,  merge_path,
			     create_server,	      merge_server, commands,
			     register_hooks,
#ifdef AP_MODULE_FLAG_NONE
			     AP_MODULE_FLAG_NONE
#endif
};
