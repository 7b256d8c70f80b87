#include "common/base.h"

#include "staff/staff.h"

#include "common/text.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define JOINTS	"._-"

/* Which kinds of unit a level means. */
struct level_kind {
	const char *level;
	const char *unit_kind;
};

/* Chi cục and, since 01/07/2025, Phòng khu vực are one level. */
static const struct level_kind level_kinds[] = {
	{ "nation", "nation" },	    { "province", "province" },
	{ "district", "district" }, { "district", "division" },
	{ "unit", "nation" },	    { "unit", "province" },
	{ "unit", "district" },	    { "unit", "division" },
};

/* True when every joint stands between two letters or digits. */
static bool
joints_are_single(const char *login)
{
	size_t n = strlen(login);

	for (size_t i = 0; i < n; i++) {
		if (strchr(JOINTS, login[i]) &&
		    (i + 1 == n || strchr(JOINTS, login[i + 1])))
			return false;
	}
	return true;
}

const char *
staff_login_fault(const char *login)
{
	size_t n = strlen(login);

	if (n < STAFF_LOGIN_MIN_CHARS || n > STAFF_LOGIN_MAX_CHARS)
		return "Tên đăng nhập phải có từ 3 đến 60 ký tự.";
	if (strspn(login, LETTERS "0123456789" JOINTS) != n)
		return "Tên đăng nhập chỉ gồm chữ a–z không dấu, chữ số và "
		       "các dấu . - _ (phần trước @ của hộp thư công vụ).";
	if (!strchr(LETTERS, login[0]))
		return "Tên đăng nhập phải bắt đầu bằng một chữ cái.";
	if (!joints_are_single(login))
		return "Trong tên đăng nhập, dấu . - _ phải đứng giữa hai chữ "
		       "hoặc chữ số.";
	return NULL;
}

bool
staff_level_fits(const char *level, const char *unit_kind)
{
	for (size_t i = 0; i < ARRAY_LEN(level_kinds); i++) {
		if (text_same(level_kinds[i].level, level) &&
		    text_same(level_kinds[i].unit_kind, unit_kind))
			return true;
	}
	return false;
}

const struct staff_role *
staff_role_find(const struct staff_role *roles, size_t n, const char *code)
{
	for (size_t i = 0; i < n; i++) {
		if (text_same(roles[i].code, code))
			return &roles[i];
	}
	return NULL;
}
