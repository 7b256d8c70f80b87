#include "common/base.h"

#include "portal/seal_page.h"

#include "common/crypto.h"
#include "portal/inbox_store.h"

/* The key of the seals: the portal has one secret of its own. */
static const char *
seal_key(struct request *req)
{
	return crypto_hash_text(req, talloc_asprintf(req, "portal-seal.%s",
						     req->conf->db_password));
}

struct err *
seal_page_new(struct request *req, const char **text)
{
	struct seal seal;
	struct err *e;

	e = inbox_now(req, req->db, &seal.at);
	if (e)
		return e;
	seal.form_id = crypto_token(req, 16);
	seal.secret = crypto_readable_secret(req, INBOX_SECRET_GROUPS);
	*text = seal_text(req, seal_key(req), &seal);
	return NULL;
}

struct err *
seal_page_read(struct request *req, struct form *form, const char *sealed,
	       struct seal *seal, const char **text)
{
	int64_t now;
	struct err *e;

	*text = sealed;
	e = inbox_now(req, req->db, &now);
	if (e)
		return e;
	switch (seal_open(req, seal_key(req), sealed, now, seal)) {
	case SEAL_GOOD:
		return NULL;
	case SEAL_EARLY:
		form_error(form, "",
			   "Biểu mẫu được gửi quá nhanh. Xin xem lại nội "
			   "dung, chờ vài giây rồi bấm gửi lại.");
		return NULL;
	case SEAL_OLD:
	case SEAL_BROKEN:
	default:
		form_error(form, "",
			   "Trang này đã mở quá lâu. Xin xem lại nội dung "
			   "rồi bấm gửi lại.");
		return seal_page_new(req, text);
	}
}
