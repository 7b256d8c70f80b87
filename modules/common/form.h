/*
 * form.h - forms as tables: what a client may send, and into which struct.
 *
 *	static const struct field judgment_fields[] = {
 *		{ "number", "Số bản án, quyết định", FIELD_LINE, REQUIRED,
 *		  .max = 60, .at = offsetof(struct judgment_form, number) },
 *		{ "issued", "Ngày ban hành", FIELD_DATE, REQUIRED | NOT_FUTURE,
 *		  .at = offsetof(struct judgment_form, issued_on) },
 *	};
 *
 *	form = form_new(req, judgment_fields, ARRAY_LEN(judgment_fields));
 *	e = form_read(form, &in);
 *
 * form_read() refuses with ERR_INPUT what no form of ours sends: unknown
 * fields, fields given twice, bytes that are not UTF-8. What a person can get
 * wrong becomes an error of the form: the page shows it beside the field and
 * in the summary, with everything typed still there.
 */
#ifndef COMMON_FORM_H
#define COMMON_FORM_H

#include "common/request.h"

enum field_kind {
	FIELD_LINE,  /* const char *: one line, NFC, blanks squeezed; "" if empty */
	FIELD_AREA,  /* const char *: several lines */
	FIELD_RAW,   /* const char *: as typed (passwords) */
	FIELD_CODE,  /* const char *: one of the options, see form_options() */
	FIELD_DATE,  /* struct date */
	FIELD_MONEY, /* int64_t đồng */
	FIELD_INT,   /* int64_t, 0 if empty */
	FIELD_FLAG,  /* bool: a check box */
	FIELD_FILE   /* const struct upload * */
};

enum field_rule {
	REQUIRED = 1,
	NOT_FUTURE = 2,   /* dates: today at the latest */
	NOT_ZERO = 4      /* money: more than nothing */
};

struct field {
	const char *name;   /* in HTML: letters, digits, '-', '_' */
	const char *label;  /* as the form prints it: error texts use it */
	enum field_kind kind;
	unsigned rules;     /* enum field_rule */
	int64_t max;        /* characters of text (default 200), or largest number */
	size_t at;          /* offsetof the member in the struct */
};

struct form;

/* An option of a FIELD_CODE field. */
struct option {
	const char *value;
	const char *label;
};

/* A form of the request. Memory of the request. */
struct form *form_new(struct request *req, const struct field *fields,
		      size_t n_fields);

/*
 * A group of rows that repeats (parties, obligations): names are
 * "GROUP-INDEX-FIELD", index 0..max_rows-1. form_read() fills *rows with an
 * array (memory of the request) of n_rows structs of row_size bytes; rows
 * left wholly empty are dropped. At least one row is shown by form_view().
 * The button named "add-GROUP" asks for one more row: form_adds() is true and
 * the page shows the form again.
 */
void form_group(struct form *form, const char *group, const char *label,
		const struct field *fields, size_t n_fields, size_t max_rows,
		size_t row_size, void **rows, size_t *n_rows);

/* The options of a FIELD_CODE field ("GROUP-FIELD" inside a group). */
void form_options(struct form *form, const char *name,
		  const struct option *options, size_t n_options);

/* Fills the struct from the request, collecting errors. */
MUST_CHECK struct err *form_read(struct form *form, void *into);

/* True when the person asked for one more row of a group. */
bool form_adds(const struct form *form);

/* True when nothing is wrong (so far). */
bool form_valid(const struct form *form);

/* Adds an error found by a rule: field name ("" for the whole form) and the
 * sentence that says what to do. Inside groups: "GROUP-INDEX-FIELD". */
void form_error(struct form *form, const char *field, const char *sentence,
		...) PRINTF_LIKE(3, 4);

/*
 * Puts the form into the view: Form.Id, Form.HasErrors, Form.Errors.N.{Field,
 * Text}, Field.NAME.{Name,Label,Value,Error,Checked,Required,Max,Options} and
 * Group.GROUP.Rows.N.FIELD.{...}. Typed values are shown as typed.
 */
void form_view(struct form *form, struct view *view);

/* The value a GET form starts with (before form_view). */
void form_preset(struct form *form, const char *name, const char *value);

/* A new one-time form id for forms without fields (a single button): puts
 * Form.Id into the view. */
void form_guard_view(struct request *req, struct view *view);

#endif
