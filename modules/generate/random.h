/*
 * random.h - numbers by chance that come again with the same seed, on every
 * machine (splitmix64).
 */
#ifndef GENERATE_RANDOM_H
#define GENERATE_RANDOM_H

struct random {
	uint64_t state;
};

uint64_t random_next(struct random *random);

/* low <= n <= high; low when high is lower. */
int64_t random_between(struct random *random, int64_t low, int64_t high);

/* True in so many of a hundred cases. */
bool random_percent(struct random *random, int percent);

#endif
