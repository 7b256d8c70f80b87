/*
 * The trail is tampered with in every way that its owner could think of, with
 * and without its anchors and checkpoints, and the copied checkpoints name
 * each: chain and row, or the checkpoint.
 *
 * Three chains of twelve rows, three checkpoints after every four rows of
 * each. Before each kind all is put back as it was.
 */
#include "store/tamper.h"

#include "common/crypto.h"
#include "tasks/checkpoint_check.h"
#include "tasks/checkpoint_log.h"
#include "tasks/recount_store.h"
#include "tasks/verify_marks.h"
#include "tasks/verify_trail.h"

#include <sys/stat.h>

static const char *const chains[] = { A, B, C };

static const char SQL_ADD_ROW[] =
	"INSERT INTO audit (chain_id, seq, at, account_id, program,"
	" request_number, action, object_kind, object_id, detail, hash)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char SQL_SET_SEAL[] =
	"UPDATE audit SET hash = ? WHERE chain_id = ? AND seq = ?";
static const char SQL_ANCHOR[] =
	"INSERT INTO audit_anchor (chain_id, seq, hash) SELECT a.chain_id,"
	" a.seq, a.hash FROM audit a JOIN (SELECT chain_id, MAX(seq) AS seq"
	" FROM audit GROUP BY chain_id) t ON t.chain_id = a.chain_id"
	" AND t.seq = a.seq";
/* The anchors follow the rows as they are now. */
#define REANCHOR \
	"UPDATE audit_anchor n JOIN audit a ON a.chain_id = n.chain_id" \
	" AND a.seq = n.seq SET n.hash = a.hash"
static const char *const keep[] = {
	"DROP TABLE IF EXISTS kept_audit, kept_anchor, kept_checkpoint",
	"CREATE TABLE kept_audit AS SELECT * FROM audit",
	"CREATE TABLE kept_anchor AS SELECT * FROM audit_anchor",
	"CREATE TABLE kept_checkpoint AS SELECT * FROM audit_checkpoint",
};
static const char *const empty[] = {
	"DELETE FROM audit",
	"DELETE FROM audit_anchor",
	"DELETE FROM audit_checkpoint",
};
static const char *const put_back[] = {
	"INSERT INTO audit SELECT * FROM kept_audit",
	"INSERT INTO audit_anchor SELECT * FROM kept_anchor",
	"INSERT INTO audit_checkpoint SELECT * FROM kept_checkpoint",
};
static const char SQL_DROP_KEPT[] =
	"DROP TABLE kept_audit, kept_anchor, kept_checkpoint";

static void
run_all(struct ground *g, const char *const *sql, size_t n)
{
	for (size_t i = 0; i < n && sql[i]; i++)
		store_must(db_run(g->test.db, sql[i], DB_NO_ARGS));
}

void
tamper_write(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	if (!file || fputs(text, file) < 0 || fclose(file) != 0)
		store_must(err_new(ERR_INTERNAL, NULL, "%s: %m", path));
}

static char *
read_file(TALLOC_CTX *ctx, const char *path)
{
	char *text = talloc_zero_size(ctx, 1 << 20);
	FILE *file = fopen(path, "r");
	size_t n = 0;

	if (file) {
		n = fread(text, 1, (1 << 20) - 1, file);
		fclose(file);
	}
	if (n == 0)
		store_must(err_new(ERR_INTERNAL, NULL, "%s: %m", path));
	return text;
}

/* ---- The trail ---- */

static void
add_rows(struct ground *g, const char *chain, int from, char *seal)
{
	for (int i = from; i < from + ROWS_A_STAGE; i++) {
		struct audit_row row = {
			.chain_id = chain,
			.seq = i + 1,
			.at = "2026-01-05 02:03:04.000",
			.account_id = 10 + i,
			.program = "storetest",
			.number = "00000000",
			.action = "matter.view",
			.object_kind = "matter",
			.object_id = i,
			.detail = "dòng",
		};
		char *hash = audit_row_hash(g->test.db, seal, &row);

		STORE_RUN(&g->test, SQL_ADD_ROW,
			  DB_ARGS(DB_TEXT(chain), DB_INT(row.seq),
				  DB_TEXT(row.at), DB_INT(row.account_id),
				  DB_TEXT(row.program), DB_TEXT(row.number),
				  DB_TEXT(row.action), DB_TEXT(row.object_kind),
				  DB_INT(row.object_id), DB_TEXT(row.detail),
				  DB_TEXT(hash)));
		snprintf(seal, HASH_CHARS + 1, "%s", hash);
	}
}

/* Seals a chain anew from its first row on, as its owner could. */
static void
reseal(struct ground *g, const char *chain)
{
	TALLOC_CTX *ctx = talloc_new(g->test.db);
	const char *previous = "";
	struct sealed_row *rows;
	size_t n;

	store_must(recount_audit(ctx, g->test.db, chain, 0, 1000, &rows, &n));
	for (size_t i = 0; i < n; i++) {
		previous = audit_row_hash(ctx, previous, &rows[i].row);
		STORE_RUN(&g->test, SQL_SET_SEAL,
			  DB_ARGS(DB_TEXT(previous), DB_TEXT(chain),
				  DB_INT(rows[i].row.seq)));
	}
	talloc_free(ctx);
}

