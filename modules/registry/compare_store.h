/*
 * compare_store.h - what is published against what was decided: the four
 * lists that officials compare (khoản 2 Điều 11 of the regulation on the
 * database of debtors without means).
 */
#ifndef REGISTRY_COMPARE_STORE_H
#define REGISTRY_COMPARE_STORE_H

#include "common/request.h"

enum compare_kind {
	COMPARE_UNPUBLISHED, /* decided, but no live entry */
	COMPARE_UNDECIDED,   /* a live entry, but no decision in force */
	COMPARE_LATE,        /* published after it was due */
	COMPARE_DIFFERS,     /* the data are not those of the dossier */
	COMPARE_KINDS
};

struct compare_line {
	int64_t entry_id;       /* 0: there is none */
	int64_t matter_id;
	const char *number;
	const char *debtor;
	const char *no_means;   /* number of the no-means decision, NULL */
	struct date decided_on;
	struct date published_on;
	struct date due_on;     /* no date: to be computed by law */
	struct date last_on;    /* of the last event of the matter */
	const char *state;      /* of the matter */
	const char *officer;
	const char *unit;
	const char *what;       /* that differs, NULL */
};

/* published_from: entries published since then only, for COMPARE_LATE; no
 * date: all. */
MUST_CHECK struct err *compare_list(TALLOC_CTX *ctx, struct db *db,
				    const struct scope *scope,
				    enum compare_kind kind,
				    struct date published_from, int64_t offset,
				    int64_t limit, struct compare_line **lines,
				    size_t *n);

MUST_CHECK struct err *compare_count(TALLOC_CTX *ctx, struct db *db,
				     const struct scope *scope,
				     enum compare_kind kind, int64_t *count);

#endif
