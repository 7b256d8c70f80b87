#include "common/base.h"

#include "common/conf.h"
#include "common/conf_internal.h"
#include "common/text.h"

#include <errno.h>
#include <sys/stat.h>

#define FROM_DEFAULT "default"
#define MASK	     "********"

/* The row of a key that is in the table. */
static size_t
row_of(const char *key)
{
	size_t i = 0;

	while (!text_same(conf_settings[i].key, key)) {
		i++;
		assert(i < conf_n_settings);
	}
	return i;
}

/* Where the value of a key comes from. */
static const char *
origin_of(const struct conf *conf, const char *key)
{
	return conf->origins[row_of(key)];
}

static bool
is_default(const struct conf *conf, const char *key)
{
	return text_same(origin_of(conf, key), FROM_DEFAULT);
}

/* "/etc/thads/intake.conf" is for "intake". */
static char *
name_of_file(TALLOC_CTX *ctx, const char *path)
{
	const char *slash = strrchr(path, '/');
	char *name = talloc_strdup(ctx, slash ? slash + 1 : path);
	size_t length = strlen(name);

	if (length > 5 && strcmp(name + length - 5, ".conf") == 0)
		name[length - 5] = '\0';
	return name;
}

/* thads.conf in the directory of the file; memory of ctx. */
static char *
shared_path(TALLOC_CTX *ctx, const char *path)
{
	const char *slash = strrchr(path, '/');

	return talloc_asprintf(ctx, "%.*s%s",
			       slash ? (int)(slash + 1 - path) : 0, path,
			       CONF_SHARED);
}

static void
fill_absent(struct conf *conf, const char *path, struct conf_faults *faults)
{
	for (size_t i = 0; i < conf_n_settings; i++) {
		const struct setting *s = &conf_settings[i];

		if (conf->origins[i])
			continue;
		conf->origins[i] = FROM_DEFAULT;
		if (s->fallback && setting_put(faults, conf, s, s->fallback))
			abort();
		if (!s->fallback && !s->computed)
			conf_fault(faults,
				   "TH1509: %s: required key \"%s\" is missing",
				   path, s->key);
	}
}

static void
compute_absent(struct conf *conf, const char *path, struct conf_faults *faults)
{
	const struct setting *s = &conf_settings[row_of("name")];
	char *name;

	if (is_default(conf, "name")) {
		name = name_of_file(conf, path);
		if (setting_put(faults, conf, s, name))
			conf_fault(faults,
				   "TH1562: %s: the file's name tells no "
				   "program, so the key \"name\" is required",
				   path);
	}
	if (is_default(conf, "db_user"))
		conf->db_user = talloc_asprintf(conf, "thads_%s",
						conf->name ? conf->name : "");
}

/* The one line of the password's file, for the key at the place from. */
static void
read_password(struct conf *conf, struct conf_faults *faults)
{
	const char *path = conf->db_password_file;
	const char *from = origin_of(conf, "db_password_file");
	struct conf_faults *own = talloc_zero(faults, struct conf_faults);
	char *text = conf_read_text(conf, path, false, own);
	size_t length;

	if (!text) {
		conf_fault(faults, "TH1563: %s: key \"db_password_file\": %s",
			   from, own->texts[0] + strlen("TH1501: "));
		return;
	}
	length = strcspn(text, "\r\n");
	if (length == 0 || text[length + strspn(text + length, "\r\n")]) {
		conf_fault(faults,
			   "TH1564: %s: key \"db_password_file\": %s: not one "
			   "line with a password",
			   from, path);
		return;
	}
	text[length] = '\0';
	conf->db_password = text;
	conf->origins[row_of("db_password")] = path;
}

static void
settle_password(struct conf *conf, struct conf_faults *faults)
{
	if (text_empty(conf->db_password_file))
		return;
	if (is_default(conf, "db_password"))
		read_password(conf, faults);
	else
		conf_fault(faults,
			   "TH1565: %s: key \"db_password_file\" and, at %s, "
			   "key \"db_password\": only one may be given",
			   origin_of(conf, "db_password_file"),
			   origin_of(conf, "db_password"));
}

/* What never leaves this host may go without TLS. */
static bool
is_this_host(const char *host)
{
	return text_same(host, "localhost") || text_same(host, "127.0.0.1") ||
	       text_same(host, "::1");
}

