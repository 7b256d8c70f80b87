#include "common/base.h"

#include "common/app.h"
#include "enforcement/enforcement.h"

int
main(int argc, char **argv)
{
	return app_main(argc, argv, &enforcement_program);
}
