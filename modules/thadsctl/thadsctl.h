/*
 * thadsctl.h - the administrator's tool: one command per table row.
 *
 *	thadsctl [-c FILE] COMMAND [ARGUMENT...]
 *
 * It works with the administrator's database account, which may define
 * tables and accounts; no web program has that.
 */
#ifndef THADSCTL_THADSCTL_H
#define THADSCTL_THADSCTL_H

#include "common/conf.h"
#include "common/db.h"
#include "common/err.h"

/* Where the administrator's configuration is unless -c names another. */
#define CTL_CONF_PATH "/etc/thads/thadsctl.conf"

/* Where the packages put what the commands work with. */
#define CTL_CONF_DIR "/etc/thads"
#define CTL_SQL_DIR  "/usr/share/thads/sql"
#define CTL_LAW_DIR  "/usr/share/thads/law"

/* What every command works with. */
struct ctl {
	const char *conf_path;
	const struct conf *conf; /* NULL for a command that needs nothing */
	struct db *db; /* connected, without a check of the schema; or NULL */
};

/* What must be there before a command runs. A helper is a program of its own:
 * thadsctl becomes it (see ctl_helper). */
enum ctl_needs { CTL_NEEDS_DB, CTL_NEEDS_NOTHING, CTL_IS_HELPER };

/*
 * A command. run gets the words after the command's name; ctx is freed after
 * it. Its error is printed by main() and makes the exit status 1 (2 for
 * ERR_USAGE).
 */
struct command {
	const char *name;
	enum ctl_needs needs;
	struct err *(*run)(struct ctl *ctl, TALLOC_CTX *ctx, int argc,
			   char **argv);
	const char *help; /* what follows the name, and what it does */
};

/*
 * setup [--dir DIR] [--sql-dir DIR] [--law-dir DIR] [--no-backup]
 * [--contract]: makes the database, a secret for the database account of each
 * module that has its NAME.conf in DIR, and brings schema, rights (as migrate
 * does) and law to what the packages hold. Run again it changes what is new
 * only.
 *
 * setup --from HOST MODULE...: makes accounts for modules that run on HOST
 * and writes each password to DIR/secrets/MODULE@HOST, to be carried there.
 */
MUST_CHECK struct err *ctl_setup(struct ctl *ctl, TALLOC_CTX *ctx, int argc,
				 char **argv);

/*
 * admin create --login L --name N --unit CODE ...: an account that may manage
 * accounts there, in whatever role the law packs give that right.
 */
MUST_CHECK struct err *ctl_admin(struct ctl *ctl, TALLOC_CTX *ctx, int argc,
				 char **argv);

/*
 * checkpoint key [--rotate] [--dir DIR]: makes the key that signs the
 * checkpoints of the trail, or another one; checkpoint copy FOLDER|USER@HOST|
 * off [--dir DIR]: says where checkpoint-send copies them. Needs no database.
 */
MUST_CHECK struct err *ctl_checkpoint(struct ctl *ctl, TALLOC_CTX *ctx,
				      int argc, char **argv);

/*
 * check-config [--dir DIR] [FILE...]: reads the files, or all of DIR, as the
 * programs do; prints what is in force and where it comes from, or every
 * fault. DIR is that of the -c file unless given. Needs no database.
 */
MUST_CHECK struct err *ctl_check_config(struct ctl *ctl, TALLOC_CTX *ctx,
					int argc, char **argv);

/*
 * migrate [--sql-dir DIR] [--programs-dir DIR] [--no-backup] [--contract]:
 * brings the database to the newest migration (see migrate.h), makes the
 * views anew, and gives each program's account its password and the rights
 * its grants file names.
 */
MUST_CHECK struct err *ctl_migrate(struct ctl *ctl, TALLOC_CTX *ctx, int argc,
				   char **argv);

/*
 * status [--sql-dir DIR]: prints the schema and when it was reached, how many
 * migrations of DIR wait, open accounts, sessions, imports under way, and the
 * connections of each module.
 */
MUST_CHECK struct err *ctl_status(struct ctl *ctl, TALLOC_CTX *ctx, int argc,
				  char **argv);

/*
 * account create|list|password ...: accounts from the command line, for the
 * first administrators and the demo data; pages do the same afterwards. An
 * account that holds a role of an enforcement officer gets an officer, whose
 * code is the login unless --officer names one who is there.
 */
MUST_CHECK struct err *ctl_account(struct ctl *ctl, TALLOC_CTX *ctx, int argc,
				   char **argv);

/*
 * doctor [--private] [--dir DIR] ...: looks at one host, prints a line for
 * each thing it looked at and what to do, and fails when one is amiss. It
 * works without a database, too, and says so.
 */
MUST_CHECK struct err *ctl_doctor(struct ctl *ctl, TALLOC_CTX *ctx, int argc,
				  char **argv);

/* What `account create` does with these words. */
struct account_options;
MUST_CHECK struct err *account_create(struct ctl *ctl, TALLOC_CTX *ctx,
				      const struct account_options *options);

/*
 * Becomes the program NAME of the directory THADS_CTL_DIR, which is
 * /usr/lib/thads unless the environment names another, with the words after
 * the command and with THADS_CTL_CONF naming the configuration. Returns only
 * with the error that there is no such program.
 */
MUST_CHECK struct err *ctl_helper(TALLOC_CTX *ctx, const char *conf_path,
				  const char *name, int argc, char **argv);

/* The same as a child: waits for it; an exit status other than 0 is the
 * error. */
MUST_CHECK struct err *ctl_helper_run(TALLOC_CTX *ctx, const char *conf_path,
				      const char *name, int argc, char **argv);

/* The same with the program NAME that lies beside thadsctl, which reads a
 * configuration of its own. */
MUST_CHECK struct err *ctl_program_run(TALLOC_CTX *ctx, const char *name,
				       int argc, char **argv);

/* ctl_conf.c: conf_read() for the administrator. A migration may take its time,
 * so no answer of the database counts as lost because it is late. */
MUST_CHECK struct err *ctl_conf_read(TALLOC_CTX *ctx, const char *path,
				     struct conf **conf);

#endif
