#include "common/base.h"

#include "thadsctl/doctor.h"

#include "common/text.h"
#include "thadsctl/doctor_store.h"

#include <time.h>

#define UTF8 "utf8mb4"

static void
check_setting(struct doctor *d, const struct setting_rule *rule,
	      const char *value)
{
	struct verdict v = rule_setting(d->ctx, rule, value);

	if (rule->production_only)
		doctor_tell_production(d, rule->name, v);
	else
		doctor_tell(d, rule->name, v);
}

/* Workers of modules on other hosts use the same database: all count. */
static void
check_connections(struct doctor *d, const struct db_rows *variables)
{
	const char *value = server_variable(variables, "max_connections");
	int64_t max_connections;
	int64_t workers = 0;

	for (size_t i = 0; i < d->n_pools; i++)
		workers += d->pools[i].workers;
	if (d->n_pools == 0 || !value || !text_to_int(value, &max_connections))
		doctor_tell(d, "max_connections",
			    verdict_skip("the table of pools was not read"));
	else
		doctor_tell(d, "max_connections",
			    rule_connections(d->ctx, max_connections, workers));
}

static void
check_settings(struct doctor *d)
{
	struct db_rows *variables;
	struct err *e;

	e = server_variables(d->db, d->ctx, &variables);
	if (e) {
		doctor_tell_error(d, "settings", e,
				  "give the administrator's account its "
				  "rights back");
		return;
	}
	doctor_tell(d, "version",
		    rule_version(d->ctx, server_variable(variables, "version"),
				 doctor_limits.server_version));
	for (size_t i = 0; i < n_setting_rules; i++)
		check_setting(d, &setting_rules[i],
			      server_variable(variables,
					      setting_rules[i].name));
	doctor_tell(
		d, "time_zone",
		rule_time_zone(d->ctx, server_variable(variables, "time_zone"),
			       server_variable(variables, "system_time_zone")));
	check_connections(d, variables);
	if (!d->db_elsewhere)
		d->data_dir = server_variable(variables, "datadir");
}

/* The collation that new tables should get: that of the tables there. */
static const char *
wanted_collation(const struct database_text *text)
{
	if (text->table_collation &&
	    strncmp(text->table_collation, UTF8, strlen(UTF8)) == 0)
		return text->table_collation;
	return text_same(text->charset, UTF8) ? text->collation
					      : UTF8 "_uca1400_ai_ci";
}

static void
tell_text(struct doctor *d, const struct database_text *text)
{
	const char *collation = wanted_collation(text);
	const char *advice;

	advice = talloc_asprintf(d->ctx,
				 "run in the database: ALTER DATABASE "
				 "CHARACTER SET utf8mb4 COLLATE %s",
				 collation);
	if (!text_same(text->charset, UTF8) ||
	    !text_same(text->collation, collation))
		doctor_tell(
			d, "text of the database",
			verdict_fail(talloc_asprintf(
					     d->ctx,
					     "new tables get %s, those there "
					     "have %s",
					     text->collation,
					     text->table_collation
						     ? text->table_collation
						     : "nothing yet"),
				     advice));
	else
		doctor_tell(d, "text of the database",
			    verdict_ok(text->collation));
	if (text->foreign_column)
		doctor_tell(d, "text of the tables",
			    verdict_fail(text->foreign_column,
					 "change that table in the database: "
					 "it must CONVERT TO CHARACTER SET "
					 "utf8mb4"));
}

static void
check_text(struct doctor *d)
{
	struct database_text text;
	struct err *e;

	e = database_text(d->db, d->ctx, &text);
	if (e)
		doctor_tell_error(d, "text of the database", e,
				  "run: thadsctl setup");
	else
		tell_text(d, &text);
}

static void
check_clock(struct doctor *d)
{
	struct timespec now;
	int64_t server_ms;
	struct err *e;

	e = server_clock(d->db, d->ctx, &server_ms);
	clock_gettime(CLOCK_REALTIME, &now);
	if (e) {
		doctor_tell_error(d, "clock of the database", e,
				  "run: systemctl restart mariadb");
		return;
	}
	doctor_tell(d, "clock of the database",
		    rule_clock_skew(d->ctx,
				    server_ms - ((int64_t)now.tv_sec * 1000 +
						 now.tv_nsec / 1000000)));
}

void
doctor_check_server(struct doctor *d)
{
	if (!doctor_has_db(d, "settings"))
		return;
	check_settings(d);
	check_text(d);
	check_clock(d);
}
