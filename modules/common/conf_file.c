#include "common/base.h"

#include "common/conf_internal.h"
#include "common/text.h"

#include <errno.h>

#define CONF_MAX_BYTES 65536

void
conf_fault(struct conf_faults *faults, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	faults->texts = talloc_realloc(faults, faults->texts, char *,
				       (unsigned)faults->count + 1);
	faults->texts[faults->count++] =
		talloc_vasprintf(faults->texts, format, args);
	va_end(args);
}

/* Reads up to CONF_MAX_BYTES + 1 bytes; false when that fails. */
static bool
read_bytes(FILE *file, char *bytes, size_t *n)
{
	bool whole;

	*n = fread(bytes, 1, CONF_MAX_BYTES + 1, file);
	whole = !ferror(file);
	fclose(file);
	return whole;
}

char *
conf_read_text(TALLOC_CTX *ctx, const char *path, bool missing_ok,
	       struct conf_faults *faults)
{
	static const char mark[] = "\xef\xbb\xbf";
	FILE *file = fopen(path, "rb");
	char *bytes;
	size_t n;

	if (!file) {
		if (!missing_ok || errno != ENOENT)
			conf_fault(faults, "TH1501: %s: %s", path,
				   strerror(errno));
		return NULL;
	}
	bytes = talloc_array(ctx, char, CONF_MAX_BYTES + 2);
	if (!read_bytes(file, bytes, &n)) {
		conf_fault(faults, "TH1502: %s: not readable", path);
		return NULL;
	}
	if (n > CONF_MAX_BYTES) {
		conf_fault(faults, "TH1503: %s: longer than %d bytes", path,
			   CONF_MAX_BYTES);
		return NULL;
	}
	bytes[n] = '\0';
	if (strlen(bytes) != n || !text_is_utf8(bytes, n)) {
		conf_fault(faults, "TH1504: %s: not UTF-8 text", path);
		return NULL;
	}
	/* Editors on Windows put a byte order mark before the text. */
	return strncmp(bytes, mark, 3) == 0 ? bytes + 3 : bytes;
}

/* Cuts blanks off both ends, in place. */
static char *
trim(char *text)
{
	size_t length;

	text += strspn(text, " \t\r");
	length = strlen(text);
	while (length > 0 && strchr(" \t\r", text[length - 1]))
		length--;
	text[length] = '\0';
	return text;
}

static void
take_value(struct conf_reading *r, size_t i, const char *value)
{
	const struct setting *s = &conf_settings[i];
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *wanted = setting_put(ctx, r->conf, s, value);

	if (wanted)
		conf_fault(r->faults, "TH1506: %s:%d: key \"%s\" must %s",
			   r->path, r->line, s->key, wanted);
	r->conf->origins[i] =
		talloc_asprintf(r->conf, "%s:%d", r->path, r->line);
	talloc_free(ctx);
}

static void
read_setting(struct conf_reading *r, const char *key, const char *value)
{
	size_t i = 0;

	while (i < conf_n_settings && !text_same(conf_settings[i].key, key))
		i++;
	if (i == conf_n_settings) {
		conf_fault(r->faults, "TH1507: %s:%d: unknown key \"%s\"",
			   r->path, r->line, key);
	} else if (r->seen[i]) {
		conf_fault(r->faults,
			   "TH1505: %s:%d: key \"%s\" given twice, first in "
			   "line %d",
			   r->path, r->line, key, r->seen[i]);
	} else if (r->shared && conf_settings[i].own) {
		conf_fault(r->faults,
			   "TH1561: %s:%d: key \"%s\" belongs into the file "
			   "of one program, not into that of all",
			   r->path, r->line, key);
	} else {
		r->seen[i] = r->line;
		take_value(r, i, value);
	}
}

static void
read_line(struct conf_reading *r, char *line)
{
	char *equals;

	line = trim(line);
	if (!*line || *line == '#')
		return;
	equals = strchr(line, '=');
	if (!equals) {
		conf_fault(r->faults,
			   "TH1508: %s:%d: not a line \"key = value\"", r->path,
			   r->line);
		return;
	}
	*equals = '\0';
	read_setting(r, trim(line), trim(equals + 1));
}

void
conf_read_file(struct conf_reading *r, const char *path, bool shared,
	       bool missing_ok)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	char *next = conf_read_text(ctx, path, missing_ok, r->faults);

	r->path = path;
	r->shared = shared;
	r->line = 0;
	memset(r->seen, 0, sizeof(r->seen));
	while (next) {
		char *line = next;

		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		r->line++;
		read_line(r, line);
	}
	talloc_free(ctx);
}
