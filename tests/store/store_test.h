/*
 * store_test.h - what the tests of the store share: a connection, and the
 * count of what held.
 *
 * A store test runs against a migrated database that it may fill: the file
 * named by THADS_TEST_CONF is the configuration of an account with all
 * rights there. It prints "ok NAME" or "not ok NAME" for each claim and ends
 * with 0 when all held, 1 when one did not, and 77 (skipped) without
 * THADS_TEST_CONF.
 */
#ifndef STORE_TEST_H
#define STORE_TEST_H

#include "common/base.h"

#include "common/db.h"

#include <unistd.h>

#define STORE_TEST_SKIPPED 77

struct store_test {
	struct db *db;
	int failed;
};

/* Ends the test at once: the ground it stands on is missing. */
static inline void
store_must(struct err *e)
{
	if (!e)
		return;
	printf("not ok: %s\n", e->detail ? e->detail : err_text(e));
	exit(1);
}

/* A connected handle of its own; every process of a test needs one. */
static inline struct db *
store_connect(TALLOC_CTX *ctx)
{
	const char *path = getenv("THADS_TEST_CONF");
	struct conf *conf;
	struct db *db;

	if (!path) {
		printf("skipped: THADS_TEST_CONF names no configuration\n");
		exit(STORE_TEST_SKIPPED);
	}
	store_must(conf_read(ctx, path, &conf));
	db = db_new(ctx, conf);
	store_must(db_ready(db, 0));
	return db;
}

/* A claim and its name. */
static inline void
store_check(struct store_test *test, bool held, const char *name)
{
	printf("%s %s\n", held ? "ok" : "not ok", name);
	if (!held)
		test->failed++;
}

/* A claim that a call failed with this code; the error is freed. */
static inline void
store_check_err(struct store_test *test, struct err *e, enum err_code code,
		const char *name)
{
	store_check(test, e && e->code == code, name);
	err_free(&e);
}

/* Runs a statement of the test's own data. */
#define STORE_RUN(test, ...) store_must(db_run((test)->db, __VA_ARGS__))

#endif
