#include "common/base.h"

#include "thadsctl/checkpoint.h"

#include "common/conf.h"
#include "common/crypto.h"
#include "common/text.h"
#include "thadsctl/secret.h"
#include "thadsctl/words.h"

#include <errno.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define TASKS_CONF "tasks.conf"
#define COPY_FILE  "checkpoint-copy"
#define KEY_GROUP  "thads-tasks"

static struct err *
file_fault(const char *path)
{
	return err_new(ERR_USAGE, NULL, "TH2217: %s: %s", path,
		       strerror(errno));
}

/* Adds the line to a file that everybody may read. */
MUST_CHECK static struct err *
write_public(const char *path, const char *mode, const char *line)
{
	FILE *file = fopen(path, mode);
	struct err *e = NULL;

	if (!file)
		return file_fault(path);
	if (fputs(line, file) < 0 || fflush(file) != 0 ||
	    fsync(fileno(file)) != 0 || fchmod(fileno(file), 0644) != 0)
		e = file_fault(path);
	if (fclose(file) != 0 && !e)
		e = file_fault(path);
	return e;
}

/* The key comes to stand under path once its public half is on the list, so
 * that nothing is ever signed that nobody could check. */
MUST_CHECK static struct err *
new_key(TALLOC_CTX *ctx, const char *dir, const char *path)
{
	const char *secret = crypto_key_new(ctx);
	const char *fresh = talloc_asprintf(ctx, "%s.new", path);
	const char *public_key = crypto_key_public(ctx, secret);
	time_t now = time(NULL);
	char day[11];
	struct tm tm;
	bool made;
	struct err *e;

	gmtime_r(&now, &tm);
	strftime(day, sizeof(day), "%Y-%m-%d", &tm);
	unlink(fresh);
	e = secret_keep(ctx, fresh, KEY_GROUP, secret, &made);
	if (!e)
		e = write_public(talloc_asprintf(ctx, "%s/%s", dir,
						 CONF_CHECKPOINT_KEYS),
				 "a",
				 talloc_asprintf(ctx, "%s since %s\n",
						 public_key, day));
	if (!e && rename(fresh, path) != 0)
		e = file_fault(path);
	if (!e)
		printf("checkpoint key %s\n", public_key);
	return e;
}

struct err *
checkpoint_key(TALLOC_CTX *ctx, const char *dir, bool rotate)
{
	const char *conf_path = talloc_asprintf(ctx, "%s/" TASKS_CONF, dir);
	struct conf *conf;
	const char *path;
	struct err *e = conf_read(ctx, conf_path, &conf);

	if (e)
		return e;
	path = conf_checkpoint_key(ctx, conf);
	if (!rotate && access(path, F_OK) == 0)
		return NULL;
	return new_key(ctx, dir, path);
}

/* "/srv/copy" or "user@host". */
static bool
is_target(const char *to)
{
	const char *at = strchr(to, '@');

	if (*to == '/')
		return strcspn(to, " \t\n") == strlen(to);
	return at && at > to && at[1] && *to != '-' &&
	       strspn(to, "abcdefghijklmnopqrstuvwxyz"
			  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_@:") ==
		       strlen(to);
}

MUST_CHECK static struct err *
copy_to(TALLOC_CTX *ctx, const char *dir, const char *to)
{
	const char *path = talloc_asprintf(ctx, "%s/" COPY_FILE, dir);

	if (text_same(to, "off")) {
		if (unlink(path) != 0 && errno != ENOENT)
			return file_fault(path);
		printf("checkpoints are not copied\n");
		return NULL;
	}
	if (!is_target(to))
		return err_new(ERR_USAGE, NULL,
			       "TH2218: the copy goes to a folder from / or to "
			       "USER@HOST");
	printf("checkpoints are copied to %s\n", to);
	return write_public(path, "w", talloc_asprintf(ctx, "to = %s\n", to));
}

struct asked {
	const char *dir;
	bool rotate;
};

struct err *
ctl_checkpoint(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	static const struct option_row rows[] = {
		{ "dir", OPTION_TEXT, offsetof(struct asked, dir) },
		{ "rotate", OPTION_FLAG, offsetof(struct asked, rotate) },
	};
	struct asked asked = { .dir = CTL_CONF_DIR };
	struct err *e;

	(void)ctl;
	e = ctl_words(&argc, &argv, rows, ARRAY_LEN(rows), &asked);
	if (e)
		return e;
	if (argc == 1 && text_same(argv[0], "key"))
		return checkpoint_key(ctx, asked.dir, asked.rotate);
	if (argc == 2 && text_same(argv[0], "copy") && !asked.rotate)
		return copy_to(ctx, asked.dir, argv[1]);
	return err_new(ERR_USAGE, NULL,
		       "TH2219: checkpoint key [--rotate], or "
		       "checkpoint copy FOLDER|USER@HOST|off");
}
