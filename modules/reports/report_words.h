/*
 * report_words.h - the words that screen, spreadsheet and list share about a
 * report. Vietnamese, for people. Memory of ctx. Pure.
 */
#ifndef REPORTS_REPORT_WORDS_H
#define REPORTS_REPORT_WORDS_H

#include "reports/report.h"

/* "9 tháng / năm 2025". */
char *words_period(TALLOC_CTX *ctx, const struct report_ask *ask);

/* "từ ngày 01/10/2024 đến ngày 30/06/2025", and of a reading that is not the
 * published one, which. */
char *words_range(TALLOC_CTX *ctx, const struct report_range *range);

/* What stands in the column of names. */
const char *words_row(const struct report_row *row);

/* "hoạt động đến 30/06/2025" for a unit that the last day does not know,
 * NULL otherwise. */
char *words_validity(TALLOC_CTX *ctx, const struct report_row *row);

/* The form as it is called in running text: "Biểu 04". */
char *words_form(TALLOC_CTX *ctx, const struct law_form *form);

/* What it counts: "tính bằng việc". */
const char *words_measure(const struct law_form *form);

/* What the rows of the form are. */
const char *words_rows(const struct law_form *form);

/* The column's number: "6" of "6=1-4-5", or its code. */
char *words_column(TALLOC_CTX *ctx, const struct law_column *column);

/* The two sides of an identity in numbers of columns: "6 = 7+13+14". */
char *words_identity(TALLOC_CTX *ctx, const struct law_identity *identity);

/* "bieu-04-T87-2025-09.xlsx" without the ending. ASCII. */
char *words_file(TALLOC_CTX *ctx, const struct report_ask *ask);

#endif
