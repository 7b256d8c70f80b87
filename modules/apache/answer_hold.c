#include "apache/mod_thads.h"

#include <http_connection.h>

#define ANSWER_FILTER "THADS_ANSWER"

struct answer {
	apr_bucket_brigade *held; /* in memory, after what is in the file */
	apr_file_t *file;
	apr_off_t in_file;
	apr_off_t in_memory;
	int through; /* from here on it goes out as it comes */
};

static struct answer *
answer_of(ap_filter_t *filter)
{
	struct answer *answer = filter->ctx;

	if (!answer) {
		answer = apr_pcalloc(filter->r->pool, sizeof(*answer));
		answer->held = apr_brigade_create(
			filter->r->pool, filter->r->connection->bucket_alloc);
		filter->ctx = answer;
	}
	return answer;
}

/* What is in memory goes to the file, so that it stays in order. */
static apr_status_t
unload(struct answer *answer, request_rec *r)
{
	apr_status_t status = APR_SUCCESS;

	if (!answer->file)
		status = hold_file_open(r, &answer->file);
	while (status == APR_SUCCESS && !APR_BRIGADE_EMPTY(answer->held)) {
		apr_bucket *bucket = APR_BRIGADE_FIRST(answer->held);
		const char *bytes;
		apr_size_t length;

		status = apr_bucket_read(bucket, &bytes, &length,
					 APR_BLOCK_READ);
		if (status == APR_SUCCESS)
			status =
				hold_file_write(r, answer->file, bytes, length);
		if (status != APR_SUCCESS)
			break;
		answer->in_file += (apr_off_t)length;
		answer->in_memory -= (apr_off_t)length;
		hold_drop(bucket);
	}
	return status;
}

/* take: one bucket of data, by value, since the program's bytes are only lent.
 */
static apr_status_t
take(struct answer *answer, request_rec *r, apr_bucket *bucket)
{
	const struct hold_path *path = hold_path_of(r);
	const char *bytes;
	apr_size_t length;
	apr_status_t status =
		apr_bucket_read(bucket, &bytes, &length, APR_BLOCK_READ);

	if (status != APR_SUCCESS)
		return status;
	status = apr_brigade_write(answer->held, NULL, NULL, bytes, length);
	if (status != APR_SUCCESS)
		return status;
	answer->in_memory += (apr_off_t)length;
	answer->through = answer->in_file + answer->in_memory >
				  path->answer_max_bytes ||
			  (path->mem_max_bytes != HOLD_UNSET &&
			   answer->in_memory > path->mem_max_bytes &&
			   unload(answer, r) != APR_SUCCESS);
	if (answer->through)
		ap_log_rerror(APLOG_MARK, APLOG_WARNING, 0, r,
			      "TH1311: an answer of more than %" APR_OFF_T_FMT
			      " bytes is not taken in whole",
			      answer->in_file);
	return APR_SUCCESS;
}

/* release: everything that is held, and after it the brigade. */
static apr_status_t
release(ap_filter_t *filter, apr_bucket_brigade *after)
{
	struct answer *answer = filter->ctx;
	apr_bucket_brigade *all = apr_brigade_create(
		filter->r->pool, filter->r->connection->bucket_alloc);

	if (answer->in_file)
		apr_brigade_insert_file(all, answer->file, 0, answer->in_file,
					filter->r->pool);
	hold_move(all, answer->held, NULL);
	hold_move(all, after, NULL);
	ap_remove_output_filter(filter);
	return ap_pass_brigade(filter->next, all);
}

/*
 * A handler says that the answer ends while it still has the program, or does
 * not say it. So that is put aside, and Apache says it, once more or at all,
 * when the handler has come back (ap_finalize_request_protocol). What says
 * that an answer broke off goes on at once: no byte has gone out before it, and
 * the visitor gets a whole page that says so.
 */
static apr_status_t
hold(ap_filter_t *filter, apr_bucket_brigade *piece)
{
	struct answer *answer = answer_of(filter);
	apr_status_t status = APR_SUCCESS;

	while (status == APR_SUCCESS && !APR_BRIGADE_EMPTY(piece)) {
		apr_bucket *bucket = APR_BRIGADE_FIRST(piece);

		if (answer->through || AP_BUCKET_IS_ERROR(bucket) ||
		    AP_BUCKET_IS_EOC(bucket) ||
		    (APR_BUCKET_IS_EOS(bucket) && !hold_is_served(filter->r)))
			return release(filter, piece);
		if (APR_BUCKET_IS_EOS(bucket))
			filter->r->eos_sent = 0;
		else if (!APR_BUCKET_IS_METADATA(bucket))
			status = take(answer, filter->r, bucket);
		hold_drop(bucket);
	}
	if (status == APR_SUCCESS && answer->through)
		return release(filter, piece);
	return status;
}

void
answer_hold_insert(request_rec *r)
{
	if (hold_is_due(r) && hold_path_of(r)->answer_max_bytes > 0)
		ap_add_output_filter(ANSWER_FILTER, NULL, r, r->connection);
}

void
answer_hold_register(void)
{
	/* After what makes the answer smaller, before what sends it. */
	ap_register_output_filter(ANSWER_FILTER, hold, NULL,
				  AP_FTYPE_CONTENT_SET + 1);
}
