#include "common/base.h"

#include "enforcement/dossier_store.h"

#include "law/law.h"
#include "matter/proposal.h"

static const char SQL_GET_TITLE[] =
	"SELECT j.id, j.court, j.number, j.issued_on, j.effective_on,"
	" m.case_type, m.basis, p.name, r.received_on,"
	" i.name, d.signer,"
	" EXISTS (SELECT 1 FROM transfer t WHERE t.matter_id = m.id)"
	" OR EXISTS (SELECT 1 FROM transfer t WHERE t.to_matter_id = m.id),"
	" j.received_on, EXISTS (SELECT 1 FROM record_change c"
	"  WHERE c.judgment_id = j.id),"
	" EXISTS (SELECT 1 FROM publication e WHERE e.matter_id = m.id),"
	" EXISTS (SELECT 1 FROM proposal p WHERE p.matter_id = m.id"
	"  AND " PROPOSAL_SHOWN ")"
	" FROM matter m JOIN judgment j ON j.id = m.judgment_id"
	" JOIN unit i ON i.id = m.issuing_unit_id"
	" LEFT JOIN enforcement_request r ON r.id = m.request_id"
	" LEFT JOIN party p ON p.id = r.requester_id"
	" LEFT JOIN decision d ON d.id = (SELECT MIN(x.id) FROM decision x"
	"  WHERE x.matter_id = m.id AND x.number = m.number)"
	" WHERE m.id = ?";

static const char SQL_LIST_ENTRIES[] =
	"SELECT debtor_name, published_at, due_on, ended_on, hidden_at"
	" FROM publication WHERE matter_id = ? ORDER BY id DESC";

struct err *
dossier_title_get(struct request *req, int64_t matter_id,
		  struct dossier_title **title)
{
	struct dossier_title *found;
	struct db_rows *rows;
	const char *basis;
	struct err *e;

	e = db_query(req->db, req, SQL_GET_TITLE, &rows,
		     DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL, "TH4201: matter %" PRId64,
			       matter_id);
	found = talloc_zero(req, struct dossier_title);
	found->judgment_id = db_int(rows, 0, 0);
	found->court = db_text(rows, 0, 1);
	found->number = db_text(rows, 0, 2);
	found->issued_on = db_date(rows, 0, 3);
	found->effective_on = db_date(rows, 0, 4);
	found->case_label = law_label(req->law, "case_type",
				      db_text(rows, 0, 5), req->today);
	basis = db_text(rows, 0, 6);
	found->basis_label = strcmp(basis, "ex_officio") == 0 ? "Chủ động"
							      : "Theo yêu cầu";
	found->requester = db_text(rows, 0, 7);
	found->requested_on = db_date(rows, 0, 8);
	found->issuing_unit = db_text(rows, 0, 9);
	found->signer = db_text(rows, 0, 10);
	found->is_transferred = db_int(rows, 0, 11) != 0;
	found->received_on = db_date(rows, 0, 12);
	found->is_corrected = db_int(rows, 0, 13) != 0;
	found->is_public = db_int(rows, 0, 14) != 0;
	found->is_proposed = db_int(rows, 0, 15) != 0;
	*title = found;
	return NULL;
}

struct err *
dossier_entries(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
		struct dossier_entry **entries, size_t *n)
{
	struct dossier_entry *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_ENTRIES, &rows,
		     DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct dossier_entry,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].debtor = db_text(rows, i, 0);
		found[i].published_at =
			date_time_text(found, db_text(rows, i, 1));
		found[i].due_on = db_date(rows, i, 2);
		found[i].ended_on = db_date(rows, i, 3);
		found[i].hidden = !db_is_null(rows, i, 4);
	}
	*entries = found;
	*n = rows->count;
	return NULL;
}
