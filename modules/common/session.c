#include "common/base.h"

#include "common/session.h"

/* No unit has this path: every path begins with a slash. */
static const char nowhere[] = "-";

/* No officer has this id. */
#define NOBODY (-1)

static bool
wider(const struct grant *a, const struct grant *b)
{
	if (a->kind != b->kind)
		return a->kind > b->kind;
	/* Of two subtrees, the one that begins nearer to the root. */
	return strlen(a->unit_path) < strlen(b->unit_path);
}

/* The widest grant of the right, NULL when the session has none. */
static const struct grant *
session_grant(const struct session *session, const char *right)
{
	const struct grant *widest = NULL;

	for (size_t i = 0; i < session->n_grants; i++) {
		const struct grant *grant = &session->grants[i];

		if (strcmp(grant->right, right) != 0)
			continue;
		if (!widest || wider(grant, widest))
			widest = grant;
	}
	return widest;
}

bool
session_may(const struct session *session, const char *right)
{
	return session_grant(session, right) != NULL;
}

struct scope
session_scope(TALLOC_CTX *ctx, const struct session *session, const char *right)
{
	const struct grant *grant = session_grant(session, right);
	struct scope scope = { nowhere, NOBODY };

	if (!grant)
		return scope;
	scope.officer_id = 0;
	switch (grant->kind) {
	case SCOPE_ALL:
		scope.path_like = "%";
		break;
	case SCOPE_SUBTREE:
		scope.path_like =
			talloc_asprintf(ctx, "%s%%", grant->unit_path);
		break;
	case SCOPE_UNIT:
		scope.path_like = talloc_strdup(ctx, grant->unit_path);
		break;
	case SCOPE_OWN:
	default:
		scope.path_like =
			talloc_asprintf(ctx, "%s%%", grant->unit_path);
		scope.officer_id = session->officer_id ? session->officer_id
						       : NOBODY;
		break;
	}
	return scope;
}

static bool
is_below(const char *path, const char *above)
{
	return strncmp(path, above, strlen(above)) == 0;
}

bool
session_reaches(const struct session *session, const char *right,
		const char *unit_path, int64_t officer_id)
{
	const struct grant *grant = session_grant(session, right);

	if (!grant)
		return false;
	switch (grant->kind) {
	case SCOPE_ALL:
		return true;
	case SCOPE_SUBTREE:
		return is_below(unit_path, grant->unit_path);
	case SCOPE_UNIT:
		return strcmp(unit_path, grant->unit_path) == 0;
	case SCOPE_OWN:
	default:
		return session->officer_id != 0 &&
		       officer_id == session->officer_id &&
		       is_below(unit_path, grant->unit_path);
	}
}

int64_t
session_left_secs(const struct session *session, bool after_activity)
{
	int64_t idle = after_activity ? session->idle_secs
				      : session->idle_left_secs;

	return idle < session->life_left_secs ? idle : session->life_left_secs;
}
