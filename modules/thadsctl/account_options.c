#include "common/base.h"

#include "thadsctl/account_options.h"

#include "common/text.h"
#include "thadsctl/words.h"

/* What is given, before it is looked at. */
struct given {
	struct account_options options;
	struct option_texts roles;
	const char *from;
};

#define AT(member) offsetof(struct given, member)

static const struct option_row rows[] = {
	{ "login", OPTION_TEXT, AT(options.login) },
	{ "name", OPTION_TEXT, AT(options.name) },
	{ "unit", OPTION_TEXT, AT(options.unit) },
	{ "title", OPTION_TEXT, AT(options.title) },
	{ "email", OPTION_TEXT, AT(options.email) },
	{ "phone", OPTION_TEXT, AT(options.phone) },
	{ "officer", OPTION_TEXT, AT(options.officer) },
	{ "password-file", OPTION_TEXT, AT(options.password_file) },
	{ "update", OPTION_FLAG, AT(options.update) },
	{ "if-missing", OPTION_FLAG, AT(options.if_missing) },
	{ "no-must-change", OPTION_FLAG, AT(options.no_must_change) },
	{ "role", OPTION_TEXTS, AT(roles) },
	{ "from", OPTION_TEXT, AT(from) },
};

/* Texts become those that the database may hold. */
MUST_CHECK static struct err *
clean_texts(TALLOC_CTX *ctx, struct given *given)
{
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		const char **text =
			(const char **)(void *)((char *)given + rows[i].at);

		if (rows[i].kind != OPTION_TEXT || !*text)
			continue;
		*text = text_clean(ctx, *text, false);
		if (!*text)
			return err_new(ERR_USAGE, NULL,
				       "TH1320: the value of --%s is not UTF-8 "
				       "text",
				       rows[i].name);
	}
	return NULL;
}

static void
part_roles(TALLOC_CTX *ctx, const struct option_texts *texts,
	   struct account_options *options)
{
	for (size_t i = 0; i < texts->n; i++) {
		const char *text = texts->texts[i];
		const char *at = strchr(text, '@');

		options->roles[i] = (struct account_role_word){ .code = text };
		if (!at)
			continue;
		options->roles[i].code =
			talloc_strndup(ctx, text, (size_t)(at - text));
		options->roles[i].unit = at + 1;
	}
	options->n_roles = texts->n;
}

struct err *
account_options_read(TALLOC_CTX *ctx, int argc, char **argv,
		     struct account_options *options)
{
	struct given given = { .options = *options };
	struct err *e;

	e = ctl_options(argc, argv, rows, ARRAY_LEN(rows), &given);
	if (!e)
		e = clean_texts(ctx, &given);
	if (e)
		return e;
	if (given.from && !date_parse(given.from, &given.options.from))
		return err_new(ERR_USAGE, NULL, "TH1318: %s is not a day",
			       given.from);
	part_roles(ctx, &given.roles, &given.options);
	*options = given.options;
	return NULL;
}
