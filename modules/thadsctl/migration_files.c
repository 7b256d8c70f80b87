#include "common/base.h"

#include "thadsctl/migration_files.h"

#include "common/crypto.h"
#include "common/folder.h"

struct err *
migration_files_read(TALLOC_CTX *ctx, const char *sql_dir,
		     struct migration **files, size_t *n_files)
{
	struct folder_file *found;
	struct err *e;

	e = folder_read(ctx, talloc_asprintf(ctx, "%s/migrations", sql_dir),
			".sql", &found, n_files);
	if (e)
		return e;
	*files = talloc_zero_array(ctx, struct migration, (unsigned)*n_files);
	for (size_t i = 0; i < *n_files; i++) {
		(*files)[i].version = migration_version(found[i].name);
		(*files)[i].name = found[i].name;
		(*files)[i].checksum = crypto_hash_text(ctx, found[i].text);
		(*files)[i].sql = found[i].text;
		if ((*files)[i].version == 0)
			return err_new(ERR_USAGE, NULL,
				       "TH1851: %s: a migration is called "
				       "NNNN_name.sql",
				       found[i].name);
	}
	return NULL;
}
