/*
 * decision_list.h - the books of decisions (Điều 30 Thông tư 04/2023/TT-BTP):
 * what an agency decided in a statistical year, a book for each kind. Rows are
 * the decisions themselves; nobody types them.
 */
#ifndef ENFORCEMENT_DECISION_LIST_H
#define ENFORCEMENT_DECISION_LIST_H

#include "common/list.h"

extern const struct list decision_list_books;

#endif
