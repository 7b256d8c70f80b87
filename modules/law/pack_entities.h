/*
 * pack_entities.h - which element of a pack is which table.
 *
 * Six files describe the entities; pack_entities.c puts them in the order in
 * which they are stored, referred-to before referring.
 */
#ifndef LAW_PACK_ENTITIES_H
#define LAW_PACK_ENTITIES_H

#include "law/pack_rows.h"

/* clang-format off */
#define LAW_VALIDITY \
	{ .name = "from", .column = "valid_from", .kind = LAW_DAY, \
	  .key = true }, \
	{ .name = "to", .column = "valid_to", .kind = LAW_DAY }
#define LAW_POSITION_NOTE \
	{ .name = "position", .kind = LAW_POSITION }, \
	{ .name = "note" }
#define LAW_FIELDS(list) .fields = (list), .n_fields = ARRAY_LEN(list)
/* clang-format on */

/* pack_terms_store.c */
extern const struct law_entity law_entity_term;
extern const struct law_entity law_entity_obligation;
extern const struct law_entity law_entity_decision;
extern const struct law_entity law_entity_series;
extern const struct law_entity law_entity_day;

/* pack_limits.c */
extern const struct law_entity law_entity_deadline;
extern const struct law_entity law_entity_publication;
extern const struct law_entity law_entity_separate_book;
extern const struct law_entity law_entity_relief;

/* pack_fees.c */
extern const struct law_entity law_entity_fee_bracket;
extern const struct law_entity law_entity_fee_part;
extern const struct law_entity law_entity_base_salary;

/* pack_ledger_store.c */
extern const struct law_entity law_entity_account;
extern const struct law_entity law_entity_event;
extern const struct law_entity law_entity_form;
extern const struct law_entity law_entity_column;
extern const struct law_entity law_entity_form_row;
extern const struct law_entity law_entity_form_term;
extern const struct law_entity law_entity_identity;
extern const struct law_entity law_entity_identity_term;

/* pack_acts_store.c */
extern const struct law_entity law_entity_act;
extern const struct law_entity law_entity_effect;

/* pack_units_store.c */
extern const struct law_entity law_entity_permission;
extern const struct law_entity law_entity_role;
extern const struct law_entity law_entity_right;
extern const struct law_entity law_entity_unit;
extern const struct law_entity law_entity_named;
extern const struct law_entity law_entity_successor;

/* All of them in the order of storing. */
extern const struct law_entity *const law_entities[];
extern const size_t law_n_entities;

/* The entity of an element, or NULL. */
const struct law_entity *law_entity_find(const char *element);

#endif
