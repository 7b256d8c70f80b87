#include "common/base.h"

#include "generate/name.h"
#include "generate/write.h"
#include "law/period.h"

#define DAY_BYTES 16
/* One matter in so many is against two who owe jointly; of those with several
 * lines one in so many. */
#define JOINT_OF       25
#define LINES_JOINT_OF 3

/* The letters at the end of a court's number, by kind of case. */
struct case_kind {
	const char *kind;
	const char *letters;
};

static const struct case_kind criminal = { "criminal", "HS-ST" };
static const struct case_kind civil = { "civil", "DS-ST" };
static const struct case_kind family = { "family", "HNGĐ-ST" };
static const struct case_kind commercial = { "commercial", "KDTM-ST" };

/* The days around a judgment. */
struct court_days {
	int32_t issued;
	int32_t effective;
	int32_t received;
	int32_t requested;
};

static const char *
iso(char text[DAY_BYTES], int32_t day)
{
	struct date on = date_from_days(day);

	snprintf(text, DAY_BYTES, "%04d-%02d-%02d", on.year % 10000,
		 on.month % 100, on.day % 100);
	return text;
}

void
write_start(FILE *file, const char *source)
{
	fprintf(file,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<dossiers version=\"2\" source=\"%s\">\n",
		source);
}

void
write_end(FILE *file)
{
	fputs("</dossiers>\n", file);
}

void
write_officers(const struct writing *w, struct random *random)
{
	char day[DAY_BYTES];

	fputs("<officers>\n", w->file);
	for (int32_t i = 0; i < w->n_officers; i++) {
		char *name = name_person(NULL, random);

		fprintf(w->file,
			"\t<officer code=\"%s-%03d\" name=\"%s\" unit=\"%s\""
			" from=\"%s\"/>\n",
			w->unit->code, i + 1, name, w->unit->code,
			iso(day, w->officers_from));
		talloc_free(name);
	}
	fputs("</officers>\n", w->file);
}

/* The suffix of numbers of the day: the unit's own or that of its kind. */
static const char *
suffix(const struct writing *w, const char *group, int32_t day)
{
	const struct data_rule *rule;

	if (*w->unit->suffix)
		return w->unit->suffix;
	rule = data_rule_on(w->data, "series", group, w->unit->kind,
			    date_from_days(day));
	return rule ? rule->text : "";
}

static const struct case_kind *
case_kind(const struct story *story, struct random *random)
{
	if (strcmp(story->subject->type, "maintenance") == 0)
		return &family;
	if (strcmp(story->subject->type, "damages") == 0 ||
	    strcmp(story->subject->type, "fine") == 0 ||
	    strcmp(story->subject->type, "destroy") == 0 ||
	    strcmp(story->subject->type, "recovery") == 0 ||
	    strcmp(story->subject->type, "confiscate_money") == 0)
		return &criminal;
	if (random_percent(random, 12))
		return &commercial;
	return random_percent(random, 20) ? &family : &civil;
}

static struct court_days
court_days(const struct story *story, struct random *random)
{
	struct court_days days;

	days.requested = story->decided - (int32_t)random_between(random, 1, 5);
	days.received = days.requested - (int32_t)random_between(random, 1, 20);
	days.effective = days.received - (int32_t)random_between(random, 2, 20);
	days.issued = days.effective - (int32_t)random_between(random, 15, 45);
	return days;
}

static void
write_judgment(const struct writing *w, const struct story *story,
	       const struct court_days *days, struct random *random)
{
	const struct case_kind *kind = case_kind(story, random);
	int year = date_from_days(days->issued).year;
	int64_t court = random_between(random, 1, 12);
	char issued[DAY_BYTES];
	char effective[DAY_BYTES];
	char received[DAY_BYTES];

	fprintf(w->file,
		"\t<judgment court=\"Tòa án nhân dân khu vực %" PRId64
		", %s\" number=\"%d/%d/%s\" issued=\"%s\" effective=\"%s\""
		" kind=\"%s\" received=\"%s\" channel=\"%s\"/>\n",
		court, w->place,
		counters_next(w->counters, w->unit->code, kind->letters, year),
		year, kind->letters, iso(issued, days->issued),
		iso(effective, days->effective), kind->kind,
		iso(received, days->received),
		random_percent(random, 70) ? "direct" : "post");
}

static void
write_person(const struct writing *w, const char *id, const char *role,
	     struct random *random)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	bool company = random_percent(random, 7);
	int64_t born = random_between(random, 1950, 2003);

	fprintf(w->file,
		"\t<party id=\"%s\" role=\"%s\" kind=\"%s\" name=\"%s\"", id,
		role, company ? "enterprise" : "individual",
		company ? name_company(ctx, random) : name_person(ctx, random));
	if (!company)
		fprintf(w->file, " birth-year=\"%" PRId64 "\"", born);
	fprintf(w->file, " address=\"%s\"/>\n",
		name_address(ctx, random, w->place));
	talloc_free(ctx);
}

