#include "common/base.h"

#include "common/allowance_rules.h"

#include <arpa/inet.h>

#define USECS INT64_C(1000000)

int64_t
allowance_take(int64_t *full_at, int64_t now, int64_t limit,
	       int64_t window_secs)
{
	int64_t one;
	int64_t after;
	int64_t over;

	if (limit <= 0)
		return 0;
	one = window_secs * USECS / limit;
	after = (*full_at > now ? *full_at : now) + one;
	over = after - now - window_secs * USECS;
	/* The division above rounds down, so the last of the limit fits. */
	if (over <= 0) {
		*full_at = after;
		return 0;
	}
	return (over + USECS - 1) / USECS;
}

char *
allowance_network(TALLOC_CTX *ctx, const char *address)
{
	struct in6_addr six;
	char text[INET6_ADDRSTRLEN];

	if (inet_pton(AF_INET6, address, &six) != 1 ||
	    IN6_IS_ADDR_V4MAPPED(&six))
		return talloc_strdup(ctx, address);
	memset(six.s6_addr + 8, 0, 8);
	inet_ntop(AF_INET6, &six, text, sizeof(text));
	return talloc_asprintf(ctx, "%s/64", text);
}

char *
allowance_wait_text(TALLOC_CTX *ctx, int64_t secs)
{
	if (secs < 60)
		return talloc_asprintf(ctx, "%" PRId64 " giây", secs);
	return talloc_asprintf(ctx, "%" PRId64 " phút", (secs + 59) / 60);
}
