#include "common/base.h"

#include "common/allowance_rules.h"
#include "common/signin_rules.h"

char *
signin_wait_text(TALLOC_CTX *ctx, enum signin_wait wait, int64_t secs)
{
	static const char *const reasons[SIGNIN_WAITS] = {
		[SIGNIN_NO_WAIT] = "",
		[SIGNIN_PAIR_WAITS] =
			"Mật khẩu đã được nhập sai nhiều lần từ máy hoặc mạng "
			"này.",
		[SIGNIN_ADDRESS_WAITS] =
			"Từ mạng này có quá nhiều lần nhập sai mật khẩu của "
			"các tài khoản chưa từng đăng nhập ở đây.",
		[SIGNIN_ACCOUNT_WAITS] =
			"Mật khẩu của tên đăng nhập này đang bị nhập sai từ "
			"nhiều nơi; chỉ nơi đã từng đăng nhập mới vào được "
			"ngay.",
	};

	return talloc_asprintf(ctx,
			       "%s Xin đăng nhập lại sau %s; nếu quên mật "
			       "khẩu, xin nhờ người quản trị của cơ quan cấp "
			       "lại.",
			       reasons[wait], allowance_wait_text(ctx, secs));
}

char *
signin_login(TALLOC_CTX *ctx, const char *typed)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	char *login = talloc_strdup(ctx, typed);

	for (char *at = login; *at; at++) {
		if (*at >= 'A' && *at <= 'Z')
			*at = letters[*at - 'A'];
	}
	return login;
}

bool
signin_path_is_ours(const char *path)
{
	size_t n = 0;

	/* "//host" and "/\host" are other hosts to a browser. */
	if (path[0] != '/' || path[1] == '/')
		return false;
	for (; path[n]; n++) {
		if (path[n] <= ' ' || path[n] > '~' || path[n] == '\\')
			return false;
	}
	return n <= SIGNIN_PATH_MAX_BYTES;
}
