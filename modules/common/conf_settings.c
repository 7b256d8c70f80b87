#include "common/base.h"

#include "common/conf_internal.h"
#include "common/text.h"

#define DB_PORT_MAX	      65535
#define READ_TIMEOUT_MAX_SECS 86400
#define QUEUE_MAX_SECS	      31536000
#define WAIT_MAX_SECS	      86400
#define LIMIT_MAX	      1000000
#define PASSWORD_MAX_DAYS     365
/* Shorter than a page is read, longer than a day is worked. */
#define SESSION_MIN_SECS 300
#define SESSION_MAX_SECS 86400
/* What is older thads-tasks removes. */
#define DRAFT_MAX_SECS 86400
/* A spreadsheet has no more rows; a browser lays out no more on paper. */
#define EXPORT_ROWS_MAX 1000000
#define PRINT_ROWS_MAX	20000
/* Longer than any request, and than a transaction waits. */
#define SPOOL_MIN_SECS	 3600
#define SPOOL_MAX_SECS	 31536000
#define FORM_MIN_BYTES	 65536
#define FORM_MAX_BYTES	 16777216
#define UPLOAD_MIN_BYTES 1048576
#define UPLOAD_MAX_BYTES INT64_C(4294967296)

#define AT(member) .at = offsetof(struct conf, member)

