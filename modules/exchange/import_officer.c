#include "common/base.h"

#include "common/text.h"
#include "exchange/import_plan.h"

const struct import_known_officer *
import_rules_officer(const struct import_rules *rules, const char *code)
{
	const struct import_known_officer *officer;
	int64_t at;

	if (!import_index_get(rules->officers, code, &at))
		return NULL;
	officer = &rules->officer_list[at];
	if (!officer->unit ||
	    !import_unit_inside(rules->units, officer->unit, rules->scope_path))
		return NULL;
	return officer;
}

/* A code that is taken must be the same person's. */
static void
check_same(const struct import_known_officer *known,
	   const struct import_officer *officer, const char *name_fold,
	   struct import_dossier *dossier)
{
	if (strcmp(known->name_fold, name_fold) != 0)
		import_fault_add(dossier, officer->line, "code",
				 "Mã Chấp hành viên \"%.40s\" đã dùng cho "
				 "người khác.",
				 officer->code);
}

bool
import_rules_add_officer(struct import_rules *rules, TALLOC_CTX *ctx,
			 const struct import_officer *officer,
			 struct import_dossier *dossier)
{
	struct import_known_officer *known;
	const struct import_unit *unit;
	char *fold = text_fold(ctx, officer->name);
	int64_t at;

	if (!*officer->code || !*officer->name ||
	    !date_is_set(officer->from_on))
		return false; /* a fault already */
	if (import_index_get(rules->officers, officer->code, &at)) {
		check_same(&rules->officer_list[at], officer, fold, dossier);
		return false;
	}
	unit = import_unit_called(rules->units, officer->unit,
				  officer->from_on);
	if (!unit ||
	    !import_unit_inside(rules->units, unit, rules->scope_path)) {
		import_fault_add(dossier, officer->line, "unit",
				 "Không có cơ quan \"%.80s\" vào ngày %s trong "
				 "phạm vi được phép nhập.",
				 officer->unit,
				 date_text(dossier, officer->from_on));
		return false;
	}
	rules->officer_list = talloc_realloc(ctx, rules->officer_list,
					     struct import_known_officer,
					     (unsigned)rules->n_officers + 1);
	known = &rules->officer_list[rules->n_officers];
	known->id = -1 - (int64_t)rules->n_officers;
	known->code = talloc_strdup(ctx, officer->code);
	known->name_fold = fold;
	known->unit = unit;
	import_index_put(rules->officers, officer->code,
			 (int64_t)rules->n_officers++);
	return true;
}
