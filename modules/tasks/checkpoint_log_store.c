#include "common/base.h"

#include "common/crypto.h"
#include "tasks/checkpoint_log.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX		".checkpoints"
#define MONTH_CHARS	7
#define FILE_MODE	0644
#define FOLDER_MODE	0755
#define ANCHORS_AT_ONCE 20000

struct checkpoint_log {
	const char *dir;
	char month[MONTH_CHARS + 1]; /* of the newest file; "" none */
	struct chain_ends *ends;     /* of all chains */
	int64_t number;		     /* of the last block; 0 none */
	int64_t anchor;
	char hash[HASH_CHARS + 1];
};

static const char SQL_LIST_NEW_ANCHORS[] =
	"SELECT id, chain_id, seq, hash FROM audit_anchor WHERE id > ?"
	" ORDER BY id LIMIT ?";

static const char SQL_ADD_CHECKPOINT[] =
	"INSERT INTO audit_checkpoint (number, at, hash) VALUES (?, ?, ?)";

static bool
is_month_file(const char *name)
{
	return strlen(name) == MONTH_CHARS + strlen(SUFFIX) &&
	       strspn(name, "0123456789-") == MONTH_CHARS &&
	       strcmp(name + MONTH_CHARS, SUFFIX) == 0;
}

MUST_CHECK static struct err *
find_month(struct checkpoint_log *log)
{
	struct dirent *entry;
	DIR *dir;

	if (mkdir(log->dir, FOLDER_MODE) != 0 && errno != EEXIST)
		return err_new(ERR_INTERNAL, NULL, "TH2204: %s: %s", log->dir,
			       strerror(errno));
	dir = opendir(log->dir);
	if (!dir)
		return err_new(ERR_INTERNAL, NULL, "TH2205: %s: %s", log->dir,
			       strerror(errno));
	while ((entry = readdir(dir))) {
		if (is_month_file(entry->d_name) &&
		    strncmp(entry->d_name, log->month, MONTH_CHARS) > 0)
			snprintf(log->month, sizeof(log->month), "%.*s",
				 MONTH_CHARS, entry->d_name);
	}
	closedir(dir);
	return NULL;
}

static char *
month_path(TALLOC_CTX *ctx, const struct checkpoint_log *log)
{
	return talloc_asprintf(ctx, "%s/%s" SUFFIX, log->dir, log->month);
}

static void
take_up(struct checkpoint_log *log, const struct checkpoint *c)
{
	for (size_t i = 0; i < c->grown->n; i++)
		chain_ends_put(log->ends, &c->grown->ends[i]);
	log->number = c->number;
	log->anchor = c->anchor;
	snprintf(log->hash, sizeof(log->hash), "%s", c->hash);
}

MUST_CHECK static struct err *
read_month(struct checkpoint_log *log)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *path = month_path(ctx, log);
	struct checkpoint_reader reader = { .file = fopen(path, "r") };
	struct checkpoint *c;
	struct err *e = NULL;

	if (!reader.file) {
		e = err_new(ERR_INTERNAL, NULL, "TH2206: %s: %s", path,
			    strerror(errno));
		talloc_free(ctx);
		return e;
	}
	for (;;) {
		checkpoint_next(ctx, &reader, &c);
		if (!c)
			break;
		take_up(log, c);
		talloc_free(c);
	}
	fclose(reader.file);
	talloc_free(ctx);
	return NULL;
}

struct err *
checkpoint_log_open(TALLOC_CTX *ctx, const char *dir,
		    struct checkpoint_log **made)
{
	struct checkpoint_log *log = talloc_zero(ctx, struct checkpoint_log);
	struct err *e;

	log->dir = talloc_strdup(log, dir);
	log->ends = chain_ends_new(log);
	snprintf(log->hash, sizeof(log->hash), "-");
	e = find_month(log);
	if (!e && log->month[0])
		e = read_month(log);
	if (e)
		talloc_free(log);
	else
		*made = log;
	return e;
}

/* What was anchored since, into grown. */
MUST_CHECK static struct err *
read_anchors(struct db *db, int64_t *anchor, struct chain_ends *grown)
{
	size_t n = ANCHORS_AT_ONCE;
	struct err *e = NULL;

	while (!e && n == ANCHORS_AT_ONCE) {
		TALLOC_CTX *ctx = talloc_new(grown);
		struct db_rows *rows;

		e = db_query(db, ctx, SQL_LIST_NEW_ANCHORS, &rows,
			     DB_ARGS(DB_INT(*anchor), DB_INT(ANCHORS_AT_ONCE)));
		n = e ? 0 : rows->count;
		for (size_t i = 0; i < n; i++) {
			struct chain_end end = { .seq = db_int(rows, i, 2) };

			snprintf(end.chain, sizeof(end.chain), "%s",
				 db_text(rows, i, 1));
			snprintf(end.hash, sizeof(end.hash), "%s",
				 db_text(rows, i, 3));
			chain_ends_put(grown, &end);
			*anchor = db_int(rows, i, 0);
		}
		talloc_free(ctx);
	}
	return e;
}

