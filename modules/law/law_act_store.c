#include "common/base.h"

#include "common/text.h"
#include "law/act.h"
#include "law/law_store.h"

static const char SQL_LIST_ACTS[] =
	"SELECT verb, label, title, button, group_code, page, events,"
	" ground_by, needs, reason, enters, signs, valid_from, valid_to"
	" FROM act ORDER BY position, verb, valid_from";

static const char SQL_LIST_EFFECTS[] =
	"SELECT event, does, NULLIF(rule, ''), after_rule, rhythm,"
	" while_account, held, voluntary, line_type, valid_from, valid_to"
	" FROM act_effect ORDER BY position, event, valid_from";

/* "open,held" to its words; text NULL: none. */
static const char *const *
words_of(struct law *law, const char *text, size_t *n)
{
	const char **words = talloc_zero_array(
		law, const char *, (unsigned)(text ? strlen(text) : 0) + 1);
	char *list = talloc_strdup(words, text ? text : "");
	char *rest = NULL;

	*n = 0;
	for (char *word = strtok_r(list, ",", &rest); word;
	     word = strtok_r(NULL, ",", &rest))
		words[(*n)++] = word;
	return words;
}

static enum law_act_ground
ground_by(const char *word)
{
	if (text_same(word, "leads-to"))
		return ACT_GROUND_LEADS;
	return text_same(word, "ends-state") ? ACT_GROUND_ENDS : ACT_GROUND_ANY;
}

static void
read_act(struct law *law, const struct db_rows *rows, size_t i,
	 struct law_act *act)
{
	*act = (struct law_act){
		.verb = db_text(rows, i, 0),
		.label = db_text(rows, i, 1),
		.title = db_text(rows, i, 2),
		.button = db_text(rows, i, 3),
		.group = db_text(rows, i, 4),
		.page = db_text(rows, i, 5),
		.ground_by = ground_by(db_text(rows, i, 7)),
		.reason = db_int(rows, i, 9) != 0,
		.rights = { db_text(rows, i, 10), db_text(rows, i, 11) },
		.span = law_read_span(rows, i, 12),
	};
	act->events = words_of(law, db_text(rows, i, 6), &act->n_events);
	act->needs = words_of(law, db_text(rows, i, 8), &act->n_needs);
}

MUST_CHECK static struct err *
load_acts(struct law *law, struct db *db)
{
	struct law_act *made;
	struct db_rows *rows;
	struct err *e = db_query(db, law, SQL_LIST_ACTS, &rows, DB_NO_ARGS);

	if (e)
		return e;
	made = talloc_zero_array(law, struct law_act,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		read_act(law, rows, i, &made[i]);
	law->acts = made;
	law->n_acts = rows->count;
	return NULL;
}

static enum law_act_does
does(const char *word)
{
	if (text_same(word, "settles"))
		return ACT_SETTLES;
	return text_same(word, "cancels") ? ACT_CANCELS : ACT_OPENS;
}

MUST_CHECK static struct err *
load_effects(struct law *law, struct db *db)
{
	struct law_act_effect *made;
	struct db_rows *rows;
	struct err *e = db_query(db, law, SQL_LIST_EFFECTS, &rows, DB_NO_ARGS);

	if (e)
		return e;
	made = talloc_zero_array(law, struct law_act_effect,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_act_effect){
			.event = db_text(rows, i, 0),
			.does = does(db_text(rows, i, 1)),
			.rule = db_text(rows, i, 2),
			.after = db_text(rows, i, 3),
			.rhythm = db_text(rows, i, 4),
			.while_account = db_text(rows, i, 5),
			.unless_held = db_text(rows, i, 6) != NULL,
			.if_voluntary = db_text(rows, i, 7) != NULL,
			.line_type = db_text(rows, i, 8),
			.span = law_read_span(rows, i, 9),
		};
	law->effects = made;
	law->n_effects = rows->count;
	return NULL;
}

struct err *
law_load_acts(struct law *law, struct db *db)
{
	struct err *e = load_acts(law, db);

	return e ? e : load_effects(law, db);
}
