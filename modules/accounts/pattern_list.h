/*
 * pattern_list.h - the odd patterns of the trail as a list (common/list.h).
 */
#ifndef ACCOUNTS_PATTERN_LIST_H
#define ACCOUNTS_PATTERN_LIST_H

#include "accounts/account_view.h"
#include "accounts/pattern_store.h"
#include "common/list.h"

extern const struct list pattern_list;

/* Whether somebody has looked at it, in words. */
struct state_words pattern_state(const struct pattern *pattern);

#endif
