#include "common/base.h"

#include "common/view_source.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

/* What opens a command in a template. */
static const char TAG[] = "<?cs";
static const char BLANKS[] = " \t\r\n";

/* Writes the whole path; false when it does not fit or leads out of the
 * folder. Paths are ours, so this only catches slips. */
static bool
full_path(char *full, size_t room, const char *dir, const char *path)
{
	int n = snprintf(full, room, "%s/%s", dir, path);

	return n > 0 && (size_t)n < room && path[0] != '/' &&
	       !strstr(path, "..");
}

static bool
read_all(int fd, char *bytes, size_t length)
{
	size_t done = 0;

	while (done < length) {
		ssize_t n = read(fd, bytes + done, length - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		done += (size_t)n;
	}
	bytes[length] = '\0';
	return true;
}

/* The content of the open file, NULL when it is no file of ours. */
static char *
read_open_file(TALLOC_CTX *ctx, int fd, struct source *source)
{
	struct stat st;
	char *bytes;

	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) ||
	    st.st_size > SOURCE_MAX_BYTES)
		return NULL;
	source->mtime = st.st_mtim;
	source->bytes = st.st_size;
	source->inode = st.st_ino;
	bytes = talloc_array(ctx, char, (unsigned)st.st_size + 1);
	if (!bytes || !read_all(fd, bytes, (size_t)st.st_size)) {
		talloc_free(bytes);
		return NULL;
	}
	return bytes;
}

static char *
read_source(TALLOC_CTX *ctx, const char *dir, struct source *source)
{
	char full[PATH_MAX];
	char *bytes;
	int fd;

	if (!full_path(full, sizeof(full), dir, source->path))
		return NULL;
	fd = open(full, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return NULL;
	bytes = read_open_file(ctx, fd, source);
	close(fd);
	return bytes;
}

/* Adds the file named by the quoted text at. */
MUST_CHECK static struct err *
add_include(TALLOC_CTX *ctx, struct sources *sources, const char *from,
	    const char *at)
{
	size_t n;

	at += strspn(at, BLANKS);
	n = *at == '"' ? strcspn(at + 1, "\"\n") : 0;
	if (n == 0 || at[n + 1] != '"')
		return err_new(ERR_INTERNAL, NULL,
			       "TH1803: template %s: include! without "
			       "a plain file name",
			       from);
	if (sources->n_files == SOURCE_MAX_FILES)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1804: template %s: too many files", from);
	sources->files[sources->n_files++].path =
		talloc_strndup(ctx, at + 1, n);
	return NULL;
}

/* Adds what the text of one file includes. */
MUST_CHECK static struct err *
add_includes(TALLOC_CTX *ctx, struct sources *sources, const char *from,
	     const char *text)
{
	for (const char *at = strstr(text, TAG); at; at = strstr(at, TAG)) {
		struct err *e = NULL;

		at += sizeof(TAG) - 1;
		at += strspn(at, BLANKS);
		if (strncmp(at, "include!", 8) == 0)
			e = add_include(ctx, sources, from, at + 8);
		else if (strncmp(at, "include:", 8) == 0 ||
			 strncmp(at, "linclude", 8) == 0)
			e = err_new(ERR_INTERNAL, NULL,
				    "TH1805: template %s: use include!", from);
		if (e)
			return e;
	}
	return NULL;
}

struct err *
sources_find(TALLOC_CTX *ctx, const char *dir, const char *path,
	     struct sources *sources)
{
	struct err *e = NULL;

	sources->n_files = 1;
	sources->files[0].path = talloc_strdup(ctx, path);
	for (size_t i = 0; !e && i < sources->n_files; i++) {
		struct source *source = &sources->files[i];
		char *text = read_source(ctx, dir, source);

		if (!text)
			return err_new(ERR_INTERNAL, NULL,
				       "TH1806: template %s: %s cannot be read",
				       path, source->path);
		e = add_includes(ctx, sources, source->path, text);
		talloc_free(text);
	}
	return e;
}

static bool
is_unchanged(const char *dir, const struct source *source)
{
	char full[PATH_MAX];
	struct stat st;

	return full_path(full, sizeof(full), dir, source->path) &&
	       stat(full, &st) == 0 && st.st_size == source->bytes &&
	       st.st_ino == source->inode &&
	       st.st_mtim.tv_sec == source->mtime.tv_sec &&
	       st.st_mtim.tv_nsec == source->mtime.tv_nsec;
}

bool
sources_unchanged(const char *dir, const struct sources *sources)
{
	for (size_t i = 0; i < sources->n_files; i++)
		if (!is_unchanged(dir, &sources->files[i]))
			return false;
	return true;
}
