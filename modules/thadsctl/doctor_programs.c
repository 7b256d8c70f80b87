#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/crypto.h"
#include "common/text.h"
#include "thadsctl/doctor_file.h"
#include "thadsctl/doctor_run.h"

#include <dirent.h>
#include <unistd.h>

#define PATH_TEXT_MAX 4096

/* Those of setpriv in front of a program's own. */
#define SETPRIV_WORDS 8

static void
add_program(struct doctor *d, const char *name, const char *path)
{
	struct doctor_program *program;

	d->programs = talloc_realloc(d->ctx, d->programs, struct doctor_program,
				     (unsigned)d->n_programs + 1);
	program = &d->programs[d->n_programs++];
	program->name = name;
	program->path = path;
	program->conf_path =
		talloc_asprintf(d->ctx, "%s/%s.conf", d->paths.dir, name);
	program->conf = NULL;
}

void
doctor_find_programs(struct doctor *d)
{
	char *names = talloc_strdup(d->ctx, "");

	for (size_t i = 0; i < n_doctor_modules; i++) {
		const char *name = doctor_modules[i];
		const char *path = talloc_asprintf(d->ctx, "%s/bin/thads-%s",
						   d->paths.lib_dir, name);

		if (access(path, X_OK) != 0)
			continue;
		add_program(d, name, path);
		names = talloc_asprintf_append(names, "%s%s", *names ? " " : "",
					       name);
	}
	if (d->n_programs > 0)
		doctor_tell(d, "installed modules", verdict_ok(names));
	else
		doctor_tell(
			d, "installed modules",
			verdict_warn(talloc_asprintf(d->ctx, "none in %s/bin",
						     d->paths.lib_dir),
				     "install one, such as: apt-get install "
				     "thads-intake"));
}

static void
check_conf(struct doctor *d, struct doctor_program *program)
{
	const char *subject =
		talloc_asprintf(d->ctx, "configuration of %s", program->name);
	struct err *e;

	e = conf_read(d->ctx, program->conf_path, &program->conf);
	if (e) {
		program->conf = NULL;
		doctor_tell_error(
			d, subject, e,
			talloc_asprintf(d->ctx,
					"mend it there and run: thadsctl "
					"activate %s",
					program->name));
		return;
	}
	doctor_tell(d, subject, verdict_ok(program->conf_path));
}

/* Lets the program check its configuration, under the account that will run
 * it where the host has that. */
MUST_CHECK static struct err *
run_check(struct doctor *d, const struct doctor_program *program, int *status,
	  const char **said)
{
	const char *user = talloc_asprintf(d->ctx, "thads-%s", program->name);
	const char *const words[] = {
		"setpriv",
		"--reuid",
		user,
		"--regid",
		"thads",
		"--groups",
		talloc_asprintf(d->ctx, "thads,%s", user),
		"--",
		program->path,
		"-c",
		program->conf_path,
		"--check",
		NULL,
	};
	bool as_user = !d->is_private && geteuid() == 0 &&
		       host_has_user(d->ctx, user);

	return doctor_run(d->ctx, as_user ? words : words + SETPRIV_WORDS,
			  status, said);
}

/* What the program itself says of its configuration; the words of its log
 * line start with their number. */
static void
check_by_program(struct doctor *d, const struct doctor_program *program)
{
	const char *subject =
		talloc_asprintf(d->ctx, "check of %s", program->name);
	const char *said = "";
	const char *fault;
	int status = 0;
	struct err *e;

	e = run_check(d, program, &status, &said);
	if (e) {
		doctor_tell_error(d, subject, e,
				  talloc_asprintf(d->ctx,
						  "run: apt-get install "
						  "--reinstall thads-%s",
						  program->name));
		return;
	}
	if (status == 0)
		return;
	fault = strstr(said, "TH");
	fault = fault ? fault : said;
	doctor_tell(d, subject,
		    verdict_fail(talloc_strndup(d->ctx, fault,
						strcspn(fault, "\n")),
				 talloc_asprintf(d->ctx,
						 "mend that, and run: thadsctl "
						 "activate %s",
						 program->name)));
}

/* Whether the program in use is the one that the package brought. */
static struct verdict
look_at_active(struct doctor *d, const struct doctor_program *program,
	       const char *active)
{
	const char *advice = talloc_asprintf(
		d->ctx, "run: thadsctl activate %s", program->name);
	char *there = NULL;
	char *wanted = NULL;
	struct err *e;

	if (access(active, F_OK) != 0)
		return verdict_fail(talloc_asprintf(d->ctx, "%s is missing",
						    active),
				    advice);
	if (files_are_one(active, program->path))
		return verdict_ok(active);
	e = crypto_hash_file(d->ctx, active, &there);
	if (!e)
		e = crypto_hash_file(d->ctx, program->path, &wanted);
	err_free(&e);
	if (there && text_same(there, wanted))
		return verdict_ok(active);
	return verdict_fail(talloc_asprintf(d->ctx,
					    "%s is not the installed %s",
					    active, program->path),
			    advice);
}

/* Whether a process runs the file path names, or one that was there before
 * and has been replaced or renamed since. */
static bool
runs_former(const char *exe, const char *path)
{
	char found[PATH_TEXT_MAX];
	ssize_t length = readlink(exe, found, sizeof(found) - 1);
	size_t same = strlen(path);
	const char *rest;

	if (length < 0)
		return false;
	found[length] = '\0';
	if (strncmp(found, path, same) != 0)
		return false;
	rest = found + same;
	return (!*rest || *rest == ' ' || *rest == '.') &&
	       !files_are_one(exe, path);
}

static int64_t
count_former(TALLOC_CTX *ctx, const char *path)
{
	DIR *processes = opendir("/proc");
	struct dirent *entry = processes ? readdir(processes) : NULL;
	int64_t n = 0;

	for (; entry; entry = readdir(processes)) {
		int64_t pid;
		char *exe;

		if (!text_to_int(entry->d_name, &pid))
			continue;
		exe = talloc_asprintf(ctx, "/proc/%" PRId64 "/exe", pid);
		n += runs_former(exe, path);
		talloc_free(exe);
	}
	if (processes)
		closedir(processes);
	return n;
}

static void
check_running(struct doctor *d, const struct doctor_program *program,
	      const char *path)
{
	int64_t n = count_former(d->ctx, path);

	if (n == 0)
		return;
	doctor_tell(
		d, talloc_asprintf(d->ctx, "processes of %s", program->name),
		verdict_warn(
			talloc_asprintf(d->ctx, "%" PRId64 " run a former %s",
					n, path),
			talloc_asprintf(d->ctx, "run: thadsctl activate %s",
					program->name)));
}

void
doctor_check_programs(struct doctor *d)
{
	for (size_t i = 0; i < d->n_programs; i++) {
		struct doctor_program *program = &d->programs[i];
		const char *subject =
			talloc_asprintf(d->ctx, "program of %s", program->name);
		const char *active =
			talloc_asprintf(d->ctx, "%s/active/thads-%s",
					d->paths.lib_dir, program->name);

		check_conf(d, program);
		if (program->conf)
			check_by_program(d, program);
		if (d->is_private) {
			doctor_tell(d, subject, verdict_ok(program->path));
			check_running(d, program, program->path);
		} else {
			doctor_tell(d, subject,
				    look_at_active(d, program, active));
			check_running(d, program, active);
		}
	}
}
