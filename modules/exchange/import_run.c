#include "common/base.h"

#include "exchange/import_lookup.h"
#include "exchange/import_record.h"
#include "exchange/import_run.h"
#include "exchange/import_seen.h"
#include "exchange/import_write.h"
#include "law/law_keep.h"
#include "ledger/ledger.h"

/* Dossiers of one transaction: large enough for statements of many rows,
 * small enough that other writers of the unit wait for less than a second. */
#define CHUNK_DOSSIERS 256

/* A chunk that met a deadlock is tried again this often. */
static const int tries_max = 3;

struct run {
	TALLOC_CTX *ctx;
	struct db *db;
	const struct import_input *input;
	struct import_result *result;
	struct import_reader *reader;
	struct import_rules rules;
	struct import_writer writer;
	bool writes;		  /* this pass */
	struct import_seen *seen; /* earlier in the file */
	TALLOC_CTX *chunk;	  /* memory of the dossiers that wait */
	struct import_plan *plans[CHUNK_DOSSIERS];
	size_t n_plans;
};

/* A dossier that is there already: of this very job it is one of its new ones,
 * however often the job was interrupted since. */
static void
count_known(struct import_counts *counts, enum import_known known)
{
	if (known == IMPORT_SAME) {
		counts->same++;
		return;
	}
	counts->fresh++;
	counts->done++;
}

/* Takes plans out of the chunk: those that came before, and faulty ones. */
MUST_CHECK static struct err *
sort_out_known(struct run *run)
{
	enum import_known known[CHUNK_DOSSIERS];
	size_t kept = 0;
	struct err *e;

	e = import_find_refs(run->db, run->writer.source, run->writer.job_id,
			     run->plans, run->n_plans, known);
	if (e)
		return e;
	for (size_t i = 0; i < run->n_plans; i++) {
		struct import_dossier *d = run->plans[i]->dossier;

		if (known[i] == IMPORT_DIFFERENT)
			import_fault_add(d, d->line, "ref",
					 "Hồ sơ mã này đã nhập với nội dung "
					 "khác; sửa hồ sơ trên hệ thống, không "
					 "nhập lại.");
		if (known[i] == IMPORT_SAME || known[i] == IMPORT_DONE)
			count_known(&run->result->counts, known[i]);
		else
			run->plans[kept++] = run->plans[i];
	}
	run->n_plans = kept;
	return NULL;
}

static void
drop_faulty(struct run *run)
{
	size_t kept = 0;

	for (size_t i = 0; i < run->n_plans; i++) {
		struct import_dossier *d = run->plans[i]->dossier;

		if (d->n_faults == 0) {
			run->plans[kept++] = run->plans[i];
			continue;
		}
		run->result->counts.faulty++;
		import_result_keep(run->result, d);
	}
	run->n_plans = kept;
}

/* Compares the chunk with the database and writes what is new. */
MUST_CHECK static struct err *
work_chunk(struct run *run)
{
	struct err *e = sort_out_known(run);

	drop_faulty(run);
	if (!e && run->n_plans)
		e = import_find_decisions(run->db, run->rules.law, run->plans,
					  run->n_plans);
	if (!e && run->n_plans)
		e = import_find_judgments(run->db, run->plans, run->n_plans);
	if (e)
		return e;
	drop_faulty(run);
	if (run->writes && run->n_plans &&
	    (run->input->mode == IMPORT_GOOD ||
	     run->result->counts.faulty == 0))
		e = import_write_chunk(&run->writer, run->plans, run->n_plans);
	return e;
}

/* The plans anew, without the ids of rows that were rolled back. */
static void
plan_again(struct run *run, const struct import_plan *const *plans, size_t n)
{
	run->n_plans = 0;
	for (size_t i = 0; i < n; i++) {
		struct import_dossier *d = plans[i]->dossier;

		d->n_faults = 0;
		run->plans[run->n_plans++] = import_plan_make(&run->rules, d);
	}
}

