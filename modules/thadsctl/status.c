#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "thadsctl/migration_store.h"

struct err *
ctl_status(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	static const char *const names[] = { NULL };
	const char *name;
	const char *at;
	struct err *e;

	e = ctl_options(argc, argv, names, NULL);
	if (e)
		return e;
	e = migration_last(ctl->db, ctx, &name, &at);
	if (e)
		return e;
	if (!name)
		printf("schema empty\n");
	else
		printf("schema %s applied %s UTC\n", name, at);
	return NULL;
}
