/*
 * write.h - invented dossiers as an import file (conf/import/dossier.rng).
 */
#ifndef GENERATE_WRITE_H
#define GENERATE_WRITE_H

#include "generate/history.h"
#include "generate/number.h"

/* What the dossiers of one row have in common. */
struct writing {
	FILE *file;
	const struct data *data;
	const struct data_unit *unit;
	struct counters *counters; /* of judgments, too */
	const char *place;	   /* "tỉnh Đồng Tháp" */
	int year;
	int month;
	int32_t n_officers;
	int32_t officers_from; /* day */
};

void write_start(FILE *file, const char *source);
void write_end(FILE *file);

/* The officers that the stories name. */
void write_officers(const struct writing *writing, struct random *random);

void write_story(const struct writing *writing, const struct story *story);

#endif
