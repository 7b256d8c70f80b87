#include "common/base.h"

#include "common/fcgi.h"
#include "common/service.h"

#include <fastcgi.h>
#include <fcgiapp.h>

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* Bytes of a body taken or given at once: a record holds no more, and eight
 * times something needs no padding. Apache lets no visitor be so slow
 * (RequestReadTimeout) that these alone outlast the watchdog. */
#define FCGI_PIECE_MAX 65528
/* Signs of life are not given more often than this. */
#define FCGI_BEAT_MIN_MSECS 1000

struct fcgi {
	FCGX_Request request;
	int watch;	   /* epoll: a connection waits on the listener */
	sigset_t waiting;  /* the signals of the wait: those that end it too */
	int beat_msecs;	   /* a sign of life is due after this; -1: never */
	int64_t beaten_at; /* the last one, milliseconds of the clock */
};

/* Set by SIGTERM and SIGUSR1, which come in during the wait alone. */
static volatile sig_atomic_t must_end;

static void
on_end(int signal_number)
{
	(void)signal_number;
	must_end = 1;
}

/*
 * libfcgi drops a connection when a signal comes in between accept and the
 * first byte of a request, and misses a signal that comes in just before
 * accept. So both signals are held back, except while the program waits for a
 * connection and has taken none.
 */
static void
hold_signals(struct fcgi *fcgi)
{
	struct sigaction end = { .sa_handler = on_end };
	sigset_t held;

	sigaction(SIGTERM, &end, NULL);
	sigaction(SIGUSR1, &end, NULL);
	sigemptyset(&held);
	sigaddset(&held, SIGTERM);
	sigaddset(&held, SIGUSR1);
	sigprocmask(SIG_BLOCK, &held, &fcgi->waiting);
	sigdelset(&fcgi->waiting, SIGTERM);
	sigdelset(&fcgi->waiting, SIGUSR1);
}

static int
fcgi_free(struct fcgi *fcgi)
{
	if (fcgi->watch >= 0)
		close(fcgi->watch);
	return 0;
}

/* The listener, shared by all workers of a pool: each is told of connections,
 * and whoever comes late finds none instead of waiting in accept. */
MUST_CHECK static struct err *
watch_listener(struct fcgi *fcgi)
{
	struct epoll_event event = { .events = EPOLLIN | EPOLLEXCLUSIVE };
	int flags = fcntl(STDIN_FILENO, F_GETFL);

	fcgi->watch = epoll_create1(EPOLL_CLOEXEC);
	if (flags == -1 ||
	    fcntl(STDIN_FILENO, F_SETFL, flags | O_NONBLOCK) == -1 ||
	    epoll_ctl(fcgi->watch, EPOLL_CTL_ADD, STDIN_FILENO, &event) != 0)
		return err_new(ERR_USAGE, NULL,
			       "TH1102: no listening socket on descriptor 0: "
			       "%m");
	return NULL;
}

struct err *
fcgi_open(TALLOC_CTX *ctx, struct fcgi **fcgi)
{
	struct fcgi *opened = talloc_zero(ctx, struct fcgi);

	opened->watch = -1;
	opened->beat_msecs = service_beat_msecs();
	talloc_set_destructor(opened, fcgi_free);
	if (FCGX_Init() != 0 ||
	    FCGX_InitRequest(&opened->request, STDIN_FILENO, 0) != 0)
		return err_new(ERR_USAGE, NULL, "TH1101: FCGX_Init failed");
	hold_signals(opened);
	*fcgi = opened;
	return watch_listener(opened);
}

/* Gives a sign of life where one is awaited: before each wait and before each
 * request, so that a request has the whole time of the watchdog, and after each
 * piece of its body, because a slow visitor is no hung worker. */
static void
give_sign(struct fcgi *fcgi)
{
	struct timespec now;
	int64_t msecs;

	if (fcgi->beat_msecs < 0)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	msecs = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
	if (fcgi->beaten_at && msecs - fcgi->beaten_at < FCGI_BEAT_MIN_MSECS &&
	    msecs - fcgi->beaten_at < fcgi->beat_msecs)
		return;
	fcgi->beaten_at = msecs;
	service_alive();
}

