#include "common/base.h"

#include "exchange/import_side.h"

static struct import_plan_party *
party_called(const struct import_plan *plan, const char *id)
{
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		if (strcmp(plan->parties[i].from->id, id) == 0)
			return &plan->parties[i];
	}
	return NULL;
}

static size_t
split(TALLOC_CTX *ctx, const char *ids, char **words)
{
	char *list = talloc_strdup(ctx, ids);
	char *rest = NULL;
	size_t n = 0;

	for (char *id = strtok_r(list, " ", &rest); id;
	     id = strtok_r(NULL, " ", &rest)) {
		if (n < IMPORT_PARTIES_MAX)
			words[n++] = id;
	}
	return n;
}

static bool
is_among(char **words, size_t n, const char *id)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(words[i], id) == 0)
			return true;
	}
	return false;
}

void
import_side_check(struct import_plan *plan, int64_t line, const char *field,
		  const char *ids, const char *role)
{
	char *words[IMPORT_PARTIES_MAX];
	size_t n = split(plan->dossier, ids, words);

	for (size_t i = 0; i < n; i++) {
		const struct import_plan_party *party =
			party_called(plan, words[i]);

		if (is_among(words, i, words[i]))
			import_fault_add(plan->dossier, line, field,
					 "Đương sự \"%.20s\" ghi hai lần.",
					 words[i]);
		else if (!party)
			import_fault_add(plan->dossier, line, field,
					 "Không có đương sự mã \"%.20s\" trong "
					 "hồ sơ.",
					 words[i]);
		else if (strcmp(party->from->role, role) != 0)
			import_fault_add(plan->dossier, line, field,
					 "Đương sự \"%.20s\" không có tư cách "
					 "này trong hồ sơ.",
					 words[i]);
	}
}

void
import_side_mark(struct import_plan *plan, const struct import_claim *claim)
{
	char *words[IMPORT_PARTIES_MAX];
	size_t n = split(plan->dossier, claim->debtor, words);

	for (size_t i = 0; i < n; i++) {
		struct import_plan_party *party = party_called(plan, words[i]);

		if (party)
			party->is_debtor = true;
	}
	n = split(plan->dossier, claim->creditor, words);
	for (size_t i = 0; i < n; i++) {
		struct import_plan_party *party = party_called(plan, words[i]);

		if (party)
			party->is_creditor = true;
	}
}

struct side
import_side(TALLOC_CTX *ctx, const struct import_plan *plan, const char *ids)
{
	char *words[IMPORT_PARTIES_MAX];
	size_t n = split(ctx, ids, words);
	int64_t *found = talloc_zero_array(ctx, int64_t, (unsigned)n + 1);

	for (size_t i = 0; i < n; i++) {
		const struct import_plan_party *party =
			party_called(plan, words[i]);

		found[i] = party ? party->id : 0;
	}
	return (struct side){ found, n };
}