/* clang-format off */
const struct setting conf_settings[] = {
	{ .key = "name", AT(name), .kind = SETTING_WORD, .own = true,
	  .computed = "the file's name without .conf",
	  .meaning = "the program this file is for, without thads-" },
	{ .key = "db_socket", AT(db_socket), .kind = SETTING_PATH,
	  .fallback = "/run/mysqld/mysqld.sock",
	  .meaning = "path of MariaDB's unix socket, used when db_host is "
		     "empty" },
	{ .key = "db_host", AT(db_host), .fallback = "",
	  .meaning = "host name or address of MariaDB; empty: db_socket on "
		     "this host" },
	{ .key = "db_port", AT(db_port), .kind = SETTING_NUMBER,
	  .fallback = "3306", .min = 1, .max = DB_PORT_MAX,
	  .meaning = "TCP port of MariaDB on db_host" },
	{ .key = "db_tls_ca", AT(db_tls_ca), .kind = SETTING_FILE,
	  .fallback = "",
	  .meaning = "PEM file of the authority that signed MariaDB's "
		     "certificate; required when db_host is another host, "
		     "TLS and the host's name in the certificate are checked" },
	{ .key = "db_name", AT(db_name), .fallback = "thads",
	  .meaning = "name of the database" },
	{ .key = "db_user", AT(db_user), .own = true,
	  .computed = "thads_NAME",
	  .meaning = "the program's own database account" },
	{ .key = "db_password", AT(db_password), .fallback = "", .own = true,
	  .secret = true,
	  .meaning = "password of that account; empty where the socket "
		     "tells who calls" },
	{ .key = "db_password_file", AT(db_password_file),
	  .kind = SETTING_PATH, .fallback = "", .own = true,
	  .meaning = "file whose one line is that password, instead of "
		     "db_password" },
	{ .key = "db_read_timeout_secs", AT(db_read_timeout_secs),
	  .kind = SETTING_NUMBER, .fallback = "6",
	  .max = READ_TIMEOUT_MAX_SECS,
	  .meaning = "seconds that a page waits for an answer of MariaDB "
		     "before the connection counts as lost; a second before, "
		     "MariaDB ends the statement; 0: no end" },
	{ .key = "db_long_timeout_secs", AT(db_long_timeout_secs),
	  .kind = SETTING_NUMBER, .fallback = "61",
	  .max = READ_TIMEOUT_MAX_SECS,
	  .meaning = "the same for reports and lists as files or on paper; "
		     "0: no end" },
	{ .key = "db_work_timeout_secs", AT(db_work_timeout_secs),
	  .kind = SETTING_NUMBER, .fallback = "100",
	  .max = READ_TIMEOUT_MAX_SECS,
	  .meaning = "the same for imports and what else runs without a page; "
		     "0: no end; thadsctl never ends" },
	{ .key = "template_dir", AT(template_dir), .kind = SETTING_DIR,
	  .fallback = "/usr/share/thads/templates",
	  .meaning = "directory of the page templates" },
	{ .key = "htdocs_dir", AT(htdocs_dir), .kind = SETTING_DIR,
	  .fallback = "/usr/share/thads/htdocs",
	  .meaning = "directory of the style sheets and scripts that the web "
		     "server delivers below /assets/" },
	{ .key = "password_words", AT(password_words), .kind = SETTING_FILE,
	  .fallback = "/usr/share/thads/passwords/words",
	  .meaning = "file of the words that no password may be made of alone" },
	{ .key = "spool_dir", AT(spool_dir), .kind = SETTING_DIR,
	  .fallback = "/var/lib/thads/spool",
	  .meaning = "directory where uploads wait for thads-tasks" },
	{ .key = "spool_keep_secs", AT(spool_keep_secs),
	  .kind = SETTING_NUMBER, .min = SPOOL_MIN_SECS,
	  .max = SPOOL_MAX_SECS, .fallback = "86400",
	  .meaning = "seconds after which thads-tasks removes from spool_dir "
		     "what no request and no import will ask for" },
	{ .key = "form_max_bytes", AT(form_max_bytes), .kind = SETTING_NUMBER,
	  .min = FORM_MIN_BYTES, .max = FORM_MAX_BYTES, .fallback = "262144",
	  .meaning = "bytes of the longest form; the web server has a limit "
		     "of its own, THADS_FORM_MAX_BYTES, and the smaller one "
		     "holds" },
	{ .key = "upload_max_bytes", AT(upload_max_bytes),
	  .kind = SETTING_NUMBER, .min = UPLOAD_MIN_BYTES,
	  .max = UPLOAD_MAX_BYTES, .fallback = "268435456",
	  .meaning = "the same of a form with a file; the web server's is "
		     "ThadsBodyMax in thads-intake.conf" },
	{ .key = "law_dir", AT(law_dir), .kind = SETTING_DIR,
	  .fallback = "/usr/share/thads/law",
	  .meaning = "directory of the law packs" },
	{ .key = "site_name", AT(site_name),
	  .fallback = "Thi hành án dân sự",
	  .meaning = "words in the head of every page" },
	{ .key = "secure_cookie", AT(secure_cookie), .kind = SETTING_YES_NO,
	  .fallback = "yes",
	  .meaning = "yes: the session cookie travels over TLS only" },
	{ .key = "log_file", AT(log_file), .kind = SETTING_PATH,
	  .fallback = "",
	  .meaning = "file of the log lines, opened again after it was "
		     "rotated; empty: standard error" },
	{ .key = "metrics_file", AT(metrics_file), .kind = SETTING_PATH,
	  .fallback = "", .own = true,
	  .meaning = "file through which the workers of a module count "
		     "together for /NAME/metrics; empty: each for itself" },
	{ .key = "spool_min_free_percent", AT(spool_min_free_percent),
	  .kind = SETTING_NUMBER, .max = 99, .fallback = "8",
	  .meaning = "with less room than this left for spool_dir, "
		     "/NAME/ready answers 503" },
	{ .key = "queue_max_secs", AT(queue_max_secs),
	  .kind = SETTING_NUMBER, .max = QUEUE_MAX_SECS, .fallback = "3600",
	  .meaning = "when work for thads-tasks waits longer than this and "
		     "nobody is at it, /NAME/ready answers 503" },
	{ .key = "job_tries", AT(job_tries), .kind = SETTING_NUMBER,
	  .min = 1, .max = 100, .fallback = "5",
	  .meaning = "how often thads-tasks tries a job, before it tells its "
		     "owner that it fails" },
	{ .key = "checkpoint_dir", AT(checkpoint_dir), .kind = SETTING_PATH,
	  .fallback = "/var/lib/thads/checkpoints",
	  .meaning = "directory where thads-tasks keeps the signed "
		     "checkpoints of the trail" },
	{ .key = "checkpoint_key", AT(checkpoint_key), .kind = SETTING_PATH,
	  .fallback = "",
	  .meaning = "file of the secret key that thads-tasks signs them "
		     "with; empty: secrets/checkpoint beside the "
		     "configuration; without the file there are none" },
	{ .key = "verify_hour", AT(verify_hour), .kind = SETTING_NUMBER,
	  .max = 23, .fallback = "3",
	  .meaning = "hour in Viet Nam after which thads-tasks runs "
		     "thads-verify every day" },
	{ .key = "verify_program", AT(verify_program), .kind = SETTING_PATH,
	  .fallback = "/usr/bin/thads-verify",
	  .meaning = "the program of that run" },
	{ .key = "wait_after", AT(wait_after), .kind = SETTING_NUMBER,
	  .max = 100, .fallback = "4",
	  .meaning = "wrong passwords in a row for one account from one "
		     "address that cost nothing" },
	{ .key = "wait_address_after", AT(wait_address_after),
	  .kind = SETTING_NUMBER, .max = LIMIT_MAX, .fallback = "100",
	  .meaning = "wrong passwords that one address may send in a day, "
		     "for whatever accounts; then accounts that were never "
		     "in use from there wait likewise; 0: any number" },
	{ .key = "wait_account_after", AT(wait_account_after),
	  .kind = SETTING_NUMBER, .max = LIMIT_MAX, .fallback = "20",
	  .meaning = "wrong passwords that may come for one account in a "
		     "day, from whatever addresses; then it waits likewise "
		     "where it was never in use; 0: any number" },
	{ .key = "wait_secs", AT(wait_secs), .kind = SETTING_NUMBER,
	  .min = 1, .max = WAIT_MAX_SECS, .fallback = "60",
	  .meaning = "seconds until that account can sign in from that "
		     "address after the next one, twice as long each time; "
		     "from elsewhere it can at once" },
	{ .key = "wait_max_secs", AT(wait_max_secs), .kind = SETTING_NUMBER,
	  .min = 1, .max = WAIT_MAX_SECS, .fallback = "900",
	  .meaning = "the longest such wait in seconds" },
	{ .key = "password_days", AT(password_days), .kind = SETTING_NUMBER,
	  .min = 1, .max = PASSWORD_MAX_DAYS, .fallback = "90",
	  .meaning = "days after which its owner must change a password "
		     "(Công văn 1291/TCTHADS-TKDLCN, 1.1.c: three months)" },
	{ .key = "session_idle_secs", AT(session_idle_secs),
	  .kind = SETTING_NUMBER, .min = SESSION_MIN_SECS,
	  .max = SESSION_MAX_SECS, .fallback = "3600",
	  .meaning = "seconds without a page after which a session ends; an "
		     "officer reads a paper file or receives a visitor "
		     "between two pages" },
	{ .key = "session_life_secs", AT(session_life_secs),
	  .kind = SETTING_NUMBER, .min = SESSION_MIN_SECS,
	  .max = SESSION_MAX_SECS, .fallback = "43200",
	  .meaning = "seconds after which a session ends in any case" },
	{ .key = "draft_keep_secs", AT(draft_keep_secs),
	  .kind = SETTING_NUMBER, .min = 1, .max = DRAFT_MAX_SECS,
	  .fallback = "1800",
	  .meaning = "seconds that a form which came after its session had "
		     "ended waits for its sender to sign in again" },
	{ .key = "limit_search", AT(limit_search), .kind = SETTING_NUMBER,
	  .max = LIMIT_MAX, .fallback = "120",
	  .meaning = "searches of the public list that one address may make "
		     "in a minute; 0: any number" },
	{ .key = "limit_entry", AT(limit_entry), .kind = SETTING_NUMBER,
	  .max = LIMIT_MAX, .fallback = "120",
	  .meaning = "entries of the public list that one address may open "
		     "in a minute; 0: any number" },
	{ .key = "limit_status", AT(limit_status), .kind = SETTING_NUMBER,
	  .max = LIMIT_MAX, .fallback = "20",
	  .meaning = "times in a minute that one address may ask for a "
		     "request by its code; 0: any number" },
	{ .key = "limit_send", AT(limit_send), .kind = SETTING_NUMBER,
	  .max = LIMIT_MAX, .fallback = "60",
	  .meaning = "requests that one address may send to agencies in an "
		     "hour; 0: any number" },
	{ .key = "limit_export", AT(limit_export), .kind = SETTING_NUMBER,
	  .max = LIMIT_MAX, .fallback = "120",
	  .meaning = "lists and reports that one account, or an address of the "
		     "public, may take along in an hour from one module; "
		     "0: any number" },
	{ .key = "export_rows_max", AT(export_rows_max),
	  .kind = SETTING_NUMBER, .min = 1, .max = EXPORT_ROWS_MAX,
	  .fallback = "60000",
	  .meaning = "rows of a list that one file may have; a longer list "
		     "is refused with a sentence, never cut" },
	{ .key = "print_rows_max", AT(print_rows_max), .kind = SETTING_NUMBER,
	  .min = 1, .max = PRINT_ROWS_MAX, .fallback = "2000",
	  .meaning = "the same of a list on paper" },
	{ .key = "saved_views_max", AT(saved_views_max),
	  .kind = SETTING_NUMBER, .max = 1000, .fallback = "20",
	  .meaning = "filters of one list that an account may keep by a name" },
	{ .key = "backup_mark", AT(backup_mark), .kind = SETTING_PATH,
	  .fallback = "/var/backups/thads/last-backup",
	  .meaning = "file that thadsctl backup writes; its time stands in "
		     "/NAME/metrics" },
};
/* clang-format on */

