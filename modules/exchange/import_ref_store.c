#include "common/base.h"

#include "common/db_batch.h"
#include "exchange/import_in.h"
#include "exchange/import_lookup.h"
#include "exchange/import_write.h"
#include "staff/staff.h"

static const char SQL_FIND_REFS[] =
	"SELECT ref, content_hash, job_id FROM import_ref"
	" WHERE source = ? AND ref IN (" IN_64 ")";

static const char SQL_ADD_REFS[] =
	"INSERT INTO import_ref (source, ref, matter_id, judgment_id,"
	" content_hash, job_id) VALUES";

static const char SQL_FIND_DECISIONS[] =
	"SELECT number, decided_on FROM decision"
	" WHERE unit_id = ? AND decision_type IN (" IN_8 ")"
	" AND decided_on IN (" IN_64 ")";

/* The places of IN_8. */
#define KINDS_MAX 8

/* Officers of the scope, and those of elsewhere who bear a code. */
static const char SQL_LIST_OFFICERS[] =
	"SELECT id, code, name_fold, unit_id FROM officer ORDER BY id";

/* What a row of SQL_FIND_REFS says of the dossier. */
static enum import_known
known_of(const struct db_rows *rows, size_t row, int64_t job_id,
	 const struct import_dossier *d)
{
	if (strcmp(d->content_hash, db_text(rows, row, 1)) != 0)
		return IMPORT_DIFFERENT;
	return job_id && db_int(rows, row, 2) == job_id ? IMPORT_DONE
							: IMPORT_SAME;
}

MUST_CHECK static struct err *
find_some_refs(struct db *db, const char *source, int64_t job_id,
	       struct import_plan **plans, size_t n, enum import_known *known)
{
	struct db_arg args[1 + IN_PLACES];
	struct db_rows *rows;
	struct err *e;

	args[0] = (struct db_arg)DB_TEXT(source);
	for (size_t i = 0; i < IN_PLACES; i++) {
		const char *ref = plans[i < n ? i : n - 1]->dossier->ref;

		args[1 + i] = (struct db_arg)DB_TEXT(ref);
	}
	e = db_query(db, db, SQL_FIND_REFS, &rows, args, ARRAY_LEN(args));
	if (e)
		return e;
	for (size_t row = 0; row < rows->count; row++) {
		for (size_t i = 0; i < n; i++) {
			const struct import_dossier *d = plans[i]->dossier;

			if (strcmp(d->ref, db_text(rows, row, 0)) == 0)
				known[i] = known_of(rows, row, job_id, d);
		}
	}
	talloc_free(rows);
	return NULL;
}

struct err *
import_find_refs(struct db *db, const char *source, int64_t job_id,
		 struct import_plan **plans, size_t n, enum import_known *known)
{
	struct err *e = NULL;

	for (size_t i = 0; i < n; i++)
		known[i] = IMPORT_NEW;
	for (size_t i = 0; !e && i < n; i += IN_PLACES)
		e = find_some_refs(db, source, job_id, plans + i,
				   n - i < IN_PLACES ? n - i : IN_PLACES,
				   known + i);
	return e;
}

struct err *
import_write_refs(TALLOC_CTX *ctx, struct import_writer *writer,
		  struct import_plan **plans, size_t n)
{
	struct db_batch rows = { SQL_ADD_REFS, 6, NULL, 0, 0 };

	for (size_t i = 0; i < n; i++) {
		const struct import_plan *plan = plans[i];
		const struct db_arg row[] = {
			DB_TEXT(writer->source),
			DB_TEXT(plan->dossier->ref),
			DB_ID(plan->matter.id),
			DB_INT(plan->judgment_id),
			DB_TEXT(plan->dossier->content_hash),
			DB_INT(writer->job_id),
		};

		db_batch_add(ctx, &rows, row);
	}
	return db_batch_write(ctx, writer->db, &rows, NULL, &writer->rows);
}

