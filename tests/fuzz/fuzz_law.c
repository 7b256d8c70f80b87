/* A pack of law, read with its schema and checked: law_read_pack(). */
#include "common/base.h"

#include "common/text.h"
#include "fuzz/fuzz.h"
#include "law/pack_read.h"

/* From any folder to the root. */
#define TO_ROOT "../../../../../../../../../../../../../../../.."

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct law_set *set = law_set_new(ctx);
	char *dir = talloc_asprintf(ctx, "%s/conf/law", fuzz_top());
	char *file = talloc_asprintf(ctx, TO_ROOT "%s", fuzz_file(0, bytes, n));
	struct err *e = law_read_pack(ctx, dir, file, set);

	if (!e)
		law_set_check(set);
	for (size_t i = 0; i < set->n_faults; i++)
		fuzz_claim(!text_empty(set->faults[i].text),
			   "a fault has its words");
	fuzz_told(e);
	talloc_free(ctx);
	return 0;
}
