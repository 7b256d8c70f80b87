#include "common/base.h"

#include "common/app.h"
#include "common/log.h"
#include "common/watch_pages.h"
#include "common/watch_rules.h"

#include <sys/statvfs.h>

#define BACKUP_MARK_MAX_BYTES 64

/* Keeps the reason in the log, where names and numbers may stand. */
static void
log_reason(struct request *req, struct err **e)
{
	log_line(LOG_WARN, req->conf->name, req->number, "%s %s", req->path,
		 (*e)->detail);
	err_free(e);
}

static void
fail_check(struct watch *watch, enum watch_check check, const char *words)
{
	watch->checks[check] = (struct watch_result){ WATCH_FAILED, words };
}

/* The connection may have ended since it was last used: one more try on a
 * new one. */
MUST_CHECK static struct err *
reach_database(struct request *req)
{
	int needed = req->app->program->schema_needed;
	struct err *e = db_ready(req->db, needed);

	if (e)
		return e;
	e = db_ping(req->db);
	if (!e || e->code != ERR_DB_LOST)
		return e;
	err_free(&e);
	e = db_ready(req->db, needed);
	return e ? e : db_ping(req->db);
}

static void
check_database(struct request *req, struct watch *watch)
{
	struct err *e = reach_database(req);

	if (!e)
		return;
	watch->checks[WATCH_QUEUE].state = WATCH_UNKNOWN;
	if (e->code != ERR_SCHEMA)
		watch->checks[WATCH_SCHEMA].state = WATCH_UNKNOWN;
	if (e->code == ERR_SCHEMA)
		fail_check(watch, WATCH_SCHEMA,
			   talloc_asprintf(
				   req,
				   "lược đồ cơ sở dữ liệu ở số %d, chương "
				   "trình cần số %d: chạy thadsctl migrate",
				   db_schema_seen(req->db),
				   req->app->program->schema_needed));
	else
		fail_check(watch, WATCH_DATABASE,
			   talloc_asprintf(
				   req,
				   "không dùng được cơ sở dữ liệu: xem nhật "
				   "ký, mã tham chiếu %s",
				   req->number));
	log_reason(req, &e);
}

static void
check_spool(struct request *req, struct watch *watch, struct gauges *gauges)
{
	int64_t least = req->conf->spool_min_free_percent;
	struct statvfs room;
	int64_t percent;

	if (statvfs(req->conf->spool_dir, &room) != 0) {
		fail_check(watch, WATCH_SPOOL,
			   "không đọc được thư mục spool_dir");
		return;
	}
	percent = watch_free_percent(
		room.f_bavail, room.f_blocks - room.f_bfree + room.f_bavail);
	if (percent < least)
		fail_check(
			watch, WATCH_SPOOL,
			talloc_asprintf(req,
					"ổ đĩa của spool_dir còn trống %" PRId64
					" %%, cần ít nhất %" PRId64 " %%",
					percent, least));
	gauges_add(gauges, "thads_spool_free_bytes",
		   "Room left on the file system of spool_dir.", NULL,
		   (int64_t)(room.f_bavail * room.f_frsize));
	gauges_add(gauges, "thads_spool_size_bytes",
		   "Size of the file system of spool_dir.", NULL,
		   (int64_t)(room.f_blocks * room.f_frsize));
}

/* What the program knows of its own work, and so whether thads-tasks does
 * what waits for it. Without a database nothing is known. */
static void
check_queue(struct request *req, struct watch *watch, struct gauges *gauges)
{
	gauges_fn *read_gauges = req->app->program->gauges;
	int64_t most = req->conf->queue_max_secs;
	struct err *e;

	if (!read_gauges || watch->checks[WATCH_QUEUE].state == WATCH_UNKNOWN)
		return;
	e = read_gauges(req, req->db, gauges);
	if (e) {
		fail_check(watch, WATCH_QUEUE,
			   talloc_asprintf(req,
					   "không đọc được hàng đợi: xem nhật "
					   "ký, mã tham chiếu %s",
					   req->number));
		log_reason(req, &e);
	} else if (gauges->queue_secs > most) {
		fail_check(watch, WATCH_QUEUE,
			   talloc_asprintf(req,
					   "việc chờ lâu nhất đã %" PRId64
					   " giây, giới hạn %" PRId64
					   " giây: kiểm tra thads-tasks",
					   gauges->queue_secs, most));
	}
}

