#include "common/base.h"

#include "enforcement/proposal.h"

#include "common/form.h"
#include "common/list.h"
#include "common/text.h"
#include "matter/proposal_list.h"

/* Rows of one page, and as many can be signed at once. */
#define ROWS_MAX LIST_PAGE_ROWS

struct many_row {
	int64_t id;
	int64_t proposal; /* its version, and that of its matter, */
	int64_t version;  /* as the preview showed them */
	bool pick;
};

struct many_form {
	struct many_row *rows;
	size_t n_rows;
};

#define ROW_AT(member) offsetof(struct many_row, member)

/* clang-format off */
static const struct field row_fields[] = {
	{ "id", "Nội dung", FIELD_INT, REQUIRED, 0, ROW_AT(id) },
	{ "proposal", "Lần trình", FIELD_INT, OF_STATE, 0, ROW_AT(proposal) },
	{ "version", "Phiên bản", FIELD_INT, OF_STATE, 0, ROW_AT(version) },
	{ "pick", "Chọn", FIELD_FLAG, 0, 0, ROW_AT(pick) },
};
/* clang-format on */

struct many {
	struct request *req;
	struct form *form;
	struct many_form in;
	size_t n;
	struct proposal_work *works[ROWS_MAX]; /* what was picked */
	const char *leads[ROWS_MAX];	       /* from state to state, NULL */
};

static struct form *
make_form(struct request *req, struct many_form *in)
{
	struct form *form = form_new(req, NULL, 0);

	form_group(form, "row", "Nội dung thứ", row_fields,
		   ARRAY_LEN(row_fields), ROWS_MAX, sizeof(struct many_row),
		   (void **)&in->rows, &in->n_rows);
	return form;
}

static void
preset(struct form *form, size_t i, const char *field, int64_t n)
{
	form_preset(form, talloc_asprintf(form, "row-%zu-%s", i, field),
		    talloc_asprintf(form, "%" PRId64, n));
}

/* GET /enforcement/sign: the queue, with a box for what is signed here. */
struct err *
page_proposal_queue(struct request *req)
{
	struct many_form in = { 0 };
	struct list_query *query;
	struct form *form;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (e)
		return e;
	form = make_form(req, &in);
	for (size_t i = 0; i < query->n_rows; i++) {
		const struct proposal_line *line = list_row(query, i);

		preset(form, i, "id", line->id);
	}
	view = list_view(query);
	form_view(form, view);
	for (size_t i = 0; i < query->n_rows; i++) {
		const struct proposal_line *line = list_row(query, i);
		struct view *row = view_node(
			view, talloc_asprintf(view, "Group.row.Rows.%zu", i));

		list_row_view(query, line, row);
		view_text(row, "About", line->number);
		view_flag(row, "Signs",
			  !line->judgment_id &&
				  proposal_state_of(line->state) ==
					  PROPOSAL_PROPOSED);
	}
	return request_render(req, view, "enforcement/proposal_list.cs");
}

/* The form as it was sent; what was picked without locks. */
MUST_CHECK static struct err *
read_picked(struct many *many, bool writes)
{
	struct request *req = many->req;
	struct err *e;

	many->form = make_form(req, &many->in);
	e = form_read(many->form, &many->in);
	for (size_t i = 0; !e && i < many->in.n_rows; i++) {
		const struct many_row *row = &many->in.rows[i];
		struct proposal_sent sent = { row->proposal, row->version };

		if (row->pick)
			e = proposal_open(req, row->id, writes ? &sent : NULL,
					  &many->works[many->n++]);
	}
	if (!e && many->n == 0)
		form_error(many->form, "", "Chưa chọn nội dung nào.");
	return e;
}

/* One decision moves the matter on which the next would rest. */
static bool
is_second(const struct many *many, size_t i)
{
	for (size_t k = 0; k < i; k++) {
		if (many->works[k]->proposal->matter_id ==
		    many->works[i]->proposal->matter_id)
			return true;
	}
	return false;
}

/* Each says by itself why it cannot be signed; how many do. */
static size_t
weigh_all(struct many *many)
{
	size_t refused = 0;

	for (size_t i = 0; i < many->n; i++) {
		struct proposal_work *work = many->works[i];

		if (!work->may.refusal && !work->may.answers)
			work->may.refusal = "Tài khoản đang dùng không ký được "
					    "nội dung này.";
		if (!work->may.refusal && is_second(many, i))
			work->may.refusal =
				"Việc này có hai nội dung được chọn; xin ký "
				"lần lượt từng nội dung.";
		refused += work->may.refusal != NULL;
	}
	return refused;
}

