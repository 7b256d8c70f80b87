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
 * in the summary, with everything typed still there. A member whose value is
 * wrong or missing is empty: "", no date, 0, false, NULL.
 *
 *	e = form_read(form, &in);
 *	if (e)
 *		return e;
 *	if (form_valid(form))
 *		judgment_check(form, &in);
 *	if (form_valid(form))
 *		... store, flash, request_redirect() ...
 *	form_view(form, view);
 *	return request_render_invalid(req, view, "intake/judgment_edit.cs");
 *
 * The page that shows the form at first (GET) calls form_new(), form_preset()
 * and form_view() only. With req->from_draft form_view() fills in what was
 * kept, and nothing is checked, nor refused, until it is sent.
 *
 * Reserved names, which the house itself sends and no table declares:
 *	csrf       the token of the session
 *	form       the one-time form id (Form.Id)
 *	draft      the token of a form kept over a sign-in
 *	page       the page of a list; read it by request_param()
 *	confirm    what was asked about and is right all the same
 *	add-GROUP  the button for one more row
 * The name "version" is for the row's version: form_guard() of the macros
 * sends Form.Version by that name. Declare it as FIELD_INT and preset it;
 * form_view() then fills Form.Version. Undeclared it is let through.
 */
#ifndef COMMON_FORM_H
#define COMMON_FORM_H

#include "common/request.h"

enum field_kind {
	FIELD_LINE,  /* const char *: one line, NFC, blanks squeezed */
	FIELD_AREA,  /* const char *: several lines */
	FIELD_RAW,   /* const char *: as typed (passwords) */
	FIELD_CODE,  /* const char *: one of the options, see form_options() */
	FIELD_DATE,  /* struct date */
	FIELD_MONEY, /* int64_t đồng */
	FIELD_INT,   /* int64_t, never negative, 0 if empty */
	FIELD_FLAG,  /* bool: a check box, sends "1" */
	FIELD_FILE   /* const struct upload *, NULL if none */
};

enum field_rule {
	REQUIRED = 1,
	NOT_FUTURE = 2, /* dates: today at the latest */
	NOT_ZERO = 4,	/* money, numbers: more than nothing, if given */
	AGAIN = 16,	/* flags: a button that only asks for the form anew, as
			 * add-GROUP does: form_adds() */
	OF_STATE = 8	/* hidden: what the form was shown on. One shown again
			 * on a newer state (req->renewed) has the newer
			 * preset; "version" is of it by its name. */
};

struct field {
	const char *name;  /* in HTML: letters, digits, '-', '_' */
	const char *label; /* as the form prints it: error texts use it */
	enum field_kind kind;
	unsigned rules; /* enum field_rule */
	/* Characters of text (0: 200, of FIELD_AREA 4000), the largest number
	 * (0: MONEY_MAX_DONG or any), or bytes of a file (0: any). */
	int64_t max;
	size_t at; /* offsetof the member in the struct */
};

struct form;

/* An option of a FIELD_CODE field. An empty value is "not chosen"; put it
 * first where nothing is to be chosen beforehand. */
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
 * array (memory of the request) of n_rows structs of row_size bytes, NULL if
 * there are none; rows left wholly empty are dropped, and the others move up,
 * so that row i of the array is also row i of the form shown again. A list of
 * choices left at its first option counts as empty, because that is what a
 * browser sends for it. At least one row is shown by form_view(). label names
 * one row ("Đương sự"): the summary of errors says "Đương sự 2: ...".
 * The button named "add-GROUP" asks for one more row: form_adds() is true,
 * form_valid() is not, nothing is complained about, and the page shows the
 * form again as after an error.
 */
void form_group(struct form *form, const char *group, const char *label,
		const struct field *fields, size_t n_fields, size_t max_rows,
		size_t row_size, void **rows, size_t *n_rows);

/*
 * The presets are what is stored, of which the form is the correction: shown
 * again on a newer state it tells beside each field what stands there now, when
 * that is not what was typed.
 */
void form_corrects(struct form *form);

/* The options of a FIELD_CODE field ("GROUP-FIELD" inside a group). Before
 * form_read() and form_view(); the options must live as long as the request. */
void form_options(struct form *form, const char *name,
		  const struct option *options, size_t n_options);

/* Fills the struct from the request, collecting errors. A GET form (filters
 * of a list) reads the same way: what is missing is empty. Once per form. */
MUST_CHECK struct err *form_read(struct form *form, void *into);

/*
 * What is read was kept and may be older than the form: a field that it has no
 * longer, or a choice, is left out instead of refused. Before form_read(); then
 * whether something was. form_forget() leaves out one more.
 */
void form_forgive(struct form *form);
bool form_forgave(const struct form *form);
void form_forget(struct form *form, const char *name);

/* True when the person asked for one more row of a group, or by a button that
 * is AGAIN for the form with more in it. */
bool form_adds(const struct form *form);

/* True when nothing is wrong (so far) and the form is not asked for anew. */
bool form_valid(const struct form *form);

/* The fields of the form, without those of its groups; how many. */
size_t form_fields(const struct form *form, const struct field *fields[]);

/* What was typed into a field, NULL: not sent. And in words, as they are
 * chosen: the label of an option. Memory of the form. */
const char *form_typed(const struct form *form, const char *name);
const char *form_words(const struct form *form, const char *name);

/* Adds an error found by a rule: field name ("" for the whole form) and the
 * sentence that says what to do. Inside groups: "GROUP-INDEX-FIELD", INDEX
 * as in the array of rows. */
void form_error(struct form *form, const char *field, const char *sentence, ...)
	PRINTF_LIKE(3, 4);

/*
 * Asks about what can be right but hardly is: the form comes back with the
 * sentence and one box to tick, all that was typed still there, and is valid
 * once it is sent with the box ticked. What was confirmed is the sentence and
 * the value: another value is asked about again. Fields as in form_error().
 */
void form_doubt(struct form *form, const char *field, const char *sentence, ...)
	PRINTF_LIKE(3, 4);

/*
 * Puts the form into the view, as templates/macros/form.cs reads it:
 *	Form.Id, Form.Version, Form.HasErrors, Form.Errors.N.{Field, Text}
 *	Form.HasDoubts, Form.Doubts.N.{Field, Text}, Form.Confirm,
 *	Form.Confirmed
 *	Field.NAME.{Name, Label, Value, Error, Doubt, Checked, Required, Max,
 *		Options.N.{Value, Label, Selected}}
 *	Group.GROUP.{Label, Max, Full}
 *	Group.GROUP.Rows.N.{Number, FIELD.{Name, Label, Value, ...}}
 * Max of a field is set for text only. Typed values are shown as typed;
 * FIELD_RAW is never sent back. After errors the form id stays the same.
 * Once per form, after all errors.
 */
void form_view(struct form *form, struct view *view);

/* The value a form starts with, as it would be typed ("1" for a check box);
 * before form_view(). Inside groups: "GROUP-INDEX-FIELD" makes the rows up to
 * INDEX. Not shown once form_read() was called. NULL is allowed. */
void form_preset(struct form *form, const char *name, const char *value);

/* Puts a value in the place of what was typed: what the program worked out for
 * the person, who asked for it and sends it himself. After form_read(), before
 * form_view(); names as of form_preset(), of rows that were sent. */
void form_put(struct form *form, const char *name, const char *value);

/* A new one-time form id for forms without fields (a single button): puts
 * Form.Id into the view. */
void form_guard_view(struct request *req, struct view *view);

/* The refusal of a field that was sent twice. */
MUST_CHECK struct err *form_refuse_double(const char *name);

#endif
