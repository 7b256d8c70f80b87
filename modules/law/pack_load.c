#include "common/base.h"

#include "law/pack_load.h"

#include "common/crypto.h"
#include "common/text.h"
#include "law/pack_entities.h"
#include "law/pack_read.h"
#include "law/pack_store.h"

#define PACK_SUFFIX ".xml"
#define GONE_SHOWN  10 /* keys of one table; the rest is counted */

/* Prints every fault; one run names all of them. */
MUST_CHECK static struct err *
report_faults(const struct law_set *set)
{
	for (size_t i = 0; i < set->n_faults; i++)
		fprintf(stderr, "%s line %" PRId64 ": %s\n",
			set->faults[i].file, set->faults[i].line,
			set->faults[i].text);
	if (set->n_faults == 0)
		return NULL;
	return err_new(ERR_INPUT, NULL,
		       "TH1862: the packs have %zu faults, nothing was loaded",
		       set->n_faults);
}

struct err *
pack_read(TALLOC_CTX *ctx, const char *dir, const char *districts,
	  struct pack_run *run)
{
	struct folder_file *files;
	struct err *e;

	e = folder_read(ctx, dir, PACK_SUFFIX, &files, &run->n_files);
	if (e)
		return e;
	run->files = files;
	run->set = law_set_new(ctx);
	for (size_t i = 0; !e && i < run->n_files; i++)
		e = law_read_pack(ctx, dir, files[i].name, run->set);
	if (!e && *districts)
		e = law_read_districts(ctx, districts, run->set);
	if (e)
		return e;
	law_set_check(run->set);
	return report_faults(run->set);
}

static void
print_count(const struct law_entity *entity, const struct law_set *set,
	    const struct law_count *count)
{
	printf("%-14s %5zu rows: %zu added, %zu changed, %zu the same",
	       entity->element, law_set_count(set, entity), count->added,
	       count->changed, count->same);
	if (count->dropped > 0)
		printf(", %zu dropped", count->dropped);
	printf("\n");
	for (size_t i = 0; i < count->n_gone && i < GONE_SHOWN; i++)
		printf("  kept, but in no pack: %s\n", count->gone[i]);
	if (count->n_gone > GONE_SHOWN)
		printf("  kept, but in no pack: %zu more\n",
		       count->n_gone - GONE_SHOWN);
}

static int64_t
rows_of_file(const struct law_set *set, const char *file)
{
	int64_t n = 0;

	for (size_t i = 0; i < set->n_rows; i++)
		n += text_same(set->rows[i]->file, file);
	return n;
}

MUST_CHECK static struct err *
store_packs(TALLOC_CTX *ctx, struct pack_run *run)
{
	struct law_count count;
	struct err *e = NULL;

	for (size_t i = 0; i < law_n_entities; i++) {
		e = law_store_entity(run->db, ctx, run->set, law_entities[i],
				     &count);
		if (e)
			return e;
		run->changes += count.added + count.changed + count.dropped;
		print_count(law_entities[i], run->set, &count);
	}
	for (size_t i = 0; !e && i < run->n_files; i++)
		e = law_store_pack(run->db, run->files[i].name,
				   crypto_hash_text(ctx, run->files[i].text),
				   rows_of_file(run->set, run->files[i].name),
				   run->loaded_by);
	return e;
}

struct err *
pack_load(TALLOC_CTX *ctx, struct pack_run *run, bool only_told)
{
	struct err *e = db_begin_write(run->db);

	if (e)
		return e;
	e = store_packs(ctx, run);
	if (e || only_told) {
		db_rollback(run->db);
		return e;
	}
	return db_commit(run->db);
}

struct err *
pack_list(TALLOC_CTX *ctx, struct db *db)
{
	struct db_rows *rows;
	struct err *e = law_packs(ctx, db, &rows);

	for (size_t i = 0; !e && i < rows->count; i++)
		printf("%-20s %5" PRId64 " rows, %s UTC by %s, %s\n",
		       db_text(rows, i, 0), db_int(rows, i, 1),
		       db_text(rows, i, 2), db_text(rows, i, 3),
		       db_text(rows, i, 4));
	return e;
}
