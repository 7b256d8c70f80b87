/*
 * pack_read.h - from the packs (XML) and a list of districts (CSV) to rows.
 */
#ifndef LAW_PACK_READ_H
#define LAW_PACK_READ_H

#include "common/xml.h"
#include "law/pack_rows.h"

/* pack_element.c: an element as a row; the values of fields of_parent come from
 * parent. */
struct law_row *law_read_row(struct law_set *set,
			     const struct law_entity *entity, const char *file,
			     const struct xml_node *node,
			     const struct xml_node *parent, int64_t position);

/* Reads one pack, which must fit the schema. */
MUST_CHECK struct err *law_read_pack(TALLOC_CTX *ctx, const char *dir,
				     const char *file, struct law_set *set);

/* pack_units.c: the names, successors and divisions of a unit. */
void law_read_unit(struct law_set *set, const char *file,
		   const struct xml_node *node, const struct law_row *unit);

/* pack_units.c: the dated name of a unit that has always been called so. */
void law_add_only_name(struct law_set *set, const struct law_row *unit);

/*
 * pack_districts.c: the Chi cục of the old districts, from a CSV file with the
 * columns district_code, old_province_code, district_name and
 * chi_cuc_thads_name. Each lives as long as its Cục and has its successors.
 * Districts that a pack has already are left alone.
 */
MUST_CHECK struct err *law_read_districts(TALLOC_CTX *ctx, const char *path,
					  struct law_set *set);

/* pack_forms.c: the columns and identities of a form, expanded, and its rows by
 * kinds of matter; root: where other forms stand. */
void law_read_form(struct law_set *set, const char *file,
		   const struct xml_node *root, const struct xml_node *node);

#endif
