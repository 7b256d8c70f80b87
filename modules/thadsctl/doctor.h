/*
 * doctor.h - what the checks of `thadsctl doctor` share.
 *
 * Each file doctor_*.c looks at one part of the host and tells what it found,
 * one line a subject. A check never stops the others: what cannot be looked
 * at is told as skipped, with the reason.
 */
#ifndef THADSCTL_DOCTOR_H
#define THADSCTL_DOCTOR_H

#include "common/conf.h"
#include "common/db.h"

#include "thadsctl/doctor_rules.h"

/* Where things are. */
struct doctor_paths {
	const char *dir;	/* configurations: /etc/thads */
	const char *admin_conf; /* thadsctl's own */
	const char *lib_dir;	/* bin/ and active/ with the programs */
	const char *run_dir;	/* sockets */
	const char *log_dir;
	const char *sql_dir;
	const char *pools;
	const char *apache_modules; /* names of those we need */
	const char *apache_dir;
};

/* A program that is installed on this host. */
struct doctor_program {
	const char *name; /* "intake" */
	const char *path; /* of the program as the package brings it */
	const char *conf_path;
	struct conf *conf; /* NULL when it cannot be read */
};

struct doctor {
	TALLOC_CTX *ctx;
	struct doctor_paths paths;
	bool is_private; /* a run without systemd, TLS and binary log */
	struct doctor_program *programs;
	size_t n_programs;
	struct doctor_pool *pools;
	size_t n_pools;
	struct db *db;	      /* the administrator's; NULL: not reached */
	const char *no_db;    /* why not */
	bool db_elsewhere;    /* on another host */
	const char *data_dir; /* of a server here; NULL: not known */
	size_t n_of[GRADE_FAIL + 1];
};

/* doctor_tell.c: what all checks say, and what they say it of. The module names
 * of the house, in the order of the lines. */
extern const char *const doctor_modules[];
extern const size_t n_doctor_modules;

/* A heading. */
void doctor_group(const char *title);

/* One line; counts it. */
void doctor_tell(struct doctor *d, const char *subject, struct verdict v);

/* One line of what a private run may go without: no failure there. */
void doctor_tell_production(struct doctor *d, const char *subject,
			    struct verdict v);

/* The line of something that failed with an error, which is ended. */
void doctor_tell_error(struct doctor *d, const char *subject, struct err *e,
		       const char *advice);

/* True when there is a database; else tells that subject was skipped. */
bool doctor_has_db(struct doctor *d, const char *subject);

/* The first configuration of a program that could be read, or NULL. */
const struct conf *doctor_conf(const struct doctor *d);

/* doctor_programs.c: configurations and programs in use; doctor_secrets.c:
 * who may read passwords. */
void doctor_find_programs(struct doctor *d);
void doctor_check_programs(struct doctor *d);
void doctor_check_secrets(struct doctor *d);

/* doctor_server.c: settings and clock of the database server. */
void doctor_check_server(struct doctor *d);

/* doctor_schema.c: migrations, law, accounts and their rights. */
void doctor_check_schema(struct doctor *d);
void doctor_check_accounts(struct doctor *d);

/* doctor_host.c: clock, disks, spool, sockets, backup, fonts. */
void doctor_check_host(struct doctor *d);

/* doctor_trail.c: whether the checkpoints of the trail are made and copied. */
void doctor_check_trail(struct doctor *d);

/* doctor_verify.c: what the daily run of thads-verify found. */
void doctor_check_verify(struct doctor *d);

/* doctor_jobs.c: jobs that failed. */
void doctor_check_jobs(struct doctor *d);

/* doctor_sockets.c: the table of pools and the sockets of the pools. */
void doctor_find_pools(struct doctor *d);
void doctor_check_sockets(struct doctor *d);

/* doctor_web.c: Apache, and doctor_tls.c: its certificate. */
void doctor_check_web(struct doctor *d);
void doctor_check_certificate(struct doctor *d, const char *path);

#endif
