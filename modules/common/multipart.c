#include "common/base.h"

#include "common/multipart.h"

#include <strings.h>

#define WINDOW_BYTES	   65536
#define BOUNDARY_MAX_BYTES 70 /* RFC 2046, 5.1.1 */

static const char broken_body[] =
	"Biểu mẫu kèm tệp đến không trọn vẹn hoặc không đúng dạng. "
	"Xin gửi lại.";

/* A window on the body that moves forward. */
struct multipart {
	FILE *file;
	char *bytes; /* WINDOW_BYTES of them */
	size_t at;   /* the first one not yet taken */
	size_t end;
	char delimiter[BOUNDARY_MAX_BYTES + 5]; /* "\r\n--" and the boundary */
	size_t delimiter_length;
	bool ended; /* the file holds no more than the window does */
	bool begun;
};

static struct err *
broken(const char *what)
{
	return err_new(ERR_INPUT, broken_body, "TH1521: multipart body: %s",
		       what);
}

/* The first needle in bytes, NULL when there is none. */
static const char *
find(const char *bytes, size_t length, const char *needle, size_t needle_length)
{
	const char *end = bytes + length;
	const char *at = bytes;

	while ((size_t)(end - at) >= needle_length) {
		at = memchr(at, needle[0], (size_t)(end - at));
		if (!at || (size_t)(end - at) < needle_length)
			return NULL;
		if (memcmp(at, needle, needle_length) == 0)
			return at;
		at++;
	}
	return NULL;
}

/* Makes sure that the window holds at least half of what it can, or the rest
 * of the body. */
static void
fill(struct multipart *body)
{
	if (body->ended || body->end - body->at >= WINDOW_BYTES / 2)
		return;
	memmove(body->bytes, body->bytes + body->at, body->end - body->at);
	body->end -= body->at;
	body->at = 0;
	body->end += fread(body->bytes + body->end, 1, WINDOW_BYTES - body->end,
			   body->file);
	body->ended = body->end < WINDOW_BYTES;
}

struct err *
multipart_piece(struct multipart *body, const char **piece, size_t *length,
		bool *last)
{
	const char *stop;

	fill(body);
	*piece = body->bytes + body->at;
	stop = find(*piece, body->end - body->at, body->delimiter,
		    body->delimiter_length);
	*last = stop != NULL;
	if (stop) {
		*length = (size_t)(stop - *piece);
		body->at += *length + body->delimiter_length;
		return NULL;
	}
	if (ferror(body->file))
		return err_new(ERR_INTERNAL, NULL,
			       "TH1522: cannot read the body in the spool");
	if (body->ended)
		return broken("cut off");
	/* The window's end may hold the beginning of a delimiter. */
	*length = body->end - body->at - (body->delimiter_length - 1);
	body->at += *length;
	return NULL;
}

/* Takes n bytes when they come next. */
static bool
take(struct multipart *body, const char *bytes, size_t n)
{
	if (body->end - body->at < n ||
	    memcmp(body->bytes + body->at, bytes, n) != 0)
		return false;
	body->at += n;
	return true;
}

/* The header lines of a part, each ending in "\r\n"; memory of ctx. NULL when
 * there are none, too many, or NUL is among them. */
static char *
read_head(TALLOC_CTX *ctx, struct multipart *body)
{
	const char *start;
	const char *stop;
	size_t most;

	fill(body);
	start = body->bytes + body->at;
	most = body->end - body->at;
	if (most > PART_HEAD_MAX_BYTES)
		most = PART_HEAD_MAX_BYTES;
	stop = find(start, most, "\r\n\r\n", 4);
	if (!stop || memchr(start, '\0', (size_t)(stop - start)))
		return NULL;
	body->at += (size_t)(stop - start) + 4;
	return talloc_strndup(ctx, start, (size_t)(stop - start) + 2);
}

/* Reads the pairs ; key="value" of Content-Disposition. Browsers write %22
 * for a quote in a value, so the next quote always ends it. */
