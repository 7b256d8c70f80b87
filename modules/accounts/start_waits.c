#include "common/base.h"

#include "accounts/account_list.h"
#include "accounts/accounts.h"
#include "accounts/pattern_store.h"
#include "common/waits.h"

static struct err *
count_patterns(struct request *req, const struct wait *wait,
	       const struct scope *scope, int64_t max, int64_t *n)
{
	(void)wait;
	(void)max;
	return pattern_total(req, req->db, scope->path_like, n);
}

/* clang-format off */
#define ACCOUNTS(label, state) \
	{ label, "account.view", &account_list, "state", state }

static const struct wait rows[] = {
	{ "Dấu hiệu bất thường chưa ai xem xét", "audit.view",
	  .count = count_patterns, .href = "/accounts/patterns?state=open",
	  .pressing = true },
	ACCOUNTS("Tài khoản chưa có vai trò", "roleless"),
	ACCOUNTS("Tài khoản có vai trò hết hạn trong " ENDING_DAYS " ngày",
		 "ending"),
	ACCOUNTS("Tài khoản phải chờ vì nhập sai mật khẩu", "waits"),
	ACCOUNTS("Tài khoản chưa đăng nhập lần nào", "unused"),
};
/* clang-format on */

const struct waits accounts_waits = {
	WAITS(rows),
	.lead = "Tài khoản của các đơn vị trong phạm vi quản lý.",
};
