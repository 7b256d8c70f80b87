/*
 * entry_list.h - the public list as officials see it, entry by entry.
 */
#ifndef REGISTRY_ENTRY_LIST_H
#define REGISTRY_ENTRY_LIST_H

#include "common/list.h"

extern const struct list entry_list;

#endif
