#include "common/base.h"

#include "common/cookie.h"

static const char *
full_name(struct request *req, const char *name)
{
	return req->conf->secure_cookie
		       ? talloc_asprintf(req, "__Host-%s", name)
		       : name;
}

const char *
cookie_get(struct request *req, const char *name)
{
	return request_cookie(req, full_name(req, name));
}

void
cookie_set(struct request *req, const char *name, const char *value)
{
	const char *secure = req->conf->secure_cookie ? "; Secure" : "";
	const char *age = *value ? "" : "; Max-Age=0";
	char *line = talloc_asprintf(
		req, "%s=%s; Path=/; HttpOnly; SameSite=Lax%s%s",
		full_name(req, name), value, age, secure);

	request_header(req, "Set-Cookie", line);
}
