#include "common/base.h"

#include "common/conf.h"
#include "common/text.h"

#define CONF_MAX_BYTES 65536

enum setting_kind { SETTING_TEXT, SETTING_YES_NO, SETTING_NUMBER };

struct setting {
	const char *key;
	size_t at;            /* offsetof the member of struct conf */
	enum setting_kind kind;
	const char *fallback; /* NULL: the key is required */
	const char *meaning;
	int64_t most;         /* SETTING_NUMBER: 0 to this */
};

/* clang-format off */
static const struct setting settings[] = {
	{ .key = "name", .at = offsetof(struct conf, name),
	  .meaning = "the program this file is for, without thads-" },
	{ .key = "db_socket", .at = offsetof(struct conf, db_socket),
	  .fallback = "/run/mysqld/mysqld.sock",
	  .meaning = "path of MariaDB's unix socket" },
	{ .key = "db_name", .at = offsetof(struct conf, db_name),
	  .fallback = "thads",
	  .meaning = "name of the database" },
	{ .key = "db_user", .at = offsetof(struct conf, db_user),
	  .meaning = "the program's own database account" },
	{ .key = "db_password", .at = offsetof(struct conf, db_password),
	  .fallback = "",
	  .meaning = "password of that account; empty where the socket "
		     "tells who calls" },
	{ .key = "template_dir", .at = offsetof(struct conf, template_dir),
	  .meaning = "directory of the page templates" },
	{ .key = "asset_path", .at = offsetof(struct conf, asset_path),
	  .fallback = "/assets/dev",
	  .meaning = "path of style sheets and scripts as browsers see it" },
	{ .key = "spool_dir", .at = offsetof(struct conf, spool_dir),
	  .meaning = "directory where uploads wait for thads-tasks" },
	{ .key = "law_dir", .at = offsetof(struct conf, law_dir),
	  .meaning = "directory of the law packs" },
	{ .key = "site_name", .at = offsetof(struct conf, site_name),
	  .fallback = "Thi hành án dân sự",
	  .meaning = "words in the head of every page" },
	{ .key = "programs", .at = offsetof(struct conf, programs),
	  .fallback = "",
	  .meaning = "installed programs, blanks between; the menu links "
		     "to these only" },
	{ .key = "secure_cookie", .at = offsetof(struct conf, secure_cookie),
	  .kind = SETTING_YES_NO, .fallback = "yes",
	  .meaning = "yes or no: the session cookie travels over TLS only" },
	{ .key = "log_file", .at = offsetof(struct conf, log_file),
	  .fallback = "",
	  .meaning = "file of the log lines, opened again after it was "
		     "rotated; empty: standard error" },
	{ .key = "metrics_file", .at = offsetof(struct conf, metrics_file),
	  .fallback = "",
	  .meaning = "file through which the workers of a module count "
		     "together for /NAME/metrics; empty: each for itself" },
	{ .key = "spool_min_free_percent",
	  .at = offsetof(struct conf, spool_min_free_percent),
	  .kind = SETTING_NUMBER, .most = 99, .fallback = "8",
	  .meaning = "with less room than this left for spool_dir, "
		     "/NAME/ready answers 503" },
	{ .key = "queue_max_secs", .at = offsetof(struct conf, queue_max_secs),
	  .kind = SETTING_NUMBER, .most = 31536000, .fallback = "3600",
	  .meaning = "when work for thads-tasks waits longer than this and "
		     "nobody is at it, /NAME/ready answers 503" },
	{ .key = "backup_mark", .at = offsetof(struct conf, backup_mark),
	  .fallback = "/var/backups/thads/last-backup",
	  .meaning = "file that thadsctl backup writes; its time stands in "
		     "/NAME/metrics" },
};
/* clang-format on */

struct conf_file {
	const char *path;
	int line;                     /* from 1 */
	int seen[ARRAY_LEN(settings)]; /* line of the key, 0: not given */
};

