#include "common/base.h"

#include "common/text.h"
#include "common/usage.h"

bool
usage_answers(int argc, char **argv, const char *program, const char *usage)
{
	if (argc != 2)
		return false;
	if (text_same(argv[1], "--help") || text_same(argv[1], "-h")) {
		fputs(usage, stdout);
		return true;
	}
	if (text_same(argv[1], "--version")) {
		printf("%s %s\n", program, PACKAGE_VERSION);
		return true;
	}
	return false;
}
