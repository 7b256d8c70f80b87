#include "common/base.h"

#include "common/app.h"
#include "support/support.h"

int
main(int argc, char **argv)
{
	return app_main(argc, argv, &support_program);
}
