#include "common/base.h"

#include "accounts/accounts.h"
#include "common/app.h"

int
main(int argc, char **argv)
{
	return app_main(argc, argv, &accounts_program);
}
