/* Query strings and bodies of forms: params_parse(). */
#include "common/base.h"

#include "common/params.h"
#include "common/text.h"
#include "fuzz/fuzz.h"

static void
check_pair(TALLOC_CTX *ctx, const struct param *pair)
{
	char *sent =
		talloc_asprintf(ctx, "a=%s", text_url_escape(ctx, pair->value));
	struct param *again = NULL;
	size_t n = 0;
	struct err *e = params_parse(ctx, sent, strlen(sent), &again, &n);

	fuzz_claim(text_is_utf8(pair->name, strlen(pair->name)) &&
			   text_is_utf8(pair->value, strlen(pair->value)),
		   "names and values are UTF-8");
	fuzz_claim(!e && n == 1 && text_same(again->value, pair->value),
		   "a value that is escaped reads back the same");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct param *params = NULL;
	size_t n_params = 0;

	fuzz_told(
		params_parse(ctx, (const char *)bytes, n, &params, &n_params));
	fuzz_claim(n_params <= PARAMS_MAX, "no more than the limit");
	for (size_t i = 0; i < n_params; i++)
		check_pair(ctx, &params[i]);
	talloc_free(ctx);
	return 0;
}
