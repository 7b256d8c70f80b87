#include "common/base.h"

#include "common/role_rights.h"
#include "common/text.h"

static const char SQL_LIST_RIGHTS[] =
	"SELECT rr.role_code, rr.right_code, rr.scope, rr.valid_from,"
	" rr.valid_to, r.valid_from, r.valid_to"
	" FROM role_right rr JOIN role r ON r.code = rr.role_code";

struct role_right {
	const char *role;
	const char *right;
	enum scope_kind kind;
	struct date from; /* days included; to may be none */
	struct date to;
	struct date role_from;
	struct date role_to;
};

struct role_rights {
	const char *version;
	struct role_right *list;
	size_t n;
};

struct scope_name {
	const char *name;
	enum scope_kind kind;
};

static const struct scope_name scope_names[] = {
	{ "own", SCOPE_OWN },
	{ "unit", SCOPE_UNIT },
	{ "subtree", SCOPE_SUBTREE },
	{ "all", SCOPE_ALL },
};

MUST_CHECK static struct err *
read_scope(const char *name, enum scope_kind *kind)
{
	for (size_t i = 0; i < ARRAY_LEN(scope_names); i++) {
		if (strcmp(scope_names[i].name, name) == 0) {
			*kind = scope_names[i].kind;
			return NULL;
		}
	}
	return err_new(ERR_INTERNAL, NULL, "TH1601: scope %s", name);
}

MUST_CHECK static struct err *
read_right(const struct db_rows *rows, size_t i, struct role_right *right)
{
	right->role = db_text(rows, i, 0);
	right->right = db_text(rows, i, 1);
	right->from = db_date(rows, i, 3);
	right->to = db_date(rows, i, 4);
	right->role_from = db_date(rows, i, 5);
	right->role_to = db_date(rows, i, 6);
	return read_scope(db_text(rows, i, 2), &right->kind);
}

MUST_CHECK static struct err *
read_all(struct role_rights *made, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, made, SQL_LIST_RIGHTS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made->list = talloc_zero_array(made, struct role_right,
				       (unsigned)rows->count + 1);
	made->n = rows->count;
	for (size_t i = 0; !e && i < rows->count; i++)
		e = read_right(rows, i, &made->list[i]);
	return e;
}

struct err *
role_rights_refresh(TALLOC_CTX *ctx, struct db *db, const char *version,
		    struct role_rights **kept)
{
	struct role_rights *made;
	struct err *e;

	if (*kept && strcmp((*kept)->version, version) == 0)
		return NULL;
	made = talloc_zero(ctx, struct role_rights);
	made->version = talloc_strdup(made, version);
	e = read_all(made, db);
	if (e) {
		talloc_free(made);
		return e;
	}
	talloc_free(*kept);
	*kept = made;
	return NULL;
}

static bool
holds(struct date from, struct date to, struct date on)
{
	return date_compare(from, on) <= 0 &&
	       (!date_is_set(to) || date_compare(to, on) >= 0);
}

void
role_rights_add(const struct role_rights *kept, const struct role_held *held,
		struct date on, struct grants *grants)
{
	for (size_t i = 0; i < kept->n; i++) {
		const struct role_right *right = &kept->list[i];

		if (strcmp(right->role, held->role) != 0 ||
		    !holds(right->from, right->to, on) ||
		    !holds(right->role_from, right->role_to, on))
			continue;
		grants->list = talloc_realloc(NULL, grants->list, struct grant,
					      (unsigned)(grants->n + 1));
		grants->list[grants->n++] = (struct grant){
			right->right,
			right->kind,
			held->unit_id,
			held->unit_path,
		};
	}
}