const size_t conf_n_settings = ARRAY_LEN(conf_settings);

_Static_assert(ARRAY_LEN(conf_settings) <= CONF_SETTINGS_MAX,
	       "struct conf_reading has room for every setting");

static bool
put_number(const struct setting *s, const char *value, char *member)
{
	int64_t number;

	if (!text_to_int(value, &number) || number < s->min || number > s->max)
		return false;
	memcpy(member, &number, sizeof(number));
	return true;
}

static bool
put_yes_no(const char *value, char *member)
{
	bool yes = text_same(value, "yes");

	memcpy(member, &yes, sizeof(yes));
	return yes || text_same(value, "no");
}

static bool
text_fits(const struct setting *s, const char *value)
{
	if (!*value)
		return s->fallback && !*s->fallback;
	switch (s->kind) {
	case SETTING_WORD:
		return strspn(value, "abcdefghijklmnopqrstuvwxyz"
				     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "0123456789-_") == strlen(value);
	case SETTING_PATH:
	case SETTING_FILE:
	case SETTING_DIR:
		return *value == '/';
	default:
		return true;
	}
}

/* What a value of this setting may be, in words. */
static char *
setting_allowed(TALLOC_CTX *ctx, const struct setting *s)
{
	static const char *const words[] = {
		[SETTING_TEXT] = "text",
		[SETTING_WORD] = "letters, digits, - and _",
		[SETTING_YES_NO] = "yes or no",
		[SETTING_NUMBER] = "a number",
		[SETTING_PATH] = "a path from /",
		[SETTING_FILE] = "the path of a file from /",
		[SETTING_DIR] = "the path of a directory from /",
	};

	if (s->kind == SETTING_NUMBER)
		return talloc_asprintf(ctx,
				       "a number from %" PRId64 " to %" PRId64,
				       s->min, s->max);
	return talloc_strdup(ctx, words[s->kind]);
}

