#include "common/base.h"

#include "common/conf.h"
#include "common/cookie.h"
#include "common/test_help.h"

/* A request with these cookies, on a site that is reached over TLS or not. */
static struct request *
request_with(TALLOC_CTX *ctx, bool secure, const char *cookies)
{
	struct request *req = talloc_zero(ctx, struct request);
	struct conf *conf = talloc_zero(req, struct conf);

	conf->secure_cookie = secure;
	req->conf = conf;
	req->cookies = cookies;
	req->answer = talloc_zero(req, struct answer);
	return req;
}

static void
over_tls_a_cookie_is_this_hosts_alone(void **state)
{
	struct request *req = request_with(
		*state, true, "session=theirs; __Host-session=ours");

	assert_string_equal(cookie_get(req, "session"), "ours");
	cookie_set(req, "session", "fresh");
	assert_string_equal(req->answer->headers,
			    "Set-Cookie: __Host-session=fresh; Path=/; "
			    "HttpOnly; SameSite=Lax; Secure\r\n");
}

static void
one_of_a_neighbour_is_none(void **state)
{
	struct request *req = request_with(*state, true, "session=theirs");

	assert_string_equal(cookie_get(req, "session"), "");
}

static void
without_tls_it_has_its_bare_name(void **state)
{
	struct request *req = request_with(*state, false, "session=ours");

	assert_string_equal(cookie_get(req, "session"), "ours");
	cookie_set(req, "session", "");
	assert_string_equal(req->answer->headers,
			    "Set-Cookie: session=; Path=/; HttpOnly; "
			    "SameSite=Lax; Max-Age=0\r\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(over_tls_a_cookie_is_this_hosts_alone),
		TEST(one_of_a_neighbour_is_none),
		TEST(without_tls_it_has_its_bare_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
