#include "common/base.h"

#include "common/lookup.h"

#include "common/app.h"
#include "common/form_parts.h"
#include "common/text.h"

char *
lookup_called(TALLOC_CTX *ctx, const struct lookup_found *found)
{
	return talloc_asprintf(ctx, "%s (%s)", found->label, found->code);
}

struct lookup_ask
lookup_ask(struct request *req, const char *typed, int64_t max)
{
	const char *fold = text_fold(req, typed);
	const char *open = strrchr(typed, '(');
	size_t n = open ? strcspn(open + 1, ")") : 0;

	if (n > 0 && open > typed && strcmp(open + 1 + n, ")") == 0)
		return (struct lookup_ask){
			.exact = talloc_strndup(req, open + 1, n),
			.like = "-",
			.max = max,
		};
	return (struct lookup_ask){
		.exact = typed,
		.like = *fold ? talloc_asprintf(req, "%% %s%%", fold) : "-",
		.max = max,
	};
}

/* ---- The options of the field ---- */

static bool
notes_differ(const struct lookup_found *found, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		if (!text_same(found[i].note, found[0].note))
			return true;
	}
	return false;
}

/* The select: nothing, then what was found. */
static struct option *
options_of(struct request *req, const struct lookup_found *found, size_t n,
	   const char *first)
{
	struct option *options =
		talloc_zero_array(req, struct option, (unsigned)n + 1);
	bool noted = notes_differ(found, n);

	options[0] = (struct option){ "", first };
	for (size_t i = 0; i < n; i++)
		options[i + 1] = (struct option){
			found[i].value,
			noted ? talloc_asprintf(options, "%s – %s",
						found[i].label, found[i].note)
			      : found[i].label,
		};
	return options;
}

/* The one that is meant: named by its value or code, or the only one. */
static const struct lookup_found *
meant(const struct lookup_found *found, size_t n, const char *exact)
{
	for (size_t i = 0; i < n; i++) {
		if (text_same(found[i].value, exact) ||
		    text_same(found[i].code, exact))
			return &found[i];
	}
	return n == 1 ? &found[0] : NULL;
}

static bool
is_number(const char *text)
{
	return *text && text[strspn(text, "0123456789")] == '\0';
}

/* Of several the form shows those alone. */
static void
offer(struct form *form, const char *field, const struct lookup *lookup,
      const struct choice *choice, size_t n, const char *typed)
{
	if (n > LOOKUP_SHORT)
		form_error(form, field,
			   "Có nhiều %s khớp với “%s”. Nhập thêm tên, hoặc "
			   "nhập mã.",
			   lookup->noun, text_cut(form, typed, 60));
	else
		form_error(form, field,
			   "Có %zu %s khớp với “%s”. Chọn một trong danh sách.",
			   choice->n_options - 1, lookup->noun,
			   text_cut(form, typed, 60));
}

/* What was typed becomes a choice, or the form says why it is none. A number
 * that is no value here was typed by nobody: form_read() refuses it. */
MUST_CHECK static struct err *
resolve(struct form *form, const char *field, const struct lookup *lookup,
	const char *typed, struct choice *choice)
{
	struct request *req = form->req;
	struct lookup_ask ask = lookup_ask(req, typed, LOOKUP_SHORT + 1);
	const char *first = choice->options[0].label;
	const struct lookup_found *one;
	struct lookup_found *found;
	size_t n;
	struct err *e = lookup->find(req, &ask, &found, &n);

	if (e)
		return e;
	one = meant(found, n, ask.exact);
	if (one) {
		choice->options = options_of(req, one, 1, first);
		choice->n_options = 2;
		choice->value = one->value;
		choice->shown = lookup_called(form, one);
		return NULL;
	}
	if (is_number(typed))
		return NULL;
	choice->value = "";
	if (n == 0)
		form_error(form, field, "Không có %s nào khớp với “%s”.",
			   lookup->noun, text_cut(form, typed, 60));
	if (n == 0 || n > LOOKUP_SHORT)
		choice->shown = typed;
	if (n > 0 && n <= LOOKUP_SHORT) {
		choice->options = options_of(req, found, n, first);
		choice->n_options = n + 1;
		choice->suggest = NULL;
	}
	if (n > 0)
		offer(form, field, lookup, choice, n, typed);
	return NULL;
}

struct err *
form_lookup(struct form *form, const char *field, const struct lookup *lookup,
	    const char *first, const char *typed)
{
	struct request *req = form->req;
	const struct lookup_ask all = { "", "", LOOKUP_SHORT + 1 };
	struct lookup_found *found;
	struct choice *choice;
	size_t n;
	struct err *e = lookup->find(req, &all, &found, &n);

	if (e)
		return e;
	if (n <= LOOKUP_SHORT) {
		form_options(form, field, options_of(req, found, n, first),
			     n + 1);
		return NULL;
	}
	form_options(form, field, options_of(req, found, 0, first), 1);
	choice = form->choices;
	choice->suggest = talloc_asprintf(
		choice, "/%s/%s", req->app->program->name, lookup->path);
	choice->shown = "";
	typed = typed && text_is_utf8(typed, strlen(typed))
			? text_clean(req, typed, false)
			: NULL;
	if (!typed || !*typed)
		return NULL;
	return resolve(form, field, lookup, typed, choice);
}
