#include "common/base.h"

#include "common/signin_begin.h"

#include "common/cookie.h"
#include "common/home.h"
#include "common/session.h"

struct err *
signin_begin(struct request *req, const char *token)
{
	struct session *session;
	struct err *e = NULL;

	if (req->session)
		e = session_end(req->db, req->session->token_hash);
	if (e)
		return e;
	e = session_load(req, token, &session);
	if (e)
		return e;
	if (!session)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1661: the new session is not there");
	req->session = session;
	cookie_set(req, SESSION_COOKIE, token);
	return NULL;
}

struct err *
signin_lead_home(struct request *req)
{
	return request_redirect(req, "%s", home_path(req));
}
