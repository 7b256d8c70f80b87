#include "common/base.h"

#include "common/body.h"
#include "common/params.h"
#include "common/route.h"
#include "common/text.h"
#include "common/upload.h"

#define MULTIPART "multipart/form-data"

MUST_CHECK static struct err *
read_form(struct request *req, struct fcgi *fcgi, int64_t length, char **body)
{
	if (length > req->conf->form_max_bytes)
		return err_new(ERR_TOO_LARGE, NULL, "TH1302: body of %" PRId64,
			       length);
	*body = talloc_array(req, char, (unsigned)length + 1);
	if (fcgi_read(fcgi, *body, (size_t)length) != (size_t)length)
		return err_new(ERR_INPUT,
			       "Nội dung gửi lên bị đứt giữa chừng. Xin gửi "
			       "lại.",
			       "TH1303: short body");
	(*body)[length] = '\0';
	return NULL;
}

MUST_CHECK static struct err *
read_upload(struct request *req, struct fcgi *fcgi, int64_t length,
	    const char *type)
{
	struct param *params;
	struct upload *uploads;
	struct err *e;

	if (!(req->route->flags & ROUTE_UPLOAD))
		return err_new(ERR_INPUT, NULL, "TH1306: multipart");
	if (length > req->conf->upload_max_bytes)
		return err_new(ERR_TOO_LARGE, NULL, "TH1304: file of %" PRId64,
			       length);
	e = upload_receive(req, fcgi, type, length, req->conf->spool_dir,
			   &params, &req->n_params, &uploads, &req->n_uploads);
	if (e)
		return e;
	req->params = params;
	req->uploads = uploads;
	req->received = true;
	return NULL;
}

MUST_CHECK static struct err *
parse(struct request *req, const char *text, size_t length)
{
	struct param *params = NULL;
	struct err *e;

	e = params_parse(req, text, length, &params, &req->n_params);
	req->params = params;
	req->received = !e;
	return e;
}

struct err *
body_read(struct request *req, struct fcgi *fcgi, const char **form)
{
	const char *type = fcgi_param(fcgi, req, "CONTENT_TYPE");
	int64_t length = 0;
	char *bytes = NULL;
	struct err *e;

	if (req->method == METHOD_GET)
		return parse(req, req->query, strlen(req->query));
	if (!text_to_int(fcgi_param(fcgi, req, "CONTENT_LENGTH"), &length) ||
	    length < 0)
		return err_new(ERR_INPUT, NULL, "TH1305: no length");
	if (strncmp(type, MULTIPART, strlen(MULTIPART)) == 0)
		return read_upload(req, fcgi, length, type);
	e = read_form(req, fcgi, length, &bytes);
	if (e)
		return e;
	*form = bytes;
	e = parse(req, bytes, (size_t)length);
	/* What cannot be read now could not be read before. */
	if (e)
		req->form_state = FORM_FREE;
	return e;
}