/* One debtor in some owes together with another. */
static bool
is_joint(const struct story *story)
{
	if (story->n_lines > 1)
		return story->seed % LINES_JOINT_OF == 0;
	return !story->subject->returned && story->number % JOINT_OF == 0;
}

/* Lines are for one creditor, for another, for both. */
static void
write_claim(const struct writing *w, const struct story *story, size_t line)
{
	static const char *const creditors[] = { "c", "f", "c f" };
	const struct subject *s = story->lines[line].subject;

	fprintf(w->file, "\t<claim id=\"k%zu\" type=\"%s\"", line + 1, s->type);
	if (!s->returned)
		fprintf(w->file, " debtor=\"%s\"",
			is_joint(story) ? "d e" : "d");
	if (!s->to_state)
		fprintf(w->file, " creditor=\"%s\"",
			creditors[line % ARRAY_LEN(creditors)]);
	if (s->thing)
		fprintf(w->file, " thing=\"%s\"/>\n", s->thing);
	else
		fprintf(w->file, " amount=\"%" PRId64 "\"/>\n",
			story->lines[line].dong);
}

static void
write_parties(const struct writing *w, const struct story *story,
	      struct random *random)
{
	if (!story->subject->returned)
		write_person(w, "d", "debtor", random);
	if (!story->subject->to_state)
		write_person(w, "c", "creditor", random);
	if (is_joint(story))
		write_person(w, "e", "debtor", random);
	if (!story->subject->to_state && story->n_lines > 1)
		write_person(w, "f", "creditor", random);
}

static void
write_decision(const struct writing *w, const struct story *story)
{
	char day[DAY_BYTES];

	fprintf(w->file,
		"\t<decision number=\"%d/%s\" date=\"%s\" basis=\"%s\"",
		story->number, suffix(w, "enforce", story->decided),
		iso(day, story->decided), story->subject->basis);
	if (story->officer >= 0)
		fprintf(w->file, " officer=\"%s-%03d\"", w->unit->code,
			story->officer + 1);
	fputs("/>\n", w->file);
}

static void
write_event(const struct writing *w, const struct story_event *event)
{
	char day[DAY_BYTES];

	fprintf(w->file, "\t<event kind=\"%s\" date=\"%s\"", event->kind,
		iso(day, event->day));
	if (*event->ground)
		fprintf(w->file, " ground=\"%s\"", event->ground);
	if (event->dong)
		fprintf(w->file, " dong=\"%" PRId64 "\"", event->dong);
	if (event->line >= 0)
		fprintf(w->file, " %s=\"k%d\"",
			event->dong ? "claim" : "claims", event->line + 1);
	if (event->officer >= 0)
		fprintf(w->file, " officer=\"%s-%03d\"", w->unit->code,
			event->officer + 1);
	if (event->to_unit)
		fprintf(w->file, " unit=\"%s\"", w->unit->code);
	if (event->group)
		fprintf(w->file, " decision-number=\"%d/%s\"", event->number,
			suffix(w, event->group, event->day));
	if (*event->result)
		fprintf(w->file,
			" result=\"%s\" place=\"Ủy ban nhân dân cấp "
			"xã nơi cư trú\"",
			event->result);
	fputs("/>\n", w->file);
}

void
write_story(const struct writing *w, const struct story *story)
{
	struct random random = { story->seed };
	struct court_days days = court_days(story, &random);
	struct date decided = date_from_days(story->decided);
	bool began = date_compare(decided, w->unit->from_on) >= 0;
	char requested[DAY_BYTES];

	fprintf(w->file, "<dossier ref=\"%s-%d-%02d-%s%d-%d\" unit=\"%s\">\n",
		w->unit->code, w->year, w->month, began ? "" : "0",
		period_year(w->data->year_begins, decided), story->number,
		began ? w->unit->code : w->unit->before);
	write_judgment(w, story, &days, &random);
	write_parties(w, story, &random);
	for (size_t i = 0; i < story->n_lines; i++)
		write_claim(w, story, i);
	if (strcmp(story->subject->basis, "on_request") == 0)
		fprintf(w->file,
			"\t<request requester=\"c\" received=\"%s\""
			" channel=\"%s\"/>\n",
			iso(requested, days.requested),
			random_percent(&random, 75) ? "handed_in" : "post");
	write_decision(w, story);
	for (size_t i = 0; i < story->n_events; i++)
		write_event(w, &story->events[i]);
	fputs("</dossier>\n", w->file);
}
