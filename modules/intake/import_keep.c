#include "common/base.h"

#include "common/crypto.h"
#include "intake/import_keep.h"

#include <fcntl.h>
#include <unistd.h>

#define NAME_BYTES 12

/* Waits until a file or a folder is on the disk. */
static bool
sync_path(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	bool synced = file >= 0 && fsync(file) == 0;

	if (file >= 0)
		close(file);
	return synced;
}

struct err *
import_keep(TALLOC_CTX *ctx, const char *file, const char *folder, char **path)
{
	*path = talloc_asprintf(ctx, "%s/import-%s", folder,
				crypto_token(ctx, NAME_BYTES));
	if (!sync_path(file) || link(file, *path) != 0 || !sync_path(folder))
		return err_new(ERR_INTERNAL, NULL, "TH2420: cannot keep %s",
			       file);
	return NULL;
}
