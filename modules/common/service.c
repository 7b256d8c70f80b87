#include "common/base.h"

#include "common/service.h"

#include <limits.h>

#include <systemd/sd-daemon.h>

/* A service manager that cannot be told is none of the visitor's business:
 * it will act on the silence. */
static void
tell(const char *words)
{
	(void)sd_notify(0, words);
}

void
service_ready(void)
{
	tell("READY=1");
}

void
service_alive(void)
{
	tell("WATCHDOG=1");
}

void
service_stopping(void)
{
	tell("STOPPING=1");
}

int
service_beat_msecs(void)
{
	uint64_t usecs = 0;
	uint64_t msecs;

	if (sd_watchdog_enabled(0, &usecs) <= 0)
		return -1;
	msecs = usecs / 2000;
	if (msecs < 1)
		return 1;
	return msecs > INT_MAX ? INT_MAX : (int)msecs;
}
