#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/form.h"
#include "common/text.h"
#include "common/view.h"
#include "enforcement/assignment.h"
#include "enforcement/matter_list.h"
#include "law/sense.h"

/* Rows of one page, and as many can be given at once. */
#define ROWS_MAX LIST_PAGE_ROWS

struct assign_row {
	int64_t id;
	int64_t version;
	bool pick;
};

struct assign_form {
	const char *officer;
	struct date on;
	const char *note;
	struct assign_row *rows;
	size_t n_rows;
};

#define AT(member)     offsetof(struct assign_form, member)
#define ROW_AT(member) offsetof(struct assign_row, member)

/* clang-format off */
static const struct field assign_fields[] = {
	{ "officer", "Chấp hành viên", FIELD_CODE, REQUIRED, 0, AT(officer) },
	{ "on", "Ngày phân công", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "note", "Ghi chú", FIELD_LINE, 0, 300, AT(note) },
};

static const struct field row_fields[] = {
	{ "id", "Việc", FIELD_INT, REQUIRED, 0, ROW_AT(id) },
	{ "version", "Phiên bản", FIELD_INT, REQUIRED, 0, ROW_AT(version) },
	{ "pick", "Chọn", FIELD_FLAG, 0, 0, ROW_AT(pick) },
};
/* clang-format on */

struct assign_work {
	struct request *req;
	struct assign_form in;
	struct form *form;
	const char *refusals[ROWS_MAX]; /* by row of the form */
};

MUST_CHECK static struct err *
load(struct request *req, struct assign_work *work)
{
	*work = (struct assign_work){ .req = req };
	work->form = form_new(req, assign_fields, ARRAY_LEN(assign_fields));
	form_group(work->form, "row", "Việc thứ", row_fields,
		   ARRAY_LEN(row_fields), ROWS_MAX, sizeof(struct assign_row),
		   (void **)&work->in.rows, &work->in.n_rows);
	form_preset(work->form, "on", date_text(req, req->today));
	return assignment_declare(work->form, request_param(req, "officer"));
}

static void
preset_row(struct assign_work *work, size_t i, const char *field, int64_t n)
{
	char *name = talloc_asprintf(work->form, "row-%zu-%s", i, field);
	char *value = talloc_asprintf(work->form, "%" PRId64, n);

	form_preset(work->form, name, value);
}

/* What a row is about, beside its box. */
static void
row_facts_view(struct assign_work *work, struct view *view, size_t i,
	       const struct list_query *query, const void *line)
{
	char *name = talloc_asprintf(view, "Group.row.Rows.%zu", i);
	struct view *row = view_node(view, name);
	const struct matter_line *matter = line;

	list_row_view(query, line, row);
	view_text(row, "Number", matter->number);
	view_text(row, "Refusal", work->refusals[i]);
	talloc_free(name);
}

/* GET /enforcement/assign: matters that wait for an officer. */
struct err *
page_assignment_list(struct request *req)
{
	struct list_query *query;
	struct assign_work work;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (!e)
		e = load(req, &work);
	if (e)
		return e;
	for (size_t i = 0; i < query->n_rows; i++) {
		const struct matter_line *line = list_row(query, i);

		preset_row(&work, i, "id", line->id);
		preset_row(&work, i, "version", line->version);
	}
	view = list_view(query);
	form_view(work.form, view);
	for (size_t i = 0; i < query->n_rows; i++)
		row_facts_view(&work, view, i, query, list_row(query, i));
	return request_render(req, view, "enforcement/assignment_list.cs");
}

/* A row that somebody changed meanwhile, or that is not ours, is refused in
 * its own line. */
MUST_CHECK static struct err *
lock_row(struct assign_work *work, size_t i, struct matter **matter)
{
	struct request *req = work->req;
	const struct assign_row *row = &work->in.rows[i];
	struct err *e;

	*matter = NULL;
	e = matter_lock(req, req->db, req->law, &req->scope, row->id,
			row->version, matter);
	if (e && e->code == ERR_STALE) {
		work->refusals[i] = talloc_asprintf(
			req, "%s Mở lại danh sách để xem.", err_text(e));
		err_free(&e);
	}
	return e;
}

