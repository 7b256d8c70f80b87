/*
 * allowance_rules.h - how often somebody may do a thing: so many times in a
 * window, all at once or spread over it. Values in, values out.
 */
#ifndef COMMON_ALLOWANCE_RULES_H
#define COMMON_ALLOWANCE_RULES_H

#include "common/base.h"

/* What routes allow only so often; the limits are settings (conf_settings.c).
 * Whoever is signed in is counted by account, a stranger by address. */
enum allowance_kind {
	ALLOW_ALWAYS, /* no limit */
	ALLOW_SEARCH, /* the public list is searched: limit_search */
	ALLOW_ENTRY,  /* an entry of it is opened: limit_entry */
	ALLOW_GUESS,  /* code and secret of a request are tried: limit_status */
	ALLOW_SEND,   /* something is sent to an agency: limit_send */
	ALLOW_EXPORT, /* a list or report is taken along: limit_export */
	ALLOW_KINDS
};

/*
 * Takes one of limit in window_secs and returns 0, or returns the seconds
 * until there is one again. *full_at is all that is remembered of somebody,
 * microseconds of a clock that only goes forward: when the whole limit will
 * be there again; 0 at first. A limit of 0 is none.
 */
int64_t allowance_take(int64_t *full_at, int64_t now, int64_t limit,
		       int64_t window_secs);

/* Who sends from the address: of IPv6 the network, as one line has as many
 * addresses in it as it likes. Memory of ctx. */
char *allowance_network(TALLOC_CTX *ctx, const char *address);

/* "12 giây", "3 phút": a time to wait, rounded up. Memory of ctx. */
char *allowance_wait_text(TALLOC_CTX *ctx, int64_t secs);

#endif
