#include "common/base.h"

#include "accounts/pattern_store.h"

#define PATTERN_COLUMNS \
	"SELECT p.id, p.rule, p.account_id, a.login, a.name, u.name," \
	" p.address, p.began_at, p.ended_at, p.threshold, p.n, p.is_open," \
	" p.found_at, p.reviewed_at, r.name, p.reviewed_n, p.review"

#define PATTERN_SEEN \
	" FROM audit_pattern p" \
	" LEFT JOIN account a ON a.id = p.account_id" \
	" LEFT JOIN unit u ON u.id = a.unit_id" \
	" LEFT JOIN account r ON r.id = p.reviewed_by" \
	" WHERE p.found_at IS NOT NULL" \
	" AND (u.path LIKE ? OR (p.account_id = 0 AND ? = '%'))"

static const char SQL_COUNT_OPEN_PATTERNS[] =
	"SELECT COUNT(*)"
	PATTERN_SEEN
	" AND p.is_open = 1";

static const char SQL_GET_PATTERN[] =
	PATTERN_COLUMNS
	PATTERN_SEEN
	" AND p.id = ?";

static const char SQL_REVIEW_PATTERN[] =
	"UPDATE audit_pattern SET is_open = 0, reviewed_at = UTC_TIMESTAMP(),"
	" reviewed_by = ?, reviewed_n = ?, review = ?"
	" WHERE id = ? AND n = ? AND reviewed_at <=> NULLIF(?, '')";

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

/* With the rule of the day, in Viet Nam, on which it began. */
static void
read_pattern(const struct db_rows *rows, size_t i, const struct law *law,
	     struct pattern *p)
{
	p->id = db_int(rows, i, 0);
	p->account_id = db_int(rows, i, 2);
	p->login = db_text(rows, i, 3);
	p->name = db_text(rows, i, 4);
	p->unit = db_text(rows, i, 5);
	p->address = db_text(rows, i, 6);
	p->began_at = db_text(rows, i, 7);
	p->ended_at = db_text(rows, i, 8);
	p->threshold = db_int(rows, i, 9);
	p->n = db_int(rows, i, 10);
	p->is_open = db_int(rows, i, 11) != 0;
	p->found_at = db_text(rows, i, 12);
	p->reviewed_at = db_text(rows, i, 13);
	p->reviewer = db_text(rows, i, 14);
	p->reviewed_n = db_int(rows, i, 15);
	p->review = db_text(rows, i, 16);
	pattern_rule_on(law, db_text(rows, i, 1), pattern_date(p->began_at),
			&p->rule);
}

struct err *
pattern_total(TALLOC_CTX *ctx, struct db *db, const char *path_like,
	      int64_t *total)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_COUNT_OPEN_PATTERNS, &rows,
		     DB_ARGS(DB_TEXT(path_like), DB_TEXT(path_like)));
	if (!e)
		*total = db_int(rows, 0, 0);
	return e;
}

struct err *
pattern_get(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	    const char *path_like, int64_t id, struct pattern **pattern)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_PATTERN, &rows,
		     DB_ARGS(DB_TEXT(path_like), DB_TEXT(path_like),
			     DB_INT(id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING,
			       "Không tìm thấy dấu hiệu bất thường này.",
			       "TH2441: no pattern %" PRId64, id);
	*pattern = talloc_zero(ctx, struct pattern);
	read_pattern(rows, 0, law, *pattern);
	return NULL;
}

struct err *
pattern_review(struct db *db, const struct pattern *pattern, int64_t account_id,
	       const char *text)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(db, SQL_REVIEW_PATTERN, &changed,
			   DB_ARGS(DB_INT(account_id), DB_INT(pattern->n),
				   DB_TEXT(text), DB_INT(pattern->id),
				   DB_INT(pattern->n),
				   DB_TEXT(or_empty(pattern->reviewed_at))));
	if (!e && changed == 0)
		return err_new(ERR_STALE,
			       "Dấu hiệu này vừa có thêm dòng nhật ký, hoặc "
			       "vừa được người khác xem xét.",
			       "TH2442: pattern %" PRId64 " changed",
			       pattern->id);
	return e;
}
