/* A program's configuration, read to its last fault, and shown. */
#include "common/base.h"

#include "common/conf.h"
#include "common/text.h"
#include "fuzz/fuzz.h"

/* What the text names is opened: a fuzzer shall invent no paths of devices. */
static bool
names_a_file(const uint8_t *bytes, size_t n)
{
	static const char key[] = "password_file";
	const size_t length = sizeof(key) - 1;

	for (size_t i = 0; i + length <= n; i++) {
		if (memcmp(bytes + i, key, length) == 0)
			return true;
	}
	return false;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct conf_faults *faults = talloc_zero(ctx, struct conf_faults);
	struct conf_shown shown;
	const struct conf *conf;

	if (names_a_file(bytes, n)) {
		talloc_free(ctx);
		return -1;
	}
	conf = conf_read_all(ctx, fuzz_file(0, bytes, n), faults);
	for (size_t i = 0; i < faults->count; i++)
		fuzz_claim(strncmp(faults->texts[i], "TH1", 3) == 0,
			   "a fault has its number");
	for (size_t i = 0;
	     faults->count == 0 && conf_show(ctx, conf, i, &shown); i++)
		fuzz_claim(shown.value && shown.from, "a setting is shown");
	talloc_free(ctx);
	return 0;
}
