#include "common/base.h"

#include "tasks/spool.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
is_of_request(const char *name)
{
	return strncmp(name, "body-", 5) == 0
	       || strncmp(name, "upload-", 7) == 0;
}

MUST_CHECK static struct err *
purge_folder(DIR *folder, time_t before, int64_t *removed)
{
	const struct dirent *entry;

	for (entry = readdir(folder); entry; entry = readdir(folder)) {
		struct stat st;

		if (!is_of_request(entry->d_name)
		    || fstatat(dirfd(folder), entry->d_name, &st,
			       AT_SYMLINK_NOFOLLOW) != 0
		    || !S_ISREG(st.st_mode) || st.st_mtim.tv_sec >= before)
			continue;
		if (unlinkat(dirfd(folder), entry->d_name, 0) != 0
		    && errno != ENOENT)
			return err_new(ERR_USAGE, NULL, "TH2404: %s: %s",
				       entry->d_name, strerror(errno));
		*removed += 1;
	}
	return NULL;
}

struct err *
spool_purge(const char *dir, time_t before, int64_t *removed)
{
	DIR *folder = opendir(dir);
	struct err *e;

	*removed = 0;
	if (!folder)
		return err_new(ERR_USAGE, NULL, "TH2405: %s: %s", dir,
			       strerror(errno));
	e = purge_folder(folder, before, removed);
	closedir(folder);
	return e;
}
