/*
 * conf_internal.h - what the files of the configuration share: conf.c puts it
 * together, conf_file.c reads lines, conf_settings.c knows the keys.
 */
#ifndef COMMON_CONF_INTERNAL_H
#define COMMON_CONF_INTERNAL_H

#include "common/conf.h"

#define CONF_SETTINGS_MAX 64

enum setting_kind {
	SETTING_TEXT,
	SETTING_WORD,	/* letters, digits, - and _ */
	SETTING_YES_NO, /* bool */
	SETTING_NUMBER, /* int64_t */
	SETTING_PATH,	/* absolute, perhaps of something yet to be made */
	SETTING_FILE,	/* absolute, of a file that is there */
	SETTING_DIR	/* absolute, of a directory that is there */
};

/* A key. Its value may be empty only when that is its default. */
struct setting {
	const char *key;
	size_t at; /* offsetof the member of struct conf */
	enum setting_kind kind;
	const char *fallback; /* NULL: required, or computed */
	const char *computed; /* words for a default that is computed */
	int64_t min;	      /* of a number */
	int64_t max;
	bool own; /* not in the file that all programs share */
	bool secret;
	const char *meaning;
};

extern const struct setting conf_settings[];
extern const size_t conf_n_settings;

/* A configuration being read. */
struct conf_reading {
	struct conf *conf;
	struct conf_faults *faults;
	const char *path;	     /* the file being read */
	bool shared;		     /* it is the one of all programs */
	int line;		     /* from 1 */
	int seen[CONF_SETTINGS_MAX]; /* line of the key there, 0: not given */
};

/* Adds a fault. */
void conf_fault(struct conf_faults *faults, const char *format, ...)
	PRINTF_LIKE(2, 3);

/* Puts the value into its member. Returns NULL, or what the value must
 * do: "be yes or no". */
const char *setting_put(TALLOC_CTX *ctx, struct conf *conf,
			const struct setting *setting, const char *value);

/* The text in the member of a setting that is not a number or yes/no. */
const char *setting_text(const struct conf *conf,
			 const struct setting *setting);

/* The member as one would write it; memory of ctx. */
char *setting_written(TALLOC_CTX *ctx, const struct conf *conf,
		      const struct setting *setting);

/* Reads the lines of a file; with missing_ok there need be none. */
void conf_read_file(struct conf_reading *reading, const char *path, bool shared,
		    bool missing_ok);

/* Reads the whole file as one text in UTF-8; memory of ctx. NULL when it
 * cannot be, which is a fault unless the file is missing and may be. */
char *conf_read_text(TALLOC_CTX *ctx, const char *path, bool missing_ok,
		     struct conf_faults *faults);

#endif
