#include "common/base.h"

#include "common/view.h"

#include "common/money.h"

/* Everything becomes text here: the library computes with 32 bits. */

void
view_format(struct view *view, const char *name, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = talloc_vasprintf(view, format, args);
	va_end(args);
	view_text(view, name, text);
	talloc_free(text);
}

void
view_href(struct view *view, const char *name, const char *path, ...)
{
	va_list args;
	char *text;
	char *program;

	va_start(args, path);
	text = talloc_vasprintf(view, path, args);
	va_end(args);
	program = talloc_strndup(text, text + 1, strcspn(text + 1, "/"));
	if (view_has_program(view, program))
		view_text(view, name, text);
	talloc_free(text);
}

void
view_count(struct view *view, const char *name, int64_t n)
{
	view_money(view, name, n);
}

void
view_int(struct view *view, const char *name, int64_t n)
{
	view_format(view, name, "%" PRId64, n);
}

void
view_money(struct view *view, const char *name, int64_t dong)
{
	char *text = money_text(view, dong);

	view_text(view, name, text);
	talloc_free(text);
}

void
view_date(struct view *view, const char *name, struct date d)
{
	char *text = date_text(view, d);

	view_text(view, name, text);
	talloc_free(text);
}

void
view_flag(struct view *view, const char *name, bool set)
{
	if (set)
		view_text(view, name, "1");
}
