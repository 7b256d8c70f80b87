/*
 * app.h - main() of every web program.
 *
 *	int
 *	main(int argc, char **argv)
 *	{
 *		return app_main(argc, argv, &intake_program);
 *	}
 *
 * Command line: -c FILE (required); --check (configuration, the directories
 * it names, routes and, when the database answers, its schema; then exit);
 * --settings (print the settings table); --schema (print the number of the
 * newest migration it relies on); --help; --version.
 */
#ifndef COMMON_APP_H
#define COMMON_APP_H

#include "common/route.h"

struct view_cache;
struct list_shapes;
struct allowances;
struct audit_chain;
struct law;
struct metrics;
struct known_accounts;

struct app {
	TALLOC_CTX *memory; /* of requests */
	const struct program *program;
	const struct conf *conf;
	struct db *db;
	struct view_cache *templates;
	struct list_shapes *shapes; /* NULL: a program without lists */
	struct audit_chain *audit;
	struct allowances *allowances; /* what each has left */
	struct metrics *metrics; /* counted together with the other workers */
	struct known_accounts *known; /* of this worker; NULL at first */
	struct law *law;	      /* as this worker has it; NULL at first */
	const char *asset_path; /* of style sheets and scripts, for browsers */
};

/* A password of the database account that can be the root of a key. */
#define APP_SECRET_MIN_CHARS 16

/* Serves requests on descriptor 0 until the socket ends or SIGTERM. Returns
 * the exit status. */
int app_main(int argc, char **argv, const struct program *program);

#endif
