#include "common/base.h"

#include "common/app.h"
#include "portal/portal.h"

int
main(int argc, char **argv)
{
	return app_main(argc, argv, &portal_program);
}