const char *
setting_put(TALLOC_CTX *ctx, struct conf *conf, const struct setting *s,
	    const char *value)
{
	char *member = (char *)conf + s->at;
	const char *copy;
	bool fits;

	if (s->kind == SETTING_NUMBER) {
		fits = put_number(s, value, member);
	} else if (s->kind == SETTING_YES_NO) {
		fits = put_yes_no(value, member);
	} else {
		fits = text_fits(s, value);
		copy = fits ? talloc_strdup(conf, value) : NULL;
		memcpy(member, &copy, sizeof(copy));
	}
	if (fits)
		return NULL;
	if (!*value)
		return "not be empty";
	return talloc_asprintf(ctx, "be %s", setting_allowed(ctx, s));
}

const char *
setting_text(const struct conf *conf, const struct setting *s)
{
	const char *text;

	memcpy(&text, (const char *)conf + s->at, sizeof(text));
	return text;
}

char *
setting_written(TALLOC_CTX *ctx, const struct conf *conf,
		const struct setting *s)
{
	const char *member = (const char *)conf + s->at;
	const char *text;
	int64_t number;
	bool yes;

	if (s->kind == SETTING_NUMBER) {
		memcpy(&number, member, sizeof(number));
		return talloc_asprintf(ctx, "%" PRId64, number);
	}
	if (s->kind == SETTING_YES_NO) {
		memcpy(&yes, member, sizeof(yes));
		return talloc_strdup(ctx, yes ? "yes" : "no");
	}
	text = setting_text(conf, s);
	return talloc_strdup(ctx, text ? text : "");
}

void
conf_print_settings(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	for (size_t i = 0; i < conf_n_settings; i++) {
		const struct setting *s = &conf_settings[i];

		printf("%s\n\t%s\n\t%s%s\n", s->key, s->meaning,
		       setting_allowed(ctx, s),
		       s->own ? "; not in " CONF_SHARED : "");
		if (s->computed)
			printf("\tdefault: (%s)\n", s->computed);
		else if (!s->fallback)
			printf("\trequired\n");
		else
			printf("\tdefault: %s\n",
			       *s->fallback ? s->fallback : "(empty)");
	}
	talloc_free(ctx);
}
