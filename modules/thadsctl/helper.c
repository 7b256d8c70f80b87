#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include <errno.h>
#include <limits.h>
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

/* The words with the program before them. */
static void
set_words(TALLOC_CTX *ctx, int argc, char **argv, struct helper *helper)
{
	helper->words = talloc_zero_array(ctx, char *, (unsigned)argc + 2);
	helper->words[0] = helper->path;
	for (int i = 0; i < argc; i++)
		helper->words[i + 1] = argv[i];
}

MUST_CHECK static struct err *
find_helper(TALLOC_CTX *ctx, const char *conf_path, const char *name, int argc,
	    char **argv, struct helper *helper)
{
	const char *dir = getenv("THADS_CTL_DIR");

	helper->path =
		talloc_asprintf(ctx, "%s/%s", dir ? dir : HELPER_DIR, name);
	set_words(ctx, argc, argv, helper);
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

MUST_CHECK static struct err *
run_child(const struct helper *helper, const char *name)
{
	int status = 0;
	int number;
	pid_t child;

	fflush(stdout);
	number = posix_spawn(&child, helper->path, NULL, NULL, helper->words,
			     environ);
	if (number != 0)
		return helper_fault(helper, number);
	if (waitpid(child, &status, 0) != child)
		return helper_fault(helper, errno);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return err_new(ERR_USAGE, NULL,
			       "TH1858: %s failed; nothing else was done",
			       name);
	return NULL;
}

struct err *
ctl_helper_run(TALLOC_CTX *ctx, const char *conf_path, const char *name,
	       int argc, char **argv)
{
	struct helper helper;
	struct err *e;

	e = find_helper(ctx, conf_path, name, argc, argv, &helper);
	return e ? e : run_child(&helper, name);
}

struct err *
ctl_program_run(TALLOC_CTX *ctx, const char *name, int argc, char **argv)
{
	char own[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", own, sizeof(own) - 1);
	struct helper helper;
	char *slash;

	if (n < 0)
		return err_new(ERR_INTERNAL, NULL, "TH5100: /proc/self/exe: %s",
			       strerror(errno));
	own[n] = '\0';
	slash = strrchr(own, '/');
	if (slash)
		*slash = '\0';
	helper.path = talloc_asprintf(ctx, "%s/%s", own, name);
	set_words(ctx, argc, argv, &helper);
	return run_child(&helper, name);
}
