/*
 * origin_rules.h - whether a form was sent from a page of ours. A second lock
 * beside the token of the form: it holds for pages without a session, too.
 */
#ifndef COMMON_ORIGIN_RULES_H
#define COMMON_ORIGIN_RULES_H

#include "common/base.h"

/*
 * fetch_site, origin and host are the headers Sec-Fetch-Site, Origin and Host,
 * "" where absent. The first is the browser's own word and decides where it is
 * there, also behind a proxy that changes Host. Who sends neither is no
 * browser that a foreign page could make use of. The scheme is not compared:
 * TLS may end before this host.
 */
bool origin_is_ours(const char *fetch_site, const char *origin,
		    const char *host);

#endif
