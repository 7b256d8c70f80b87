/*
 * lookup.h - a choice among more than a select can show: officers, agencies.
 *
 *	static const struct lookup officers = {
 *		.path = "suggest/officer", .noun = "Chấp hành viên",
 *		.find = officer_lookup,
 *	};
 *
 *	e = form_lookup(form, "officer", &officers, "Tất cả",
 *			request_param(req, "officer"));
 *
 *	... in routes.c: LOOKUP_ROUTE("suggest/officer", "matter.view",
 *&officers),
 *
 * The field is a FIELD_CODE. Of LOOKUP_SHORT choices or fewer it is the select
 * of all. Of more it is a line of text with suggestions: what is typed there is
 * a name, some words of one, or a code. What is meant by it alone is chosen,
 *and the form goes on with its value, so that addresses hold values; of several
 *the form comes back with the select of those. Nothing of this needs a script,
 *and no page reads or sends more than it shows.
 */
#ifndef COMMON_LOOKUP_H
#define COMMON_LOOKUP_H

#include "common/form.h"
#include "common/route.h"

/* Choices that a select still shows. */
#define LOOKUP_SHORT 40

struct lookup_found {
	const char *value; /* what the form sends */
	const char *code;  /* what people call it besides its name */
	const char *label;
	const char *note; /* what tells two of one name apart: the unit */
};

/* What is looked for; all empty: everything. */
struct lookup_ask {
	const char *exact; /* a value or a code */
	const char *like;  /* pattern of LIKE on " " and the folded name; a code
			    * alone was given: what is like no name */
	int64_t max;	   /* so many at most */
};

struct lookup {
	const char *path; /* of its suggestions, below "/PROGRAM/" */
	const char *noun; /* in sentences */
	/* What is found inside the scope of the request, in the order of people
	 * who read it. Memory of the request. */
	struct err *(*find)(struct request *req, const struct lookup_ask *ask,
			    struct lookup_found **found, size_t *n);
};

/*
 * Declares the choices of a field. first is the option for nothing. typed is
 * what was sent for it, or what it is to start with: a value, or as a person
 * types it; NULL: nothing. Before form_read() and form_view().
 */
MUST_CHECK struct err *form_lookup(struct form *form, const char *field,
				   const struct lookup *lookup,
				   const char *first, const char *typed);

/* What a person typed, as find() is asked: "An", "82-01", or what a field of
 * many shows of one that is chosen, "Lê An (82-01)", of which the code alone
 * counts.
 */
struct lookup_ask lookup_ask(struct request *req, const char *typed,
			     int64_t max);
char *lookup_called(TALLOC_CTX *ctx, const struct lookup_found *found);

/* GET: what is suggested for ?q=, as the field's script asks it. */
#define LOOKUP_ROUTE(path, right, lookup)                                      \
	{ METHOD_GET,  path, RIGHT(right), page_lookup_suggest, ROUTE_QUIET,   \
	  NULL,	       lookup }
page_fn page_lookup_suggest;

#endif