/* What was locked since the chunk was planned takes nothing of it; from here on
 * nobody locks. */
MUST_CHECK static struct err *
hold_periods(struct run *run)
{
	const struct import_plan *plans[CHUNK_DOSSIERS];
	size_t n = run->n_plans;
	bool changed = false;
	struct err *e = ledger_locks_load_all(run->ctx, run->db,
					      &run->rules.locks, &changed);

	if (e || !changed)
		return e;
	for (size_t i = 0; i < n; i++)
		plans[i] = run->plans[i];
	plan_again(run, plans, n);
	return NULL;
}

/* In mode "good" a chunk is a transaction of its own. */
MUST_CHECK static struct err *
try_chunk(struct run *run)
{
	bool own = run->writes && run->input->mode == IMPORT_GOOD;
	struct err *e = own ? db_begin_write(run->db) : NULL;

	if (!e && own)
		e = hold_periods(run);
	if (!e)
		e = work_chunk(run);
	if (!e && own)
		e = db_commit(run->db);
	if (e && own)
		db_rollback(run->db);
	return e;
}

MUST_CHECK static struct err *
flush_chunk(struct run *run)
{
	const struct import_plan *plans[CHUNK_DOSSIERS];
	struct import_counts before = run->result->counts;
	size_t faults = run->result->n_faults;
	int64_t rows = run->writer.rows;
	size_t n = run->n_plans;
	struct err *e;

	for (size_t i = 0; i < n; i++)
		plans[i] = run->plans[i];
	e = try_chunk(run);
	for (int i = 1; e && e->code == ERR_BUSY && i < tries_max &&
			run->input->mode == IMPORT_GOOD;
	     i++) {
		err_free(&e);
		run->result->counts = before;
		run->result->n_faults = faults;
		run->writer.rows = rows;
		plan_again(run, plans, n);
		e = try_chunk(run);
	}
	if (e)
		return e;
	run->result->counts.fresh += (int64_t)run->n_plans;
	if (run->writes)
		run->result->counts.done += (int64_t)run->n_plans;
	run->result->counts.rows = run->writer.rows;
	run->result->counts.bytes_done = import_reader_offset(run->reader);
	run->n_plans = 0;
	talloc_free(run->chunk);
	run->chunk = talloc_new(run->ctx);
	if (run->input->watch &&
	    !run->input->watch(run->input->watch_data, &run->result->counts))
		run->result->stopped = true;
	return NULL;
}

/* New officers get their rows at once, because dossiers name them. */
MUST_CHECK static struct err *
take_officers(struct run *run, const struct import_item *item)
{
	bool own = run->writes && run->input->mode == IMPORT_GOOD;
	struct err *e = own ? db_begin_write(run->db) : NULL;

	for (size_t i = 0; !e && i < item->n_officers; i++) {
		if (import_rules_add_officer(&run->rules, run->ctx,
					     &item->officers[i],
					     item->dossier) &&
		    run->writes)
			e = import_write_officer(
				run->db,
				&run->rules.officer_list[run->rules.n_officers -
							 1],
				&item->officers[i]);
	}
	if (own && !e)
		e = db_commit(run->db);
	if (own && e)
		db_rollback(run->db);
	if (item->dossier->n_faults)
		run->result->counts.faulty++;
	import_result_keep(run->result, item->dossier);
	return e;
}

MUST_CHECK static struct err *
take_item(struct run *run, const struct import_item *item)
{
	struct import_dossier *d = item->dossier;
	struct import_plan *plan;

	if (item->officers)
		return take_officers(run, item);
	run->result->counts.dossiers++;
	plan = import_plan_make(&run->rules, d);
	import_seen_check(run->seen, plan);
	if (d->n_faults) {
		run->result->counts.faulty++;
		import_result_keep(run->result, d);
		talloc_free(d);
		return NULL;
	}
	run->plans[run->n_plans++] = plan;
	return run->n_plans == CHUNK_DOSSIERS ? flush_chunk(run) : NULL;
}

