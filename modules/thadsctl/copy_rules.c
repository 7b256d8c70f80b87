#include "common/base.h"

#include "thadsctl/doctor_rules.h"

struct verdict
rule_copy(TALLOC_CTX *ctx, int64_t now, int64_t last)
{
	static const char advice[] = "look at: journalctl -n 20 "
				     "-u thads-checkpoint-copy.service";

	if (last == 0)
		return verdict_fail("nothing was copied yet", advice);
	if (now - last <= doctor_limits.copy_age_secs)
		return verdict_ok("of the last minutes");
	return verdict_fail(talloc_asprintf(ctx, "%" PRId64 " minutes old",
					    (now - last) / 60),
			    advice);
}
