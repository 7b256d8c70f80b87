#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include <errno.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#define HELPER_DIR "/usr/lib/thads"

extern char **environ;

/* The program, and its words with the program itself before them. */
struct helper {
	char *path;
	char **words; /* ends with NULL */
};

MUST_CHECK static struct err *
find_helper(TALLOC_CTX *ctx, const char *conf_path, const char *name, int argc,
	    char **argv, struct helper *helper)
{
	const char *dir = getenv("THADS_CTL_DIR");

	helper->path =
		talloc_asprintf(ctx, "%s/%s", dir ? dir : HELPER_DIR, name);
	helper->words = talloc_zero_array(ctx, char *, (unsigned)argc + 2);
	helper->words[0] = helper->path;
	for (int i = 0; i < argc; i++)
		helper->words[i + 1] = argv[i];
	if (setenv("THADS_CTL_CONF", conf_path, 1) != 0)
		return err_new(ERR_INTERNAL, NULL, "TH1859: setenv: %s",
			       strerror(errno));
	return NULL;
}

static struct err *
helper_fault(const struct helper *helper, int number)
{
	return err_new(ERR_USAGE, NULL, "TH1857: %s: %s", helper->path,
		       strerror(number));
}

struct err *
ctl_helper(TALLOC_CTX *ctx, const char *conf_path, const char *name, int argc,
	   char **argv)
{
	struct helper helper;
	struct err *e;

	e = find_helper(ctx, conf_path, name, argc, argv, &helper);
	if (e)
		return e;
	execv(helper.path, helper.words);
	return helper_fault(&helper, errno);
}

struct err *
ctl_helper_run(TALLOC_CTX *ctx, const char *conf_path, const char *name,
	       int argc, char **argv)
{
	struct helper helper;
	int status = 0;
	int number;
	pid_t child;
	struct err *e;

	e = find_helper(ctx, conf_path, name, argc, argv, &helper);
	if (e)
		return e;
	fflush(stdout);
	number = posix_spawn(&child, helper.path, NULL, NULL, helper.words,
			     environ);
	if (number != 0)
		return helper_fault(&helper, number);
	if (waitpid(child, &status, 0) != child)
		return helper_fault(&helper, errno);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return err_new(ERR_USAGE, NULL,
			       "TH1858: %s failed; nothing else was done",
			       name);
	return NULL;
}
