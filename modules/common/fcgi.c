#include "common/base.h"

#include "common/fcgi.h"

#include <fcgiapp.h>

#define FCGI_WRITE_MAX (1 << 20)

struct fcgi {
	FCGX_Request request;
};

struct err *
fcgi_open(TALLOC_CTX *ctx, struct fcgi **fcgi)
{
	struct fcgi *opened = talloc_zero(ctx, struct fcgi);

	if (FCGX_Init() != 0
	    || FCGX_InitRequest(&opened->request, 0, 0) != 0)
		return err_new(ERR_USAGE, NULL, "TH1101: FCGX_Init failed");
	*fcgi = opened;
	return NULL;
}

bool
fcgi_accept(struct fcgi *fcgi)
{
	return FCGX_Accept_r(&fcgi->request) == 0;
}

const char *
fcgi_param(struct fcgi *fcgi, TALLOC_CTX *ctx, const char *name)
{
	const char *value = FCGX_GetParam(name, fcgi->request.envp);

	return talloc_strdup(ctx, value ? value : "");
}

size_t
fcgi_read(struct fcgi *fcgi, char *bytes, size_t max)
{
	size_t got = 0;

	while (got < max) {
		size_t want = max - got;
		int n;

		if (want > FCGI_WRITE_MAX)
			want = FCGI_WRITE_MAX;
		n = FCGX_GetStr(bytes + got, (int)want, fcgi->request.in);
		if (n <= 0)
			break;
		got += (size_t)n;
	}
	return got;
}

bool
fcgi_write(struct fcgi *fcgi, const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length > 0) {
		int n = length > FCGI_WRITE_MAX ? FCGI_WRITE_MAX : (int)length;

		if (FCGX_PutStr(at, n, fcgi->request.out) != n)
			return false;
		at += n;
		length -= (size_t)n;
	}
	return true;
}

void
fcgi_finish(struct fcgi *fcgi)
{
	FCGX_Finish_r(&fcgi->request);
}
