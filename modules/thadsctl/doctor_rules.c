#include "common/base.h"

#include "thadsctl/doctor_rules.h"

#include "common/text.h"
#include "common/watch_rules.h"

#define MIB (INT64_C(1) << 20)
#define GIB (INT64_C(1) << 30)

/* Where the server's settings belong on Debian. */
#define SERVER_CONF "/etc/mysql/mariadb.conf.d/60-thads.cnf"

/* innodb_snapshot_isolation came with 10.11.8, the collations with 10.10. */
const struct doctor_limits doctor_limits = {
	.server_version = "10.11.8",
	.spare_connections = 20,
	.clock_skew_ms = 2000,
	.backup_age_secs = INT64_C(26) * 3600,
	.copy_age_secs = 300,
	.verify_age_secs = INT64_C(36) * 3600,
	.certificate_days = 30,
};

/* Free space of a file system: below one of these it is so grave. */
static const struct {
	int64_t percent;
	int64_t bytes;
	enum grade grade;
} space_limits[] = {
	{ 8, GIB, GRADE_FAIL },
	{ 15, 4 * GIB, GRADE_WARN },
};

/* clang-format off */
const struct setting_rule setting_rules[] = {
	{ .name = "character_set_server", .kind = SETTING_IS,
	  .text = "utf8mb4", .grade = GRADE_FAIL,
	  .line = "character-set-server = utf8mb4",
	  .why = "names would lose their letters" },
	{ .name = "collation_server", .kind = SETTING_STARTS,
	  .text = "utf8mb4_", .grade = GRADE_FAIL,
	  .line = "collation-server = utf8mb4_uca1400_ai_ci",
	  .why = "new tables could not be compared with ours" },
	{ .name = "sql_mode", .kind = SETTING_HAS,
	  .text = "STRICT_", .grade = GRADE_FAIL,
	  .line = "sql-mode = STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,"
		  "NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION",
	  .why = "values that do not fit would be cut silently" },
	{ .name = "innodb_flush_log_at_trx_commit", .kind = SETTING_IS,
	  .text = "1", .grade = GRADE_FAIL,
	  .line = "innodb-flush-log-at-trx-commit = 1",
	  .why = "a power cut would lose what was saved" },
	{ .name = "innodb_doublewrite", .kind = SETTING_IS,
	  .text = "ON|1", .grade = GRADE_FAIL,
	  .line = "innodb-doublewrite = ON",
	  .why = "a power cut could break pages of the database" },
	{ .name = "innodb_snapshot_isolation", .kind = SETTING_IS,
	  .text = "ON|1", .grade = GRADE_WARN,
	  .line = "innodb-snapshot-isolation = ON",
	  .why = "our programs switch it on for themselves, other clients "
		 "may overwrite what they did not see" },
	{ .name = "log_bin", .kind = SETTING_IS,
	  .text = "ON|1", .grade = GRADE_FAIL, .line = "log-bin = thads-bin",
	  .why = "nothing since the last backup could be restored",
	  .production_only = true },
	{ .name = "binlog_format", .kind = SETTING_IS,
	  .text = "ROW", .grade = GRADE_FAIL, .line = "binlog-format = ROW",
	  .why = "a replay could differ from what happened",
	  .production_only = true },
	{ .name = "sync_binlog", .kind = SETTING_IS,
	  .text = "1", .grade = GRADE_FAIL, .line = "sync-binlog = 1",
	  .why = "a power cut would lose the end of the binary log",
	  .production_only = true },
	{ .name = "read_only", .kind = SETTING_IS,
	  .text = "OFF|0", .grade = GRADE_WARN, .line = "read-only = OFF",
	  .why = "everybody reads, and nothing can be saved" },
	{ .name = "max_allowed_packet", .kind = SETTING_AT_LEAST,
	  .number = 16 * MIB, .grade = GRADE_FAIL,
	  .line = "max-allowed-packet = 64M",
	  .why = "large imports would fail" },
	{ .name = "innodb_buffer_pool_size", .kind = SETTING_AT_LEAST,
	  .number = 128 * MIB, .grade = GRADE_WARN,
	  .line = "innodb-buffer-pool-size = 512M",
	  .why = "pages become slow" },
	{ .name = "wait_timeout", .kind = SETTING_AT_LEAST,
	  .number = 600, .grade = GRADE_WARN, .line = "wait-timeout = 28800",
	  .why = "workers that rest would lose their connection" },
	{ .name = "lock_wait_timeout", .kind = SETTING_LIMITED,
	  .number = 3600, .grade = GRADE_WARN, .line = "lock-wait-timeout = 60",
	  .why = "a migration that waits would hold up everybody" },
	{ .name = "max_statement_time", .kind = SETTING_LIMITED,
	  .number = 3600, .grade = GRADE_WARN,
	  .line = "max-statement-time = 3600",
	  .why = "a runaway query would never end" },
};
/* clang-format on */

