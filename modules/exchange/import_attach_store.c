#include "common/base.h"

#include "exchange/import_in.h"
#include "exchange/import_lookup.h"
#include "exchange/import_side.h"

static const char SQL_FIND_JUDGMENTS[] =
	"SELECT id, number_fold, court_fold, issued_on, effective_on,"
	" case_type, received_on FROM judgment"
	" WHERE unit_id = ? AND number_fold IN (" IN_64 ")";

static const char SQL_LIST_PARTIES[] =
	"SELECT id, role, name_fold, COALESCE(id_number, '') FROM party"
	" WHERE judgment_id = ? ORDER BY position, id";

/* Claims, and whether a matter has them already. */
static const char SQL_LIST_CLAIMS[] =
	"SELECT c.id, c.obligation_type, " SIDE_IDS("claim", "c", "debtor") ", "
	SIDE_IDS("claim", "c", "creditor") ", c.amount_dong, c.thing,"
	" EXISTS (SELECT 1 FROM obligation o WHERE o.claim_id = c.id)"
	" FROM claim c WHERE c.judgment_id = ? ORDER BY c.position, c.id";

/* A fact of the register that the file tells otherwise. */
static void
check_fact(struct import_plan *plan, const char *field, bool same,
	   const char *what)
{
	if (!same)
		import_fault_add(plan->dossier, plan->dossier->judgment.line,
				 field,
				 "Bản án, quyết định này đã có trong sổ của cơ "
				 "quan với %s khác.",
				 what);
}

MUST_CHECK static struct err *
attach_parties(TALLOC_CTX *ctx, struct db *db, struct import_plan *plan)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_PARTIES, &rows,
		     DB_ARGS(DB_INT(plan->judgment_id)));
	if (e)
		return e;
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		struct import_plan_party *party = &plan->parties[i];

		for (size_t row = 0; row < rows->count && !party->id; row++) {
			if (strcmp(party->from->role, db_text(rows, row, 1)) ==
				    0 &&
			    strcmp(party->name_fold, db_text(rows, row, 2)) ==
				    0 &&
			    strcmp(party->from->id_number,
				   db_text(rows, row, 3)) == 0)
				party->id = db_int(rows, row, 0);
		}
	}
	return NULL;
}

/* Whether the register has the parties that the file names. */
static bool
same_side(TALLOC_CTX *ctx, const struct import_plan *plan, const char *ids,
	  const char *registered)
{
	struct side told = import_side(ctx, plan, ids);
	struct side known = side_read(ctx, registered);

	return side_same(&told, &known);
}

static bool
same_claim(TALLOC_CTX *ctx, const struct import_plan *plan,
	   const struct import_claim *claim, const struct db_rows *rows,
	   size_t row)
{
	return db_int(rows, row, 6) == 0 &&
	       strcmp(claim->type, db_text(rows, row, 1)) == 0 &&
	       same_side(ctx, plan, claim->debtor, db_text(rows, row, 2)) &&
	       same_side(ctx, plan, claim->creditor, db_text(rows, row, 3)) &&
	       claim->dong == db_int(rows, row, 4) &&
	       strcmp(claim->thing, db_text(rows, row, 5)) == 0;
}

static bool
is_taken(const struct import_plan *plan, int64_t claim_id)
{
	for (size_t i = 0; i < plan->dossier->n_claims; i++) {
		if (plan->claim_ids[i] == claim_id)
			return true;
	}
	return false;
}

/* A claim that waits in the register for its decision is not entered again. */
MUST_CHECK static struct err *
attach_claims(TALLOC_CTX *ctx, struct db *db, struct import_plan *plan)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_CLAIMS, &rows,
		     DB_ARGS(DB_INT(plan->judgment_id)));
	if (e)
		return e;
	plan->claims_before = (int64_t)rows->count;
	for (size_t i = 0; i < plan->dossier->n_claims; i++) {
		for (size_t row = 0; row < rows->count; row++) {
			int64_t id = db_int(rows, row, 0);

			if (plan->claim_ids[i] || is_taken(plan, id) ||
			    !same_claim(ctx, plan, &plan->dossier->claims[i],
					rows, row))
				continue;
			plan->claim_ids[i] = id;
		}
	}
	return NULL;
}

/* Takes over the row when it is the judgment of the plan. */
MUST_CHECK static struct err *
attach(TALLOC_CTX *ctx, struct db *db, struct import_plan *plan,
       const struct db_rows *rows, size_t row)
{
	const struct import_judgment *j = &plan->dossier->judgment;
	struct err *e;

	if (strcmp(plan->number_fold, db_text(rows, row, 1)) != 0 ||
	    strcmp(plan->court_fold, db_text(rows, row, 2)) != 0 ||
	    date_compare(j->issued_on, db_date(rows, row, 3)) != 0)
		return NULL;
	check_fact(plan, "effective",
		   date_compare(j->effective_on, db_date(rows, row, 4)) == 0,
		   "ngày hiệu lực");
	check_fact(plan, "kind",
		   strcmp(j->case_type, db_text(rows, row, 5)) == 0, "loại án");
	check_fact(plan, "received",
		   date_compare(j->received_on, db_date(rows, row, 6)) == 0,
		   "ngày nhận");
	plan->judgment_id = db_int(rows, row, 0);
	plan->judgment_exists = true;
	e = attach_parties(ctx, db, plan);
	return e ? e : attach_claims(ctx, db, plan);
}

/* Looks for the judgments of up to IN_PLACES plans of one unit. */
MUST_CHECK static struct err *
find_some(TALLOC_CTX *ctx, struct db *db, const struct import_unit *unit,
	  struct import_plan **plans, size_t n)
{
	struct db_arg args[1 + IN_PLACES];
	struct db_rows *rows;
	struct err *e;

	args[0] = (struct db_arg)DB_INT(unit->id);
	for (size_t i = 0; i < IN_PLACES; i++) {
		const char *fold = plans[i < n ? i : n - 1]->number_fold;

		args[1 + i] = (struct db_arg)DB_TEXT(fold);
	}
	e = db_query(db, ctx, SQL_FIND_JUDGMENTS, &rows, args, ARRAY_LEN(args));
	for (size_t row = 0; !e && row < rows->count; row++) {
		for (size_t i = 0; !e && i < n; i++)
			e = attach(ctx, db, plans[i], rows, row);
	}
	return e;
}

struct err *
import_find_judgments(struct db *db, struct import_plan **plans, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct import_plan **left =
		talloc_memdup(ctx, plans, n * sizeof(*left));
	struct import_plan *batch[IN_PLACES];
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++) {
		const struct import_unit *unit;
		size_t n_batch = 0;

		if (!left[i])
			continue;
		unit = left[i]->unit;
		for (size_t k = i; k < n && n_batch < IN_PLACES; k++) {
			if (!left[k] || left[k]->unit != unit)
				continue;
			batch[n_batch++] = left[k];
			left[k] = NULL;
		}
		e = find_some(ctx, db, unit, batch, n_batch);
	}
	talloc_free(ctx);
	return e;
}