/*
 * Whoever shall end takes a connection that is there already, once: below
 * mod_fcgid a program has its own socket, where nobody else would take it.
 */
bool
fcgi_accept(struct fcgi *fcgi)
{
	struct epoll_event event;
	int status = -EAGAIN;

	if (must_end)
		return false;
	while (status == -EAGAIN && !must_end) {
		int n;

		give_sign(fcgi);
		n = epoll_pwait(fcgi->watch, &event, 1, fcgi->beat_msecs,
				&fcgi->waiting);
		if (n < 0 && errno != EINTR)
			return false;
		if (n == 1 || must_end)
			status = FCGX_Accept_r(&fcgi->request);
	}
	give_sign(fcgi);
	return status == 0;
}

const char *
fcgi_param(struct fcgi *fcgi, TALLOC_CTX *ctx, const char *name)
{
	const char *value = FCGX_GetParam(name, fcgi->request.envp);

	return talloc_strdup(ctx, value ? value : "");
}

char *
fcgi_flags(struct fcgi *fcgi, TALLOC_CTX *ctx, const char *prefix)
{
	size_t length = strlen(prefix);
	char *flags = talloc_strdup(ctx, "");

	for (char **at = fcgi->request.envp; *at; at++) {
		const char *name = *at + length;
		const char *equals = strchr(*at, '=');

		if (strncmp(*at, prefix, length) != 0 || !equals ||
		    strcmp(equals, "=yes") != 0)
			continue;
		flags = talloc_asprintf_append(flags, "%s%.*s",
					       *flags ? " " : "",
					       (int)(equals - name), name);
	}
	for (char *at = flags; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	return flags;
}

size_t
fcgi_read(struct fcgi *fcgi, char *bytes, size_t max)
{
	size_t got = 0;

	while (got < max) {
		size_t want = max - got;
		int n;

		if (want > FCGI_PIECE_MAX)
			want = FCGI_PIECE_MAX;
		n = FCGX_GetStr(bytes + got, (int)want, fcgi->request.in);
		if (n <= 0)
			break;
		give_sign(fcgi);
		got += (size_t)n;
	}
	return got;
}

/* All of these bytes, however little the socket takes at once. */
static bool
send_all(int socket, struct iovec *at, int n)
{
	while (n > 0) {
		ssize_t sent = writev(socket, at, n);

		if (sent < 0 && errno != EINTR)
			return false;
		for (; n > 0 && sent >= (ssize_t)at->iov_len; at++, n--)
			sent -= (ssize_t)at->iov_len;
		if (n > 0 && sent > 0) {
			at->iov_base = (char *)at->iov_base + sent;
			at->iov_len -= (size_t)sent;
		}
	}
	return true;
}

/* A record of the answer: what it holds is in two parts. */
static bool
send_record(struct fcgi *fcgi, const char *head, size_t head_length,
	    const char *body, size_t length)
{
	size_t all = head_length + length;
	FCGI_Header record = {
		.version = FCGI_VERSION_1,
		.type = FCGI_STDOUT,
		.requestIdB1 = (unsigned char)(fcgi->request.requestId >> 8),
		.requestIdB0 = (unsigned char)fcgi->request.requestId,
		.contentLengthB1 = (unsigned char)(all >> 8),
		.contentLengthB0 = (unsigned char)all,
	};
	struct iovec parts[] = {
		{ &record, sizeof(record) },
		{ (void *)(uintptr_t)head, head_length },
		{ (void *)(uintptr_t)body, length },
	};

	return send_all(fcgi->request.ipcFd, parts, ARRAY_LEN(parts));
}

bool
fcgi_answer(struct fcgi *fcgi, const char *head, const void *body,
	    size_t length)
{
	const char *at = body;
	size_t head_length = strlen(head);

	while (head_length + length > 0) {
		size_t n = FCGI_PIECE_MAX - head_length;

		if (n > length)
			n = length;
		if (!send_record(fcgi, head, head_length, at, n))
			return false;
		give_sign(fcgi);
		head_length = 0;
		at += n;
		length -= n;
	}
	return true;
}

void
fcgi_finish(struct fcgi *fcgi)
{
	FCGX_Finish_r(&fcgi->request);
}
