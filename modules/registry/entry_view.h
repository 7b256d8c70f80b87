/*
 * entry_view.h - an entry as the templates read it: Public.* is what citizens
 * see, Entry.* what the file knows besides.
 */
#ifndef REGISTRY_ENTRY_VIEW_H
#define REGISTRY_ENTRY_VIEW_H

#include "common/view.h"
#include "matter/separate_book.h"
#include "registry/entry_store.h"

/* The limit of the verification that comes next. */
#define ENTRY_CHECK_RULE "reverification"

/* "Đang công khai" and the like, and its class of the macro status_label. */
const char *entry_state_words(bool ended, bool hidden, bool in_book,
			      const char **class);

/* Public.*: the six fields of the public list, with unit and days. */
void entry_public_view(struct view *view, const struct entry *entry);

/* Matter.* for case_bar() and the crumbs. */
void entry_bar_view(struct view *view, const struct entry *entry,
		    struct date today);

/* Facts.N, Checks.N. */
void entry_facts_view(struct view *view, const struct request *req,
		      const struct entry *entry);
void entry_checks_view(struct view *view, const struct check_line *lines,
		       size_t n);

/* Book.*: the three conditions, each with its reason. */
void entry_book_view(struct view *view, const struct entry *entry,
		     const struct law_separate_book *rule,
		     const struct separate_book_facts *facts,
		     const struct separate_book_verdict *verdict);

/* History.N: what happened to the entry, the newest first. */
void entry_history_view(struct view *view, const struct entry *entry,
			const struct change_line *changes, size_t n);

#endif
