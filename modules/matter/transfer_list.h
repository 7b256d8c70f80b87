/*
 * transfer_list.h - what comes from other agencies to the units of whoever
 * asks, and what goes from them.
 */
#ifndef MATTER_TRANSFER_LIST_H
#define MATTER_TRANSFER_LIST_H

#include "common/list.h"

extern const struct list transfer_list_in;
extern const struct list transfer_list_out;

#endif
