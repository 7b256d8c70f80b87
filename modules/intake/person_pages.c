#include "common/base.h"

#include "common/audit.h"
#include "common/form.h"
#include "common/paths.h"
#include "common/text.h"
#include "intake/intake.h"
#include "intake/person.h"
#include "law/law.h"

struct merge_form {
	const char *other;
	const char *find;
	const char *reason;
};

struct part_form {
	const char *merge;
	const char *reason;
};

/* clang-format off */
static const struct field merge_fields[] = {
	{ "other", "Người cùng là một", FIELD_CODE, REQUIRED,
	  .at = offsetof(struct merge_form, other) },
	{ "find", "Tên hoặc số", FIELD_LINE, OF_STATE, .max = 200,
	  .at = offsetof(struct merge_form, find) },
	{ "reason", "Căn cứ, lý do gộp", FIELD_AREA, REQUIRED, .max = 500,
	  .at = offsetof(struct merge_form, reason) },
};

static const struct field part_fields[] = {
	{ "merge", "Lần gộp", FIELD_CODE, REQUIRED,
	  .at = offsetof(struct part_form, merge) },
	{ "reason", "Lý do hủy gộp", FIELD_AREA, REQUIRED, .max = 500,
	  .at = offsetof(struct part_form, reason) },
};
/* clang-format on */

/* What the page is made of. */
struct subject {
	struct person *person;
	struct person *others; /* who may be the same */
	size_t n_others;
	struct person_merge *merges;
	size_t n_merges;
	const char *find;
	struct form *form;
};

/* "Trần Thị An, 1980, số …, Ấp 1; bản án 12/2026/DS-ST" */
static const char *
person_words(TALLOC_CTX *ctx, const struct person *p)
{
	char *words = talloc_strdup(ctx, p->name);

	if (p->birth_year)
		words = talloc_asprintf_append(words, ", %" PRId64,
					       p->birth_year);
	if (p->number)
		words = talloc_asprintf_append(words, ", số %s", p->number);
	if (*p->address)
		words = talloc_asprintf_append(words, ", %s", p->address);
	return talloc_asprintf_append(words, " (bản án %s)", p->judgment);
}

/* Who else he may be: first those of his own name. */
MUST_CHECK static struct err *
add_others(struct request *req, struct subject *s)
{
	const char *find = request_param(req, "find");
	struct option *options;
	struct err *e;

	find = find ? text_clean(req, find, false) : NULL;
	s->find = text_empty(find) ? s->person->name : find;
	e = person_candidates(req, s->person->id, s->find, &s->others,
			      &s->n_others);
	if (e)
		return e;
	options = talloc_zero_array(req, struct option,
				    (unsigned)s->n_others + 1);
	for (size_t i = 0; i < s->n_others; i++)
		options[i] = (struct option){
			talloc_asprintf(req, "%" PRId64, s->others[i].id),
			person_words(req, &s->others[i]),
		};
	s->form = form_new(req, merge_fields, ARRAY_LEN(merge_fields));
	form_options(s->form, "other", options, s->n_others);
	form_preset(s->form, "find", s->find);
	return NULL;
}

static void
add_merges(struct request *req, struct subject *s)
{
	struct option *options = talloc_zero_array(req, struct option,
						   (unsigned)s->n_merges + 1);

	for (size_t i = 0; i < s->n_merges; i++)
		options[i] = (struct option){
			talloc_asprintf(req, "%" PRId64, s->merges[i].id),
			talloc_asprintf(req, "%s, gộp lúc %s",
					s->merges[i].name, s->merges[i].at),
		};
	s->form = form_new(req, part_fields, ARRAY_LEN(part_fields));
	form_options(s->form, "merge", options, s->n_merges);
	if (s->n_merges == 1)
		form_preset(s->form, "merge", options[0].value);
}

/* The person and who was merged into him. */
MUST_CHECK static struct err *
load_subject(struct request *req, struct subject *s)
{
	struct person *person;
	struct err *e = person_get(req, req->id, &person);

	if (e)
		return e;
	*s = (struct subject){ .person = person };
	return person_merges(req, person->id, &s->merges, &s->n_merges);
}

static void
person_view(struct view *view, const struct person *p)
{
	view_int(view, "Person.Id", p->id);
	view_text(view, "Person.Name", p->name);
	view_text(view, "Person.Number", p->number);
	if (p->birth_year)
		view_int(view, "Person.BirthYear", p->birth_year);
	if (p->n_seen < p->n_parties)
		view_int(view, "Person.Elsewhere", p->n_parties - p->n_seen);
}

static void
parties_view(struct request *req, struct view *view,
	     const struct person_party *parties, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct person_party *p = &parties[i];
		struct view *row = view_row(view, "Parties");

		view_format(row, "Href", "/intake/judgment/%" PRId64,
			    p->judgment_id);
		view_text(row, "Judgment", p->judgment);
		view_text(row, "Court", p->court);
		view_text(row, "Role",
			  law_label(req->law, "party_role", p->role,
				    p->received_on));
		view_text(row, "Name", p->name);
		view_text(row, "IdNumber", p->id_number);
		if (p->birth_year)
			view_int(row, "BirthYear", p->birth_year);
		view_text(row, "Address", p->address);
		view_text(row, "Unit", p->unit);
	}
}

static void
merges_view(struct view *view, const struct person_merge *merges, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Merges");

		view_text(row, "Name", merges[i].name);
		view_text(row, "Reason", merges[i].reason);
		view_text(row, "By", merges[i].by);
		view_text(row, "At", merges[i].at);
	}
}

