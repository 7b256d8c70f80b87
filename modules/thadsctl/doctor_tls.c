#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/date.h"
#include "common/text.h"
#include "thadsctl/doctor_file.h"
#include "thadsctl/doctor_run.h"

#include <ctype.h>
#include <strings.h>

/* What the site says of TLS; NULL for what it does not say. */
struct site {
	const char *path; /* of the file where it is changed */
	const char *certificate;
	const char *key;
	const char *name;
};

/* The first word behind the directive, without its quotes; NULL: none. */
static const char *
directive(TALLOC_CTX *ctx, const char *text, const char *name)
{
	size_t length = strlen(name);

	while (*text) {
		const char *at = text + strspn(text, " \t");
		const char *value = at + length;

		text += strcspn(text, "\n");
		text += *text == '\n';
		if (strncasecmp(at, name, length) != 0 ||
		    !isblank((unsigned char)*value))
			continue;
		value += strspn(value, " \t\"");
		return talloc_strndup(ctx, value, strcspn(value, " \t\"\r\n"));
	}
	return NULL;
}

/* The value of a directive, which may be ${NAME} of a Define. */
static const char *
site_value(TALLOC_CTX *ctx, const char *text, const char *name)
{
	const char *value = directive(ctx, text, name);
	size_t length = value ? strlen(value) : 0;
	const char *defined;

	if (length < 4 || strncmp(value, "${", 2) != 0 ||
	    value[length - 1] != '}')
		return value;
	defined = talloc_strndup(ctx, value + 2, length - 3);
	return directive(ctx, text, talloc_asprintf(ctx, "Define %s", defined));
}

/* Runs openssl; the exit status must be 0. */
MUST_CHECK static struct err *
ask_openssl(TALLOC_CTX *ctx, const char *const *words, const char **said)
{
	int status = 0;
	struct err *e;

	e = doctor_run(ctx, words, &status, said);
	if (!e && status != 0)
		e = err_new(ERR_INPUT, NULL, "TH1889: openssl: %.*s",
			    (int)strcspn(*said, "\n"), *said);
	return e;
}

static void
check_end(struct doctor *d, const struct site *site)
{
	const char *const words[] = {
		"openssl",	   "x509",     "-in",
		site->certificate, "-noout",   "-enddate",
		"-dateopt",	   "iso_8601", NULL,
	};
	const char *said = "";
	const char *end = NULL;
	struct date day = { 0, 0, 0 };
	struct err *e;

	e = ask_openssl(d->ctx, words, &said);
	if (e) {
		doctor_tell_error(d, "certificate", e,
				  talloc_asprintf(d->ctx,
						  "put the certificate into "
						  "%s, named in %s",
						  site->certificate,
						  site->path));
		return;
	}
	/* "notAfter=2027-01-31 12:00:00Z" */
	end = strstr(said, "notAfter=");
	if (end && date_parse(talloc_strndup(d->ctx, end + 9, 10), &day))
		doctor_tell(
			d, "certificate",
			rule_certificate(d->ctx, site->certificate,
					 date_to_days(day) -
						 date_to_days(date_today())));
	else
		doctor_tell(d, "certificate",
			    verdict_skip("openssl did not tell its end"));
}

static void
check_name(struct doctor *d, const struct site *site)
{
	const char *const words[] = {
		"openssl", "x509",	 "-in",	     site->certificate,
		"-noout",  "-checkhost", site->name, NULL,
	};
	const char *subject = "name of the certificate";
	const char *said = "";
	struct err *e;

	if (!site->name) {
		doctor_tell(d, subject,
			    verdict_warn(talloc_asprintf(d->ctx,
							 "%s says no name "
							 "of this host",
							 site->path),
					 "write there: Define "
					 "THADS_SERVER_NAME and the name that "
					 "people type"));
		return;
	}
	e = ask_openssl(d->ctx, words, &said);
	if (e)
		doctor_tell_error(d, subject, e, "see above");
	else if (strstr(said, "does match"))
		doctor_tell(d, subject, verdict_ok(site->name));
	else
		doctor_tell(d, subject,
			    verdict_fail(
				    talloc_asprintf(d->ctx, "%s is not for %s",
						    site->certificate,
						    site->name),
				    talloc_asprintf(d->ctx,
						    "get one for that name, or "
						    "mend the name in %s",
						    site->path)));
}

/* The public halves of certificate and key must be one. */
MUST_CHECK static struct err *
compare_halves(struct doctor *d, const struct site *site, bool *same)
{
	const char *const of_certificate[] = {
		"openssl", "x509",    "-in", site->certificate,
		"-noout",  "-pubkey", NULL,
	};
	const char *const of_key[] = {
		"openssl", "pkey",    "-in",   site->key,
		"-pubout", "-passin", "pass:", NULL,
	};
	const char *a = "";
	const char *b = "";
	struct err *e;

	e = ask_openssl(d->ctx, of_certificate, &a);
	if (!e)
		e = ask_openssl(d->ctx, of_key, &b);
	*same = !e && text_same(a, b);
	return e;
}

static void
check_key(struct doctor *d, const struct site *site)
{
	struct ownership wanted = { NULL, NULL, 0640 };
	const char *subject = "key of the certificate";
	struct ownership is;
	bool same = false;
	struct err *e;

	e = file_ownership(d->ctx, site->key, &is);
	if (!e)
		e = compare_halves(d, site, &same);
	if (e)
		doctor_tell_error(d, subject, e,
				  talloc_asprintf(d->ctx,
						  "put the key into %s, named "
						  "in %s",
						  site->key, site->path));
	else if (!same)
		doctor_tell(d, subject,
			    verdict_fail(talloc_asprintf(
						 d->ctx,
						 "%s is not the key of %s",
						 site->key, site->certificate),
					 "put both files of one order there"));
	else
		doctor_tell(d, subject,
			    rule_ownership(d->ctx, site->key, &is, &wanted, 0));
}

/* The text of the site behind that of the host's own choices, which is what
 * Apache reads first; *path becomes the file where a host changes it. */
MUST_CHECK static struct err *
site_text(struct doctor *d, const char **path, const char **text)
{
	const char *local =
		talloc_asprintf(d->ctx, "%s/apache/local.conf", d->paths.dir);
	const char *choices = "";
	struct err *e;

	e = file_text(d->ctx, *path, text);
	if (e)
		return e;
	e = file_text(d->ctx, local, &choices);
	if (!e)
		*path = local;
	err_free(&e);
	*text = talloc_asprintf(d->ctx, "%s\n%s", choices, *text);
	return NULL;
}

void
doctor_check_certificate(struct doctor *d, const char *path)
{
	struct site site = { .path = path };
	const char *text;
	struct err *e;

	e = site_text(d, &site.path, &text);
	if (e) {
		doctor_tell_error(d, "site", e, "run: a2ensite thads");
		return;
	}
	site.certificate = site_value(d->ctx, text, "SSLCertificateFile");
	site.key = site_value(d->ctx, text, "SSLCertificateKeyFile");
	site.name = site_value(d->ctx, text, "ServerName");
	if (!site.certificate) {
		doctor_tell(
			d, "certificate",
			verdict_fail(talloc_asprintf(d->ctx,
						     "%s names no certificate",
						     path),
				     "write SSLCertificateFile there: "
				     "passwords must not travel in the "
				     "clear"));
		return;
	}
	/* A certificate's file may hold its key as well. */
	if (!site.key)
		site.key = site.certificate;
	check_end(d, &site);
	check_name(d, &site);
	check_key(d, &site);
}
