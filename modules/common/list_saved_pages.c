#include "common/base.h"

#include "common/list_saved.h"

#include "common/app.h"
#include "common/audit.h"
#include "common/params.h"
#include "common/text.h"

/* As the table saved_view has room for; the query is bare ASCII. */
#define NAME_MAX_CHARS	60
#define QUERY_MAX_BYTES 1000

struct saved_form {
	const char *act;
	int64_t id;
	const char *name;
	const char *query;
	bool first;
};

#define AT(member) .at = offsetof(struct saved_form, member)

/* clang-format off */
static const struct field saved_fields[] = {
	{ "act", "Việc", FIELD_CODE, REQUIRED, AT(act) },
	{ "id", "Bộ lọc", FIELD_INT, 0, AT(id) },
	{ "name", "Tên bộ lọc", FIELD_LINE, 0, .max = NAME_MAX_CHARS,
	  AT(name) },
	{ "query", "Điều kiện", FIELD_LINE, 0, .max = QUERY_MAX_BYTES,
	  AT(query) },
	{ "first", "Mở danh sách bằng bộ lọc này", FIELD_FLAG, 0, AT(first) },
};

static const struct option acts[] = {
	{ "save", "Lưu" },
	{ "drop", "Xóa" },
	{ "first", "Mở danh sách bằng bộ lọc này" },
	{ "none", "Không mở danh sách bằng bộ lọc nào" },
};
/* clang-format on */

MUST_CHECK static struct err *
save(struct request *req, const char *key, struct saved_form *in)
{
	const struct list_saved saved = { .name = in->name,
					  .query = in->query };
	struct param *params = NULL;
	size_t n = 0;
	struct err *e;

	if (text_empty(in->name))
		return err_new(ERR_INPUT, "Đặt tên cho bộ lọc rồi lưu lại.",
			       "TH5142: a saved view of %s has no name", key);
	e = params_parse(req, in->query, strlen(in->query), &params, &n);
	if (!e)
		e = list_saved_add(req, key, &saved, &in->id);
	if (!e && in->first)
		e = list_saved_first(req, key, in->id);
	return e;
}

MUST_CHECK static struct err *
act(struct request *req, const char *key, struct saved_form *in)
{
	if (text_same(in->act, "save"))
		return save(req, key, in);
	if (text_same(in->act, "drop"))
		return list_saved_drop(req, key, in->id);
	return list_saved_first(req, key,
				text_same(in->act, "first") ? in->id : 0);
}

/* The page of a list has one line for it and no errors beside fields. */
static struct err *
refuse(struct form *form, const char *key)
{
	const char *query = form_typed(form, "query");

	if (query && strlen(query) > QUERY_MAX_BYTES)
		return err_new(ERR_INPUT,
			       "Điều kiện lọc dài quá, không lưu được; xin bỏ "
			       "bớt điều kiện rồi lưu lại.",
			       "TH5144: saved view of %s: long query", key);
	return err_told(ERR_INPUT, "Tên bộ lọc có tối đa %d ký tự.",
			NAME_MAX_CHARS);
}

static const char *
said(const struct saved_form *in)
{
	if (text_same(in->act, "save"))
		return "Đã lưu bộ lọc.";
	if (text_same(in->act, "drop"))
		return "Đã xóa bộ lọc.";
	if (text_same(in->act, "first"))
		return "Danh sách sẽ mở bằng bộ lọc này.";
	return "Danh sách sẽ mở khi chưa lọc.";
}

/* POST LIST/saved: keeps filters and sort by a name, forgets them, or says
 * which the list opens with. */
struct err *
page_saved_record(struct request *req)
{
	const char *key = list_saved_key(req, req->route->of);
	struct form *form =
		form_new(req, saved_fields, ARRAY_LEN(saved_fields));
	struct saved_form in = { 0 };
	struct err *e;

	form_options(form, "act", acts, ARRAY_LEN(acts));
	e = form_read(form, &in);
	if (!e && !form_valid(form))
		e = refuse(form, key);
	if (!e)
		e = act(req, key, &in);
	if (!e)
		e = audit_add(req, talloc_asprintf(req, "list.%s", in.act),
			      "list", in.id,
			      talloc_asprintf(req, "%s; %s; %s", key, in.name,
					      in.query));
	if (e)
		return e;
	request_flash(req, said(&in));
	if (text_same(in.act, "save") || text_same(in.act, "first"))
		return request_redirect(req, "/%s?saved=%" PRId64, key, in.id);
	return request_redirect(req, "/%s?saved=0", key);
}
