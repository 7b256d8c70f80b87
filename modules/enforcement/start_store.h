/*
 * start_store.h - what waits for who acts on dossiers, gives them out or
 * decides on them: the page on which the day begins.
 */
#ifndef ENFORCEMENT_START_STORE_H
#define ENFORCEMENT_START_STORE_H

#include "common/waits.h"

/* Judgments and requests of so many days are looked at for a decision; what
 * waits longer than the law's five working days (Điều 36 Luật THADS 2008, Điều
 * 33, 34 Luật THADS 2025) is seen in the list itself. */
#define START_DECIDE_DAYS 30

extern const struct waits enforcement_waits;

#endif
