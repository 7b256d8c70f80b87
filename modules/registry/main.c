/*
 * thads-registry: debtors without means: what is published of them, alerts,
 * the separate book, and the comparison with the decisions.
 */
#include "common/base.h"

#include "common/app.h"
#include "registry/registry.h"

int
main(int argc, char **argv)
{
	return app_main(argc, argv, &registry_program);
}
