#include "common/base.h"

#include "exchange/import_seen.h"

struct import_seen {
	struct import_index *refs;	/* ref -> line */
	struct import_index *judgments; /* judgment -> fingerprint of facts */
	struct import_index *decisions; /* unit, number, day -> line */
};

struct import_seen *
import_seen_new(TALLOC_CTX *ctx)
{
	struct import_seen *seen = talloc_zero(ctx, struct import_seen);

	seen->refs = import_index_new(seen);
	seen->judgments = import_index_new(seen);
	seen->decisions = import_index_new(seen);
	return seen;
}

/* A number that differs when the text does. */
static int64_t
fingerprint(const char *text)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
	return (int64_t)(hash >> 1);
}

/* Several dossiers may hang on one judgment, if they tell it alike. */
static void
check_judgment(struct import_seen *seen, const struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	const struct import_judgment *j = &d->judgment;
	char *key = talloc_asprintf(d, "%" PRId64 "|%s|%s|%s", plan->unit->id,
				    plan->number_fold, plan->court_fold,
				    date_iso(d, j->issued_on));
	char *facts = talloc_asprintf(d, "%s|%s|%s", j->case_type,
				      date_iso(d, j->effective_on),
				      date_iso(d, j->received_on));
	int64_t known;

	if (!import_index_get(seen->judgments, key, &known))
		import_index_put(seen->judgments, key, fingerprint(facts));
	else if (known != fingerprint(facts))
		import_fault_add(d, j->line, "judgment",
				 "Bản án, quyết định này có ở hồ sơ khác trong "
				 "tệp với loại án, ngày hiệu lực hoặc ngày "
				 "nhận khác.");
}

static void
check_decision(struct import_seen *seen, const struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	const struct import_decision *x = &d->decision;
	char *key = talloc_asprintf(d, "%" PRId64 "|%s|%s", plan->issuing->id,
				    x->number, date_iso(d, x->on));
	int64_t line;

	if (!import_index_get(seen->decisions, key, &line))
		import_index_put(seen->decisions, key, d->line);
	else
		import_fault_add(d, x->line, "number",
				 "Quyết định thi hành án này có ở hồ sơ khác "
				 "trong tệp (dòng %" PRId64 ").",
				 line);
}

void
import_seen_check(struct import_seen *seen, const struct import_plan *plan)
{
	struct import_dossier *d = plan->dossier;
	int64_t line;

	if (import_index_get(seen->refs, d->ref, &line))
		import_fault_add(d, d->line, "ref",
				 "Mã hồ sơ ghi hai lần trong tệp (lần đầu ở "
				 "dòng %" PRId64 ").",
				 line);
	else if (*d->ref)
		import_index_put(seen->refs, d->ref, d->line);
	if (d->n_faults == 0)
		check_judgment(seen, plan);
	if (d->n_faults == 0 && plan->has_matter)
		check_decision(seen, plan);
}