/* Reads the whole file as one text; memory of ctx. */
static struct err *
read_text(TALLOC_CTX *ctx, const char *path, char **text)
{
	static const char mark[] = "\xef\xbb\xbf";
	FILE *file = fopen(path, "rb");
	char *bytes;
	size_t n;
	bool failed;

	if (!file)
		return err_new(ERR_USAGE, NULL, "TH1501: %s: %m", path);
	bytes = talloc_array(ctx, char, CONF_MAX_BYTES + 1);
	n = fread(bytes, 1, CONF_MAX_BYTES + 1, file);
	failed = ferror(file) != 0;
	fclose(file);
	if (failed)
		return err_new(ERR_USAGE, NULL, "TH1502: %s: not readable",
			       path);
	if (n > CONF_MAX_BYTES)
		return err_new(ERR_USAGE, NULL,
			       "TH1503: %s: longer than %d bytes", path,
			       CONF_MAX_BYTES);
	bytes[n] = '\0';
	if (strlen(bytes) != n || !text_is_utf8(bytes, n))
		return err_new(ERR_USAGE, NULL, "TH1504: %s: not UTF-8 text",
			       path);
	/* Editors on Windows put a byte order mark before the text. */
	*text = strncmp(bytes, mark, 3) == 0 ? bytes + 3 : bytes;
	return NULL;
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

/* What a value of the setting has to be. */
static const char *
kind_words(TALLOC_CTX *ctx, const struct setting *s)
{
	switch (s->kind) {
	case SETTING_YES_NO:
		return "must be yes or no";
	case SETTING_NUMBER:
		return talloc_asprintf(ctx, "must be a number from 0 to %"
				       PRId64, s->most);
	default:
		return "must not be empty";
	}
}

/* Puts the value into its member; false when the kind does not allow it. */
static bool
set_value(struct conf *conf, const struct setting *s, const char *value)
{
	char *member = (char *)conf + s->at;
	bool yes = text_same(value, "yes");
	const char *copy;

	if (s->kind == SETTING_YES_NO) {
		memcpy(member, &yes, sizeof(yes));
		return yes || text_same(value, "no");
	}
	if (s->kind == SETTING_NUMBER) {
		int64_t number = 0;

		if (!text_to_int(value, &number) || number < 0
		    || number > s->most)
			return false;
		memcpy(member, &number, sizeof(number));
		return true;
	}
	copy = talloc_strdup(conf, value);
	memcpy(member, &copy, sizeof(copy));
	return s->fallback || *value;
}

static struct err *
read_setting(struct conf *conf, struct conf_file *file, const char *key,
	     const char *value)
{
	for (size_t i = 0; i < ARRAY_LEN(settings); i++) {
		if (!text_same(settings[i].key, key))
			continue;
		if (file->seen[i])
			return err_new(ERR_USAGE, NULL,
				       "TH1505: %s:%d: key \"%s\" given twice, "
				       "first in line %d",
				       file->path, file->line, key,
				       file->seen[i]);
		file->seen[i] = file->line;
		if (set_value(conf, &settings[i], value))
			return NULL;
		return err_new(ERR_USAGE, NULL,
			       "TH1506: %s:%d: key \"%s\" %s", file->path,
			       file->line, key,
			       kind_words(conf, &settings[i]));
	}
	return err_new(ERR_USAGE, NULL, "TH1507: %s:%d: unknown key \"%s\"",
		       file->path, file->line, key);
}

static struct err *
read_line(struct conf *conf, struct conf_file *file, char *line)
{
	char *equals;

	line = trim(line);
	if (!*line || *line == '#')
		return NULL;
	equals = strchr(line, '=');
	if (!equals)
		return err_new(ERR_USAGE, NULL,
			       "TH1508: %s:%d: not a line \"key = value\"",
			       file->path, file->line);
	*equals = '\0';
	return read_setting(conf, file, trim(line), trim(equals + 1));
}

static struct err *
read_lines(struct conf *conf, struct conf_file *file, char *text)
{
	char *next = text;

	while (next) {
		char *line = next;
		struct err *e;

		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		file->line++;
		e = read_line(conf, file, line);
		if (e)
			return e;
	}
	return NULL;
}

static struct err *
fill_absent(struct conf *conf, const struct conf_file *file)
{
	for (size_t i = 0; i < ARRAY_LEN(settings); i++) {
		if (file->seen[i])
			continue;
		if (!settings[i].fallback)
			return err_new(ERR_USAGE, NULL,
				       "TH1509: %s: required key \"%s\" is "
				       "missing",
				       file->path, settings[i].key);
		if (!set_value(conf, &settings[i], settings[i].fallback))
			abort();
	}
	return NULL;
}

struct err *
conf_read(TALLOC_CTX *ctx, const char *path, struct conf **conf)
{
	struct conf *found = talloc_zero(ctx, struct conf);
	struct conf_file file = { .path = path };
	char *text = NULL;
	struct err *e = read_text(found, path, &text);

	if (!e)
		e = read_lines(found, &file, text);
	if (!e)
		e = fill_absent(found, &file);
	if (e) {
		talloc_free(found);
		return e;
	}
	*conf = found;
	return NULL;
}

void
conf_print_settings(void)
{
	for (size_t i = 0; i < ARRAY_LEN(settings); i++) {
		const struct setting *s = &settings[i];

		printf("%s\n\t%s\n", s->key, s->meaning);
		if (!s->fallback)
			printf("\trequired\n");
		else
			printf("\tdefault: %s\n",
			       *s->fallback ? s->fallback : "(empty)");
	}
}

bool
conf_has_program(const struct conf *conf, const char *program)
{
	size_t length = strlen(program);
	const char *word = conf->programs;

	while (length > 0 && *word) {
		size_t n;

		word += strspn(word, " \t");
		n = strcspn(word, " \t");
		if (n == length && memcmp(word, program, n) == 0)
			return true;
		word += n;
	}
	return false;
}
