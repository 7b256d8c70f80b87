#include "common/base.h"

#include "registry/entry_view.h"

#include "common/paths.h"
#include "common/text.h"
#include "matter/due_view.h"
#include "staff/unit.h"

const char *
entry_state_words(bool ended, bool hidden, bool in_book, const char **class)
{
	*class = "off";
	if (ended)
		return "Đã chấm dứt";
	*class = "bad";
	if (hidden)
		return "Đã ẩn";
	*class = in_book ? "warn" : "good";
	return in_book ? "Công khai, sổ riêng" : "Đang công khai";
}

/* The day of an instant, without its time. */
static char *
day_text(TALLOC_CTX *ctx, const char *utc)
{
	char *text = date_time_text(ctx, utc ? utc : "");

	text[strcspn(text, " ")] = '\0';
	return text;
}

void
entry_public_view(struct view *view, const struct entry *entry)
{
	struct view *node = view_node(view, "Public");

	view_text(node, "Debtor", entry->text.name);
	view_text(node, "Address", entry->text.address);
	view_text(node, "Judgment", entry->judgment);
	view_text(node, "Enforcement", entry->enforcement);
	view_text(node, "Obligation", entry->text.obligation);
	view_text(node, "Reason", entry->reason);
	view_text(node, "Unit", entry->unit_shown);
	view_text(node, "Published", day_text(node, entry->published_at));
	if (entry->updated_at)
		view_text(node, "Updated", day_text(node, entry->updated_at));
	view_flag(node, "Seen", !entry->state.ended && !entry->state.hidden);
	view_href(node, "Href", PATH_ENTRY, entry->id);
}

static struct view *
fact(struct view *view, const char *list, const char *label)
{
	struct view *row = view_row(view, list);

	view_text(row, "Label", label);
	return row;
}

static void
money_fact(struct view *view, const char *list, const char *label, int64_t dong)
{
	struct view *row = fact(view, list, label);

	view_money(row, "Value", dong);
	view_text(row, "Class", "num");
}

/* "2 năm 3 tháng 5 ngày" from one day to another, which is not earlier. */
static char *
span_text(TALLOC_CTX *ctx, struct date from, struct date to)
{
	int months = (to.year - from.year) * 12 + to.month - from.month;
	char *text = talloc_strdup(ctx, "");
	int64_t days;

	if (date_compare(date_add_months(from, months), to) > 0)
		months--;
	days = date_to_days(to) - date_to_days(date_add_months(from, months));
	if (months >= 12)
		text = talloc_asprintf_append(text, "%d năm ", months / 12);
	if (months % 12)
		text = talloc_asprintf_append(text, "%d tháng ", months % 12);
	if (days || !months)
		text = talloc_asprintf_append(text, "%" PRId64 " ngày", days);
	return text;
}

void
entry_bar_view(struct view *view, const struct entry *entry, struct date today)
{
	const char *class;
	struct view *row;

	view_text(view, "Matter.Number", entry->text.name);
	view_format(view, "Matter.Title", "Quyết định chưa có điều kiện: %s",
		    entry->no_means);
	view_text(view, "Matter.Status.Words",
		  entry_state_words(entry->state.ended, entry->state.hidden,
				    entry->in_book, &class));
	view_text(view, "Matter.Status.Class", class);
	view_date(fact(view, "Matter.Facts", "Ngày quyết định"), "Value",
		  entry->decided_on);
	view_date(fact(view, "Matter.Facts", "Hạn công khai"), "Value",
		  entry->due_on);
	row = fact(view, "Matter.Facts", "Công khai ngày");
	view_format(row, "Value", "%s%s", date_text(row, entry->published_on),
		    date_compare(entry->published_on, entry->due_on) > 0
			    ? " (chậm)"
			    : "");
	if (entry->state.ended)
		view_date(fact(view, "Matter.Facts", "Chấm dứt ngày"), "Value",
			  entry->ended_on);
	else
		view_text(fact(view, "Matter.Facts", "Chưa có điều kiện đã"),
			  "Value", span_text(view, entry->decided_on, today));
	row = fact(view, "Matter.Facts", "Hồ sơ thi hành án");
	view_text(row, "Value", entry->matter_number);
	view_href(row, "Href", PATH_MATTER, entry->matter_id);
	view_text(fact(view, "Matter.Facts", "Chấp hành viên"), "Value",
		  entry->officer ? entry->officer : OFFICER_NONE);
	row = fact(view, "Matter.Facts", "Đơn vị");
	view_text(row, "Value", entry->unit);
	view_text(row, "Class", "broad");
	view_crumb(view, "Danh sách công khai", "/registry/");
}

