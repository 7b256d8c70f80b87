#include "common/base.h"

#include "portal/key_rules.h"

#define SINCE	   " since "
#define DATE_CHARS 10

void
trail_key_add(struct trail_key keys[KEYS_MAX], size_t *n, const char *line)
{
	char day[DATE_CHARS + 1];
	struct trail_key *key;

	if (*n == KEYS_MAX || strspn(line, "0123456789abcdef") != KEY_CHARS ||
	    strncmp(line + KEY_CHARS, SINCE, strlen(SINCE)) != 0)
		return;
	snprintf(day, sizeof(day), "%.*s", DATE_CHARS,
		 line + KEY_CHARS + strlen(SINCE));
	key = &keys[*n];
	*key = (struct trail_key){ 0 };
	if (!date_parse(day, &key->since))
		return;
	snprintf(key->hex, sizeof(key->hex), "%.*s", KEY_CHARS, line);
	if (*n > 0)
		keys[*n - 1].until = key->since;
	(*n)++;
}

char *
trail_key_text(TALLOC_CTX *ctx, const struct trail_key *keys, size_t n)
{
	char *text = talloc_strdup(
		ctx, "# Public keys (Ed25519) of the checkpoints of the trail, "
		     "the oldest first.\n"
		     "# thads-audit check --key THIS-FILE CHECKPOINTS...\n");

	for (size_t i = 0; i < n; i++)
		text = talloc_asprintf_append_buffer(
			text, "%s" SINCE "%s\n", keys[i].hex,
			date_iso(text, keys[i].since));
	return text;
}