static void
run_checks(struct request *req, struct watch *watch, struct gauges *gauges)
{
	check_database(req, watch);
	check_spool(req, watch, gauges);
	check_queue(req, watch, gauges);
}

/* The mark is absent on hosts that make no backup. */
static void
add_backup(struct request *req, struct gauges *gauges)
{
	char line[BACKUP_MARK_MAX_BYTES] = "";
	FILE *file = fopen(req->conf->backup_mark, "re");
	int64_t made_at = 0;

	if (!file)
		return;
	if (fgets(line, sizeof(line), file))
		made_at = watch_backup_time(line);
	fclose(file);
	if (made_at)
		gauges_add(gauges,
			   "thads_backup_last_success_timestamp_seconds",
			   "When the last backup was complete, UNIX time.",
			   NULL, made_at);
}

static void
add_checks(const struct watch *watch, struct gauges *gauges)
{
	static const char *const labels[] = {
		[WATCH_DATABASE] = "check=\"database\"",
		[WATCH_SCHEMA] = "check=\"schema\"",
		[WATCH_SPOOL] = "check=\"spool\"",
		[WATCH_QUEUE] = "check=\"queue\"",
	};

	for (size_t i = 0; i < WATCH_CHECKS; i++) {
		if (watch->checks[i].state == WATCH_UNKNOWN)
			continue;
		gauges_add(gauges, "thads_ready",
			   "1 when the check of /ready passes, 0 when not.",
			   labels[i], watch->checks[i].state == WATCH_OK);
	}
	gauges_add(gauges, "thads_build_info", "The version that runs.",
		   "version=\"" PACKAGE_VERSION "\"", 1);
}

/* GET /NAME/health */
static struct err *
page_health_show(struct request *req)
{
	return request_text(req, "text/plain; charset=utf-8", "ok\n");
}

/* GET /NAME/ready */
static struct err *
page_ready_show(struct request *req)
{
	struct gauges gauges = { .n = 0 };
	struct watch watch = { 0 };

	run_checks(req, &watch, &gauges);
	if (!watch_is_ready(&watch))
		req->answer->status = 503;
	return request_text(req, "text/plain; charset=utf-8",
			    watch_text(req, &watch));
}

/* GET /NAME/metrics */
static struct err *
page_metrics_show(struct request *req)
{
	struct gauges gauges = { .n = 0 };
	struct watch watch = { 0 };
	struct metrics_sums sums;

	run_checks(req, &watch, &gauges);
	add_checks(&watch, &gauges);
	add_backup(req, &gauges);
	metrics_read(req->app->metrics, &sums);
	return request_text(req, "text/plain; version=0.0.4; charset=utf-8",
			    gauges_text(req, req->app->program->name, &sums,
					&gauges));
}

page_fn *
watch_page_at(const struct request *req)
{
	static const struct {
		const char *path;
		page_fn *page;
	} pages[] = {
		{ "health", page_health_show },
		{ "ready", page_ready_show },
		{ "metrics", page_metrics_show },
	};
	const char *program = req->app->program->name;
	size_t length = strlen(program);

	if (req->path[0] != '/' ||
	    strncmp(req->path + 1, program, length) != 0 ||
	    req->path[length + 1] != '/')
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
		if (strcmp(req->path + length + 2, pages[i].path) == 0)
			return pages[i].page;
	}
	return NULL;
}

void
watch_answer(struct request *req, page_fn *page)
{
	struct err *e;

	if (req->method != METHOD_GET) {
		req->answer->status = 405;
		request_header(req, "Allow", "GET, HEAD");
		return;
	}
	e = page(req);
	if (e) {
		req->answer->status = 500;
		log_reason(req, &e);
	}
}
