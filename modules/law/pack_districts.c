#include "common/base.h"

#include "law/pack_read.h"

#include "common/csv.h"
#include "common/text.h"
#include "law/pack_entities.h"

/* Codes of districts are ours: this letter and the digits of the statistical
 * office, as in conf/law/units.xml. */
#define DISTRICT_LETTER "H"

enum district_column {
	DISTRICT_CODE,
	PROVINCE_CODE,
	DISTRICT_NAME,
	AGENCY_NAME,
	DISTRICT_COLUMNS
};

static const char *const column_names[DISTRICT_COLUMNS] = {
	[DISTRICT_CODE] = "district_code",
	[PROVINCE_CODE] = "old_province_code",
	[DISTRICT_NAME] = "district_name",
	[AGENCY_NAME] = "chi_cuc_thads_name",
};

/* One line of the list, by column. */
struct district {
	const char *file;
	int64_t line;
	const char *fields[DISTRICT_COLUMNS];
};

/* Where the columns stand, by the first row of the file. */
static struct err *
find_columns(const struct csv_row *head, size_t at[DISTRICT_COLUMNS])
{
	for (size_t i = 0; i < DISTRICT_COLUMNS; i++) {
		size_t n = 0;

		while (head && n < head->n_fields &&
		       !text_same(head->fields[n], column_names[i]))
			n++;
		if (!head || n == head->n_fields)
			return err_new(ERR_USAGE, NULL,
				       "TH1861: the list of districts has no "
				       "column %s",
				       column_names[i]);
		at[i] = n;
	}
	return NULL;
}

static const struct law_row *
find_unit(const struct law_set *set, const char *code)
{
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct law_row *row = set->rows[i];

		if (row->entity == &law_entity_unit &&
		    text_same(law_row_get(row, "code"), code))
			return row;
	}
	return NULL;
}

/* The province of the old tree in this area: the one that has ended. */
static const struct law_row *
find_old_province(const struct law_set *set, const char *area)
{
	for (size_t i = 0; i < set->n_rows; i++) {
		const struct law_row *row = set->rows[i];

		if (row->entity == &law_entity_unit &&
		    text_same(law_row_get(row, "kind"), "province") &&
		    text_same(law_row_get(row, "area"), area) &&
		    law_row_get(row, "to"))
			return row;
	}
	return NULL;
}

/* What succeeded the province succeeded the district. */
static void
copy_successors(struct law_set *set, const struct law_row *province,
		const struct law_row *unit)
{
	const char *code = law_row_get(province, "code");
	size_t n = set->n_rows;

	for (size_t i = 0; i < n; i++) {
		const struct law_row *next = set->rows[i];
		struct law_row *row;

		if (next->entity != &law_entity_successor ||
		    !text_same(law_row_get(next, "unit"), code))
			continue;
		row = law_row_add(set, &law_entity_successor, unit->file,
				  unit->line);
		law_row_set(row, "unit", law_row_get(unit, "code"));
		law_row_set(row, "code", law_row_get(next, "code"));
		law_row_set(row, "on", law_row_get(next, "on"));
	}
}

static void
add_district(struct law_set *set, const struct district *district,
	     const struct law_row *province, const char *code)
{
	struct law_row *row = law_row_add(set, &law_entity_unit, district->file,
					  district->line);

	law_row_set(row, "code", code);
	law_row_set(row, "name", district->fields[AGENCY_NAME]);
	law_row_set(row, "short", district->fields[DISTRICT_NAME]);
	law_row_set(row, "kind", "district");
	law_row_set(row, "parent", law_row_get(province, "code"));
	law_row_set(row, "issues", law_row_get(province, "issues"));
	law_row_set(row, "money", law_row_get(province, "money"));
	law_row_set(row, "area", district->fields[DISTRICT_CODE]);
	law_row_set(row, "from", law_row_get(province, "from"));
	law_row_set(row, "to", law_row_get(province, "to"));
	law_row_set(row, "position", district->fields[DISTRICT_CODE]);
	law_add_only_name(set, row);
	copy_successors(set, province, row);
}

static void
read_district(struct law_set *set, const struct district *district)
{
	const char *area = district->fields[PROVINCE_CODE];
	const struct law_row *province = find_old_province(set, area);
	char *code = talloc_asprintf(set, DISTRICT_LETTER "%s",
				     district->fields[DISTRICT_CODE]);

	if (!province)
		law_fault_add(set, district->file, district->line,
			      "no province of the old tree has the code %s",
			      area);
	else if (!find_unit(set, code))
		add_district(set, district, province, code);
}

/* The name of a file without its folders. */
static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

struct err *
law_read_districts(TALLOC_CTX *ctx, const char *path, struct law_set *set)
{
	struct district district = { .file = base_name(path) };
	size_t at[DISTRICT_COLUMNS] = { 0 };
	const struct csv_row *row;
	struct csv *csv;
	struct err *e;

	e = csv_open(ctx, path, &csv);
	if (e)
		return e;
	e = csv_next(csv, &row);
	if (e)
		return e;
	e = find_columns(row, at);
	if (e)
		return e;
	for (;;) {
		e = csv_next(csv, &row);
		if (e || !row)
			return e;
		district.line = row->line;
		for (size_t i = 0; i < DISTRICT_COLUMNS; i++)
			district.fields[i] =
				at[i] < row->n_fields ? row->fields[at[i]] : "";
		read_district(set, &district);
	}
}
