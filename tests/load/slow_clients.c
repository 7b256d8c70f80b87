/*
 * slow_clients: visitors who hardly send, or do not read. Each is one
 * connection to 127.0.0.1; one that the server ends is replaced at once.
 *
 *	slow_clients PORT SECS COOKIE BODIES HEADERS READERS PATH...
 *
 * BODIES send a form of 200,000 bytes, HEADERS a head that never ends, each at
 * 700 bytes a second; READERS ask for a page and read nothing of it. They are
 * spread over the PATHs, which READERS are all the same for: every other one
 * has the COOKIE. On standard output: "ready" when all are connected, and at
 * the end how many connections were made and ended by the server.
 */
#include "common/base.h"

#include "common/text.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define CLIENTS_MAX   8000
#define EVENTS_MAX    256
#define HEAD_BYTES    1024
#define FORM_BYTES    200000
#define SECOND_BYTES  700
#define MSECS_PER_SEC 1000
/* All have begun after this time, so that they do not come in one burst. */
#define START_MSECS	    2000
#define READER_BUFFER_BYTES 4096

enum kind { SENDS_BODY, SENDS_HEAD, READS_NOT };

struct client {
	enum kind kind;
	int fd;	     /* -1: not yet */
	size_t path; /* number of its path */
	bool signed_in;
	int64_t next_at; /* milliseconds: when it sends again, or begins */
};

struct load {
	struct sockaddr_in server;
	const char *cookie;
	char **paths;
	size_t path_count;
	int watch;
	size_t count;
	long made;
	long ended;
	struct client clients[CLIENTS_MAX];
};

static int64_t
now_msecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * MSECS_PER_SEC + now.tv_nsec / 1000000;
}

/* What the server gets at once. */
static int
write_head(const struct load *load, const struct client *c, char *head)
{
	static const char *const ends[] = {
		[SENDS_BODY] = ("Content-Type: "
				"application/x-www-form-urlencoded\r\n"
				"Content-Length: 200000\r\n\r\n"),
		[SENDS_HEAD] = "",
		[READS_NOT] = "\r\n",
	};

	return snprintf(head, HEAD_BYTES,
			"%s %.400s HTTP/1.1\r\nHost: localhost\r\n"
			"User-Agent: slow\r\n%s%.200s%s%s",
			c->kind == SENDS_BODY ? "POST" : "GET",
			load->paths[c->path], c->signed_in ? "Cookie: " : "",
			c->signed_in ? load->cookie : "",
			c->signed_in ? "\r\n" : "", ends[c->kind]);
}

static void
end_client(struct client *c, int64_t again_at)
{
	close(c->fd);
	c->fd = -1;
	c->next_at = again_at;
}

static void
begin_client(struct load *load, struct client *c, int64_t now)
{
	struct epoll_event event = { .events = EPOLLRDHUP, .data.ptr = c };
	int small = READER_BUFFER_BYTES;
	char head[HEAD_BYTES];
	int length = write_head(load, c, head);

	c->next_at = now + MSECS_PER_SEC;
	c->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (c->fd == -1)
		return;
	if (c->kind == READS_NOT)
		setsockopt(c->fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof(small));
	if (connect(c->fd, (struct sockaddr *)&load->server,
		    sizeof(load->server)) != 0 ||
	    fcntl(c->fd, F_SETFL, O_NONBLOCK) != 0 ||
	    send(c->fd, head, (size_t)length, MSG_NOSIGNAL) != length ||
	    epoll_ctl(load->watch, EPOLL_CTL_ADD, c->fd, &event) != 0) {
		end_client(c, now + MSECS_PER_SEC);
		return;
	}
	load->made++;
}

/* The next 700 bytes of a client whose time it is. */
static void
go_on(struct load *load, struct client *c, int64_t now)
{
	char piece[SECOND_BYTES];

	if (c->next_at > now)
		return;
	if (c->fd == -1) {
		begin_client(load, c, now);
		return;
	}
	c->next_at = now + MSECS_PER_SEC;
	if (c->kind == READS_NOT)
		return;
	memset(piece, 'a', sizeof(piece));
	if (c->kind == SENDS_HEAD) {
		memcpy(piece, "X-A: ", 5);
		memcpy(piece + sizeof(piece) - 2, "\r\n", 2);
	}
	if (send(c->fd, piece, sizeof(piece), MSG_NOSIGNAL) < 0 &&
	    errno != EAGAIN) {
		load->ended++;
		end_client(c, now);
	}
}

/* The server has ended some. */
static void
look(struct load *load, int msecs)
{
	struct epoll_event events[EVENTS_MAX];
	int n = epoll_wait(load->watch, events, EVENTS_MAX, msecs);

	for (int i = 0; i < n; i++) {
		load->ended++;
		end_client(events[i].data.ptr, now_msecs());
	}
}

static void
add(struct load *load, enum kind kind, const char *number, int64_t now)
{
	int64_t count;

	if (!text_to_int(number, &count) || count < 0 ||
	    load->count + (size_t)count > CLIENTS_MAX)
		exit(2);
	for (int64_t i = 0; i < count; i++) {
		load->clients[load->count++] = (struct client){
			.kind = kind,
			.fd = -1,
			.path = (size_t)i % load->path_count,
			.signed_in = (size_t)i / load->path_count % 2 == 1,
			.next_at = now + i * START_MSECS / count,
		};
	}
}

static void
run(struct load *load, int64_t until)
{
	bool ready = false;
	int64_t now = now_msecs();
	int64_t ready_at = now + START_MSECS + MSECS_PER_SEC;

	for (; now < until; now = now_msecs()) {
		for (size_t i = 0; i < load->count; i++)
			go_on(load, &load->clients[i], now);
		look(load, 10);
		if (!ready && now >= ready_at) {
			ready = true;
			puts("ready");
			fflush(stdout);
		}
	}
	printf("made %ld ended %ld\n", load->made, load->ended);
}

int
main(int argc, char **argv)
{
	static struct load load;
	int64_t port;
	int64_t secs;
	int64_t now = now_msecs();

	if (argc < 8 || !text_to_int(argv[1], &port) ||
	    !text_to_int(argv[2], &secs)) {
		fprintf(stderr, "usage: slow_clients PORT SECS COOKIE BODIES "
				"HEADERS READERS PATH...\n");
		return 2;
	}
	load.server.sin_family = AF_INET;
	load.server.sin_port = htons((uint16_t)port);
	load.server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	load.cookie = argv[3];
	load.paths = argv + 7;
	load.path_count = (size_t)argc - 7;
	load.watch = epoll_create1(EPOLL_CLOEXEC);
	add(&load, SENDS_BODY, argv[4], now);
	add(&load, SENDS_HEAD, argv[5], now);
	add(&load, READS_NOT, argv[6], now);
	run(&load, now + secs * MSECS_PER_SEC);
	return 0;
}
