#include "common/base.h"

#include "thadsctl/secret.h"

#include "common/crypto.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER_MODE	 0711
#define SECRET_BYTES	 24
#define SECRET_MAX_CHARS 200
#define GROUP_MAX_BYTES	 16384

static struct err *
secret_fault(const char *path)
{
	return err_new(ERR_USAGE, NULL, "TH1846: %s: %s", path,
		       strerror(errno));
}

/* The folder of the file: its users pass through it, nobody lists it,
 * whatever the administrator's umask. */
MUST_CHECK static struct err *
make_folder(TALLOC_CTX *ctx, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *folder;

	if (!slash)
		return NULL;
	folder = talloc_strndup(ctx, path, (size_t)(slash - path));
	if (mkdir(folder, FOLDER_MODE) != 0)
		return errno == EEXIST ? NULL : secret_fault(folder);
	return chmod(folder, FOLDER_MODE) == 0 ? NULL : secret_fault(folder);
}

/* Where the host has the program's group, its users may read; elsewhere, as
 * in the private run, the owner alone. */
MUST_CHECK static struct err *
give_group(TALLOC_CTX *ctx, int file, const char *path, const char *name)
{
	char *bytes = talloc_array(ctx, char, GROUP_MAX_BYTES);
	struct group *found = NULL;
	struct group group;

	if (getgrnam_r(name, &group, bytes, GROUP_MAX_BYTES, &found) != 0 ||
	    !found)
		return NULL;
	if (fchown(file, (uid_t)-1, found->gr_gid) != 0 ||
	    fchmod(file, 0640) != 0)
		return secret_fault(path);
	return NULL;
}

/* A half-written secret would lock its program out: it is removed again. */
MUST_CHECK static struct err *
fill_secret(TALLOC_CTX *ctx, int file, const char *path, const char *group,
	    const char *secret)
{
	const char *line = talloc_asprintf(ctx, "%s\n", secret);
	size_t length = strlen(line);
	struct err *e = NULL;

	if (write(file, line, length) != (ssize_t)length || fsync(file) != 0)
		e = secret_fault(path);
	if (!e)
		e = give_group(ctx, file, path, group);
	if (close(file) != 0 && !e)
		e = secret_fault(path);
	if (e)
		unlink(path);
	return e;
}

struct err *
secret_keep(TALLOC_CTX *ctx, const char *path, const char *group,
	    const char *secret, bool *made)
{
	struct err *e = make_folder(ctx, path);
	int file;

	*made = false;
	if (e)
		return e;
	file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (file < 0 && errno == EEXIST)
		return NULL;
	if (file < 0)
		return secret_fault(path);
	*made = true;
	return fill_secret(ctx, file, path, group, secret);
}

struct err *
secret_make(TALLOC_CTX *ctx, const char *path, const char *group, bool *made)
{
	return secret_keep(ctx, path, group, crypto_token(ctx, SECRET_BYTES),
			   made);
}

struct err *
secret_read(TALLOC_CTX *ctx, const char *path, const char **password)
{
	char line[SECRET_MAX_CHARS + 2] = "";
	FILE *file = fopen(path, "r");
	const char *got;

	if (!file)
		return secret_fault(path);
	got = fgets(line, sizeof(line), file);
	fclose(file);
	line[strcspn(line, "\r\n")] = '\0';
	if (!got || !line[0])
		return err_new(ERR_USAGE, NULL, "TH1847: %s is empty", path);
	*password = talloc_strdup(ctx, line);
	return NULL;
}
