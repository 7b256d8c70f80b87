#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/crypto.h"
#include "common/text.h"
#include "thadsctl/folder.h"
#include "thadsctl/law_entities.h"
#include "thadsctl/law_read.h"
#include "thadsctl/law_store.h"

#define PACK_SUFFIX ".xml"
#define GONE_SHOWN  10 /* keys of one table; the rest is counted */

/* Prints every fault; one load names all of them. */
static struct err *
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

/* The packs of a folder into one set; checked. */
static struct err *
read_packs(TALLOC_CTX *ctx, const char *dir, const char *districts,
	   const struct folder_file *files, size_t n_files, struct law_set *set)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n_files; i++)
		e = law_read_pack(ctx, dir, files[i].name, set);
	if (!e && *districts)
		e = law_read_districts(ctx, districts, set);
	if (e)
		return e;
	law_set_check(set);
	return report_faults(set);
}

static int64_t
rows_of_file(const struct law_set *set, const char *file)
{
	int64_t n = 0;

	for (size_t i = 0; i < set->n_rows; i++)
		n += text_same(set->rows[i]->file, file);
	return n;
}

static struct err *
store_packs(struct ctl *ctl, TALLOC_CTX *ctx, const struct law_set *set,
	    const struct folder_file *files, size_t n_files)
{
	struct law_count count;
	struct err *e = NULL;

	for (size_t i = 0; i < law_n_entities; i++) {
		e = law_store_entity(ctl->db, ctx, set, law_entities[i],
				     &count);
		if (e)
			return e;
		print_count(law_entities[i], set, &count);
	}
	for (size_t i = 0; !e && i < n_files; i++)
		e = law_store_pack(ctl->db, files[i].name,
				   crypto_hash_text(ctx, files[i].text),
				   rows_of_file(set, files[i].name),
				   ctl->conf->db_user);
	return e;
}

static struct err *
load_packs(struct ctl *ctl, TALLOC_CTX *ctx, const char *dir,
	   const char *districts)
{
	struct law_set *set = law_set_new(ctx);
	struct folder_file *files;
	size_t n_files;
	struct err *e;

	e = folder_read(ctx, dir, PACK_SUFFIX, &files, &n_files);
	if (e)
		return e;
	e = read_packs(ctx, dir, districts, files, n_files, set);
	if (e)
		return e;
	e = db_begin_write(ctl->db);
	if (e)
		return e;
	e = store_packs(ctl, ctx, set, files, n_files);
	if (e) {
		db_rollback(ctl->db);
		return e;
	}
	return db_commit(ctl->db);
}

struct err *
ctl_law(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	static const char *const names[] = { "districts", NULL };
	const char *values[] = { "" };
	struct err *e;

	if (argc < 2 || !text_same(argv[0], "load"))
		return err_new(ERR_USAGE, NULL,
			       "TH1863: law load DIR [--districts FILE.csv]");
	e = ctl_options(argc - 2, argv + 2, names, values);
	if (e)
		return e;
	return load_packs(ctl, ctx, argv[1], values[0]);
}
