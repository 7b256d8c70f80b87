#include "apache/mod_thads.h"

#include <apr_atomic.h>
#include <apr_strings.h>
#include <string.h>

/* Bytes asked of the visitor's connection at once. */
#define BODY_PIECE_BYTES 65536

#define BODY_FILTER "THADS_BODY"

struct body {
	request_rec *r;
	apr_off_t length; /* as the visitor has announced it */
	apr_off_t got;
	char *bytes; /* in memory, or: */
	apr_file_t *file;
	apr_time_t began;
	int waits;		   /* it counts among the awaited */
	apr_bucket_brigade *given; /* what the handler has not read yet */
};

/* Bodies that this child waits for. */
static apr_uint32_t awaited;

/* body_length: what the visitor has announced; 0: no body, -1: nonsense. A
 * body without a length never comes here, site.conf refuses it. */
static apr_off_t
body_length(request_rec *r)
{
	const char *word = apr_table_get(r->headers_in, "Content-Length");
	apr_off_t length = 0;
	char *end;

	if (!word)
		return 0;
	if (apr_strtoff(&length, word, &end, 10) != APR_SUCCESS || *end ||
	    length < 0)
		return -1;
	return length;
}

static apr_status_t
keep(struct body *body, const char *bytes, apr_size_t length)
{
	if ((apr_off_t)length > body->length - body->got)
		return APR_EINVAL;
	if (body->bytes)
		memcpy(body->bytes + body->got, bytes, length);
	body->got += (apr_off_t)length;
	return body->file ? hold_file_write(body->r, body->file, bytes, length)
			  : APR_SUCCESS;
}

/* keep_all: what came in one piece; ended is set with the last one. */
static apr_status_t
keep_all(struct body *body, apr_bucket_brigade *piece, int *ended)
{
	apr_status_t status = APR_SUCCESS;

	while (status == APR_SUCCESS && !APR_BRIGADE_EMPTY(piece)) {
		apr_bucket *bucket = APR_BRIGADE_FIRST(piece);
		const char *bytes;
		apr_size_t length;

		if (APR_BUCKET_IS_EOS(bucket)) {
			*ended = 1;
		} else if (!APR_BUCKET_IS_METADATA(bucket)) {
			status = apr_bucket_read(bucket, &bytes, &length,
						 APR_BLOCK_READ);
			if (status == APR_SUCCESS)
				status = keep(body, bytes, length);
		}
		hold_drop(bucket);
	}
	return status;
}

static int
is_too_slow(struct body *body)
{
	const struct hold_path *path = hold_path_of(body->r);
	apr_int64_t secs = path->body_secs;

	if (secs == HOLD_UNSET)
		return 0;
	if (path->body_rate > 0)
		secs += body->got / path->body_rate;
	return apr_time_now() - body->began > apr_time_from_sec(secs);
}

/* wait_for_more: no byte is there; whether this child may wait for one more
 * visitor. */
static int
wait_for_more(struct body *body)
{
	apr_int64_t max = hold_server_of(body->r)->wait_max;

	if (body->waits)
		return 1;
	body->waits = 1;
	return apr_atomic_inc32(&awaited) < (apr_uint32_t)max ||
	       max == HOLD_UNSET;
}

static int
status_of(struct body *body, apr_status_t status)
{
	ap_log_rerror(APLOG_MARK, APLOG_INFO, status, body->r,
		      "TH1310: %" APR_OFF_T_FMT " of %" APR_OFF_T_FMT
		      " bytes of a body came",
		      body->got, body->length);
	body->r->connection->keepalive = AP_CONN_CLOSE;
	if (APR_STATUS_IS_TIMEUP(status))
		return HTTP_REQUEST_TIME_OUT;
	if (APR_STATUS_IS_ENOSPC(status))
		return HTTP_SERVICE_UNAVAILABLE;
	return ap_map_http_request_error(status, HTTP_BAD_REQUEST);
}

