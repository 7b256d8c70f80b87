#include "common/base.h"

#include "common/asset.h"
#include "common/crypto.h"

#include <dirent.h>
#include <sys/stat.h>

#define ASSET_DEPTH_MAX	     8
#define ASSET_VERSION_DIGITS 12

/* The files found so far, by their paths. */
struct asset_list {
	char **paths;
	size_t count;
};

static int
close_folder(DIR **folder)
{
	return closedir(*folder);
}

static void
add_file(struct asset_list *list, const char *path)
{
	list->paths = talloc_realloc(list, list->paths, char *,
				     (unsigned)list->count + 1);
	list->paths[list->count++] = talloc_strdup(list, path);
}

MUST_CHECK static struct err *add_folder(struct asset_list *list,
					 const char *dir, int depth);

/* Adds a file, or the files of a folder. */
MUST_CHECK static struct err *
add_path(struct asset_list *list, const char *path, int depth)
{
	struct stat found;

	if (stat(path, &found) != 0)
		return err_new(ERR_USAGE, NULL, "TH1582: %s: %m", path);
	if (S_ISDIR(found.st_mode))
		return add_folder(list, path, depth + 1);
	if (S_ISREG(found.st_mode))
		add_file(list, path);
	return NULL;
}

MUST_CHECK static struct err *
add_folder(struct asset_list *list, const char *dir, int depth)
{
	DIR **folder = talloc(list, DIR *);
	struct dirent *entry;

	if (depth > ASSET_DEPTH_MAX)
		return err_new(ERR_USAGE, NULL, "TH1583: %s: too deep", dir);
	*folder = opendir(dir);
	if (!*folder)
		return err_new(ERR_USAGE, NULL, "TH1581: htdocs_dir: %s: %m",
			       dir);
	talloc_set_destructor(folder, close_folder);
	for (entry = readdir(*folder); entry; entry = readdir(*folder)) {
		struct err *e;

		if (entry->d_name[0] == '.')
			continue;
		e = add_path(list,
			     talloc_asprintf(list, "%s/%s", dir, entry->d_name),
			     depth);
		if (e)
			return e;
	}
	talloc_free(folder);
	return NULL;
}

static int
compare_paths(const void *a, const void *b)
{
	char *const *left = a;
	char *const *right = b;

	return strcmp(*left, *right);
}

struct err *
asset_path(TALLOC_CTX *ctx, const char *dir, char **path)
{
	struct asset_list *list = talloc_zero(ctx, struct asset_list);
	char *text = talloc_strdup(list, "");
	struct err *e = add_folder(list, dir, 0);

	if (e)
		return e;
	if (list->count > 0)
		qsort(list->paths, list->count, sizeof(*list->paths),
		      compare_paths);
	for (size_t i = 0; i < list->count; i++) {
		char *hash;

		e = crypto_hash_file(list, list->paths[i], &hash);
		if (e)
			return e;
		text = talloc_asprintf_append(
			text, "%s %s\n", list->paths[i] + strlen(dir), hash);
	}
	*path = talloc_asprintf(ctx, "/assets/%.*s", ASSET_VERSION_DIGITS,
				crypto_hash_text(list, text));
	talloc_free(list);
	return NULL;
}
