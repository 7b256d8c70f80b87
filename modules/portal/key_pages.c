#include "common/base.h"

#include "common/view.h"
#include "portal/key_rules.h"
#include "portal/portal.h"

#define LINE_MAX_BYTES 200

/* The file beside the configuration; none is a file without keys: the host of
 * the portal may be another one than that of the keys. */
static size_t
read_keys(struct request *req, struct trail_key keys[KEYS_MAX])
{
	const char *path = conf_beside(req, req->conf, CONF_CHECKPOINT_KEYS);
	FILE *file = fopen(path, "re");
	char line[LINE_MAX_BYTES];
	size_t n = 0;

	if (!file)
		return 0;
	while (n < KEYS_MAX && fgets(line, sizeof(line), file))
		trail_key_add(keys, &n, line);
	fclose(file);
	return n;
}

/* GET /portal/keys : by which keys the trail is proved. */
struct err *
page_key_list(struct request *req)
{
	struct trail_key *keys = talloc_array(req, struct trail_key, KEYS_MAX);
	size_t n = read_keys(req, keys);
	struct view *view = view_new(req, "Khóa công khai của nhật ký");

	/* The one that signs today first. */
	for (size_t i = n; i > 0; i--) {
		struct view *row = view_row(view, "Keys");

		view_text(row, "Hex", keys[i - 1].hex);
		view_date(row, "Since", keys[i - 1].since);
		view_date(row, "Until", keys[i - 1].until);
		view_flag(row, "Current", i == n);
	}
	return request_render(req, view, "portal/key_list.cs");
}

/* GET /portal/keys/text : the same for thads-audit. */
struct err *
page_key_text(struct request *req)
{
	struct trail_key *keys = talloc_array(req, struct trail_key, KEYS_MAX);
	size_t n = read_keys(req, keys);

	return request_text(req, "text/plain; charset=utf-8",
			    trail_key_text(req, keys, n));
}
