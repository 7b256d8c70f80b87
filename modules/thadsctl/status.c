#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "thadsctl/migration_files.h"
#include "thadsctl/migration_store.h"
#include "thadsctl/status_store.h"
#include "thadsctl/words.h"

MUST_CHECK static struct err *
print_waiting(struct ctl *ctl, TALLOC_CTX *ctx, const char *sql_dir)
{
	struct migration *applied;
	struct migration *files;
	size_t n_applied;
	size_t n_files;
	size_t first;
	struct err *e;

	e = migration_files_read(ctx, sql_dir, &files, &n_files);
	if (!e)
		e = migration_list(ctl->db, ctx, &applied, &n_applied);
	if (!e)
		e = migration_plan(files, n_files, applied,
				   migration_known(files, n_files, applied,
						   n_applied),
				   &first);
	if (!e)
		printf("migrations that wait: %zu\n", n_files - first);
	return e;
}

MUST_CHECK static struct err *
print_counts(struct ctl *ctl, TALLOC_CTX *ctx)
{
	struct status_count *counts;
	size_t n;
	struct err *e;

	e = status_use(ctx, ctl->db, &counts, &n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++)
		printf("%s: %" PRId64 "\n", counts[i].word, counts[i].count);
	e = status_connections(ctx, ctl->db, &counts, &n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++)
		printf("connections of %s: %" PRId64 "\n", counts[i].word,
		       counts[i].count);
	return NULL;
}

struct err *
ctl_status(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	static const struct option_row rows[] = { { "sql-dir", OPTION_TEXT,
						    0 } };
	const char *sql_dir = CTL_SQL_DIR;
	const char *name;
	const char *at;
	struct err *e;

	e = ctl_options(argc, argv, rows, ARRAY_LEN(rows), &sql_dir);
	if (e)
		return e;
	e = migration_last(ctl->db, ctx, &name, &at);
	if (e)
		return e;
	if (!name) {
		printf("schema empty: run thadsctl setup\n");
		return NULL;
	}
	printf("schema %s applied %s UTC\n", name, at);
	e = print_waiting(ctl, ctx, sql_dir);
	if (!e)
		e = print_counts(ctl, ctx);
	return e;
}
