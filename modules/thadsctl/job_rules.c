#include "common/base.h"

#include "thadsctl/doctor_rules.h"

struct verdict
rule_jobs(TALLOC_CTX *ctx, int64_t failed, const struct job *newest)
{
	if (failed == 0)
		return verdict_ok("none failed in the last seven days");
	return verdict_warn(
		talloc_asprintf(ctx,
				"%" PRId64 " failed in the last seven days, "
				"the newest: %s %" PRId64 " of %s: %s",
				failed, newest->kind, newest->object_id,
				*newest->account_name ? newest->account_name
						      : "the command line",
				newest->result),
		"look at: journalctl -u thads-tasks; then its owner may have "
		"it run again or drop it");
}
