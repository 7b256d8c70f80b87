#include "common/base.h"

#include "thadsctl/doctor_file.h"

#include "common/text.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>

/* An entry of the user or group database with all its members. */
#define ENTRY_MAX_BYTES 65536

#define MODE_BITS 07777

struct err *
file_text(TALLOC_CTX *ctx, const char *path, const char **text)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	size_t n;

	if (!file)
		return err_new(errno == ENOENT ? ERR_MISSING : ERR_USAGE, NULL,
			       "TH1891: %s: %s", path, strerror(errno));
	bytes = talloc_array(ctx, char, DOCTOR_FILE_MAX_BYTES + 1);
	n = fread(bytes, 1, DOCTOR_FILE_MAX_BYTES + 1, file);
	fclose(file);
	if (n > DOCTOR_FILE_MAX_BYTES)
		return err_new(ERR_USAGE, NULL,
			       "TH1892: %s: longer than %d bytes", path,
			       DOCTOR_FILE_MAX_BYTES);
	bytes[n] = '\0';
	*text = bytes;
	return NULL;
}

static const char *
user_name(TALLOC_CTX *ctx, uid_t uid)
{
	char *buffer = talloc_array(ctx, char, ENTRY_MAX_BYTES);
	struct passwd entry;
	struct passwd *found = NULL;

	if (getpwuid_r(uid, &entry, buffer, ENTRY_MAX_BYTES, &found) == 0 &&
	    found)
		return talloc_strdup(ctx, found->pw_name);
	return talloc_asprintf(ctx, "%ju", (uintmax_t)uid);
}

static const char *
group_name(TALLOC_CTX *ctx, gid_t gid)
{
	char *buffer = talloc_array(ctx, char, ENTRY_MAX_BYTES);
	struct group entry;
	struct group *found = NULL;

	if (getgrgid_r(gid, &entry, buffer, ENTRY_MAX_BYTES, &found) == 0 &&
	    found)
		return talloc_strdup(ctx, found->gr_name);
	return talloc_asprintf(ctx, "%ju", (uintmax_t)gid);
}

struct err *
file_ownership(TALLOC_CTX *ctx, const char *path, struct ownership *is)
{
	struct stat found;

	if (stat(path, &found) != 0)
		return err_new(ERR_MISSING, NULL, "TH1893: %s: %s", path,
			       strerror(errno));
	is->owner = user_name(ctx, found.st_uid);
	is->group = group_name(ctx, found.st_gid);
	is->mode = (unsigned)found.st_mode & MODE_BITS;
	return NULL;
}

/* The user's entry; its texts are memory of ctx. */
static bool
find_user(TALLOC_CTX *ctx, const char *user, struct passwd *entry)
{
	char *buffer = talloc_array(ctx, char, ENTRY_MAX_BYTES);
	struct passwd *found = NULL;

	return getpwnam_r(user, entry, buffer, ENTRY_MAX_BYTES, &found) == 0 &&
	       found;
}

bool
host_has_user(TALLOC_CTX *ctx, const char *user)
{
	struct passwd entry;

	return find_user(ctx, user, &entry);
}

bool
host_has_group(TALLOC_CTX *ctx, const char *group)
{
	char *buffer = talloc_array(ctx, char, ENTRY_MAX_BYTES);
	struct group entry;
	struct group *found = NULL;

	return getgrnam_r(group, &entry, buffer, ENTRY_MAX_BYTES, &found) ==
		       0 &&
	       found;
}

/* Whether the user belongs to the group, as his first or another one. */
static bool
is_in_group(TALLOC_CTX *ctx, const struct passwd *user, gid_t gid)
{
	char *buffer = talloc_array(ctx, char, ENTRY_MAX_BYTES);
	struct group entry;
	struct group *found = NULL;

	if (user->pw_gid == gid)
		return true;
	if (getgrgid_r(gid, &entry, buffer, ENTRY_MAX_BYTES, &found) != 0 ||
	    !found)
		return false;
	for (char **member = found->gr_mem; *member; member++) {
		if (text_same(*member, user->pw_name))
			return true;
	}
	return false;
}

bool
user_may(TALLOC_CTX *ctx, const char *user, const char *path, unsigned bits)
{
	struct passwd entry;
	struct stat found;
	unsigned mode;

	if (!find_user(ctx, user, &entry) || stat(path, &found) != 0)
		return false;
	mode = (unsigned)found.st_mode;
	if (entry.pw_uid == found.st_uid)
		mode >>= 6;
	else if (is_in_group(ctx, &entry, found.st_gid))
		mode >>= 3;
	return (mode & bits) == bits;
}

bool
files_are_one(const char *a, const char *b)
{
	struct stat left;
	struct stat right;

	return stat(a, &left) == 0 && stat(b, &right) == 0 &&
	       left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}
