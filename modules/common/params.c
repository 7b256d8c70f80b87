#include "common/base.h"

#include "common/multipart.h"
#include "common/params.h"
#include "common/text.h"

#include <unistd.h>

static const char not_text[] =
	"Dữ liệu gửi lên có ký tự không đúng bảng mã Unicode (UTF-8). "
	"Xin nhập lại nội dung rồi gửi lại.";
static const char bad_escape[] =
	"Địa chỉ hoặc biểu mẫu chứa ký tự mã hóa không hợp lệ. "
	"Xin mở lại trang từ trình đơn.";
static const char too_many[] =
	"Biểu mẫu gửi lên có quá nhiều ô. Xin mở lại trang rồi gửi lại.";
static const char bad_name[] =
	"Biểu mẫu gửi lên có ô không hợp lệ. Xin mở lại trang rồi gửi lại.";
static const char too_long[] =
	"Nội dung của một ô dài quá mức cho phép. Xin rút ngắn rồi gửi lại.";
static const char too_many_files[] =
	"Số tệp gửi một lần vượt quá mức cho phép. Xin chia thành nhiều lần.";
static const char bad_file_name[] =
	"Tên tệp gửi lên quá dài hoặc có ký tự không hợp lệ. "
	"Xin đổi tên tệp rồi gửi lại.";

/* What was read so far; everything hangs on it. */
struct sent {
	const char *spool_dir;
	struct param *params;
	size_t n_params;
	struct upload *uploads;
	size_t n_uploads;
};

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* The byte of the escape that begins at text; 0 when it is none of ours. */
static unsigned char
escaped_byte(const char *text, size_t left)
{
	int high = left > 2 ? hex_digit(text[1]) : -1;
	int low = left > 2 ? hex_digit(text[2]) : -1;

	return high < 0 || low < 0 ? 0 : (unsigned char)(high * 16 + low);
}

/* Undoes percent escapes and '+'. NULL when an escape is not one, and for
 * NUL, which no text contains. */
static char *
decode(TALLOC_CTX *ctx, const char *text, size_t length)
{
	unsigned char *plain =
		talloc_array(ctx, unsigned char, (unsigned)length + 1);
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '+')
			c = ' ';
		if (c == '%') {
			c = escaped_byte(text + i, length - i);
			i += 2;
		}
		if (!c)
			return NULL;
		plain[n++] = c;
	}
	plain[n] = '\0';
	return (char *)plain;
}

static struct err *
check_name(const char *name)
{
	size_t length = strlen(name);

	if (length == 0 || length > PARAM_NAME_MAX_BYTES)
		return err_new(ERR_INPUT, bad_name,
			       "TH1512: a parameter name of %zu bytes", length);
	if (!text_is_utf8(name, length))
		return err_new(ERR_INPUT, not_text,
			       "TH1514: a parameter name is not UTF-8");
	return NULL;
}

/* Appends a pair after checking it; name and value are not copied. */
MUST_CHECK static struct err *
add_pair(struct sent *sent, const char *name, const char *value)
{
	size_t length = strlen(value);
	struct err *e = check_name(name);

	if (e)
		return e;
	if (sent->n_params >= PARAMS_MAX)
		return err_new(ERR_INPUT, too_many,
			       "TH1511: more than %d parameters", PARAMS_MAX);
	if (length > PARAM_VALUE_MAX_BYTES)
		return err_new(ERR_TOO_LARGE, too_long,
			       "TH1513: a value of more than %d bytes",
			       PARAM_VALUE_MAX_BYTES);
	if (!text_is_utf8(value, length))
		return err_new(ERR_INPUT, not_text,
			       "TH1514: a value is not UTF-8");
	sent->params = talloc_realloc(sent, sent->params, struct param,
				      (unsigned)sent->n_params + 1);
	sent->params[sent->n_params++] = (struct param){ name, value };
	return NULL;
}

/* Reads one "name=value" of length bytes. */
static struct err *
read_pair(struct sent *sent, const char *pair, size_t length)
{
	const char *equals = memchr(pair, '=', length);
	size_t name_end = equals ? (size_t)(equals - pair) : length;
	size_t value_at = equals ? name_end + 1 : length;
	char *name = decode(sent, pair, name_end);
	char *value = decode(sent, pair + value_at, length - value_at);

	if (!name || !value)
		return err_new(ERR_INPUT, bad_escape,
			       "TH1515: bad escape or NUL in a parameter");
	return add_pair(sent, name, value);
}

static struct err *
read_pairs(struct sent *sent, const char *text, size_t length)
{
	size_t at = 0;

	while (at < length) {
		const char *stop = memchr(text + at, '&', length - at);
		size_t n = stop ? (size_t)(stop - text) - at : length - at;
		struct err *e = NULL;

		if (text[at] != '&')
			e = read_pair(sent, text + at, n);
		if (e)
			return e;
		at += n + 1;
	}
	return NULL;
}

struct err *
params_parse(TALLOC_CTX *ctx, const char *text, size_t length,
	     struct param **params, size_t *n)
{
	struct sent *sent = talloc_zero(ctx, struct sent);
	struct err *e = read_pairs(sent, text, length);

	if (e) {
		talloc_free(sent);
		return e;
	}
	*params = sent->params;
	*n = sent->n_params;
	return NULL;
}