static void
lay_ground(struct ground *g)
{
	static const char *const times[] = { "2026-01-05 03:00:00.000",
					     "2026-01-05 03:01:00.000",
					     "2026-01-05 03:02:00.000" };
	char seals[ARRAY_LEN(chains)][HASH_CHARS + 1] = { "", "", "" };
	struct checkpoint_log *log;
	char *at;

	run_all(g, empty, ARRAY_LEN(empty));
	store_must(checkpoint_log_open(g->test.db, g->folder, &log));
	for (int stage = 0; stage < STAGES; stage++) {
		for (size_t i = 0; i < ARRAY_LEN(chains); i++)
			add_rows(g, chains[i], stage * ROWS_A_STAGE, seals[i]);
		STORE_RUN(&g->test, SQL_ANCHOR, DB_NO_ARGS);
		store_must(checkpoint_log_add(log, g->test.db, g->secret,
					      times[stage]));
	}
	run_all(g, keep, ARRAY_LEN(keep));
	g->path = talloc_asprintf(g->test.db, "%s/2026-01.checkpoints",
				  g->folder);
	g->copy = read_file(g->test.db, g->path);
	at = g->copy;
	for (int i = 0; i < STAGES; i++) {
		char *next = strstr(at + 1, "\ncheckpoint ");

		g->block[i] = next ? talloc_strndup(g->test.db, at,
						    (size_t)(next + 1 - at))
				   : talloc_strdup(g->test.db, at);
		at = next ? next + 1 : at;
	}
}

/* What was found, and its lines: free() them. */
struct proof {
	int64_t count;
	char *text;
};

/* All that the copied checkpoints, the keys and the database say. */
static struct proof
prove(struct ground *g)
{
	struct proof proof = { 0 };
	struct differences found = { 0 };
	struct checkpoint_book *book;
	size_t size;

	found.lines = open_memstream(&proof.text, &size);
	store_must(checkpoint_book_new(g->test.db, g->keys_path, &book));
	store_must(checkpoint_book_read(book, g->path, &found));
	checkpoint_book_close(book);
	store_must(db_begin_read(g->test.db));
	store_must(verify_trail(g->test.db, &found));
	store_must(verify_marks(g->test.db, book, &found));
	db_rollback(g->test.db);
	fclose(found.lines);
	proof.count = found.count;
	return proof;
}

static void
reset(struct ground *g)
{
	run_all(g, empty, ARRAY_LEN(empty));
	run_all(g, put_back, ARRAY_LEN(put_back));
	tamper_write(g->path, g->copy);
}

static bool
try_tamper(struct ground *g, const struct tamper *tamper)
{
	struct proof found;
	char *text;
	bool named;

	reset(g);
	run_all(g, tamper->sql, STEPS_MAX);
	if (tamper->reseal)
		reseal(g, tamper->reseal);
	if (tamper->reanchor)
		STORE_RUN(&g->test, REANCHOR, DB_NO_ARGS);
	if (tamper->edit) {
		text = tamper->edit(g);
		tamper_write(g->path, text);
	}
	found = prove(g);
	named = found.count > 0 && strstr(found.text, tamper->named);
	store_check(&g->test, named, tamper->name);
	if (!named)
		printf("wanted: %s\nfound:\n%s", tamper->named, found.text);
	free(found.text);
	return named;
}

static void
make_keys(struct ground *g)
{
	TALLOC_CTX *ctx = g->test.db;
	char *folder = talloc_strdup(ctx, "/tmp/thads-tamper-XXXXXX");

	store_must(crypto_start());
	g->folder = mkdtemp(folder);
	g->keys_path = talloc_asprintf(ctx, "%s/keys", g->folder);
	g->secret = crypto_key_new(ctx);
	g->new_secret = crypto_key_new(ctx);
	g->foreign = crypto_key_new(ctx);
	tamper_write(g->keys_path,
		     talloc_asprintf(ctx, "# khóa\n%s\n%s 2026-01-05\n",
				     crypto_key_public(ctx, g->secret),
				     crypto_key_public(ctx, g->new_secret)));
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct ground g = { .test = { store_connect(ctx), 0 } };
	struct proof found;
	size_t n_named = 0;

	make_keys(&g);
	lay_ground(&g);
	found = prove(&g);
	store_check(&g.test, found.count == 0, "untouched_trail_is_proved");
	if (found.count)
		printf("%s", found.text);
	free(found.text);
	for (size_t i = 0; i < n_tampers; i++)
		n_named += try_tamper(&g, &tampers[i]);
	reset(&g);
	found = prove(&g);
	store_check(&g.test, found.count == 0, "restored_trail_is_proved");
	free(found.text);
	printf("figure audit_tampers_planted %zu count\n", n_tampers);
	printf("figure audit_tampers_named %zu count\n", n_named);
	run_all(&g, empty, ARRAY_LEN(empty));
	STORE_RUN(&g.test, SQL_DROP_KEPT, DB_NO_ARGS);
	unlink(g.path);
	unlink(g.keys_path);
	rmdir(g.folder);
	talloc_free(ctx);
	return g.test.failed ? 1 : 0;
}
