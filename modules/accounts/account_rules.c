#include "common/base.h"

#include "accounts/account_rules.h"

#include "common/text.h"

static const char own_account[] =
	"Không ai được tự quản trị tài khoản hoặc tự cấp vai trò cho mình. Xin "
	"nhờ quản trị viên khác hoặc quản trị viên cấp trên thực hiện.";
static const char outside[] =
	"Đơn vị này nằm ngoài phạm vi quản trị của tài khoản đang dùng.";
static const char above[] =
	"Tài khoản này giữ vai trò vượt phạm vi quản trị của tài khoản đang "
	"dùng. Xin nhờ quản trị viên cấp trên thực hiện.";

static bool
is_everywhere(const struct admin *admin)
{
	return text_same(admin->path_like, "%");
}

bool
admin_reaches(const struct admin *admin, const char *unit_path)
{
	size_t n = strcspn(admin->path_like, "%");

	if (admin->path_like[n] == '\0')
		return text_same(admin->path_like, unit_path);
	return strncmp(admin->path_like, unit_path, n) == 0;
}

const char *
admin_pattern_fault(int64_t account_id, int64_t about_id)
{
	return account_id == about_id
		       ? "Dấu hiệu về chính tài khoản của mình thì người khác "
			 "xem xét."
		       : NULL;
}

const char *
admin_role_fault(const struct admin *admin, const struct staff_role *role)
{
	if (is_everywhere(admin))
		return NULL;
	if (role->reaches_all)
		return "Vai trò này có phạm vi toàn quốc, chỉ quản trị viên "
		       "trung ương được cấp.";
	if (role->administers)
		return "Vai trò quản trị viên chỉ do quản trị viên trung ương "
		       "cấp.";
	return NULL;
}

const char *
admin_account_fault(const struct admin *admin, int64_t account_id,
		    const char *unit_path, const struct held_role *held,
		    size_t n)
{
	if (admin->account_id == account_id)
		return own_account;
	if (!admin_reaches(admin, unit_path))
		return outside;
	for (size_t i = 0; i < n; i++) {
		if (!admin_reaches(admin, held[i].unit_path))
			return above;
		if (held[i].role && admin_role_fault(admin, held[i].role))
			return above;
	}
	return NULL;
}

static bool
is_before(struct date a, struct date b)
{
	return date_compare(a, b) < 0;
}

/* The day is outside of the unit's life. */
static bool
unit_is_gone(const struct wish *wish)
{
	if (is_before(wish->from, wish->unit_from))
		return true;
	return date_is_set(wish->unit_to) &&
	       is_before(wish->unit_to, wish->from);
}

struct fault
admin_wish_fault(const struct admin *admin, const struct wish *wish,
		 struct date today)
{
	const char *text = admin_role_fault(admin, wish->role);

	if (admin->account_id == wish->account_id)
		return (struct fault){ "", own_account };
	if (!admin_reaches(admin, wish->unit_path))
		return (struct fault){ "unit", outside };
	if (text)
		return (struct fault){ "role", text };
	if (!staff_level_fits(wish->role->level, wish->unit_kind))
		return (struct fault){ "role", "Vai trò này không có ở cấp của "
					       "đơn vị đã chọn." };
	if (unit_is_gone(wish))
		return (struct fault){ "from", "Đơn vị không hoạt động vào "
					       "ngày này." };
	if (date_is_set(wish->to) && is_before(wish->to, wish->from))
		return (struct fault){ "to", "Ngày cuối phải từ ngày bắt đầu "
					     "trở đi." };
	if (date_is_set(wish->to) && is_before(wish->to, today))
		return (struct fault){ "to", "Ngày cuối đã qua: vai trò sẽ "
					     "không có hiệu lực." };
	return (struct fault){ NULL, NULL };
}

struct fault
role_end_fault(struct date from, struct date to, struct date last,
	       struct date today)
{
	if (!date_is_set(last))
		return (struct fault){ NULL, NULL };
	if (is_before(last, today))
		return (struct fault){
			"last", "Ngày này đã qua. Để trống nếu thu hồi ngay."
		};
	if (is_before(last, from))
		return (struct fault){
			"last", "Vai trò bắt đầu sau ngày này. Để trống nếu "
				"thu hồi ngay."
		};
	if (date_is_set(to) && is_before(to, last))
		return (struct fault){ "last", "Vai trò đã kết thúc trước ngày "
					       "này." };
	return (struct fault){ NULL, NULL };
}

enum role_state
role_state_of(struct date from, struct date to, bool revoked, struct date today)
{
	if (revoked)
		return ROLE_REVOKED;
	if (is_before(today, from))
		return ROLE_LATER;
	if (date_is_set(to) && is_before(to, today))
		return ROLE_OVER;
	return ROLE_HELD;
}

const char *
account_email_fault(const char *email)
{
	const char *at;

	if (text_empty(email))
		return NULL;
	at = strchr(email, '@');
	if (!at || at == email || !strchr(at, '.') || strchr(at + 1, '@') ||
	    strpbrk(email, " <>,;\"'"))
		return "Địa chỉ thư điện tử chưa đúng, ví dụ "
		       "ten@moj.gov.vn.";
	return NULL;
}

const char *
account_phone_fault(const char *phone)
{
	size_t digits = 0;

	if (text_empty(phone))
		return NULL;
	for (const char *at = phone; *at; at++) {
		if (strchr("0123456789", *at))
			digits++;
		else if (!strchr(" .+-()", *at))
			digits = 99;
	}
	if (digits < 8 || digits > 15)
		return "Số điện thoại gồm 8 đến 15 chữ số.";
	return NULL;
}
