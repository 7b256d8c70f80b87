#include "common/base.h"

#include "common/origin_rules.h"
#include "common/text.h"

bool
origin_is_ours(const char *fetch_site, const char *origin, const char *host)
{
	const char *after_scheme = strstr(origin, "://");

	/* "none": the person himself, as by reloading the page. */
	if (*fetch_site)
		return text_same(fetch_site, "same-origin") ||
		       text_same(fetch_site, "none");
	if (!*origin)
		return true;
	return after_scheme && text_same(after_scheme + 3, host);
}
