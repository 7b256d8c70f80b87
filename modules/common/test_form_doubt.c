#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/crypto.h"
#include "common/form.h"
#include "common/test_desk.h"

struct party {
	const char *name;
	int64_t share_dong;
};

struct entry {
	const char *number;
	struct party *parties;
	size_t n_parties;
};

static const struct field fields[] = {
	{ "number", "Số bản án", FIELD_LINE, REQUIRED, 0,
	  offsetof(struct entry, number) },
};

static const struct field party_fields[] = {
	{ "name", "Họ tên", FIELD_LINE, REQUIRED, 0,
	  offsetof(struct party, name) },
	{ "share", "Phần phải nộp", FIELD_MONEY, 0, 0,
	  offsetof(struct party, share_dong) },
};

/* What a person sends who has seen the doubts. */
struct sent {
	const char *share; /* of the second party */
	const char *confirm;
};

static struct form *
read_form(struct desk *desk, const struct sent *sent)
{
	const struct param params[] = {
		{ "number", "1" },
		{ "party-0-name", "An" },
		{ "party-1-name", "Bình" },
		{ "party-1-share", sent->share },
		{ "confirm", sent->confirm },
	};
	struct request *req = talloc_zero(desk, struct request);
	struct entry *in = talloc_zero(req, struct entry);
	struct form *form;

	req->method = METHOD_POST;
	req->params = talloc_memdup(req, params, sizeof(params));
	req->n_params = ARRAY_LEN(params);
	form = form_new(req, fields, ARRAY_LEN(fields));
	form_group(form, "party", "Đương sự", party_fields,
		   ARRAY_LEN(party_fields), 4, sizeof(struct party),
		   (void **)&in->parties, &in->n_parties);
	assert_null(form_read(form, in));
	assert_true(form_valid(form));
	return form;
}

/* The value of the box that confirms what the form asks about. */
static const char *
mark_of(struct desk *desk, struct form *form)
{
	desk->view = view_bare(desk);
	form_view(form, desk->view);
	desk_write(desk, "page.cs", "<?cs var:Form.Confirm ?>");
	return desk_render(desk);
}

static void
it_names_the_row_and_stands_by_the_field(void **state)
{
	struct desk *desk = *state;
	struct form *form = read_form(desk, &(struct sent){ "1.000", "" });

	form_doubt(form, "party-1-share", "Có đúng không?");
	form_doubt(form, "", "Cả tờ này?");
	assert_false(form_valid(form));
	form_view(form, desk->view);
	desk_expect(desk,
		    "<?cs each:d = Form.Doubts ?><?cs var:d.Field ?>: "
		    "<?cs var:d.Text ?>\n<?cs /each ?>"
		    "<?cs each:r = Group.party.Rows ?>"
		    "<?cs var:r.share.Doubt ?>;<?cs /each ?>",
		    "party-1-share: Đương sự 2: Có đúng không?\n"
		    ": Cả tờ này?\n;Có đúng không?;");
}

static void
it_is_confirmed_for_this_sentence_and_value(void **state)
{
	struct desk *desk = *state;
	struct sent sent = { "1.000", "" };
	struct form *form = read_form(desk, &sent);

	form_doubt(form, "party-1-share", "Có đúng không?");
	sent.confirm = mark_of(desk, form);
	form = read_form(desk, &sent);
	form_doubt(form, "party-1-share", "Có đúng không?");
	assert_true(form_valid(form));
	form_doubt(form, "party-1-share", "Có chắc không?");
	assert_false(form_valid(form));
	sent.share = "1.001";
	form = read_form(desk, &sent);
	form_doubt(form, "party-1-share", "Có đúng không?");
	assert_false(form_valid(form));
}

static int
start_crypto(void **state)
{
	struct err *e = crypto_start();

	(void)state;
	if (e)
		err_free(&e);
	return 0;
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		WITH_DESK(it_names_the_row_and_stands_by_the_field),
		WITH_DESK(it_is_confirmed_for_this_sentence_and_value),
	};

	return cmocka_run_group_tests(tests, start_crypto, NULL);
}