/* What is wrong with the file itself is a fault without a dossier. */
static void
keep_file_fault(struct run *run, struct err **e)
{
	struct import_dossier *none = import_dossier_new(run->ctx, 0);

	import_fault_add(none, 0, "", "%s", err_text(*e));
	import_result_keep(run->result, none);
	run->result->counts.faulty++;
	err_free(e);
}

MUST_CHECK static struct err *
read_file(struct run *run)
{
	struct err *e = NULL;

	while (!run->result->stopped) {
		struct import_item item;

		e = import_reader_next(run->reader, run->chunk, &item);
		if (e && e->code == ERR_INPUT)
			keep_file_fault(run, &e);
		else if (!e && !item.ended)
			e = take_item(run, &item);
		else
			break;
		if (e || item.ended || !item.dossier)
			break;
		if (run->writes && run->input->mode == IMPORT_ALL &&
		    run->result->counts.faulty > 0)
			break;
	}
	return e ? e : flush_chunk(run);
}

MUST_CHECK static struct err *
start_pass(struct run *run)
{
	const struct import_input *in = run->input;
	struct err *e;

	talloc_free(run->reader);
	run->reader = NULL;
	run->result->counts = (struct import_counts){ 0 };
	run->result->n_faults = 0;
	talloc_free(run->seen);
	run->seen = import_seen_new(run->ctx);
	run->writer.rows = 0;
	run->n_plans = 0;
	talloc_free(run->chunk);
	run->chunk = talloc_new(run->ctx);
	e = import_load_officers(run->ctx, run->db, &run->rules);
	if (!e)
		e = ledger_locks_load_all(run->ctx, run->db, &run->rules.locks,
					  NULL);
	if (e)
		return e;
	e = import_reader_open(run->ctx, in->path, in->format, in->schema_path,
			       &run->reader);
	if (e)
		return e;
	run->result->counts.bytes = import_reader_size(run->reader);
	run->writer.source = import_reader_source(run->reader);
	if (!*run->writer.source)
		run->writer.source = in->default_unit;
	return NULL;
}

/* Once over the file. */
MUST_CHECK static struct err *
pass(struct run *run, bool writes)
{
	struct err *e;

	run->writes = writes;
	e = start_pass(run);
	if (e && e->code == ERR_INPUT) {
		keep_file_fault(run, &e);
		return NULL;
	}
	return e ? e : read_file(run);
}

MUST_CHECK static struct err *
run_all(struct run *run)
{
	struct import_result *result = run->result;
	struct err *e = pass(run, false);

	if (e || result->counts.faulty > 0 || result->stopped)
		return e;
	e = db_begin_write(run->db);
	if (!e)
		e = pass(run, true);
	if (!e && result->counts.faulty == 0 && !result->stopped)
		return db_commit(run->db);
	db_rollback(run->db);
	result->counts.done = 0;
	return e;
}

struct err *
import_run(TALLOC_CTX *ctx, struct db *db, const struct import_input *input,
	   struct import_result **result)
{
	struct run *run = talloc_zero(NULL, struct run);
	struct import_units *units = NULL;
	struct law *law = NULL;
	struct err *e;

	*result = talloc_zero(ctx, struct import_result);
	run->ctx = run;
	run->db = db;
	run->input = input;
	run->result = *result;
	e = law_refresh(run, db, NULL, &law);
	if (!e)
		e = import_units_load(run, db, &units);
	if (e) {
		talloc_free(run);
		return e;
	}
	run->rules.law = law;
	run->rules.units = units;
	run->rules.scope_path = input->scope_path;
	run->rules.default_unit = input->default_unit;
	run->rules.today = input->today;
	run->writer.db = db;
	run->writer.rules = &run->rules;
	run->writer.account_id = input->account_id;
	run->writer.job_id = input->job_id;
	if (input->mode == IMPORT_ALL)
		e = run_all(run);
	else
		e = pass(run, input->mode == IMPORT_GOOD);
	talloc_free(run);
	return e;
}