static void
add_decision_fault(struct import_plan *plan, const char *number, struct date on)
{
	struct import_dossier *d = plan->dossier;

	if (date_compare(d->decision.on, on) == 0 &&
	    strcmp(d->decision.number, number) == 0)
		import_fault_add(d, d->decision.line, "number",
				 "Quyết định thi hành án số %s ngày %s của cơ "
				 "quan này đã có trong hệ thống.",
				 number, date_text(d, on));
}

/* Looks for decisions of one unit on the days of up to IN_PLACES plans. */
MUST_CHECK static struct err *
find_some_decisions(TALLOC_CTX *ctx, struct db *db, const struct law *law,
		    const struct import_unit *unit, struct import_plan **plans,
		    size_t n)
{
	struct db_arg args[1 + KINDS_MAX + IN_PLACES];
	size_t n_kinds;
	const char **kinds = law_enforcing(ctx, law, &n_kinds);
	struct db_rows *rows;
	struct err *e;

	if (n_kinds == 0 || n_kinds > KINDS_MAX)
		return err_new(ERR_MISSING, NULL,
			       "TH5430: %zu kinds of decision enforce, places "
			       "are %d",
			       n_kinds, KINDS_MAX);
	args[0] = (struct db_arg)DB_INT(unit->id);
	for (size_t i = 0; i < KINDS_MAX; i++)
		args[1 + i] = (struct db_arg)DB_TEXT(
			kinds[i < n_kinds ? i : n_kinds - 1]);
	for (size_t i = 0; i < IN_PLACES; i++) {
		struct date on = plans[i < n ? i : n - 1]->dossier->decision.on;

		args[1 + KINDS_MAX + i] = (struct db_arg)DB_DATE(on);
	}
	e = db_query(db, ctx, SQL_FIND_DECISIONS, &rows, args, ARRAY_LEN(args));
	if (e)
		return e;
	for (size_t row = 0; row < rows->count; row++) {
		for (size_t i = 0; i < n; i++)
			add_decision_fault(plans[i], db_text(rows, row, 0),
					   db_date(rows, row, 1));
	}
	return NULL;
}

struct err *
import_find_decisions(struct db *db, const struct law *law,
		      struct import_plan **plans, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct import_plan **left =
		talloc_memdup(ctx, plans, n * sizeof(*left));
	struct import_plan *batch[IN_PLACES];
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++) {
		const struct import_unit *unit;
		size_t n_batch = 0;

		if (!left[i] || !left[i]->has_matter)
			continue;
		unit = left[i]->issuing;
		for (size_t k = i; k < n && n_batch < IN_PLACES; k++) {
			if (!left[k] || !left[k]->has_matter ||
			    left[k]->issuing != unit)
				continue;
			batch[n_batch++] = left[k];
			if (k != i)
				left[k] = NULL;
		}
		e = find_some_decisions(ctx, db, law, unit, batch, n_batch);
	}
	talloc_free(ctx);
	return e;
}

struct err *
import_load_officers(TALLOC_CTX *ctx, struct db *db, struct import_rules *rules)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_OFFICERS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	rules->officers = import_index_new(ctx);
	rules->officer_list = talloc_zero_array(
		ctx, struct import_known_officer, (unsigned)rows->count + 1);
	rules->n_officers = rows->count;
	for (size_t i = 0; i < rows->count; i++) {
		struct import_known_officer *known = &rules->officer_list[i];

		known->id = db_int(rows, i, 0);
		known->code = db_text(rows, i, 1);
		known->name_fold = db_text(rows, i, 2);
		known->unit = import_unit_get(rules->units, db_int(rows, i, 3));
		import_index_put(rules->officers, known->code, (int64_t)i);
	}
	return NULL;
}

struct err *
import_write_officer(struct db *db, struct import_known_officer *known,
		     const struct import_officer *from)
{
	return staff_officer_add(
		db,
		&(struct staff_officer){ .code = known->code,
					 .name = from->name,
					 .name_fold = known->name_fold,
					 .unit_id = known->unit->id,
					 .from = from->from_on },
		&known->id);
}
