/*
 * record.h - what was entered and can be put right: the fields of a judgment,
 * of its parties and claims, and of requests for it. The row has what is
 * right; what it was before, why and by whom is kept beside it (record_change)
 * and shown wherever the judgment is.
 *
 * What a decision says can only be put right by a decision that amends it
 * (Điều 37 Luật THADS 2008; Điều 32 Luật THADS 2025): RECORD_DECIDED.
 */
#ifndef MATTER_RECORD_H
#define MATTER_RECORD_H

#include "common/form.h"
#include "common/view.h"
#include "law/law.h"

enum record_how {
	RECORD_DECIDED = 1, /* a decision on it says so, too */
	RECORD_FOLDED = 2,  /* with a column of its own for searches */
	RECORD_NULL = 4	    /* nothing is NULL */
};

/* The terms of a list of the law; or kinds of obligation; or whether a row
 * stands. */
#define RECORD_OBLIGATIONS "obligation_type"
#define RECORD_STATES	   "state"

/* A request that stands, and one that was taken back. */
#define RECORD_STANDS "received"
#define RECORD_VOIDED "voided"

struct record_field {
	const char *column;
	const char *label;
	enum field_kind kind;
	unsigned rules; /* enum field_rule */
	int64_t max;
	const char *list;  /* of a code */
	const char *sense; /* law/sense.h; NULL: nothing is asked */
	unsigned how;
};

struct record_kind {
	const char *table;
	const char *noun; /* "Đương sự" */
	const struct record_field *fields;
	size_t n_fields;
};

#define RECORD_FIELDS_MAX 12

/* NULL for another table. */
const struct record_kind *record_kind(const char *table);

/* The field of a column, also one that no form has; NULL: a column that nobody
 * reads. */
const struct record_field *record_field(const struct record_kind *kind,
					const char *column);

/* A value as the database has it, as people read it: a day, a sum, the words of
 * a code on the day. "" for NULL. Memory of ctx. */
const char *record_words(TALLOC_CTX *ctx, const struct law *law,
			 const struct record_field *field, const char *value,
			 struct date on);

/* Nothing is as good as NULL. */
bool record_differs(const char *before, const char *after);

/* Of a row that is locked. Texts as the database has them, NULL for NULL. */
struct record_change {
	const char *table;
	int64_t id;
	int64_t judgment_id;
	const char *column;
	const char *before;
	const char *after;
};

/* Who did it is the session. */
MUST_CHECK struct err *record_change_add(struct request *req,
					 const struct record_change *change,
					 const char *reason);

/* One that was put right, for a page. */
struct record_line {
	const char *noun;
	const char *name; /* of the party, claim, request; "" */
	const char *label;
	const char *before;
	const char *after;
	const char *reason;
	const char *by;
	const char *at;
};

/* All of a judgment, the latest first; codes in the words of the day. Memory of
 * the request. */
MUST_CHECK struct err *record_changes(struct request *req, int64_t judgment_id,
				      struct date on,
				      struct record_line **lines, size_t *n);

/* Corrections of layout/corrections.cs. */
void record_changes_view(struct view *view, const struct record_line *lines,
			 size_t n);

#endif
