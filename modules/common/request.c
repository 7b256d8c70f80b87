#include "common/base.h"

#include "common/app.h"
#include "common/request.h"
#include "common/text.h"
#include "common/view.h"

/* Deeper pages of a list are nobody's reading. */
#define REQUEST_PAGE_MAX 100000

const char *
request_param(const struct request *req, const char *name)
{
	for (size_t i = 0; i < req->n_params; i++) {
		if (strcmp(req->params[i].name, name) == 0)
			return req->params[i].value;
	}
	return NULL;
}

size_t
request_param_count(const struct request *req, const char *name)
{
	size_t count = 0;

	for (size_t i = 0; i < req->n_params; i++)
		count += strcmp(req->params[i].name, name) == 0;
	return count;
}

const char *
request_cookie(struct request *req, const char *name)
{
	const char *at = req->cookies;
	size_t n = strlen(name);

	while (*at) {
		size_t length = strcspn(at, ";");

		if (length > n && at[n] == '=' && strncmp(at, name, n) == 0)
			return talloc_strndup(req, at + n + 1, length - n - 1);
		at += length;
		at += strspn(at, "; ");
	}
	return "";
}

bool
request_has_program(const struct request *req, const char *program)
{
	size_t length = strlen(program);
	const char *word = req->programs;

	if (text_same(req->app->program->name, program))
		return true;
	while (*word) {
		size_t n = strcspn(word, " ");

		if (n == length && strncmp(word, program, n) == 0)
			return true;
		word += n;
		word += strspn(word, " ");
	}
	return false;
}

int64_t
request_page(const struct request *req)
{
	const char *text = request_param(req, "page");
	int64_t page;

	if (!text || !text_to_int(text, &page) || page < 1)
		return 1;
	return page < REQUEST_PAGE_MAX ? page : REQUEST_PAGE_MAX;
}

void
request_hits(struct request *req, int64_t hits)
{
	req->hits = hits;
	req->has_hits = true;
}

struct err *
request_render(struct request *req, struct view *view,
	       const char *page_template)
{
	char *html;
	struct err *e;

	e = view_render(req, req->app->templates, view, page_template, &html);
	if (e)
		return e;
	req->answer->type = "text/html; charset=utf-8";
	req->answer->body = (const unsigned char *)html;
	req->answer->body_length = strlen(html);
	return NULL;
}

struct err *
request_render_invalid(struct request *req, struct view *view,
		       const char *page_template)
{
	req->answer->status = 422;
	return request_render(req, view, page_template);
}

struct err *
request_redirect(struct request *req, const char *path, ...)
{
	va_list args;
	char *location;

	va_start(args, path);
	location = talloc_vasprintf(req, path, args);
	va_end(args);
	assert(location[0] == '/' && location[1] != '/');
	req->answer->status = 303;
	req->answer->location = location;
	return NULL;
}

void
request_flash(struct request *req, const char *sentence)
{
	req->answer->flash = talloc_strdup(req, sentence);
}

struct err *
request_download(struct request *req, const char *type, const char *file_name,
		 const unsigned char *bytes, size_t length)
{
	char *disposition =
		talloc_asprintf(req, "attachment; filename=\"%s\"", file_name);

	assert(!strpbrk(file_name, "\"\r\n\\/"));
	req->answer->type = type;
	req->answer->body = bytes;
	req->answer->body_length = length;
	request_header(req, "Content-Disposition", disposition);
	return NULL;
}

struct err *
request_text(struct request *req, const char *type, const char *text)
{
	req->answer->type = type;
	req->answer->body = (const unsigned char *)text;
	req->answer->body_length = strlen(text);
	return NULL;
}

void
request_header(struct request *req, const char *name, const char *value)
{
	assert(!strpbrk(value, "\r\n"));
	req->answer->headers = talloc_asprintf(
		req, "%s%s: %s\r\n",
		req->answer->headers ? req->answer->headers : "", name, value);
}
