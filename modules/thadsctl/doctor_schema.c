#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/crypto.h"
#include "common/folder.h"
#include "common/text.h"
#include "thadsctl/doctor_run.h"
#include "thadsctl/doctor_store.h"
#include "thadsctl/migration_files.h"
#include "thadsctl/migration_store.h"

static int64_t
last_version(const struct migration *list, size_t n)
{
	return n > 0 ? list[n - 1].version : 0;
}

/* Compares what was applied with the files of this host. */
static void
tell_migrations(struct doctor *d, const struct migration *files, size_t n_files,
		const struct migration *applied, size_t n_applied)
{
	const char *subject = "migrations";
	int64_t there = last_version(applied, n_applied);
	int64_t newest = last_version(files, n_files);
	size_t first = 0;
	struct err *e;

	n_applied = migration_known(files, n_files, applied, n_applied);
	e = migration_plan(files, n_files, applied, n_applied, &first);
	if (e)
		doctor_tell_error(d, subject, e,
				  "run: apt-get install --reinstall "
				  "thads-common");
	else if (first < n_files)
		doctor_tell(d, subject,
			    verdict_fail(talloc_asprintf(d->ctx,
							 "%zu wait, from %s on",
							 n_files - first,
							 files[first].name),
					 "run: thadsctl migrate"));
	else if (there > newest)
		doctor_tell(
			d, subject,
			verdict_warn(talloc_asprintf(d->ctx,
						     "the database is at "
						     "%" PRId64 ", this host's "
						     "files end at %" PRId64,
						     there, newest),
				     "right after going back to an older "
				     "package; else run: apt-get install "
				     "thads-common"));
	else
		doctor_tell(d, subject,
			    verdict_ok(talloc_asprintf(
				    d->ctx, "all applied, %" PRId64, there)));
}

/* What the program says that it needs. */
MUST_CHECK static struct err *
ask_program(struct doctor *d, const struct doctor_program *program,
	    int64_t *needed)
{
	const char *const words[] = { program->path, "--schema", NULL };
	const char *said;
	const char *line;
	int status;
	struct err *e;

	e = doctor_run(d->ctx, words, &status, &said);
	if (e)
		return e;
	line = talloc_strndup(d->ctx, said, strcspn(said, "\n"));
	if (status != 0 || !text_to_int(line, needed))
		return err_new(ERR_INTERNAL, NULL,
			       "TH1888: %s --schema ended with %d: %.200s",
			       program->path, status, line);
	return NULL;
}

static void
check_program(struct doctor *d, const struct doctor_program *program,
	      int64_t schema)
{
	const char *subject =
		talloc_asprintf(d->ctx, "schema for %s", program->name);
	int64_t needed;
	struct err *e;

	e = ask_program(d, program, &needed);
	if (e)
		doctor_tell_error(d, subject, e,
				  talloc_asprintf(d->ctx,
						  "run: apt-get install "
						  "--reinstall thads-%s",
						  program->name));
	else
		doctor_tell(d, subject,
			    rule_schema(d->ctx, program->name, schema, needed));
}

static void
check_migrations(struct doctor *d)
{
	struct migration *files;
	struct migration *applied;
	size_t n_files;
	size_t n_applied;
	struct err *e;

	e = migration_list(d->db, d->ctx, &applied, &n_applied);
	if (e) {
		doctor_tell_error(d, "migrations", e, "run: thadsctl migrate");
		return;
	}
	e = migration_files_read(d->ctx, d->paths.sql_dir, &files, &n_files);
	if (e)
		doctor_tell_error(d, "migrations", e,
				  "run: apt-get install --reinstall "
				  "thads-common");
	else
		tell_migrations(d, files, n_files, applied, n_applied);
	for (size_t i = 0; i < d->n_programs; i++)
		check_program(d, &d->programs[i],
			      last_version(applied, n_applied));
}

/* The names of packs that the database has not, or has in another form. */
MUST_CHECK static struct err *
compare_packs(struct doctor *d, const char *dir, const char **differ)
{
	char *names = talloc_strdup(d->ctx, "");
	struct folder_file *files;
	size_t n_files;
	struct err *e;

	e = folder_read(d->ctx, dir, ".xml", &files, &n_files);
	for (size_t i = 0; !e && i < n_files; i++) {
		const char *checksum = NULL;

		e = law_pack_checksum(d->db, d->ctx, files[i].name, &checksum);
		if (!e && !text_same(checksum,
				     crypto_hash_text(d->ctx, files[i].text)))
			names = talloc_asprintf_append(names, " %s",
						       files[i].name);
	}
	*differ = names;
	return e;
}

static void
check_law(struct doctor *d)
{
	const struct conf *conf = doctor_conf(d);
	const char *subject = "law packs";
	const char *advice;
	const char *differ;
	struct err *e;

	if (!conf) {
		doctor_tell(d, subject,
			    verdict_skip("no configuration names law_dir"));
		return;
	}
	advice = talloc_asprintf(d->ctx, "run: thads-law load %s",
				 conf->law_dir);
	e = compare_packs(d, conf->law_dir, &differ);
	if (e)
		doctor_tell_error(d, subject, e, advice);
	else if (*differ)
		doctor_tell(d, subject,
			    verdict_fail(
				    talloc_asprintf(d->ctx,
						    "not loaded as they are:%s",
						    differ),
				    advice));
	else
		doctor_tell(d, subject, verdict_ok(conf->law_dir));
}

void
doctor_check_schema(struct doctor *d)
{
	if (!doctor_has_db(d, "schema and law"))
		return;
	check_migrations(d);
	check_law(d);
}