/* receive: all of it, first what is there, then as it comes. */
static int
receive(struct body *body, apr_bucket_brigade *piece)
{
	apr_read_type_e how = APR_NONBLOCK_READ;
	apr_status_t status = APR_SUCCESS;
	int ended = 0;

	while (status == APR_SUCCESS && !ended) {
		status = ap_get_brigade(body->r->input_filters, piece,
					AP_MODE_READBYTES, how,
					BODY_PIECE_BYTES);
		if (how == APR_NONBLOCK_READ &&
		    (APR_STATUS_IS_EAGAIN(status) ||
		     (status == APR_SUCCESS && APR_BRIGADE_EMPTY(piece)))) {
			if (!wait_for_more(body))
				return status_of(body, APR_ENOSPC);
			how = APR_BLOCK_READ;
			status = APR_SUCCESS;
			continue;
		}
		if (status == APR_SUCCESS)
			status = keep_all(body, piece, &ended);
		if (status == APR_SUCCESS && !ended && is_too_slow(body))
			status = APR_TIMEUP;
	}
	if (status == APR_SUCCESS && body->got != body->length)
		status = APR_EINVAL;
	return status == APR_SUCCESS ? OK : status_of(body, status);
}

/* The handler's read, from what was taken in. */
static apr_status_t
give(ap_filter_t *filter, apr_bucket_brigade *out, ap_input_mode_t mode,
     apr_read_type_e block, apr_off_t max_bytes)
{
	struct body *body = filter->ctx;
	apr_bucket *rest;
	apr_status_t status;

	(void)block;
	if (mode != AP_MODE_READBYTES && mode != AP_MODE_EXHAUSTIVE)
		return mode == AP_MODE_INIT ? APR_SUCCESS : APR_ENOTIMPL;
	if (APR_BRIGADE_EMPTY(body->given)) {
		hold_put(out, apr_bucket_eos_create(out->bucket_alloc));
		return APR_SUCCESS;
	}
	if (mode == AP_MODE_EXHAUSTIVE) {
		hold_move(out, body->given, NULL);
		return APR_SUCCESS;
	}
	status = apr_brigade_partition(body->given, max_bytes, &rest);
	if (status != APR_SUCCESS && !APR_STATUS_IS_INCOMPLETE(status))
		return status;
	hold_move(out, body->given, rest);
	return APR_SUCCESS;
}

static void
offer(struct body *body)
{
	apr_bucket_alloc_t *alloc = body->r->connection->bucket_alloc;
	apr_pool_t *pool = body->r->pool;

	body->given = apr_brigade_create(pool, alloc);
	if (body->file)
		apr_brigade_insert_file(body->given, body->file, 0,
					body->length, pool);
	else
		hold_put(body->given,
			 apr_bucket_pool_create(body->bytes,
						(apr_size_t)body->length, pool,
						alloc));
	hold_put(body->given, apr_bucket_eos_create(alloc));
	ap_add_input_filter(BODY_FILTER, body, body->r, body->r->connection);
}

/* prepare: where it will be kept. */
static apr_status_t
prepare(struct body *body)
{
	apr_int64_t mem = hold_path_of(body->r)->mem_max_bytes;

	body->began = apr_time_now();
	if (mem != HOLD_UNSET && body->length > mem)
		return hold_file_open(body->r, &body->file);
	body->bytes = apr_palloc(body->r->pool, (apr_size_t)body->length);
	return APR_SUCCESS;
}

int
body_hold(request_rec *r)
{
	apr_int64_t max = hold_path_of(r)->body_max_bytes;
	struct body body = { .r = r, .length = body_length(r) };
	apr_bucket_brigade *piece;
	apr_status_t status;
	int answer;

	if (max == HOLD_UNSET || body.length == 0)
		return OK;
	if (body.length < 0)
		return HTTP_BAD_REQUEST;
	if (body.length > max)
		return HTTP_REQUEST_ENTITY_TOO_LARGE;
	status = prepare(&body);
	if (status != APR_SUCCESS)
		return status_of(&body, status);
	piece = apr_brigade_create(r->pool, r->connection->bucket_alloc);
	answer = receive(&body, piece);
	apr_brigade_destroy(piece);
	if (body.waits)
		apr_atomic_dec32(&awaited);
	if (answer == OK)
		offer(apr_pmemdup(r->pool, &body, sizeof(body)));
	return answer;
}

void
body_hold_register(void)
{
	ap_register_input_filter(BODY_FILTER, give, NULL, AP_FTYPE_RESOURCE);
}
