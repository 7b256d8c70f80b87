/*
 * book_list.h - the separate book (Sổ theo dõi việc chưa có điều kiện thi hành
 * án), line by line.
 */
#ifndef REGISTRY_BOOK_LIST_H
#define REGISTRY_BOOK_LIST_H

#include "common/list.h"

extern const struct list book_list;

#endif
