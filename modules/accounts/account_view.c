#include "common/base.h"

#include "accounts/account_view.h"

#include "accounts/account_rules.h"
#include "accounts/trail_words.h"
#include "common/text.h"

static const struct state_words role_words[] = {
	[ROLE_HELD] = { "good", "Đang giữ" },
	[ROLE_LATER] = { "run", "Chưa bắt đầu" },
	[ROLE_OVER] = { "off", "Đã hết hạn" },
	[ROLE_REVOKED] = { "off", "Đã thu hồi" },
};

static void
state_to_view(struct view *view, struct state_words words)
{
	view_text(view, "State.Class", words.css);
	view_text(view, "State.Words", words.words);
}

struct state_words
account_state(bool active, bool waits)
{
	if (!active)
		return (struct state_words){ "bad", "Đã khóa" };
	if (waits)
		return (struct state_words){ "warn",
					     "Đang dùng, có nơi phải chờ" };
	return (struct state_words){ "good", "Đang dùng" };
}

void
account_to_view(struct view *view, const struct account *account)
{
	struct view *node = view_node(view, "Account");
	const struct staff_account *staff = &account->staff;

	view_format(node, "Href", "/accounts/account/%" PRId64, staff->id);
	view_text(node, "Login", staff->login);
	view_text(node, "Name", staff->name);
	view_text(node, "Title", staff->title);
	view_text(node, "Unit", account->unit_name);
	view_text(node, "Email", staff->email);
	view_text(node, "Phone", staff->phone);
	view_text(node, "Officer", account->officer_code);
	view_text(node, "PasswordSet", account->password_set_at);
	view_flag(node, "MustChange", account->must_change);
	view_text(node, "CreatedBy",
		  account->created_by ? account->created_by
				      : "Dòng lệnh quản trị");
	view_text(node, "CreatedAt", account->created_at);
	view_flag(node, "Active", staff->active);
	state_to_view(node, account_state(staff->active, account->waits));
}

void
roles_to_view(struct view *view, const struct role_line *lines, size_t n,
	      int64_t account_id, struct date today, bool may_change)
{
	for (size_t i = 0; i < n; i++) {
		const struct role_line *line = &lines[i];
		enum role_state state = role_state_of(line->from, line->to,
						      line->revoked, today);
		bool over = state == ROLE_OVER || state == ROLE_REVOKED;
		struct view *row = view_row(view, "Roles");

		view_text(row, "Label", line->role_label);
		view_text(row, "Unit", line->unit_name);
		view_date(row, "From", line->from);
		view_date(row, "To", line->to);
		view_text(row, "By",
			  line->granted_by ? line->granted_by : "Dòng lệnh");
		view_text(row, "At", line->granted_at);
		view_text(row, "EndBy", line->revoked_by);
		if (line->revoked)
			view_text(row, "EndAt", line->revoked_at);
		state_to_view(row, role_words[state]);
		view_flag(row, "Over", over);
		if (may_change && !over)
			view_format(row, "Href",
				    "/accounts/account/%" PRId64
				    "/role/%" PRId64,
				    account_id, line->id);
	}
}

static const char *
scope_words(const char *scope)
{
	if (text_same(scope, "all"))
		return "Toàn quốc";
	if (text_same(scope, "subtree"))
		return "Đơn vị và cấp dưới";
	if (text_same(scope, "unit"))
		return "Đơn vị";
	return "Được giao";
}

void
rights_to_view(struct view *view, const struct right_line *lines, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Rights");

		view_text(row, "Label", lines[i].label);
		view_text(row, "Scope", scope_words(lines[i].scope));
		view_text(row, "Unit", lines[i].unit_name);
		view_text(row, "Role", lines[i].role_label);
	}
}

void
sessions_to_view(struct view *view, const struct session_line *lines, size_t n,
		 const char *here_hash)
{
	for (size_t i = 0; i < n; i++) {
		const struct session_line *line = &lines[i];
		bool here = text_same(line->token_hash, here_hash);
		struct view *row = view_row(view, "Sessions");

		view_text(row, "Begun", line->begun_at);
		view_text(row, "Seen", line->seen_at);
		view_text(row, "Address", line->address);
		view_text(row, "Agent", line->agent);
		view_flag(row, "Over", !line->open);
		if (here)
			state_to_view(row, (struct state_words){ "run",
								 "Phiên này" });
		else if (line->open)
			state_to_view(row, (struct state_words){ "good",
								 "Đang mở" });
		else
			state_to_view(row,
				      (struct state_words){ "off", "Đã hết" });
		if (line->open && !here)
			view_flag(view, "Open.Sessions", true);
	}
}

void
waits_to_view(struct view *view, const struct wait_line *lines, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Waits");

		view_text(row, "Address",
			  lines[i].address ? lines[i].address
					   : "Mọi địa chỉ mà tài khoản này "
					     "chưa từng đăng nhập");
		view_text(row, "Until", lines[i].until);
	}
}

void
trail_to_view(struct view *view, const struct request *req,
	      const struct trail_line *lines, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct trail_line *line = &lines[i];
		struct view *row = view_row(view, "Trail");

		view_text(row, "At", line->at);
		view_text(row, "Who", line->name ? line->name : "—");
		view_text(row, "Action", trail_action(req, line->action));
		view_text(row, "Detail",
			  trail_detail(row, line->action, line->detail));
	}
}
