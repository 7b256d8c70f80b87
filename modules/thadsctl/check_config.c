#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/text.h"
#include "thadsctl/words.h"

#include <dirent.h>

#define CONF_SUFFIX ".conf"

/* Characters of "key = value" before the place it comes from. */
#define SHOWN_WIDTH 56

/* One run: the files to read, and what was already said of them. */
struct check {
	char **paths;
	size_t n_paths;
	char **told;
	size_t n_told;
};

/* Adds a text to a list of n. */
static char **
add_text(TALLOC_CTX *ctx, char **list, size_t *n, const char *text)
{
	list = talloc_realloc(ctx, list, char *, (unsigned)*n + 1);
	list[(*n)++] = talloc_strdup(ctx, text);
	return list;
}

static void
add_path(struct check *check, const char *path)
{
	check->paths = add_text(check, check->paths, &check->n_paths, path);
}

static bool
is_conf(const char *name)
{
	size_t length = strlen(name);
	size_t tail = strlen(CONF_SUFFIX);

	return *name != '.' && length > tail &&
	       text_same(name + length - tail, CONF_SUFFIX);
}

static int
compare_paths(const void *a, const void *b)
{
	char *const *left = a;
	char *const *right = b;

	return strcmp(*left, *right);
}

/* All NAME.conf of the directory, in the order of their names. */
MUST_CHECK static struct err *
add_folder(struct check *check, const char *dir)
{
	struct dirent *entry;
	DIR *folder = opendir(dir);

	if (!folder)
		return err_new(ERR_USAGE, NULL, "TH1871: %s: %m", dir);
	for (entry = readdir(folder); entry; entry = readdir(folder)) {
		if (is_conf(entry->d_name))
			add_path(check, talloc_asprintf(check, "%s/%s", dir,
							entry->d_name));
	}
	closedir(folder);
	if (check->n_paths == 0)
		return err_new(ERR_USAGE, NULL, "TH1872: %s: no *" CONF_SUFFIX,
			       dir);
	qsort(check->paths, check->n_paths, sizeof(*check->paths),
	      compare_paths);
	return NULL;
}

/* The files named, or those of a directory. */
MUST_CHECK static struct err *
read_options(struct check *check, const struct ctl *ctl, int argc, char **argv)
{
	static const struct option_row rows[] = { { "dir", OPTION_TEXT, 0 } };
	const char *slash = strrchr(ctl->conf_path, '/');
	const char *dir = slash ? talloc_strndup(check, ctl->conf_path,
						 slash - ctl->conf_path)
				: ".";
	struct err *e;

	e = ctl_words(&argc, &argv, rows, ARRAY_LEN(rows), &dir);
	if (e)
		return e;
	for (int i = 0; i < argc; i++)
		add_path(check, argv[i]);
	return check->n_paths > 0 ? NULL : add_folder(check, dir);
}

/* What is wrong in the file of all programs is told once. */
static void
tell(struct check *check, const char *fault)
{
	for (size_t i = 0; i < check->n_told; i++) {
		if (text_same(check->told[i], fault))
			return;
	}
	fprintf(stderr, "%s\n", fault);
	check->told = add_text(check, check->told, &check->n_told, fault);
}

static void
show(const struct conf *conf)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct conf_shown shown;

	printf("[%s]\n", conf->path);
	for (size_t i = 0; conf_show(ctx, conf, i, &shown); i++) {
		char *line =
			talloc_asprintf(ctx, "%s = %s", shown.key, shown.value);
		size_t length = text_length(line);
		size_t pad = length < SHOWN_WIDTH ? SHOWN_WIDTH - length : 0;

		printf("%s%*s # %s\n", line, (int)pad, "", shown.from);
	}
	printf("\n");
	talloc_free(ctx);
}

/* That of all programs alone is in force nowhere, so it is not shown. */
static bool
is_shared(const char *path)
{
	const char *slash = strrchr(path, '/');

	return text_same(slash ? slash + 1 : path, CONF_SHARED);
}

static void
check_file(struct check *check, const char *path)
{
	struct conf_faults *faults = talloc_zero(check, struct conf_faults);
	struct conf *conf = conf_read_all(check, path, faults);

	if (!is_shared(path) && faults->count == 0)
		conf_look(conf, faults);
	for (size_t i = 0; i < faults->count; i++)
		tell(check, faults->texts[i]);
	if (!is_shared(path) && faults->count == 0)
		show(conf);
	talloc_free(conf);
	talloc_free(faults);
}

struct err *
ctl_check_config(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	struct check *check = talloc_zero(ctx, struct check);
	struct err *e = read_options(check, ctl, argc, argv);

	if (e)
		return e;
	for (size_t i = 0; i < check->n_paths; i++)
		check_file(check, check->paths[i]);
	fflush(stdout);
	if (check->n_told > 0)
		return err_new(ERR_INPUT, NULL, "TH1874: faults: %zu",
			       check->n_told);
	return NULL;
}
