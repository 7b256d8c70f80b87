/*
 * mod_thads - no visitor holds a program: the module of Apache between them.
 *
 * A worker serves one request at a time, and Apache's own modules give it the
 * request as soon as its head is there and take its answer as fast as the
 * visitor reads. So four visitors who send, or read, some hundred bytes a
 * second would keep every officer of a province waiting. Here Apache waits in
 * the worker's place, with threads of which it has thousands:
 *
 *   body_hold.c    takes in the whole body before a handler sees the request,
 *                  and gives it back as the handler reads;
 *   answer_hold.c  takes in the whole answer, and hands it out when the
 *                  handler has let go of the program;
 *   hold.c         keeps what is held, for both;
 *   mod_thads.c    what is configured, and when who acts.
 *
 * Both act on what goes to a program (mod_proxy_fcgi, mod_fcgid) and on nothing
 * else. What is held is in memory up to mem_max_bytes, above that in a file
 * below the spool folder that has no name any more.
 *
 * Here alone the house is inside another program: pools and brigades of APR
 * instead of talloc, int and apr_status_t instead of struct err.
 */
#ifndef APACHE_MOD_THADS_H
#define APACHE_MOD_THADS_H

#include <httpd.h>

#include <apr_file_io.h>
#include <http_config.h>
#include <http_core.h>
#include <http_log.h>
#include <http_protocol.h>
#include <http_request.h>
#include <util_filter.h>

/* Not said: what is below or the fallback holds. */
#define HOLD_UNSET (-1)

/* For a path. */
struct hold_path {
	apr_int64_t body_max_bytes;   /* a longer body is refused: 413 */
	apr_int64_t body_secs;	      /* a body may take so long, and so much */
	apr_int64_t body_rate;	      /* longer as it has bytes at this rate */
	apr_int64_t answer_max_bytes; /* the rest goes out as it comes */
	apr_int64_t mem_max_bytes;
	apr_int64_t share_percent; /* of file_max_bytes, for this path */
};

/* For the whole server. */
struct hold_server {
	const char *folder;	    /* of the files; NULL: the system's */
	apr_int64_t wait_max;	    /* bodies awaited in one child; then 503 */
	apr_int64_t file_max_bytes; /* all files of one child together */
};

extern module thads_module;

struct hold_path *hold_path_of(request_rec *r);
struct hold_server *hold_server_of(request_rec *r);

/* The request goes to a program, and is no part of another. */
int hold_is_due(request_rec *r);

/* A handler is at work on it, and may have a program. */
int hold_is_served(request_rec *r);

/*
 * hold_file: a new file of the spool folder, which nobody else can open and
 * which is gone with the request. When the files of this child have as much as
 * they may with what this one gets, or as much as a request of this path may
 * make of it: APR_ENOSPC.
 */
apr_status_t hold_file_open(request_rec *r, apr_file_t **file);
apr_status_t hold_file_write(request_rec *r, apr_file_t *file,
			     const char *bytes, apr_size_t length);

/* What APR has as macros of many statements. */
void hold_put(apr_bucket_brigade *brigade, apr_bucket *last);
void hold_move(apr_bucket_brigade *to, apr_bucket_brigade *from,
	       const apr_bucket *end); /* which stays; NULL: all of it */
void hold_drop(apr_bucket *bucket);

/* Before all handlers: OK when the body is whole, or a status. */
int body_hold(request_rec *r);
void body_hold_register(void);

/* When the filters of a request are put together. */
void answer_hold_insert(request_rec *r);
void answer_hold_register(void);

#endif