static bool
read_disposition(const char *line, struct part *part)
{
	line += strspn(line, " \t");
	if (strncasecmp(line, "form-data", 9) != 0)
		return false;
	line += 9;
	for (line += strspn(line, "; \t"); *line != '\r';
	     line += strspn(line, "; \t")) {
		size_t key = strcspn(line, "=\r");
		const char *value = line + key + 2;
		size_t length;
		const char **slot = NULL;

		if (strncmp(line + key, "=\"", 2) != 0)
			return false;
		length = strcspn(value, "\"\r");
		if (value[length] != '"')
			return false;
		if (key == 4 && strncasecmp(line, "name", 4) == 0)
			slot = &part->name;
		if (key == 8 && strncasecmp(line, "filename", 8) == 0)
			slot = &part->file_name;
		if (!slot || *slot)
			return false;
		*slot = talloc_strndup(part, value, length);
		line = value + length + 1;
	}
	return part->name != NULL;
}

/* Finds name and, for a file, its name in the header lines. */
static bool
read_names(const char *head, struct part *part)
{
	static const char wanted[] = "Content-Disposition:";
	size_t n = sizeof(wanted) - 1;

	while (*head) {
		if (strncasecmp(head, wanted, n) == 0)
			return read_disposition(head + n, part);
		head = strstr(head, "\r\n") + 2;
	}
	return false;
}

/* Puts the boundary of the content type into the delimiter. */
static bool
read_boundary(struct multipart *body, const char *content_type)
{
	static const char type[] = "multipart/form-data;";
	size_t length;
	int n;

	if (strncasecmp(content_type, type, sizeof(type) - 1) != 0)
		return false;
	content_type += sizeof(type) - 1;
	content_type += strspn(content_type, " \t");
	if (strncasecmp(content_type, "boundary=", 9) != 0)
		return false;
	content_type += 9;
	if (*content_type == '"')
		content_type++;
	length = strcspn(content_type, "\"; \t\r\n");
	if (length == 0 || length > BOUNDARY_MAX_BYTES)
		return false;
	n = snprintf(body->delimiter, sizeof(body->delimiter), "\r\n--%.*s",
		     (int)length, content_type);
	body->delimiter_length = (size_t)n;
	return true;
}

static int
close_body(struct multipart *body)
{
	if (body->file)
		fclose(body->file);
	return 0;
}

struct err *
multipart_open(TALLOC_CTX *ctx, const char *content_type, const char *path,
	       struct multipart **body)
{
	struct multipart *found = talloc_zero(ctx, struct multipart);

	talloc_set_destructor(found, close_body);
	if (!read_boundary(found, content_type)) {
		talloc_free(found);
		return broken("no boundary in the content type");
	}
	found->file = fopen(path, "rb");
	if (!found->file) {
		talloc_free(found);
		return err_new(ERR_INTERNAL, NULL, "TH1523: %s: %m", path);
	}
	found->bytes = talloc_array(found, char, WINDOW_BYTES);
	/* The first delimiter has no line end before it: lend it one. */
	memcpy(found->bytes, "\r\n", 2);
	found->end = 2;
	*body = found;
	return NULL;
}

/* Takes the first delimiter, which must begin the body. */
static struct err *
begin(struct multipart *body)
{
	const char *piece = NULL;
	size_t length = 0;
	bool last = false;
	struct err *e;

	if (body->begun)
		return NULL;
	body->begun = true;
	e = multipart_piece(body, &piece, &length, &last);
	if (e)
		return e;
	return length > 0 || !last ? broken("bytes before the parts") : NULL;
}

struct err *
multipart_next(TALLOC_CTX *ctx, struct multipart *body, struct part **part)
{
	struct part *found;
	char *head;
	struct err *e = begin(body);

	*part = NULL;
	if (e)
		return e;
	fill(body);
	if (take(body, "--", 2))
		return NULL;
	if (!take(body, "\r\n", 2))
		return broken("bytes after a boundary");
	found = talloc_zero(ctx, struct part);
	head = read_head(found, body);
	if (!head || !read_names(head, found)) {
		talloc_free(found);
		return broken("head of a part");
	}
	talloc_free(head);
	*part = found;
	return NULL;
}
