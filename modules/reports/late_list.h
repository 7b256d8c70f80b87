/*
 * late_list.h - the facts that another period counts than that of their day:
 * entered after a month was locked, or under a correction of a closed year
 * (ledger/posting.h).
 */
#ifndef REPORTS_LATE_LIST_H
#define REPORTS_LATE_LIST_H

#include "common/list.h"

extern const struct list late_list;

#endif
