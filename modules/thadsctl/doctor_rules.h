/*
 * doctor_rules.h - what `thadsctl doctor` holds for healthy.
 *
 * All limits stand in the tables of doctor_rules.c. A rule gets what was
 * found on the host and returns a verdict; it reads no clock, no file and no
 * database. Texts of a verdict are memory of ctx or literals.
 */
#ifndef THADSCTL_DOCTOR_RULES_H
#define THADSCTL_DOCTOR_RULES_H

#include "common/err.h"
#include "upkeep/job.h"
#include "upkeep/verify_run.h"

enum grade {
	GRADE_OK,
	GRADE_NOTE, /* production would fail; a private run may be so */
	GRADE_SKIP, /* could not be looked at */
	GRADE_WARN,
	GRADE_FAIL
};

struct verdict {
	enum grade grade;
	const char *found;
	const char *advice; /* NULL when there is nothing to do */
};

/* ok, warn, FAIL, ...: the word in front of a line. */
const char *grade_word(enum grade grade);

/* The limits that are numbers. */
struct doctor_limits {
	const char *server_version; /* the oldest that has what we use */
	int64_t spare_connections;  /* beside those of the workers */
	int64_t clock_skew_ms;
	int64_t backup_age_secs;
	int64_t copy_age_secs;	 /* of the checkpoints elsewhere */
	int64_t verify_age_secs; /* of the last run of thads-verify */
	int64_t certificate_days;
};

extern const struct doctor_limits doctor_limits;

/* Verdicts without a limit. */
struct verdict verdict_ok(const char *found);
struct verdict verdict_warn(const char *found, const char *advice);
struct verdict verdict_fail(const char *found, const char *advice);
struct verdict verdict_skip(const char *why);

/* "10.11.6-MariaDB-..." against "10.11.8". */
struct verdict rule_version(TALLOC_CTX *ctx, const char *version,
			    const char *wanted);

/* How a variable of the server has to be. */
enum setting_kind {
	SETTING_IS,	  /* text, or one of two written A|B */
	SETTING_STARTS,	  /* begins with text */
	SETTING_HAS,	  /* text is a part of it */
	SETTING_AT_LEAST, /* number or more */
	SETTING_LIMITED	  /* 1 to number; 0 means without limit */
};

struct setting_rule {
	const char *name;
	enum setting_kind kind;
	const char *text;
	int64_t number;
	enum grade grade; /* when it is not so */
	const char *line; /* for the server's configuration */
	const char *why;
	bool production_only; /* a private run goes without */
};

extern const struct setting_rule setting_rules[];
extern const size_t n_setting_rules;

/* value is NULL when the server has no such variable. */
struct verdict rule_setting(TALLOC_CTX *ctx, const struct setting_rule *rule,
			    const char *value);

/* time_zone and, for SYSTEM, system_time_zone. */
struct verdict rule_time_zone(TALLOC_CTX *ctx, const char *zone,
			      const char *system_zone);

struct verdict rule_connections(TALLOC_CTX *ctx, int64_t max_connections,
				int64_t workers);

/* Milliseconds by which the database is ahead of the host. */
struct verdict rule_clock_skew(TALLOC_CTX *ctx, int64_t ahead_ms);

/* bytes of a file system as its users see it (watch_free_percent). */
struct verdict rule_space(TALLOC_CTX *ctx, const char *path, int64_t free_bytes,
			  int64_t total_bytes);

/* last is 0 when no checkpoint was ever copied. */
struct verdict rule_copy(TALLOC_CTX *ctx, int64_t now, int64_t last);

/* The newest run of thads-verify, NULL: none; and when the last one without a
 * difference began, 0: never. */
struct verdict rule_verify(TALLOC_CTX *ctx, int64_t now,
			   const struct verify_run *run, int64_t well_at);

/* Jobs that failed and wait for their owner; newest NULL: none. */
struct verdict rule_jobs(TALLOC_CTX *ctx, int64_t failed,
			 const struct job *newest);

/* last is 0 when there never was a backup. */
struct verdict rule_backup(TALLOC_CTX *ctx, int64_t now, int64_t last,
			   const char *label);

/* Days until the certificate ends; negative when it has ended. */
struct verdict rule_certificate(TALLOC_CTX *ctx, const char *path,
				int64_t days_left);

/* A file or folder as it is, and as it has to be. */
struct ownership {
	const char *owner; /* names; NULL in what is wanted: any */
	const char *group;
	unsigned mode; /* permission bits */
};

/*
 * The owner and group as wanted, no permission bit beyond wanted->mode, and
 * every bit of must.
 */
struct verdict rule_ownership(TALLOC_CTX *ctx, const char *path,
			      const struct ownership *is,
			      const struct ownership *wanted, unsigned must);

/* The schema that is there and the one a program needs. */
struct verdict rule_schema(TALLOC_CTX *ctx, const char *program, int64_t schema,
			   int64_t needed);

/* A line of the table of pools. */
struct doctor_pool {
	const char *name;
	const char *module;
	int64_t workers;
};

/* Reads the table of pools ("POOL MODULE WORKERS WATCHDOG", # comments) into
 * memory of ctx; ERR_USAGE names file and line. */
MUST_CHECK struct err *pools_parse(TALLOC_CTX *ctx, const char *path,
				   const char *text, struct doctor_pool **pools,
				   size_t *n_pools);

#endif
