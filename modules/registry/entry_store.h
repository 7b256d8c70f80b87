/*
 * entry_store.h - entries of the public list in the database.
 *
 * An entry belongs to the unit that is printed on it and to the officer of its
 * matter. A matter that is handed over takes its entries along.
 */
#ifndef REGISTRY_ENTRY_STORE_H
#define REGISTRY_ENTRY_STORE_H

#include "common/request.h"
#include "registry/change_rules.h"

/* An entry with what the public sees and what it does not. */
struct entry {
	int64_t id;
	int64_t version;
	int64_t matter_id;
	int64_t party_id;
	/* What is printed. */
	const char *unit_shown;
	const char *kind_label;
	struct entry_text text;
	const char *judgment;
	const char *enforcement;
	const char *no_means;
	const char *reason;
	struct date decided_on;
	struct date due_on;
	struct date published_on;
	/* Times in UTC, as the database has them; NULL: not yet. */
	const char *published_at;
	const char *updated_at;
	const char *hidden_at;
	const char *hidden_reason;
	const char *ended_at;
	struct date ended_on;
	const char *end_reason; /* label */
	struct entry_state state;
	const char *hidden_by; /* name; NULL: not known */
	/* Of the dossier. */
	const char *matter_number;
	struct date matter_decided_on;
	const char *basis;
	const char *account_label;
	bool in_book;
	bool without_means; /* in the account no_means or in the book */
	const char *unit;
	const char *officer; /* NULL: not assigned */
	int64_t officer_id;
	const char *creditors;
	int64_t owed_dong;
	int64_t left_dong;
	struct date check_on;
	const char *check_article;
	const char *id_number;
	int64_t birth_year;
	const char *phone;
};

/* ERR_MISSING outside the scope of the request. Memory of the request. */
MUST_CHECK struct err *entry_get(struct request *req, int64_t id,
				 struct entry **entry);

/* The same, locked; ERR_STALE when it was changed since the version. */
MUST_CHECK struct err *entry_lock(struct request *req, int64_t id,
				  int64_t version, struct entry **entry);

/* True when the entry lies inside the scope. */
MUST_CHECK struct err *entry_within(TALLOC_CTX *ctx, struct db *db,
				    const struct scope *scope, int64_t id,
				    bool *within);

/* A verification of means. */
struct check_line {
	struct date on;
	const char *result;
	const char *debtor; /* NULL: all of them */
	const char *place;
	const char *content;
	bool voided;
	bool found_means;
};

MUST_CHECK struct err *entry_checks(struct request *req, int64_t matter_id,
				    struct check_line **lines, size_t *n);

/* A row of publication_change. */
struct change_line {
	const char *kind;
	const char *field;
	const char *before;
	const char *after;
	const char *reason;
	struct date known_on;
	struct date recorded_on;
	const char *recorded_at; /* UTC */
	const char *who;
};

/* Newest first. */
MUST_CHECK struct err *entry_history(TALLOC_CTX *ctx, struct db *db, int64_t id,
				     struct change_line **lines, size_t *n);

#endif
