/* The Cookie header: request_cookie(). The first line of the input is the name
 * that is looked for, the rest what the browser sent. */
#include "common/base.h"

#include "common/request.h"
#include "fuzz/fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct request *req = talloc_zero(NULL, struct request);
	char *name = talloc_strndup(req, (const char *)bytes, n);
	char *stop = strchr(name, '\n');
	const char *value;

	req->cookies = stop ? stop + 1 : "";
	if (stop)
		*stop = '\0';
	value = request_cookie(req, name);
	fuzz_claim(strlen(value) <= strlen(req->cookies),
		   "a value is part of what was sent");
	fuzz_claim(!*value || strstr(req->cookies, value) != NULL,
		   "a value stands in what was sent");
	fuzz_claim(!strchr(value, ';'), "a value ends before the next");
	talloc_free(req);
	return 0;
}
