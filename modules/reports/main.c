#include "common/base.h"

#include "common/app.h"
#include "reports/reports.h"

int
main(int argc, char **argv)
{
	return app_main(argc, argv, &reports_program);
}
