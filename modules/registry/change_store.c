#include "common/base.h"

#include "registry/change_store.h"

#include "common/session.h"
#include "common/text.h"
#include "matter/publication.h"
#include "matter/publication_correct.h"

static const char SQL_CORRECT_ENTRY[] =
	"UPDATE publication SET debtor_name = ?, debtor_fold = ?,"
	" debtor_address = ?, address_fold = ?, obligation_text = ?,"
	" updated_at = UTC_TIMESTAMP(), version = version + 1"
	" WHERE id = ? AND version = ?";

static const char SQL_HIDE_ENTRY[] =
	"UPDATE publication SET hidden_at = UTC_TIMESTAMP(),"
	" hidden_reason = ?, version = version + 1"
	" WHERE id = ? AND version = ?";

static const char SQL_SHOW_ENTRY[] =
	"UPDATE publication SET hidden_at = NULL, hidden_reason = NULL,"
	" version = version + 1 WHERE id = ? AND version = ?";

static const char SQL_KEEP_ENTRY[] =
	"UPDATE publication SET version = version + 1"
	" WHERE id = ? AND version = ?";

MUST_CHECK static struct err *
add_change(struct request *req, const struct entry *entry, const char *kind,
	   const struct entry_change *change, const struct change_note *note)
{
	const struct publication_change added = {
		.publication_id = entry->id,
		.kind = kind,
		.field = change->field,
		.before = change->before,
		.after = change->after,
		.reason = note->reason,
		.known_on = note->known_on,
	};

	return publication_change_add(req, &added);
}

MUST_CHECK static struct err *
run_once(struct request *req, const char *sql, const struct entry *entry,
	 const struct db_arg *args, size_t n_args)
{
	int64_t changed;
	struct err *e;

	e = db_run_counted(req->db, sql, &changed, args, n_args);
	if (e)
		return e;
	if (changed != 1)
		return err_new(ERR_STALE, NULL, "TH5003: publication %" PRId64,
			       entry->id);
	return NULL;
}

struct err *
entry_correct(struct request *req, const struct entry *entry,
	      const struct entry_text *text, const struct change_note *note)
{
	struct entry_change changes[ENTRY_CHANGES_MAX];
	size_t n = entry_changes(&entry->text, text, changes);
	const char *fold = text_fold(req, text->name);
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++)
		e = add_change(req, entry, "corrected", &changes[i], note);
	if (!e)
		e = run_once(req, SQL_CORRECT_ENTRY, entry,
			     DB_ARGS(DB_TEXT(text->name), DB_TEXT(fold),
				     DB_TEXT(text->address),
				     DB_TEXT(text_fold(req, text->address)),
				     DB_TEXT(text->obligation),
				     DB_INT(entry->id),
				     DB_INT(entry->version)));
	return e ? e
		 : publication_rename(req, req->db, entry->id,
				      text_fold(req, entry->text.name), fold);
}

struct err *
entry_hide(struct request *req, const struct entry *entry, const char *reason)
{
	struct change_note note = { .reason = reason };
	struct entry_change none = { "", "", "" };
	struct err *e;

	e = run_once(req, SQL_HIDE_ENTRY, entry,
		     DB_ARGS(DB_TEXT(reason), DB_INT(entry->id),
			     DB_INT(entry->version)));
	return e ? e : add_change(req, entry, "hidden", &none, &note);
}

struct err *
entry_review(struct request *req, const struct entry *entry, bool show,
	     const char *reason)
{
	struct change_note note = { .reason = reason };
	struct entry_change none = { "", "", "" };
	struct err *e;

	e = run_once(req, show ? SQL_SHOW_ENTRY : SQL_KEEP_ENTRY, entry,
		     DB_ARGS(DB_INT(entry->id), DB_INT(entry->version)));
	return e ? e
		 : add_change(req, entry, show ? "shown" : "kept", &none,
			      &note);
}