/* The content of a field as text; memory of ctx. */
static struct err *
read_value(TALLOC_CTX *ctx, struct multipart *body, const char **value)
{
	char *text = talloc_strdup(ctx, "");
	size_t n = 0;
	bool last = false;

	while (!last) {
		const char *piece;
		size_t length;
		struct err *e = multipart_piece(body, &piece, &length, &last);

		if (e)
			return e;
		if (memchr(piece, '\0', length))
			return err_new(ERR_INPUT, not_text,
				       "TH1515: NUL in a parameter");
		n += length;
		if (n > PARAM_VALUE_MAX_BYTES)
			return err_new(ERR_TOO_LARGE, too_long,
				       "TH1513: a value of more than %d bytes",
				       PARAM_VALUE_MAX_BYTES);
		text = talloc_strndup_append_buffer(text, piece, length);
	}
	*value = text;
	return NULL;
}

/* Copies the content of a part to file, or nowhere when file is NULL. */
static struct err *
copy_content(struct multipart *body, FILE *file, int64_t *bytes)
{
	bool last = false;

	*bytes = 0;
	while (!last) {
		const char *piece;
		size_t length;
		struct err *e = multipart_piece(body, &piece, &length, &last);

		if (e)
			return e;
		if (file && fwrite(piece, 1, length, file) != length)
			return err_new(ERR_INTERNAL, NULL, "TH1516: spool: %m");
		*bytes += (int64_t)length;
	}
	if (file && fflush(file) != 0)
		return err_new(ERR_INTERNAL, NULL, "TH1516: spool: %m");
	return NULL;
}

/* Whoever keeps an upload has renamed it; then there is nothing here. */
static int
remove_file(char *path)
{
	unlink(path);
	return 0;
}

/* Writes the content of a part to a new file of the spool. */
static struct err *
spool_content(struct sent *sent, struct multipart *body, struct upload *upload)
{
	char *path = talloc_asprintf(sent, "%s/upload-XXXXXX", sent->spool_dir);
	int fd = mkstemp(path);
	FILE *file;
	struct err *e;

	if (fd < 0)
		return err_new(ERR_INTERNAL, NULL, "TH1517: %s: %m", path);
	talloc_set_destructor(path, remove_file);
	upload->path_raw = path;
	file = fdopen(fd, "wb");
	if (!file) {
		close(fd);
		return err_new(ERR_INTERNAL, NULL, "TH1517: %s: %m", path);
	}
	e = copy_content(body, file, &upload->bytes);
	fclose(file);
	return e;
}

/* The name without the folders that some browsers send before it. */
static const char *
base_name(const char *file_name)
{
	const char *slash = strrchr(file_name, '/');
	const char *backslash = strrchr(file_name, '\\');

	if (!slash || (backslash && backslash > slash))
		slash = backslash;
	return slash ? slash + 1 : file_name;
}

static bool
is_file_name(const char *name)
{
	size_t length = strlen(name);

	if (length > UPLOAD_NAME_MAX_BYTES || !text_is_utf8(name, length))
		return false;
	for (; *name; name++) {
		if ((unsigned char)*name < 0x20 || *name == 0x7f)
			return false;
	}
	return true;
}

static struct err *
read_file(struct sent *sent, struct multipart *body, const struct part *part)
{
	struct upload upload = { .field = part->name,
				 .file_name = base_name(part->file_name) };
	struct err *e;

	/* A file input that was left empty. */
	if (!*part->file_name)
		return copy_content(body, NULL, &upload.bytes);
	if (sent->n_uploads >= UPLOADS_MAX)
		return err_new(ERR_INPUT, too_many_files,
			       "TH1518: more than %d files", UPLOADS_MAX);
	if (!is_file_name(part->file_name))
		return err_new(ERR_INPUT, bad_file_name,
			       "TH1519: bad file name");
	e = check_name(part->name);
	if (e)
		return e;
	e = spool_content(sent, body, &upload);
	if (e)
		return e;
	sent->uploads = talloc_realloc(sent, sent->uploads, struct upload,
				       (unsigned)sent->n_uploads + 1);
	sent->uploads[sent->n_uploads++] = upload;
	return NULL;
}

/* Reads the content of one part. */
static struct err *
read_part(struct sent *sent, struct multipart *body, const struct part *part)
{
	const char *value = "";
	struct err *e;

	if (part->file_name)
		return read_file(sent, body, part);
	e = read_value(sent, body, &value);
	if (e)
		return e;
	return add_pair(sent, part->name, value);
}

static struct err *
read_parts(struct sent *sent, const char *content_type, const char *path)
{
	struct multipart *body = NULL;
	struct part *part = NULL;
	struct err *e = multipart_open(sent, content_type, path, &body);

	for (size_t n = 0; !e; n++) {
		e = multipart_next(sent, body, &part);
		if (e || !part)
			break;
		e = n < PARAMS_MAX
			    ? read_part(sent, body, part)
			    : err_new(ERR_INPUT, too_many,
				      "TH1511: more than %d parts", PARAMS_MAX);
	}
	talloc_free(body);
	return e;
}

struct err * /* NOLINTNEXTLINE(readability-function-size) */
params_parse_multipart(TALLOC_CTX *ctx, const char *content_type,
		       const char *body_path, const char *spool_dir,
		       struct param **params, size_t *n_params,
		       struct upload **uploads, size_t *n_uploads)
{
	struct sent *sent = talloc_zero(ctx, struct sent);
	struct err *e;

	sent->spool_dir = talloc_strdup(sent, spool_dir);
	e = read_parts(sent, content_type, body_path);
	if (e) {
		talloc_free(sent);
		return e;
	}
	*params = sent->params;
	*n_params = sent->n_params;
	*uploads = sent->uploads;
	*n_uploads = sent->n_uploads;
	return NULL;
}