void
entry_facts_view(struct view *view, const struct request *req,
		 const struct entry *entry)
{
	struct view *row = fact(view, "Facts", "Quyết định thi hành án");

	view_format(row, "Value", "%s ngày %s", entry->matter_number,
		    date_text(row, entry->matter_decided_on));
	view_href(row, "Href", PATH_MATTER, entry->matter_id);
	view_text(fact(view, "Facts", "Loại"), "Value",
		  text_same(entry->basis, "ex_officio") ? "Chủ động"
							: "Theo yêu cầu");
	view_text(fact(view, "Facts", "Trạng thái hồ sơ"), "Value",
		  entry->account_label);
	view_text(fact(view, "Facts", "Người được thi hành án"), "Value",
		  entry->creditors);
	money_fact(view, "Facts", "Phải thi hành (đồng)", entry->owed_dong);
	money_fact(view, "Facts", "Còn phải thi hành (đồng)", entry->left_dong);
	view_text(fact(view, "Facts", "Loại đối tượng"), "Value",
		  entry->kind_label);
	if (!text_empty(entry->id_number))
		view_text(fact(view, "Facts", "Số định danh, mã số"), "Value",
			  entry->id_number);
	if (entry->birth_year)
		view_int(fact(view, "Facts", "Năm sinh"), "Value",
			 entry->birth_year);
	if (!text_empty(entry->phone))
		view_text(fact(view, "Facts", "Điện thoại"), "Value",
			  entry->phone);
	view_date(view, "Check.On", entry->check_on);
	view_text(view, "Check.Article", entry->check_article);
	due_to_view(view_node(view, "Check"), req, ENTRY_CHECK_RULE,
		    entry->check_on);
}

void
entry_checks_view(struct view *view, const struct check_line *lines, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Checks");

		view_date(row, "On", lines[i].on);
		view_text(row, "Result", lines[i].result);
		view_text(row, "Debtor",
			  lines[i].debtor ? lines[i].debtor : "Tất cả");
		view_text(row, "Place", lines[i].place);
		view_text(row, "Content", lines[i].content);
		view_flag(row, "Voided", lines[i].voided);
		view_flag(row, "Found", lines[i].found_means);
	}
}

static void
condition(struct view *view, bool met, const char *label, const char *reason)
{
	struct view *row = view_row(view, "Book.Conditions");

	view_text(row, "Class", met ? "good" : "warn");
	view_text(row, "Words", met ? "Đạt" : "Chưa đạt");
	view_text(row, "Label", label);
	view_text(row, "Reason", reason);
}

static void
conditions_view(struct view *view, const struct law_separate_book *rule,
		const struct separate_book_facts *facts,
		const struct separate_book_verdict *verdict)
{
	condition(view, verdict->long_enough,
		  talloc_asprintf(view, "Đủ %" PRId64 " tháng",
				  verdict->months),
		  talloc_asprintf(view, "quyết định ngày %s; %s ngày %s%s",
				  date_text(view, facts->no_means_on),
				  verdict->long_enough ? "đủ từ" : "đến",
				  date_text(view, verdict->eligible_on),
				  verdict->longer
					  ? "; đang chấp hành hình phạt tù "
					    "hoặc chưa rõ địa chỉ"
					  : ""));
	condition(view, verdict->verified_enough,
		  talloc_asprintf(view, "Xác minh ít nhất %" PRId64 " lần",
				  rule->verifications),
		  talloc_asprintf(view, "đã xác minh %" PRId64 " lần",
				  facts->verifications));
	condition(view, verdict->quiet, "Không có thông tin mới",
		  verdict->quiet ? "lần xác minh gần nhất không thấy điều "
				   "kiện thi hành"
				 : "lần xác minh gần nhất thấy có điều kiện "
				   "thi hành");
}

void
entry_book_view(struct view *view, const struct entry *entry,
		const struct law_separate_book *rule,
		const struct separate_book_facts *facts,
		const struct separate_book_verdict *verdict)
{
	bool moves = text_same(rule->effect, "book");

	view_flag(view, "Book.Moved", entry->in_book);
	if (entry->in_book || !date_is_set(facts->no_means_on))
		return;
	view_text(view, "Book.Effect",
		  moves ? "chuyển sổ theo dõi riêng"
			: "gửi lại yêu cầu thi hành án");
	view_text(view, "Book.Article", rule->article);
	view_flag(view, "Book.Ready", verdict->ready);
	view_href(view, "Book.Href", PATH_MATTER "/book-move",
		  entry->matter_id);
	conditions_view(view, rule, facts, verdict);
}
