/*
 * start_store.h - what waits for who acts on dossiers, gives them out or
 * decides on them: the page on which the day begins.
 */
#ifndef ENFORCEMENT_START_STORE_H
#define ENFORCEMENT_START_STORE_H

#include "common/waits.h"

extern const struct waits enforcement_waits;

#endif
