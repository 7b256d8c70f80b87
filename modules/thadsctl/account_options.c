#include "common/base.h"

#include "thadsctl/account_options.h"

#include "common/text.h"

/* An option with a value, or (flag) without one. */
struct option_word {
	const char *name;
	bool flag;
	size_t at;
};

#define AT(member) offsetof(struct account_options, member)

static const struct option_word words[] = {
	{ "login", false, AT(login) },
	{ "name", false, AT(name) },
	{ "unit", false, AT(unit) },
	{ "title", false, AT(title) },
	{ "email", false, AT(email) },
	{ "phone", false, AT(phone) },
	{ "officer", false, AT(officer) },
	{ "password-file", false, AT(password_file) },
	{ "update", true, AT(update) },
	{ "if-missing", true, AT(if_missing) },
	{ "no-must-change", true, AT(no_must_change) },
};

static const struct option_word *
find_word(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (text_same(words[i].name, name))
			return &words[i];
	}
	return NULL;
}

MUST_CHECK static struct err *
add_role(TALLOC_CTX *ctx, struct account_options *options, const char *value)
{
	const char *at = strchr(value, '@');
	struct account_role_word *role;

	if (options->n_roles == ACCOUNT_ROLES_MAX)
		return err_new(ERR_USAGE, NULL, "TH1317: more than %d roles",
			       ACCOUNT_ROLES_MAX);
	role = &options->roles[options->n_roles++];
	role->code = value;
	if (at) {
		role->code = talloc_strndup(ctx, value, (size_t)(at - value));
		role->unit = at + 1;
	}
	return NULL;
}

/* The options that are no plain text. */
MUST_CHECK static struct err *
take_value(TALLOC_CTX *ctx, struct account_options *options, const char *name,
	   const char *value)
{
	const struct option_word *word = find_word(name);
	char *clean;

	if (text_same(name, "role"))
		return add_role(ctx, options, value);
	if (text_same(name, "from")) {
		if (date_parse(value, &options->from))
			return NULL;
		return err_new(ERR_USAGE, NULL, "TH1318: %s is not a day",
			       value);
	}
	clean = text_clean(ctx, value, false);
	if (!clean)
		return err_new(ERR_USAGE, NULL,
			       "TH1320: the value of --%s is not UTF-8 text",
			       name);
	memcpy((char *)options + word->at, &clean, sizeof(clean));
	return NULL;
}

struct err *
account_options_read(TALLOC_CTX *ctx, int argc, char **argv,
		     struct account_options *options)
{
	struct err *e = NULL;

	for (int i = 0; !e && i < argc; i++) {
		const char *name = argv[i] + 2;
		const struct option_word *word;

		if (strncmp(argv[i], "--", 2) != 0)
			return err_new(ERR_USAGE, NULL,
				       "TH1825: %s is not an option here",
				       argv[i]);
		word = find_word(name);
		if (word && word->flag)
			*(bool *)((char *)options + word->at) = true;
		else if (!word && !text_same(name, "role") &&
			 !text_same(name, "from"))
			return err_new(ERR_USAGE, NULL,
				       "TH1319: --%s is not an option here",
				       name);
		else if (i + 1 == argc)
			return err_new(ERR_USAGE, NULL,
				       "TH1826: --%s needs a value", name);
		else
			e = take_value(ctx, options, name, argv[++i]);
	}
	return e;
}
