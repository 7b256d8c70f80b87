#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include <errno.h>
#include <unistd.h>

#define HELPER_DIR "/usr/lib/thads"

struct err *
ctl_helper(TALLOC_CTX *ctx, const char *conf_path, const char *name, int argc,
	   char **argv)
{
	const char *dir = getenv("THADS_CTL_DIR");
	char **words = talloc_zero_array(ctx, char *, (unsigned)argc + 2);
	char *path = talloc_asprintf(ctx, "%s/%s", dir ? dir : HELPER_DIR,
				     name);

	words[0] = path;
	for (int i = 0; i < argc; i++)
		words[i + 1] = argv[i];
	if (setenv("THADS_CTL_CONF", conf_path, 1) == 0)
		execv(path, words);
	return err_new(ERR_USAGE, NULL, "TH1803: %s: %s", path,
		       strerror(errno));
}
