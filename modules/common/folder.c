#include "common/base.h"

#include "common/folder.h"

#include <dirent.h>
#include <errno.h>

/* Reads a whole file as one text; memory of ctx. */
static struct err *
read_text(TALLOC_CTX *ctx, const char *path, const char **text)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	size_t n;

	if (!file)
		return err_new(ERR_USAGE, NULL, "TH1811: %s: %s", path,
			       strerror(errno));
	bytes = talloc_array(ctx, char, FOLDER_MAX_BYTES + 1);
	n = fread(bytes, 1, FOLDER_MAX_BYTES + 1, file);
	fclose(file);
	if (n == 0 || n > FOLDER_MAX_BYTES)
		return err_new(ERR_USAGE, NULL,
			       "TH1812: %s: empty, unreadable or longer than "
			       "%d bytes",
			       path, FOLDER_MAX_BYTES);
	bytes[n] = '\0';
	*text = talloc_realloc(ctx, bytes, char, (unsigned)n + 1);
	return NULL;
}

static bool
ends_with(const char *name, const char *suffix)
{
	size_t length = strlen(name);
	size_t tail = strlen(suffix);

	return length > tail && strcmp(name + length - tail, suffix) == 0;
}

static int
compare_names(const void *a, const void *b)
{
	const struct folder_file *left = a;
	const struct folder_file *right = b;

	return strcmp(left->name, right->name);
}

static int
close_folder(DIR **folder)
{
	return closedir(*folder);
}

/* Opens the folder; it is closed with *handle, which is memory of ctx. */
static struct err *
open_folder(TALLOC_CTX *ctx, const char *path, DIR ***handle)
{
	DIR *folder = opendir(path);

	if (!folder)
		return err_new(ERR_USAGE, NULL, "TH1813: %s: %s", path,
			       strerror(errno));
	*handle = talloc(ctx, DIR *);
	**handle = folder;
	talloc_set_destructor(*handle, close_folder);
	return NULL;
}

struct err *
folder_read(TALLOC_CTX *ctx, const char *path, const char *suffix,
	    struct folder_file **files, size_t *n_files)
{
	struct folder_file *list = talloc_array(ctx, struct folder_file, 0);
	struct dirent *entry;
	DIR **folder;
	struct err *e;
	size_t n = 0;

	e = open_folder(ctx, path, &folder);
	if (e)
		return e;
	for (entry = readdir(*folder); entry; entry = readdir(*folder)) {
		if (!ends_with(entry->d_name, suffix))
			continue;
		list = talloc_realloc(ctx, list, struct folder_file,
				      (unsigned)n + 1);
		list[n].name = talloc_strdup(list, entry->d_name);
		e = read_text(list,
			      talloc_asprintf(list, "%s/%s", path,
					      entry->d_name),
			      &list[n].text);
		if (e)
			return e;
		n++;
	}
	talloc_free(folder);
	qsort(list, n, sizeof(*list), compare_names);
	*files = list;
	*n_files = n;
	return NULL;
}

struct err *
folder_fault(struct err *e, const char *name)
{
	struct err *named = err_new(e->code, NULL, "%s: %s", name, e->detail);

	err_free(&e);
	return named;
}
