#include "common/base.h"

#include "thadsctl/thadsctl.h"

#include "common/text.h"
#include "staff/staff.h"
#include "staff/unit.h"
#include "thadsctl/account_options.h"

/* The role that manages accounts at units of this kind, or NULL. */
static const struct staff_role *
find_administering(const struct staff_role *roles, size_t n,
		   const struct unit *unit)
{
	for (size_t i = 0; i < n; i++) {
		if (roles[i].administers &&
		    staff_level_fits(roles[i].level, unit->kind))
			return &roles[i];
	}
	return NULL;
}

/* Adds the role to the options. */
MUST_CHECK static struct err *
choose_role(struct ctl *ctl, TALLOC_CTX *ctx, struct account_options *options)
{
	const struct staff_role *role;
	struct staff_role *roles;
	struct unit *unit;
	size_t n;
	struct err *e;

	e = unit_find(ctx, ctl->db, options->unit, options->from, &unit);
	if (!e)
		e = staff_roles(ctx, ctl->db, options->from, &roles, &n);
	if (e)
		return e;
	role = find_administering(roles, n, unit);
	if (!role)
		return err_new(ERR_INPUT, NULL,
			       "TH1845: no role manages accounts at unit %s; "
			       "name its province or the nation",
			       unit->code);
	options->roles[0].code = role->code;
	options->n_roles = 1;
	return NULL;
}

struct err *
ctl_admin(struct ctl *ctl, TALLOC_CTX *ctx, int argc, char **argv)
{
	struct account_options options = { .from = date_today() };
	struct err *e;

	if (argc < 1 || !text_same(argv[0], "create"))
		return err_new(ERR_USAGE, NULL, "TH1843: admin create ...");
	e = account_options_read(ctx, argc - 1, argv + 1, &options);
	if (e)
		return e;
	if (!options.unit || options.n_roles > 0)
		return err_new(ERR_USAGE, NULL,
			       "TH1844: admin create needs --unit and takes "
			       "no --role");
	e = choose_role(ctl, ctx, &options);
	if (e)
		return e;
	return account_create(ctl, ctx, &options);
}
