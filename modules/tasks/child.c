#include "common/base.h"

#include "tasks/child.h"

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

pid_t
child_begin(int (*life)(void *data), void *data)
{
	pid_t first = getpid();
	pid_t process = fork();

	if (process != 0)
		return process;
	if (prctl(PR_SET_PDEATHSIG, SIGTERM) != 0 || getppid() != first)
		_exit(1);
	_exit(life(data));
}
