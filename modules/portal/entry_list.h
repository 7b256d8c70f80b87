/*
 * entry_list.h - what a search of the public list finds, as a list of the house
 * (common/list.h), the best first. It may be printed; no file is made of it,
 * and nobody keeps a view of it.
 */
#ifndef PORTAL_ENTRY_LIST_H
#define PORTAL_ENTRY_LIST_H

#include "common/list.h"
#include "portal/entry_store.h"

/* The search of a query: query->of once it is open. */
struct entry_search {
	struct search *search;
	const char *unit_like; /* NULL: the whole country */
	bool detailed;	       /* more than name and agency is asked */
	bool made;	       /* else nothing was asked, or wrongly */
	struct entry_found found;
};

extern const struct list entry_list;

#endif
