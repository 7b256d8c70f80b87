/*
 * history.h - invented histories that end in a wanted column of the form.
 *
 * Each follows the law of its days: a matter goes to the separate book only
 * after the time and the verifications the law asks for, and what a period
 * counts as a flow happens inside it.
 */
#ifndef GENERATE_HISTORY_H
#define GENERATE_HISTORY_H

#include "generate/data.h"
#include "generate/random.h"
#include "generate/row.h"
#include "generate/subject.h"

#define EVENTS_MAX 16

/* An event of a history. Days as date_to_days() has them. */
struct story_event {
	const char *kind;
	const char *ground; /* "" if none */
	const char *result; /* of a verification, "" */
	const char *group;  /* number series of its decision, NULL: none */
	int32_t day;
	int32_t number;	 /* of its decision */
	int32_t officer; /* who gets the matter, -1: no change */
	bool to_unit;	 /* the unit gets it from the one before it */
	int64_t dong;
	int line; /* that it is on, from 0; -1: on all */
};

#define LINES_MAX 6

/* What is owed by the decision. */
struct story_line {
	const struct subject *subject;
	int64_t dong;
};

struct story {
	enum column column;
	bool carried;
	const struct subject *subject; /* of the first line */
	struct story_line lines[LINES_MAX];
	size_t n_lines;
	int32_t decided; /* day */
	int32_t number;	 /* of the enforcement decision */
	int32_t officer; /* named by the decision, -1: none */
	int64_t dong;	 /* of all lines */
	uint64_t seed;	 /* for the names */
	struct story_event events[EVENTS_MAX];
	size_t n_events;
};

/* How many lines a matter may have. What is returned or destroyed is alone, or
 * there is none of it, when one line is too few. */
struct line_range {
	int64_t least;
	int64_t most;
};

/* The days of a row. */
struct span {
	int32_t floor;	      /* nothing before */
	int32_t start;	      /* first day of the statistical year */
	int32_t end;	      /* last day of the period */
	int32_t unit_from;    /* the unit has its matters since then */
	int32_t pulled_until; /* last day in it on which the law lets a
			       * province pull a matter up */
};

/*
 * Fits a story to its column: subject, decision, events. story->column and
 * story->carried are given. More lines than one change nothing in the others.
 */
void story_invent(struct story *story, struct random *random,
		  const struct data *data, const struct span *span,
		  int32_t n_officers, const struct line_range *lines);

#endif