/* Appends the block and sees to it that it is on the disk. A line that a crash
 * left half-written is ended first. */
MUST_CHECK static struct err *
append_block(const char *path, const char *block, bool torn)
{
	const char *text = torn ? talloc_asprintf(block, "\n%s", block) : block;
	size_t length = strlen(text);
	int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
			FILE_MODE);
	struct err *e = NULL;

	if (file < 0 || write(file, text, length) != (ssize_t)length ||
	    fdatasync(file) != 0)
		e = err_new(ERR_INTERNAL, NULL, "TH2207: %s: %s", path,
			    strerror(errno));
	if (file >= 0 && close(file) != 0 && !e)
		e = err_new(ERR_INTERNAL, NULL, "TH2208: %s: %s", path,
			    strerror(errno));
	return e;
}

/* True when the file ends within a line. */
static bool
ends_torn(const char *path)
{
	FILE *file = fopen(path, "r");
	bool torn = false;

	if (!file)
		return false;
	if (fseek(file, -1, SEEK_END) == 0)
		torn = fgetc(file) != '\n';
	fclose(file);
	return torn;
}

MUST_CHECK static struct err *
note_number(struct db *db, const struct checkpoint *c)
{
	struct err *e = db_begin_write(db);

	if (!e)
		e = db_run(db, SQL_ADD_CHECKPOINT,
			   DB_ARGS(DB_INT(c->number), DB_TEXT(c->at),
				   DB_TEXT(c->hash)));
	if (!e)
		return db_commit(db);
	db_rollback(db);
	return e;
}

/* The block that follows; the log's ends have been brought up to it. */
static void
fill_block(struct checkpoint_log *log, struct checkpoint *c, const char *at,
	   bool new_month)
{
	c->number = log->number + 1;
	snprintf(c->at, sizeof(c->at), "%s", at);
	snprintf(c->previous, sizeof(c->previous), "%s", log->hash);
	for (size_t i = 0; i < c->grown->n; i++)
		chain_ends_put(log->ends, &c->grown->ends[i]);
	c->all = new_month;
	if (new_month)
		c->grown = log->ends;
	c->chains = (int64_t)log->ends->n;
	c->rows = log->ends->rows;
	snprintf(c->root, sizeof(c->root), "%s", chain_ends_root(c, log->ends));
}

struct err *
checkpoint_log_add(struct checkpoint_log *log, struct db *db,
		   const char *secret, const char *at)
{
	TALLOC_CTX *ctx = talloc_new(log);
	struct checkpoint *c = talloc_zero(ctx, struct checkpoint);
	bool new_month = strncmp(log->month, at, MONTH_CHARS) != 0;
	const char *block;
	const char *path;
	struct err *e;

	c->grown = chain_ends_new(c);
	c->anchor = log->anchor;
	e = read_anchors(db, &c->anchor, c->grown);
	if (!e) {
		fill_block(log, c, at, new_month);
		snprintf(log->month, sizeof(log->month), "%.*s", MONTH_CHARS,
			 at);
		path = month_path(ctx, log);
		block = checkpoint_seal(ctx, c, secret);
		e = append_block(path, block, ends_torn(path));
	}
	if (!e) {
		log->number = c->number;
		log->anchor = c->anchor;
		snprintf(log->hash, sizeof(log->hash), "%s", c->hash);
		e = note_number(db, c);
	}
	talloc_free(ctx);
	return e;
}

struct err *
checkpoint_secret(TALLOC_CTX *ctx, const char *path, const char **secret)
{
	char line[CRYPTO_KEY_HEX + 2] = "";
	FILE *file = fopen(path, "r");

	*secret = NULL;
	if (!file && errno == ENOENT)
		return NULL;
	if (!file)
		return err_new(ERR_INTERNAL, NULL, "TH2209: %s: %s", path,
			       strerror(errno));
	if (fgets(line, sizeof(line), file))
		line[strcspn(line, "\n")] = '\0';
	fclose(file);
	if (!crypto_key_public(ctx, line))
		return err_new(ERR_INTERNAL, NULL,
			       "TH2210: %s is no key; see thadsctl checkpoint",
			       path);
	*secret = talloc_strdup(ctx, line);
	return NULL;
}
