/*
 * audit_list.h - the trail as a list (common/list.h), the newest line first.
 *
 * Lines of nobody (the command line, failed sign-ins) are shown to who sees the
 * whole country, and to who sees the account that they are about.
 */
#ifndef ACCOUNTS_AUDIT_LIST_H
#define ACCOUNTS_AUDIT_LIST_H

#include "common/list.h"

extern const struct list audit_list;

/* The lines that the pattern of the request counts (upkeep/pattern.h), the
 * newest first. The page gives the pattern as query->of, and by its rule the
 * source. */
extern const struct list pattern_lines;

#endif