/* Locks follow the ids, so that two lists never wait for one another. */
static int
by_id(const void *a, const void *b)
{
	const struct assign_row *const *x = a;
	const struct assign_row *const *y = b;

	return ((*x)->id > (*y)->id) - ((*x)->id < (*y)->id);
}

MUST_CHECK static struct err *
give_row(struct assign_work *work, const struct assign_row *row,
	 const struct officer *officer)
{
	size_t i = (size_t)(row - work->in.rows);
	struct matter *matter;
	struct err *e;

	e = lock_row(work, i, &matter);
	if (e || work->refusals[i])
		return e;
	return assignment_give(work->req, matter, officer, work->in.on,
			       work->in.note, &work->refusals[i]);
}

static bool
any_picked(const struct assign_work *work)
{
	for (size_t i = 0; i < work->in.n_rows; i++) {
		if (work->in.rows[i].pick)
			return true;
	}
	return false;
}

/* Gives the picked rows; *given tells how many could be. */
MUST_CHECK static struct err *
give_rows(struct assign_work *work, const struct officer *officer,
	  size_t *picked)
{
	const struct assign_row *rows[ROWS_MAX] = { NULL };
	size_t n = 0;
	struct err *e = NULL;

	for (size_t i = 0; i < work->in.n_rows; i++) {
		if (work->in.rows[i].pick)
			rows[n++] = &work->in.rows[i];
	}
	qsort(rows, n, sizeof(rows[0]), by_id);
	for (size_t i = 0; !e && i < n; i++)
		e = give_row(work, rows[i], officer);
	*picked = n;
	return e;
}

/* Shows the rows that came again, each with its refusal. */
MUST_CHECK static struct err *
show_again(struct assign_work *work)
{
	struct request *req = work->req;
	struct view *view = view_new(req, "Phân công, bàn giao việc");
	struct list_query *query = NULL;
	struct err *e = NULL;

	form_view(work->form, view);
	for (size_t i = 0; !e && i < work->in.n_rows; i++) {
		e = list_get(req, &matter_list_waiting, work->in.rows[i].id,
			     &query);
		if (!e)
			row_facts_view(work, view, i, query,
				       list_row(query, 0));
	}
	if (e)
		return e;
	if (query)
		list_heads_view(query, view);
	view_flag(view, "Page.Wide", true);
	return request_render_invalid(req, view,
				      "enforcement/assignment_list.cs");
}

static size_t
refused_rows(struct assign_work *work)
{
	size_t n = 0;

	for (size_t i = 0; i < work->in.n_rows; i++) {
		if (!work->refusals[i])
			continue;
		form_error(work->form,
			   talloc_asprintf(work->form, "row-%zu-pick", i), "%s",
			   work->refusals[i]);
		n++;
	}
	return n;
}

/* POST /enforcement/assign: gives the picked rows, all of them or none. */
struct err *
page_assignment_record(struct request *req)
{
	struct officer *officer = NULL;
	struct assign_work work;
	size_t picked = 0;
	bool refused;
	struct err *e;

	e = load(req, &work);
	if (!e)
		e = form_read(work.form, &work.in);
	if (!e && !any_picked(&work))
		form_error(work.form, "", "Chưa chọn việc nào.");
	if (!e && form_valid(work.form))
		e = assignment_chosen(req, work.in.officer, &officer);
	if (!e && officer)
		e = give_rows(&work, officer, &picked);
	if (e)
		return e;
	refused = officer && refused_rows(&work) > 0;
	sense_check_day(req, work.form, "on", "act_day", work.in.on);
	if (!officer || refused || !form_valid(work.form))
		return show_again(&work);
	request_flash(req, talloc_asprintf(req, "Đã giao %zu việc cho %s.",
					   picked, officer->name));
	return request_redirect(req, "/enforcement/unit?officer=%" PRId64,
				officer->id);
}
