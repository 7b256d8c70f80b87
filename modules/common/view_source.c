#include "common/base.h"

#include "common/view_source.h"

#include "common/text.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

/* What opens a command in a template. */
static const char TAG[] = "<?cs";
static const char BLANKS[] = " \t\r\n";
static const char SUFFIX[] = ".cs";

struct source {
	const char *path; /* below the template folder */
	const char *text;
};

struct sources {
	struct source *files;
	size_t n_files;
};

/* The files that one page is made of, as far as they are known. */
struct pages {
	const char *paths[SOURCE_MAX_FILES];
	size_t n;
};

/* ---- Reading the folder ---- */

static struct err *
source_fault(const char *path, const char *words)
{
	return err_new(ERR_USAGE, NULL, "TH1806: template %s: %s", path, words);
}

/* The whole file of that many bytes; NULL when it cannot be read, or, without
 * errno, when another one took its place meanwhile. */
static char *
read_text(TALLOC_CTX *ctx, const char *full, size_t bytes)
{
	FILE *file = fopen(full, "rb");
	char *text;

	if (!file)
		return NULL;
	text = talloc_array(ctx, char, (unsigned)bytes + 1);
	errno = 0;
	if (fread(text, 1, bytes, file) != bytes || getc(file) != EOF)
		text = NULL;
	else
		text[bytes] = '\0';
	fclose(file);
	return text;
}

MUST_CHECK static struct err *
add_file(struct sources *sources, const char *full, const char *path,
	 const struct stat *st)
{
	struct source *source;

	if (st->st_size > SOURCE_MAX_BYTES)
		return source_fault(full, "too long");
	sources->files = talloc_realloc(sources, sources->files, struct source,
					(unsigned)sources->n_files + 1);
	source = &sources->files[sources->n_files++];
	source->path = talloc_strdup(sources, path);
	source->text = read_text(sources, full, (size_t)st->st_size);
	if (!source->text)
		return source_fault(full, errno ? strerror(errno)
						: "changed meanwhile");
	return NULL;
}

static bool
is_template(const char *name)
{
	size_t length = strlen(name);

	return length > strlen(SUFFIX) &&
	       text_same(name + length - strlen(SUFFIX), SUFFIX);
}

MUST_CHECK static struct err *read_folder(struct sources *sources,
					  const char *dir, const char *below);

/* A template, or a folder of them, which has no folders itself. */
MUST_CHECK static struct err *
read_entry(struct sources *sources, const char *dir, const char *below,
	   const char *name)
{
	char *full = talloc_asprintf(sources, "%s/%s%s", dir, below, name);
	char *path = talloc_asprintf(sources, "%s%s", below, name);
	struct stat st;
	struct err *e = NULL;

	if (stat(full, &st) != 0)
		e = source_fault(full, strerror(errno));
	else if (S_ISREG(st.st_mode) && is_template(name))
		e = add_file(sources, full, path, &st);
	else if (S_ISDIR(st.st_mode) && !*below)
		e = read_folder(sources, dir,
				talloc_asprintf(path, "%s/", name));
	talloc_free(path);
	talloc_free(full);
	return e;
}

MUST_CHECK static struct err *
read_folder(struct sources *sources, const char *dir, const char *below)
{
	char *full = talloc_asprintf(sources, "%s/%s", dir, below);
	DIR *folder = opendir(full);
	struct dirent *entry;
	struct err *e = NULL;

	if (!folder)
		e = source_fault(full, strerror(errno));
	talloc_free(full);
	if (e)
		return e;
	for (entry = readdir(folder); entry && !e; entry = readdir(folder)) {
		/* The folder itself, the one above, and what an editor or a
		 * package manager keeps for a moment. */
		if (entry->d_name[0] != '.')
			e = read_entry(sources, dir, below, entry->d_name);
	}
	closedir(folder);
	return e;
}

struct err *
sources_read(TALLOC_CTX *ctx, const char *dir, struct sources **sources)
{
	struct sources *found = talloc_zero(ctx, struct sources);
	struct err *e = read_folder(found, dir, "");

	if (e) {
		talloc_free(found);
		return e;
	}
	*sources = found;
	return NULL;
}

const char *
sources_text(const struct sources *sources, const char *path)
{
	for (size_t i = 0; i < sources->n_files; i++) {
		if (text_same(sources->files[i].path, path))
			return sources->files[i].text;
	}
	return NULL;
}

/* ---- Following includes ---- */

/* Adds the file named by the quoted text at. */
MUST_CHECK static struct err *
add_include(TALLOC_CTX *ctx, struct pages *pages, const char *from,
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
	if (pages->n == SOURCE_MAX_FILES)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1804: template %s: too many files", from);
	pages->paths[pages->n++] = talloc_strndup(ctx, at + 1, n);
	return NULL;
}

/* Adds what the text of one file includes. */
MUST_CHECK static struct err *
add_includes(TALLOC_CTX *ctx, struct pages *pages, const char *from,
	     const char *text)
{
	for (const char *at = strstr(text, TAG); at; at = strstr(at, TAG)) {
		struct err *e = NULL;

		at += sizeof(TAG) - 1;
		at += strspn(at, BLANKS);
		if (strncmp(at, "include!", 8) == 0)
			e = add_include(ctx, pages, from, at + 8);
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
sources_check(const struct sources *sources, const char *path)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct pages pages = { .paths = { path }, .n = 1 };
	struct err *e = NULL;

	for (size_t i = 0; !e && i < pages.n; i++) {
		const char *text = sources_text(sources, pages.paths[i]);

		if (text)
			e = add_includes(ctx, &pages, pages.paths[i], text);
		else
			e = err_new(ERR_INTERNAL, NULL,
				    "TH1807: template %s: %s is not there",
				    path, pages.paths[i]);
	}
	talloc_free(ctx);
	return e;
}
