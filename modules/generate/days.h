/*
 * days.h - days as numbers (date_to_days()), by chance.
 */
#ifndef GENERATE_DAYS_H
#define GENERATE_DAYS_H

#include "generate/random.h"

/* A working day between two days, if there is one; low when high is lower. */
int32_t days_between(struct random *random, int64_t low, int64_t high);

int32_t days_least(int64_t a, int64_t b);
int32_t days_most(int64_t a, int64_t b);

#endif
