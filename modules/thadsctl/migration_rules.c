#include "common/base.h"

#include "thadsctl/migration_rules.h"

#include <strings.h>

#define VERSION_DIGITS 4

int64_t
migration_version(const char *name)
{
	int64_t version = 0;
	size_t words;

	for (int i = 0; i < VERSION_DIGITS; i++) {
		if (name[i] < '0' || name[i] > '9')
			return 0;
		version = version * 10 + (name[i] - '0');
	}
	name += VERSION_DIGITS;
	words = strspn(name, "_abcdefghijklmnopqrstuvwxyz0123456789");
	if (name[0] != '_' || words < 2 || strcmp(name + words, ".sql") != 0)
		return 0;
	return version;
}

/* Numbers must be given once only. */
static struct err *
check_numbers(const struct migration *files, size_t n_files)
{
	for (size_t i = 1; i < n_files; i++) {
		if (files[i].version == files[i - 1].version)
			return err_new(ERR_USAGE, NULL,
				       "TH1821: %s and %s have one number",
				       files[i - 1].name, files[i].name);
	}
	return NULL;
}

/* What was applied must still be there, unchanged. */
static struct err *
check_applied(const struct migration *file, const struct migration *applied)
{
	if (file->version > applied->version)
		return err_new(ERR_USAGE, NULL,
			       "TH1822: %s was applied, but its file is gone",
			       applied->name);
	if (file->version < applied->version)
		return err_new(ERR_USAGE, NULL,
			       "TH1823: %s is new, but its number is below "
			       "%s, which is applied already; give it a "
			       "higher number",
			       file->name, applied->name);
	if (strcmp(file->checksum, applied->checksum) != 0)
		return err_new(ERR_USAGE, NULL,
			       "TH1824: %s was changed after it was applied; "
			       "write a new migration instead",
			       file->name);
	return NULL;
}

struct err *
migration_plan(const struct migration *files, size_t n_files,
	       const struct migration *applied, size_t n_applied, size_t *first)
{
	struct err *e;

	e = check_numbers(files, n_files);
	if (e)
		return e;
	for (size_t i = 0; i < n_applied; i++) {
		if (i == n_files)
			return err_new(ERR_USAGE, NULL,
				       "TH1822: %s was applied, but its file "
				       "is gone",
				       applied[i].name);
		e = check_applied(&files[i], &applied[i]);
		if (e)
			return e;
	}
	*first = n_applied;
	return NULL;
}

size_t
migration_known(const struct migration *files, size_t n_files,
		const struct migration *applied, size_t n_applied)
{
	int64_t newest = n_files > 0 ? files[n_files - 1].version : 0;

	while (n_applied > 0 && applied[n_applied - 1].version > newest)
		n_applied--;
	return n_applied;
}

/* The end of the comment or quoted text that starts here; NULL for other
 * characters. */
static const char *
skip_aside(const char *at)
{
	const char *end = NULL;

	if (strncmp(at, "--", 2) == 0)
		return at + strcspn(at, "\n");
	if (strncmp(at, "/*", 2) == 0)
		end = strstr(at + 2, "*/");
	else if (strchr("'\"`", *at))
		end = strchr(at + 1, *at);
	else
		return NULL;
	return end ? end + 1 : at + strlen(at);
}

bool
migration_contracts(const char *sql)
{
	static const char *const words[] = { "drop", "rename", "truncate",
					     "change", "modify" };
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		"0123456789_";

	while (*sql) {
		const char *next = skip_aside(sql);
		size_t length = strspn(sql, letters);

		for (size_t i = 0; i < ARRAY_LEN(words); i++) {
			if (length == strlen(words[i]) &&
			    strncasecmp(sql, words[i], length) == 0)
				return true;
		}
		sql = next ? next : sql + (length > 0 ? length : 1);
	}
	return false;
}