static struct view *
new_view(struct request *req, const struct subject *s, const char *title)
{
	struct view *view = view_new(req, title);

	view_crumb(view, "Sổ nhận bản án, quyết định", "/intake/");
	person_view(view, s->person);
	merges_view(view, s->merges, s->n_merges);
	return view;
}

MUST_CHECK static struct err *
render_person(struct request *req, struct subject *s, bool invalid)
{
	struct view *view = new_view(req, s, s->person->name);
	struct person_party *parties;
	size_t n;
	struct err *e = person_parties(req, s->person->id, &parties, &n);

	if (e)
		return e;
	view_crumb(view, s->person->name, NULL);
	parties_view(req, view, parties, n);
	view_text(view, "Find", s->find);
	view_flag(view, "Others", s->n_others > 0);
	form_view(s->form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/person_show.cs");
	return request_render(req, view, "intake/person_show.cs");
}

MUST_CHECK static struct err *
render_part(struct request *req, struct subject *s, bool invalid)
{
	struct view *view = new_view(req, s, "Hủy gộp người");

	view_crumb(view, s->person->name,
		   talloc_asprintf(req, "/intake/person/%" PRId64,
				   s->person->id));
	form_view(s->form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/person_part.cs");
	return request_render(req, view, "intake/person_part.cs");
}

/* GET /intake/person/#?find= */
struct err *
page_person_show(struct request *req)
{
	struct subject s;
	struct err *e = load_subject(req, &s);

	if (!e)
		e = add_others(req, &s);
	return e ? e : render_person(req, &s, false);
}

/* GET /intake/person/#/part */
struct err *
page_person_part_edit(struct request *req)
{
	struct subject s;
	struct err *e = load_subject(req, &s);

	if (e)
		return e;
	add_merges(req, &s);
	return render_part(req, &s, false);
}

static const struct person *
other_of(const struct subject *s, const char *id)
{
	int64_t typed;

	for (size_t i = 0; text_to_int(id, &typed) && i < s->n_others; i++) {
		if (s->others[i].id == typed)
			return &s->others[i];
	}
	return NULL;
}

static const struct person_merge *
merge_of(const struct subject *s, const char *id)
{
	int64_t typed;

	for (size_t i = 0; text_to_int(id, &typed) && i < s->n_merges; i++) {
		if (s->merges[i].id == typed)
			return &s->merges[i];
	}
	return NULL;
}

/* Holds the two before they are read. */
MUST_CHECK static struct err *
load_locked(struct request *req, struct subject *s)
{
	const char *sent = request_param(req, "other");
	int64_t id = 0;
	struct err *e;

	if (sent && !text_to_int(sent, &id))
		id = 0;
	e = person_lock(req, req->id, id);
	return e ? e : load_subject(req, s);
}

MUST_CHECK static struct err *
merge(struct request *req, const struct person *from, const struct person *into,
      const char *reason)
{
	struct err *e = person_merge(req, from->id, into->id, reason);

	if (!e)
		e = audit_add(req, "person.merge", "person", into->id,
			      talloc_asprintf(req, "%" PRId64 " %s", from->id,
					      from->name));
	if (e)
		return e;
	request_flash(req, "Đã gộp thành một người.");
	return request_redirect(req, "/intake/person/%" PRId64, into->id);
}

/* POST /intake/person/#/merge */
struct err *
page_person_merge(struct request *req)
{
	struct merge_form in = { 0 };
	const struct person *other;
	const struct person *from;
	const struct person *into;
	struct subject s;
	struct err *e = load_locked(req, &s);

	if (!e)
		e = add_others(req, &s);
	if (!e)
		e = form_read(s.form, &in);
	if (e)
		return e;
	other = text_empty(in.other) ? NULL : other_of(&s, in.other);
	from = s.person;
	into = other;
	if (other && !person_goes(s.person, other)) {
		from = other;
		into = s.person;
	}
	if (other) {
		const char *refusal = person_merge_refusal(from, into);
		const char *doubt = person_merge_doubt(req, from, into);

		if (refusal)
			form_error(s.form, "other", "%s", refusal);
		else if (doubt)
			form_doubt(s.form, "other", "%s", doubt);
	}
	if (!form_valid(s.form) || !other)
		return render_person(req, &s, true);
	return merge(req, from, into, in.reason);
}

/* POST /intake/person/#/part */
struct err *
page_person_part(struct request *req)
{
	struct part_form in = { 0 };
	const struct person_merge *merged;
	const char *refusal;
	struct subject s;
	struct err *e = load_locked(req, &s);

	if (e)
		return e;
	add_merges(req, &s);
	e = form_read(s.form, &in);
	if (e)
		return e;
	merged = text_empty(in.merge) ? NULL : merge_of(&s, in.merge);
	refusal = merged ? person_part_refusal(merged) : NULL;
	if (refusal)
		form_error(s.form, "merge", "%s", refusal);
	if (!form_valid(s.form) || !merged)
		return render_part(req, &s, true);
	e = person_part(req, merged, in.reason);
	if (!e)
		e = audit_add(req, "person.part", "person", merged->into_id,
			      talloc_asprintf(req, "%" PRId64 " %s",
					      merged->from_id, merged->name));
	if (e)
		return e;
	request_flash(req, "Đã hủy gộp: lại là hai người.");
	return request_redirect(req, "/intake/person/%" PRId64, req->id);
}
