/*
 * data.h - what the generator takes from the law as data (conf/law), without
 * a database.
 */
#ifndef GENERATE_DATA_H
#define GENERATE_DATA_H

#include "common/date.h"
#include "common/err.h"

struct data_unit {
	const char *code;
	const char *name;
	const char *short_name;
	const char *kind;
	const char *parent;  /* code, "" */
	const char *issuing; /* code of who signs its decisions */
	const char *suffix;  /* its own, "" */
	struct date from_on;
	/* Whose work it took over when it began ("": none known): matters of
	 * the time before began there. */
	const char *before;
};

/* A row that holds from one day to another. */
struct data_rule {
	/* "book", "event", "series", "counter", "obligation" */
	const char *list;
	const char *code;
	const char *extra; /* kind of unit; basis */
	const char *text;  /* suffix of numbers; name of a counter, "" */
	int months;
	struct date from_on;
	struct date to_on; /* no date: open */
};

struct data {
	const char *law_dir;
	struct data_rule *rules;
	size_t n_rules;
	int year_begins; /* month of the statistical year: law/period.h */
};

/* Reads the packs of conf_dir/law. Memory of ctx. */
MUST_CHECK struct err *data_read(TALLOC_CTX *ctx, const char *conf_dir,
				 struct data **data);

/* A unit by code or name as of a day; ERR_INPUT when there is none or more
 * than one. */
MUST_CHECK struct err *data_find_unit(TALLOC_CTX *ctx, const struct data *data,
				      const char *name_or_code, struct date on,
				      struct data_unit *unit);

/* The rule of a day, or NULL. extra NULL: any. */
const struct data_rule *data_rule_on(const struct data *data, const char *list,
				     const char *code, const char *extra,
				     struct date on);

/* The last day up to `on` on which the rule holds; "no date" if none. */
struct date data_last_day(const struct data *data, const char *list,
			  const char *code, const char *extra, struct date on);

/* The first day of all on which the rule holds. */
struct date data_first_day(const struct data *data, const char *list,
			   const char *code);

#endif
