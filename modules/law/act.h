/*
 * act.h - what an official may do in a dossier, and what an event does to the
 * time limits of its matter: conf/law/acts.xml in memory. Pure.
 *
 * C has kinds of page, of condition and of effect, never acts: a new act is a
 * row. What the conditions mean is matter/act_condition.h, what an effect
 * opens and settles matter/due_rules.h.
 */
#ifndef LAW_ACT_H
#define LAW_ACT_H

#include "law/law.h"

/* Which grounds of the event's list fit. */
enum law_act_ground {
	ACT_GROUND_ANY,
	ACT_GROUND_LEADS, /* it says which of the events */
	ACT_GROUND_ENDS	  /* those that end where the matter stands */
};

struct law_act {
	const char *verb;  /* the last word of its address */
	const char *label; /* in the dossier's menu */
	const char *title; /* of its page */
	const char *button;
	const char *group; /* of the menu: a code of act_group */
	const char *page;  /* kind of its page: plain, money, verification */
	const char *const *events; /* the first that is lawful counts */
	size_t n_events;
	enum law_act_ground ground_by;
	const char *const *needs; /* codes of conditions, all of them */
	size_t n_needs;
	bool reason; /* a note has to say why */
	/* As a route has them: who does it, and who may enter it because he
	 * signs its decision; then NULL. */
	const char *rights[3];
	struct law_span span;
};

enum law_act_does { ACT_OPENS, ACT_SETTLES, ACT_CANCELS };

struct law_act_effect {
	const char *event;
	enum law_act_does does;
	const char *rule;  /* code of the time limit; NULL: all that are open */
	const char *after; /* it runs from the end of this limit; NULL */
	const char *rhythm; /* only when verifying is asked for in it; NULL */
	const char *while_account; /* only of a matter there; NULL */
	bool unless_held;	   /* only once no collected money is held */
	bool if_voluntary;     /* only if a line grants voluntary performance */
	const char *line_type; /* only with a line of this kind; NULL */
	struct law_span span;
};

/* NULL when that day's law does not know it. */
const struct law_act *law_act(const struct law *law, const char *verb,
			      struct date on);

/* The acts of a day one after the other, in the order of the pack: after NULL
 * the first, NULL behind the last. */
const struct law_act *law_act_next(const struct law *law,
				   const struct law_act *after, struct date on);

/* The act that records such events; NULL when none does. */
const struct law_act *law_act_of(const struct law *law, const char *event,
				 struct date on);

/* True when the event is one of the act's. */
bool law_act_records(const struct law_act *act, const char *event);

/*
 * How the act is called in the menu and on its page: one that may record
 * several events is called as the one that it records now, unless the ground
 * says which it will be. event NULL: not known.
 */
const char *law_act_label(const struct law_act *act,
			  const struct ledger_event *event);
const char *law_act_title(const struct law_act *act,
			  const struct ledger_event *event);

/* What an event of a day does, one effect after the other as above. */
const struct law_act_effect *law_effect_next(const struct law *law,
					     const struct law_act_effect *after,
					     const char *event, struct date on);

#endif