const size_t n_setting_rules = ARRAY_LEN(setting_rules);

const char *
grade_word(enum grade grade)
{
	static const char *const words[] = {
		[GRADE_OK] = "ok",     [GRADE_NOTE] = "note",
		[GRADE_SKIP] = "skip", [GRADE_WARN] = "warn",
		[GRADE_FAIL] = "FAIL",
	};

	return words[grade];
}

struct verdict
verdict_ok(const char *found)
{
	return (struct verdict){ GRADE_OK, found, NULL };
}

struct verdict
verdict_warn(const char *found, const char *advice)
{
	return (struct verdict){ GRADE_WARN, found, advice };
}

struct verdict
verdict_fail(const char *found, const char *advice)
{
	return (struct verdict){ GRADE_FAIL, found, advice };
}

struct verdict
verdict_skip(const char *why)
{
	return (struct verdict){ GRADE_SKIP, why, NULL };
}

/* The number at *at, 0 without one; *at goes behind it and one dot. */
static int64_t
version_part(const char **at)
{
	int64_t number = 0;

	while (**at >= '0' && **at <= '9' && number < 1000000)
		number = number * 10 + (*(*at)++ - '0');
	if (**at == '.')
		++*at;
	return number;
}

struct verdict
rule_version(TALLOC_CTX *ctx, const char *version, const char *wanted)
{
	const char *is = version;
	const char *want = wanted;
	int64_t difference = 0;

	if (!strstr(version, "MariaDB"))
		return verdict_fail(talloc_asprintf(ctx, "%s", version),
				    "install mariadb-server; no other "
				    "database is supported");
	for (int i = 0; i < 3 && difference == 0; i++)
		difference = version_part(&is) - version_part(&want);
	if (difference >= 0)
		return verdict_ok(version);
	return verdict_fail(
		talloc_asprintf(ctx, "%s, older than %s", version, wanted),
		"run: apt-get update && apt-get install mariadb-server");
}

/* Whether the value is text, or one of its two words A|B. */
static bool
is_one_of(const char *value, const char *text)
{
	const char *bar = strchr(text, '|');

	if (!bar)
		return text_same(value, text);
	return text_same(value, bar + 1) ||
	       (strlen(value) == (size_t)(bar - text) &&
		strncmp(value, text, strlen(value)) == 0);
}

/* The whole part of a number such as "300.000000"; -1 for other text. */
static int64_t
whole_number(TALLOC_CTX *ctx, const char *value)
{
	const char *whole = talloc_strndup(ctx, value, strcspn(value, "."));
	int64_t number;

	return text_to_int(whole, &number) ? number : -1;
}

static bool
setting_holds(TALLOC_CTX *ctx, const struct setting_rule *rule,
	      const char *value)
{
	int64_t number;

	switch (rule->kind) {
	case SETTING_IS:
		return is_one_of(value, rule->text);
	case SETTING_STARTS:
		return strncmp(value, rule->text, strlen(rule->text)) == 0;
	case SETTING_HAS:
		return strstr(value, rule->text) != NULL;
	case SETTING_AT_LEAST:
		return whole_number(ctx, value) >= rule->number;
	case SETTING_LIMITED:
		number = whole_number(ctx, value);
		return number > 0 && number <= rule->number;
	}
	return false;
}

/* What to write into the server's configuration. */
static const char *
server_advice(TALLOC_CTX *ctx, const char *line)
{
	return talloc_asprintf(ctx,
			       "write \"%s\" under [mariadbd] in " SERVER_CONF
			       " and run: systemctl restart mariadb",
			       line);
}

struct verdict
rule_setting(TALLOC_CTX *ctx, const struct setting_rule *rule,
	     const char *value)
{
	struct verdict verdict = { .grade = rule->grade };

	if (!value)
		return verdict_fail("this server does not know it",
				    "run: apt-get update && "
				    "apt-get install mariadb-server");
	if (setting_holds(ctx, rule, value))
		return verdict_ok(*value ? value : "(empty)");
	verdict.found = talloc_asprintf(ctx, "%s: %s",
					*value ? value : "(empty)", rule->why);
	verdict.advice = server_advice(ctx, rule->line);
	return verdict;
}

struct verdict
rule_time_zone(TALLOC_CTX *ctx, const char *zone, const char *system_zone)
{
	bool by_host = text_same(zone, "SYSTEM");
	const char *is = by_host ? system_zone : zone;

	if (text_same(is, "UTC") || text_same(is, "+00:00"))
		return verdict_ok(is);
	return verdict_fail(
		talloc_asprintf(ctx,
				"%s%s: times written by other clients "
				"would be shifted",
				is, by_host ? " (the host's)" : ""),
		server_advice(ctx, "default-time-zone = +00:00"));
}

