#include "common/base.h"

#include "law/law_keep.h"
#include "staff/office_hours.h"
#include "tasks/patterns.h"
#include "upkeep/pattern.h"
#include "upkeep/task_figure.h"

#include <time.h>

/* About half a second of reading and counting. */
#define LINES_AT_ONCE	10000
#define ANCHORS_AT_ONCE 1000
#define ROOM_STEP	4096

/* A day that lines are of, and the rules that hold on it. */
struct known_day {
	struct pattern_day day;
	struct pattern_rule *rules;
	size_t n_rules;
};

/* One run of the duty. A talloc object. */
struct reading {
	struct db *db;
	const struct law *law;
	struct known_day *days;
	size_t n_days;
	struct pattern_count *counts;
	size_t n_counts;
	int64_t anchor;	    /* the last whose lines were all counted */
	int64_t seq;	    /* the last line counted of the next one's */
	int64_t lines_left; /* that may still be read */
	int64_t read_until; /* UNIX time of the last line; 0 none */
};

/* The next anchor, and up to where its chain was anchored before. */
static const char SQL_GET_NEXT_ANCHOR[] =
	"SELECT x.id, x.chain_id, x.seq, COALESCE((SELECT y.seq"
	" FROM audit_anchor y WHERE y.chain_id = x.chain_id AND y.seq < x.seq"
	" ORDER BY y.seq DESC LIMIT 1), 0)"
	" FROM audit_anchor x WHERE x.id > ? ORDER BY x.id LIMIT 1";

static const char SQL_GET_NEWEST_ANCHOR[] =
	"SELECT COALESCE(MAX(id), 0) FROM audit_anchor";

static const char SQL_LIST_LINES[] =
	"SELECT seq, at, account_id, action, object_kind, object_id, detail"
	" FROM audit WHERE chain_id = ? AND seq > ? AND seq <= ?"
	" ORDER BY seq LIMIT ?";

static const char SQL_ADD_COUNT[] =
	"INSERT INTO audit_pattern (rule, account_id, address, began_at,"
	" ended_at, threshold, n, is_open, found_at)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, n >= threshold,"
	" IF(n >= threshold, UTC_TIMESTAMP(), NULL))"
	" ON DUPLICATE KEY UPDATE n = n + VALUES(n), is_open = n >= threshold,"
	" found_at = IF(n >= threshold, COALESCE(found_at, UTC_TIMESTAMP()),"
	" NULL), counted_at = UTC_TIMESTAMP()";

static const char SQL_COUNT_OPEN[] =
	"SELECT COUNT(*) FROM audit_pattern WHERE is_open = 1";

/* From the first opening to the last closing: noon is no night. */
static void
read_day(struct reading *r, struct date on, struct known_day *known)
{
	struct office_hours *hours;
	size_t n;

	office_hours_list(r, r->law, on, &hours, &n);
	pattern_rules(r, r->law, on, &known->rules, &known->n_rules);
	known->day.on = on;
	known->day.works = calendar_works(&r->law->calendar, on);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || hours[i].from < known->day.opens)
			known->day.opens = hours[i].from;
		if (hours[i].to > known->day.closes)
			known->day.closes = hours[i].to;
	}
}

static const struct known_day *
know_day(struct reading *r, struct date on)
{
	for (size_t i = 0; i < r->n_days; i++) {
		if (date_compare(r->days[i].day.on, on) == 0)
			return &r->days[i];
	}
	r->days = talloc_realloc(r, r->days, struct known_day,
				 (unsigned)r->n_days + 1);
	r->days[r->n_days] = (struct known_day){ 0 };
	read_day(r, on, &r->days[r->n_days]);
	return &r->days[r->n_days++];
}

static void
add_count(struct reading *r, const struct pattern_count *count)
{
	if (r->n_counts % ROOM_STEP == 0)
		r->counts = talloc_realloc(r, r->counts, struct pattern_count,
					   (unsigned)(r->n_counts + ROOM_STEP));
	r->counts[r->n_counts++] = *count;
}

static void
count_line(struct reading *r, const struct pattern_line *line)
{
	struct date on = pattern_date(line->at);
	const struct known_day *known;
	struct pattern_count count;

	if (!date_is_set(on))
		return;
	known = know_day(r, on);
	for (size_t i = 0; i < known->n_rules; i++) {
		if (pattern_take(&known->rules[i], line, &known->day, &count))
			add_count(r, &count);
	}
	r->read_until = pattern_unix(line->at);
}

