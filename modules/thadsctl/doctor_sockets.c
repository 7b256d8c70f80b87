#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "thadsctl/doctor_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* Who connects: Apache. */
#define WEB_USER "www-data"

#define MAY_WRITE 2U
#define MAY_ENTER 1U

void
doctor_find_pools(struct doctor *d)
{
	const char *text;
	struct err *e;

	e = file_text(d->ctx, d->paths.pools, &text);
	if (!e)
		e = pools_parse(d->ctx, d->paths.pools, text, &d->pools,
				&d->n_pools);
	if (!e)
		return;
	d->n_pools = 0;
	doctor_tell_error(d, "table of pools", e,
			  "run: apt-get install --reinstall thads-common");
}

static bool
is_installed(const struct doctor *d, const char *module)
{
	for (size_t i = 0; i < d->n_programs; i++) {
		if (text_same(d->programs[i].name, module))
			return true;
	}
	return false;
}

/* Connects without waiting; 0 or the number of the system's error. */
static int
try_connect(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int number = 0;
	int fd;

	if (strlen(path) >= sizeof(address.sun_path))
		return ENAMETOOLONG;
	memcpy(address.sun_path, path, strlen(path) + 1);
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	if (fd < 0)
		return errno;
	if (fcntl(fd, F_SETFL, O_NONBLOCK) != 0 ||
	    connect(fd, (const struct sockaddr *)&address, sizeof(address)))
		number = errno;
	close(fd);
	return number;
}

/* Under mod_fcgid Apache starts the module's programs; nobody listens. */
static bool
is_started_by_apache(struct doctor *d, const char *module)
{
	const char *path =
		talloc_asprintf(d->ctx, "%s/conf-enabled/thads-%s-fcgid.conf",
				d->paths.apache_dir, module);

	return !d->is_private && access(path, F_OK) == 0;
}

static struct verdict
look_at_socket(struct doctor *d, const char *pool, const char *path)
{
	const char *restart = talloc_asprintf(
		d->ctx, "run: systemctl restart thads-%s.socket", pool);
	int number = try_connect(path);

	if (number == EAGAIN)
		return verdict_warn(
			talloc_asprintf(d->ctx,
					"%s: all places of the queue "
					"are taken",
					path),
			"see whether the workers get on: thadsctl status");
	if (number)
		return verdict_fail(talloc_asprintf(d->ctx, "%s: %s", path,
						    strerror(number)),
				    restart);
	/* In a private run Apache passes by the permissions. */
	if (d->is_private ||
	    (user_may(d->ctx, WEB_USER, path, MAY_WRITE) &&
	     user_may(d->ctx, WEB_USER, d->paths.run_dir, MAY_ENTER)))
		return verdict_ok(path);
	return verdict_fail(
		talloc_asprintf(d->ctx, "%s is closed to " WEB_USER, path),
		talloc_asprintf(d->ctx,
				"run: chmod 0755 %s; see SocketUser= and "
				"SocketMode= in systemctl cat thads-%s.socket, "
				"then %s",
				d->paths.run_dir, pool, restart));
}

void
doctor_check_sockets(struct doctor *d)
{
	if (!d->is_private && !host_has_user(d->ctx, WEB_USER))
		doctor_tell(d, "user " WEB_USER,
			    verdict_fail("is missing",
					 "run: apt-get install apache2"));
	for (size_t i = 0; i < d->n_pools; i++) {
		const struct doctor_pool *pool = &d->pools[i];
		const char *path = talloc_asprintf(
			d->ctx, "%s/%s.sock", d->paths.run_dir, pool->name);
		const char *subject =
			talloc_asprintf(d->ctx, "socket of %s", pool->name);

		if (!is_installed(d, pool->module))
			continue;
		if (is_started_by_apache(d, pool->module))
			doctor_tell(d, subject,
				    verdict_skip("mod_fcgid starts it"));
		else
			doctor_tell(d, subject,
				    look_at_socket(d, pool->name, path));
	}
}
