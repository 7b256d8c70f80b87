#include "common/base.h"

#include "intake/person.h"

#include "common/text.h"

bool
person_goes(const struct person *person, const struct person *other)
{
	return !person->number && other->number;
}

const char *
person_merge_refusal(const struct person *from, const struct person *into)
{
	bool human = text_same(from->kind, "individual");

	if (from->id == into->id)
		return "Hai bên đã là một người.";
	if (from->number && into->number)
		return "Hai người có số định danh, mã số khác nhau, nên là hai "
		       "người. Số ghi sai ở bản án nào thì sửa ở bản án đó.";
	if (human != text_same(into->kind, "individual"))
		return "Một bên là cá nhân, một bên là tổ chức.";
	if (from->n_seen < from->n_parties)
		return "Người này còn là đương sự ở cơ quan khác, nên không "
		       "gộp được ở đây.";
	return NULL;
}

const char *
person_merge_doubt(TALLOC_CTX *ctx, const struct person *from,
		   const struct person *into)
{
	if (!text_same(from->name_fold, into->name_fold))
		return talloc_asprintf(ctx,
				       "Tên khác nhau: “%s” và “%s”. Có đúng "
				       "là một người không?",
				       into->name, from->name);
	if (from->birth_year && into->birth_year &&
	    from->birth_year != into->birth_year)
		return talloc_asprintf(ctx,
				       "Năm sinh khác nhau: %" PRId64
				       " và %" PRId64
				       ". Có đúng là một người không?",
				       into->birth_year, from->birth_year);
	return NULL;
}

const char *
person_part_refusal(const struct person_merge *merge)
{
	if (merge->n_gone > 0)
		return "Sau lần gộp này đã gộp tiếp với người khác; hủy lần "
		       "gộp sau trước.";
	if (merge->n_seen < merge->n_parties)
		return "Lần gộp này có bản án của cơ quan khác, nên không hủy "
		       "được ở đây.";
	return NULL;
}
