/*
 * book_store.h - the separate book (Sổ theo dõi việc chưa có điều kiện thi
 * hành án).
 */
#ifndef REGISTRY_BOOK_STORE_H
#define REGISTRY_BOOK_STORE_H

#include "common/request.h"

struct book_filter {
	const char *find;
	struct date moved_from;
	struct date moved_to;
};

/* A line of the book. */
struct book_line {
	int64_t matter_id;
	const char *number;
	struct date decided_on;
	const char *debtors;
	const char *obligation; /* of the debtors, as published */
	int64_t left_dong;
	const char *no_means; /* number of the decision */
	struct date no_means_on;
	const char *ground; /* the article that names it */
	const char *checks; /* "01/02/2025; 03/08/2025" */
	struct date moved_on;
	const char *move_number; /* of the record, NULL: none */
	const char *officer;
	const char *unit;
};

/* In the order of the move, newest first, or as a book, oldest first. */
MUST_CHECK struct err *
book_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	  const struct book_filter *filter, bool oldest_first, int64_t offset,
	  int64_t limit, struct book_line **lines, size_t *n);

MUST_CHECK struct err *book_count(TALLOC_CTX *ctx, struct db *db,
				  const struct scope *scope,
				  const struct book_filter *filter,
				  int64_t *count);

#endif
