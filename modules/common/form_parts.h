/*
 * form_parts.h - the inside of a form, for form*.c alone.
 */
#ifndef COMMON_FORM_PARTS_H
#define COMMON_FORM_PARTS_H

#include "common/form.h"

#define FORM_LINE_MAX  200 /* characters, unless the field says */
#define FORM_AREA_MAX  4000
#define FORM_ID_BYTES  16 /* of a one-time form id ... */
#define FORM_ID_LENGTH 32 /* ... and in hex */

/* One place where something is typed: a field of the form or of a row. */
struct slot {
	const struct field *field;
	const char *name;  /* in HTML: "issued", "party-0-name" */
	const char *label; /* of its row, "Đương sự 2"; or NULL */
	const struct choice *choice; /* NULL without options */
	const char *typed;	     /* as sent; NULL: not sent */
	const char *preset;
	const struct upload *upload;
	const char *error; /* the first sentence about it */
	const char *doubt; /* likewise, of what is asked about */
};

/* The options of a FIELD_CODE field. */
struct choice {
	struct choice *next;
	const char *name;
	const struct option *options;
	size_t n_options;
	/* Of more than a select shows (lookup.h): */
	const char *suggest; /* address of suggestions; NULL: a select */
	const char *value;   /* what was typed means; NULL: itself */
	const char *shown;   /* in the field */
};

struct group {
	struct group *next;
	const char *name;
	const char *label;
	const struct field *fields;
	size_t n_fields;
	size_t max_rows;
	size_t row_size;
	void **rows;
	size_t *n_rows;
	struct slot *slots; /* n_shown * n_fields, row after row */
	size_t n_shown;
	bool adds; /* one more row was asked for */
};

/* A line of the summary of errors. */
struct fault {
	const char *field; /* "" for the whole form */
	const char *text;
};

/* What is asked about: form_doubt.c. */
struct doubt {
	const char *field;
	const char *text;
	const char *mark; /* of the sentence and the value */
	bool open;	  /* not confirmed yet */
};

struct form {
	struct request *req;
	struct slot *slots;
	size_t n_slots;
	struct group *groups;
	struct choice *choices;
	struct fault *faults;
	size_t n_faults;
	struct doubt *doubts;
	size_t n_doubts;
	bool filled;   /* the params of the request are in the slots */
	bool corrects; /* the presets are what is stored */
	bool forgives; /* what does not belong is left out ... */
	bool forgave;  /* ... and something was */
};

/* What happens to one typed value: form_value.c. */
struct taking {
	TALLOC_CTX *ctx; /* where text members live: the request */
	struct date today;
	const struct slot *slot;
	void *member;	       /* of the caller's struct */
	const char *complaint; /* what the person must do; NULL: all is well */
};

/*
 * Writes the member of the slot: the value, or the empty one when there is
 * none or it is wrong. ERR_INPUT for what no browser sends to our forms.
 */
MUST_CHECK struct err *value_take(struct taking *taking);

/* True when nothing was typed here, or only the choice that a browser sends
 * for a list that was not touched: the first one. */
bool value_is_untouched(const struct slot *slot);

/* The label of the field inside a sentence, as the form prints it:
 * "“Ngày tuyên”". */
const char *words_called(const struct taking *taking);

/* Complaints: the field must not be empty; it needs a date (with a sentence
 * before that, or ""); it needs money; it is above max. */
void words_ask(struct taking *taking);
void words_ask_date(struct taking *taking, const char *before);
void words_ask_money(struct taking *taking);
void words_too_large(struct taking *taking, int64_t max);

/* True while something that was asked about is not confirmed. */
bool form_has_open_doubt(const struct form *form);

/* Puts what is asked about into the view. */
void form_doubts_view(const struct form *form, struct view *view);

/* Copies what was sent into the slots. With lenient, what does not belong
 * to the form is left out instead of refused: form_take.c. */
MUST_CHECK struct err *form_take(struct form *form, bool lenient);

/* The slot of a name, NULL when there is none (yet). */
struct slot *form_slot(const struct form *form, const char *name);

/* The same; a row of a group that is not there yet is added. */
struct slot *form_slot_made(struct form *form, const char *name);

/* Gives the group that many rows, or more; at most max_rows. */
void form_grow_group(struct form *form, struct group *group, size_t n_shown);

/* Drops the rows left empty and numbers the others anew. */
void form_pack_group(struct group *group);

/* Ties options to the slots they were declared for. */
void form_bind_choices(struct form *form);

#endif
