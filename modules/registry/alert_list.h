/*
 * alert_list.h - the alerts as lists: what is to be done, and what is published
 * otherwise than it was decided. Each is several lists, one at a time.
 */
#ifndef REGISTRY_ALERT_LIST_H
#define REGISTRY_ALERT_LIST_H

#include "common/list.h"
#include "matter/alert.h"

extern const struct list alert_list;
extern const struct list compare_list;

/* One of the lists of alerts, on the page that has it. */
struct alert_kind {
	enum alert_list list;
	const char *value; /* in addresses: list=VALUE */
	const char *label;
	const char *empty;     /* why it is empty */
	unsigned has;	       /* columns: alert_list_store.c */
	const struct list *of; /* the page's */
};

/* All of them, in their order; and the one that the query is for. */
extern const struct alert_kind alert_kinds[ALERT_LISTS];
const struct alert_kind *alert_kind_of(const struct list_query *query);

#endif
