/* Forms with files: params_parse_multipart(). The first line of the input is
 * the content type, the rest the body. */
#include "common/base.h"

#include "common/params.h"
#include "common/text.h"
#include "fuzz/fuzz.h"

#include <sys/stat.h>
#include <unistd.h>

static void
check_upload(const struct upload *upload)
{
	struct stat info;

	fuzz_claim(stat(upload->path_raw, &info) == 0 &&
			   info.st_size == upload->bytes,
		   "an upload has the length that is told");
	fuzz_claim(!strchr(upload->file_name, '/') &&
			   !strchr(upload->file_name, '\\'),
		   "the name of a file is no path");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const uint8_t *stop = n ? memchr(bytes, '\n', n) : NULL;
	size_t head = stop ? (size_t)(stop - bytes) : n;
	char *type = talloc_strndup(ctx, (const char *)bytes, head);
	size_t body_at = stop ? head + 1 : n;
	struct param *params = NULL;
	struct upload *uploads = NULL;
	size_t n_params = 0;
	size_t n_uploads = 0;

	fuzz_told(params_parse_multipart(
		ctx, type, fuzz_file(0, bytes + body_at, n - body_at),
		"/dev/shm", &params, &n_params, &uploads, &n_uploads));
	fuzz_claim(n_params <= PARAMS_MAX && n_uploads <= UPLOADS_MAX,
		   "no more than the limits");
	for (size_t i = 0; i < n_params; i++)
		fuzz_claim(text_is_utf8(params[i].value,
					strlen(params[i].value)),
			   "values are UTF-8");
	for (size_t i = 0; i < n_uploads; i++)
		check_upload(&uploads[i]);
	talloc_free(ctx);
	return 0;
}
