#include "common/base.h"

#include "tasks/spool.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define IMPORT		 "import-"
#define IMPORT_MAX_CHARS 255

struct purge {
	DIR *folder;
	time_t before;
	spool_named_fn *named;
	void *data;
};

static bool
is_of_request(const char *name)
{
	return strncmp(name, "body-", 5) == 0 ||
	       strncmp(name, "upload-", 7) == 0;
}

static bool
is_old(const struct purge *purge, const char *name)
{
	struct stat st;

	return fstatat(dirfd(purge->folder), name, &st, AT_SYMLINK_NOFOLLOW) ==
		       0 &&
	       S_ISREG(st.st_mode) && st.st_mtim.tv_sec < purge->before;
}

/* What is made of an import's file has its name and more behind a dot. */
MUST_CHECK static struct err *
is_left(const struct purge *purge, const char *name, bool *left)
{
	char import[IMPORT_MAX_CHARS + 1];
	struct err *e;

	*left = is_of_request(name) && is_old(purge, name);
	if (strncmp(name, IMPORT, strlen(IMPORT)) != 0 || !is_old(purge, name))
		return NULL;
	snprintf(import, sizeof(import), "%.*s", (int)strcspn(name, "."), name);
	e = purge->named(purge->data, import, left);
	*left = !e && !*left;
	return e;
}

MUST_CHECK static struct err *
purge_folder(const struct purge *purge, int64_t *removed)
{
	const struct dirent *entry;

	for (entry = readdir(purge->folder); entry;
	     entry = readdir(purge->folder)) {
		bool left;
		struct err *e = is_left(purge, entry->d_name, &left);

		if (e)
			return e;
		if (!left)
			continue;
		if (unlinkat(dirfd(purge->folder), entry->d_name, 0) != 0 &&
		    errno != ENOENT)
			return err_new(ERR_USAGE, NULL, "TH2404: %s: %s",
				       entry->d_name, strerror(errno));
		*removed += 1;
	}
	return NULL;
}

struct err *
spool_purge(const char *dir, time_t before, spool_named_fn *named, void *data,
	    int64_t *removed)
{
	struct purge purge = { opendir(dir), before, named, data };
	struct err *e;

	*removed = 0;
	if (!purge.folder)
		return err_new(ERR_USAGE, NULL, "TH2405: %s: %s", dir,
			       strerror(errno));
	e = purge_folder(&purge, removed);
	closedir(purge.folder);
	return e;
}
