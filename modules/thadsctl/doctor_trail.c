#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "common/watch_rules.h"
#include "thadsctl/doctor_file.h"

#include <time.h>
#include <unistd.h>

#define SUBJECT "copy of the trail's checkpoints"
#define ADVICE \
	"see thadsctl checkpoint copy in thadsctl(8); then: systemctl enable " \
	"--now thads-checkpoint-copy.timer"

static const struct doctor_program *
tasks_program(const struct doctor *d)
{
	for (size_t i = 0; i < d->n_programs; i++) {
		if (text_same(d->programs[i].name, "tasks"))
			return &d->programs[i];
	}
	return NULL;
}

/* The mark has one line: seconds since 1970, a blank, where to. */
static struct verdict
look_at_copy(struct doctor *d, const struct conf *conf)
{
	const char *path =
		talloc_asprintf(d->ctx, "%s/last-copy", conf->checkpoint_dir);
	const char *text = "";
	struct timespec now;
	struct err *e = file_text(d->ctx, path, &text);

	if (e)
		text = "";
	err_free(&e);
	clock_gettime(CLOCK_REALTIME, &now);
	return rule_copy(d->ctx, (int64_t)now.tv_sec, watch_backup_time(text));
}

void
doctor_check_trail(struct doctor *d)
{
	const struct doctor_program *tasks = tasks_program(d);
	const char *path =
		talloc_asprintf(d->ctx, "%s/checkpoint-copy", d->paths.dir);

	if (!tasks || !tasks->conf)
		return;
	if (access(conf_checkpoint_key(d->ctx, tasks->conf), F_OK) != 0)
		doctor_tell_production(
			d, "key of the trail's checkpoints",
			verdict_warn("there is none: who owns the database "
				     "could rewrite the trail unseen",
				     "run: thadsctl checkpoint key"));
	else if (access(path, F_OK) != 0)
		doctor_tell_production(
			d, SUBJECT,
			verdict_warn("they stay on this host, where its owner "
				     "could sign others",
				     ADVICE));
	else
		doctor_tell_production(d, SUBJECT,
				       look_at_copy(d, tasks->conf));
}
