/*
 * reach.h - the choice of a unit and an officer above every list of the
 * registry. A choice narrows the scope of the request, so that each statement
 * needs one condition only and no choice leads out of the scope.
 */
#ifndef REGISTRY_REACH_H
#define REGISTRY_REACH_H

#include "common/form.h"
#include "common/request.h"
#include "common/view.h"

/* A list of links that keep what was chosen: "?name=value&...". */
struct href_pair {
	const char *name;
	const char *label; /* of the chip above the list, NULL: none */
	const char *value; /* "" or NULL: not chosen */
	const char *shown; /* on the chip; NULL: the value */
};

struct reach {
	struct option *units;
	size_t n_units;
	const char **unit_paths; /* of units[i] */
	struct option *officers;
	size_t n_officers;
	struct scope scope; /* narrowed by reach_choose() */
};

/* The units and officers of the request's scope as options, the first of
 * each being "all". Memory of the request. */
MUST_CHECK struct err *reach_load(struct request *req, struct reach *reach);

/* Declares the options of the fields "unit" and "officer". */
void reach_options(struct form *form, const struct reach *reach);

/* Narrows the scope to what was chosen ("": all). */
void reach_choose(struct request *req, struct reach *reach, const char *unit,
		  const char *officer);

/* Reach.Units, Reach.Officers: whether there is anything to choose. */
void reach_view(const struct reach *reach, struct view *view);

/* The label of an option, the value itself if there is none such. */
const char *option_label(const struct option *options, size_t n,
			 const char *value);

/* path with the pairs that have a value, but for the one called without
 * (NULL: all). Memory of ctx. */
const char *href_with(TALLOC_CTX *ctx, const char *path,
		      const struct href_pair *pairs, size_t n,
		      const char *without);

/* Filters.N and List.Clear: a chip for each chosen pair that has a label. */
void chips_view(struct view *view, const char *path,
		const struct href_pair *pairs, size_t n);

#endif
