#include "common/base.h"

#include "common/test_help.h"
#include "common/text.h"
#include "support/step_rules.h"

static const char *const states[] = {
	"MOI",	  "DTN",     "DPC",    "YCBS",	   "CHO_DUYET",
	"CD_DV",  "HEN",     "TRALOI", "DOICHIEU", "DATIEPNHAN",
	"TUCHOI", "KETTHUC", "RUT",
};

static const struct step_rights officer = { .answer = true };
static const struct step_rights head = { .answer = true, .approve = true };

static bool
may(const char *code, const char *state, const struct step_rights *rights)
{
	const struct step *step = step_find(code);

	assert_non_null(step);
	return step_allowed(step, state, rights);
}

static void
a_request_goes_its_way(void **state)
{
	(void)state;
	assert_true(may("receive", "MOI", &officer));
	assert_false(may("answer", "MOI", &officer));
	assert_true(may("answer", "DTN", &officer));
	assert_true(may("supplement", "DPC", &officer));
	assert_true(may("resume", "YCBS", &officer));
	assert_true(may("compare", "HEN", &officer));
	assert_true(may("accept", "DOICHIEU", &officer));
	assert_true(may("end", "TRALOI", &officer));
	assert_false(may("answer", "TRALOI", &officer));
	assert_true(may("receive", "CD_DV", &officer));
	assert_null(step_find("delete"));
}

static void
a_closed_request_stays_closed(void **state)
{
	(void)state;
	assert_null(step_at("KETTHUC", &head, 0));
	assert_null(step_at("RUT", &head, 0));
}

static void
who_may_not_answer_does_nothing(void **state)
{
	static const struct step_rights nobody = { .approve = true };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(states); i++)
		assert_null(step_at(states[i], &nobody, 0));
}

static void
only_a_head_approves(void **state)
{
	(void)state;
	assert_false(may("approve", "CHO_DUYET", &officer));
	assert_true(may("approve", "CHO_DUYET", &head));
	assert_false(may("return", "CHO_DUYET", &officer));
	assert_true(may("return", "CHO_DUYET", &head));
}

static void
nobody_approves_his_own_draft(void **state)
{
	static const struct step_rights own = { .answer = true,
						.approve = true,
						.own_draft = true };
	const struct step *approve = step_find("approve");

	(void)state;
	assert_false(may("approve", "CHO_DUYET", &own));
	assert_true(step_is_own_draft(approve, "CHO_DUYET", &own));
	assert_true(may("return", "CHO_DUYET", &own));
	assert_true(may("submit", "DPC", &own));
	assert_false(step_is_own_draft(approve, "CHO_DUYET", &head));
	assert_false(step_is_own_draft(approve, "CHO_DUYET", &officer));
	assert_false(step_is_own_draft(approve, "TRALOI", &own));
}

static void
a_service_may_ask_for_approval(void **state)
{
	static const struct step_rights bound = { .answer = true,
						  .needs_approval = true };
	static const struct step_rights free_head = { .answer = true,
						      .approve = true,
						      .needs_approval = true };

	(void)state;
	assert_false(may("answer", "DPC", &bound));
	assert_true(may("submit", "DPC", &bound));
	assert_true(may("answer", "DPC", &free_head));
}

static void
every_state_leads_to_an_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(states); i++) {
		bool closed = text_same(states[i], "KETTHUC") ||
			      text_same(states[i], "RUT");

		assert_true(closed || step_at(states[i], &head, 0) != NULL);
		assert_non_null(step_state_class(states[i]));
	}
}

static void
the_citizen_reads_what_is_meant_for_him(void **state)
{
	const struct step *step = step_find("supplement");

	assert_string_equal(step_public_text(*state, step, "bản án"),
			    "Xin bổ sung:\nbản án");
	step = step_find("submit");
	assert_string_equal(step_public_text(*state, step, "dự thảo"), "");
	step = step_find("return");
	assert_string_equal(step_public_text(*state, step, ""), "");
	step = step_find("answer");
	assert_string_equal(step_public_text(*state, step, "câu trả lời"),
			    "câu trả lời");
	assert_string_equal(step_shown_text("answer", "câu trả lời"),
			    "Đã gửi trả lời.");
	assert_string_equal(step_shown_text("approve", "câu trả lời"),
			    "Đã gửi trả lời.");
	assert_string_equal(step_shown_text("supplement", "bản án"), "bản án");
	assert_string_equal(step_shown_text("reply", "đã nhận"), "đã nhận");
	step = step_find("receive");
	assert_string_equal(step_public_text(*state, step, NULL),
			    "Yêu cầu đã được tiếp nhận.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_request_goes_its_way),
		TEST(a_closed_request_stays_closed),
		TEST(who_may_not_answer_does_nothing),
		TEST(only_a_head_approves),
		TEST(nobody_approves_his_own_draft),
		TEST(a_service_may_ask_for_approval),
		TEST(every_state_leads_to_an_end),
		TEST(the_citizen_reads_what_is_meant_for_him),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
