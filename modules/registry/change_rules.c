#include "common/base.h"

#include "common/text.h"
#include "registry/change_rules.h"

static size_t
add_change(struct entry_change *changes, size_t n, const char *field,
	   const char *before, const char *after)
{
	if (text_same(before, after))
		return n;
	changes[n] = (struct entry_change){ field, before, after };
	return n + 1;
}

size_t
entry_changes(const struct entry_text *before, const struct entry_text *after,
	      struct entry_change changes[ENTRY_CHANGES_MAX])
{
	size_t n = 0;

	n = add_change(changes, n, "name", before->name, after->name);
	n = add_change(changes, n, "address", before->address, after->address);
	return add_change(changes, n, "obligation", before->obligation,
			  after->obligation);
}

const char *
entry_refusal(enum entry_act act, const struct entry_state *state,
	      int64_t account_id)
{
	if (state->ended)
		return "Thông tin này đã chấm dứt công khai, không sửa được "
		       "nữa.";
	if (act == ACT_HIDE && state->hidden)
		return "Thông tin này đã được ẩn.";
	if (act != ACT_REVIEW)
		return NULL;
	if (!state->hidden)
		return "Thông tin này đang công khai, không chờ xác nhận.";
	if (state->hidden_by == account_id)
		return "Việc ẩn phải do người khác xác nhận: người đã ẩn "
		       "không tự hiện lại.";
	return NULL;
}