/* Counts lines of the chain behind r->seq up to last, as many as may be. */
MUST_CHECK static struct err *
count_lines(struct reading *r, const char *chain, int64_t last)
{
	TALLOC_CTX *ctx = talloc_new(r);
	struct db_rows *rows;
	struct err *e;

	e = db_query(r->db, ctx, SQL_LIST_LINES, &rows,
		     DB_ARGS(DB_TEXT(chain), DB_INT(r->seq), DB_INT(last),
			     DB_INT(r->lines_left)));
	for (size_t i = 0; !e && i < rows->count; i++) {
		const struct pattern_line line = {
			.at = db_text(rows, i, 1),
			.account_id = db_int(rows, i, 2),
			.action = db_text(rows, i, 3),
			.object_kind = db_text(rows, i, 4),
			.object_id = db_int(rows, i, 5),
			.detail = db_text(rows, i, 6),
		};

		count_line(r, &line);
		r->seq = db_int(rows, i, 0);
		r->lines_left--;
	}
	talloc_free(ctx);
	return e;
}

/* The lines of the next anchor; *done: there is none. */
MUST_CHECK static struct err *
count_anchor(struct reading *r, bool *done)
{
	TALLOC_CTX *ctx = talloc_new(r);
	struct db_rows *rows;
	struct err *e;

	e = db_query(r->db, ctx, SQL_GET_NEXT_ANCHOR, &rows,
		     DB_ARGS(DB_INT(r->anchor)));
	*done = !e && rows->count == 0;
	if (!e && !*done) {
		if (r->seq < db_int(rows, 0, 3))
			r->seq = db_int(rows, 0, 3);
		e = count_lines(r, db_text(rows, 0, 1), db_int(rows, 0, 2));
		if (!e && r->lines_left > 0) {
			r->anchor = db_int(rows, 0, 0);
			r->seq = 0;
		}
	}
	talloc_free(ctx);
	return e;
}

/* Where the reading stands; locked, so that nobody else counts the same. */
MUST_CHECK static struct err *
find_place(struct reading *r)
{
	struct db_rows *rows;
	bool known;
	bool seq_known;
	struct err *e;

	e = task_figure_lock(r, r->db, TASK_PATTERN_ANCHOR, &r->anchor, &known);
	if (!e)
		e = task_figure_lock(r, r->db, TASK_PATTERN_SEQ, &r->seq,
				     &seq_known);
	if (e || known)
		return e;
	e = db_query(r->db, r, SQL_GET_NEWEST_ANCHOR, &rows, DB_NO_ARGS);
	if (!e)
		r->anchor = db_int(rows, 0, 0);
	return e;
}

MUST_CHECK static struct err *
write_counts(struct reading *r)
{
	size_t n = pattern_sum(r->counts, r->n_counts);
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++) {
		const struct pattern_count *c = &r->counts[i];

		e = db_run(r->db, SQL_ADD_COUNT,
			   DB_ARGS(DB_TEXT(c->rule->code),
				   DB_INT(c->account_id), DB_TEXT(c->address),
				   DB_TEXT(c->began_at), DB_TEXT(c->ended_at),
				   DB_INT(c->rule->threshold), DB_INT(c->n)));
	}
	return e;
}

MUST_CHECK static struct err *
write_figures(struct reading *r)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(r->db, r, SQL_COUNT_OPEN, &rows, DB_NO_ARGS);
	if (!e)
		e = task_figure_put(r->db, TASK_PATTERNS_OPEN,
				    db_int(rows, 0, 0));
	if (!e)
		e = task_figure_put(r->db, TASK_PATTERNS_READ, r->read_until);
	if (!e)
		e = task_figure_put(r->db, TASK_PATTERN_ANCHOR, r->anchor);
	if (!e)
		e = task_figure_put(r->db, TASK_PATTERN_SEQ, r->seq);
	return e;
}

MUST_CHECK static struct err *
read_on(struct reading *r)
{
	int64_t anchors = ANCHORS_AT_ONCE;
	bool done = false;
	struct err *e = find_place(r);

	while (!e && !done && r->lines_left > 0 && anchors-- > 0)
		e = count_anchor(r, &done);
	if (done || r->read_until == 0)
		r->read_until = (int64_t)time(NULL);
	if (!e)
		e = write_counts(r);
	return e ? e : write_figures(r);
}

struct err *
duty_patterns(struct tasks *tasks, bool *worked)
{
	struct reading *r = talloc_zero(NULL, struct reading);
	struct err *e = law_refresh(tasks->db, tasks->db, NULL, &tasks->law);

	(void)worked;
	if (!e)
		e = db_begin_write(tasks->db);
	r->db = tasks->db;
	r->law = tasks->law;
	r->lines_left = LINES_AT_ONCE;
	if (!e)
		e = read_on(r);
	talloc_free(r);
	if (!e)
		return db_commit(tasks->db);
	db_rollback(tasks->db);
	return e;
}
