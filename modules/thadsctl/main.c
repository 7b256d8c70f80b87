#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/crypto.h"
#include "common/text.h"
#include "common/usage.h"

#include <unistd.h>

/* clang-format off */
static const struct command commands[] = {
	{ .name = "account", .run = ctl_account,
	  .help = "create --login L --name N --unit CODE [--role ROLE[@UNIT]]...\n"
		  "          [--title T] [--email E] [--phone P] [--officer CODE] [--from DATE]\n"
		  "          [--password-file F|-] [--no-must-change] [--update] [--if-missing]\n"
		  "          create an account, with --update change it; a password is made\n"
		  "          and printed unless one is given\n"
		  "  account list\n"
		  "          list all accounts with the roles of today\n"
		  "  account password LOGIN [--password-file F|-] [--no-must-change]\n"
		  "          give another password and end the sessions" },
	{ .name = "activate", .needs = CTL_IS_HELPER,
	  .help = "MODULE...|--all\n"
		  "          let the programs of a module, as installed and configured now,\n"
		  "          take the place of those that run, when they pass their check\n"
		  "  activate --stop MODULE...\n"
		  "          end a module's workers" },
	{ .name = "admin", .run = ctl_admin,
	  .help = "create --login L --name N --unit CODE [--title T] [--email E] [--phone P]\n"
		  "          [--password-file F|-] [--no-must-change]\n"
		  "          create an account that may manage accounts at that unit" },
	{ .name = "backup", .needs = CTL_IS_HELPER,
	  .help = "[--to DIR] [--incremental] [--keep N] [--label WORD]\n"
		  "          [--files DIR] [--recipients FILE | --no-encrypt]\n"
		  "          copy the database and the files to a new set\n"
		  "  backup --binlog [--to DIR] ...\n"
		  "          copy the closed binary logs and the new files" },
	{ .name = "check-config", .run = ctl_check_config,
	  .needs = CTL_NEEDS_NOTHING,
	  .help = "[--dir DIR] [FILE...]\n"
		  "          print the configuration of every program, or all that is wrong\n"
		  "          in it" },
	{ .name = "checkpoint", .run = ctl_checkpoint,
	  .needs = CTL_NEEDS_NOTHING,
	  .help = "key [--rotate] [--dir DIR]\n"
		  "          make the key that signs the checkpoints of the trail, or with\n"
		  "          --rotate another one; print its public half\n"
		  "  checkpoint copy FOLDER|USER@HOST|off [--dir DIR]\n"
		  "          say where the checkpoints are copied to" },
	{ .name = "checkpoint-send", .needs = CTL_IS_HELPER,
	  .help = "\n"
		  "          copy what is new of the checkpoints" },
	{ .name = "doctor", .run = ctl_doctor, .needs = CTL_NEEDS_NOTHING,
	  .help = "[--private] [--dir DIR] [--lib-dir DIR] [--run-dir DIR]\n"
		  "          [--log-dir DIR] [--sql-dir DIR] [--pools FILE]\n"
		  "          [--apache-dir DIR] [--apache-modules FILE]\n"
		  "          look at everything this host needs to be well, and say what to\n"
		  "          do; --private: a run without systemd, TLS and binary log" },
	{ .name = "migrate", .run = ctl_migrate,
	  .help = "[--sql-dir DIR] [--programs-dir DIR] [--no-backup] [--contract]\n"
		  "          apply new migrations, views and rights, after a backup; with\n"
		  "          --contract also what takes something away" },
	{ .name = "restore", .needs = CTL_IS_HELPER,
	  .help = "SET|latest --identity KEYFILE --datadir DIR [--files DIR]\n"
		  "          [--from DIR] [--until \"YYYY-MM-DD HH:MM:SS\"] [--no-binlog]\n"
		  "          [--owner USER] [--verify]\n"
		  "          make a data directory from a set and the binary logs after it\n"
		  "  restore --list [--from DIR]\n"
		  "          print the sets" },
	{ .name = "setup", .run = ctl_setup, .needs = CTL_NEEDS_NOTHING,
	  .help = "[--dir DIR] [--sql-dir DIR] [--law-dir DIR] [--no-backup] [--contract]\n"
		  "          make the database, the accounts of the modules and their secrets\n"
		  "  setup [--dir DIR] [--sql-dir DIR] --from HOST MODULE...\n"
		  "          make accounts for modules that run on another host" },
	{ .name = "status", .run = ctl_status,
	  .help = "[--sql-dir DIR]\n"
		  "          print the schema, migrations that wait, who uses the house" },
};
/* clang-format on */

