#include "common/base.h"

#include "common/params.h"
#include "common/upload.h"

#include <errno.h>
#include <unistd.h>

#define UPLOAD_PIECE_BYTES 65536

MUST_CHECK static struct err *
write_piece(int file, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t written = write(file, bytes, n);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return err_new(ERR_INTERNAL,
				       "Máy chủ không còn chỗ để nhận tệp. "
				       "Xin báo bộ phận kỹ thuật.",
				       "TH1401: spool: %s", strerror(errno));
		bytes += written;
		n -= (size_t)written;
	}
	return NULL;
}

MUST_CHECK static struct err *
copy_body(TALLOC_CTX *ctx, struct fcgi *fcgi, int file, int64_t length)
{
	char *piece = talloc_array(ctx, char, UPLOAD_PIECE_BYTES);
	struct err *e = NULL;

	while (!e && length > 0) {
		size_t want = length > UPLOAD_PIECE_BYTES ? UPLOAD_PIECE_BYTES
							  : (size_t)length;
		size_t got = fcgi_read(fcgi, piece, want);

		if (got == 0)
			e = err_new(ERR_INPUT,
				    "Tệp gửi lên bị đứt giữa chừng. Xin gửi "
				    "lại.",
				    "TH1402: short upload");
		else
			e = write_piece(file, piece, got);
		length -= (int64_t)got;
	}
	talloc_free(piece);
	return e;
}

struct err *
upload_receive(TALLOC_CTX *ctx, struct fcgi *fcgi, const char *content_type,
	       int64_t length, const char *spool_dir, struct param **params,
	       size_t *n_params, struct upload **uploads, size_t *n_uploads)
{
	char *path = talloc_asprintf(ctx, "%s/body-XXXXXX", spool_dir);
	int file = mkstemp(path);
	struct err *e;

	if (file < 0)
		return err_new(ERR_INTERNAL, NULL, "TH1403: %s: %s", path,
			       strerror(errno));
	e = copy_body(ctx, fcgi, file, length);
	close(file);
	if (!e)
		e = params_parse_multipart(ctx, content_type, path, spool_dir,
					   params, n_params, uploads,
					   n_uploads);
	unlink(path);
	return e;
}
