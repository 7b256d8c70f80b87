/*
 * conf.h - the configuration file of a program.
 *
 * Lines "key = value"; "#" starts a comment line. An unknown key, a key
 * given twice and a missing required key are errors that name file and line.
 * The table in conf.c is the list of keys with their meaning; it prints
 * itself (thads-NAME --settings), so manual and program cannot differ.
 */
#ifndef COMMON_CONF_H
#define COMMON_CONF_H

#include "common/err.h"

struct conf {
	const char *name;         /* the program: "intake" */
	const char *db_socket;    /* path of MariaDB's unix socket */
	const char *db_name;
	const char *db_user;
	const char *db_password;
	const char *template_dir; /* templates/ */
	const char *asset_path;   /* "/assets/VERSION": htdocs, for browsers */
	const char *spool_dir;    /* uploads wait here for thads-tasks */
	const char *law_dir;      /* conf/law */
	const char *site_name;    /* words in the page head */
	const char *programs;     /* installed programs, blanks between */
	bool secure_cookie;       /* cookie only over TLS */
	const char *log_file;     /* "": standard error */
	const char *metrics_file; /* "": workers count each for itself */
	int64_t spool_min_free_percent; /* less: not ready */
	int64_t queue_max_secs;   /* work waits longer: not ready */
	const char *backup_mark;  /* when the last backup was made */
};

/* Reads the file into memory of ctx. */
MUST_CHECK struct err *conf_read(TALLOC_CTX *ctx, const char *path,
				 struct conf **conf);

/* Prints every key with its meaning and default to standard output. */
void conf_print_settings(void);

/* True when program stands in the list of installed programs. */
bool conf_has_program(const struct conf *conf, const char *program);

#endif
