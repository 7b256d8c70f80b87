#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "thadsctl/doctor_file.h"
#include "thadsctl/doctor_run.h"

#include <unistd.h>

/* Pages come without these, too: slower, or with less in the log. */
static const char *const optional_modules[] = {
	"deflate", "filter", "http2", "remoteip", "unique_id",
};

/* What all modules ask of the whole Apache. */
#define HOST_SNIPPET "thads"

#define RELOAD "systemctl reload apache2"

/* Links to what was removed count as missing. */
static bool
is_enabled(struct doctor *d, const char *folder, const char *name,
	   const char *suffix)
{
	const char *path = talloc_asprintf(d->ctx, "%s/%s/%s%s",
					   d->paths.apache_dir, folder, name,
					   suffix);

	return access(path, R_OK) == 0;
}

static enum grade
grade_without(const char *module)
{
	for (size_t i = 0; i < ARRAY_LEN(optional_modules); i++) {
		if (text_same(optional_modules[i], module))
			return GRADE_WARN;
	}
	return GRADE_FAIL;
}

/* The words of the list that are not enabled, each behind a blank. */
static const char *
missing_modules(struct doctor *d, const char *list, enum grade *grade)
{
	char *missing = talloc_strdup(d->ctx, "");

	for (; *list; list += *list == '\n') {
		size_t length = strcspn(list, "\n");
		const char *name =
			talloc_strndup(d->ctx, list, strcspn(list, " \t\r\n"));

		list += length;
		if (!*name || *name == '#' ||
		    is_enabled(d, "mods-enabled", name, ".load"))
			continue;
		missing = talloc_asprintf_append(missing, " %s", name);
		if (grade_without(name) > *grade)
			*grade = grade_without(name);
	}
	return missing;
}

static void
check_modules(struct doctor *d)
{
	const char *subject = "Apache modules";
	struct verdict v = verdict_ok("all enabled");
	const char *missing;
	const char *list;
	struct err *e;

	e = file_text(d->ctx, d->paths.apache_modules, &list);
	if (e) {
		doctor_tell_error(d, subject, e,
				  "run: apt-get install --reinstall "
				  "thads-common");
		return;
	}
	missing = missing_modules(d, list, &v.grade);
	if (*missing) {
		v.found = talloc_asprintf(d->ctx, "not enabled:%s", missing);
		v.advice = talloc_asprintf(d->ctx,
					   "run: a2enmod%s && systemctl "
					   "restart apache2",
					   missing);
	}
	doctor_tell(d, subject, v);
}

/* A file of ours that Apache does not read: perhaps on purpose. The name is
 * that of its package as well. */
static void
check_snippet(struct doctor *d, const char *subject, const char *name)
{
	const char *package = text_same(name, HOST_SNIPPET) ? "thads-common"
							    : name;

	if (is_enabled(d, "conf-enabled", name, ".conf"))
		doctor_tell(d, subject, verdict_ok("enabled"));
	else if (is_enabled(d, "conf-available", name, ".conf"))
		doctor_tell(
			d, subject,
			verdict_warn("switched off",
				     talloc_asprintf(d->ctx,
						     "unless on purpose run: "
						     "a2enconf %s && " RELOAD,
						     name)));
	else
		doctor_tell(d, subject,
			    verdict_fail(
				    talloc_asprintf(d->ctx,
						    "%s/conf-available/%s.conf "
						    "is missing",
						    d->paths.apache_dir, name),
				    talloc_asprintf(d->ctx,
						    "run: apt-get install "
						    "--reinstall %s",
						    package)));
}

/* Of a long answer the line with the place, and what is wrong there. */
static const char *
syntax_error(TALLOC_CTX *ctx, const char *said)
{
	const char *place = strstr(said, "Syntax error");
	size_t length;
	char *text;

	if (!place)
		place = said;
	length = strcspn(place, "\n");
	if (place[length] && place != said)
		length += 1 + strcspn(place + length + 1, "\n");
	text = talloc_strndup(ctx, place, length);
	for (char *at = strchr(text, '\n'); at; at = strchr(at, '\n'))
		*at = ' ';
	return text;
}

/* What Apache itself says of its configuration. */
static void
check_syntax(struct doctor *d)
{
	const char *const words[] = {
		"env",
		talloc_asprintf(d->ctx, "APACHE_CONFDIR=%s",
				d->paths.apache_dir),
		"/usr/sbin/apache2ctl",
		"configtest",
		NULL,
	};
	const char *subject = "Apache configuration";
	const char *said = "";
	int status = 0;
	struct err *e;

	if (access(words[2], X_OK) != 0) {
		doctor_tell(d, subject,
			    verdict_fail("apache2ctl is not installed",
					 "run: apt-get install apache2"));
		return;
	}
	e = doctor_run(d->ctx, words, &status, &said);
	if (e)
		doctor_tell_error(d, subject, e, "run: apachectl configtest");
	else if (status != 0)
		doctor_tell(d, subject,
			    verdict_fail(syntax_error(d->ctx, said),
					 "mend it there; the whole answer: "
					 "apachectl configtest"));
	else
		doctor_tell(d, subject, verdict_ok("is well"));
}

static bool
has_pages(const struct doctor *d)
{
	for (size_t i = 0; i < d->n_programs; i++) {
		if (!text_same(d->programs[i].name, "tasks"))
			return true;
	}
	return false;
}

void
doctor_check_web(struct doctor *d)
{
	const char *site = talloc_asprintf(
		d->ctx, "%s/sites-enabled/thads.conf", d->paths.apache_dir);

	if (d->is_private || !has_pages(d)) {
		doctor_tell(d, "Apache",
			    verdict_skip(d->is_private
						 ? "a private run has an "
						   "Apache of its own, "
						   "without TLS"
						 : "no module with pages is "
						   "installed"));
		return;
	}
	check_modules(d);
	check_snippet(d, "Apache for all modules", HOST_SNIPPET);
	for (size_t i = 0; i < d->n_programs; i++) {
		const char *name = d->programs[i].name;

		if (!text_same(name, "tasks"))
			check_snippet(
				d,
				talloc_asprintf(d->ctx, "Apache for %s", name),
				talloc_asprintf(d->ctx, "thads-%s", name));
	}
	check_syntax(d);
	if (access(site, R_OK) == 0)
		doctor_check_certificate(d, site);
	else
		doctor_tell(d, "site",
			    verdict_fail(talloc_asprintf(d->ctx,
							 "%s is missing", site),
					 "run: a2ensite thads && " RELOAD));
}
