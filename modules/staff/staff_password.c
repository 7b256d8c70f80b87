#include "common/base.h"

#include "staff/staff.h"

#include "common/crypto.h"
#include "common/password_rules.h"

/* Letters of the first group become small ones; the secret has no letter
 * whose small form looks like another one, nor like a digit. */
static void
make_small(char *secret)
{
	static const char small[] = "abcdefghijklmnopqrstuvwxyz";

	for (; *secret && *secret != '-'; secret++) {
		if (*secret >= 'A' && *secret <= 'Z')
			*secret = small[*secret - 'A'];
	}
}

char *
staff_password_make(TALLOC_CTX *ctx, const char *login)
{
	char *password;

	for (;;) {
		password = crypto_readable_secret(ctx, 4);
		make_small(password);
		/* A group may happen to be digits alone. */
		if (!password_fault(password, login, NULL))
			return password;
		talloc_free(password);
	}
}
