#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/watch_rules.h"
#include "thadsctl/doctor_file.h"
#include "thadsctl/doctor_run.h"

#include <errno.h>
#include <sys/statvfs.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

/* systemd writes here in which kind of container it runs. */
#define CONTAINER "/run/systemd/container"

#define SPOOL_OWNER "thads"
#define SPOOL_MODE  02770U

/* The kernel knows whether something keeps its clock; a container cannot, it
 * has that of the machine around it. */
static void
check_clock(struct doctor *d)
{
	struct timex state = { .modes = 0 };
	struct verdict v = verdict_ok("kept by the network");

	if (adjtimex(&state) < 0)
		v = verdict_skip(strerror(errno));
	else if ((state.status & STA_UNSYNC) && access(CONTAINER, F_OK) == 0)
		v = verdict_warn("kept by nobody",
				 "this is a container: look at the machine "
				 "that carries it, timedatectl");
	else if (state.status & STA_UNSYNC)
		v = verdict_fail("kept by nobody",
				 "run: apt-get install systemd-timesyncd && "
				 "timedatectl set-ntp true");
	doctor_tell_production(d, "clock", v);
}

static void
check_space(struct doctor *d, const char *subject, const char *path)
{
	struct statvfs found;

	subject = talloc_asprintf(d->ctx, "disk of %s", subject);
	if (!path)
		doctor_tell(d, subject,
			    verdict_skip(d->db_elsewhere
						 ? "it is on another host"
						 : "its place is not known"));
	else if (statvfs(path, &found) != 0)
		doctor_tell(d, subject,
			    verdict_skip(talloc_asprintf(d->ctx, "%s: %s", path,
							 strerror(errno))));
	else
		doctor_tell_production(
			d, subject,
			rule_space(d->ctx, path,
				   (int64_t)(found.f_bavail * found.f_frsize),
				   (int64_t)((found.f_blocks - found.f_bfree +
					      found.f_bavail) *
					     found.f_frsize)));
}

/* The path of the folder a file is in. */
static const char *
folder_of(TALLOC_CTX *ctx, const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? talloc_strndup(ctx, path, (size_t)(slash - path)) : ".";
}

static void
check_spool(struct doctor *d, const char *path)
{
	struct ownership wanted = { SPOOL_OWNER, SPOOL_OWNER, SPOOL_MODE };
	struct ownership is;
	const char *subject = "spool";
	struct err *e;

	e = file_ownership(d->ctx, path, &is);
	if (e)
		doctor_tell_error(d, subject, e,
				  "run: systemd-tmpfiles --create");
	else if (!d->is_private)
		doctor_tell(d, subject,
			    rule_ownership(d->ctx, path, &is, &wanted,
					   SPOOL_MODE));
	else if (access(path, W_OK) == 0)
		doctor_tell(d, subject, verdict_ok(path));
	else
		doctor_tell(d, subject,
			    verdict_fail(talloc_asprintf(d->ctx,
							 "%s is not writable",
							 path),
					 talloc_asprintf(d->ctx,
							 "run: chmod u+rwx %s",
							 path)));
}

/* The mark has one line: seconds since 1970, a blank, a label. */
static void
check_backup(struct doctor *d, const char *path)
{
	const char *label = "";
	const char *text = "";
	int64_t last = 0;
	struct timespec now;
	struct err *e;

	e = file_text(d->ctx, path, &text);
	if (e && e->code != ERR_MISSING) {
		doctor_tell_error(d, "backup", e, "run: thadsctl backup");
		return;
	}
	if (!e) {
		last = watch_backup_time(text);
		label = text + strcspn(text, " \t\r\n");
		label += strspn(label, " \t");
		label = talloc_strndup(d->ctx, label, strcspn(label, "\r\n"));
	}
	err_free(&e);
	clock_gettime(CLOCK_REALTIME, &now);
	doctor_tell_production(d, "backup",
			       rule_backup(d->ctx, (int64_t)now.tv_sec, last,
					   *label ? label : "without label"));
}

/*
 * The house draws no PDF of its own: browsers print its pages, with their own
 * fonts. A host where somebody looks at a printed form still needs one with
 * the letters of Vietnamese, hence a warning and no more.
 */
static void
check_fonts(struct doctor *d)
{
	static const char *const words[] = { "fc-list", ":lang=vi", "family",
					     NULL };
	const char *subject = "fonts";
	const char *said = "";
	int status = 0;
	struct err *e;

	e = doctor_run(d->ctx, words, &status, &said);
	if (e) {
		err_free(&e);
		doctor_tell(d, subject,
			    verdict_skip("fc-list is not installed, and "
					 "nothing on this host draws text"));
		return;
	}
	if (status == 0 && *said)
		doctor_tell(d, subject,
			    verdict_ok(talloc_strndup(d->ctx, said,
						      strcspn(said, "\n"))));
	else
		doctor_tell_production(
			d, subject,
			verdict_warn("none has the letters of Vietnamese",
				     "run: apt-get install fonts-liberation "
				     "fonts-noto-core"));
}

void
doctor_check_host(struct doctor *d)
{
	const struct conf *conf = doctor_conf(d);

	check_clock(d);
	check_space(d, "database", d->data_dir);
	check_space(d, "logs", d->paths.log_dir);
	if (conf) {
		check_space(d, "spool", conf->spool_dir);
		check_space(d, "backups", folder_of(d->ctx, conf->backup_mark));
		check_spool(d, conf->spool_dir);
		check_backup(d, conf->backup_mark);
	} else {
		doctor_tell(d, "spool and backup",
			    verdict_skip("no configuration could be read"));
	}
	check_fonts(d);
}