/* An authority whose value is at fault was told already. */
static void
check_host(const struct conf *conf, struct conf_faults *faults)
{
	if (text_empty(conf->db_host) || is_this_host(conf->db_host) ||
	    !conf->db_tls_ca || *conf->db_tls_ca)
		return;
	conf_fault(faults,
		   "TH1566: %s: key \"db_host\" names another host, so "
		   "\"db_tls_ca\" must name the file of the authority that "
		   "signed its certificate",
		   origin_of(conf, "db_host"));
}

struct conf *
conf_read_all(TALLOC_CTX *ctx, const char *path, struct conf_faults *faults)
{
	struct conf *conf = talloc_zero(ctx, struct conf);
	struct conf_reading reading = { .conf = conf, .faults = faults };
	char *shared = shared_path(conf, path);

	conf->path = talloc_strdup(conf, path);
	conf->origins = talloc_zero_array(conf, const char *,
					  (unsigned)conf_n_settings);
	if (!text_same(shared, path))
		conf_read_file(&reading, shared, true, true);
	conf_read_file(&reading, path, text_same(shared, path), false);
	fill_absent(conf, path, faults);
	compute_absent(conf, path, faults);
	settle_password(conf, faults);
	check_host(conf, faults);
	return conf;
}

struct err *
conf_read(TALLOC_CTX *ctx, const char *path, struct conf **conf)
{
	struct conf_faults *faults = talloc_zero(NULL, struct conf_faults);
	struct conf *found = conf_read_all(ctx, path, faults);
	struct err *e = NULL;

	if (text_same(shared_path(faults, path), path))
		conf_fault(faults,
			   "TH1567: %s: is of all programs; the file of one "
			   "program must be named",
			   path);
	if (faults->count > 0) {
		e = err_new(ERR_USAGE, NULL, "%s", faults->texts[0]);
		talloc_free(found);
	} else {
		*conf = found;
	}
	talloc_free(faults);
	return e;
}

/* Why there is no such file or directory; NULL when there is. */
static const char *
look_at(const struct setting *s, const char *path)
{
	struct stat found;

	if (stat(path, &found) != 0)
		return strerror(errno);
	if (s->kind == SETTING_DIR && !S_ISDIR(found.st_mode))
		return "not a directory";
	if (s->kind == SETTING_FILE && !S_ISREG(found.st_mode))
		return "not a file";
	return NULL;
}

void
conf_look(const struct conf *conf, struct conf_faults *faults)
{
	for (size_t i = 0; i < conf_n_settings; i++) {
		const struct setting *s = &conf_settings[i];
		const char *from = conf->origins[i];
		const char *path;
		const char *why;

		if (s->kind != SETTING_DIR && s->kind != SETTING_FILE)
			continue;
		path = setting_text(conf, s);
		why = text_empty(path) ? NULL : look_at(s, path);
		if (why)
			conf_fault(faults, "TH1568: %s: key \"%s\": %s: %s",
				   text_same(from, FROM_DEFAULT) ? conf->path
								 : from,
				   s->key, path, why);
	}
}

struct err *
conf_check(const struct conf *conf)
{
	struct conf_faults *faults = talloc_zero(NULL, struct conf_faults);
	struct err *e = NULL;

	conf_look(conf, faults);
	if (faults->count > 0)
		e = err_new(ERR_USAGE, NULL, "%s", faults->texts[0]);
	talloc_free(faults);
	return e;
}

char *
conf_beside(TALLOC_CTX *ctx, const struct conf *conf, const char *name)
{
	const char *slash = strrchr(conf->path, '/');

	return talloc_asprintf(ctx, "%.*s%s",
			       slash ? (int)(slash + 1 - conf->path) : 0,
			       conf->path, name);
}

const char *
conf_checkpoint_key(TALLOC_CTX *ctx, const struct conf *conf)
{
	if (*conf->checkpoint_key)
		return conf->checkpoint_key;
	return conf_beside(ctx, conf, "secrets/checkpoint");
}

bool
conf_show(TALLOC_CTX *ctx, const struct conf *conf, size_t i,
	  struct conf_shown *shown)
{
	const struct setting *s;

	if (i >= conf_n_settings)
		return false;
	s = &conf_settings[i];
	shown->key = s->key;
	shown->value = setting_written(ctx, conf, s);
	shown->from = conf->origins[i];
	if (s->secret && *shown->value)
		shown->value = MASK;
	return true;
}
