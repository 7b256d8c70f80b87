#include "common/base.h"

#include "common/text.h"
#include "exchange/import_side.h"
#include "exchange/import_write.h"

/* Characters of matter.debtor_names and creditor_names. */
static const size_t names_max_chars = 300;

static const char SQL_HOLD_NUMBERS[] =
	"UPDATE IGNORE decision SET printed = number"
	" WHERE id BETWEEN ? AND ? AND number <> ''";

/* Names of the debtors or creditors of the matter, as lists show them. */
static const char *
names_of(TALLOC_CTX *ctx, const struct import_plan *plan, bool debtors)
{
	char *names = talloc_strdup(ctx, "");

	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		const struct import_plan_party *party = &plan->parties[i];

		if (!(debtors ? party->is_debtor : party->is_creditor))
			continue;
		names = talloc_asprintf_append(
			names, "%s%s", *names ? ", " : "", party->from->name);
	}
	if (text_length(names) <= names_max_chars)
		return names;
	return text_cut(ctx, names, names_max_chars - 1);
}

/* Whose means were verified: the first debtor of the matter. */
static int64_t
debtor_of(const struct import_plan *plan)
{
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		if (plan->parties[i].is_debtor)
			return plan->parties[i].id;
	}
	return 0;
}

/* Rows that the facts name have their ids by now. */
static void
take_ids(TALLOC_CTX *ctx, struct import_plan *plan)
{
	struct matter *m = &plan->matter;

	m->judgment_id = plan->judgment_id;
	if (strcmp(m->basis, "on_request") == 0)
		m->request_id = plan->request_id;
	m->debtor_names = names_of(ctx, plan, true);
	m->creditor_names = names_of(ctx, plan, false);
	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct import_line *line = &plan->lines[i];
		struct obligation *o = &m->obligations[i];

		o->claim_id = plan->claim_ids[line->claim];
		o->debtors = import_side(ctx, plan, line->from->debtor);
		o->creditors = import_side(ctx, plan, line->from->creditor);
	}
	for (size_t i = 0; i < plan->n_plans; i++) {
		if (plan->findings[i])
			plan->findings[i]->party_id = debtor_of(plan);
	}
}

static void
add_party(struct matter_new_party *parties, size_t *n, int64_t id,
	  const char *role)
{
	parties[(*n)++] = (struct matter_new_party){ id, role };
}

/* Debtors and creditors of the matter. */
static struct matter_new_party *
parties_of(TALLOC_CTX *ctx, const struct import_plan *plan, size_t *n)
{
	struct matter_new_party *parties =
		talloc_array(ctx, struct matter_new_party,
			     2 * (unsigned)plan->dossier->n_parties + 1);

	*n = 0;
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		const struct import_plan_party *party = &plan->parties[i];

		if (party->is_debtor)
			add_party(parties, n, party->id, "debtor");
		if (party->is_creditor)
			add_party(parties, n, party->id, "creditor");
	}
	return parties;
}

/* A number that was printed twice before this system stands as it is; the
 * first one holds it against being given again. */
MUST_CHECK static struct err *
hold_numbers(struct db *db, const struct history *histories, size_t n)
{
	int64_t first = 0;
	int64_t last = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < histories[i].n_plans; k++) {
			int64_t id = histories[i].plans[k].decision_id;

			if (id && !first)
				first = id;
			if (id)
				last = id;
		}
	}
	return first ? db_run(db, SQL_HOLD_NUMBERS,
			      DB_ARGS(DB_INT(first), DB_INT(last)))
		     : NULL;
}

struct err *
import_write_matters(TALLOC_CTX *ctx, struct import_writer *writer,
		     struct import_plan **plans, size_t n)
{
	struct history *histories =
		talloc_zero_array(ctx, struct history, (unsigned)n + 1);
	struct plan_writer facts = { writer->db, writer->rules->law,
				     writer->account_id, 0 };
	size_t n_histories = 0;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		struct history *h = &histories[n_histories];

		if (!plans[i]->has_matter)
			continue;
		take_ids(ctx, plans[i]);
		h->matter = &plans[i]->matter;
		h->parties = parties_of(ctx, plans[i], &h->n_parties);
		h->plans = plans[i]->plans;
		h->n_plans = plans[i]->n_plans;
		n_histories++;
	}
	e = plan_write_new(&facts, histories, n_histories);
	if (!e)
		e = plan_write_past(&facts, histories, n_histories);
	if (!e)
		e = hold_numbers(writer->db, histories, n_histories);
	writer->rows += facts.rows;
	return e;
}
