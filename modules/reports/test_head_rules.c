/*
 * The grouped heading, as the sheets of forms 04 and 05 print it. A case is
 * the columns and the heading, line by line: each cell with its column, and
 * how many lines and columns it covers.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "reports/head_rules.h"

#define COLUMNS_MAX 8

struct sheet {
	struct law_column columns[COLUMNS_MAX]; /* until one has no label */
	const char *lines; /* "COLUMN LABEL LINESxCOLUMNS | ...", by line */
};

#define ALONE(text)                                                            \
	{                                                                      \
		.label = (text)                                                \
	}
#define IN(group, text)                                                        \
	{                                                                      \
		.label = (text), .group_label = (group)                        \
	}

/* clang-format off */
static struct sheet sheets[] = {
	{ { ALONE("Ủy thác"), ALONE("Thu hồi") },
	  "0 Ủy thác 1x1 | 1 Thu hồi 1x1\n" },
	/* The column before a group that carries its sum is taken in. */
	{ { ALONE("Tổng số giải quyết"), IN("Giải quyết", "Năm trước"),
	    IN("Giải quyết", "Mới thụ lý"), ALONE("Ủy thác") },
	  "0 Giải quyết 1x3 | 3 Ủy thác 2x1\n"
	  "0 Tổng số 1x1 | 1 Năm trước 1x1 | 2 Mới thụ lý 1x1\n" },
	/* Also when it carries just the name of the group. */
	{ { ALONE("Giải quyết"), IN("Giải quyết", "Mới thụ lý") },
	  "0 Giải quyết 1x2\n0 Tổng số 1x1 | 1 Mới thụ lý 1x1\n" },
	/* One that is of something else stays outside. */
	{ { ALONE("Ủy thác"), IN("Giải quyết", "Năm trước"),
	    IN("Giải quyết", "Mới thụ lý") },
	  "0 Ủy thác 2x1 | 1 Giải quyết 1x2\n"
	  "1 Năm trước 1x1 | 2 Mới thụ lý 1x1\n" },
	/* The name in the middle is not the sum. */
	{ { ALONE("Giải quyết xong"), IN("Giải quyết", "Mới thụ lý") },
	  "0 Giải quyết xong 2x1 | 1 Giải quyết 1x1\n1 Mới thụ lý 1x1\n" },
	/* Nothing is before the first column. */
	{ { IN("Giải quyết", "Mới thụ lý"), ALONE("Ủy thác") },
	  "0 Giải quyết 1x1 | 1 Ủy thác 2x1\n0 Mới thụ lý 1x1\n" },
	/* Two groups that follow each other. */
	{ { IN("Vào", "Cũ"), IN("Vào", "Mới"), IN("Ra", "Xong") },
	  "0 Vào 1x2 | 2 Ra 1x1\n0 Cũ 1x1 | 1 Mới 1x1 | 2 Xong 1x1\n" },
	/* A group apart from one of its name is another. */
	{ { IN("Vào", "Cũ"), ALONE("Ủy thác"), IN("Vào", "Mới") },
	  "0 Vào 1x1 | 1 Ủy thác 2x1 | 2 Vào 1x1\n"
	  "0 Cũ 1x1 | 2 Mới 1x1\n" },
	/* Groups within each other, each with its sum, as columns 6 to 13 of
	 * form 04. */
	{ { ALONE("Tổng số phải thi hành"),
	    IN("Tổng số phải thi hành", "Tổng số có điều kiện thi hành"),
	    IN("Có điều kiện thi hành", "Tổng số thi hành xong"),
	    IN("Thi hành xong", "Xong"), IN("Thi hành xong", "Đình chỉ"),
	    IN("Có điều kiện thi hành", "Đang thi hành"),
	    IN("Tổng số phải thi hành", "Hoãn"), ALONE("Tỷ lệ") },
	  "0 Tổng số phải thi hành 1x7 | 7 Tỷ lệ 4x1\n"
	  "0 Tổng số 3x1 | 1 Có điều kiện thi hành 1x5 | 6 Hoãn 3x1\n"
	  "1 Tổng số 2x1 | 2 Thi hành xong 1x3 | 5 Đang thi hành 2x1\n"
	  "2 Tổng số 1x1 | 3 Xong 1x1 | 4 Đình chỉ 1x1\n" },
	/* A form without columns. */
	{ { { 0 } }, "" },
};
/* clang-format on */

static struct report_head *
head_of(TALLOC_CTX *ctx, struct sheet *sheet)
{
	struct law_form form = { .columns = sheet->columns };

	while (form.n_columns < COLUMNS_MAX &&
	       sheet->columns[form.n_columns].label)
		form.n_columns++;
	return report_head_make(ctx, &form);
}

static char *
drawn(TALLOC_CTX *ctx, const struct report_head *head)
{
	char *text = talloc_strdup(ctx, "");

	for (size_t i = 0; i < head->n; i++) {
		const struct report_head_cell *cell = &head->cells[i];
		bool last = i + 1 == head->n ||
			    head->cells[i + 1].line != cell->line;

		text = talloc_asprintf_append(text, "%zu %s %zux%zu%s",
					      cell->column, cell->label,
					      cell->lines, cell->columns,
					      last ? "\n" : " | ");
	}
	return text;
}

static void
heading_is_drawn_line_by_line(void **state)
{
	for (size_t i = 0; i < ARRAY_LEN(sheets); i++)
		assert_string_equal(drawn(*state, head_of(*state, &sheets[i])),
				    sheets[i].lines);
}

/* What a browser makes of it: no hole and nothing twice. */
static void
cells_cover_the_heading_once(void **state)
{
	for (size_t i = 0; i < ARRAY_LEN(sheets); i++) {
		struct report_head *head = head_of(*state, &sheets[i]);
		int covered[COLUMNS_MAX][COLUMNS_MAX] = { { 0 } };
		size_t columns = 0;

		for (size_t k = 0; k < head->n; k++) {
			const struct report_head_cell *cell = &head->cells[k];

			for (size_t y = 0; y < cell->lines; y++)
				for (size_t x = 0; x < cell->columns; x++)
					covered[cell->line + y]
					       [cell->column + x]++;
			if (cell->column + cell->columns > columns)
				columns = cell->column + cell->columns;
		}
		for (size_t y = 0; y < head->lines; y++)
			for (size_t x = 0; x < columns; x++)
				assert_int_equal(covered[y][x], 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(heading_is_drawn_line_by_line),
		TEST(cells_cover_the_heading_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
