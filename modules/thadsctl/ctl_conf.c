#include "common/base.h"

#include "thadsctl/thadsctl.h"

struct err *
ctl_conf_read(TALLOC_CTX *ctx, const char *path, struct conf **conf)
{
	struct err *e = conf_read(ctx, path, conf);

	if (!e)
		(*conf)->db_work_timeout_secs = 0;
	return e;
}
