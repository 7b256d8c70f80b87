/*
 * conf.h - the configuration of a program: what all programs of the host
 * share, in thads.conf, and the program's own file beside it, which wins.
 *
 * Lines "key = value"; "#" starts a comment line. An unknown key, a key
 * given twice in one file and a value of the wrong kind are faults that name
 * file and line. The table in conf_settings.c is the list of keys with their
 * meaning; it prints itself (thads-NAME --settings), so manual and program
 * cannot differ.
 */
#ifndef COMMON_CONF_H
#define COMMON_CONF_H

#include "common/err.h"

/* What all programs of the host share; never a program's own file. */
#define CONF_SHARED "thads.conf"

struct conf {
	const char *path;      /* of the program's own file */
	const char *name;      /* of the program: "intake" */
	const char *db_socket; /* path of MariaDB's unix socket */
	const char *db_host;   /* where MariaDB is; "": behind db_socket */
	int64_t db_port;       /* on db_host */
	const char *db_tls_ca; /* file of the authorities; "": no TLS */
	const char *db_name;
	const char *db_user;
	const char *db_password;	/* wherever it was given */
	const char *db_password_file;	/* "": none */
	int64_t db_read_timeout_secs;	/* of a page; 0: none */
	int64_t db_long_timeout_secs;	/* of a file or print; 0: none */
	int64_t db_work_timeout_secs;	/* of all else; 0: none */
	const char *template_dir;	/* templates/ */
	const char *htdocs_dir;		/* htdocs/ */
	const char *password_words;	/* file, see password_words.h */
	const char *spool_dir;		/* uploads wait here for thads-tasks */
	int64_t job_tries;		/* before a job fails */
	int64_t spool_keep_secs;	/* what nobody asks for stays so long */
	int64_t form_max_bytes;		/* the longest body of a form */
	int64_t upload_max_bytes;	/* the same with a file in it */
	const char *law_dir;		/* conf/law */
	const char *site_name;		/* words in the page head */
	bool secure_cookie;		/* cookie only over TLS */
	const char *log_file;		/* "": standard error */
	const char *metrics_file;	/* "": workers count each for itself */
	int64_t spool_min_free_percent; /* less: not ready */
	int64_t queue_max_secs;		/* work waits longer: not ready */
	const char *checkpoint_dir;	/* signed checkpoints of the trail */
	const char *checkpoint_key;	/* see conf_checkpoint_key() */
	int64_t verify_hour;		/* 0..23 in Viet Nam: its daily run */
	const char *verify_program;	/* path of thads-verify */
	int64_t limit_search; /* of the public list, an address and minute */
	int64_t limit_entry;  /* entries of it opened, likewise */
	int64_t limit_status; /* codes of requests tried, likewise */
	int64_t limit_send;   /* requests sent, an address and hour */
	int64_t wait_after;   /* wrong passwords in a row that cost nothing */
	int64_t wait_address_after; /* wrong ones of an address and day */
	int64_t wait_account_after; /* wrong ones of an account and day */
	int64_t wait_secs; /* after the next one; twice as long each time */
	int64_t wait_max_secs;
	int64_t password_days;	   /* then it must be changed */
	int64_t session_idle_secs; /* without a page: the session ends */
	int64_t session_life_secs; /* in any case */
	int64_t draft_keep_secs;   /* what was typed waits for its owner */
	int64_t limit_export;	   /* lists taken along, an account and hour */
	int64_t export_rows_max;   /* rows of one file of a list */
	int64_t print_rows_max;	   /* of one print */
	int64_t saved_views_max;   /* of one list, an account */
	const char *backup_mark;   /* when the last backup was made */
	const char **origins;	   /* of each row of the table, see conf_show */
};

/* What is wrong, one text a fault: "TH1507: FILE:LINE: unknown key ...". */
struct conf_faults {
	char **texts;
	size_t count;
};

/* A setting as it is in force. */
struct conf_shown {
	const char *key;
	const char *value; /* a secret: "********" */
	const char *from;  /* "FILE:LINE", the password's file, "default" */
};

/* Reads thads.conf beside the file, if there is one, and the file, into
 * memory of ctx. The error tells the first fault. */
MUST_CHECK struct err *conf_read(TALLOC_CTX *ctx, const char *path,
				 struct conf **conf);

/* Reads as conf_read() does, but goes on after a fault and adds all of them
 * to faults, which is a talloc context; a value at fault is NULL or 0. The
 * file may be thads.conf itself. */
struct conf *conf_read_all(TALLOC_CTX *ctx, const char *path,
			   struct conf_faults *faults);

/* Adds a fault for each file and directory named that is not there. Where a
 * program serves it need not see what it does not use. */
void conf_look(const struct conf *conf, struct conf_faults *faults);

/* The public keys of the trail's checkpoints, beside the configuration. */
#define CONF_CHECKPOINT_KEYS "checkpoint-keys"

/* The path of a file beside the configuration. Memory of ctx. */
char *conf_beside(TALLOC_CTX *ctx, const struct conf *conf, const char *name);

/* The file of the key that signs checkpoints: checkpoint_key, or the one
 * beside the configuration. Memory of ctx. */
const char *conf_checkpoint_key(TALLOC_CTX *ctx, const struct conf *conf);

/* conf_look() for --check: the error tells the first fault. */
MUST_CHECK struct err *conf_check(const struct conf *conf);

/* Setting i, from 0; false behind the last. Memory of ctx. */
bool conf_show(TALLOC_CTX *ctx, const struct conf *conf, size_t i,
	       struct conf_shown *shown);

/*
 * Prints the table to standard output. This format is relied on by the
 * manual pages and their test: for each key its line, then three lines that
 * begin with a tab: the meaning, what a value may be, and "default: VALUE"
 * ("default: (empty)"), "default: (WORDS)" where it is computed, or
 * "required".
 */
void conf_print_settings(void);

#endif
