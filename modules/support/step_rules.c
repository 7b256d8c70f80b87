#include "common/base.h"

#include "support/step_rules.h"

#include "common/text.h"
#include "upkeep/case_digest.h"

/* clang-format off */
static const struct step steps[] = {
	{ "receive", "Tiếp nhận", "MOI CD_DV", "DTN", STEP_TAKES,
	  "Yêu cầu đã được tiếp nhận.", "Đã tiếp nhận hồ sơ." },
	{ "answer", "Trả lời", "DTN DPC DOICHIEU", "TRALOI",
	  STEP_TEXT | STEP_ANSWER | STEP_DIRECT | STEP_TAKES,
	  NULL, CASE_ANSWERED },
	{ "submit", "Trình duyệt trả lời", "DTN DPC", "CHO_DUYET",
	  STEP_TEXT | STEP_DRAFT | STEP_TAKES,
	  NULL, "Đã trình lãnh đạo duyệt trả lời." },
	{ "approve", "Duyệt và gửi trả lời", "CHO_DUYET", "TRALOI",
	  STEP_TEXT | STEP_ANSWER | STEP_APPROVE,
	  NULL, "Đã duyệt và gửi trả lời." },
	{ "return", "Trả lại để sửa", "CHO_DUYET", "DPC", STEP_NOTE | STEP_APPROVE,
	  NULL, "Đã trả lại để sửa." },
	{ "supplement", "Yêu cầu bổ sung", "DTN DPC DOICHIEU", "YCBS",
	  STEP_TEXT | STEP_TAKES,
	  "Xin bổ sung:", "Đã gửi hướng dẫn bổ sung." },
	{ "resume", "Đã nhận bổ sung", "YCBS", "DPC",
	  STEP_MAY_TEXT | STEP_TAKES | STEP_CLOCK,
	  "Đã nhận nội dung bổ sung.", "Đã ghi nhận bổ sung." },
	{ "invite", "Hẹn nộp hồ sơ", "DTN DPC CHO_DUYET", "HEN",
	  STEP_DATE | STEP_MAY_TEXT | STEP_TAKES,
	  NULL, "Đã gửi lịch hẹn." },
	{ "compare", "Đã nhận hồ sơ giấy", "HEN", "DOICHIEU",
	  STEP_MAY_TEXT | STEP_CLOCK,
	  "Đã nhận hồ sơ giấy, đang đối chiếu.", "Đã ghi nhận hồ sơ giấy." },
	{ "accept", "Chuyển thụ lý", "DOICHIEU", "DATIEPNHAN", STEP_MAY_TEXT,
	  "Hồ sơ đã được nhận và chuyển thụ lý.", "Đã chuyển thụ lý." },
	{ "assign", "Phân công", "DTN DPC", "DPC", STEP_PERSON,
	  "Yêu cầu đã được giao cho công chức xử lý.", "Đã phân công." },
	{ "forward", "Chuyển đơn vị khác", "DTN DPC", STATE_SENT_ON,
	  STEP_UNIT | STEP_MAY_TEXT | STEP_CLOCK,
	  "Yêu cầu đã được chuyển đến cơ quan có thẩm quyền.",
	  "Đã chuyển hồ sơ đến đơn vị khác." },
	{ "reject", "Không thuộc phạm vi", "DTN DPC", "TUCHOI",
	  STEP_TEXT | STEP_ANSWER | STEP_DIRECT, NULL, "Đã trả lời không thuộc phạm vi." },
	{ "withdraw", "Người gửi rút", "DTN DPC YCBS CHO_DUYET HEN DOICHIEU",
	  "RUT", STEP_NOTE, "Yêu cầu được rút theo đề nghị của người gửi.",
	  "Đã ghi nhận người gửi rút yêu cầu." },
	{ "end", "Kết thúc", "TRALOI DATIEPNHAN TUCHOI", "KETTHUC", 0,
	  "Hồ sơ hỗ trợ đã kết thúc.", "Đã kết thúc hồ sơ." },
};
/* clang-format on */

struct state_class {
	const char *state;
	const char *class;
};

static const struct state_class classes[] = {
	{ STATE_NEW, "warn" },	{ STATE_SENT_ON, "warn" },
	{ "DTN", "run" },	{ "DPC", "run" },
	{ "CHO_DUYET", "run" }, { "DOICHIEU", "run" },
	{ "YCBS", "plain" },	{ "HEN", "plain" },
	{ "TRALOI", "good" },	{ "DATIEPNHAN", "good" },
	{ "TUCHOI", "bad" },	{ "KETTHUC", "off" },
	{ "RUT", "off" },
};

const struct step *
step_find(const char *code)
{
	for (size_t i = 0; i < ARRAY_LEN(steps); i++)
		if (text_same(steps[i].code, code))
			return &steps[i];
	return NULL;
}

/* True when the word stands in the list. */
static bool
lists(const char *list, const char *word)
{
	size_t length = strlen(word);

	while (*list) {
		size_t n = strcspn(list, " ");

		if (n == length && strncmp(list, word, n) == 0)
			return true;
		list += n;
		list += strspn(list, " ");
	}
	return false;
}

/* Whether it may be taken, whoever wrote the draft. */
static bool
is_reached(const struct step *step, const char *state,
	   const struct step_rights *rights)
{
	if (!rights->answer || !lists(step->from, state))
		return false;
	if ((step->flags & STEP_APPROVE) && !rights->approve)
		return false;
	/* The head answers by himself what he would approve. */
	return !(step->flags & STEP_DIRECT) || !rights->needs_approval ||
	       rights->approve;
}

static bool
approves_draft(const struct step *step)
{
	return (step->flags & STEP_APPROVE) && (step->flags & STEP_ANSWER);
}

bool
step_allowed(const struct step *step, const char *state,
	     const struct step_rights *rights)
{
	return is_reached(step, state, rights) &&
	       !(rights->own_draft && approves_draft(step));
}

bool
step_is_own_draft(const struct step *step, const char *state,
		  const struct step_rights *rights)
{
	return is_reached(step, state, rights) &&
	       !step_allowed(step, state, rights);
}

const struct step *
step_at(const char *state, const struct step_rights *rights, size_t i)
{
	for (size_t k = 0; k < ARRAY_LEN(steps); k++) {
		if (!step_allowed(&steps[k], state, rights))
			continue;
		if (i == 0)
			return &steps[k];
		i--;
	}
	return NULL;
}

const char *
step_state_class(const char *state)
{
	for (size_t i = 0; i < ARRAY_LEN(classes); i++)
		if (text_same(classes[i].state, state))
			return classes[i].class;
	return "plain";
}

char *
step_public_text(TALLOC_CTX *ctx, const struct step *step, const char *typed)
{
	if (step->flags & STEP_DRAFT)
		typed = NULL;
	if (text_empty(typed))
		return talloc_strdup(ctx, step->said ? step->said : "");
	if (!step->said)
		return talloc_strdup(ctx, typed);
	return talloc_asprintf(ctx, "%s\n%s", step->said, typed);
}

const char *
step_shown_text(const char *kind, const char *public_text)
{
	const struct step *step = step_find(kind);

	return step && (step->flags & STEP_ANSWER) ? CASE_ANSWERED
						   : public_text;
}
