#include "apache/mod_thads.h"

#include <apr_atomic.h>
#include <apr_strings.h>
#include <string.h>

/* Bytes in the files of this child. */
static apr_uint64_t file_bytes;

/* What one request has in files, to be taken from file_bytes at its end. */
struct hold_share {
	apr_uint64_t bytes;
};

struct hold_path *
hold_path_of(request_rec *r)
{
	return ap_get_module_config(r->per_dir_config, &thads_module);
}

struct hold_server *
hold_server_of(request_rec *r)
{
	return ap_get_module_config(r->server->module_config, &thads_module);
}

int
hold_is_due(request_rec *r)
{
	return !r->main && r->handler &&
	       (strcmp(r->handler, "proxy-server") == 0 ||
		strcmp(r->handler, "fcgid-script") == 0);
}

int
hold_is_served(request_rec *r)
{
	const int *served =
		ap_get_module_config(r->request_config, &thads_module);

	return served && *served;
}

static apr_status_t
give_back(void *at)
{
	struct hold_share *share = at;

	apr_atomic_add64(&file_bytes, (apr_uint64_t)0 - share->bytes);
	return APR_SUCCESS;
}

/* share_of: how much the file has; it is the file's own data. */
static struct hold_share *
share_of(apr_file_t *file)
{
	void *share = NULL;

	apr_file_data_get(&share, "thads", file);
	return share;
}

apr_status_t
hold_file_open(request_rec *r, apr_file_t **file)
{
	struct hold_share *share = apr_pcalloc(r->pool, sizeof(*share));
	const char *folder = hold_server_of(r)->folder;
	const char *name;
	char *pattern;
	apr_status_t status = APR_SUCCESS;

	if (!folder)
		status = apr_temp_dir_get(&folder, r->pool);
	if (status != APR_SUCCESS)
		return status;
	pattern = apr_pstrcat(r->pool, folder, "/thads-XXXXXX", NULL);
	status = apr_file_mktemp(file, pattern,
				 APR_FOPEN_CREATE | APR_FOPEN_READ |
					 APR_FOPEN_WRITE | APR_FOPEN_EXCL |
					 APR_FOPEN_BINARY,
				 r->pool);
	if (status != APR_SUCCESS)
		return status;
	apr_file_name_get(&name, *file);
	apr_file_remove(name, r->pool);
	apr_file_data_set(*file, share, "thads", NULL);
	apr_pool_cleanup_register(r->pool, share, give_back,
				  apr_pool_cleanup_null);
	return APR_SUCCESS;
}

/* room_for: the bytes that all files may have when this one grows. */
static apr_uint64_t
room_for(request_rec *r)
{
	apr_int64_t max = hold_server_of(r)->file_max_bytes;
	apr_int64_t percent = hold_path_of(r)->share_percent;

	if (max == HOLD_UNSET)
		return APR_UINT64_MAX;
	return (apr_uint64_t)(percent == HOLD_UNSET ? max
						    : max / 100 * percent);
}

apr_status_t
hold_file_write(request_rec *r, apr_file_t *file, const char *bytes,
		apr_size_t length)
{
	struct hold_share *share = share_of(file);
	apr_uint64_t all = apr_atomic_add64(&file_bytes, length) + length;

	share->bytes += length;
	if (all > room_for(r))
		return APR_ENOSPC;
	return apr_file_write_full(file, bytes, length, NULL);
}

void
hold_put(apr_bucket_brigade *brigade, apr_bucket *last)
{
	APR_BRIGADE_INSERT_TAIL(brigade, last);
}

void
hold_move(apr_bucket_brigade *to, apr_bucket_brigade *from,
	  const apr_bucket *end)
{
	while (!APR_BRIGADE_EMPTY(from) && APR_BRIGADE_FIRST(from) != end) {
		apr_bucket *first = APR_BRIGADE_FIRST(from);

		APR_BUCKET_REMOVE(first);
		hold_put(to, first);
	}
}

void
hold_drop(apr_bucket *bucket)
{
	apr_bucket_delete(bucket);
}
