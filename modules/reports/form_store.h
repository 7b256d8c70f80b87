/*
 * form_store.h - statutory forms from the database (conf/law/forms-*.xml).
 */
#ifndef REPORTS_FORM_STORE_H
#define REPORTS_FORM_STORE_H

#include "common/db.h"
#include "reports/report_rules.h"

/* The form of this code in force on a day, with columns, weights and
 * identities. ERR_MISSING with a sentence when there was none. Memory of
 * ctx. */
MUST_CHECK struct err *form_get(TALLOC_CTX *ctx, struct db *db,
				const char *code, struct date on,
				struct report_form **form);

/* A form that can be chosen. */
struct form_choice {
	const char *code;
	bool in_matters;
};

/* The codes of all forms, in order, and the first day on which one of them
 * was in force. */
MUST_CHECK struct err *form_choices(TALLOC_CTX *ctx, struct db *db,
				    struct form_choice **choices, size_t *n,
				    struct date *since);

#endif
