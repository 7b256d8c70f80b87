#include "common/base.h"

#include "tasks/stop.h"

#include <signal.h>

/* Set by the signal: the only writable global, because a handler has no
 * other way to tell. */
static volatile sig_atomic_t stopping;

static void
stop(int signal_number)
{
	(void)signal_number;
	stopping = 1;
}

void
stop_catch(void)
{
	struct sigaction action = { .sa_handler = stop };

	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
}

bool
stop_asked(void)
{
	return stopping != 0;
}
