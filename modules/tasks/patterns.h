/*
 * patterns.h - looks through the trail for what is odd (upkeep/pattern.h).
 */
#ifndef TASKS_PATTERNS_H
#define TASKS_PATTERNS_H

#include "tasks/duties.h"

/*
 * Counts what the trail has got since the last time. It goes from anchor to
 * anchor: the lines that one adds to its chain are there for good, so none is
 * missed however late it was committed, and none is counted twice. So many at
 * once that nothing else waits; what is left comes the next time. The first
 * time it only notes where the trail stands: what is older is not looked at.
 * Runs after the anchors.
 */
struct err *duty_patterns(struct tasks *tasks, bool *worked);

#endif
