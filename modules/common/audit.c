#include "common/base.h"

#include "common/app.h"
#include "common/audit.h"
#include "common/crypto.h"
#include "common/session.h"
#include "common/text.h"

#include <time.h>

#define CHAIN_ID_BYTES	 16
#define DETAIL_MAX_CHARS 1000

/* The end of a chain: how many rows, and the fingerprint of the last. */
struct chain_end {
	int64_t seq;
	char hash[CRYPTO_HASH_HEX + 1];
};

struct audit_chain {
	const char *program;
	char *chain_id;
	struct chain_end end;	    /* with the rows of this transaction */
	struct chain_end committed; /* without them */
};

static const char SQL_INSERT_AUDIT[] =
	"INSERT INTO audit (chain_id, seq, at, account_id, program,"
	" request_number, action, object_kind, object_id, detail, hash)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static void
chain_begin(struct audit_chain *chain)
{
	talloc_free(chain->chain_id);
	chain->chain_id = crypto_token(chain, CHAIN_ID_BYTES);
	chain->end = (struct chain_end){ .seq = 0 };
	chain->committed = chain->end;
}

struct audit_chain *
audit_chain_new(TALLOC_CTX *ctx, const char *program)
{
	struct audit_chain *chain = talloc_zero(ctx, struct audit_chain);

	chain->program = talloc_strdup(chain, program);
	chain_begin(chain);
	return chain;
}

void
audit_chain_commit(struct audit_chain *chain)
{
	chain->committed = chain->end;
}

void
audit_chain_rollback(struct audit_chain *chain)
{
	chain->end = chain->committed;
}

/* Each text is led by its length, so that no two rows read alike. */
static char *
add_part(char *text, const char *part)
{
	return talloc_asprintf_append_buffer(text, "%zu:%s,", strlen(part),
					     part);
}

char *
audit_row_hash(TALLOC_CTX *ctx, const char *previous_hash,
	       const struct audit_row *row)
{
	char *text = talloc_asprintf(ctx,
				     "%" PRId64 ",%" PRId64 ",%" PRId64 ",",
				     row->seq, row->account_id, row->object_id);
	char *hash;

	text = add_part(text, previous_hash);
	text = add_part(text, row->chain_id);
	text = add_part(text, row->at);
	text = add_part(text, row->program);
	text = add_part(text, row->number);
	text = add_part(text, row->action);
	text = add_part(text, row->object_kind);
	text = add_part(text, row->detail);
	hash = crypto_hash_text(ctx, text);
	talloc_free(text);
	return hash;
}

/* Now in UTC, as the database writes it. A row's time is part of its seal,
 * so it is read here and not by the database. */
static char *
time_now(TALLOC_CTX *ctx)
{
	struct timespec now;
	struct tm tm;
	char seconds[24];

	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &tm);
	strftime(seconds, sizeof(seconds), "%Y-%m-%d %H:%M:%S", &tm);
	return talloc_asprintf(ctx, "%s.%03ld", seconds, now.tv_nsec / 1000000);
}

/* Writes the row as the next one of the chain. */
MUST_CHECK static struct err *
append_row(TALLOC_CTX *ctx, struct audit_chain *chain, struct db *db,
	   struct audit_row *row)
{
	char *hash;
	struct err *e;

	row->chain_id = chain->chain_id;
	row->seq = chain->end.seq + 1;
	hash = audit_row_hash(ctx, chain->end.hash, row);
	e = db_run(db, SQL_INSERT_AUDIT,
		   DB_ARGS(DB_TEXT(row->chain_id), DB_INT(row->seq),
			   DB_TEXT(row->at), DB_INT(row->account_id),
			   DB_TEXT(row->program), DB_TEXT(row->number),
			   DB_TEXT(row->action), DB_TEXT(row->object_kind),
			   DB_INT(row->object_id), DB_TEXT(row->detail),
			   DB_TEXT(hash)));
	if (e)
		return e;
	chain->end.seq = row->seq;
	memcpy(chain->end.hash, hash, sizeof(chain->end.hash));
	return NULL;
}

/*
 * A connection lost during a commit leaves open whether the last rows are
 * there. They were dropped from the chain; if the database has them after
 * all, this chain ends with them and a new one begins.
 */
MUST_CHECK static struct err *
append_row_somewhere(TALLOC_CTX *ctx, struct audit_chain *chain, struct db *db,
		     struct audit_row *row)
{
	struct err *e = append_row(ctx, chain, db, row);

	if (!e || e->code != ERR_CONFLICT)
		return e;
	err_free(&e);
	chain_begin(chain);
	return append_row(ctx, chain, db, row);
}

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

struct err *
audit_add_row(struct audit_chain *chain, struct db *db,
	      const struct audit_row *row)
{
	TALLOC_CTX *ctx = talloc_new(chain);
	struct audit_row whole = *row;
	struct err *e;

	whole.at = time_now(ctx);
	whole.program = chain->program;
	whole.number = or_empty(row->number);
	whole.action = or_empty(row->action);
	whole.object_kind = or_empty(row->object_kind);
	whole.detail = text_cut(ctx, or_empty(row->detail), DETAIL_MAX_CHARS);
	e = append_row_somewhere(ctx, chain, db, &whole);
	talloc_free(ctx);
	return e;
}

struct err *
audit_add(struct request *req, const char *action, const char *object_kind,
	  int64_t object_id, const char *detail)
{
	struct audit_row row = {
		.account_id = req->session ? req->session->account_id : 0,
		.number = req->number,
		.action = action,
		.object_kind = object_kind,
		.object_id = object_id,
		.detail = detail,
	};

	return audit_add_row(req->app->audit, req->db, &row);
}
