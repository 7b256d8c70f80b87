#include "common/base.h"

#include "thadsctl/grant_files.h"

#include "common/folder.h"
#include "common/text.h"

/* The table every program reads to see whether its schema is there. */
#define VERSION_TABLE "schema_migration"

#define GRANTS_SUFFIX ".grants"

/* What every program with sign-in may do. */
#define COMMON_GRANTS "common.grants"

static bool
has_sign_in(const char *grants)
{
	return !text_same(grants, "portal.grants") &&
	       !text_same(grants, "law.grants");
}

/* The list of common.grants; empty when there is no such file. */
static struct err *
read_common(TALLOC_CTX *ctx, const struct folder_file *found, size_t n_found,
	    struct grant_list **common)
{
	for (size_t i = 0; i < n_found; i++) {
		if (text_same(found[i].name, COMMON_GRANTS))
			return grant_parse(ctx, found[i].name, found[i].text,
					   common);
	}
	*common = talloc_zero(ctx, struct grant_list);
	return NULL;
}

/* The rights of one file, with the common ones where they belong. */
static struct err *
read_file(TALLOC_CTX *ctx, const struct folder_file *found,
	  const struct grant_list *common, struct grant_file *file)
{
	size_t length = strlen(found->name) - strlen(GRANTS_SUFFIX);
	struct err *e;

	file->name = found->name;
	file->program = talloc_strndup(ctx, found->name, length);
	e = grant_parse(ctx, found->name, found->text, &file->wanted);
	if (e)
		return e;
	grant_add(file->wanted, "SELECT", VERSION_TABLE, "version");
	if (!has_sign_in(found->name))
		return NULL;
	for (size_t i = 0; i < common->count; i++)
		grant_add(file->wanted, common->grants[i].right,
			  common->grants[i].object, common->grants[i].column);
	return NULL;
}

struct err *
grant_files_read(TALLOC_CTX *ctx, const char *sql_dir,
		 struct grant_file **files, size_t *n_files)
{
	struct folder_file *found;
	struct grant_list *common;
	size_t n_found;
	struct err *e;

	e = folder_read(ctx, talloc_asprintf(ctx, "%s/grants", sql_dir),
			GRANTS_SUFFIX, &found, &n_found);
	if (!e)
		e = read_common(ctx, found, n_found, &common);
	if (e)
		return e;
	*files = talloc_zero_array(ctx, struct grant_file, (unsigned)n_found);
	*n_files = 0;
	for (size_t i = 0; i < n_found; i++) {
		if (text_same(found[i].name, COMMON_GRANTS))
			continue;
		e = read_file(ctx, &found[i], common, &(*files)[*n_files]);
		if (e)
			return e;
		++*n_files;
	}
	return NULL;
}