static void
row_view(const struct many *many, size_t i, struct view *row)
{
	const struct proposal_work *work = many->works[i];
	const struct proposal *p = work->proposal;

	view_text(row, "Title", work->act.act ? work->act.act->title : p->act);
	view_format(row, "Href", "/enforcement/sign/%" PRId64, p->id);
	view_text(row, "Number", work->matter->number);
	view_text(row, "Debtors", work->matter->debtor_names);
	view_text(row, "Ground", proposal_ground_label(work));
	view_text(row, "Note", p->note);
	view_text(row, "By", p->proposer);
	view_text(row, "Leads", many->leads[i]);
	view_text(row, "Refusal", work->may.refusal);
}

/* The chosen ones once more, each with what it says, in a form that signs
 * them. */
MUST_CHECK static struct err *
show(struct many *many, bool invalid)
{
	static const char template[] = "enforcement/proposal_many.cs";
	struct view *view = view_new(many->req, "Ký các nội dung đã chọn");
	size_t refused = weigh_all(many);

	view_crumb(view, "Chờ ký", "/enforcement/sign");
	view_int(view, "Chosen", (int64_t)many->n);
	view_flag(view, "May.Sign", many->n > 0 && refused == 0);
	form_view(many->form, view);
	for (size_t i = 0; i < many->n; i++)
		row_view(many, i,
			 view_node(view,
				   talloc_asprintf(view, "Group.row.Rows.%zu",
						   i)));
	return invalid ? request_render_invalid(many->req, view, template)
		       : request_render(many->req, view, template);
}

/* A form that sends what was picked, as it is now. */
static void
make_again(struct many *many)
{
	many->form = make_form(many->req, &many->in);
	for (size_t i = 0; i < many->n; i++) {
		const struct proposal_work *work = many->works[i];

		preset(many->form, i, "id", work->proposal->id);
		preset(many->form, i, "proposal", work->proposal->version);
		preset(many->form, i, "version", work->matter->version);
		preset(many->form, i, "pick", 1);
	}
}

/* GET /enforcement/sign/many: what signing all of them would lead to. */
struct err *
page_proposal_many(struct request *req)
{
	struct many many = { .req = req };
	struct err *e = read_picked(&many, false);

	if (e)
		return e;
	if (many.n == 0)
		return show(&many, true);
	make_again(&many);
	(void)weigh_all(&many);
	for (size_t i = 0; !e && i < many.n; i++)
		e = proposal_leads(many.works[i], &many.leads[i]);
	return e ? e : show(&many, false);
}

/* Locks follow the ids, so that two heads never wait for one another. */
static int
by_matter(const void *a, const void *b)
{
	const struct proposal_work *const *x = a;
	const struct proposal_work *const *y = b;
	int64_t left = (*x)->proposal->matter_id;
	int64_t right = (*y)->proposal->matter_id;

	return (left > right) - (left < right);
}

/* POST /enforcement/sign/many: signs all of them, each with its number in the
 * order of their matters, or none. */
struct err *
page_proposal_sign_many(struct request *req)
{
	struct many many = { .req = req };
	struct err *e = read_picked(&many, true);

	if (e)
		return e;
	qsort(many.works, many.n, sizeof(many.works[0]), by_matter);
	for (size_t i = 0; !e && i < many.n; i++)
		e = proposal_hold(many.works[i]);
	if (e)
		return e;
	if (many.n == 0)
		return show(&many, true);
	if (weigh_all(&many) > 0) {
		make_again(&many);
		form_error(many.form, "",
			   "Chưa ký nội dung nào: có nội dung không ký được. "
			   "Xin mở lại danh sách và bỏ nội dung đó.");
		return show(&many, true);
	}
	for (size_t i = 0; !e && i < many.n; i++)
		e = proposal_sign(many.works[i], NULL);
	if (e)
		return e;
	request_flash(req, talloc_asprintf(req, "Đã ký %zu nội dung.", many.n));
	return request_redirect(req, "/enforcement/sign");
}