static const char *
usage_text(TALLOC_CTX *ctx)
{
	char *text = talloc_strdup(
		ctx, "usage: thadsctl [-c FILE] COMMAND [ARGUMENT...]\n"
		     "       thadsctl COMMAND --help\n"
		     "       thadsctl --help | --version\n\n");

	for (size_t i = 0; i < ARRAY_LEN(commands); i++)
		text = talloc_asprintf_append(
			text, "  %s %s\n", commands[i].name, commands[i].help);
	return text;
}

static const struct command *
find_command(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
		if (text_same(commands[i].name, name))
			return &commands[i];
	}
	return NULL;
}

/* Reads the configuration and connects. */
MUST_CHECK static struct err *
connect_ctl(struct ctl *ctl, TALLOC_CTX *ctx)
{
	struct conf *conf;
	struct err *e;

	e = ctl_conf_read(ctx, ctl->conf_path, &conf);
	if (e)
		return e;
	ctl->conf = conf;
	ctl->db = db_new(ctx, conf);
	return db_ready(ctl->db, 0);
}

static struct err *
run_command(TALLOC_CTX *ctx, const char *path, const struct command *command,
	    int argc, char **argv)
{
	struct ctl *ctl = talloc_zero(ctx, struct ctl);
	struct err *e;

	if (command->needs == CTL_IS_HELPER)
		return ctl_helper(ctx, path, command->name, argc, argv);
	ctl->conf_path = path;
	e = crypto_start();
	if (!e && command->needs == CTL_NEEDS_DB)
		e = connect_ctl(ctl, ctx);
	if (e)
		return e;
	return command->run(ctl, ctx, argc, argv);
}

/* Prints the error, ends it, and tells the exit status. */
static int
report(struct err *e)
{
	int status = e->code == ERR_USAGE ? 2 : 1;

	fprintf(stderr, "thadsctl: %s\n", e->detail);
	err_free(&e);
	return status;
}

/* Runs what the words after the options ask for; the exit status. */
static int
run_words(TALLOC_CTX *ctx, const char *path, int argc, char **argv)
{
	const struct command *command = argc ? find_command(argv[0]) : NULL;
	struct err *e;

	if (!command) {
		fputs(usage_text(ctx), stderr);
		return 2;
	}
	if (argc == 2 && text_same(argv[1], "--help")) {
		printf("usage: thadsctl [-c FILE] %s %s\n", command->name,
		       command->help);
		return 0;
	}
	e = run_command(ctx, path, command, argc - 1, argv + 1);
	return e ? report(e) : 0;
}

int
main(int argc, char **argv)
{
	TALLOC_CTX *ctx = talloc_named_const(NULL, 0, "thadsctl");
	const char *path = CTL_CONF_PATH;
	bool known = true;
	int status = 2;
	int option;

	if (usage_answers(argc, argv, "thadsctl", usage_text(ctx))) {
		talloc_free(ctx);
		return 0;
	}
	while ((option = getopt(argc, argv, "+c:")) != -1) {
		known = known && option == 'c';
		if (option == 'c')
			path = optarg;
	}
	if (!known)
		fputs(usage_text(ctx), stderr);
	else
		status = run_words(ctx, path, argc - optind, argv + optind);
	talloc_free(ctx);
	return status;
}
