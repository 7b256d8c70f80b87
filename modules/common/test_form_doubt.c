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

struct contact {
	int64_t version;
	const char *phone;
};

static const struct field contact_fields[] = {
	{ "version", "Phiên bản", FIELD_INT, 0, 0,
	  offsetof(struct contact, version) },
	{ "phone", "Điện thoại", FIELD_LINE, 0, 0,
	  offsetof(struct contact, phone) },
};

/* Shown again because somebody was faster: the state is the newer one, what is
 * typed stays, and what stands there by now is told. */
static void
a_newer_state_is_told_beside_what_is_typed(void **state)
{
	static const struct param sent[] = {
		{ "version", "3" },
		{ "phone", "0270 7" },
	};
	struct desk *desk = *state;
	struct request *req = talloc_zero(desk, struct request);
	struct form *form;

	req->params = sent;
	req->n_params = ARRAY_LEN(sent);
	req->from_draft = true;
	req->renewed = true;
	form = form_new(req, contact_fields, ARRAY_LEN(contact_fields));
	form_corrects(form);
	form_preset(form, "version", "4");
	form_preset(form, "phone", "0270 1");
	desk->view = view_bare(desk);
	form_view(form, desk->view);
	desk_expect(desk,
		    "<?cs var:Form.Version ?> <?cs var:Field.phone.Value ?> "
		    "<?cs var:Field.phone.Doubt ?>",
		    "4 0270 7 Nay đang ghi: 0270 1");
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
		WITH_DESK(a_newer_state_is_told_beside_what_is_typed),
	};

	return cmocka_run_group_tests(tests, start_crypto, NULL);
}
