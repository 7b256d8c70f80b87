#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "thadsctl/doctor_file.h"

#define PASSWORD_KEY "db_password"

/* Whether a line of the file says db_password = SOMETHING. */
static bool
names_password(const char *text)
{
	while (*text) {
		const char *at = text + strspn(text, " \t");
		size_t key = strlen(PASSWORD_KEY);

		text += strcspn(text, "\n");
		text += *text == '\n';
		if (strncmp(at, PASSWORD_KEY, key) != 0)
			continue;
		at += key + strspn(at + key, " \t");
		if (*at != '=')
			continue;
		at += 1 + strspn(at + 1, " \t\r");
		if (*at && *at != '\n')
			return true;
	}
	return false;
}

/* A configuration with a password in it is for its program alone; true when
 * it has one. */
static bool
check_conf_file(struct doctor *d, const char *path)
{
	struct ownership wanted = { NULL, NULL, 0640 };
	struct ownership is;
	const char *text;
	struct err *e;

	e = file_text(d->ctx, path, &text);
	if (!e && names_password(text))
		e = file_ownership(d->ctx, path, &is);
	else if (!e)
		return false;
	if (e) {
		/* Told where configurations are read. */
		err_free(&e);
		return false;
	}
	doctor_tell(d, talloc_asprintf(d->ctx, "password in %s", path),
		    rule_ownership(d->ctx, path, &is, &wanted, 0400));
	return true;
}

/* What is wrong with a secret on a host of production. */
static struct verdict
look_at_secret(struct doctor *d, const struct doctor_program *program,
	       const char *path, const struct ownership *is)
{
	struct ownership wanted = { "root", NULL, 0640 };

	wanted.group = talloc_asprintf(d->ctx, "thads-%s", program->name);
	if (host_has_group(d->ctx, wanted.group))
		return rule_ownership(d->ctx, path, is, &wanted, 0440);
	return verdict_fail(talloc_asprintf(d->ctx, "there is no group %s",
					    wanted.group),
			    talloc_asprintf(d->ctx,
					    "run: systemd-sysusers; then: "
					    "chown root:%s %s",
					    wanted.group, path));
}

/* A private run has no groups: its secrets are its owner's. */
static void
check_secret(struct doctor *d, const struct doctor_program *program,
	     bool in_conf)
{
	struct ownership own = { NULL, NULL, 0640 };
	const char *subject =
		talloc_asprintf(d->ctx, "secret of %s", program->name);
	const char *path = talloc_asprintf(d->ctx, "%s/secrets/%s",
					   d->paths.dir, program->name);
	struct ownership is;
	struct err *e;

	e = file_ownership(d->ctx, path, &is);
	if (e && in_conf)
		err_free(&e);
	else if (e)
		doctor_tell_error(d, subject, e, "run: thadsctl setup");
	else if (d->is_private)
		doctor_tell(d, subject,
			    rule_ownership(d->ctx, path, &is, &own, 0400));
	else
		doctor_tell(d, subject, look_at_secret(d, program, path, &is));
}

void
doctor_check_secrets(struct doctor *d)
{
	check_conf_file(d, d->paths.admin_conf);
	check_conf_file(d,
			talloc_asprintf(d->ctx, "%s/thads.conf", d->paths.dir));
	for (size_t i = 0; i < d->n_programs; i++) {
		struct doctor_program *program = &d->programs[i];

		check_secret(d, program,
			     check_conf_file(d, program->conf_path));
	}
}