struct verdict
rule_connections(TALLOC_CTX *ctx, int64_t max_connections, int64_t workers)
{
	int64_t needed = workers + doctor_limits.spare_connections;
	const char *found = talloc_asprintf(ctx,
					    "%" PRId64 " for %" PRId64
					    " workers and %" PRId64 " others",
					    max_connections, workers,
					    doctor_limits.spare_connections);

	if (max_connections >= needed)
		return verdict_ok(found);
	return verdict_fail(
		found,
		server_advice(ctx,
			      talloc_asprintf(ctx, "max-connections = %" PRId64,
					      needed * 2)));
}

struct verdict
rule_clock_skew(TALLOC_CTX *ctx, int64_t ahead_ms)
{
	int64_t off_ms = ahead_ms < 0 ? -ahead_ms : ahead_ms;
	const char *found =
		talloc_asprintf(ctx, "%" PRId64 " ms %s the host", off_ms,
				ahead_ms < 0 ? "behind" : "ahead of");

	if (off_ms <= doctor_limits.clock_skew_ms)
		return verdict_ok(found);
	return verdict_fail(found, "let both hosts take their time from the "
				   "network: timedatectl set-ntp true");
}

struct verdict
rule_space(TALLOC_CTX *ctx, const char *path, int64_t free_bytes,
	   int64_t total_bytes)
{
	int64_t percent =
		watch_free_percent((uint64_t)free_bytes, (uint64_t)total_bytes);
	const char *found = talloc_asprintf(ctx,
					    "%s has %" PRId64 " MiB (%" PRId64
					    "%%) free",
					    path, free_bytes / MIB, percent);

	for (size_t i = 0; i < ARRAY_LEN(space_limits); i++) {
		if (percent >= space_limits[i].percent &&
		    free_bytes >= space_limits[i].bytes)
			continue;
		return (struct verdict){
			space_limits[i].grade,
			found,
			talloc_asprintf(ctx,
					"make room or enlarge the file "
					"system; see what is large: du -xh "
					"--max-depth=2 %s | sort -h | tail",
					path),
		};
	}
	return verdict_ok(found);
}

struct verdict
rule_backup(TALLOC_CTX *ctx, int64_t now, int64_t last, const char *label)
{
	const char *found;

	if (last == 0)
		return verdict_fail("there never was one",
				    "run: thadsctl backup; then systemctl "
				    "list-timers 'thads*'");
	found = talloc_asprintf(ctx, "%s, %" PRId64 " hours ago", label,
				(now - last) / 3600);
	if (last > now + doctor_limits.clock_skew_ms / 1000)
		return verdict_warn(talloc_asprintf(ctx, "%s, in the future",
						    label),
				    "look at the clock: timedatectl");
	if (now - last <= doctor_limits.backup_age_secs)
		return verdict_ok(found);
	return verdict_fail(found, "run: thadsctl backup; then systemctl "
				   "list-timers 'thads*'");
}

struct verdict
rule_certificate(TALLOC_CTX *ctx, const char *path, int64_t days_left)
{
	const char *advice = "renew it, put it in the same place, and run: "
			     "systemctl reload apache2";

	if (days_left < 0)
		return verdict_fail(
			talloc_asprintf(ctx, "%s ended %" PRId64 " days ago",
					path, -days_left),
			advice);
	if (days_left < doctor_limits.certificate_days)
		return verdict_warn(
			talloc_asprintf(ctx, "%s ends in %" PRId64 " days",
					path, days_left),
			advice);
	return verdict_ok(talloc_asprintf(
		ctx, "%s is good for %" PRId64 " days", path, days_left));
}

struct verdict
rule_ownership(TALLOC_CTX *ctx, const char *path, const struct ownership *is,
	       const struct ownership *wanted, unsigned must)
{
	const char *owner = wanted->owner ? wanted->owner : is->owner;
	const char *group = wanted->group ? wanted->group : is->group;
	const char *found = talloc_asprintf(ctx, "%s is %s:%s %04o", path,
					    is->owner, is->group, is->mode);

	if (!text_same(is->owner, owner) || !text_same(is->group, group))
		return verdict_fail(
			found,
			talloc_asprintf(
				ctx, "run: chown %s:%s %s && chmod %04o %s",
				owner, group, path, wanted->mode, path));
	if ((is->mode & ~wanted->mode) || (is->mode & must) != must)
		return verdict_fail(found,
				    talloc_asprintf(ctx, "run: chmod %04o %s",
						    wanted->mode, path));
	return verdict_ok(found);
}

struct verdict
rule_schema(TALLOC_CTX *ctx, const char *program, int64_t schema,
	    int64_t needed)
{
	if (schema >= needed)
		return verdict_ok(talloc_asprintf(
			ctx, "%s needs %" PRId64 ", there is %" PRId64, program,
			needed, schema));
	return verdict_fail(talloc_asprintf(ctx,
					    "%s needs %" PRId64
					    ", there is only %" PRId64,
					    program, needed, schema),
			    "run: thadsctl migrate");
}
