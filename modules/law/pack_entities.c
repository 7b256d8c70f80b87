#include "common/base.h"

#include "law/pack_entities.h"

const struct law_entity *const law_entities[] = {
	&law_entity_term,	 &law_entity_obligation,
	&law_entity_decision,	 &law_entity_series,
	&law_entity_day,	 &law_entity_deadline,
	&law_entity_publication, &law_entity_separate_book,
	&law_entity_relief,	 &law_entity_fee_bracket,
	&law_entity_fee_part,	 &law_entity_base_salary,
	&law_entity_account,	 &law_entity_event,
	&law_entity_form,	 &law_entity_column,
	&law_entity_form_row,	 &law_entity_form_term,
	&law_entity_identity,	 &law_entity_identity_term,
	&law_entity_permission,	 &law_entity_role,
	&law_entity_right,	 &law_entity_act,
	&law_entity_effect,	 &law_entity_unit,
	&law_entity_named,	 &law_entity_successor,
};

const size_t law_n_entities = ARRAY_LEN(law_entities);

const struct law_entity *
law_entity_find(const char *element)
{
	for (size_t i = 0; i < law_n_entities; i++) {
		if (strcmp(law_entities[i]->element, element) == 0)
			return law_entities[i];
	}
	return NULL;
}
