/*
 * verify_rules.h - when the daily run of thads-verify is due.
 */
#ifndef TASKS_VERIFY_RULES_H
#define TASKS_VERIFY_RULES_H

/*
 * Due at the hour (0 to 23, in Viet Nam) of every day; a day that was missed,
 * because the machine was off or the run broke off, is made up for at once.
 * now and began_at, when the last run that came to its end began (0: never),
 * are UNIX time. A run that began in the future, by a clock that was wrong,
 * does not count.
 */
bool verify_is_due(int64_t now, int64_t began_at, int64_t hour);

#endif
