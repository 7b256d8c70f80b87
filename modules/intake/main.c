#include "common/base.h"

#include "common/app.h"
#include "intake/intake.h"

int
main(int argc, char **argv)
{
	return app_main(argc, argv, &intake_program);
}
