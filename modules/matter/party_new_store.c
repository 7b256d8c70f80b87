#include "common/base.h"

#include "common/db_batch.h"
#include "common/text.h"
#include "matter/party_new.h"

static const char SQL_ADD_PARTIES[] =
	"INSERT INTO party (judgment_id, role, kind, name, name_fold,"
	" id_number, birth_year, address, phone, position) VALUES";

static const char SQL_ADD_TOKENS[] =
	"INSERT INTO party_token (token, party_id) VALUES";

static const char SQL_DELETE_TOKEN[] =
	"DELETE FROM party_token WHERE token = ? AND party_id = ?";

static const char *
given(const char *text)
{
	return text_empty(text) ? NULL : text;
}

static void
add_one(TALLOC_CTX *ctx, struct db_batch *batch, const struct party_new *party)
{
	const struct db_arg row[] = {
		DB_INT(party->judgment_id),   DB_TEXT(party->role),
		DB_TEXT(party->kind),	      DB_TEXT(party->name),
		DB_TEXT(party->name_fold),    DB_TEXT(given(party->id_number)),
		DB_ID(party->birth_year),     DB_TEXT(party->address),
		DB_TEXT(given(party->phone)), DB_INT(party->position),
	};

	db_batch_add(ctx, batch, row);
}

struct err *
party_add(TALLOC_CTX *ctx, struct db *db, struct party_new *parties, size_t n,
	  int64_t *rows)
{
	struct db_batch batch = { .head = SQL_ADD_PARTIES, .n_columns = 10 };
	struct db_batch tokens = { .head = SQL_ADD_TOKENS, .n_columns = 2 };
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++)
		add_one(ctx, &batch, &parties[i]);
	e = db_batch_write(ctx, db, &batch, &ids, rows);
	for (size_t i = 0; !e && i < n; i++) {
		parties[i].id = ids[i];
		db_batch_add_tokens(ctx, &tokens, parties[i].name_fold, ids[i]);
	}
	return e ? e : db_batch_write(ctx, db, &tokens, NULL, rows);
}

struct err *
party_rename(TALLOC_CTX *ctx, struct db *db, int64_t id, const char *before,
	     const char *after)
{
	struct db_batch old = { .head = SQL_ADD_TOKENS, .n_columns = 2 };
	struct db_batch tokens = { .head = SQL_ADD_TOKENS, .n_columns = 2 };
	int64_t rows = 0;
	struct err *e = NULL;

	db_batch_add_tokens(ctx, &old, text_fold(ctx, before), id);
	for (size_t i = 0; !e && i < old.n; i++)
		e = db_run(db, SQL_DELETE_TOKEN, &old.args[2 * i], 2);
	db_batch_add_tokens(ctx, &tokens, text_fold(ctx, after), id);
	return e ? e : db_batch_write(ctx, db, &tokens, NULL, &rows);
}
