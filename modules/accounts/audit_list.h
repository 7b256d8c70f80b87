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

#endif
