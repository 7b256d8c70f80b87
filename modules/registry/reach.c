#include "common/base.h"

#include "common/text.h"
#include "registry/reach.h"
#include "staff/unit.h"

MUST_CHECK static struct err *
load_units(struct request *req, struct reach *reach)
{
	struct unit *units;
	size_t n;
	struct err *e;

	e = unit_list(req, req->db, req->scope.path_like, req->today, &units,
		      &n);
	if (e)
		return e;
	reach->units = talloc_zero_array(req, struct option, (unsigned)n + 1);
	reach->unit_paths =
		talloc_zero_array(req, const char *, (unsigned)n + 1);
	reach->units[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < n; i++) {
		reach->units[i + 1] = (struct option){
			talloc_asprintf(req, "%" PRId64, units[i].id),
			units[i].short_name,
		};
		reach->unit_paths[i + 1] = units[i].path;
	}
	reach->n_units = n + 1;
	return NULL;
}

MUST_CHECK static struct err *
load_officers(struct request *req, struct reach *reach)
{
	struct officer *officers;
	size_t n;
	struct err *e;

	e = officer_list(req, req->db, req->scope.path_like, req->today,
			 &officers, &n);
	if (e)
		return e;
	reach->officers =
		talloc_zero_array(req, struct option, (unsigned)n + 1);
	reach->officers[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < n; i++)
		reach->officers[i + 1] = (struct option){
			talloc_asprintf(req, "%" PRId64, officers[i].id),
			officers[i].name,
		};
	reach->n_officers = n + 1;
	return NULL;
}

struct err *
reach_load(struct request *req, struct reach *reach)
{
	struct err *e;

	reach->scope = req->scope;
	e = load_units(req, reach);
	return e ? e : load_officers(req, reach);
}

void
reach_options(struct form *form, const struct reach *reach)
{
	form_options(form, "unit", reach->units, reach->n_units);
	form_options(form, "officer", reach->officers, reach->n_officers);
}

void
reach_choose(struct request *req, struct reach *reach, const char *unit,
	     const char *officer)
{
	for (size_t i = 1; i < reach->n_units; i++) {
		if (text_same(reach->units[i].value, unit))
			reach->scope.path_like = talloc_asprintf(
				req, "%s%%", reach->unit_paths[i]);
	}
	/* Who sees his own matters only goes on seeing these. */
	if (!text_empty(officer) && !req->scope.officer_id)
		(void)text_to_int(officer, &reach->scope.officer_id);
}

void
reach_view(const struct reach *reach, struct view *view)
{
	view_flag(view, "Reach.Units", reach->n_units > 2);
	view_flag(view, "Reach.Officers", reach->n_officers > 2);
}

const char *
option_label(const struct option *options, size_t n, const char *value)
{
	for (size_t i = 0; i < n; i++) {
		if (text_same(options[i].value, value))
			return options[i].label;
	}
	return value;
}

/* The text as part of an address. */
static char *
url_part(TALLOC_CTX *ctx, const char *text)
{
	static const char digits[] = "0123456789ABCDEF";
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";
	char *out = talloc_array(ctx, char, (unsigned)strlen(text) * 3 + 1);
	size_t n = 0;

	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (strchr(plain, *text)) {
			out[n++] = *text;
			continue;
		}
		out[n++] = '%';
		out[n++] = digits[byte >> 4];
		out[n++] = digits[byte & 15];
	}
	out[n] = '\0';
	return out;
}

const char *
href_with(TALLOC_CTX *ctx, const char *path, const struct href_pair *pairs,
	  size_t n, const char *without)
{
	char *href = talloc_strdup(ctx, path);

	for (size_t i = 0; i < n; i++) {
		if (text_empty(pairs[i].value) ||
		    (without && text_same(pairs[i].name, without)))
			continue;
		href = talloc_asprintf_append(href, "%c%s=%s",
					      strchr(href, '?') ? '&' : '?',
					      pairs[i].name,
					      url_part(ctx, pairs[i].value));
	}
	return href;
}

void
chips_view(struct view *view, const char *path, const struct href_pair *pairs,
	   size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *chip;

		if (text_empty(pairs[i].value) || !pairs[i].label)
			continue;
		chip = view_row(view, "Filters");
		view_format(chip, "Label", "%s: %s", pairs[i].label,
			    pairs[i].shown ? pairs[i].shown : pairs[i].value);
		view_text(chip, "Href",
			  href_with(view, path, pairs, n, pairs[i].name));
	}
	view_text(view, "List.Clear", path);
}
